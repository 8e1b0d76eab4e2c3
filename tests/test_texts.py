import re
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from actions.domain.language import HAN, Language
from actions.texts import say

FILES = sorted(
    file.name.removesuffix(".ftl") for file in files("actions.texts").joinpath("en").iterdir()
)
# Names both languages on purpose, so that whoever cannot read the menu finds the way out of it.
BOTH_LANGUAGES = {"command-language"}


def parsed(language, name):
    source = files("actions.texts").joinpath(f"{language}/{name}.ftl")
    return FluentParser().parse(source.read_text(encoding="utf-8")).body


def sentences(language):
    return {
        entry.id.name: entry
        for name in FILES
        for entry in parsed(language, name)
        if isinstance(entry, ast.Message)
    }


class Reading(Visitor):
    """What a sentence consists of: its fields, and its text without them."""

    def __init__(self, entry):
        self.fields, self.text = set(), ""
        self.visit(entry.value)

    def visit_VariableReference(self, node):  # noqa: N802
        self.fields.add(node.id.name)

    def visit_TextElement(self, node):  # noqa: N802
        self.text += node.value


def fields(entry):
    return Reading(entry).fields


def words(entry):
    return Reading(entry).text


def test_both_languages_say_the_same_sentences():
    assert set(sentences(Language.EN)) == set(sentences(Language.ZH))


def test_a_sentence_has_the_same_fields_in_both_languages():
    english, chinese = sentences(Language.EN), sentences(Language.ZH)
    differing = {key for key in english if fields(english[key]) != fields(chinese[key])}
    assert differing == set()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", FILES)
def test_every_line_of_the_files_is_fluent(language, name):
    junk = [entry.content for entry in parsed(language, name) if isinstance(entry, ast.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", Language)
def test_no_sentence_stands_twice(language):
    keys = [
        entry.id.name
        for name in FILES
        for entry in parsed(language, name)
        if isinstance(entry, ast.Message)
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", Language)
def test_every_sentence_can_be_said(language):
    for key, entry in sentences(language).items():
        said = say(key, language, **dict.fromkeys(fields(entry), "2"))
        assert said.strip()
        assert "{" not in said


def test_english_sentences_hold_no_chinese():
    found = {key for key, entry in sentences(Language.EN).items() if HAN.search(words(entry))}
    assert found - BOTH_LANGUAGES == set()


def test_chinese_sentences_are_chinese():
    # The sign of a notice counts as a letter.
    spoken = {key: words(entry).strip("ℹ️ ") for key, entry in sentences(Language.ZH).items()}
    foreign = {
        key
        for key, said in spoken.items()
        if re.search(r"[^\W\d_]", said) and not HAN.search(said)
    }
    assert foreign == set()


@pytest.mark.parametrize("language", Language)
def test_nothing_is_shouted(language):
    loud = {key for key, entry in sentences(language).items() if re.search("[!！]", words(entry))}
    assert loud == set()


@pytest.mark.parametrize("language", Language)
def test_the_menu_fits_into_telegram(language):
    commands = [key for key in sentences(language) if key.startswith("command-")]
    assert len(commands) >= 6
    assert [key for key in commands if len(say(key, language)) > 256] == []
    assert len(say("bot-description", language)) <= 512
    assert len(say("bot-short-description", language)) <= 120


@pytest.mark.parametrize("language", Language)
def test_a_button_fits_into_one_line_of_a_telephone(language):
    long = {
        key
        for key, entry in sentences(language).items()
        if key.startswith(("button-", "choice-")) and len(words(entry)) > 30
    }
    assert long == set()


@pytest.mark.parametrize("language", Language)
def test_however_much_somebody_writes_a_sentence_holds_it(language):
    long = "很长 and long " * 1000
    assert long in say("topic-notice", language, text=long)


def test_a_missing_sentence_or_field_is_an_error_not_a_blank():
    with pytest.raises(KeyError):
        say("cancel-sure", Language.EN)
    with pytest.raises(LookupError):
        say("no-such-sentence", Language.EN)


@pytest.mark.parametrize(
    ("name", "said"),
    [("Mei", "Mei 师傅出发了"), ("李师傅", "李师傅出发了"), ("李敏", "李敏师傅出发了")],
)
def test_chinese_names_stand_without_spaces_and_bear_their_title_once(name, said):
    text = say("visit-on-way", Language.ZH, name=name, hours="8:00–10:00", code="R-1001")
    assert text == f"{said}，按约定 8:00–10:00 到（R-1001）。"


def test_spaces_that_people_wrote_themselves_stay():
    text = say("visit-told-words", Language.ZH, name="李 师傅", words="漏水 地板湿")
    assert text == "💬 李 师傅：漏水 地板湿"


def test_words_in_front_of_a_chinese_sentence_leave_no_gap():
    text = say("visit-done-repaired", Language.ZH, name="李敏", code="R-1", content="换了水管。")
    assert "换了水管。服务记录" in text


def test_several_words_are_listed_as_the_language_lists_them():
    known = ("Leeds", "London")
    english = say("error-technician-district", Language.EN, name="York", known=known)
    chinese = say("error-technician-district", Language.ZH, name="York", known=known)
    assert "Leeds, London" in english
    assert "Leeds、London" in chinese
