"""Reports that come by themselves, and those that staff ask for."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from actions.domain.chats.papers import Paper
from actions.domain.language import Language
from actions.domain.periods import PeriodAhead, Span, UnknownPeriod
from actions.domain.policy.reports import Reporting
from actions.domain.reports.sent_reports import SentReport
from actions.domain.staff import NotAllowed, Role
from actions.services.cards.group import Place
from actions.services.desk import open_desk
from actions.services.reports.files import Form
from bot.jobs.sweeps import sweeping
from tests.bench.year_of_tickets import write_year
from tests.conftest import STAFF
from tests.services.team import GROUP, rows

MONDAY = datetime(2026, 11, 30, 8, tzinfo=UTC)
"""Eight o'clock in London, the week before is over; the month is not."""
PLACE = Place(STAFF.chat_id)


def staffed_year(database, policy, now, tickets=40):
    write_year(database, tickets, until=MONDAY - timedelta(days=1))
    return open_desk(database, policy, staff=STAFF, now=now)


@pytest.fixture
def weekly(policy):
    return policy.model_copy(update={"reports": Reporting(send=[Span.WEEK])})


def sent(desk):
    with desk.database.reading() as session:
        return [row.key for row in session.exec(select(SentReport).order_by(SentReport.id))]


def papers(desk):
    with desk.database.reading() as session:
        return {paper.name: paper.content for paper in session.exec(select(Paper))}


def test_rule_r19_the_week_s_report_comes_by_itself_on_monday_at_eight_and_only_once(
    database, weekly, clock
):
    desk = staffed_year(database, weekly, clock)
    clock.at = MONDAY - timedelta(minutes=1)
    assert sweeping("reports", desk).run() == 0
    clock.at = MONDAY
    assert sweeping("reports", desk).run() == 1
    assert sweeping("reports", desk).run() == 0
    text, file = rows(desk, GROUP)
    assert text.text.startswith("📊 Weekly report · week 48, 2026 (23 Nov – 29 Nov 2026)")
    assert [button["title"] for button in text.buttons] == ["PDF", "Spreadsheet", "Web page"]
    assert [medium["kind"] for medium in file.media] == ["document"]
    assert papers(desk)["report-2026-W48.pdf"].startswith(b"%PDF")


@pytest.mark.parametrize("instances", [2, 4])
def test_several_instances_send_a_report_once(any_database, weekly, clock, instances):
    clock.at = MONDAY
    desks = [staffed_year(any_database, weekly, clock)]
    desks += [open_desk(any_database, weekly, staff=STAFF, now=clock)] * (instances - 1)
    with ThreadPoolExecutor(instances) as pool:
        told = list(pool.map(lambda desk: desk.reports.sweep(), desks))
    assert sum(told) == 1
    assert len(sent(desks[0])) == 1
    assert len(rows(desks[0], GROUP)) == 2


def test_a_clock_that_jumps_back_and_forth_sends_each_week_s_report_once(database, weekly, clock):
    desk = staffed_year(database, weekly, clock)
    for at in (MONDAY, MONDAY - timedelta(days=3), MONDAY + timedelta(hours=5)):
        clock.at = at
        sweeping("reports", desk).run()
    clock.at = MONDAY + timedelta(days=9)
    sweeping("reports", desk).run()
    clock.at = MONDAY + timedelta(days=2)
    sweeping("reports", desk).run()
    weeks = [key.rsplit("-", 1)[1] for key in sent(desk)]
    assert weeks == ["W48", "W47", "W49"]


def test_a_report_that_is_late_by_more_than_the_policy_allows_is_not_sent(database, policy, clock):
    reports = Reporting(send=[Span.WEEK], late_days=2)
    desk = staffed_year(database, policy.model_copy(update={"reports": reports}), clock)
    clock.at = MONDAY + timedelta(days=2)
    assert desk.reports.sweep() == 0
    clock.at -= timedelta(minutes=1)
    assert desk.reports.sweep() == 1


def test_a_desk_without_a_case_sends_nothing_and_does_not_look_again(staffed, clock):
    clock.at = MONDAY
    staffed.reports.sweep()
    assert rows(staffed, GROUP) == []
    assert any(key.endswith("2026-W48") for key in sent(staffed))


def test_a_desk_without_staff_sends_nothing(desk, clock):
    clock.at = MONDAY
    assert desk.reports.sweep() == 0


