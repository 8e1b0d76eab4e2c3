"""Reports over a made-up year, each figure counted again from the tables."""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import text

from actions.domain.language import Language
from actions.domain.periods import Period, Span
from actions.domain.reports.facts import Due, Group, Line, Tally
from actions.domain.reports.findings import findings_of
from actions.services.desk import open_desk
from actions.services.reports.files import Form, UnknownEnding, form_of, write_report
from actions.texts.report_details import TRACES
from actions.texts.report_ledger import COUNTED, heads_of
from actions.texts.report_sheet import write_sheet
from tests.bench.year_of_tickets import write_year

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
TICKETS = 600


@pytest.fixture
def year(database, policy):
    write_year(database, TICKETS, until=NOW)
    return open_desk(database, policy, now=lambda: NOW)


@pytest.fixture
def report(year):
    return year.reporting.make(year.reporting.period("2026-Q3"))


SINCE, UNTIL = "2026-06-30 23:00:00.000000", "2026-09-30 23:00:00.000000"
"""The quarter by London's clock, as SQLite keeps moments."""


def counted(desk, query):
    """Count again, in plain SQL."""
    with desk.database.reading() as session:
        found = session.connection().execute(text(query), {"since": SINCE, "until": UNTIL})
        return found.scalar_one()


INSIDE = ">= :since and {0} < :until"
CLOSED = "stage = 'closed' and moved_at >= :since and moved_at < :until"
DUE = """from clock where due_at >= :since and due_at < :until and not
    (met_at is null and stopped_at is not null and stopped_at <= due_at)"""
OVER = """survey.kind = 'close' and asked_at >= :since and asked_at < :until and
    (ended_at is not null or exists
     (select 1 from survey_answer a where a.survey_id = survey.id))"""
LEDGER = {
    "opened": "select count(*) from ticket where opened_at >= :since and opened_at < :until",
    "closed": f"select count(*) from ticket where {CLOSED}",
    "cancelled": """select count(*) from ticket where stage = 'cancelled'
        and moved_at >= :since and moved_at < :until""",
    "open": """select count(*) from ticket where opened_at < :until
        and (stage not in ('closed', 'cancelled') or moved_at >= :until)""",
    "due": f"select count(*) {DUE}",
    "kept": f"select count(*) {DUE} and coalesce(met_at, stopped_at, :until) <= due_at",
    "repairs": f"select count(*) from ticket where kind = 'R' and {CLOSED}",
    "first-fixed": f"""select count(*) from ticket where kind = 'R' and {CLOSED} and not exists
        (select 1 from ticketevent e where e.ticket_id = ticket.id
         and e.what in ('reopened', 'rescued') and e.at > ticket.opened_at)
        and (select count(*) from service_record s where s.ticket_id = ticket.id
             and s.finished_at is not null) <= 1
        and not exists (select 1 from service_record s where s.ticket_id = ticket.id
                        and s.finished_at is not null and s.result <> 'repaired')""",
    "asked": f"select count(*) from survey where {OVER}",
    "stars": f"""select count(*) from survey join survey_answer on survey_id = survey.id
        where question = 'stars' and {OVER}""",
    "content": f"""select count(*) from survey join survey_answer on survey_id = survey.id
        where question = 'stars' and value >= 4 and {OVER}""",
    "star-sum": f"""select sum(value) from survey join survey_answer on survey_id = survey.id
        where question = 'stars' and {OVER}""",
    "promoters": f"""select count(*) from survey join survey_answer on survey_id = survey.id
        where question = 'recommend' and value >= 9 and {OVER}""",
    "reopened": """select count(*) from ticketevent
        where what in ('reopened', 'rescued') and at >= :since and at < :until""",
    "rescued": "select count(*) from survey where rescued_at >= :since and rescued_at < :until",
}


@pytest.mark.parametrize("name", LEDGER)
def test_rule_r19_every_sum_of_a_report_is_that_of_the_tables(year, report, name):
    found = sum(COUNTED[name](fact) or 0 for fact in report.facts)
    assert found == counted(year, LEDGER[name])
    assert found > 0


@pytest.mark.parametrize("group", [Group.KIND, Group.PRODUCT, Group.UNIT, Group.PERSON])
def test_rule_r19_the_lines_of_each_grouping_add_up_to_the_whole(report, group):
    lines = report.lines[group]
    assert len(lines) > 2
    for name in ("opened", "closed", "open", "cancelled"):
        assert sum(getattr(line.tally, name) for line in lines) == getattr(report.total, name)
    assert sum(line.tally.promises.of for line in lines) == report.total.promises.of
    assert sum(line.tally.satisfied.satisfied.good for line in lines) == (
        report.total.satisfied.satisfied.good
    )


def test_rule_r19_the_days_and_weeks_of_a_report_add_up_to_the_whole(report):
    assert sum(one.opened for one in report.stretches) == report.total.opened
    assert sum(one.closed for one in report.stretches) == report.total.closed
    assert sum(one.due for one in report.stretches) == report.total.promises.of
    assert sum(one.kept for one in report.stretches) == report.total.promises.good


