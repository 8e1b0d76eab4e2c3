"""What a message lets be known without being asked: that a question is to be left out, that
there is nothing in it, how badly a thing works, what a complaint is about."""

import re
import unicodedata

from actions.domain.answers import WISHING, named_wishes
from actions.domain.script import shape
from actions.domain.telltales import TELLTALES

SHORT = 80
"""Longer than this it is a story, not an answer to a question."""
A_PHRASE = 30
RUDE = TELLTALES["rude"]
REPAIRERS = shape(
    r"\b(?:technician|repair ?(?:man|person|guy|team|service)|engineer)s?\b"
    r"|(?:维修|修理|安装)?(?:师傅|人员|工人|技师)"
)

LEFT_OUT = shape(
    r"^\W*(?:no(?:ne|pe|thing)?|nah|skip(?: (?:it|this|that))?|n/?a|leave (?:it|that|this)(?: out)?"
    r"|not (?:needed|necessary|now)|(?:no|without)(?: a| any)? (?:number|phone|phone number|serial"
    r"|serial number|code|label|order|order number|ticket|ticket number|receipt|calls?|idea|clue)"
    r"|(?:i )?(?:don['’]?t|do not|haven['’]?t|have not) (?:know|have|got|need|remember)"
    r"(?: (?:it|one|any|that|a number))?"
    r"|(?:just |only )?(?:in |use |by |this |the )*chat(?: is (?:fine|ok|enough))?"
    r"|(?:here|this) is (?:fine|ok|enough))(?:[\s,.]*(?:please|thanks|thank you|sorry))?\W*$"
    r"|^\W*(?:没有?|无|不(?:用|要|必|需要|知道|清楚|记得|方便)|忘了|先?跳过|略过|空着)"
    r"(?:了|号码?|序列号|标签|电话|订单号?|工单号?|单号|留|打|填|写|打电话|留电话|提供)*"
    r"[了吧的呀啊。.!！\s]*$"
    r"|^\W*(?:就|只)?在?(?:这里|这儿|聊天)(?:里)?(?:联系|聊|说)?(?:就行|就好|就可以|即可|吧)?\W*$"
)
OUT_OF_REACH = shape(
    r"can['’]?t (?:find|read|see|make)|cannot (?:find|read|see)|illegible|worn off|threw|no idea"
    r"|lost (?:it|the)|don['’]?t (?:have|know)|not (?:readable|at home|with me)"
    r"|(?:don['’]?t|do not) care\b|没有(?:单号|号码|订单号|序列号|标签)"
    r"|hard to (?:reach|read|see|get)|can['’]?t (?:reach|get to)|no (?:label|sticker)|can['’]?t be bothered|giv(?:e|ing) up (?:looking|searching)"
    r"|(?:stop|not going to|won['’]?t) look(?:ing)?\b"
    r"|don['’]?t (?:call|ring|phone)|(?:text|write|message) (?:to )?me|rather not"
    r"|(?:单号|号码|订单号?|编号|序列号)[我也都,，]*没有|我没有(?:单|号)"
    r"|不找了|懒得找|不想找|找不到|没找到|看不清|看不见|看不到|磨掉|撕掉|丢了|没带|不在身边|没有标签|没标签|没贴"
    r"|不记得|忘记|不知道|不清楚|(?:不要|不用|别|不必).{0,2}(?:打|电话)|发消息|打字"
)
CHANGE = shape(
    r"\b(?:chang(?:e|es|ing)|edit|modify|alter)\b|not (?:quite )?(?:right|correct)"
    r"|\b(?:wrong|mistake|but)\b|修改|改|不对|有误|有错|写错|错了|填错|但是|不过"
)
AS_IT_IS = shape(
    r"\bno(?:thing)?(?: more| further| other)?(?: need| reason)?(?: to)? chang"
    r"|\bas it (?:is|stands)\b|\b(?:nothing|not|no)(?:['’]s| is)? (?:wrong|mistakes?|errors?)\b"
    r"|\bdo(?:n['’]?t| not) (?:change|edit|alter)\b"
    r"|没有?(?:什么|任何|写|填|打|说|哪里)*(?:要改|需要改|错|不对|有误)|别(?:再)?改"
    r"|(?:不用|不需要|不必|无需|不|没有?要)(?:再)?(?:修)?改"
)
NOBODY_HURT = shape(
    r"^\W*(?:no|nope|nobody|no ?one|none)\W*$"
    r"|\b(?:nobody|no ?one|none|not)\b.{0,12}\b(?:hurt|injured)\b"
    r"|(?:we|everyone|everybody|all|i)(?:['’]?(?:re|m|s)| are| is| am)?"
    r" (?:all )?(?:fine|ok|safe|good)"
    r"|没有?人?(?:受伤|事)|^\W*(?:没有|没|不)\W*$|都没事|没事|都好|都安全|人没事"
)
SOMEBODY_HURT = shape(r"^\W*(?:yes|yeah|yep)\b|^\W*(?:有|是|嗯|对)(?:的|人)?")
BUT_HURT = shape(
    r"\b(?:but|just|only|except)\b.{0,30}\b(?:burn\w*|cut|bleed\w*|hurts?|scald\w*|blister\w*)"
    r"|(?:就是|只是|不过|但|只有).{0,15}(?:烫|伤|流血|割|麻)"
)
CANCELLING = shape(r"\bcancel|call off|取消|撤销|撤单|不修了|不要了")
DROPPING = shape(
    r"^\W*(?:ok(?:ay)?|please|no|sorry|i (?:want|would like|['’]d like) to|i['’]d like to|can (?:you|we|i)"
    r"|just|then|\W)*(?:cancel|call off)(?: (?:the|my|this|that))?"
    r"(?: (?:complaint|repair|request|report|form|it|all|everything))?(?: please| then| now)?\W*$"
    r"|^\W*(?:算了|那|我|还是|请|帮我|想|要|不想|[,，\s])*(?:取消|撤销)(?:掉|了)?(?:这个|这次|这份|我的|整个)?"
    r"(?:投诉|报修|登记|申请|单子)?(?:吧|了|谢谢|\W)*$"
)
"""That what is being filled in is to be dropped, in words that leave no doubt."""
LETTING_BE = shape(
    r"^\W*(?:no|ok(?:ay)?|oh|well|please|just|\W)*(?:never ?mind|forget (?:it|about it|that)|leave it"
    r"|let it be|no need|not now|maybe later|don['’]?t bother)\b"
    r"|^\W*(?:算了|不用了|没事了|先不(?:说|提|投诉|报)|以后再说|下次再说|回头再说|不必了)|先修好?再说"
)
"""That what was just said is to lead to nothing."""
ALSO = shape(r"\b(?:also|too|as well|another|besides|on top of that)\b|也|还有|另外|同时")
"""That something comes in addition, and takes nothing back."""
AND = shape(r"^\W*(?:and|plus|also)\b|^\W*(?:还要|还有|还想|再|另外|而且|并且|以及|加上)")
"""That what follows comes on top of what was said."""
DOUBLED = frozenset("谢拜对好是行急快")
"""What Chinese says twice and means: thanks, good-bye, yes, quick."""
COMING = shape(r"\b(?:come|visit|call round|drop by)\b|上门|过来|能来|来修")
"""That somebody should come: with a day it is a wish, without one a question."""
REOPENING = shape(r"\bre-?open|重新打开|重开|恢复|重新处理")
KEEPING = shape(
    r"\b(?:do(?:n['’]?t| not)|not|never|no need to|won['’]?t|without) (?:\w+ ){0,2}"
    r"(?:cancel\w*|stop\w*|call off|drop|reopen)"
    r"|(?:不|别|不要|不用|不想|先不|没说|没有?要)(?:给我|帮我)?(?:取消|撤销|撤单|停止|重新打开|重开)"
    r"|\bjust (?:fix|repair|mend) (?:it|that|this)\b"
)
HURRYING = shape(
    r"\bhurry|\bas soon as possible\b|\basap\b|\burgent|\bquick(?:ly|er)?\b|\bfaster\b"
    r"|快点|快些|赶紧|赶快|尽快|催|加急|抓紧|快一点"
)
ADDING = shape(
    r"\b(?:also|too|as well|another thing|one more thing|forgot to (?:say|mention|add)|by the way)\b"
    r"|也|还有|另外|对了|忘了说|补充|顺便"
)
PUZZLED = shape(
    r"^\W*(?:[?？]|what|huh|eh|pardon|sorry|how so|excuse me|what do you mean|i don['’]?t understand"
    r"|什么|啥|什么意思|啥意思|[嗯啊](?=\W*[?？])|没懂|不懂|没看懂|看不懂)[\s?？!！.。]*$"
)
SAME = shape(
    r"\bsame (?:address|place|as (?:before|last time))|\bas (?:before|last time)\b"
    r"|\b(?:usual|old) address\b|\byou(?:['’]ve| have)? (?:already |should )?(?:have|know|got) (?:my|the) address"
    r"|(?:地址|地方|住址).{0,3}(?:一样|不变|没变|相同|照旧)|(?:跟|和|同)(?:上次|之前|刚才)一样|老地址|同一?[个样]的?地址|同上"
    r"|你们(?:那里|那儿)?(?:有|知道)我?的?(?:地址|住址)|(?:地址|住址)你们(?:那里|那儿|都)?(?:有|知道)"
)
VAGUE_ENGLISH = frozenset(
    (
        "my our the a an this that it its it's is are was has have had got i we you me us "
        "hello hi hey please pls thanks can could would will need want wants like to "
        "repair repaired repairing fix fixed mend mended service technician engineer someone "
        "somebody send come visit look at help with "
        "broke broken break faulty fault defective not working work works doesn't dont don't "
        "does do stopped again something somehow anything wrong problem issue trouble and of in "
        "for on no yes ok okay nope yeah sure new old thing device appliance machine unit so "
        "there's there"
    ).split()
)
VAGUE_CHINESE = shape(
    r"你好|您好|请问|我们?家?的?|又|再|还|突然|你们|这[个台款]?|那[个台]?|一[个台下]|坏了?|坏掉|故障|出?问题|有点?|毛病"
    r"|咨询|问|事|怎么|报修|维修|修理|修|帮忙?|师傅|上门|派人?|看看|麻烦|需要|想要?|要|能不能|可以|来|给|请"
    r"|产品|机器|是|对|好|没有|没|嗯|电器|东西|了|的|吗|呢|吧|啊|能|不|用|出"
)
COMPLAINING = shape(
    r"\b(?:complain\w*|make|file|submit|formal|about|very|unhappy|dissatisfied|refund|return"
    r"|money|back|my|your|company|compensation|demand)\b|投诉|不满|退货|退款|赔偿|道歉|公司"
)
SUBJECT_WORDS: dict[str, re.Pattern[str]] = {
    "charge": shape(r"charg|\bbill|price|\bfees?\b|\bcost|overpa|收费|乱收|多收|费用|账单|价格"),
    "delivery": shape(r"deliver|parcel|shipp|courier|配送|快递|物流|送货|发货|包裹"),
    "delay": shape(r"delay|late\b|slow|wait|never (?:came|showed)|迟到|拖|太慢|等了|一直没|没来"),
    "privacy": shape(r"privacy|personal data|my data|spam|隐私|个人信息|骚扰|泄露"),
    "promise": shape(r"promis|advert|guarantee|承诺|宣传|说好|答应"),
    "service": shape(
        r"service|staff|rude|unfriendly|technician|support|agent|服务|态度|客服|师傅|骂"
    ),
    "product": shape(
        r"does(?:n['’]t| not) work|not working|leak|repaired|漏|修了|product|quality|broke|faulty|defect|machine|device|产品|质量|坏|机器|故障|毛病"
    ),
}


