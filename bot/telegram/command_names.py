"""The Chinese names of the staff's commands, typed as they are spoken: /接手, /查找 李雷."""

import re
from difflib import get_close_matches

CHINESE = {
    **{"接手": "take", "交回": "back", "转交": "assign", "待办": "queue", "我的": "me"},
    **{"改判": "tag", "优先": "priority", "类别": "class", "期限": "why", "查找": "find"},
    **{"办完": "resolve", "重开": "reopen", "取消": "cancel", "等待": "wait", "继续": "resume"},
    **{
        "常用语": "canned",
        "撤回": "unsend",
        "角色": "role",
        "同事": "team",
        "上班": "on",
        "下班": "off",
    },
    **{"建案": "open", "复查": "check", "帮助": "help", "标记": "mark", "去标记": "unmark"},
    **{"收机": "received", "修好": "ready", "领回": "collected", "寄回": "sentback"},
    **{"上门": "visit", "日程": "day", "师傅": "technician", "请假": "ill", "信息卡": "card"},
    **{"报价": "quote", "配件": "part", "库存": "stock", "订货": "order"},
    **{"投诉": "complaint", "结果": "result", "处理表": "form", "方案": "offer"},
    **{"撤方案": "withdraw", "已办": "settled", "裁定": "rule", "索赔": "claim"},
    **{"措施": "action", "措施表": "actions", "完成": "done", "改进": "improvements"},
    **{"合并": "merge", "撤销合并": "unmerge", "拆分": "split", "屏蔽": "block"},
    **{"解除屏蔽": "unblock", "转合作方": "partner", "合作方": "partners"},
    **{"回访": "survey", "回访电话": "callbacks", "机器": "unit", "客户": "customer"},
    **{"删除客户": "erase", "报表": "report", "故障": "faults", "召回": "recall"},
}
OF_COMMAND = {command: name for name, command in CHINESE.items()}
ALSO = {
    **{"取消屏蔽": "unblock", "屏蔽解除": "unblock", "取消合并": "unmerge"},
    **{"取消标记": "unmark", "取消方案": "withdraw", "撤回方案": "withdraw"},
}
"""What the names of others would be read as, and means something else."""
CANCEL = "取消"
ALIKE = 0.75
"""So much of a longer name in what is written is that name misspelt, not a shorter one."""
FILLING = re.compile(r"^(?:了(?=[\s。！!]|$))?[\s:：,，。！!]*")


def read_name(written: str) -> tuple[str, str]:
    """Give the command that is written, and what stands against a Chinese name: /查找李雷.

    The longest name wins; what is likely a longer one misspelt is no shorter one with words.
    """
    name = written.partition("@")[0].casefold()
    names = {**CHINESE, **ALSO}
    if name in names:
        return names[name], ""
    known = max((one for one in names if written.startswith(one)), key=len, default="")
    behind = FILLING.sub("", written[len(known) :])
    if not known or _means_another(known, written, behind):
        return name, ""
    return names[known], behind


def _means_another(known: str, written: str, behind: str) -> bool:
    """Tell whether a name with words against it is another name: "cancel" undoes other steps."""
    if known == CANCEL and behind.startswith(tuple(CHINESE)):
        return True
    longer = (one for one in CHINESE if one.startswith(known) and one != known)
    return any(get_close_matches(written[: len(one)], [one], cutoff=ALIKE) for one in longer)
