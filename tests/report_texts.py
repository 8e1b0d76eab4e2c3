"""Which sentences of reports and figures are built, and from what."""

import ast

from actions.domain.ahp.evaluation import Compared
from actions.domain.periods import Span
from actions.domain.reports.control import Signal
from actions.domain.reports.facts import Group
from actions.domain.reports.five_gaps import Evidence, FiveGap, Verdict
from actions.domain.surveys.satisfaction import Band
from actions.domain.surveys.servqual import Dimension
from actions.domain.tickets import Kind
from actions.domain.words.symptoms import SparePart, Symptom
from actions.services.reports.files import Form
from actions.texts.report_details import TRACES
from tests.dialogue_texts import ROOT
from tests.test_texts import Language, sentences


def words_of_reports():
    """Every name of a column that the writers of reports may have in hand."""
    return set(Group) | {
        node.value
        for path in (ROOT / "actions/texts").glob("report_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def report_families():
    """Give every key of a shape, of reports and of quality in figures."""
    return {
        "band-…": [f"band-{band}" for band in Band],
        "dimension-…": [f"dimension-{dimension}" for dimension in Dimension],
        "five-gap-…": [f"five-gap-{gap}" for gap in FiveGap],
        "evidence-…": [f"evidence-{evidence}" for evidence in Evidence],
        "finding-…": [f"finding-{verdict}" for verdict in Verdict],
        "evaluation-…": [
            *(f"evaluation-{compared}" for compared in Compared),
            *("evaluation-of", "evaluation-in-group", "evaluation-overall"),
            *(
                f"evaluation-{head}"
                for head in ("name", "total", "place", "change", "marks", "band")
            ),
        ],
        "period-…": [f"period-{span}" for span in Span if span is not Span.MONTH],
        "report-title-…": [f"report-title-{span}" for span in Span],
        "report-figure-…": [f"report-figure-{key}" for key in TRACES],
        "report-says-…": [f"report-says-{key}" for key in TRACES],
        "report-finding-…": [
            f"report-finding-{key}"
            for key in ("worse", "better", "more", "fewer", "large", "missed", "signal", "short")
        ],
        "report-section-…": [
            *(f"report-section-{group}" for group in Group),
            *("report-section-todo", "report-section-week"),
        ],
        "report-kind-…": [f"report-kind-{kind}" for kind in Kind],
        "report-step-…": [
            f"report-step-{step}" for step in ("messages", "opened", "answered", "done", "closed")
        ],
        "report-column-…": [
            key
            for key in sentences(Language.EN)
            if key.startswith("report-column-")
            and key[len("report-column-") :] in words_of_reports()
        ],
        "button-report-…": [f"button-report-{form}" for form in Form],
        "picture-signal-…": [f"picture-signal-{signal}" for signal in Signal],
        "symptom-…": [f"symptom-{symptom}" for symptom in Symptom],
        "part-…": [f"part-{part}" for part in SparePart],
    }
