from pathlib import Path

import pytest
import yaml
from sqlmodel import select

from actions.domain.knowledge import Article
from actions.domain.language import HAN, Language
from actions.services.desk import open_desk
from actions.services.knowledge import money, opening_hours
from actions.texts import knows

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
        desk = open_desk(database, policy.model_copy(update=parts))
        desk.seeding.seed_knowledge()
        return desk

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
    with stocked.database.reading() as session:
        topics = set(session.exec(select(Article.topic)))
    assert topics == set(TOPICS)


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
        "周一至周五 09:00–12:30, 13:30–18:00；周六 10:00–14:00；周日 休息"
    )


@pytest.mark.parametrize("text", ["It costs {nothing}.", "It costs {", "{0}", "{phone.number}"])
def test_an_article_that_names_a_fact_the_policy_lacks_is_found(stocked, text):
    article = Article(topic="ask_price", language=Language.EN, text=text)
    assert stocked.knowledge.check(article).startswith("ask_price/en: ")


def test_an_article_that_names_known_facts_passes(stocked):
    article = Article(topic="ask_price", language=Language.EN, text="Call {phone}.")
    assert stocked.knowledge.check(article) is None
