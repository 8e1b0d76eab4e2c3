from io import BytesIO

import pytest
from pypdf import PdfReader

from actions.documents.printing import print_pdf
from actions.domain.language import Language

COLUMNS = [
    {"title": "Name", "words": True, "width": 3},
    {"title": "Opened", "words": False, "width": 1},
]


def pages(rows):
    lines = [{"cells": [f"unit-{number}", "7 · 5"], "whole": False} for number in range(rows)]
    table = {"columns": COLUMNS, "rows": [*lines, {"cells": ["together", "9 · 9"], "whole": True}]}
    section = {"title": "By unit", "words": [], "picture": None, "table": table}
    data = {
        **{
            "company": "Bright Homes",
            "title": "Report",
            "period": "Q2",
            "made": "",
            "compared": "",
        },
        **{
            "tiles": [],
            "findings_title": "",
            "findings": [],
            "front": None,
            "sections": [section],
        },
    }
    pdf = print_pdf("report", data, Language.EN)
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages][1:]


@pytest.mark.parametrize("rows", range(20, 44))
def test_the_sum_of_a_table_never_stands_alone_on_a_page(rows):
    found = pages(rows)

    assert sum(page.count("unit-") for page in found) == rows
    assert "together" in found[-1]
    assert "unit-" in found[-1]
