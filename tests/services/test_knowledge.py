from pathlib import Path

import pytest
import yaml

from actions.domain.errors import FileError
from actions.domain.language import HAN, Language
from actions.services.company.articles import load_articles
from actions.services.company.facts import money, opening_hours
from actions.services.desk import open_desk
from actions.texts import knows
from tests.refusals import told

ROOT = Path(__file__).parents[2]
INTENTS = yaml.safe_load((ROOT / "nlu/domain/intents.yml").read_text(encoding="utf-8"))["intents"]
# Answered by actions of their own.
NO_ARTICLE = {"ask_status", "ask_help", "ask_to_wait"}
TOPICS = sorted(name for name in INTENTS if name.startswith("ask_") and name not in NO_ARTICLE)


@pytest.fixture
def desk_of(database, policy):
    """Give the stocked desk of a company whose policy differs."""

    def build(**sections):
        parts = {name: getattr(policy, name).model_copy(update=v) for name, v in sections.items()}
        return open_desk(database, policy.model_copy(update=parts))

    return build


def test_customers_can_ask_about_many_topics():
    assert len(TOPICS) >= 25


@pytest.mark.parametrize("language", Language)
def test_every_topic_is_answered_in_full(stocked, language):
    for topic in TOPICS:
        answer = stocked.knowledge.answer(topic, language)
        assert answer, topic
        assert len(answer.text) > 40, topic
        assert not set("{}") & set(answer.text), topic
        assert bool(HAN.search(answer.text)) is (language is Language.ZH), topic
        assert [offer for offer in answer.offers if not knows(f"button-{offer}")] == []
        assert topic not in answer.offers


def test_no_article_answers_what_nobody_can_ask(stocked):
    articles = stocked.knowledge.articles
    assert {topic for topic, article in articles.items() if not article.asks} == set(TOPICS)


@pytest.mark.parametrize("topic", ["ask_the_weather", "greet", ""])
def test_a_topic_without_an_article_has_no_answer(stocked, topic):
    assert stocked.knowledge.answer(topic, Language.EN) is None


@pytest.mark.parametrize(
    ("topic", "section", "figure", "value", "told"),
    [
        ("ask_return", "commitments", "return_days", 77, "77 days"),
        ("ask_refund", "commitments", "refund_days", 77, "77 days"),
        ("ask_warranty", "commitments", "warranty_months", 77, "77 months"),
        ("ask_delivery", "commitments", "free_delivery", False, "charged at cost"),
        ("ask_price", "prices", "visit", 1234.5, "£1,234.50"),
        ("ask_price", "company", "currency", "€", "€48"),
        ("ask_contact", "company", "phone", "+44 20 0000 0000", "+44 20 0000 0000"),
        ("ask_complaint_process", "clocks", "first_answer_hours", 7.5, "7.5 working hours"),
        ("ask_complaint_process", "clocks", "feedback_days", 77, "77 days"),
        ("ask_privacy", "commitments", "data_kept_months", 77, "77 months"),
    ],
)
def test_rule_r4_a_company_s_own_figure_stands_in_the_answer(
    stocked, desk_of, topic, section, figure, value, told
):
    assert told not in stocked.knowledge.answer(topic, Language.EN).text
    changed = desk_of(**{section: {figure: value}})
    assert told in changed.knowledge.answer(topic, Language.EN).text


@pytest.mark.parametrize("language", Language)
def test_a_product_named_in_the_question_makes_the_warranty_precise(stocked, language):
    general = stocked.knowledge.answer("ask_warranty", language)
    precise = stocked.knowledge.answer("ask_warranty", language, about="my fridge 冰箱")
    assert "KF-420" in precise.text
    assert "36" in precise.text
    assert "KF-420" not in general.text
    assert precise.offers == general.offers


@pytest.mark.parametrize(
    ("words", "model"),
    [
        ("My refrigerator hums", "KF-420"),
        ("kf 420 leaks", "KF-420"),
        ("two washing machines", "WM-80"),
        ("抽油烟机不转了", "RH-90"),
        ("电热水壶漏水", "KT-17"),
        ("电热水器漏水", "WH-60"),
        ("dish washing machine", "DW-60"),
        ("a kettlebell", None),
        ("the tvs", "TV-55"),
        ("toaster", None),
        ("", None),
    ],
)
def test_a_product_is_known_by_any_of_its_names_the_longest_winning(stocked, words, model):
    found = stocked.knowledge.product_named(words)
    assert (found.model if found else None) == model


