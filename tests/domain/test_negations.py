"""A "no" or "not" that means its opposite, in both languages and both Chinese scripts."""

import pytest

from actions.domain.errors import InvalidAnswer
from actions.domain.tickets import Usable
from actions.domain.words import alterations, answers, cancellations, grievances, injuries
from actions.domain.words.choices import asked_care, plain_use, read_care, read_usable

HOME = (
    "I can't bring it, please come",
    "I can't bring it",
    "I’m not able to carry it",
    "it's too heavy to bring in",
    "too heavy, I have no car",
    "I won't be bringing it in",
    "I don't want to send it",
    "no way I can take it to a shop",
    "unable to drop it off",
    "I'd rather not post it",
    "not to the workshop, please come here",
    "I couldn't carry it, can you come?",
    "why don't you come",
    "can't you send someone?",
    "no please come",
    "at home, not the workshop",
    "我送不过去，请上门",
    "我没法送过去",
    "搬不动",
    "太重了，我一个人拿不了",
    "不方便送",
    "我不送，你们来",
    "我不想寄",
    "没时间送过去，派人来吧",
    "能不能上门",
    "不如上门吧",
    "送不了，请师傅来",
    "我送不過去，請上門",
    "搬不動，麻煩師傅來",
)
WORKSHOP = (
    "no need to come, I'll bring it",
    "you don't have to come, I can bring it",
    "don't send anyone, I'll drop it off",
    "I don't need a technician",
    "no technician please",
    "no visit, I'll carry it over",
    "nobody needs to come, I'll post it",
    "please don't come",
    "I can't be home, I'll bring it in",
    "not at home, I'll take it to you",
    "不用上门，我自己送",
    "不用师傅来，我送过去",
    "别上门了，我寄过去",
    "不需要派人，我自己拿过去",
    "不要来我家",
    "不用来了",
    "家里没人，我送过去",
    "不用上門，我自己送",
)
YES = (
    "no problem, it works",
    "no, it works fine",
    "no issues, it can be used",
    "it works without any problem",
    "it works, nothing wrong with that",
    "not broken, it works",
    "I can't complain, it works",
    "没问题，能用",
    "没有问题，能正常用",
    "没什么大问题，可以用",
    "没坏，能正常用",
    "不影响使用",
    "沒問題",
)
PARTLY = (
    "it's not dead yet",
    "not completely dead",
    "it isn't unusable",
    "I wouldn't say it's unusable",
    "not totally useless",
    "no, it still works a bit",
    "it doesn't work properly",
    "not working every time",
    "can't use the oven but the hob works fine",
    "doesn't turn on sometimes",
    "不是不能用",
    "不是完全不能用",
    "还没到不能用的地步",
    "不太好用",
    "不怎么好用",
    "不好用",
    "有时候不能用",
    "不是不能用，就是声音大",
    "還能用一點",
    "不是完全不能用，還可以",
)
NO = (
    "no, not at all",
    "nope, it doesn't work",
    "it no longer works",
    "can't use it at all, not even the light",
    "not any more",
    "nothing works",
    "it won't do anything",
    "没法用了",
    "一点都不能用",
    "一点反应都没有，用不了",
    "勉强都不行",
    "用不了",
    "完全沒反應",
    "不能用",
)


@pytest.mark.parametrize("text", HOME)
def test_who_cannot_or_will_not_bring_it_is_visited(text):
    assert read_care(text) == "home"


@pytest.mark.parametrize("text", WORKSHOP)
def test_who_wants_nobody_to_come_brings_it(text):
    assert read_care(text) == "workshop"


