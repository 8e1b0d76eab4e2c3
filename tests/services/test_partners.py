from datetime import timedelta

import pytest

from actions.domain.messages import State
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import NotAllowed
from actions.domain.supplies.partners import (
    NoPartner,
    NotReferred,
    PartnerKind,
    ReferredAlready,
    named_first,
)
from actions.services.supplies.partners import NewPartner
from actions.store.clocks import list_clocks
from actions.store.tickets import get_ticket
from tests.services.clocks import ARRIVAL, PARTNER
from tests.services.people import SAM, at_once, repair
from tests.services.team import ANN, JAN, MEI, rows, texts, topic


def partnered(desk, **more):
    desk.partners.add(
        ANN, NewPartner(name="Bosch", kind=PartnerKind.SUPPLIER, contact="p@b.example")
    )
    new = {"name": "Bosch Service", "kind": PartnerKind.SERVICE, "answer_hours": 4, **more}
    desk.partners.add(ANN, NewPartner(**new))
    desk.tickets.open(SAM, repair(serial_number="DW1"), turn="r1")
    return desk.handoffs.topic_for("R-1001", key="k1")


def clocks(desk):
    with desk.database.reading() as session:
        return {c.kind: c for c in list_clocks(session, get_ticket(session, "R-1001").id)}


def test_rule_r32_a_partner_has_a_clock_of_its_own_while_the_cases_clocks_wait(crew, clock):
    here = partnered(crew)
    for _ in range(2):
        said = crew.partners.refer(MEI, here, "Bosch Service: a new pump, please", key="p1")
    assert said.text == "R-1001 is with Bosch Service; its clocks wait, theirs runs."
    assert crew.clocks.standing(crew.tickets.one(SAM, "R-1001")).waiting is Waiting.PARTNER
    found = clocks(crew)
    assert found[ARRIVAL].due_at is None
    assert found[PARTNER].due_at == clock() + timedelta(hours=5)  # lunch lies between
    assert any(
        "Bosch Service" in text and "a new pump" in text for text in texts(crew, topic(here))
    )
    assert "partner's answer: 4 h promised" in crew.clocks.why("R-1001", crew.staff_language)


def test_rule_r32_staff_are_warned_and_alerted_about_a_partner_as_about_themselves(crew, clock):
    here = partnered(crew)
    crew.partners.refer(MEI, here, "Bosch Service", key="p1")
    clock.forward(hours=4, minutes=30)
    crew.clocks.sweep()
    assert any("partner's answer is due" in text for text in texts(crew, topic(here)))
    clock.forward(hours=1)
    crew.clocks.sweep()
    assert any("partner's answer was due" in text for text in texts(crew, topic(here)))


def test_rule_r32_partners_have_the_same_figures_as_staff(crew, clock):
    here = partnered(crew)
    crew.partners.refer(MEI, here, "Bosch Service", key="p1")
    clock.forward(hours=2)
    crew.partners.answered(MEI, here, "pump sent", key="p2")
    crew.partners.refer(MEI, here, "Bosch Service", key="p3")
    clock.forward(days=1)
    crew.partners.answered(MEI, here, "hose sent", key="p4")
    [figures] = crew.partners.figures(clock() - timedelta(days=9), clock())
    assert (figures.person, figures.cases) == ("Bosch Service", 2)
    assert (figures.promises.good, figures.promises.of) == (1, 2)
    assert figures.answer.value == pytest.approx((2 + 7.5) / 2, abs=1.5)
    assert crew.satisfaction.people(clock() - timedelta(days=9), clock()) == []


def test_the_case_goes_on_when_a_partner_has_answered(crew, clock):
    here = partnered(crew)
    due = clocks(crew)[ARRIVAL].due_at
    crew.partners.refer(MEI, here, "bosch, the price of a pump?", key="p1")
    with pytest.raises(ReferredAlready):
        crew.partners.refer(JAN, here, "Bosch Service", key="p2")
    clock.forward(hours=1)
    for _ in range(2):
        crew.partners.answered(MEI, here, "£40", key="p3")
    found = clocks(crew)
    assert found[PARTNER].met_at == clock()
    assert found[ARRIVAL].due_at > due
    assert any("Bosch has answered: £40" in text for text in texts(crew, topic(here)))
    with pytest.raises(NotReferred):
        crew.partners.answered(MEI, here, "", key="p4")


def test_a_partner_that_nobody_knows_is_named_with_those_there_are(crew):
    here = partnered(crew)
    with pytest.raises(NoPartner) as no:
        crew.partners.refer(MEI, here, "Miele", key="p1")
    assert no.value.fields == {"names": ("Bosch", "Bosch Service")}
    with pytest.raises(NotAllowed):
        crew.partners.add(MEI, NewPartner(name="Miele", kind=PartnerKind.SUPPLIER))


def test_the_longest_name_wins_and_the_rest_are_words(crew):
    partnered(crew)
    known = [one.partner for one in crew.partners.listed(crew.now(), crew.now())]
    partner, rest = named_first("bosch service, please call", known)
    assert (partner.name, rest) == ("Bosch Service", "please call")
    assert named_first("Miele", known) is None


def test_a_partner_in_telegram_reads_of_the_case_but_not_whose_it_is(crew):
    here = partnered(crew, chat_id=777)
    crew.partners.refer(MEI, here, "Bosch Service a pump", key="p1")
    [row] = rows(crew, "777")
    assert row.text.startswith("R-1001: dishwasher, serial number DW1\na pump")
    assert "Sam" not in row.text


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Forbidden: bot can't initiate conversation with a user", "has not written to the bot"),
        ("Forbidden: bot was blocked by the user", "the partner has blocked the bot"),
        ("BadRequest: message is strange", "Telegram says: BadRequest: message is strange"),
    ],
)
def test_staff_hear_in_the_topic_what_a_partner_could_not_be_sent(crew, answer, told):
    here = partnered(crew, chat_id=777)
    crew.partners.refer(MEI, here, "Bosch Service a pump", key="p1")
    [row] = rows(crew, "777")
    crew.outbox.give_up(row.id, State.UNDELIVERABLE, answer)
    [notice] = [text for text in texts(crew, topic(here)) if "Not delivered" in text]
    assert told in notice
    assert "a pump" in notice


def test_a_case_that_ends_while_it_is_with_a_partner_is_with_nobody(crew, clock):
    here = partnered(crew)
    crew.partners.refer(MEI, here, "Bosch", key="p1")
    crew.cases.resolve(MEI, here, key="s1")
    found = clocks(crew)[PARTNER]
    assert found.met_at is None
    assert found.stopped_at
    assert all(not one.open for one in crew.partners.listed(clock(), clock()))


def test_two_who_refer_a_case_at_once_refer_it_once(any_crew):
    here = partnered(any_crew)

    def refer(number):
        try:
            return any_crew.partners.refer(
                (MEI, JAN)[number], here, "Bosch", key=f"p{number}"
            ).code
        except ReferredAlready:
            return "refused"

    assert sorted(at_once(2, refer)) == ["R-1001", "refused"]
