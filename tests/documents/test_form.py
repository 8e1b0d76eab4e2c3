from io import BytesIO

import pytest
from pypdf import PdfReader

from actions.documents.printing import print_pdf
from actions.domain.language import Language

WORDS = "The dishwasher was repaired three times and still leaks. "


def pages(count, *, rows=3):
    """A form whose sections hold ever so many words, as the text of its pages."""
    last = [[f"Name {number}", f"value {number}"] for number in range(rows)]
    data = {
        "company": "Bright Homes",
        "title": "Complaint form",
        "number": "C-1001",
        "foot": "As of today",
        "facts": [[f"Fact {number}", "known"] for number in range(12)],
        "sections": [
            {"title": "The complaint", "rows": [["Words", WORDS * count]], "text": ""},
            {"title": "Result", "rows": last, "text": "The end of it."},
        ],
        "signatures": ["Handled by", "Customer"],
    }
    pdf = print_pdf("form", data, Language.EN)
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("count", range(44, 56))
def test_signatures_never_stand_alone_on_a_page(count):
    last = pages(count)[-1]
    assert "Handled by" in last
    assert "value 1" in last
    assert "value 2" in last


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_a_form_with_few_lines_is_signed_too(rows):
    (page,) = pages(1, rows=rows)
    assert page.count("value") == rows
    assert "The end of it." in page
    assert "Handled by" in page


def test_what_is_longer_than_a_page_is_all_there():
    told = "".join(pages(200))
    assert "".join(told.split()).count("repairedthreetimes") == 200
