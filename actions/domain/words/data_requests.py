"""How people ask what is kept of them, or to be erased."""

import re

KINDLY = r"(?:(?:please|can you|could you|i want you to|i'd like you to|i want to) )*"
KINDLY_ZH = r"(?:请|麻烦|帮我|我想|我要|能不能|可以)*"
DATA = r"(?:personal )?(?:data|information|info|account|details)"
DATA_ZH = r"(?:个人)?(?:信息|数据|资料|账号|帐号|隐私)"
ASKS = re.compile(
    rf"\W*{KINDLY}(?:"
    rf"(?:delete|erase|remove|forget) (?:(?:all )?(?:of )?my {DATA}|me)"
    rf"|(?:delete|erase|remove|forget) (?:everything|all|anything|what|the {DATA})"
    r" (?:that )?(?:you(?:['’]ve| have)?(?: got| know| keep| store)? )?(?:about|on|of) me"
    r"|what do you (?:know|keep|store|have) (?:about|on) me"
    r"|(?:delete|erase) (?:everything|it all|all of it)(?: you (?:have|know|keep))?"
    rf"|what {DATA} do you (?:have|keep|store|hold)(?: (?:about|on|of) me)?"
    rf"|(?:send|give|show) me (?:all )?(?:a copy of )?my {DATA}"
    r"|personal data|data protection|privacy(?: policy)?|gdpr"
    r")(?: please)?\W*"
    rf"|\W*{KINDLY_ZH}(?:"
    rf"(?:把)?我的?(?:所有的?|全部的?)?{DATA_ZH}(?:都|全部?|统统)?(?:删除?|清除|删掉|注销|清空)了?(?:吧|掉)?"
    rf"|(?:删除|清除|删掉|注销|清空)(?:一下|掉)?(?:我的?)?(?:所有的?|全部的?)?{DATA_ZH}吗?"
    rf"|你们?都?(?:有|存|保存|记录|收集)了?我的?(?:哪些|什么){DATA_ZH}"
    r"|(?:把)?(?:这些|全部|统统|都)+(?:给我)?(?:删掉|删了|删除|清除)吧?"
    r"|个人信息(?:保护)?|隐私(?:政策)?"
    r")\W*",
    re.IGNORECASE,
)


def asks_for_data(text: str) -> bool:
    """Tell whether somebody asks for that and for nothing else."""
    return bool(ASKS.fullmatch(text))
