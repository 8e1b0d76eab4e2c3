"""Words that name a danger (Rule R30): they lower the bar for the classifier, no more."""

from __future__ import annotations

import re
from functools import lru_cache

DANGER = re.compile(
    # fire, smoke, heat
    r"\bsmok(?:e|es|ed|ing|y)\b|\bfumes?\b|\bfire\b|\bfire(?:men|man|fighters?)\b|\bflames?\b|\bspark(?:s|ed|ing|y)?\b|\bburn(?:s|ed|t|ing)?\b|\balight\b|\bcaught light\b"
    r"|\b(?:scorch|blister)\w*|\b(?:singed|charred|ignited|ignites)\b|\bglow(?:s|ing)?\b.{0,20}\bred\b|\bred\b.{0,10}\bglow|\bsoot\b|\bmelt(?:ed|ing|s)?\b|\b(?:soft|brown|black)\b.{0,30}\b(?:plug|socket|outlet|cable|cord|lead)\b"
    r"|\b(?:plug|socket|outlet|cable|cord|lead|charger|fuse box|wall)\b.{0,30}\b(?:hot|warm|soft|brown|black)\b|\b(?:won't|can't|cannot|refuses to|doesn't) (?:turn|switch) (?:it |the oven )?off\b"
    # gas and poison
    r"|\bsmell(?:s|ed|ing|t)?\b.{0,20}\b(?:gas|burn\w*|plastic|electrical|petrol|fuel|rubber)\b|\b(?:gas|petrol|fuel|diesel)\b.{0,15}\b(?:leak|smell|escap|drip|hiss|everywhere|coming)\w*|\bgas!|\bgas (?:pipe|hose)\b"
    r"|\b(?:leak|drip|hiss|stink|whistl)\w*.{0,15}\b(?:gas|petrol|fuel)\b|\bcarbon monoxide\b|\bco alarm\b|\brotten egg|\bdizzy\b|\bfaint\b|\bheadaches?\b|\bpoison\w*|\bacid\b|\bswallow\w*|\bate a\b"
    # current
    r"|\belectrocut\w*|\b(?:electric\w*\s+)?shock(?:s|ed|ing)?\b|\bzap(?:s|ped)?\b|\b(?:jolt|tingl|arcing|arcs)\w*|\bcrackl\w*|\b(?:is|feels|are) live\b|\blive!|\bbare wires?\b|\bfuse ?box\b"
    # bursting
    r"|\bexplo(?:de|ded|des|ding|sion)\b|\bbl(?:ew|own|ows?) (?:up|off)\b|\bwent (?:bang|pop)\b|\bbang\b|\bburst\b|\bshatter\w*|\b(?:swollen|swelling|swelled|bulg\w+|puff\w+)\b|\bhissing\b"
    # water near current
    r"|\bflood\w*|\b(?:water|sewage)\b.{0,25}\b(?:everywhere|sockets?|outlets?|plugs?|pouring|gushing|ceiling|fuse|light|electrics)\b|\bgushing\b|\bout of the (?:light|lamp)\b|\bceiling\b"
    r"|\b(?:water|leak\w*|drip\w*|wet|soak\w*|submerged|flood\w*)\b.{0,40}\b(?:sockets?|outlets?|plugs?|extension|power strip|adapter|cables?|cords?|lamps?|lights?|fuse|meter|switch|electrics?|wiring)\b"
    r"|\b(?:sockets?|outlets?|plugs?|extension|power strip|adapter|cables?|cords?|lamps?|lights?|fuse|meter|switch|electrics?|wiring)\b.{0,25}\b(?:water|wet|soak\w*|submerged)\b|\bunder ?water\b|\bsubmerged\b"
    r"|\b(?:ankle|knee|foot|inch)(?:es)?[ -](?:deep|of water)\b|\bto the ankles\b|\bdown the stairs\b|\bstairwell\b|\b(?:flat|people|neighbours?) (?:below|downstairs)\b|\bspray\w* (?:everywhere|across|all over)\b|\b(?:won't|can't|doesn't) stop (?:filling|taking|running)\b|\boverflow\w*.{0,25}\b(?:hall|stairs|room|floor)\b"
    r"|\bwater\b.{0,15}\ball over the (?:\w+ )?(?:floor|kitchen|bathroom|place|room|house|flat)\b|\b(?:floor|kitchen|bathroom|room|hall)\b.{0,12}\b(?:full of|covered (?:in|with)|under) water\b"
    # people
    r"|\b(?:injur\w+|bleed\w*|blood|scald\w*|hurt|ambulance|hospital|paramedics|broke (?:my|his|her|a) (?:\w+'s )?(?:arm|leg|wrist|elbow|shoulder|finger|thumb|hand|toe|foot|ankle|knee|hip|rib|nose|jaw|tooth|teeth|collarbone|back|neck|bone)\w*|broken (?:wrist|arm|leg|toe)|cut (?:my|his|her)|threw (?:me|my|him|her)|trapped|collaps\w+)\b"
    r"|\b(?:fell|tipped|came down|landed) (?:off .{0,20} )?(?:over )?(?:and hit|on|onto) (?:my|the baby|him|her)|\bhit my\b|\b(?:baby|child|kid|son|daughter|toddler|cat|dog|puppy)\b.{0,30}\b(?:in it|inside|locked|trapped|stuck)\b|\b(?:locked|trapped|stuck)\b.{0,20}\b(?:baby|child|son|daughter|cat|dog)\b"
    # vehicles
    r"|\bbrakes?\b.{0,25}\b(?:fail|gone|work|stop|nothing)\w*|\bno brakes\b|\bcrashed\b(?=$|[.!?])|\bair ?bag\b.{0,20}\b(?:went off|burst|deployed|opened)|\b(?:steering|wheel)\b.{0,12}\block\w*|\b(?:ran|run|raced|sped) (?:away|off|up)\b|\bcame (?:undone|off)\b.{0,20}\b(?:driving|road)\b"
    # 火、烟、热
    r"|冒烟|著火|有烟|全是烟|都是烟|黑烟|白烟|还有烟|起火|着火|失火|火苗|明火|火花|火星|喷火|冒火|火光|一团火|有火|自燃|焦味|焦糊|糊味|焦黑|焦印|[烧烤](?:焦|糊|着|起来|化|穿|黑|红|坏|没|过|了个|头发|塑料|得|地毯|了)|点着|熏黑|消防|119|烫(?:手|伤|到|得|出|起|一|红|了|脸|成)"
    # 燃气、有毒
    r"|(?:煤气|燃气|瓦斯|天然气|汽油).{0,4}[味漏]|漏.{0,2}(?:气|煤气|燃气|瓦斯)|泄漏|闻到.{0,4}(?:煤气|燃气|瓦斯|汽油)|臭鸡蛋|烂鸡蛋|一氧化碳|头晕|恶心|胸闷|发昏|中毒|黑灰|刺鼻|嘶嘶|滴汽油|漏液|吞|咽下"
    # 电
    r"|触电|漏电|带电|过电|水电人|电到|电了|电我|把.{0,4}电|被电|会被电|麻手|手麻|发麻|会麻|就麻|麻人|跳火|打火|噼啪|噼里啪啦|蓝光|铜丝|铜线|电流感|配电箱|电箱"
    # 爆、水、伤
    r"|爆炸|爆了|自爆|炸了|炸开|炸裂|崩飞|飞出|弹开|鼓包|鼓起|鼓了|膨胀|胀|撑开|顶开|肿了|淹|喷水|[水漏].{0,6}(?:插座|插排|接线板|电线|楼下|配电|灯里)|灯里.{0,5}水|融化|熔化|化了"
    r"|楼上.{0,12}(?:漏|渗|滴|流).{0,3}(?:到|下|进|我)"
    r"|(?:(?:地[上板面]|家里|屋里|厨房|客厅|卧室|房间|卫生间|浴室|阳台|走廊)[^，,。！!；;]{0,4}[全都]+|(?:满地|遍地|到处|满屋子?)[全都]*)是水(?![珠汽雾渍垢果泥管电表])"
    r"|(?:水|漏|湿|泡|淹|渗|滴).{0,10}(?:插座|插排|插线板|插板|接线板|插头|电线|电源|电箱|电表|开关|灯)|(?:插座|插排|插线板|插板|接线板|插头|电线|电源|电箱|电表|开关).{0,8}(?:泡|淹|水|湿|渗|漏)|顺着灯|水.{0,8}(?:楼下|漫|没过|脚踝|止不住|停不下|停不住|关不住|电梯)|(?:楼下|邻居).{0,10}(?:天花板|漏|灯|水)|爆管|爆裂|喷泉|到处喷|喷得"
    r"|受伤|流血|出血|划[伤了破]|割[伤到破]|夹[伤到住着]|骨折|骨头断|送医院|急诊|救护车|出人命|伤到|起泡|大泡|砸到|压[到着]|倒了压|塌了|摔(?:了|下来|伤)|甩下|打到.{0,3}手|救命|刹车.{0,4}(?:失灵|没|不住)|刹不住|没刹车|气囊.{0,4}(?:弹|炸)|方向盘?.{0,4}(?:锁死|打不动)|卡扣.{0,8}(?:松|开)",
    re.IGNORECASE,
)
HARMLESS = re.compile(
    r"\bfire\s?(?:stick|tv|tablet|hd|wall|fox|place|pit|engine|red|alarm)\w*\b|\bfire\b(?= me\b| him\b| her\b| for\b)|\bwho (?:do|should) i fire\b|\bkindle fire\b|\bsmoke (?:detector|alarm|signal|effect|extractor)s?\b|\bsmokers?\b"
    r"|\bfuming\b|\bsteam\b.{0,14}\bears\b|\bsmok(?:e|ing)\b.{0,6}\b(?:with anger|out of my ears)\b|\bshock (?:absorber|horror|price|resistant|proof)s?\b|\bsticker shock\b|\bshock(?:ed|ing)?\b(?=.{0,12}\b(?:bill|price|service|invoice|how|by your|that)\b)|\bshocking(?:ly)?\b(?=.{0,3}(?:service|$|,))"
    r"|\bspark ?plugs?\b|\bsparks? (?:joy|no)\b|\b(?:on|like) fire\b(?= (?:today|lately|with))|\bon fire\b(?=.{0,4}\b(?:best|great)\b)|\bis fire\b|\bgas (?:bill|meter|safety|hob|stove|cooker|boiler)\b(?!.{0,25}\b(?:leak|smell|hiss|coming))"
    r"|\bburn(?:ing|s|ed|t)?[ -](?:in\b|calories|cds?|dvds?|discs?|a cd|out|through|a hole|two hours|\d+\s?%|your bridges|your)|\bcalories burn\w*|\b(?:toast\w*|bread|cakes?|coffee|popcorn|dinner|tastes?)\b.{0,25}\bburnt?s?\b|\btoaster burns\b|\bbleed\w* (?:the )?(?:radiators?|brakes|look)|\b(?:wallet|purse|eyes?)\b.{0,12}\bbleed\w*"
    r"|\bbl(?:ew|own|ows|owing) (?:up my (?:phone|mobile|inbox)|me away|my (?:mind|top))|\b(?:i|i'm|i could|boss|manager) (?:about to |will )?explod\w*|\bexplosive (?:sound|bass)|\bflood(?:ed|ing)? (?:with|my inbox)|\bhurts? (?:that|to pay)|\bit hurts to\b|\bbang(?:s|ing)? (?:noise|shut|sound)|\bloud bang sound in the game"
    r"|\b(?:screen|glass|phone)\b.{0,12}\bshatter\w*.{0,12}\b(?:fall|drop)"
    r"|\b(?:ice|cubes?|lollies|food|meat|fish|peas|butter|cheese|chocolate|snow|frost|(?:everything|all|stuff|things|contents|drawer)\b.{0,12}\b(?:freezer|fridge))\b(?:(?!plug|cable|cord|lead|wire|socket|machine|maker|processor|mixer|plastic|box)[^.!?;,]){0,20}\bmelt\w*(?! through)"
    r"|油烟机|抽油烟|吸油烟|烟机|烟灶|煤气灶|燃气灶|煤气费|燃气费|(?:煤气|燃气)表(?!.{0,6}[味漏])|火花塞|减震|打火机|(?:打|点)火器?(?=.{0,3}不)|不打火|[打点]不(?:着|燃|起)火?|(?:床垫|沙发|坐垫|靠垫|枕头|海绵)[^，。,]{0,10}塌[了下陷]|火爆|爆款|气炸|空气炸|炸锅|爆仓|电话都打爆|流量爆|防爆|灭火器|消防车|火红|冒火三丈|火冒三丈|七窍生烟|头顶冒烟"
    r"|防?漏电(?:保护|开关|插座)|触电保护|膨胀(?:螺丝|水箱)|烧屏|烧水|烫手(?=$|价)|价格烫手|(?:低音|性价比|音响).{0,4}炸裂|剧里.{0,4}爆炸|(?:游戏|特效).{0,6}(?:着火|爆炸)|烤(?:糊|焦)(?=一面|了?一边)|蛋糕.{0,6}烤焦|糊底|(?:冰|雪糕|冰棍|肉|饺|汤圆|虾|鱼|海鲜|冻|吃的|食[物品]|菜|制冷|东西|奶)[^。！!；;]{0,8}化了|广告.{0,6}淹没|心在流血|伤透|伤不起|卡路里|刻录.{0,5}烧",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def names_danger(normalised: str) -> bool:
    """Tell whether a text has a word of danger left when harmless names are taken out."""
    return bool(DANGER.search(HARMLESS.sub(" ", normalised)))


def only_sounds_dangerous(normalised: str) -> bool:
    """Tell whether all that sounds dangerous in a text is known to be harmless."""
    return bool(HARMLESS.search(normalised)) and not names_danger(normalised)
