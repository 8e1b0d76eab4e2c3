"""Patterns that read Chinese in both of its scripts."""

import re

# A character as the patterns are written, then its traditional form.
PAIRS = (
    "东東 丢丟 冻凍 个個 为為 么麼 乡鄉 买買 乱亂 于於 产產 们們 价價 优優 "
    "会會 传傳 伤傷 偿償 儿兒 关關 写寫 凑湊 几幾 划劃 别別 务務 动動 区區 单單 "
    "厦廈 县縣 发發 只隻 台臺 号號 吗嗎 听聽 咨諮 响響 喷噴 园園 国國 坏壞 "
    "声聲 壶壺 处處 复復 复複 对對 尔爾 层層 师師 带帶 帮幫 应應 开開 强強 "
    "当噹 当當 彻徹 态態 扰擾 报報 挂掛 换換 断斷 无無 时時 机機 来來 标標 "
    "栋棟 样樣 楼樓 气氣 汉漢 没沒 满滿 炉爐 点點 烟煙 烦煩 烧燒 烫燙 热熱 "
    "电電 码碼 确確 种種 签簽 系係 紧緊 经經 给給 维維 编編 联聯 补補 装裝 "
    "见見 触觸 订訂 认認 让讓 记記 诉訴 话話 询詢 该該 语語 误誤 说說 请請 "
    "诺諾 谁誰 谢謝 账賬 货貨 质質 贴貼 费費 赔賠 赶趕 输輸 边邊 过過 运運 "
    "约約 还還 这這 进進 迟遲 递遞 释釋 里裡 钱錢 销銷 锅鍋 错錯 镇鎮 门門 问問 "
    "隐隱 面麵 顺順 题題 骂罵 骚騷 "
)
TRADITIONAL: dict[str, str] = {}
for pair in PAIRS.split():
    TRADITIONAL[pair[0]] = TRADITIONAL.get(pair[0], "") + pair[1]


def shape(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written in simplified characters so that it reads traditional ones too.

    Case does not count either.
    """
    written, in_class = "", False
    for sign in pattern:
        other = TRADITIONAL.get(sign, "")
        written += f"[{sign}{other}]" if other and not in_class else sign + other
        in_class = sign == "[" or (in_class and sign != "]")
    return re.compile(written, re.IGNORECASE | re.DOTALL)
