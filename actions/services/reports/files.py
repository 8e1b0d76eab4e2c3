"""A report as a file: PDF, spreadsheet or web page, all from the same figures (Rule R19)."""

from enum import StrEnum
from pathlib import Path

from actions.documents.report_book import write_book
from actions.documents.report_pages import print_report, write_page
from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.policy.policy import Policy
from actions.domain.reports.report import Report
from actions.texts.report_sheet import write_sheet


class UnknownEnding(DeskError):
    """Raised when a file's name says no form that a report has; `fields` names the file."""

    key = "error-report-ending"


class Form(StrEnum):
    """What a report is written as."""

    PDF = "pdf"
    XLSX = "xlsx"
    HTML = "html"


def form_of(path: Path) -> Form:
    """Read a form from a file's name, or raise `UnknownEnding`."""
    try:
        return Form(path.suffix.lower().removeprefix("."))
    except ValueError:
        raise UnknownEnding(file=path.name) from None


def write_report(report: Report, form: Form, policy: Policy, language: Language) -> bytes:
    """Write a report in a form and a language."""
    zone, company = policy.hours.zone, policy.company.name.to(language)
    sheet = write_sheet(report, zone, language)
    if form is Form.XLSX:
        return write_book(sheet, report.facts, company, zone, language)
    from actions.services.reports.pictures import draw_pictures  # here: a second of a start

    pictures = draw_pictures(report, language)
    if form is Form.PDF:
        return print_report(sheet, company, pictures, language)
    return write_page(sheet, company, pictures, language)
