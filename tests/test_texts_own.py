"""Sentences of a company's own, in place of the shipped ones."""

import pytest

from actions.domain.errors import FileError
from actions.domain.language import Language
from actions.texts import lay_over, say
from actions.texts.own import use_own_texts
from tests.refusals import told


@pytest.fixture
def own(tmp_path):
    def write(**sources):
        for name, source in sources.items():
            (tmp_path / f"{name}.ftl").write_text(source, encoding="utf-8")
        use_own_texts(tmp_path)

    yield write
    lay_over({})


def test_a_company_s_own_sentence_is_said_and_the_others_stay(own):
    other = say("talk-thank", Language.EN)
    own(
        en="talk-greet = Norvik here, hello! What is it about?\n",
        zh="talk-greet = 您好，我是小诺？",
    )
    assert say("talk-greet", Language.EN) == "Norvik here, hello! What is it about?"
    assert say("talk-greet", Language.ZH) == "您好，我是小诺？"
    assert say("talk-thank", Language.EN) == other


def test_one_language_alone_may_be_changed(own):
    chinese = say("talk-greet", Language.ZH)
    own(en="talk-greet = Norvik here. What is it?")
    assert say("talk-greet", Language.ZH) == chinese


def test_fields_of_the_shipped_sentence_may_be_used_or_left_out(own):
    own(en="case-cancelled = { $code } is off ({ $reason }).")
    said = say("case-cancelled", Language.EN, name="Mei", code="R-1001", reason="sold")
    assert said == "R-1001 is off (sold)."


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("talk-greet = a\n\ntalk-greeet = b", 3, "no sentence of the desk; perhaps talk-greet"),
        ("talk-greet = Hello { $name }", 1, "has no $name; there are: –"),
        ("case-cancelled = { $who }", 1, "there are: $code, $name, $reason"),
        ("# ours\ntalk-greet = Hello { name", 2, "is no sentence"),
        ("talk greet = Hello", 1, "is no sentence"),
        ("talk-greet = a\ntalk-greet = b", 2, "stands twice"),
        ("case-cancelled = { -company } { $code }", 1, "cannot be said"),
        ("button-request_human = Please let me talk to somebody real", 1, "the room on a button"),
        ("cancel-sure = I cancel { $code }.", 1, "must end in a question mark"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_nothing_is_changed(own, source, line, reason):
    before = say("talk-greet", Language.EN)
    with pytest.raises(FileError) as refused:
        own(en=source)
    assert f"en.ftl: line {line}: " in told(refused.value)
    assert reason in told(refused.value)
    assert say("talk-greet", Language.EN) == before


def test_a_folder_without_sentences_and_a_file_that_is_no_text_are_refused(own, tmp_path):
    with pytest.raises(FileError, match="slip-no-texts"):
        own()
    (tmp_path / "en.ftl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileError, match="slip-no-utf8"):
        own()
