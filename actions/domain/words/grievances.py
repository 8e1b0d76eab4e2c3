"""What a complaint is about, what happened, and what would put it right."""

import re

from actions.domain.language import HAN
from actions.domain.script import shape
from actions.domain.words.answers import WISHES, WISHING, named_wishes
from actions.domain.words.matching import AGAIN
from actions.domain.words.substance import SHORT, VAGUE_CHINESE, VAGUE_ENGLISH
from actions.domain.words.telltales import TELLTALES

RUDE, WAITING = TELLTALES["rude"], TELLTALES["waiting"]
DAMAGED = shape(
    r"\b(?:he|she|they|man|guy|technician|engineer|fitter)\b.{0,24}"
    r"\b(?:broke|damaged|cracked|scratched|smashed|dented|stained|ruined|flooded)\b"
    r"|[砸弄碰刮撞踩磕摔]坏|[砸打碰磕]碎|[刮划]花|弄脏|损坏了"
)
"""That somebody who came has done damage."""
A_FEW_WORDS = 40
"""What is longer tells a story."""
WHOLE_STORY = shape(r"没(?:有)?人(?:来|上门|联系|回|接|理|管)|没来|等了|放鸽子|爽约")
"""What happened, told in three Chinese words: that nobody came, or how long somebody waited."""
REPAIRERS = shape(
    r"\b(?:technician|repair ?(?:man|person|guy|team|service)|engineer)s?\b"
    r"|(?:维修|修理|安装)?(?:师傅|人员|工人|技师)"
)
REPAIRED = shape(
    r"\b(?:was|were|been|being|already|got|had|you|he|she|they|technician|engineer)(?: \w+)?"
    r" (?:repaired|fixed|mended)\b"
    r"|\b(?:repaired|fixed|mended) (?:it )?(?:\w+ )?(?:times|twice|once|before|already|ago|last)\b"
    r"|\b(?:without|did(?:n['’]?t| not)|never|not) (?:even )?(?:repair|fix|mend)(?:ing|ed)?\b"
    r"|修[过了]|没(?:有)?(?:给我?)?修"
)
"""That a repair was made, not that one is wished for."""
SPOKEN_OF = shape(r"^\W*(?:the|my|your|our|that|this)\b|^\W*(?:我的|那个|这个|上次的?)")
"""That a text names a thing that is there: "my refund" is one that was promised."""
ONLY = shape(
    r"\b(?:just|say|only|simply|now|at least|both|is enough|(?:would|will) do|that['’]?s all)\b"
    r"|就行|就好|只要|至少|就是"
)
COMPLAINING = shape(
    r"\b(?:complain\w*|make|file|submit|formal|about|very|unhappy|dissatisfied|refund|return"
    r"|money|back|my|your|company|compensation|demand)\b|投诉|不满|退货|退款|赔偿|道歉|公司"
)
OCCASION = shape(
    r"\b(?:it|that|this) (?:was|is about|concerns) (?:about )?(?:the|my|our|a)\b"
    r"|\b(?:that|last) time\b|那次|那回|上次|上回|的时候"
)
"""That a text says which time it was that somebody complains of."""
PLAINLY = shape(
    r"^\W*(?:(?:i (?:want|need|wish|would like|['’]d like) to )?(?:(?:make|file|lodge) )?"
    r"(?:an? |my )?(?:formal )?complain(?:t|ts)?(?: please| now| about (?:you|this))?)\W*$"
    r"|^\W*(?:那|我|就|现在|不修了|不用修了|算了|[,，\s])*(?:要|想)?(?:正式)?投诉(?:你们|他们|这个|吧|啊|了)?\W*$"
)
"""That somebody complains, and no more."""
LETTING_BE = shape(
    r"\b(?:no|not|never ?mind|forget|drop|cancel|leave|without|(?:do|did|wo)(?:n['’]?t| not)"
    r"(?: want| need| mean| wish)?(?: to)?)\b(?: \w+){0,3} complain"
    r"|(?:不|别|甭|先不|不用|不必)(?:想|要|再|去|给我|记)*投诉|投诉(?:就|的事|什么的|[,，\s])*(?:算了|不用|不必|取消|免了)"
    r"|\bwithdraw\b.{0,12}\bcomplaint\b|(?:撤回|撤销|取消)(?:我的?|这个|那个)?投诉"
)
"""That nothing is to come of a complaint."""
SUBJECT_WORDS: dict[str, re.Pattern[str]] = {
    "charge": shape(
        r"charg|\bbill|price|\bfees?\b|\bcost|overpa|收费|乱收|多收|收了.{0,10}[费钱块元]|上门费|费用|账单|价格"
    ),
    "delivery": shape(r"deliver|parcel|shipp|courier|配送|快递|物流|送货|发货|包裹"),
    "delay": shape(r"delay|late\b|slow|wait|never (?:came|showed)|迟到|拖|太慢|等了|一直没|没来"),
    "privacy": shape(r"privacy|personal data|my data|spam|隐私|个人信息|骚扰|泄露"),
    "promise": shape(r"promis|advert|guarantee|承诺|宣传|说好|答应"),
    "service": shape(
        r"service|staff|rude|unfriendly|technician|support|agent|服务|态度|客服|师傅|骂"
    ),
    "product": shape(
        r"does(?:n['’]t| not) work|not working|leak|repaired|漏|修了|product|quality|broke|faulty"
        r"|defect|machine|device|产品|质量|坏|机器|故障|毛病"
    ),
}


