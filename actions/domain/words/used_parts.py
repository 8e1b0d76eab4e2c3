"""Reading which parts of the stock were used, among a technician's words (Rule R17)."""

import re
from collections import Counter
from collections.abc import Mapping

BETWEEN = re.compile(r"\s*[,，;；、\n]\s*")
NAMED = re.compile(
    r"(?:(?:parts?|配件)\s*[:：]?\s*)?([a-z0-9][a-z0-9._-]*)"
    r"(?:\s*[x×*]\s*(\d{1,3})|\s+(\d{1,3})\s*[个件只])?",
    re.IGNORECASE,
)
KEPT = re.compile(r"(\d{1,3}) × ([A-Z0-9][A-Z0-9._-]*)(?: .*)?")


def split_parts(text: str) -> list[str]:
    """Give the pieces of which each may name a part."""
    return [piece for piece in BETWEEN.split(text.strip()) if piece]


def read_part(piece: str) -> tuple[str, int] | None:
    """Read `HE-65 x2` as a number and how many; None for words of another kind."""
    found = NAMED.fullmatch(piece)
    if found is None:
        return None
    count = int(found[2] or found[3] or 1)
    return (found[1].upper(), count) if count else None


def write_part(number: str, count: int, name: str) -> str:
    """Write a part of the stock as a record names it, so that it can be read again."""
    return f"{count} × {number} {name}"


def read_kept(text: str) -> Mapping[str, int]:
    """Count the parts of the stock that a record names."""
    used: Counter[str] = Counter()
    for piece in split_parts(text):
        found = KEPT.fullmatch(piece)
        if found:
            used[found[2]] += int(found[1])
    return used
