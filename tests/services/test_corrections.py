import yaml

from actions.domain.cases.corrections import Corrector
from actions.domain.chats.handoff import Brief, Reason
from actions.domain.language import Language
from tests.services.people import LI, SAM, repair
from tests.services.team import MEI, writes


def note(desk, text, meant, key, *, language=Language.EN):
    desk.corrections.note(
        SAM,
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

    text, count, _ = desk.corrections.export(Language.EN)

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

    text, count, _ = desk.corrections.export(Language.EN)
    assert count == 1
    assert "report_fault" in text


def test_what_was_exported_is_not_exported_again_unless_asked(desk):
    note(desk, "it hums", "report_fault", "a")
    desk.corrections.export(Language.EN)

    assert desk.corrections.export(Language.EN)[1] == 0
    assert desk.corrections.export(Language.EN, again=True)[1] == 1


def not_understood(desk, words, address=SAM, turn="t1"):
    brief = Brief(wish=words, words=words, intent="nlu_fallback")
    desk.handoffs.begin(address, Reason.MISUNDERSTOOD, turn=turn, brief=brief)


def test_what_was_not_understood_and_a_person_took_is_given_to_whoever_reviews(crew):
    not_understood(crew, "the thing [upstairs] hums")
    assert crew.corrections.export(Language.EN).asked == 0
    writes(crew, MEI, "Hello Sam", "s1")
    not_understood(crew, "那个东西老响", LI, "t2")
    crew.handoffs.take(MEI, 2, key="s2")

    text, count, asked = crew.corrections.export(Language.EN)
    assert (count, asked) == (0, 1)
    assert "# nlu_fallback: the thing upstairs hums\n" in text
    assert "那个东西" not in text
    assert not yaml.safe_load(text)["nlu"]
    assert crew.corrections.export(Language.EN).asked == 0
    assert crew.corrections.export(Language.EN, again=True).asked == 1


def test_what_staff_have_said_of_it_is_an_example_and_no_longer_asked(crew):
    not_understood(crew, "it hums")
    crew.handoffs.take(MEI, 1, key="s1")
    crew.cases.retag(MEI, 1, "report_fault", key="s2")
    text, count, asked = crew.corrections.export(Language.EN)
    assert (count, asked) == (1, 0)
    assert yaml.safe_load(text)["nlu"][0]["intent"] == "report_fault"


def test_a_hand_off_that_was_asked_for_is_no_correction(crew):
    crew.handoffs.begin(SAM, Reason.ASKED, turn="t1", brief=Brief(words="a person please"))
    crew.handoffs.take(MEI, 1, key="s1")
    assert crew.corrections.export(Language.EN).asked == 0


def test_a_case_that_was_opened_again_is_looked_at_once_with_what_it_was_read_as(crew):
    ticket = crew.tickets.open(SAM, repair(story="It leaks.\nA lot."), turn="t1")
    for number in range(2):
        crew.tickets.cancel(SAM, ticket.code, turn=f"c{number}")
        crew.tickets.reopen(SAM, ticket.code, turn=f"o{number}")
    text, _, asked = crew.corrections.export(Language.EN)
    assert asked == 1
    assert "opened again" in text
    assert text.endswith("# report_fault: It leaks. A lot.\n")
