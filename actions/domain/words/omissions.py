"""That a question is to be left out: there is none, or it is out of reach."""

from actions.domain.script import shape

LEFT_OUT = shape(
    r"^\W*(?:no(?:ne|pe|thing)?|nah|whatever|(?:it )?does(?:n['’]?t| not) matter|up to you"
    r"|skip(?: (?:it|this|that))?|n/?a|leave (?:it|that"
    r"|this)(?: out)?"
    r"|not (?:needed|necessary|now)|(?:no|without)(?: a| any)? (?:number|phone|phone number|serial"
    r"|serial number|code|label|order|order number|ticket|ticket number|receipt|calls?|idea|clue)"
    r"|(?:i )?(?:don['’]?t|do not|haven['’]?t|have not) (?:know|have|got|need|remember)"
    r"(?: (?:it|one|any|that|a number))?"
    r"|(?:just |only )?(?:in |use |by |this |the )*chat(?: is (?:fine|ok|enough))?"
    r"|(?:here|this) is (?:fine|ok|enough))(?:[\s,.]*(?:please|thanks|thank you|sorry))?\W*$"
    r"|^\W*(?:没有?|木有|冇|无|随便|随你们?|无所谓|不(?:用|要|必|需要|知道|清楚|记得|方便)|忘了|先?跳过|略过|空着)"
    r"(?:了|号码?|序列号|标签|电话|订单号?|工单号?|单号|留|打|填|写|打电话|留电话|提供)*"
    r"[了吧的呀啊。.!！\s]*$"
    r"|^\W*(?:就|只)?在?(?:这里|这儿|聊天)(?:里)?(?:联系|聊|说)?(?:就行|就好|就可以|即可|吧)?\W*$"
)
OUT_OF_REACH = shape(
    r"\b(?:have ?n['’]?t|don['’]?t|do not|not) (?:got|have|get)?\b.{0,24}\b(?:here|on me|with me"
    r"|at hand|to hand|handy)\b|\b(?:it['’]?s|it is|is|that['’]?s) not (?:here|with me)\b"
    r"|不在(?:我?这里?儿?|手边|身边|跟前|我手里)|不在家[，,]?.{0,4}(?:看|找|拍)|没法看"
    r"|can['’]?t (?:find|read|see|make)|cannot (?:find|read|see)|illegible|worn off|threw|no idea"
    r"|lost (?:it|the)\b|don['’]?t (?:have|know)|not (?:readable|at home|with me)"
    r"|(?:don['’]?t|do not) care\b|没有(?:单号|号码|订单号|序列号|标签)"
    r"|hard to (?:reach|read|see|get)|can['’]?t (?:reach|get to)|no (?:label|sticker)"
    r"|can['’]?t be bothered|giv(?:e|ing) up (?:looking|searching)"
    r"|(?:stop|not going to|won['’]?t) look(?:ing)?\b"
    r"|don['’]?t (?:call|ring|phone)|(?:text|write|message) (?:to )?me|rather not"
    r"|(?:单号|号码|订单号?|编号|序列号)[我也都,，]*没有|我没有(?:单|号)"
    r"|不找了|懒得找|不想找|找不到|(?:没有?|木有?)找[到着]|看不清|看不见|看不到|磨掉|撕掉|丢了|没带|不在身边"
    r"|没有\s*(?:serial|s/?n|number|label)"
    r"|没有标签|没标签|没贴"
    r"|不会(?:弄|找|看)|找不着|[搵揾]唔[到着]|睇唔[到清]|唔(?:知|记得|清楚)|冇(?:单|编?号|标签)"
    r"|不记得|忘记|不知道|不清楚|(?:不要|不用|别|不必|唔[使好要]).{0,2}(?:打|电话)|发消息|打字"
)


def says_none(text: str) -> bool:
    """Tell whether an answer is nothing but "none", "skip", "不用" and the like."""
    return bool(LEFT_OUT.search(text))


def leaves_out(text: str) -> bool:
    """Tell whether an answer says that there is none."""
    return bool(LEFT_OUT.search(text) or OUT_OF_REACH.search(text))
