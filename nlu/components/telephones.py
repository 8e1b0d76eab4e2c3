"""Telephone numbers: known by a telling shape, or by a plain one that the words beside it name."""

from __future__ import annotations

import re
from typing import Iterator, List, Optional, Tuple

from nlu.components.script import fold

Span = Tuple[int, int]
# Neither within a word nor between the groups of a longer number, as on a bank card.
_FREE = r"(?<![a-z0-9])(?<![a-z0-9][-/.])(?<!\d{4} )"
_END = r"(?![a-z0-9])(?![-/.][a-z0-9])(?! \d{4}(?!\d))"
_GAP = r"[ -]?"
_TELLING = re.compile(
    _FREE
    + r"(?:"
    + r"|".join(
        (
            r"\+\d{1,3}[ -]?(?:\(0\)|\(\d{1,4}\))?[ -]?\d(?:[ -]?\d){5,11}",
            rf"(?:00{_GAP}|\()?86\)?{_GAP}1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}",
            r"00(?:1|44|49|33|353|852|853|886|65|61)[ -]\d{1,4}(?:[ -]?\d{2,4}){2,3}",
            rf"1[3-9]\d(?:{_GAP}\d{{4}}{_GAP}\d{{4}}|[ -]\d{{3}}[ -]\d{{5}})",
            # a trunk nought: Britain, Ireland, Chinese landlines, Taiwan, much of Europe
            rf"\(0\d{{1,4}}\){_GAP}\d{{3,4}}{_GAP}\d{{3,4}}",
            r"0[1-9]\d{8,9}|0[1-9]\d{1,3}(?:[ -]\d{3,4}){2}|0[1-9]\d{2,3}[ -]\d{5,8}",
            r"0[1-9]\d[ -]\d{7,8}|0[1-9](?:[ -]\d{2}){4}|0[1-9][ -]\d{3,4}[ -]\d{4}",
            r"[48]00[ -]\d{3}[ -]?\d{4}|[48]00[ -]\d{4}[ -]\d{3}",
            r"(?:1[ -]?)?\([2-9]\d\d\) ?\d{3}[ -]\d{4}|(?:1[ -])?[2-9]\d\d([-. ])\d{3}\1\d{4}",
        )
    )
    + r")"
    + _END
)
_PLAIN = re.compile(
    _FREE + r"(?:\d{3}[ -]\d{4}|\d{4}[ -]\d{4}|\d{3}[ -]\d{3}[ -]\d{3,4}|\d{7,8}|\d{10,11})" + _END
)
"""Any number may look like this: it takes a word of telephoning, or nothing else in the text."""
_SHORT = re.compile(r"(?<![a-z0-9.])(?:12\d{3}|95\d{3,4}|96\d{3,4}|100\d{2})" + _END)
"""Numbers of Chinese hot lines: read as such only where they are dialled."""
_DIALLED = re.compile(
    r"(?:\b(?:call|dial|ring|phone)|[打拨]|致电|热线|电话)\W{0,2}(?:是|了)?\W{0,2}$"
)
_CALLING = re.compile(
    r"\b(?:(?:tele)?phones?|phoned|tel|mob(?:ile)?|cell(?:phone)?|land ?line|hot ?line|help ?line"
    r"|call(?:ing|ed)?(?: me)?|ring|dial|text|fax|bell|whats ?app|voice ?mail"
    r"|reach (?:me|us|him|her)|contact(?: me| us)?"
    r"|(?:my|our|his|her|right|correct|new|wrong|home|work)(?: \w+)? number)\b"
    r"|电话|手机|座机|固话|热线|来电|致电|回电|打给?|拨|传真|联系(?:方式|我|人)?|号码"
)
_OTHER = re.compile(
    r"(?:\b(?:order|tracking|parcel|package|booking|reference|ref|invoice|receipt|serial|s/?n|imei"
    r"|model|batch|lot|case|ticket|customer|member(?:ship)?|account|card|policy|po|bar ?code|zip"
    r"|post ?code|pin|code|error|qq|wechat|part|article|item|sku|vat|tax|waybill|consignment)\b"
    r"|订单|单号|运单|快递|序列|机身|编号|条码|工单|型号|批号|批次|会员|客户号|账号|卡号|身份证"
    r"|邮编|验证码|代码|税号|发票|保单|qq|微信号?|配件|货号|报错)"
    r"(?:\W{0,2}(?:numbers?|no|num|nr|id|code|号码?|编号|尾号))?"
)
_NAMED_AFTER = re.compile(
    r"^\W{0,3}(?:微信同号|同微信|手机同号|打不通|是我?的?(?:电话|手机|号)|打我|找我|联系我|转\d"
    r"|ext\b|extension\b|分机|(?:also |same )?(?:on )?whatsapp"
    r"|(?:(?:is |that's )?(?:my|his|her|our) (?:mobile|cell|phone|number|landline)"
    r"|[这那]?个?(?:热线|电话|手机|号码))(?!\W*(?:是|is)?\W*[\d+]))"
)
_MEASURED = re.compile(r"^ ?(?:元|块|次|斤|公里|千米|度|秒|分钟|人|km|kg|miles|hours|rpm|w\b|mah)")
_MONEY = re.compile(r"[£$€¥]\s?$")
_LINK = re.compile(
    r"^\W*(?:(?:numbers?|no|num|nr|is|was|are|reads|says|是|为|叫|写的?|号码?)\W*)*$"
)
_ENOUGH = re.compile(r"(?:\d\D{0,3}){5}")
NEAR, CLOSE = 40, 24
MOST_DIGITS = 15


