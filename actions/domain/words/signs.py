"""Messages of emojis alone: most say hardly anything, a few may mean a danger (Rule R30)."""

import unicodedata

ALARMING = frozenset("🔥⚡💥🚨🆘☠💀💣🧨💨🚒🚑🌫")
"""Signs that some send with a joke and some from a kitchen that burns."""
BESIDE = frozenset("\ufe0f\u200d!?.,~。，！？～")


def only_signs(text: str) -> bool:
    """Tell whether a text is made of emojis alone."""
    signs = [sign for sign in "".join(text.split()) if sign not in BESIDE]
    return bool(signs) and all(unicodedata.category(sign) in ("So", "Sk") for sign in signs)


def has_alarm(text: str) -> bool:
    """Tell whether a sign that may mean a fire stands in a text."""
    return not ALARMING.isdisjoint(text)


def may_alarm(text: str) -> bool:
    """Tell whether emojis alone may mean that something burns."""
    return only_signs(text) and has_alarm(text)
