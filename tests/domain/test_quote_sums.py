from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.cases.quotes import (
    LineKind,
    Quote,
    QuoteLine,
    QuoteMoved,
    QuoteState,
    add_up,
    amount,
    must_wait,
)
from actions.domain.language import Language
from actions.domain.money import minor, write_money
from actions.domain.tickets import Kind, Ticket
from actions.domain.words.quote_words import UnreadableItem, Wanted, read_request
from actions.texts.quotes import write_quote
from tests.domain.calendar import at

AMOUNTS = st.lists(st.integers(0, 10_000_000), max_size=12)
RATES = st.integers(0, 10_000)
NOON = at("2026-03-02 12:00")


@given(AMOUNTS, RATES, st.booleans())
def test_net_and_tax_make_the_total_to_the_penny(amounts, points, included):
    found = add_up(amounts, tax_points=points, includes_tax=included)
    assert found.net + found.tax == found.total
    assert (found.total if included else found.net) == sum(amounts)


@given(AMOUNTS, RATES, st.booleans())
def test_tax_is_off_by_no_more_than_half_a_penny(amounts, points, included):
    found = add_up(amounts, tax_points=points, includes_tax=included)
    base = Fraction(found.total if included else found.net)
    rate = Fraction(points, 10_000)
    exact = base * rate / (1 + rate) if included else base * rate
    assert abs(exact - found.tax) <= Fraction(1, 2)


@given(AMOUNTS, RATES, st.booleans(), st.randoms())
def test_the_order_of_the_lines_changes_nothing(amounts, points, included, random):
    shuffled = random.sample(amounts, len(amounts))
    one, other = (
        add_up(lines, tax_points=points, includes_tax=included) for lines in (amounts, shuffled)
    )
    assert one == other


@pytest.mark.parametrize(
    ("quantity", "price", "total"), [(150, 4800, 7200), (100, 35, 35), (1, 50, 1), (33, 100, 33)]
)
def test_hours_and_pieces_are_multiplied_and_rounded_as_shops_do(quantity, price, total):
    assert amount(quantity, price) == total


def test_prices_of_the_policy_become_whole_pence():
    assert [minor(value) for value in (35, 0.1, 19.99, 1.005)] == [3500, 10, 1999, 101]
    assert [write_money(value, "£") for value in (123456, 5, -1060)] == [
        *("£1,234.56", "£0.05", "-£10.60"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "part PUMP-1 x2; labour 1.5; visit; other long hose @ 12.50; discount 10%",
        "配件 PUMP-1 2个；人工 1.5小时；上门；其他 long hose @ 12.5；优惠 10％",
        "Part PUMP-1 ×2 ;\nlabor 1.50h\ntravel; other long hose @ £12.50\n折扣 10%",
    ],
)
def test_what_is_quoted_is_read_in_both_languages(words):
    assert list(read_request(words).items) == [
        Wanted(LineKind.PART, "PUMP-1", 200),
        Wanted(LineKind.LABOUR, "labour", 150),
        Wanted(LineKind.TRAVEL, "visit"),
        Wanted(LineKind.OTHER, "long hose", price=1250),
        Wanted(LineKind.DISCOUNT, "discount", percent=1000),
    ]


def test_a_price_of_ones_own_and_damage_by_misuse_are_read():
    request = read_request("part PUMP-1 @ 30; discount 5; misuse dropped on the floor")
    assert [item.price for item in request.items] == [3000, 500]
    assert request.misuse == "dropped on the floor"


@pytest.mark.parametrize(
    "words", ["", "pump", "part", "part A x0", "labour lots", "visit twice", "other x", "discount"]
)
def test_what_is_not_understood_is_named(words):
    with pytest.raises(UnreadableItem):
        read_request(words)


def written(*, included, points=2000, language=Language.EN):
    line = QuoteLine(kind=LineKind.PART, name_en="pump", name_zh="泵", unit_price=10_000)
    found = add_up([line.amount], tax_points=points, includes_tax=included)
    quote = Quote(
        **{"ticket_id": 1, "number": 1, "currency": "£", "person": "Mei", "key": "q"},
        **{"tax_points": points, "includes_tax": included, "made_at": NOON, **vars(found)},
    )
    ticket = Ticket(code="R-1001", kind=Kind.REPAIR, customer_id=1, opened_at=NOON, moved_at=NOON)
    return write_quote(quote, [line], ticket, language).splitlines()[-1]


def test_tax_is_named_inside_the_total_or_on_top_of_it():
    assert written(included=True) == "Total: £100.00, of which £16.67 is tax (20%)"
    assert written(included=False) == "£100.00 plus £20.00 tax (20%). Total: £120.00"
    assert written(included=True, points=0) == "Total: £100.00"
    chinese = written(included=False, points=1300, language=Language.ZH)
    assert chinese == "£100.00，另加税 £13.00（13%）。合计：£113.00"


@pytest.mark.parametrize("state", [s for s in QuoteState if s not in ("draft", "offered")])
def test_what_is_decided_stays_decided(state):
    quote = Quote(
        **{"ticket_id": 1, "number": 1, "currency": "£", "person": "Mei", "key": "q"},
        **{"tax_points": 0, "includes_tax": True, "made_at": NOON, "state": state},
    )
    for to in QuoteState:
        with pytest.raises(QuoteMoved):
            quote.move(to, now=NOON)


@pytest.mark.parametrize(
    ("states", "paid", "waits"),
    [
        ([], True, True),
        ([], False, False),
        (["offered"], False, True),
        (["declined"], False, True),
        (["withdrawn"], False, False),
        (["draft"], False, False),
        (["withdrawn", "accepted"], True, False),
        (["expired", "accepted"], True, False),
    ],
)
def test_rule_r6_paid_work_waits_for_a_word(states, paid, waits):
    found = [QuoteState(state) for state in states]
    assert must_wait(found, paid=paid, demanded=True) is waits
    assert not must_wait(found, paid=paid, demanded=False)
