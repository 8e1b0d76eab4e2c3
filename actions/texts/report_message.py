"""A report in a few lines for the staff group, and everybody's own figures (Rules R19, R27)."""

from zoneinfo import ZoneInfo

from actions.domain.intervals import Share
from actions.domain.language import Language
from actions.domain.reports.facts import Tally
from actions.domain.reports.figures import Unit
from actions.domain.reports.performance import PersonFigures
from actions.domain.reports.report import Report
from actions.texts import say
from actions.texts.report_customers import bands_of
from actions.texts.report_findings import write_findings
from actions.texts.report_sheet import write_head
from actions.texts.report_words import signed, write_value


def write_message(report: Report, zone: ZoneInfo, language: Language) -> str:
    """Write what a period comes to; what nothing is known of is left out."""
    title, period = write_head(report, zone, language)
    head = f"📊 {title} · {period}"
    if report.is_empty:
        return "\n".join([head, say("report-nothing", language, period=period)])
    total = report.total
    lines = [
        head,
        say(
            "report-message-opened",
            language,
            opened=f"{total.opened:,}",
            closed=f"{total.closed:,}",
            open=f"{total.open:,}",
        ),
        *_kept(total, language),
        *_said(report, language),
        "",
        *(f"• {finding}" for finding in write_findings(report, language)),
    ]
    return "\n".join(lines)


def _kept(total: Tally, language: Language) -> list[str]:
    """Write clocks and repairs."""
    found, promises, answer = [], total.promises, total.answer
    if promises.value is not None:
        found.append(
            say(
                "report-message-promises",
                language,
                kept=f"{promises.good:,}",
                missed=f"{promises.of - promises.good:,}",
                share=f"{promises.value:.0%}",
            )
        )
    if answer.value is not None:
        hours = write_value(answer.value, Unit.HOURS, language)
        found.append(
            say("report-message-answer", language, hours=hours, count=f"{answer.count:,}")
        )
    if total.first_time.value is not None:
        found.append(say("report-message-first-time", language, **_share(total.first_time)))
    if total.held.value is not None:
        found.append(say("report-message-held", language, **_share(total.held)))
    return found


def _said(report: Report, language: Language) -> list[str]:
    """Write what customers answered, with how many were asked."""
    total = report.total
    csat, nps = total.satisfied, total.recommended
    asked = f"{csat.response.asked:,}"
    found: list[str] = []
    if csat.satisfied.value is None:
        if csat.response.asked:
            found.append(say("report-message-no-scores", language, asked=asked))
    else:
        bands = say("list-and", language).join(
            say("report-message-band", language, band=say(f"band-{b}", language), count=f"{n:,}")
            for b, n in bands_of(report).items()
            if n
        )
        found += [
            say(
                "report-message-satisfied",
                language,
                share=f"{csat.satisfied.value:.0%}",
                answered=f"{csat.response.answered:,}",
                asked=asked,
                rate=f"{csat.response.rate.value or 0:.0%}",
            ),
            say("report-message-bands", language, bands=bands),
        ]
    if nps.value is not None and nps.low is not None and nps.high is not None:
        found.append(
            say(
                "report-message-nps",
                language,
                value=signed(nps.value, 0),
                low=signed(nps.low, 0),
                high=signed(nps.high, 0),
                answered=f"{nps.response.answered:,}",
                asked=f"{nps.response.asked:,}",
            )
        )
    return [*found, *_rescues(total, language)]


def _rescues(total: Tally, language: Language) -> list[str]:
    if not total.rescued:
        return []
    rescued, middle = f"{total.rescued:,}", total.righted
    if middle.value is None:
        return [say("report-message-rescues-open", language, rescued=rescued)]
    hours = write_value(middle.value, Unit.HOURS, language)
    righted = f"{middle.count:,}"
    return [say("report-message-rescues", language, righted=righted, rescued=rescued, hours=hours)]


def write_own(figures: PersonFigures | None, days: str, language: Language) -> str:
    """Write a person's own figures, each with its cases and interval (Rule R27)."""
    if figures is None:
        return say("report-own-nothing", language, days=days)
    lines = [say("own-head", language, days=days, count=figures.cases)]
    answer = figures.answer
    if answer.value is not None:
        hours = write_value(answer.value, Unit.HOURS, language)
        lines.append(say("own-answer", language, hours=hours, count=answer.count))
    if figures.promises.value is not None:
        lines.append(say("own-promises", language, **_own_share(figures.promises, language)))
    if figures.first_time.value is not None:
        lines.append(say("own-first-time", language, **_own_share(figures.first_time, language)))
    score, asked = figures.score, figures.response.asked
    if score.value is None:
        lines.append(say("own-no-score", language, asked=asked))
    else:
        ends = _interval(score.low, score.high, ".0f", language)
        lines.append(
            say(
                "own-score",
                language,
                score=f"{score.value:.0f}",
                count=score.count,
                interval=ends,
                asked=asked,
            )
        )
    return "\n".join(lines)


def _share(share: Share) -> dict[str, str]:
    return {"share": f"{share.value or 0:.0%}", "count": f"{share.of:,}"}


def _own_share(share: Share, language: Language) -> dict[str, str]:
    return _share(share) | {"interval": _interval(share.low, share.high, ".0%", language)}


def _interval(low: float | None, high: float | None, form: str, language: Language) -> str:
    if low is None or high is None:
        return ""
    return say("own-interval", language, low=f"{low:{form}}", high=f"{high:{form}}")
