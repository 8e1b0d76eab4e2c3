"""Stickers with a code to scan: they open the chat, and the desk knows what it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

import zxingcpp
from sqlmodel import Session

from actions.documents.printing import print_pdf
from actions.domain.cases.numbering import read_code
from actions.domain.chats.links import Link, link_to
from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.products.catalogue import Product
from actions.services.base import Service
from actions.store.catalogue import find_model, find_unit, get_unit, list_products, list_serials
from actions.texts import say

MOST = 2100
"""Stickers in one file, a hundred sheets; more are printed in parts."""


@dataclass(frozen=True)
class Sticker:
    """What one sticker shows."""

    link: Link
    product: Product
    serial: str = ""


class Stickers(Service):
    """Links to the desk, printed and followed."""

    def begins(self, about: str) -> tuple[str, dict[str, str]]:
        """Give the intent, with what it is about, that a link begins a conversation with.

        What names nothing that is known, a word of a campaign perhaps, begins as without it.
        """
        if read_code(about) == about:
            return "ask_status", {"ticket_code": about}
        with self.database.reading() as session:
            unit = find_unit(session, about)
            product = find_model(session, about)
        if unit:
            return "give_data", {"serial_number": unit[0].serial_number}
        if product:
            return "give_data", {"product": product.model}
        return "greet", {}

    def sheets(
        self, bot: str, serials: Sequence[str], model: str, language: Language
    ) -> tuple[bytes, int]:
        """Print stickers on sheets of 3 × 7 (63.5 × 38.1 mm) as PDF, and tell how many.

        Args:
            bot: the name of the desk's bot.
            serials: the units that get one each.
            model: whose units all get one; with neither, each product of the catalogue does.
            language: of the words on them.

        Raises:
            NotFound: for a unit or model that is not in the catalogue, or where there is nothing.
            NoLink: for a name no bot has, or a number that Telegram does not hand on.
        """
        with self.database.reading() as session:
            chosen = self._chosen(session, bot, serials, model)
        if not chosen:
            raise NotFound("error-stickers-none")
        if len(chosen) > MOST:
            raise NotFound("error-stickers-many", count=f"{len(chosen):,}", most=f"{MOST:,}")
        data = {
            "title": say("stickers-title", language),
            "lead": say("stickers-lead", language),
            "bot": f"Telegram @{chosen[0].link.bot}",
            "company": self.policy.company.name.to(language),
            "stickers": [
                {
                    "product": one.product.name(language),
                    "serial": one.serial and say("stickers-serial", language, serial=one.serial),
                }
                for one in chosen
            ],
        }
        pictures = {f"{number}.svg": draw_code(one.link) for number, one in enumerate(chosen)}
        return print_pdf("stickers", data, language, pictures), len(chosen)

    def _chosen(
        self, session: Session, bot: str, serials: Sequence[str], model: str
    ) -> list[Sticker]:
        units = [get_unit(session, serial) for serial in serials]
        named = [(unit.serial_number, product) for unit, product in units]
        if model:
            product = find_model(session, model)
            if product is None:
                raise NotFound("error-stickers-model", model=model)
            named += [(serial, product) for serial in list_serials(session, product.id or 0)]
        elif not serials:
            products = list_products(session)
            return [Sticker(link_to(bot, one.model), one) for one in products]
        return [Sticker(link_to(bot, serial), product, serial) for serial, product in named]


def draw_code(link: Link) -> bytes:
    """Draw a link as a QR code that may be worn or dirty by a seventh of it, as SVG."""
    code = zxingcpp.create_barcode(str(link), zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    return str(zxingcpp.write_barcode_to_svg(code)).encode()
