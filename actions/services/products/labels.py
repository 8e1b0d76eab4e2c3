"""Serial numbers read from photos of labels: bar codes and QR codes (Rule R6)."""

import re
from collections.abc import Iterator
from io import BytesIO

from actions.domain.products.catalogue import plain_serial
from actions.services.base import Service
from actions.store.catalogue import find_unit

MOST_PIXELS = 50_000_000
"""Larger pictures are not opened: a small file may unfold to fill the memory."""
# What labels write before the number, and how a number looks that no list knows yet.
NAMED = re.compile(
    r"(?:\bs/?n|serial(?:\s*(?:no|number))?|序列号|机号)\s*[.:：=#]*\s*([\w-]{4,40})", re.I
)
SHAPED = re.compile(r"(?=[\w-]*\d[\w-]*\d[\w-]*\d)[A-Z0-9][A-Z0-9-]{6,24}", re.I)


class Labels(Service):
    """Photos of type plates."""

    def serial_number(self, photo: bytes) -> str | None:
        """Read the serial number on a photo, or give None where no code can be read.

        A code of a known unit decides; else what a label calls a serial number, else what looks
        like one, if only one code does.
        """
        codes = read_codes(photo)
        words = [word for code in codes for word in _words(code)]
        with self.database.reading() as session:
            known = next((word for word in words if find_unit(session, word)), None)
        if known:
            return plain_serial(known)
        named = next((found[1] for code in codes if (found := NAMED.search(code))), None)
        if named:
            return plain_serial(named)
        shaped = {plain_serial(code) for code in codes if SHAPED.fullmatch(code.strip())}
        return shaped.pop() if len(shaped) == 1 else None


def read_codes(photo: bytes) -> list[str]:
    """Read every bar code and QR code on a picture; none where it is no picture."""
    import zxingcpp
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(photo)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return []
            upright = ImageOps.exif_transpose(picture).convert("L")
    except Exception:  # of a broken file the library raises whatever its readers meet
        return []
    return [found.text for found in zxingcpp.read_barcodes(upright) if found.text]


def _words(code: str) -> Iterator[str]:
    yield code
    yield from re.findall(r"[\w-]{4,40}", code)
