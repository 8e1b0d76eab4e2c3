"""A question about what stands in a quote: "why is labour 60?", "上门费是什么？" (Rule R6)."""

import re
from collections.abc import Sequence

from actions.domain.cases.quotes import LineKind, QuoteLine
from actions.domain.hazards import names_danger
from actions.domain.script import shape
from actions.domain.words.purchases import haggles

LONGEST = 120
ASKING = shape(
    r"\bwhy\b|\bhow (?:come|much)\b|\bwhat(?:['’]?s| is| are| does| do)?\b|\bfor what\b|\bexplain"
    r"|\bif i (?:only|just)\b|\bbreak ?down\b|\binclud(?:e[sd]?|ing)\b|\bdo i (?:have to"
    r"|need to) pay\b"
    r"|为什么|为啥|凭什么|怎么|是什么|是啥|什么费|干什么|干嘛|多少钱|包括|包含|明细|哪来的|[?？]\s*$"
)
MONEY = shape(
    r"\bfees?\b|\bcosts?\b|\bcharges?d?\b|\bprices?\b|\bquote\b|\bpay(?:ing)?\b|\bexpensive\b"
    r"|\bhow much\b|\bwhy\b|\bfor\b|\binclud|费|钱|价|贵|算|为什么|凭什么|明细|包括|包含|\d"
)
ELSE = shape(
    r"\bwhen\b|\bwhat time\b|\bwhich day\b|\bhow long\b|\bwho\b|\bwarranty\b"
    r"|什么时候|几点|哪天|多久|谁|保修"
)
WHOLE = shape(
    r"\bquote\b|\bthe (?:price|total|bill|lines?)\b|\bbreak ?down\b|\bthat much\b|\bpaying for\b"
    r"|报价|总价|合计|明细|这么多钱|这个价|这些钱|哪些费用"
)
NAMES = {
    LineKind.LABOUR: shape(
        r"\blabou?r\b|\bworking time\b|\bhours?\b|\bdiagnos|人工|工时|检测|工钱"
    ),
    LineKind.TRAVEL: shape(
        r"\bcall[- ]?out\b|\bvisit\b|\btravel|\bcoming out\b|\bjourney\b|上门|路费|出车"
    ),
    LineKind.PART: shape(r"\bparts?\b|\bspares?\b|配件|零件|部件|材料"),
    LineKind.SERVICE: shape(r"\binstall|安装|移机"),
    LineKind.DISCOUNT: shape(r"\bdiscount\b|优惠|折扣"),
}
WORD = re.compile(r"[a-z]{4,}|[㐀-鿿]{2,}")


def lines_asked_about(text: str, lines: Sequence[QuoteLine]) -> list[QuoteLine]:
    """List the lines of a quote that a text asks about: all of them where it names no other.

    Nothing where the text asks something else; haggling is something else.
    """
    asks = ASKING.search(text) and MONEY.search(text) and not ELSE.search(text)
    if len(text) > LONGEST or not asks or haggles(text) or names_danger(text):
        return []
    named = [line for line in lines if _names(text, line)]
    about = (
        bool(named) or WHOLE.search(text) or any(words.search(text) for words in NAMES.values())
    )
    return (named or list(lines)) if about else []


def _names(text: str, line: QuoteLine) -> bool:
    said = text.casefold()
    own = (*WORD.findall(line.name_en.casefold()), *WORD.findall(line.name_zh))
    known = NAMES.get(line.kind)
    return any(word in said for word in own) or bool(known and known.search(text))