def says_none(text: str) -> bool:
    """Tell whether an answer is nothing but "none", "skip", "不用" and the like."""
    return bool(LEFT_OUT.search(text))


def leaves_out(text: str) -> bool:
    """Tell whether an answer says that there is none."""
    return bool(LEFT_OUT.search(text) or OUT_OF_REACH.search(text))


def wants_change(text: str) -> bool:
    """Tell whether a short answer asks for something to be changed."""
    return len(text) <= SHORT and bool(CHANGE.search(text)) and not is_fine(text)


def is_fine(text: str) -> bool:
    """Tell whether a text says that nothing is to be changed."""
    return bool(AS_IT_IS.search(text))


def drops(text: str) -> bool:
    """Tell whether a text says no more than that all this is to be cancelled."""
    return len(text) <= SHORT and bool(DROPPING.match(text))


def lets_be(text: str) -> bool:
    """Tell whether a short text says that nothing is to come of what was said."""
    return len(text) <= SHORT and bool(LETTING_BE.search(text))


def goes_on(text: str) -> bool:
    """Tell whether a text begins as the rest of what was said before."""
    return bool(AND.match(text))


def says_also(text: str) -> bool:
    """Tell whether a text adds something to what was said before."""
    return bool(ALSO.search(text))


def urges(text: str) -> bool:
    """Tell whether a text says hardly more than that somebody should hurry."""
    return len(text) <= A_PHRASE and bool(HURRYING.search(text))


