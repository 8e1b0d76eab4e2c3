"""Responsibility rulings and their actions (Rules R12, R13, R32)."""

import pytest
from sqlmodel import select

from actions.domain.chats.papers import Paper
from actions.domain.complaints.rulings import (
    Claim,
    IllegalClaim,
    NoEvidence,
    NothingToClaim,
    NotRuled,
    Party,
    Ruling,
)
from actions.domain.messages import Attachment, Outbound, State
from actions.domain.named_lines import UnreadableLine, UnreadableValue
from actions.domain.staff import NotAllowed
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.complaining import (
    complains,
    copies,
    fills,
    key,
    plans,
    rows_of,
    ruled,
    rules,
    ruling,
)
from tests.services.conftest import met
from tests.services.people import SAM, photo
from tests.services.team import ANN, GROUP, JAN, MEI, READER, hire, texts


@pytest.fixture
def with_units(database, policy, clock):
    """A desk whose policy names who gets rulings."""
    told = policy.rulings.model_copy(
        update={"quality": ["@jan"], "finance": ["Nobody"], "units": {"Aqua seals": ["Rita"]}}
    )
    named = policy.model_copy(update={"rulings": told})
    return hire(met(open_desk(database, named, staff=STAFF, now=clock)))


def outbound(desk, row_id):
    with desk.database.reading() as session:
        return session.get_one(Outbound, row_id)


def test_rule_r12_a_ruling_is_written_by_lines_and_says_what_it_lacks(crew, number):
    assert "Still missing: Responsible unit, Cause, Evidence, Cost, Borne by, an action" in (
        crew.measures.look(MEI, number).text
    )
    said = rules(crew, number)
    assert "• Responsible unit: Aqua Seals (supplier)" in said
    assert "• Claim: claimed, £86.50, 2 Mar 2026, 09:00" in said
    assert "Still missing: an action (/action)\nWho does what by when? /action" in said
    kept = ruling(crew)
    assert (kept.party, kept.unit, kept.cents) == (Party.SUPPLIER, "Aqua Seals", 8650)
    assert (kept.bearer, kept.claim, kept.claim_cents) == (Party.SUPPLIER, Claim.CLAIMED, 8650)


def test_rule_r12_a_ruling_is_written_in_chinese_too(crew, number):
    rules(crew, number, "责任单位：装配车间\n原因：密封圈装歪\n证据：无\n费用：86.5元\n承担：公司")
    kept = ruling(crew)
    assert (kept.party, kept.unit, kept.cents) == (Party.DEPARTMENT, "装配车间", 8650)
    assert (kept.evidence, kept.bearer) == ([], Party.COMPANY)


def test_rule_r12_the_unit_that_the_complaint_names_is_taken_over(crew, number):
    fills(crew, number)
    assert "• Responsible unit: Assembly (department)" in crew.measures.look(MEI, number).text


def test_rule_r12_evidence_is_named_by_the_numbers_of_the_ticket_s_files(crew, clock):
    for name in ("p1", "p2"):
        crew.attachments.keep(SAM, photo(name, caption=f"label {name}"))
    number = complains(crew)
    assert "#2 photo, 2 Mar 2026, 09:00: label p2" in rules(crew, number, "evidence: 2")
    with pytest.raises(NoEvidence) as refused:
        rules(crew, number, "evidence: 1, 3")
    assert refused.value.fields == {"text": "3", "files": "2"}
    with crew.database.reading() as session:
        assert len(session.exec(select(Attachment)).all()) == 2


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("cost: a lot", UnreadableValue),
        ("borne by: nobody", UnreadableValue),
        ("unit: supplier", UnreadableValue),
        ("unit:", UnreadableValue),
        ("who: me", UnreadableLine),
        ("unit: Assembly\nclaim: claimed", NothingToClaim),
        ("unit: supplier A\nclaim: paid", IllegalClaim),
    ],
)
def test_what_a_line_cannot_mean_is_refused_and_nothing_is_kept(crew, number, text, error):
    with pytest.raises(error):
        rules(crew, number, text)
    assert rows_of(crew, Ruling) == []


