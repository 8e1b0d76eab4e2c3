"""Responsibility rulings and their actions (Rules R12, R13, R32)."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from actions.domain.errors import NotFound
from actions.domain.measures import (
    ActionState,
    Due,
    MeasureState,
    NoProof,
    NotYet,
    OwnAction,
)
from actions.domain.messages import Attachment, Medium, Outbound, State
from actions.domain.named_lines import UnreadableLine, UnreadableValue
from actions.domain.papers import Paper
from actions.domain.rulings import (
    Claim,
    IllegalClaim,
    NoEvidence,
    NothingToClaim,
    NotRuled,
    Party,
    Ruling,
)
from actions.domain.staff import NotAllowed
from actions.domain.tickets import TicketEvent
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.complaining import (
    complains,
    copies,
    fills,
    key,
    measures,
    plans,
    rows_of,
    ruled,
    rules,
    ruling,
)
from tests.services.conftest import met
from tests.services.people import SAM, at_once, photo
from tests.services.team import ANN, GROUP, JAN, MEI, READER, hire, rows, texts, topic

PROOF = [Medium(kind="photo", file_id="file-1")]


@pytest.fixture
def number(crew):
    return complains(crew)


@pytest.fixture
def with_units(database, policy, clock):
    """A desk whose policy names who gets rulings."""
    told = policy.rulings.model_copy(
        update={"quality": ["@jan"], "finance": ["Nobody"], "units": {"Aqua seals": ["Rita"]}}
    )
    named = policy.model_copy(update={"rulings": told})
    return hire(met(open_desk(database, named, staff=STAFF, now=clock)))


def finish(desk, proof="Gauge is in use", media=(), by=JAN):
    return desk.measures.finish(by, 1, proof, list(media), key=key()).text


def judge(desk, by, *, effective=True):
    return desk.measures.judge(by, 1, effective=effective, key=key()).text


def outbound(desk, row_id):
    with desk.database.reading() as session:
        return session.get_one(Outbound, row_id)


def test_rule_r12_a_ruling_is_written_by_lines_and_says_what_it_lacks(crew, number):
    assert "Still missing: Responsible unit, Cause, Evidence, Cost, Borne by, an action" in (
        crew.measures.look(MEI, number).text
    )
    said = rules(crew, number)
    assert "• Responsible unit: Aqua Seals (supplier)" in said
    assert "• Claim: claimed, £86.50, 2026-03-02 09:00" in said
    assert "Still missing: an action (/action)" in said
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
    assert "#2 photo, 2026-03-02 09:00: label p2" in rules(crew, number, "evidence: 2")
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


def test_rule_r13_an_action_has_an_owner_and_a_day_and_says_so_in_the_topic(crew, number):
    assert plans(crew, number) == "Action #1 is Jan's."
    plans(crew, number, "预防 @mei 2026-03-20 四号工位加检具", owner="mei")
    shown = texts(crew, topic())
    assert any(
        "#1 Gauge at station 4 · corrective · @jan · by 2026-03-10 · open" in text
        for text in shown
    )
    assert [one.kind for one in measures(crew)] == ["corrective", "preventive"]


@pytest.mark.parametrize(
    "words", ["", "@jan", "@jan 2026-03-10", "@jan tomorrow do it", "@jan 2026-02-30 do it"]
)
def test_an_action_without_owner_day_or_words_is_refused(crew, number, words):
    with pytest.raises(UnreadableValue):
        plans(crew, number, words)
    assert measures(crew) == []


def test_rule_r13_an_owner_is_reminded_before_and_after_the_day(crew, number, clock):
    plans(crew, number)
    said = []
    for _ in range(12):
        crew.measures.sweep()
        said.append(len([r for r in rows(crew, topic()) if "@jan, " in r.text]))
        clock.forward(days=1)
    # 2 March + n: due on the 10th, told on the 8th and, once, when it is late on the 11th.
    assert said == [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2]
    assert "⏳ @jan, due soon for C-1001" in texts(crew, topic())[-2]
    assert "⏰ @jan, late for C-1001" in texts(crew, topic())[-1]
    assert rows(crew, topic())[-1].buttons[0]["title"] == "#1 done"


def test_after_a_long_failure_of_the_desk_the_last_reminder_says_it_all(crew, number, clock):
    plans(crew, number)
    clock.forward(days=40)
    assert crew.measures.sweep() == 1
    assert crew.measures.sweep() == 0
    assert measures(crew)[0].reminded == [Due.SOON, Due.LATE]


def test_rule_r13_done_needs_a_proof_in_words_or_a_photo(crew, number):
    plans(crew, number)
    with pytest.raises(NoProof):
        finish(crew, "")
    said = finish(crew, "", PROOF)
    assert said == "#1 is done; somebody else looks from 2026-03-16 on whether it works."
    assert rows(crew, topic())[-1].media == [PROOF[0].model_dump()]
    with pytest.raises(ActionState):
        finish(crew)


def test_rule_r13_only_somebody_else_and_only_later_finds_it_effective(crew, number, clock):
    ruled(crew, number)
    with pytest.raises(ActionState):
        judge(crew, MEI)
    finish(crew)
    for at_first in (MEI, ANN):
        with pytest.raises(NotYet) as refused:
            judge(crew, at_first)
    assert refused.value.fields["day"] == "2026-03-16"
    clock.forward(days=14)
    with pytest.raises(OwnAction):
        judge(crew, JAN)
    with pytest.raises(NotAllowed):
        judge(crew, READER)
    judge(crew, MEI)
    (one,) = measures(crew)
    assert (one.state, one.verified_by_id) == (MeasureState.VERIFIED, crew.team.member(MEI).id)


def test_rule_r13_when_it_may_be_judged_somebody_is_asked_to_look(crew, number, clock):
    plans(crew, number)
    finish(crew)
    clock.forward(days=13)
    assert crew.measures.sweep() == 0
    clock.forward(days=1)
    assert crew.measures.sweep() == 1
    last = rows(crew, topic())[-1]
    assert last.text.startswith("🔍 C-1001: did it work? Somebody else than @jan looks")
    assert [button["title"] for button in last.buttons] == ["#1 effective", "#1 not effective"]


def test_rule_r13_not_effective_opens_the_action_again_with_a_new_day(crew, number, clock):
    ruled(crew, number)
    finish(crew)
    clock.forward(days=14)
    assert judge(crew, MEI, effective=False) == "#1 is open again, due 2026-03-30."
    (one,) = measures(crew)
    assert (one.state, one.returned, one.due_on) == (MeasureState.OPEN, 1, date(2026, 3, 30))
    clock.forward(days=12)
    assert crew.measures.sweep() == 1
    assert ruling(crew).closed_at is None


def test_rule_r13_a_ruling_is_closed_only_when_all_its_actions_are_effective(crew, number, clock):
    ruled(crew, number)
    plans(crew, number, "@mei 2026-03-12 Tell the supplier", owner="mei")
    finish(crew)
    crew.measures.finish(MEI, 2, "Letter sent", [], key=key())
    clock.forward(days=15)
    judge(crew, ANN)
    assert ruling(crew).closed_at is None
    step = key()
    for _ in range(2):
        crew.measures.judge(JAN, 2, effective=True, key=step)
    assert ruling(crew).closed_at == clock()
    closed = [text for text in texts(crew, topic()) if "the ruling is closed" in text]
    assert len(closed) == 1
    plans(crew, number, "@mei 2026-04-12 One thing more", owner="mei")
    assert ruling(crew).closed_at is None


def test_open_actions_are_listed_for_oneself_and_for_all_with_what_can_be_done(crew, number):
    assert crew.measures.overview(MEI, everybody=True).text == "No action is open."
    plans(crew, number)
    plans(crew, number, "@mei 2026-03-05 Call the supplier", owner="mei")
    mine = crew.measures.overview(JAN, everybody=False)
    assert mine.text.startswith("C-1001 #1 Gauge at station 4")
    assert [button.title for button in mine.buttons] == ["#1 done"]
    everybody = crew.measures.overview(JAN, everybody=True)
    assert [line.split()[1] for line in everybody.text.splitlines()] == ["#2", "#1"]
    with pytest.raises(NotFound):
        crew.measures.finish(MEI, 9, "done", [], key=key())


def test_of_two_judgements_at_once_one_counts(any_crew, clock):
    number = complains(any_crew)
    ruled(any_crew, number)
    finish(any_crew)
    clock.forward(days=15)

    def act(which):
        try:
            return judge(any_crew, (MEI, ANN)[which], effective=bool(which))
        except ActionState:
            return "too late"

    assert at_once(2, act).count("too late") == 1


def test_two_sweeps_at_once_remind_once(any_crew, clock):
    plans(any_crew, complains(any_crew))
    clock.forward(days=7)
    assert sum(at_once(4, lambda _: any_crew.measures.sweep())) == 1


def test_every_step_leaves_who_took_it(crew, number, clock):
    ruled(crew, number)
    finish(crew)
    clock.forward(days=14)
    judge(crew, ANN)
    with crew.database.reading() as session:
        left = session.exec(select(TicketEvent).order_by(TicketEvent.id)).all()
    assert [(e.what, e.person) for e in left if e.person != "customer"] == [
        ("ruling_filled", "Mei"),
        ("action_given", "Mei"),
        ("ruling_issued", "Ann"),
        ("action_done", "Jan"),
        ("action_verified", "Ann"),
        ("ruling_closed", "Ann"),
    ]
    assert timedelta(days=14) == left[-1].at - left[-3].at
