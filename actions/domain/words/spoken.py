"""Numbers as they are spoken: "oh one four two three double five", "幺三八零零"."""

import re

from actions.domain.script import shape

ENGLISH = {
    **dict.fromkeys(("zero", "oh", "o", "nought"), "0"),
    **dict(
        zip(
            ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            "123456789",
            strict=True,
        )
    ),
    "hundred": "00",
    "thousand": "000",
}
TIMES = {"double": 2, "triple": 3, "treble": 3}
CHINESE = str.maketrans("零〇幺一二两三四五六七八九兩", "00112234567892")
_WORD = rf"(?:(?:{'|'.join(TIMES)})\s+)?(?:{'|'.join(ENGLISH)}|\d)"
_IN_ENGLISH = re.compile(rf"\b{_WORD}(?:[\s,-]+{_WORD}){{5,}}\b", re.IGNORECASE)
_IN_CHINESE = shape(r"[零〇幺一二两三四五六七八九](?:[\s,，-]?[零〇幺一二两三四五六七八九]){6,}")


def with_digits(text: str) -> str:
    """Write digits for a long number that is spelled out; any other words stay."""
    text = _IN_ENGLISH.sub(lambda run: _digits(run[0]), text)
    return _IN_CHINESE.sub(lambda run: re.sub(r"\D", "", run[0].translate(CHINESE)), text)


def _digits(run: str) -> str:
    times, written = 1, ""
    for word in re.findall(r"[a-z]+|\d", run.casefold()):
        if word in TIMES:
            times = TIMES[word]
        else:
            written += ENGLISH.get(word, word) * times
            times = 1
    return written
