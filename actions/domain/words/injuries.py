"""Whether somebody is hurt, after a danger."""

from actions.domain.script import shape

NOBODY_HURT = shape(
    r"^\W*(?:no|nope|nobody|no ?one|none)\W*$"
    r"|\b(?:nobody|no ?one|none|not)\b.{0,12}\b(?:hurt|injured)\b"
    r"|(?:we|everyone|everybody|all|i)(?:['’]?(?:re|m|s)| are| is| am)?"
    r" (?:all )?(?:fine|ok|safe|good)"
    r"|没有?人?(?:受伤|事)|^\W*(?:没有|没|不)\W*$|都没事|没事|都好|都安全|人没事"
)
SOMEBODY_HURT = shape(
    r"^\W*(?:yes|yeah|yep)\b"
    r"|^\W*(?:有|是|嗯|对(?!了))(?!什么|啥|没有|不是|[^，,。；;]*[吗么]\W*$)"
)
"""A yes; what asks whether there is something, or begins "by the way", says nothing of that."""
BUT_HURT = shape(
    r"\b(?:but|just|only|except)\b.{0,30}\b(?:burn\w*|cut|bleed\w*|hurts?|scald\w*|blister\w*)"
    r"|(?:就是|只是|不过|但|只有).{0,15}(?:烫|伤|流血|割|麻)"
)


def nobody_hurt(text: str) -> bool:
    """Tell whether an answer says that nobody is hurt."""
    return bool(NOBODY_HURT.search(text)) and not BUT_HURT.search(text)


def somebody_hurt(text: str) -> bool:
    """Tell whether an answer says that somebody is hurt."""
    return bool(SOMEBODY_HURT.match(text)) and not nobody_hurt(text)
