"""Text made comparable: width, script and case folded, people's names and links left out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import List, Tuple

from opencc import OpenCC

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
HAN_CHAR = re.compile(f"[{HAN}]")
_TO_SIMPLIFIED = OpenCC("t2s")
_NOISE = re.compile(
    r"@\w+|<(?:url|user|link)>|https?://\S+|\bwww\.\S+|\[(?:url|链接|图片|表情)\]", re.IGNORECASE
)
_MASKED = re.compile(r"\d{5,}|(?:\*{2,})")
_STRETCHED = re.compile(r"(.)\1{3,}")


@lru_cache(maxsize=65536)
def fold_char(char: str) -> str:
    """Fold one character to the one it is compared as: never longer, never shorter."""
    wide = unicodedata.normalize("NFKC", char)
    folded = _TO_SIMPLIFIED.convert(wide if len(wide) == 1 else char).casefold()
    return folded if len(folded) == 1 else char


def fold(text: str) -> str:
    """Fold a text character by character, so that every offset stays true."""
    return "".join(map(fold_char, text))


@lru_cache(maxsize=1024)
def normalise(text: str) -> str:
    """Write a text as the classifier reads it; offsets are given up here.

    Mentions and links say nothing of what is wanted, long numbers only that there is a number,
    and "soooo" is "sooo". The last texts are remembered: a message is asked for several times.
    """
    plain = _NOISE.sub(" ", fold(text)).replace("\u2019", "'")
    plain = _MASKED.sub("00000", plain)
    return " ".join(_STRETCHED.sub(r"\1\1\1", plain).split())


_WORD = re.compile(rf"[{HAN}]|[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?|\d+|[^\w\s]")


def words(text: str) -> List[str]:
    """Split a normalised text: a Latin word, a number, a Han character or a sign each alone."""
    return _WORD.findall(text)


def spans(folded: str) -> List[Tuple[int, int]]:
    """Give the start and end of each word of a folded text."""
    return [match.span() for match in _WORD.finditer(folded)]


_LATIN_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def language_of(normalised: str) -> str:
    """Tell which language carries a normalised text: `zh` where Han characters do, else `en`."""
    han = len(HAN_CHAR.findall(normalised))
    return "zh" if han and han >= len(_LATIN_WORD.findall(normalised)) else "en"


_BREAK = re.compile(
    r"[.!?。！？;；,，…\n:：]+"
    r"|\s(?:and|but|so|plus|also|because|then|yet|while|although)\s|\s[-–—]+\s"
    r"|然后|而且|顺便|另外|并且|但是|可是|不过|结果|同时|再说|还有(?!没)"
    rf"|(?<=[{HAN}])\s+(?=[{HAN}])"
)
_LEAST = {"en": 2, "zh": 3}


def clauses(normalised: str) -> List[str]:
    """Split a normalised text where a new thought may begin; nothing where there is but one."""
    pieces = [piece.strip() for piece in _BREAK.split(normalised) if piece.strip()]
    least = _LEAST[language_of(normalised)]
    whole = [piece for piece in pieces if len(words(piece)) >= least]
    return whole if len(whole) > 1 else []
