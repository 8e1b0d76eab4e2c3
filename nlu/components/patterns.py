"""Entities that are known by their shape: codes, numbers, money, telephone numbers."""

from __future__ import annotations

import re
from typing import Iterator, List, NamedTuple, Optional

from nlu.components.telephones import find_telephones


class Found(NamedTuple):
    """One entity in a text: what it is, where it stands."""

    entity: str
    start: int
    end: int


_EDGE = r"(?<![A-Za-z0-9])"
_END = r"(?![A-Za-z0-9])"
# In this order, telephone numbers between: what an earlier shape has taken, a later one leaves.
SURE_SHAPES = [
    (
        "ticket_code",
        re.compile(rf"{_EDGE}[QRC](?:\s?[-#]\s?\d{{2,6}}|\s?\d{{3,6}}){_END}", re.IGNORECASE),
    ),
    (
        "money",
        re.compile(
            r"[£$€¥]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:元|块钱?|英镑|欧元|美元|quid|pounds?|euros?|dollars?|bucks)"
        ),
    ),
]
CODES = [
    ("serial_number", re.compile(rf"{_EDGE}[A-Z]{{1,4}}\d{{0,6}}(?: \d{{1,6}}){{1,4}}{_END}")),
    (
        "serial_number",
        re.compile(rf"{_EDGE}[A-Z0-9]+(?:[-/][A-Z0-9]+){{0,4}}{_END}", re.IGNORECASE),
    ),
    ("order_number", re.compile(rf"{_EDGE}\d{{9,20}}{_END}")),
]
# Which of the two a code is, the words before it say, the nearest first; after them its carrier.
CUES = (
    (
        "serial_number",
        re.compile(
            r"\bserials?\b|\bs/?n\b|\bplate\b|\blabel\b|\bsticker\b|\bbarcode\b|\bengraved\b|\bstamped\b|\bguarantee card\b|序列号?|序號|序列號|机身|機身|编号|編號|铭牌|銘牌|标签|標籤|贴纸|机号|条码",
            re.IGNORECASE,
        ),
    ),
    (
        "order_number",
        re.compile(
            r"\border(?:ed)?\b|\btracking\b|\bparcels?\b|\bpackage\b|\bconfirmation\b|\bbooking\b|\bshipment\b|\bconsignment\b|\bwaybill\b|\binvoice\b|\breceipt\b|\breference\b|\bpurchase\b|\brefund\w*\b|\bdispatch\w*\b|\bposted\b|\bcourier\b|\bcharged\b|\bdelivery\b|\bdelivered\b|\bship(?:ped|ping)\b|\beta\b|\b(?:take|send) back\b|\bcancel\b|\barrived?\b|\breceived\b|\bmissing\b|\bnext day\b|\btime slot\b|订单|訂單|单号|單號|运单|運單|快递|快遞|包裹|物流|下单|税号|发票|清关|揽收|退|差价|签收|送货|送行|内件|这单|的单|发货|到货",
            re.IGNORECASE,
        ),
    ),
)
# Right after its name a code needs no further sign: a few digits in groups, or what a booking has.
NAMED_ORDER = re.compile(
    r"(?:\b(?i:order)(?: (?i:no\.?|number|id|ref(?:erence)?))?|订单(?:编?号)?(?:尾号|后[四五六]位)?"
    r"|訂單(?:編?號)?|(?<!工)单号)(?: (?i:is)|是|为|发你)?[\s:：#]*"
    rf"(?P<code>(?:[A-Z]{{1,3}}-?)?\d(?:[\dA-Z]| (?=\d)|-(?=[\dA-Z]))*){_END}(?!\s?[年月日元块个件台])"
)
BOOKED = re.compile(
    r"\b(?i:booking|reservation|pnr)(?: (?i:ref(?:erence)?|number|code|no\.?))?(?: (?i:is))?[\s:#]*"
    rf"(?P<code>(?=[A-Z]*\d)[A-Z\d]{{5,8}}){_END}"
)
CARRIED = re.compile(
    r"(?:SF|JT|YT|YD|ZTO|STO|JD|SD|TH|EMS|1Z|RR|ORD?|OD|SO|WEB)-?[A-Z]{0,2}\d[\d-]{5,}",
    re.IGNORECASE,
)
NEITHER = re.compile(r"0x[0-9a-f]+|\d+x\d+(?:x\d+)?", re.IGNORECASE)
OF_A_KIND = re.compile(
    r"(?:\bmodel|\berrors?|\bcode says|型号|型號|报错码?|代码|故障码)\W{0,3}(?:is|says|印的|是)?\W{0,3}$",
    re.IGNORECASE,
)
"""What stands right before a model's name or an error's code."""
NEAR = 40
SHORTEST_CODE, SHORTEST_NAMED, FEWEST_NAMED = 8, 5, 4
DATE = re.compile(r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}")


def find_shapes(text: str) -> List[Found]:
    """Find what stands in a text by its shape, in order, none overlapping."""
    taken: List[Found] = []
    for found in _shapes(text):
        if all(found.end <= other.start or found.start >= other.end for other in taken):
            taken.append(found)
    return sorted(taken, key=lambda found: found.start)


def _shapes(text: str) -> Iterator[Found]:
    """Give what stands in a text by its shape, the surest kind first."""
    for entity, shape in SURE_SHAPES:
        yield from (Found(entity, *match.span()) for match in shape.finditer(text))
    named = (match for match in NAMED_ORDER.finditer(text) if _is_number(match["code"]))
    for match in (*named, *BOOKED.finditer(text)):
        yield Found("order_number", *match.span("code"))
    yield from (Found("phone", start, end) for start, end in find_telephones(text))
    for entity, shape in CODES:
        for match in shape.finditer(text):
            kind = _kind(text, entity, *match.span())
            if kind:
                yield Found(kind, *match.span())


def _is_number(code: str) -> bool:
    """Tell a number that stands right after its name from a count, a date or a model."""
    return not DATE.fullmatch(code) and sum(ch.isdigit() for ch in code) >= FEWEST_NAMED


def _kind(text: str, entity: str, start: int, end: int) -> Optional[str]:
    """Tell a serial number from an order number, and both from what is neither."""
    code, before = text[start:end], text[max(0, start - NEAR) : start]
    plain = entity != "serial_number"
    # Nearly every word has a serial number's shape: few are worth a look at what is around them.
    if not (plain or _is_code(code, named=True)):
        return None
    said = _nearest(before, last=True) or _nearest(text[end : end + NEAR], last=False)
    if not plain:
        if NEITHER.fullmatch(code) or OF_A_KIND.search(before):
            return None
        if not _is_code(code, named=said is not None):
            return None
    return said or ("order_number" if CARRIED.fullmatch(code) else entity)


def _nearest(text: str, *, last: bool) -> Optional[str]:
    """Give the kind of code that the cue nearest to one end of a text speaks of."""
    found = [
        (match.end() if last else -match.start(), kind)
        for kind, cue in CUES
        for match in cue.finditer(text)
    ]
    return max(found)[1] if found else None


def _is_code(word: str, *, named: bool) -> bool:
    """Tell a code from a word, a date or a count; where it is named, less of one will do."""
    signs = [ch for ch in word if ch.isalnum()]
    digits = sum(ch.isdigit() for ch in signs)
    if DATE.fullmatch(word) or digits < 4 or digits * 2 < len(signs):
        return False
    if digits == len(signs):
        return named and len(signs) >= SHORTEST_CODE
    return len(signs) >= (SHORTEST_NAMED if named else SHORTEST_CODE)
