"""Photos of labels as customers send them."""

from io import BytesIO

import zxingcpp
from PIL import Image


def label(text, kind="QRCode"):
    """Draw a label with one code on it, as a PNG."""
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    drawn = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4, add_quiet_zones=True))
    photo = BytesIO()
    drawn.convert("L").save(photo, "PNG")
    return photo.getvalue()
