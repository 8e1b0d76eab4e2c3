"""What stands out in a period, in words."""

from datetime import date

from actions.domain.language import Language
from actions.domain.reports.counting import Cause
from actions.domain.reports.facts import Line
from actions.domain.reports.figures import Figure
from actions.domain.reports.findings import Finding, findings_of
from actions.domain.reports.report import Report
from actions.texts import say
from actions.texts.findings import write_finding
from actions.texts.periods import write_short
from actions.texts.report_words import write_value


def write_findings(report: Report, language: Language) -> list[str]:
    """Write the three things most worth knowing."""
    found = [_write(one, report, language) for one in findings_of(report)]
    return found or [say("report-finding-none", language)]


def _write(one: Finding, report: Report, language: Language) -> str:
    if one.figure:
        return _figure(one.key, one.figure, language)
    if one.gap:
        return write_finding(one.gap, language)
    if one.cause:
        return _cause(one.cause, report, language)
    if one.line:
        return _missed(one.line, report, language)
    if one.signal:
        day = write_short(date.fromisoformat(one.signal), language)
        return say("report-finding-signal", language, day=day)
    gap = next(gap for gap in report.quality.gaps if gap.dimension == one.dimension)
    return say(
        "report-finding-short",
        language,
        dimension=say(f"dimension-{gap.dimension}", language),
        gap=f"{abs(gap.gap.value or 0):.1f}",
    )


def _figure(key: str, figure: Figure, language: Language) -> str:
    now, before = (write_value(v, figure.unit, language) for v in (figure.value, figure.before))
    if key in ("more", "fewer"):
        return say(f"report-finding-{key}", language, now=now, before=before)
    name = say(f"report-figure-{figure.key}", language)
    return say(f"report-finding-{key}", language, figure=name, now=now, before=before)


def _cause(cause: Cause, report: Report, language: Language) -> str:
    whole = sum(cause.count for cause in report.causes)
    share = f"{cause.count / whole:.0%}"
    return say(
        "report-finding-large", language, name=cause.name, share=share, count=f"{cause.count:,}"
    )


def _missed(line: Line, report: Report, language: Language) -> str:
    own, whole = line.tally.promises, report.total.promises
    return say(
        "report-finding-missed",
        language,
        name=line.name,
        share=f"{own.value or 0:.0%}",
        count=f"{own.of:,}",
        whole=f"{whole.value or 0:.0%}",
    )
