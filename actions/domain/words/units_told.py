"""How many units of one kind a text tells to be faulty: "both my fridges", "两台空调都坏了"."""

import re
from collections.abc import Collection

from actions.domain.script import shape

NUMBERS = dict(
    zip(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        range(2, 11),
        strict=True,
    )
) | {"both": 2, "a couple": 2, "a pair": 2, "several": 3}
CHINESE = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True)) | {
    "几": 3
}
_COUNT = (
    rf"(?P<count>{'|'.join(NUMBERS)}|\d{{1,2}})(?: of)?"
    r"(?: (?:my|our|your|the|these|those|her|his))*"
)
_ANOTHER = r"(?:my|the|our|a) (?:other|second)|another|and one (?:more|other)"
_FINE = r"(?!.{0,24}\b(?:fine|ok|okay|works|good)\b)"
_CHINESE_COUNT = (
    r"(?<!第)(?P<count>[两二三四五六七八九十几]|\d{1,2})(?:台|个(?!月|星期|小时|钟)|部(?!分)|只)"
)
_CHINESE_ANOTHER = r"(?:另(?:外)?一?|还有一|第二)(?:台|个|部|只)"
_CHINESE_FINE = r"(?!.{0,8}(?:没事|没问题|好好的|正常))"
ONE = shape(
    r"\bone of\b|\b(?:only|just) one\b"
    r"|\bone (?:is|isn['’]?t|does|doesn['’]?t|has|won['’]?t|leaks?|stopped|broke|died)\b"
    r"|其中一|(?:有|就|只)?一[台个部只](?:坏|漏|不|没|有问题|出)"
)
"""That one of them is faulty."""
THE_REST = shape(r"\b(?:the )?(?:other|second)\b|\banother\b|另(?:外)?一|第二|都")


def units_told(text: str, words: Collection[str]) -> int:
    """Count the faulty units of a thing that a text tells of, by the words the thing goes by."""
    said, most = text.casefold(), 1
    if ONE.search(said) and not THE_REST.search(said):
        return 1
    for word in words:
        counted = _pattern(word).search(said)
        if counted and (number := counted["count"]):
            most = max(most, NUMBERS.get(number) or CHINESE.get(number) or int(number))
        elif said.count(word) > 1 and _another(word).search(said):
            most = max(most, 2)
    return most


def _pattern(word: str) -> re.Pattern[str]:
    """Give the shape of a number of things; a plural says that they are counted, not their age."""
    named = re.escape(word)
    if word.isascii():
        return re.compile(rf"\b{_COUNT}(?: [a-z]+)? {named}(?:e?s)\b")
    return re.compile(rf"{_CHINESE_COUNT}[^，,。；;]{{0,4}}?{named}")


def _another(word: str) -> re.Pattern[str]:
    named = re.escape(word)
    if word.isascii():
        return re.compile(rf"\b(?:{_ANOTHER})(?: [a-z]+)? {named}\b{_FINE}")
    return re.compile(rf"{_CHINESE_ANOTHER}[^，,。；;]{{0,4}}?{named}{_CHINESE_FINE}")
