from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from tests.labels import label


@pytest.mark.parametrize("kind", ["QRCode", "Code128", "Code39", "DataMatrix"])
def test_the_code_of_a_known_unit_is_its_serial_number(stocked, kind):
    assert stocked.labels.serial_number(label("KF4202503140017", kind)) == "KF4202503140017"


@pytest.mark.parametrize(
    "written",
    [
        "https://norvik.example/p?m=KF-420&sn=KF4202503140017",
        "MODEL:KF-420;SN:KF4202503140017;MADE:2025-02",
        "型号 KF-420 序列号 KF4202503140017",
    ],
)
def test_the_number_is_found_inside_what_a_label_writes_around_it(stocked, written):
    assert stocked.labels.serial_number(label(written)) == "KF4202503140017"


def test_a_number_that_no_list_knows_is_taken_where_the_label_names_it(stocked):
    assert stocked.labels.serial_number(label("MODEL:ZZ9 S/N: QX-7781-0042")) == "QX77810042"
    assert stocked.labels.serial_number(label("QX77810042", "Code128")) == "QX77810042"


def test_an_article_number_beside_it_does_not_win(stocked):
    both = Image.new("L", (1400, 700), 255)
    for place, (text, kind) in enumerate(
        (("4006381333931", "EAN13"), ("KF4202503140017", "Code128"))
    ):
        with Image.open(BytesIO(label(text, kind))) as one:
            both.paste(one.resize((1200, 300)), (100, 20 + 340 * place))
    photo = BytesIO()
    both.save(photo, "PNG")
    assert len(zxingcpp.read_barcodes(both)) == 2
    assert stocked.labels.serial_number(photo.getvalue()) == "KF4202503140017"


@pytest.mark.parametrize("turned", [90, 180, 17])
def test_a_photo_taken_aslant_is_read_too(stocked, turned):
    with Image.open(BytesIO(label("KF4202503140017"))) as straight:
        aslant = straight.rotate(turned, expand=True, fillcolor=255)
    photo = BytesIO()
    aslant.save(photo, "JPEG", quality=60)
    assert stocked.labels.serial_number(photo.getvalue()) == "KF4202503140017"


@pytest.mark.parametrize(
    "photo", [b"", b"no picture", b"\xff\xd8\xff\xe0broken", b"\x89PNG\r\n\x1a\n" + bytes(40)]
)
def test_what_is_no_picture_says_nothing(stocked, photo):
    assert stocked.labels.serial_number(photo) is None


def test_a_picture_with_broken_papers_says_nothing(stocked):
    papers = Image.Exif()
    papers[0x0112] = 6
    photo = BytesIO()
    Image.new("L", (40, 40)).save(photo, "WEBP", exif=papers)
    broken = photo.getvalue().replace(b"MM\x00*", b"M_\x00*").replace(b"II*\x00", b"I_*\x00")
    assert stocked.labels.serial_number(broken) is None


def test_a_photo_without_a_code_says_nothing(stocked):
    photo = BytesIO()
    Image.effect_noise((640, 480), 90).save(photo, "JPEG")
    assert stocked.labels.serial_number(photo.getvalue()) is None
