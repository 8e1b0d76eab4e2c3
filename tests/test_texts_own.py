"""Sentences of a company's own, in place of the shipped ones."""

import re

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
        ("# ours\ntalk-greet = Hello { $name", 2, "is no sentence: a brace is open"),
        ("talk greet = Hello", 1, "is no sentence; one is written: name = words"),
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
    assert re.search(rf"en\.ftl: line {line}(, column \d+)?: ", told(refused.value))
    assert reason in told(refused.value)
    assert say("talk-greet", Language.EN) == before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "# a\ntalk-greet = 您好 { $name",
            "第 2 行第 24 列：不是语句：花括号没有成对（Fluent 原文：",
        ),
        ("talk greet = 您好", "第 1 行第 6 列：不是语句；语句写成：名称 = 内容（Fluent 原文："),
        ("talk-greet = { -x } 您好？", "第 1 行：talk-greet 用到了不存在的内容，说不出来（"),
    ],
)
def test_who_runs_the_desk_in_chinese_reads_where_a_sentence_breaks(own, source, said):
    with pytest.raises(FileError) as refused:
        own(zh=source)
    assert said in told(refused.value, Language.ZH)


def test_a_folder_without_sentences_and_a_file_that_is_no_text_are_refused(own, tmp_path):
    with pytest.raises(FileError, match="slip-no-texts"):
        own()
    (tmp_path / "en.ftl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileError, match="slip-no-utf8"):
        own()