@pytest.mark.parametrize(
    ("amount", "written"),
    [(35, "£35"), (35.5, "£35.50"), (1200, "£1,200"), (0, "£0"), (99.99, "£99.99"), (100, "£100")],
)
def test_an_amount_is_written_as_on_a_price_tag(policy, amount, written):
    assert money(amount, policy) == written


def test_days_with_the_same_hours_stand_together(policy):
    assert opening_hours(policy.hours, Language.EN) == (
        "Mon–Fri 09:00–12:30, 13:30–18:00; Sat 10:00–14:00; Sun closed"
    )
    assert opening_hours(policy.hours, Language.ZH) == (
        "周一至周五 09:00–12:30、13:30–18:00；周六 10:00–14:00；周日 休息"
    )


@pytest.fixture
def own(tmp_path, database, policy):
    """Give the desk of a company with a file of its own articles."""

    def build(written):
        path = tmp_path / "ours.yml"
        path.write_text(written, encoding="utf-8")
        return open_desk(database, policy, knowledge=path).knowledge

    return build


def test_a_company_s_own_words_stand_in_place_of_a_shipped_article(own, stocked):
    ours = own("ask_hours: {en: We never close., zh: 我们不打烊。, offers: [request_human]}")
    assert ours.answer("ask_hours", Language.EN).text == "We never close."
    assert ours.answer("ask_hours", Language.ZH).text == "我们不打烊。"
    shipped = stocked.knowledge.answer("ask_contact", Language.EN)
    assert ours.answer("ask_contact", Language.EN) == shipped


def test_an_article_that_is_left_empty_is_taken_away(own):
    assert own("ask_trade_in:").answer("ask_trade_in", Language.EN) is None


OWN = """
gift_cards:
  asks: [Gift Card, voucher, 礼品卡]
  en: "{company} sells gift cards at {phone}."
  zh: "{company}售后热线{phone}可以买礼品卡。"
vouchers_abroad:
  asks: [voucher from abroad]
  en: Those are not taken.
  zh: 境外的不收。
"""


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("Do you sell gift cards?", "gift_cards"),
        ("can i use a GIFT   card here", "gift_cards"),
        ("有没有礼品卡卖", "gift_cards"),
        ("I have a voucher from abroad", "vouchers_abroad"),
        ("my gifted cardinal", None),
        ("how long is the warranty", None),
        ("", None),
    ],
)
def test_a_question_of_the_company_s_own_is_heard_by_its_words(own, words, topic):
    assert own(OWN).asked(words) == topic


def test_an_answer_of_one_s_own_is_filled_with_the_policy_s_facts(own, policy):
    said = own(OWN).answer("gift_cards", Language.EN).text
    assert said == f"{policy.company.name.en} sells gift cards at {policy.company.phone}."


@pytest.mark.parametrize(
    ("written", "line", "reason"),
    [
        ("ask_hours: {en: a, zh: b}\nask_price: {en: '{nothing}', zh: b}", 2, "no such fact"),
        ("ask_price: {en: a, zh: 'b {'}", 1, "no such fact"),
        ("ask_price: {en: '{phone.number}', zh: b}", 1, "no such fact"),
        ("ask_prise: {en: a, zh: b}", 1, "perhaps ask_price is meant"),
        ("gift_cards: {en: a, zh: b}", 1, "has no asks"),
        ("gift_cards:", 1, "has no asks"),
        ("ask_price: {en: a}", 1, "is required"),
        ("ask_price: {en: a, zh: b, offer: [x]}", 1, "not permitted"),
        ("ask_price:\n  en: a\n  zh: b\n  offers: [call_us]", 4, "there is no button call_us"),
        ("ask_price: {en: '', zh: b}", 1, "at least 1 character"),
        ("- a", 1, "should be names with their values"),
    ],
)
def test_what_is_wrong_in_a_company_s_file_is_named_with_its_line(own, written, line, reason):
    with pytest.raises(FileError) as refused:
        own(written)
    assert f"line {line}: " in told(refused.value)
    assert reason in told(refused.value)


def test_the_shipped_articles_name_only_facts_of_the_policy(policy):
    shipped = ROOT / "actions/defaults/knowledge.yml"
    assert load_articles(policy, shipped) == load_articles(policy)
