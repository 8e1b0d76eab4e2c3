"""Which language a customer is answered in."""

import re
from enum import StrEnum

HAN = re.compile(r"[㐀-鿿豈-﫿]")
LATIN_WORD = re.compile(r"[A-Za-z']{2,}")
# Words that only running English holds: a street, a model number or "ok" must not switch a
# Chinese customer's language.
COMMON_ENGLISH = frozenset(
    (
        "the is are was my me we you your it its this that not no won't doesn't don't can "
        "can't i've i'm have has had do does did will would where when how what why who and "
        "but for with of to in on at please thanks hello hi help need want"
    ).split()
)


class Language(StrEnum):
    """A language the desk speaks."""

    EN = "en"
    ZH = "zh"


def of_code(code: str | None) -> Language:
    """Map a Telegram or IETF language code to the nearest language of the desk."""
    return Language.ZH if (code or "").lower().startswith("zh") else Language.EN


def of_text(text: str) -> Language | None:
    """Tell the language of a text, or None when it does not say (a code, a number, a name)."""
    han = len(HAN.findall(text))
    words = [word.casefold() for word in LATIN_WORD.findall(text)]
    if han >= 2 and han * 2 >= len(words):
        return Language.ZH
    if han == 1 and not words:
        return Language.ZH
    common = sum(word in COMMON_ENGLISH for word in words)
    if not han and (common >= 2 or (common == 1 and len(words) >= 2)):
        return Language.EN
    return None
