"""How Chinese characters sound: syllables without tones, and those that are easily confused."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Dict, Tuple

READINGS = 2
"""Of a character's readings the first ones count; the others are seldom meant."""
_ALIKE = re.compile(r"(?<=[zcs])h|(?<=[aei]n)g$")
_VOICED = re.compile("[aeiouv]")


@lru_cache(maxsize=4096)
def plain(syllable: str) -> str:
    """Write a syllable as it is typed: no tone, `v` for ü."""
    bare = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(char for char in bare if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def blurred(syllable: str) -> str:
    """Write sounds alike that many speakers do not tell apart: zh and z, in and ing."""
    return _ALIKE.sub("", syllable)


def sounds() -> Dict[str, Tuple[str, ...]]:
    """Give the commonest readings of each character."""
    from pypinyin.pinyin_dict import pinyin_dict

    return {
        chr(code): _readings(said)
        for code, said in pinyin_dict.items()
        if 0x4E00 <= code <= 0x9FFF
    }


@lru_cache(maxsize=None)
def _readings(said: str) -> Tuple[str, ...]:
    found = dict.fromkeys(map(plain, said.split(",")))
    return tuple(sound for sound in found if _VOICED.search(sound))[:READINGS]