def is_puzzled(text: str) -> bool:
    """Tell whether a text only says that its writer does not understand."""
    return bool(PUZZLED.match(text))


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


def nobody_hurt(text: str) -> bool:
    """Tell whether an answer says that nobody is hurt."""
    return bool(NOBODY_HURT.search(text)) and not BUT_HURT.search(text)


def somebody_hurt(text: str) -> bool:
    """Tell whether an answer says that somebody is hurt."""
    return bool(SOMEBODY_HURT.match(text)) and not nobody_hurt(text)


def tells_fault(text: str, product_words: set[str]) -> bool:
    """Tell whether a text says what is wrong, beyond that a product is broken."""
    left = text.casefold().replace("’", "'")
    for word in sorted(product_words, key=len, reverse=True):
        left = left.replace(word, " ")
    left = VAGUE_CHINESE.sub(" ", left)
    english = [w for w in re.findall(r"[a-z']{2,}", left) if w not in VAGUE_ENGLISH]
    chinese = re.findall(r"[㐀-鿿]", left)
    return bool(english) or len(chinese) >= 1


def find_wish(text: str) -> str | None:
    """Find the one wish that a short text names, or that a long one says it wants."""
    wished = WISHING.search(text)
    if len(text) > SHORT and not wished:
        return None
    # Who complains of how a technician behaved has not asked for one.
    named = named_wishes(REPAIRERS.sub(" ", text) if RUDE.search(text) else text)
    if len(named) > 1 and wished:
        named = named_wishes(text[wished.start() :])
    return named[0] if len(named) == 1 else None


def states_wish(text: str) -> bool:
    """Tell whether a text says that its writer wants something."""
    return bool(WISHING.search(text))


def find_subject(text: str) -> str | None:
    """Find what a complaint is about by the words in it."""
    return next((name for name, shape in SUBJECT_WORDS.items() if shape.search(text)), None)


def tells_grievance(text: str) -> bool:
    """Tell whether a text says what happened, beyond that its writer complains."""
    left = COMPLAINING.sub(" ", text.casefold().replace("’", "'"))
    english = [w for w in re.findall(r"[a-z']{2,}", left) if w not in VAGUE_ENGLISH]
    chinese = re.findall(r"[㐀-鿿]", VAGUE_CHINESE.sub(" ", left))
    return len(english) >= 2 or len(chinese) >= 4


def tells_something(text: str) -> bool:
    """Tell whether a text that was not understood is more than a word or two."""
    return len(text.split()) >= 3 or len(re.findall(r"[㐀-鿿]", text)) >= 4


def tells_story(text: str) -> bool:
    """Tell whether a text is long enough to say what happened."""
    return len(text.split()) >= 6 or len(re.findall(r"[㐀-鿿]", text)) >= 10