def find_wish(text: str) -> str | None:
    """Find the one wish that a short text names, or that a long one says it wants."""
    wished = WISHING.search(text)
    if len(text) > SHORT and not wished:
        return None
    # Who complains of what a technician did, or of one who came too late, has not asked for one.
    told = REPAIRED.sub(" ", text)
    blamed = any(told_of.search(text) for told_of in (RUDE, WAITING, DAMAGED))
    named = named_wishes(REPAIRERS.sub(" ", told) if blamed else told)
    if len(named) > 1 and wished:
        named = named_wishes(text[wished.start() :])
    return named[0] if len(named) == 1 else None


def only_wish(text: str) -> str | None:
    """Find the wish of a text that says nothing else: "an apology", "I want my money back".

    Several stand as they are written: "an apology and a refund".
    """
    named, stated = named_wishes(text), states_wish(text)
    left = ONLY.sub(" ", text)
    for wish in named:
        left = WISHES[wish].sub(" ", left)
    if not named or tells_grievance(left):
        return None
    if not stated and ("repair" in named or SPOKEN_OF.match(text)):
        return None
    return named[0] if len(named) == 1 else text


def states_wish(text: str) -> bool:
    """Tell whether a text says that its writer wants something."""
    return bool(WISHING.search(text))


def wishes(text: str) -> bool:
    """Tell whether a text says in any words what should come of it."""
    return find_wish(text) is not None or states_wish(text) or bool(ONLY.search(text))


def wants_instead(text: str) -> bool:
    """Tell whether a text says that its writer wants something else than a repair."""
    return states_wish(text) and find_wish(text) in ("refund", "exchange", "compensation")


def find_subject(text: str) -> str | None:
    """Find what a complaint is about by the words in it."""
    found = next((name for name, shape in SUBJECT_WORDS.items() if shape.search(text)), None)
    return found or ("delay" if WHOLE_STORY.search(text) else None)


def names_occasion(text: str) -> bool:
    """Tell whether a text says which time it was: "it was the repair of the oven"."""
    return bool(OCCASION.search(text))


def complains_plainly(text: str) -> bool:
    """Tell whether a text says that its writer complains, and nothing else."""
    return bool(PLAINLY.match(text))


def only_broken_again(text: str) -> bool:
    """Tell whether a few words say that a thing is broken again, and blame nobody."""
    blames = RUDE.search(text) or WAITING.search(text) or DAMAGED.search(text)
    blames = blames or REPAIRED.search(text) or COMPLAINING.search(text)
    told = len(text) <= A_FEW_WORDS and AGAIN.search(text)
    return bool(told) and not blames and find_wish(text) is None


def lets_complaint_be(text: str) -> bool:
    """Tell whether a text says that there is to be no complaint."""
    return bool(LETTING_BE.search(text))


def tells_grievance(text: str) -> bool:
    """Tell whether a text says what happened, beyond that its writer complains."""
    left = COMPLAINING.sub(" ", text.casefold().replace("’", "'"))
    english = [w for w in re.findall(r"[a-z']{2,}", left) if w not in VAGUE_ENGLISH]
    chinese = re.findall(r"[㐀-鿿]", VAGUE_CHINESE.sub(" ", left))
    # 昨天没人来 is a whole story, few as its words are; so is what they broke.
    whole = WHOLE_STORY.search(left) or (DAMAGED.search(left) and (english or HAN.search(text)))
    return len(english) >= 2 or len(chinese) >= 4 or bool(whole)
