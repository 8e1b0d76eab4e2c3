"""How far one spelling is from another, in slips that people make."""

from __future__ import annotations

from typing import Iterator, List, NamedTuple, Sequence

VOWELS = frozenset("aeiouy")
SWAPPED, DOUBLED, LEFT_OUT, PUT_IN, ALIKE, OTHER, FIRST = 0.7, 0.5, 0.7, 1.0, 0.8, 1.0, 0.3
"""What each slip weighs; the last comes on top where the first letter is another."""
SOUNDS = (("ph", "f"), ("gh", "f"), ("ck", "k"), ("qu", "kw"), ("sc", "s"), ("kn", "n"))
CONSONANTS = frozenset(
    pair for a, b in ("ck", "sc", "sz", "gj", "td", "bp", "vf") for pair in (a + b, b + a)
)
Rows = List[List[float]]


class Slip(NamedTuple):
    """A word to be read as another; the places are those of the text as typed."""

    start: int
    end: int
    meant: str


def mended(text: str, slips: Sequence[Slip]) -> str:
    """Put what was meant for what was typed."""
    pieces, last = [], 0
    for slip in slips:
        pieces += [text[last : slip.start], slip.meant]
        last = slip.end
    return "".join(pieces) + text[last:]


def within(slips: Sequence[Slip], start: int, end: int) -> List[Slip]:
    """Give the slips between two places of a text, counted from the first of them."""
    return [
        slip._replace(start=slip.start - start, end=slip.end - start)
        for slip in slips
        if start <= slip.start and slip.end <= end
    ]


def typed_place(slips: Sequence[Slip], place: int) -> int:
    """Give the place in the typed text of a place in the mended one."""
    longer = 0
    for slip in slips:
        start = slip.start + longer
        if place <= start:
            break
        if place < start + len(slip.meant):
            return slip.end if place - start > slip.end - slip.start else place - longer
        longer += len(slip.meant) - (slip.end - slip.start)
    return place - longer


def distance(typed: str, meant: str) -> float:
    """Weigh the slips between what was typed and what may have been meant.

    A letter swapped with its neighbour, doubled, left single or left out counts less than a wrong
    one, and one that sounds alike less than one that does not.
    """
    rows: Rows = [[0.0] * (len(meant) + 1) for _ in range(len(typed) + 1)]
    for i in range(len(typed) + 1):
        for j in range(len(meant) + 1):
            if i or j:
                rows[i][j] = min(_ways(rows, typed[:i], meant[:j]))
    return rows[-1][-1] + (FIRST if typed[0] != meant[0] else 0.0)


def _ways(rows: Rows, typed: str, meant: str) -> Iterator[float]:
    """Give what each last slip costs that may end two beginnings."""
    i, j = len(typed), len(meant)
    if i:
        yield rows[i - 1][j] + (DOUBLED if typed[-2:-1] == typed[-1] else PUT_IN)
    if j:
        single = meant[-2:-1] == meant[-1] or meant[-1] == "'"
        yield rows[i][j - 1] + (DOUBLED if single else LEFT_OUT)
    if i and j:
        yield rows[i - 1][j - 1] + _other(typed[-1], meant[-1])
    if i > 1 and j > 1 and typed[-2:] == meant[-1] + meant[-2]:
        yield rows[i - 2][j - 2] + SWAPPED
    for two, one in SOUNDS:
        if typed.endswith(one) and meant.endswith(two):
            yield rows[i - len(one)][j - len(two)] + ALIKE
        if typed.endswith(two) and meant.endswith(one):
            yield rows[i - len(two)][j - len(one)] + ALIKE


def _other(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    return ALIKE if {typed, meant} <= VOWELS or typed + meant in CONSONANTS else OTHER
