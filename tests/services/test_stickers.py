from io import BytesIO

import pytest
import typst
from pypdf import PdfReader

from actions.domain.chats.links import NoLink, link_to
from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.services.products import stickers as printed_by
from actions.services.products.labels import read_codes

SERIAL = "KF4202503140017"


def printed(desk, *serials, model="", language=Language.EN, bot="norvik_service_bot"):
    pdf, count = desk.stickers.sheets(bot, serials, model, language)
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return count, pages


def test_a_sticker_names_product_and_number_in_the_language_that_is_asked_for(stocked):
    count, (page,) = printed(stocked, SERIAL)
    assert count == 1
    for words in (
        "Norvik Home",
        "Scan for service",
        "Fridge KF-420",
        f"No. {SERIAL}",
        "@norvik_service_bot",
    ):
        assert words in page
    _, (page,) = printed(stocked, SERIAL, language=Language.ZH)
    assert "扫码联系售后" in page
    assert "冰箱 KF-420" in page


def test_a_model_gets_one_for_each_of_its_units_and_the_catalogue_one_a_product(stocked):
    count, (page,) = printed(stocked, model="KF-420")
    assert count == page.count("No. KF42") == 3
    assert printed(stocked)[0] == 14


@pytest.fixture
def photo(tmp_path):
    """What a telephone sees of a sticker's code."""
    (tmp_path / "code.svg").write_bytes(
        printed_by.draw_code(link_to("@norvik_service_bot", SERIAL))
    )
    page = b'#set page(width: 40mm, height: 40mm, margin: 5mm)\n#image("code.svg", width: 30mm)'
    (tmp_path / "page.typ").write_bytes(page)
    return typst.compile(tmp_path / "page.typ", format="png", ppi=150)


def test_the_code_that_is_printed_opens_the_chat_with_the_number(photo):
    assert read_codes(photo) == [f"https://t.me/norvik_service_bot?start={SERIAL}"]


def test_a_photo_of_a_sticker_gives_the_serial_number_as_a_label_does(stocked, photo):
    assert stocked.labels.serial_number(photo) == SERIAL


@pytest.mark.parametrize(
    ("about", "intent", "told"),
    [
        (SERIAL, "give_data", {"serial_number": SERIAL}),
        ("kf-4202503140017", "give_data", {"serial_number": SERIAL}),
        ("KF-420", "give_data", {"product": "KF-420"}),
        ("R-1001", "ask_status", {"ticket_code": "R-1001"}),
        ("summer-sale", "greet", {}),
        ("", "greet", {}),
    ],
)
def test_a_link_begins_with_what_it_names(stocked, about, intent, told):
    assert stocked.stickers.begins(about) == (intent, told)


def test_what_is_not_in_the_catalogue_gets_no_sticker(stocked, desk):
    with pytest.raises(NotFound) as no:
        printed(stocked, "ZZ1")
    assert no.value.key == "error-unit-unknown"
    with pytest.raises(NotFound) as no:
        printed(stocked, model="ZZ")
    assert no.value.key == "error-stickers-model"


def test_with_an_empty_catalogue_the_operator_reads_how_to_fill_it(desk):
    with pytest.raises(NotFound) as no:
        printed(desk)
    assert no.value.key == "error-stickers-none"


def test_more_than_a_file_holds_is_refused_with_the_number(stocked, monkeypatch):
    monkeypatch.setattr(printed_by, "MOST", 2)
    with pytest.raises(NotFound) as no:
        printed(stocked, model="KF-420")
    assert no.value.fields == {"count": "3", "most": "2"}


@pytest.mark.parametrize("bot", ["", "no", "x y", "https://t.me/bot", "名字"])
def test_a_name_that_no_bot_can_have_is_refused(bot):
    with pytest.raises(NoLink) as no:
        link_to(bot)
    assert no.value.key == "error-link-bot"


@pytest.mark.parametrize("about", ["A/1", "A 1", "é1", "x" * 65])
def test_a_number_that_telegram_does_not_hand_on_is_refused(about):
    with pytest.raises(NoLink) as no:
        link_to("norvik_bot", about)
    assert no.value.fields == {"about": about}
