"""What else tells two stories apart, beside the symptoms that are counted: mishaps, grievances."""

import re

from actions.domain.script import shape

TELLTALES: dict[str, re.Pattern[str]] = {
    "fill": shape(
        r"\b(?:no|not|doesn['’]?t|won['’]?t)\b.{0,12}\bfill\w*|no water|不进水|进水|不上水"
    ),
    "stuck": shape(r"\bjam\w*|\bstuck\b|\bblock\w*|\bclog\w*|卡住|卡死|堵|堵塞"),
    "crack": shape(
        r"\bcrack\w*|\bbroke(?:n)? (?:off|glass)|\bshatter\w*|\bdent\w*|裂|碎|断了|破了|磕"
    ),
    "waiting": shape(
        r"\b(?:nobody|no ?one|never|didn['’]?t|did not|not) (?:\w+ ){0,2}"
        r"(?:came|come|show\w*|call\w*|answer\w*|turn\w* up)"
        r"|\bwait\w*|\blate\b|\bdelay\w*|\bweeks?\b|没(?:有)?人(?:来|联系|回)|没来|不来|等了|拖|迟到|一直没|放鸽子"
    ),
    "rude": shape(
        r"\brude|\bimpolite|\bunfriendly|\battitude|\bshout\w*|\bswore|态度|骂|凶|没礼貌|不耐烦"
    ),
    "money": shape(
        r"\bcharged?\b.{0,14}\b(?:me|us|twice|too|for)\b|\bbill\w*|\binvoice|\brefund|\boverpa\w*|\bfee\b"
        r"|收费|多收|乱收|账单|退款|费用|发票|扣"
    ),
    "damage": shape(r"\bscratch\w*|\bdamaged?\b.{0,20}\b(?:by|when|during)\b|划痕|划伤|弄坏|损坏"),
}
