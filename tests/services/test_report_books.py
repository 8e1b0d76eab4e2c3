"""A report as a spreadsheet: what its lines say can be found among its tickets."""

import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from actions.domain.language import Language
from actions.domain.tickets import Stage
from actions.services.reports.files import Form, write_report
from actions.texts import say
from tests.services.clocks import walk
from tests.services.people import SAM, complaint, repair


@pytest.fixture
def month(crew, clock):
    """A month with a late repair that leaks, and a complaint that has cost something."""
    crew.tickets.open(SAM, repair(story="it leaks all over the floor"), turn="t1")
    crew.tickets.open(SAM, complaint(), turn="t2")
    clock.forward(days=20)
    walk(crew, Stage.EVALUATION, "C-1001")
    walk(crew, Stage.CLOSED, "C-1001")
    clock.at = datetime(2026, 4, 2, 9, tzinfo=UTC)
    crew.faults.sweep()
    return crew


def written(desk, language):
    report = desk.reporting.make(desk.reporting.period("2026-03"))
    return report, load_workbook(BytesIO(write_report(report, Form.XLSX, desk.policy, language)))


@pytest.mark.parametrize("language", Language)
def test_a_cause_is_named_among_the_tickets_as_in_the_tables(month, language):
    _, book = written(month, language)
    rows = list(book.worksheets[-1].values)
    causes = {row[rows[0].index(say("report-column-cause", language))] for row in rows[1:]}
    assert say("symptom-leak", language) in causes
    assert not any(str(cause).startswith("symptom-") for cause in causes)


def test_who_bears_a_cost_can_be_looked_for_among_the_tickets(month):
    _, book = written(month, Language.EN)
    assert "Borne by" in next(book.worksheets[-1].values)


def test_open_tickets_with_a_missed_promise_say_when_they_were_opened(month):
    _, book = written(month, Language.EN)
    page = book["Open with a missed promise"]
    opened = page.cell(2, 6)
    assert (page.cell(1, 6).value, opened.value) == (
        "Opened at",
        datetime(2026, 3, 2, 9, tzinfo=UTC).replace(tzinfo=None),
    )


def test_moments_have_room_in_their_column(month):
    _, book = written(month, Language.EN)
    for page in (book["Open with a missed promise"], book["Tickets"]):
        for cell in page[2]:
            if isinstance(cell.value, datetime):
                assert cell.number_format == "yyyy-mm-dd hh:mm"
                assert page.column_dimensions[cell.column_letter].width >= 16


def test_a_report_says_in_which_money_it_counts(month):
    report, book = written(month, Language.EN)
    assert report.currency == month.policy.company.currency
    page = write_report(report, Form.HTML, month.policy, Language.EN).decode()
    assert f"Amounts are in {report.currency}." in page
    assert any(
        f"Amounts are in {report.currency}." in str(row[0]) for row in book.worksheets[0].values
    )


def test_a_gap_of_which_something_was_counted_is_not_also_called_uncounted(month):
    _, book = written(month, Language.EN)
    lines = [str(row[0]) for row in book.worksheets[0].values]
    behaviour = [line for line in lines if line.startswith("Behaviour")]
    assert behaviour
    assert not any("nothing was counted" in line for line in behaviour)


@pytest.mark.parametrize("language", Language)
def test_every_column_that_a_line_is_traced_by_stands_among_the_tickets(month, language):
    _, book = written(month, language)
    traced = say("report-column-trace", language)
    shape = say("report-trace-filter", language, column="(.+)", value=".*")
    named = set()
    for page in book.worksheets[1:-1]:
        heads, *rows = page.values
        if traced in heads:
            traces = (re.fullmatch(shape, str(row[heads.index(traced)])) for row in rows)
            named |= {trace[1] for trace in traces if trace}
    assert named
    assert named <= set(next(book.worksheets[-1].values))


def test_signs_that_no_spreadsheet_takes_do_not_keep_a_report_from_being_written(crew, clock):
    crew.tickets.open(SAM, repair(product="=fri\x0bdge", serial_number="\x07"), turn="t1")
    clock.at = datetime(2026, 4, 2, 9, tzinfo=UTC)
    report, book = written(crew, Language.EN)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    named = [cell for cell in cells if cell.value == "=fridge"]
    assert {(cell.data_type, cell.quotePrefix) for cell in named} == {("s", True)}
    for form in (Form.PDF, Form.HTML):
        assert write_report(report, form, crew.policy, Language.EN)
