"""Telling that a message is in a language which the desk does not speak."""

import re
import unicodedata
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from actions.domain.language import DATA, ENGLISH, PINYIN
from actions.domain.script import shape

OWN = ("en", "pcm")
"""English, and the one of West Africa that most resembles it."""
OTHERS = ("es", "fr", "de", "it", "pt", "nl", "pl", "tr", "vi", "id", "ro", "sv", "cs", "hu")
SURE = 0.97
"""Of 10,923 lines that customers wrote in English or pinyin none reaches it."""
FEW = 3
"""Of fewer words a name may be as likely."""
SHARE = 1 / 3
"""So much English, or so many signs of another script, say which it is."""
ANOTHER_NAMED = shape(
    r"\b(?:ingl[eéê]s|anglais|englisch|inglese|ingilizce|angielsk\w+|engels|bahasa|español|espanol"
    r"|castellano|français|francais|deutsch|italiano|português|portugues|polsk\w|türkçe"
    r"|nederlands)\b"
)
"""A language by the name that its own speakers give it."""
WORD = re.compile(r"[^\W\d_]{2,}")
OF_ENGLISH = re.compile(r"\w['’](?:s|t|re|ve|ll|m|d)\b", re.IGNORECASE)
READABLE = frozenset(("LATIN", "CJK", "IDEOGRAPHIC", "BOPOMOFO"))


def is_foreign(text: str) -> bool:
    """Tell whether a text is surely neither English nor Chinese, however odd these may be."""
    plain = unicodedata.normalize("NFKC", text)
    letters = [unicodedata.name(sign, "").split(" ")[0] for sign in plain if sign.isalpha()]
    strange = [script for script in letters if script not in READABLE]
    if len(strange) >= FEW and len(strange) >= len(letters) * SHARE:
        return True
    return bool(letters) and set(letters) == {"LATIN"} and _is_other_latin(plain)


def _is_other_latin(text: str) -> bool:
    words = WORD.findall(DATA.sub(" ", text))
    own = sum(word.casefold() in ENGLISH for word in words)
    if ANOTHER_NAMED.search(text) and own <= len(words) * SHARE:
        return True
    name = all(word[0].isupper() for word in words if len(word) > FEW)
    plainly = own >= len(words) * SHARE or OF_ENGLISH.search(text)
    pinyin = all(PINYIN.fullmatch(word.casefold()) for word in words)
    if len(words) < FEW or name or pinyin or plainly:
        return False
    shares: dict[str, float] = dict(_identifier().rank(" ".join(words).casefold()))
    return 1 - sum(shares[code] for code in OWN) >= SURE


@cache
def _identifier() -> LanguageIdentifier:
    """Load the model, where the first message asks for it: it takes a second and 80 MB."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*OWN, *OTHERS])
    return identifier