@pytest.mark.parametrize("language", Language)
def test_rule_r19_the_spreadsheet_holds_the_tickets_that_its_figures_are_counted_from(
    year, report, language
):
    book = load_workbook(BytesIO(write_report(report, Form.XLSX, year.policy, language)))
    tickets = list(book.worksheets[-1].values)
    heads = list(tickets[0])
    assert heads == heads_of(language)
    column = dict(zip(COUNTED, range(len(heads) - len(COUNTED), len(heads)), strict=True))
    for name, query in LEDGER.items():
        assert sum(row[column[name]] or 0 for row in tickets[1:]) == counted(year, query)
    figures = list(book.worksheets[1].values)
    assert figures[1][1] == counted(year, LEDGER["opened"])
    assert all(row[-1] for row in figures[1:])
    assert len(book.sheetnames) == len(set(book.sheetnames))


@pytest.mark.parametrize("language", Language)
def test_rule_r19_the_page_shows_the_same_figures_and_needs_nothing_from_elsewhere(
    year, report, language
):
    page = write_report(report, Form.HTML, year.policy, language).decode()
    assert not re.search(r"(?:src|href)=\"(?!data:)", page)
    assert "prefers-color-scheme: dark" in page
    assert "width=device-width" in page
    for tile in write_sheet(report, year.policy.hours.zone, language).tiles:
        assert f"<b>{tile.value}</b>" in page
    assert f"{counted(year, LEDGER['opened']):,}" in page


@pytest.mark.parametrize("language", Language)
def test_rule_r19_the_first_page_of_the_pdf_holds_the_ten_figures(year, report, language):
    pdf = write_report(report, Form.PDF, year.policy, language)
    first = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    sheet = write_sheet(report, year.policy.hours.zone, language)
    assert len(sheet.tiles) == 10
    assert 1 <= len(sheet.findings) <= 3
    squeezed = "".join(first.split())
    for tile in sheet.tiles:
        assert "".join(tile.value.split()) in squeezed


def test_every_figure_stands_with_its_count_and_its_change(report):
    assert [figure.key for figure in report.figures] == list(TRACES)
    for figure in report.figures:
        assert figure.count > 0
        assert figure.before is not None
        assert figure.change


def test_a_period_without_tickets_says_so_and_every_form_can_be_made(desk):
    report = desk.reporting.make(Period.of(Span.MONTH, desk.now().date()))
    assert report.is_empty
    assert all(figure.value in (None, 0) for figure in report.figures)
    for form in Form:
        assert write_report(report, form, desk.policy, Language.ZH)


def test_a_period_that_goes_on_is_compared_with_as_much_of_the_one_before(year):
    report = year.reporting.make(year.reporting.period("this month"))
    assert not report.over
    zone = year.policy.hours.zone
    assert report.window.until == NOW
    length = report.window.until - report.window.since
    assert report.before.until - report.before.since == pytest.approx(length, abs=timedelta(0))
    assert report.before.since == Period.of(Span.MONTH, NOW.date()).before.since(zone)


def test_rule_r27_the_figures_of_people_are_those_of_the_cases_they_closed(year, report):
    cases = Counter(f.record.person for f in report.facts if f.record)
    assert {one.person: one.cases for one in report.people} == cases
    assert sum(cases.values()) == report.total.closed


def test_rule_r27_somebody_sees_their_own_figures_and_nobody_else_s(year, report):
    mine = year.reporting.own(2, report.window)
    assert mine == next(one for one in report.people if one.person == "Mei")


def test_a_report_names_the_rows_that_prove_it(report):
    zone = report.window.since.tzinfo
    sheet = write_sheet(report, zone, Language.EN)
    traced = [s.table for s in sheet.sections if s.table and s.table.key in tuple(Group)]
    assert traced
    for table in traced:
        assert all(row.trace for row in table.rows)
    few = [row for table in traced for row in table.rows if row.codes]
    assert few
    known = {fact.code for fact in report.facts}
    assert all(set(row.codes) <= known for row in few)


def test_words_that_look_like_a_formula_stay_words(year, policy):
    with year.database.transaction() as session:
        session.connection().execute(text("update ticket set product = '=1+1'"))
    report = year.reporting.make(year.reporting.period("2026-Q3"))
    book = load_workbook(BytesIO(write_report(report, Form.XLSX, policy, Language.EN)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


def test_words_of_customers_are_no_markup(year, policy):
    with year.database.transaction() as session:
        session.connection().execute(text("update ticket set product = '<b>#x</b>$y$'"))
    report = year.reporting.make(year.reporting.period("2026-Q3"))
    page = write_report(report, Form.HTML, policy, Language.EN).decode()
    assert "<b>#x</b>" not in page
    assert write_report(report, Form.PDF, policy, Language.EN).startswith(b"%PDF")


def test_a_file_of_another_kind_is_refused(tmp_path):
    with pytest.raises(UnknownEnding):
        form_of(tmp_path / "report.docx")


def test_the_facts_of_a_report_are_data_that_adds_up_in_any_part(report):
    half = len(report.facts) // 2
    first, second = Tally(report.facts[:half]), Tally(report.facts[half:])
    assert first.opened + second.opened == report.total.opened
    assert json.dumps([fact.code for fact in report.facts])


@pytest.mark.parametrize(("missed", "told"), [(2, False), (20, True)])
def test_a_product_stands_out_only_with_enough_missed_promises(report, missed, told):
    fact = replace(report.facts[0], promises=(Due(report.window.since, kept=False),) * missed)
    line = Line("kettle", Tally([fact]))
    found = findings_of(replace(report, lines={**report.lines, Group.PRODUCT: [line]}), most=9)
    assert (line in [one.line for one in found]) is told