@pytest.mark.parametrize(
    ("use", "texts"), [(Usable.YES, YES), (Usable.PARTLY, PARTLY), (Usable.NO, NO)]
)
def test_what_is_said_about_use_is_read_with_its_negation(use, texts):
    assert {text: read_usable(text) for text in texts} == dict.fromkeys(texts, use)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("my fridge is not dead but very loud", Usable.PARTLY),
        ("the hob isn't unusable, one ring fails", Usable.PARTLY),
        ("冰箱不是不能用，就是声音大", Usable.PARTLY),
        ("I'm not at all happy with the noise of my fridge", None),
        ("这个空调还能用吗", None),
        ("my kettle is completely dead", Usable.NO),
        ("咖啡机漏水，不能用了", Usable.NO),
        ("冰箱不制冷 现在没法用", Usable.NO),
        ("热水器漏水，不能用了怎么办？", Usable.NO),
        ("门把手掉了，按键不能用了", None),
        ("烤箱有异响，有时候不能用", None),
    ],
)
def test_a_description_is_read_with_its_negation(text, use):
    assert plain_use(text) is use


@pytest.mark.parametrize(
    ("text", "care"),
    [
        ("my washing machine won't spin, please come to 12 Mill Lane Leeds tomorrow", "home"),
        ("my oven is cold, can you send someone?", "home"),
        ("it hums; no need to come, I'll bring it in", "workshop"),
        ("fridge warm and I can't bring it in, too heavy", "home"),
        ("洗衣机不脱水了，明天请到建国路88号", "home"),
        ("电视闪屏，我自己送过去", "workshop"),
        ("冰箱坏了，送不过去，请上门", "home"),
        ("上次师傅上门修过，又不制冷了", None),
        ("the drum has come to a halt", None),
        ("water is coming out", None),
        ("it comes on and off", None),
    ],
)
def test_a_wish_for_a_visit_is_heard_in_a_message_about_the_fault(text, care):
    assert asked_care(text) == care


@pytest.mark.parametrize(
    "text",
    ["no problem, open it", "no worries", "nothing wrong, open it", "没有错", "没写错", "沒問題"],
)
def test_a_no_that_agrees_changes_nothing(text):
    assert answers.says_yes(text) or alterations.is_fine(text)
    assert not answers.says_no(text)
    assert not alterations.wants_change(text)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("I don't want a refund, I want it repaired", "repair"),
        ("no refund, a replacement", "exchange"),
        ("I want to return it, not exchange it", "refund"),
        ("不要退货，要换新的", "exchange"),
        ("不想换，退款吧", "refund"),
        (
            "This is the third time my fridge was repaired and it still doesn't work, "
            "I want my money back!",
            "refund",
        ),
        ("修了三次了还是漏水，你们到底行不行，我要退货", "refund"),
        ("维修师傅态度很差，我要投诉", None),
        ("the technician was rude to me", None),
        ("上次师傅迟到了两个小时", None),
        ("complain about your technician, he broke my kitchen tile", None),
        ("你们师傅把我家瓷砖砸坏了，我要投诉", None),
        ("the technician scratched my floor, I want compensation", "compensation"),
        ("my washer broke, send a technician", "repair"),
        ("等了三天师傅都没来，快派人来修", "repair"),
        ("please send a technician", "repair"),
    ],
)
def test_what_is_not_wanted_is_no_wish(text, wish):
    assert grievances.find_wish(text) == wish


@pytest.mark.parametrize("text", ["yes", "ok", "好的", "嗯"])
def test_a_bare_yes_is_no_wish(text):
    with pytest.raises(InvalidAnswer, match="trouble-wish"):
        answers.read_wish(text)


@pytest.mark.parametrize(
    "text", ["don't cancel it", "please do not stop", "不取消", "别取消", "不要取消"]
)
def test_who_says_not_to_cancel_keeps_it(text):
    assert cancellations.KEEPING.search(text)


@pytest.mark.parametrize(
    "text", ["no one but my hand is burnt", "没事，就是手有点烫伤", "we're fine, just a cut"]
)
def test_a_but_after_nobody_is_hurt_says_that_somebody_is(text):
    assert not injuries.nobody_hurt(text)