def test_rule_r12_only_a_supervisor_issues_and_only_what_lacks_nothing(crew, number):
    rules(crew, number)
    with pytest.raises(NotRuled) as refused:
        crew.measures.issue(ANN, number, key=key())
    assert refused.value.fields["what"] == "an action (/action)"
    plans(crew, number)
    with pytest.raises(NotAllowed):
        crew.measures.issue(MEI, number, key=key())
    assert ruling(crew).issued_at is None


def test_rule_r12_an_issued_ruling_goes_to_quality_finance_and_the_unit(with_units):
    number = complains(with_units)
    said = ruled(with_units, number)
    assert said == ("The ruling for C-1001 is issued and goes to: Quality, Finance, Aqua Seals")
    got = [(copy.recipient, copy.member_id) for copy in copies(with_units)]
    jan, rita = (with_units.team.member(who).id for who in (JAN, READER))
    assert got == [("quality", jan), ("finance", None), ("Aqua Seals", rita)]
    chats = [outbound(with_units, copy.outbound_id) for copy in copies(with_units)]
    assert [row.chat_id for row in chats] == [JAN, STAFF.chat_id, READER]
    assert chats[0].text == "For Quality: responsibility ruling, Aqua Seals"
    assert {row.media[0]["file_id"] for row in chats} == {"paper:1"}
    with with_units.database.reading() as session:
        paper = session.exec(select(Paper)).one()
    assert (paper.name, paper.content[:4]) == ("C-1001-1.pdf", b"%PDF")


def test_rule_r12_who_got_it_is_recorded_with_whether_it_arrived(with_units):
    number = complains(with_units)
    ruled(with_units, number)
    first, second, third = (copy.outbound_id for copy in copies(with_units))
    with_units.outbox.delivered(first, [1])
    with_units.outbox.delivered(second, [2])
    with_units.outbox.give_up(third, State.UNDELIVERABLE, "Forbidden")
    said = with_units.measures.look(MEI, number).text
    assert "Quality: Jan (delivered)" in said
    assert "Finance: staff group (delivered)" in said
    assert "Aqua Seals: Rita (not delivered: has not started a chat with the bot)" in said


def test_a_copy_that_cannot_reach_its_person_goes_into_the_group_once(with_units):
    ruled(with_units, complains(with_units))
    third = copies(with_units)[2].outbound_id
    with_units.outbox.give_up(third, State.UNDELIVERABLE, "Forbidden")
    for _ in range(2):
        with_units.measures.sweep()
    said = [text for text in texts(with_units, GROUP) if text.startswith("For Aqua Seals")]
    assert len(said) == 1
    assert len(copies(with_units)) == 4


def test_a_ruling_issued_again_is_a_new_revision_with_copies_of_its_own(crew, number):
    ruled(crew, number)
    rules(crew, number, "cost: 90")
    step = key()
    for _ in range(2):
        crew.measures.issue(ANN, number, key=step)
    assert [copy.revision for copy in copies(crew)] == [1, 1, 1, 2, 2, 2]
    with crew.database.reading() as session:
        assert [p.name for p in session.exec(select(Paper)).all()] == [
            "C-1001-1.pdf",
            "C-1001-2.pdf",
        ]


def test_rule_r32_a_claim_against_a_supplier_goes_from_claimed_to_paid(crew, number):
    with pytest.raises(NotRuled):
        crew.measures.claim(MEI, number, "paid", key=key())
    rules(crew, number, "unit: supplier Aqua Seals\ncost: 86.50")
    said = [
        crew.measures.claim(MEI, number, words, key=key()).text
        for words in ("claimed", "refused", "claimed 60", "accepted", "paid")
    ]
    assert said[0] == "C-1001, claim against Aqua Seals: claimed, £86.50"
    assert said[-1] == "C-1001, claim against Aqua Seals: paid, £60"
    with pytest.raises(IllegalClaim):
        crew.measures.claim(MEI, number, "claimed", key=key())
