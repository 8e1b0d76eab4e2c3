from io import BytesIO

import pytest
from pypdf import PdfReader

from actions.documents import printing
from actions.documents.printing import print_pdf
from actions.domain.language import Language

SHEET = b"""#import "house.typ": *
#show: sheet.with(company: data.company, title: data.title)
#facts(data.facts)
#listing(("a", "b"), data.rows)
"""


@pytest.fixture
def printed(tmp_path, monkeypatch):
    house = (printing.TEMPLATES / "house.typ").read_bytes()
    (tmp_path / "house.typ").write_bytes(house)
    (tmp_path / "trial.typ").write_bytes(SHEET)
    monkeypatch.setattr(printing, "TEMPLATES", tmp_path)

    def pages(**changed):
        data = {"company": "Bright Homes", "title": "Card", "facts": [], "rows": []}
        pdf = print_pdf("trial", data | changed, Language.ZH)
        return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]

    return pages


@pytest.mark.parametrize(
    "words",
    ["#panic() *not bold* $x$", '"; #include "/etc/passwd"', "洗衣机不转了，#eval", "<b> & </b>"],
)
def test_customers_words_stand_on_paper_as_they_were_written(printed, words):
    (page,) = printed(facts=[["Fault", words]])

    assert "".join(words.split()) in "".join(page.split())


def test_a_long_list_repeats_its_head_on_each_page(printed):
    pages = printed(rows=[[f"R-{number}", "洗衣机"] for number in range(1, 200)])

    assert len(pages) > 2
    assert all("a" in page and "Bright Homes" in page for page in pages)
    assert sum(page.count("洗衣机") for page in pages) == 199


def test_a_paper_uses_the_shipped_font_alone(printed):
    pdf = PdfReader(
        BytesIO(
            print_pdf(
                "trial", {"company": "", "title": "表", "facts": [], "rows": []}, Language.ZH
            )
        )
    )
    fonts = {
        str(font["/BaseFont"])
        for font in (f.get_object() for f in pdf.pages[0]["/Resources"]["/Font"].values())
    }

    assert all("NotoSansSC" in font for font in fonts)
