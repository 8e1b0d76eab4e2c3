import pytest

from actions.domain.hazards import rules_out_checks
from actions.domain.language import Language
from actions.domain.policy.trees import ENDS, choose_tree
from actions.services.company.trees import load_trees

TREES = load_trees()
KINDS = {
    "washing machine": "洗衣机",
    "fridge": "冰箱",
    "dishwasher": "洗碗机",
    "oven": "烤箱",
    "air conditioner": "空调",
    "gas boiler": "燃气壁挂炉",
    "water heater": "热水器",
    "television": "电视",
    "phone": "手机",
    "laptop": "笔记本电脑",
    "router": "路由器",
    "robot vacuum": "扫地机器人",
    "vacuum cleaner": "吸尘器",
    "coffee machine": "咖啡机",
    "printer": "打印机",
    "range hood": "油烟机",
    "air purifier": "空气净化器",
}
FAULTS = {
    "phone": ("it does not charge any more", "充不进电"),
    "laptop": ("it does not turn on", "开不了机"),
    "fridge": ("not really cold", "不制冷"),
    "air conditioner": ("it is not cooling", "不制冷"),
    "oven": ("it does not heat", "不加热"),
}


def ways(tree, name=None, passed=()):
    """Every way through a tree, as the steps passed and where it ends."""
    name = name or tree.first
    if name not in tree.steps:
        return [(passed, name)]
    found = []
    for to in tree.steps[name].leads.values():
        found += ways(tree, to, (*passed, name))
    return found


@pytest.mark.parametrize(("english", "chinese"), KINDS.items())
def test_common_products_have_checks_in_both_languages(english, chinese):
    en, zh = FAULTS.get(english, ("it does not work", "坏了"))
    assert choose_tree(TREES, english, en)
    assert choose_tree(TREES, chinese, zh)


@pytest.mark.parametrize("name", TREES)
def test_every_way_through_a_shipped_tree_is_short_and_ends(name):
    tree = TREES[name]
    for passed, end in ways(tree):
        assert len(passed) <= 6
        assert end in ENDS or end in tree.causes


@pytest.mark.parametrize("name", TREES)
def test_every_shipped_tree_can_be_solved_and_suggests_something(name):
    ends = {end for _, end in ways(TREES[name])}
    assert "solved" in ends
    assert ends & {"technician", *TREES[name].causes}


@pytest.mark.parametrize("name", TREES)
def test_no_customer_is_told_to_open_a_device(name):
    steps = TREES[name].steps.values()
    said = " ".join(step.ask.en + step.ask.zh for step in steps).casefold()
    for never in (
        "screwdriver",
        "unscrew",
        "take the back off",
        "open the housing",
        "螺丝刀",
        "拆机",
    ):
        assert never not in said
    assert "!" not in said
    assert "！" not in said


@pytest.mark.parametrize("name", ["boiler", "water-heater", "phone-not-charging"])
def test_where_there_may_be_danger_the_first_question_is_about_it(name):
    tree = TREES[name]
    leads = tree.steps[tree.first].leads.values()
    assert any(to.startswith("danger-") for to in leads)


@pytest.mark.parametrize(
    ("product", "story", "name"),
    [
        ("washing machine", "the clothes come out dripping wet, it won't spin", "not-spinning"),
        ("洗衣机", "脱水的时候不转", "not-spinning"),
        ("washing machine", "water is leaking from the door", "leaking"),
        ("washing machine", "terribly loud banging", "noisy"),
        ("washing machine", "it just beeps", "washing-machine"),
        ("fridge", "not really cold and humming", "fridge-not-cooling"),
        ("fridge", "it hums all night", "fridge-noisy"),
        ("fridge", "my fridge doesn’t cool any more", "fridge-not-cooling"),
        ("oven", "oven doesnt heat up", "oven-not-heating"),
        ("dishwasher", "it won't drain", "dishwasher-not-draining"),
        ("冰箱", "一直嗡嗡响", "fridge-noisy"),
        ("dishwasher", "It leaks.", "dishwasher-leaking"),
        ("", "my robot vacuum won't go home", "robot-vacuum"),
    ],
)
def test_the_symptom_chooses_the_tree(product, story, name):
    assert (choose_tree(TREES, product, story) or "").endswith(name)


def test_a_product_without_checks_has_none():
    assert choose_tree(TREES, "hair dryer", "it stopped") is None
    assert choose_tree(TREES, "", "it stopped") is None


@pytest.mark.parametrize(
    "story",
    [
        "it smokes and smells burnt",
        "I got a shock from the door",
        "water runs into the socket",
        "there is a smell of gas",
        "my battery is swollen",
        "插座进水了，还在漏水",
        "有燃气味",
        "电池鼓包了",
        "冒烟了",
    ],
)
def test_rule_r30_danger_is_never_met_with_checks(story):
    assert rules_out_checks(story)


@pytest.mark.parametrize(
    "story",
    [
        "it leaks a little",
        "the battery runs down",
        "不制冷",
        "漏水",
        "没有热水",
        "the spin is loud",
    ],
)
def test_an_everyday_fault_may_be_checked(story):
    assert not rules_out_checks(story)


def test_a_text_is_given_in_the_language_asked_for():
    ask = TREES["boiler"].steps["gas"].ask
    assert ask.to(Language.ZH).startswith("安全第一")
    assert ask.to(Language.EN).startswith("Safety first")
