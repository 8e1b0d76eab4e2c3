"""How much a text tells: nothing at all, a fault, a story."""

import re
import unicodedata

from actions.domain.script import shape

SHORT = 80
"""Longer than this it is a story, not an answer to a question."""
VAGUE_ENGLISH = frozenset(
    (
        "my our the a an this that it its it's is are was has have had got i we you me us "
        "hello hi hey please pls thanks can could would will need want wants like to "
        "repair repaired repairing fix fixed mend mended service technician engineer someone "
        "somebody send come visit look at help with book booking arrange appointment "
        "broke broken break faulty fault defective not working work works doesn't dont don't "
        "does do stopped again something somehow anything wrong problem issue trouble and of in "
        "for on no yes ok okay nope yeah sure new old thing device appliance machine unit so "
        "there's there too also both well same"
    ).split()
)
VAGUE_CHINESE = shape(
    r"你好|您好|请问|我们?家?的?|又|再|还|也|突然|你们|这[个台款]?|那[个台]?|一[个台下]|坏了?|坏掉|故障|出?问题|有点?|毛病"
    r"|咨询|问|事|怎么|报修|维修|修理|修|帮忙?|师傅|上门|派人?|看看|麻烦|需要|想要?|要|能不能|可以|来|给|请"
    r"|产品|机器|是|对|好|没有|没|嗯|电器|东西|了|的|吗|呢|吧|啊|能|不|用|出"
)
WHERE_ONLY = shape(
    r"^\W*(?:(?:the|that) (?:one|thing|machine) |it['’]?s |it is )?"
    r"(?:in|on|at|under|by|next to|beside) (?:the|my|our) [a-z]+\W*$"
    r"|^\W*(?:就是?|在|放|[,，])*(?:厨房|客厅|卧室|卫生间|浴室|阳台|办公室|楼[上下]|我?家里?)"
    r"(?:里|的|那|个|台|边|东西|机器)*\W*$"
)
DOUBLED = frozenset("谢拜对好是行急快")
"""What Chinese says twice and means: thanks, good-bye, yes, quick."""


def says_nothing(text: str) -> bool:
    """Tell whether a text holds no words: signs, one sign again and again, keys at random."""
    if text.startswith(("/", "／", "{", "[")):
        return True
    signs = [ch for ch in unicodedata.normalize("NFKC", text).casefold() if ch.isalnum()]
    if not signs:
        return True
    han = any("㐀" <= ch <= "鿿" for ch in signs)
    if len(signs) > 1 and len(set(signs)) == 1 and signs[0] not in DOUBLED:
        return True
    if han or any(ch.isdigit() for ch in signs):
        return False
    word = "".join(signs)
    return len(word) < 2 or (len(word) > 2 and not re.search("[aeiouyäöüéèàáíóú]", word))


def tells_fault(text: str, product_words: set[str]) -> bool:
    """Tell whether a text says what is wrong, beyond that a product is broken."""
    left = text.casefold().replace("’", "'")
    for word in sorted(product_words, key=len, reverse=True):
        left = left.replace(word, " ")
    left = VAGUE_CHINESE.sub(" ", left)
    english = [w for w in re.findall(r"[a-z']{2,}", left) if w not in VAGUE_ENGLISH]
    chinese = re.findall(r"[㐀-鿿]", left)
    return bool(english) or len(chinese) >= 1


def tells_only_where(text: str) -> bool:
    """Tell whether a text says where a thing stands, and not what it is: "in the kitchen"."""
    return bool(WHERE_ONLY.match(text))


def tells_something(text: str) -> bool:
    """Tell whether a text that was not understood is more than a word or two."""
    return len(text.split()) >= 3 or len(re.findall(r"[㐀-鿿]", text)) >= 4


def tells_more(text: str) -> bool:
    """Tell whether a text goes on with a story where a number was asked for."""
    return tells_something(text) and not any(sign.isdigit() for sign in text)


def tells_story(text: str) -> bool:
    """Tell whether a text is long enough to say what happened."""
    return len(text.split()) >= 6 or len(re.findall(r"[㐀-鿿]", text)) >= 10
