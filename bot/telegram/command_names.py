"""The Chinese names of the staff's commands, typed as they are spoken: /接手, /查找 李雷."""

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


def read_name(written: str) -> tuple[str, str]:
    """Give the command that is written, and what stands against a Chinese name: /接手R-1001."""
    name = written.partition("@")[0].casefold()
    if name in CHINESE:
        return CHINESE[name], ""
    fits = (known for known in CHINESE if written.startswith(known))
    known = max(fits, key=len, default="")
    behind = written[len(known) :]
    if known and behind and (behind[0].isascii() or behind[0] == "\n"):
        return CHINESE[known], behind
    return name, ""
