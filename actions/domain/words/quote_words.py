"""Reading what staff want to quote: `part PUMP-1 x1; labour 1.5; visit`, in both languages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from actions.domain.cases.quotes import HUNDREDTHS, LineKind
from actions.domain.errors import DeskError
from actions.domain.money import rounded
from actions.domain.named_lines import begin

PIECES = re.compile(r"[;；\n]+")
PRICE = re.compile(r"@\s*[^\d\s]?\s*(\d{1,9}(?:\.\d{1,2})?)\s*$")
TIMES = re.compile(r"\s*(?:[x×*]\s*(\d{1,4})|(\d{1,4})\s*[个件只])\s*$", re.IGNORECASE)
HOURS = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)\s*(?:h|hours?|hrs?|小时|个小时)?", re.IGNORECASE)
REDUCED = re.compile(r"[^\d\s]?\s*(\d{1,9}(?:\.\d{1,2})?)\s*(%|％)?")
WORDS: dict[str, tuple[LineKind, str]] = {
    **dict.fromkeys(("part", "parts", "配件"), (LineKind.PART, "part")),
    **dict.fromkeys(("labour", "labor", "人工", "工时"), (LineKind.LABOUR, "labour")),
    **dict.fromkeys(("diagnosis", "检测"), (LineKind.LABOUR, "diagnosis")),
    **dict.fromkeys(("visit", "travel", "上门"), (LineKind.TRAVEL, "visit")),
    **dict.fromkeys(("installation", "安装"), (LineKind.SERVICE, "installation")),
    **dict.fromkeys(("reinstallation", "移机"), (LineKind.SERVICE, "reinstallation")),
    **dict.fromkeys(("other", "其他"), (LineKind.OTHER, "other")),
    **dict.fromkeys(("discount", "优惠", "折扣"), (LineKind.DISCOUNT, "discount")),
}
MISUSE = ("misuse", "人为")


class UnreadableItem(DeskError):
    """Raised when a piece of a quote cannot be read; `item` is the piece."""

    key = "error-quote-item"


@dataclass(frozen=True)
class Wanted:
    """One thing to quote, as it was typed."""

    kind: LineKind
    what: str
    """A part's number, one of the policy's prices, or words of one's own."""
    quantity: int = HUNDREDTHS
    price: int | None = None
    """In minor units; None takes the price that is known."""
    percent: int | None = None
    """Of a discount, in hundredths of a percent."""


@dataclass(frozen=True)
class Request:
    """Everything to quote, and why the warranty does not apply although it runs."""

    items: Sequence[Wanted]
    misuse: str = ""


def read_request(text: str) -> Request:
    """Read what staff typed, or raise `UnreadableItem` with the piece that is not understood."""
    items, misuse = [], ""
    for piece in filter(None, (piece.strip() for piece in PIECES.split(text))):
        word, rest = begin(piece, (*WORDS, *MISUSE))
        if word.casefold() in MISUSE and rest.strip():
            misuse = rest.strip()
        else:
            items.append(_read(piece, word.casefold(), rest.strip()))
    if not any(item.kind is not LineKind.DISCOUNT for item in items):
        raise UnreadableItem(item=text.strip() or "–")
    return Request(items, misuse)


def _read(piece: str, word: str, rest: str) -> Wanted:
    known = WORDS.get(word)
    if known is None:
        raise UnreadableItem(item=piece)
    kind, what = known
    found = PRICE.search(rest)
    price = _hundredths(found[1]) if found else None
    rest = rest[: found.start()].strip() if found else rest
    if kind is LineKind.PART:
        wanted = _part(rest, price)
    elif kind is LineKind.DISCOUNT:
        wanted = _discount(rest)
    elif kind is LineKind.OTHER:
        wanted = Wanted(kind, rest, price=price) if rest and price is not None else None
    elif what == "labour":
        wanted = _labour(rest, price)
    else:
        wanted = Wanted(kind, what, price=price) if not rest else None
    if wanted is None:
        raise UnreadableItem(item=piece)
    return wanted


def _part(rest: str, price: int | None) -> Wanted | None:
    times = TIMES.search(rest)
    count = int(times[1] or times[2]) if times else 1
    number = rest[: times.start()].strip() if times else rest
    return Wanted(LineKind.PART, number, count * HUNDREDTHS, price) if number and count else None


def _labour(rest: str, price: int | None) -> Wanted | None:
    hours = HOURS.fullmatch(rest or "1")
    quantity = _hundredths(hours[1]) if hours else 0
    return Wanted(LineKind.LABOUR, "labour", quantity, price) if quantity else None


def _discount(rest: str) -> Wanted | None:
    found = REDUCED.fullmatch(rest)
    if found is None:
        return None
    value = _hundredths(found[1])
    if found[2]:
        whole = 100 * HUNDREDTHS
        return Wanted(LineKind.DISCOUNT, "discount", percent=value) if value <= whole else None
    return Wanted(LineKind.DISCOUNT, "discount", price=value)


def _hundredths(number: str) -> int:
    return rounded(Decimal(number) * HUNDREDTHS)
