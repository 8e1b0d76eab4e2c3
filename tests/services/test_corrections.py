import yaml

from actions.domain.corrections import Corrector
from actions.domain.language import Language


def note(desk, text, meant, key, *, language=Language.EN):
    desk.corrections.note(
        text,
        language=language,
        guessed="nlu_fallback",
        meant=meant,
        corrector=Corrector.CUSTOMER,
        key=key,
    )


def test_corrections_come_back_as_training_rows_of_their_language(desk):
    note(desk, "the thing [upstairs] hums", "report_fault", "a")
    note(desk, "这个机器老是响", "report_fault", "b", language=Language.ZH)

    text, count = desk.corrections.export(Language.EN)

    assert count == 1
    [block] = yaml.safe_load(text)["nlu"]
    assert (block["intent"], block["examples"]) == (
        "report_fault",
        "- the thing upstairs hums\n",
    )


def test_a_turn_run_twice_notes_its_correction_once(desk):
    note(desk, "it hums", "report_fault", "a")
    note(desk, "it hums", "report_fault", "a")

    assert desk.corrections.export(Language.EN)[1] == 1


def test_the_newest_meaning_of_a_text_wins(desk):
    note(desk, "it hums", "ask_howto", "a")
    note(desk, "it hums", "report_fault", "b")

    text, count = desk.corrections.export(Language.EN)
    assert count == 1
    assert "report_fault" in text


def test_what_was_exported_is_not_exported_again_unless_asked(desk):
    note(desk, "it hums", "report_fault", "a")
    desk.corrections.export(Language.EN)

    assert desk.corrections.export(Language.EN)[1] == 0
    assert desk.corrections.export(Language.EN, again=True)[1] == 1
