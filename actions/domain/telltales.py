"""What faults and grievances sound like, in both languages: enough to tell two apart."""

import re

from actions.domain.script import shape

SYMPTOMS: dict[str, re.Pattern[str]] = {
    "leak": shape(
        r"\bleak\w*|\bdrip\w*|\bpuddle|water (?:on|all over|under|comes out|coming out|everywhere)"
        r"|\bflood\w*|漏水|漏|滴水|渗水|一地水|流水出来"
    ),
    "noise": shape(
        r"\bnois\w*|\bloud\w*|\brattl\w*|\bgrind\w*|\bsqueak\w*|\bbang\w*|\bhumm?ing|\bbuzz\w*"
        r"|\bscreech\w*|\bsounds?\b|噪音|噪声|异响|响声|声音大|很吵|嗡嗡|吱|咔|轰"
    ),
    "dead": shape(
        r"(?:won['’]?t|doesn['’]?t|does not|will not|not|can['’]?t|don['’]?t)"
        r" (?:turn|switch|start|power|boot)"
        r"|\bno power\b|\bdead\b|won['’]?t come on|nothing happens|doesn['’]?t react"
        r"|(?:开|启)不了|不(?:通电|启动|开机|工作|转)|打不开|没(?:有)?(?:反应|电)|无法(?:开机|启动)|不亮"
    ),
    "cold": shape(
        r"\b(?:not|isn['’]?t|doesn['’]?t|won['’]?t|no longer)\b.{0,16}\b(?:cool|cold|freez)\w*"
        r"|\b(?:too )?warm inside\b|\bdefrost\w*|food (?:spoil|goes off)\w*"
        r"|不(?:制冷|冷|凉|冷冻|结冰)|制冷(?:差|不好|效果)|化冻"
    ),
    "heat": shape(
        r"\b(?:not|isn['’]?t|doesn['’]?t|won['’]?t|no longer|no)\b.{0,16}\b(?:heat|hot|warm)\w*"
        r"|\bstays cold\b|\bcold water only\b|不(?:加热|热|发热|制热)|加热(?:不|慢)|不出热水"
    ),
    "error": shape(
        r"\berror\b|\b[ef]-?\d{1,3}\b|\bcode\b.{0,8}\d|\bblink\w*|\bflash\w*|错误|故障码|报警|报错|闪烁|代码"
    ),
    "smell": shape(r"\bsmell\w*|\bstink\w*|\bodou?r|\bmusty|异味|臭|焦味|怪味|味道"),
    "drain": shape(
        r"\bdrain\w*|\bpump(?:s|ing)? out|water (?:stays|stands|stuck)|不排水|排水|积水|排不"
    ),
    "fill": shape(
        r"\b(?:no|not|doesn['’]?t|won['’]?t)\b.{0,12}\bfill\w*|no water|不进水|进水|不上水"
    ),
    "spin": shape(r"\bspin\w*|\btumbl\w*|drum|不脱水|脱水|甩干|滚筒"),
    "display": shape(
        r"\bscreen|\bdisplay|\bpicture|\bpixels?|\btouch|屏|显示|花屏|黑屏|触摸|画面"
    ),
    "charge": shape(r"\bcharg(?:e|es|ing|er)\b(?! me)|\bbattery|充电|充不|电池|电量"),
    "door": shape(r"\bdoor|\bhandle|\bhinge|\blid\b|\bseal\b|\blatch|门|把手|铰链|盖子|密封|门锁"),
    "ice": shape(r"\bice\b|\bfrost\b|\bfrozen\b|结霜|结冰|冰块|霜"),
    "stuck": shape(r"\bjam\w*|\bstuck\b|\bblock\w*|\bclog\w*|卡住|卡死|堵|堵塞"),
    "shake": shape(r"\bshak\w*|\bvibrat\w*|\bwobbl\w*|\bmov(?:es|ing) around|抖|震动|晃|振动"),
    "dirty": shape(r"\bnot (?:clean|wash|rins)\w*|\bdirty\b|\bresidue|洗不干净|不干净|很脏|残留"),
    "suction": shape(r"\bsuction|吸力|吸不"),
    "crack": shape(
        r"\bcrack\w*|\bbroke(?:n)? (?:off|glass)|\bshatter\w*|\bdent\w*|裂|碎|断了|破了|磕"
    ),
    "network": shape(r"\bwi-?fi|\bbluetooth|\bconnect\w*|\bapp\b|联网|网络|蓝牙|连不上|配网"),
    # What complaints are about.
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
