"""Which language a customer is answered in."""

import re
from collections.abc import Iterable
from enum import StrEnum

from actions.domain.places import find_place

HAN = re.compile(r"[㐀-鿿\uf900-\ufaff]")
LATIN_WORD = re.compile(r"[A-Za-z']{2,}")
# A sentence has one of these; a street or a model number has none, whatever else it holds.
SPEAKING = frozenset(
    (
        "is are was were am my me we you your it it's its doesn't don't didn't isn't won't can't "
        "cannot can i've i'm i'll have has had do does did will would could should where when how "
        "what why who which thanks thank hello hi help need want am please"
    ).split()
)
JOINING = frozenset("the this that no not but for with of to in on at and or a an".split())
# What people of any language write; it is no wish to be answered in it.
COURTESY = frozenset(
    (
        "thank thanks thankyou you u very much so lot ok okay yes yeah no hi hello hey bye "
        "goodbye good great fine nice please sorry cool well done"
    ).split()
)
ENGLISH = SPEAKING | JOINING | COURTESY
FEW = 3
"""Of so few words "you" may as well be 有."""
# What is typed as data says nothing about the language its writer speaks.
NUMBERED = re.compile(r"\d")
DATA = re.compile(r"https?://\S+|\S+@\S+|\b(?=\w*\d)[\w/-]+")

PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]?an?g?|eng?|ong|iong|u?o|u?ai|i?ao|u?ei|ou|er?|i[eu]|ing?|u[ein]?|i|v)){1,4}"
)
"""A word of Chinese in Latin letters; many an English word looks like one."""


class Language(StrEnum):
    """A language the desk speaks."""

    EN = "en"
    ZH = "zh"


def of_code(code: str | None) -> Language:
    """Map a Telegram or IETF language code to the nearest language of the desk."""
    return Language.ZH if (code or "").lower().startswith("zh") else Language.EN


def in_language(words: Iterable[str], language: Language) -> list[str]:
    """Give those of some words that are of a language; all of them where none is."""
    known = list(words)
    own = [word for word in known if bool(HAN.search(word)) is (language is Language.ZH)]
    return own or known


def of_text(text: str) -> Language | None:
    """Tell the language of a text, or None when it holds no sentence: data, a name, "ok"."""
    place = find_place(text)
    said = DATA.sub(" ", text.replace(place, " ") if place else text)
    han = len(HAN.findall(said))
    words = [word.casefold() for word in LATIN_WORD.findall(said)]
    if han >= 2 and han * 2 >= len(words):
        return Language.ZH
    if han == 1 and not words:
        return Language.ZH
    return Language.EN if not han and _speaks(words, said) else None


def _speaks(words: list[str], said: str) -> bool:
    """Tell whether English words are a sentence rather than names set beside each other."""
    if COURTESY.issuperset(words):
        return False
    english = sum(word in ENGLISH for word in words)
    if len(words) <= FEW and english * 2 <= len(words) and all(map(PINYIN.fullmatch, words)):
        return False
    speaking = sum(word in SPEAKING for word in words)
    joining = sum(word in JOINING for word in words)
    polite = words[-1:] == ["please"] and speaking == 1
    if speaking and not polite:
        return speaking + joining >= 2 or len(words) >= 2
    if all(map(PINYIN.fullmatch, words)):
        return False
    return len(words) >= 3 and said[1:] == said[1:].casefold() and not NUMBERED.search(said)


def in_one_line(text: str) -> str:
    """Put lines behind each other, with the mark between them that their own script has."""
    between = "；" if HAN.search(text) else "; "
    return between.join(filter(None, map(str.strip, text.splitlines())))