def find_telephones(text: str) -> List[Span]:
    """Find the telephone numbers of a text, in order, none overlapping."""
    if not _ENOUGH.search(text):
        return []
    folded = fold(text)
    taken: List[Span] = []
    for start, end in _candidates(folded):
        if all(end <= first or start >= last for first, last in taken):
            taken.append((start, end))
    return sorted(taken)


def _candidates(folded: str) -> Iterator[Span]:
    for match in _TELLING.finditer(folded):
        digits = sum(char.isdigit() for char in match[0])
        if digits <= MOST_DIGITS and not _is_other(folded[: match.start()]):
            yield match.span()
    for match in _PLAIN.finditer(folded):
        if _is_named(folded, *match.span()):
            yield match.span()
    for match in _SHORT.finditer(folded):
        before, after = folded[: match.start()], folded[match.end() :]
        if _DIALLED.search(before) and not _MEASURED.match(after):
            yield match.span()


def _is_other(before: str) -> bool:
    """Tell whether the words right before a number say that it is of another kind."""
    if _MONEY.search(before) or re.search(r"\b(?:jd|sf|yt|zto|sto|ems|ups|dhl)\W?$", before):
        return True
    other = _last(_OTHER, before[-NEAR:])
    if other is None or other < (_last(_CALLING, before[-NEAR:]) or -1):
        return False
    return bool(_LINK.match(before[-NEAR:][other:]))


def _is_named(folded: str, start: int, end: int) -> bool:
    """Tell whether a number of a plain shape is called a telephone number by what is around it."""
    before, after = folded[max(0, start - NEAR) : start], folded[end:]
    if _MONEY.search(before) or _MEASURED.match(after) or _is_other(before):
        return False
    if _NAMED_AFTER.match(after):
        return True
    other, calling = _last(_OTHER, before), _last(_CALLING, before)
    if calling is not None:
        return calling > (other or -1) and len(before) - calling <= CLOSE
    alone = not re.search(r"\w", folded[:start] + after)
    return alone and bool(re.fullmatch(r"\d{3,4}[ -]\d{4}", folded[start:end]))


def _last(words: re.Pattern[str], text: str) -> Optional[int]:
    """Give where the last of some words ends in a text."""
    ends = [match.end() for match in words.finditer(text)]
    return max(ends) if ends else None
