import pytest

from actions.domain.language import Language
from actions.domain.policy.canned import CannedError
from actions.services.company.library import Library, load_replies
from tests.refusals import told


@pytest.fixture
def library(database, policy):
    return Library(database, policy, replies=load_replies())


@pytest.mark.parametrize("words", ["serial", "序列号", "SERIAL number", "ask-serial"])
def test_a_ready_reply_is_found_by_words_of_either_language(library, words):
    assert "ask-serial" in [reply.name for reply in library.search(words)]


def test_without_words_every_reply_is_listed_and_without_sense_none(library):
    assert len(library.search("")) == len(library.replies) > 10
    assert library.search("no such reply") == []


def test_every_shipped_reply_can_be_filled_in_both_languages(library):
    for reply in library.replies:
        for language in Language:
            said = reply.fill(language, name="{Sam}", code="R-1", product="fridge", agent="Mei")
            assert said.replace("{Sam}", "").count("{") == 0


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "line 2, column 1: a quote is not closed (YAML: "),
        (Language.ZH, "第 2 行第 1 列：引号没有成对（YAML 原文："),
    ],
)
def test_a_quote_that_is_left_open_is_named_with_its_place(tmp_path, language, said):
    (tmp_path / "own.yml").write_text('vip: "Dear guest\n', encoding="utf-8")
    with pytest.raises(CannedError) as refused:
        load_replies(tmp_path / "own.yml")
    assert said in told(refused.value, language)


def test_a_company_s_file_adds_replaces_and_takes_away(tmp_path):
    own = tmp_path / "own.yml"
    own.write_text(
        "greeting: {title: {en: Hi, zh: 你好}, en: 'Hi {name}', zh: '{name}你好'}\n"
        "goodbye:\n"
        "vip: {title: {en: VIP, zh: 贵宾}, en: Dear guest, zh: 尊敬的客户}\n",
        encoding="utf-8",
    )
    replies = {reply.name: reply for reply in load_replies(own)}
    assert replies["greeting"].en == "Hi {name}"
    assert "goodbye" not in replies
    assert "vip" in replies
    assert "one-moment" in replies


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a: {title: {en: A, zh: 甲}, en: 'Hi {phone}', zh: 你好}", "phone"),
        ("a: {title: {en: A, zh: 甲}, en: 'Hi {name.x}', zh: 你好}", "name.x"),
        ("a: {title: {en: A}, en: Hi, zh: 你好}", "en and zh"),
        ("a: {title: {en: A, zh: 甲}, en: Hi}", "zh"),
        ("a: [1]", "a:"),
        ("- a", "name"),
        ("a: {", "line"),
    ],
)
def test_a_slip_in_the_file_is_named_with_its_reply(tmp_path, text, named):
    own = tmp_path / "own.yml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(CannedError) as no:
        load_replies(own)
    assert named in told(no.value)