def test_the_policy_says_which_reports_come_and_in_which_language(database, policy, clock):
    reports = Reporting(send=[Span.YEAR, Span.MONTH], language=Language.ZH)
    desk = staffed_year(database, policy.model_copy(update={"reports": reports}), clock)
    clock.at = datetime(2026, 12, 1, 8, tzinfo=UTC)
    assert desk.reports.sweep() == 1
    assert rows(desk, GROUP)[0].text.startswith("📊 月报 · 2026年11月")


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2026-11-30", ["2026-W48"]),
        ("2026-12-01", ["2026-W48", "2026-11"]),
        ("2026-10-01", ["2026-W39", "2026-09", "2026-Q3"]),
        ("2027-01-01", ["2026-W52", "2026-12", "2026-Q4", "2026-H2", "2026"]),
    ],
)
def test_what_is_over_is_due_for_a_week(day, codes, policy):
    now = datetime.fromisoformat(f"{day}T08:00:00+00:00")
    due = Reporting().due(now, policy.hours.zone)
    assert [period.code for period in due] == codes


def leading(desk, role=Role.SUPERVISOR):
    """Mei of the made-up year, in a role."""
    with desk.database.transaction() as session:
        from actions.domain.staff import StaffMember

        member = session.get_one(StaffMember, 2)
        member.role = role
        session.add(member)
    return member


def test_who_leads_gets_figures_and_pictures(database, policy, clock):
    clock.at = MONDAY
    desk = staffed_year(database, policy, clock, tickets=400)
    desk.reports.show(leading(desk), "2026-Q3", PLACE, key="k")
    desk.reports.show(leading(desk), "2026-Q3", PLACE, key="k")
    text, album = rows(desk, GROUP)
    assert text.text.startswith("📊 Quarterly report · Q3 2026\nOpened ")
    assert "answers (" in text.text
    assert "NPS" in text.text
    assert {medium["kind"] for medium in album.media} == {"photo"}
    names = ("causes", "gaps", "held", "kept", "passages")
    assert sorted(papers(desk)) == [f"{name}.png" for name in names]


def test_rule_r27_who_does_not_lead_gets_their_own_figures_alone(database, policy, clock):
    clock.at = MONDAY
    desk = staffed_year(database, policy, clock, tickets=400)
    desk.reports.show(leading(desk, Role.AGENT), "2026-Q3", PLACE, key="k")
    (own,) = rows(desk, GROUP)
    assert own.text.startswith("Your figures, Q3 2026 (")
    assert "Promises kept" in own.text
    assert "Ann" not in own.text
    assert papers(desk) == {}


def test_a_quiet_period_says_nothing_yet_and_offers_no_file(staffed, clock):
    staffed.team.meet(2, "Ann", admin=True)
    staffed.reports.show(staffed.team.member(2), "2025", PLACE, key="k")
    (told,) = rows(staffed, GROUP)
    assert "Nothing yet" in told.text
    assert told.buttons == []


def test_a_period_that_is_none_or_ahead_is_refused_with_what_is_possible(staffed):
    staffed.team.meet(2, "Ann", admin=True)
    ann = staffed.team.member(2)
    with pytest.raises(UnknownPeriod):
        staffed.reports.show(ann, "soon", PLACE, key="k")
    with pytest.raises(PeriodAhead):
        staffed.reports.show(ann, "2027", PLACE, key="k")


@pytest.mark.parametrize("form", Form)
def test_a_report_is_sent_as_a_file_once_however_often_it_is_asked_for(
    database, policy, clock, form
):
    clock.at = MONDAY
    desk = staffed_year(database, policy, clock)
    for _ in range(2):
        desk.reports.send_file(form, "2026-10", PLACE, key="k")
    (row,) = rows(desk, GROUP)
    assert row.media[0]["kind"] == "document"
    assert list(papers(desk)) == [f"report-2026-10.{form}"]


def test_readers_get_no_report(staffed):
    staffed.team.meet(2, "Ann", admin=True)
    staffed.team.meet(3, "Rita")
    with pytest.raises(NotAllowed):
        staffed.team.require(3, Role.AGENT)


def test_rule_r27_everybody_s_own_figures_cover_thirty_days(database, policy, clock):
    clock.at = MONDAY
    desk = staffed_year(database, policy, clock, tickets=2000)
    said = desk.reports.own(2)
    assert said.startswith("Your figures, the last 30 days (")
    for line in ("First answer: ", "Promises kept: ", "Fixed first time: ", "Customers' score: "):
        assert line in said
    assert " asked" in said


def test_rule_r27_who_has_closed_nothing_is_told_so(crew):
    assert crew.reports.own(12).startswith("No case of yours was closed in the last 30 days")
