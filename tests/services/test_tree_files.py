from importlib.resources import files

import pytest

from actions.domain.errors import FileError
from actions.services.company.trees import load_trees
from tests.refusals import told

GOOD = """\
trees:
  kettle:
    product: [kettle, 水壶]
    steps:
      plug:
        ask: {en: "Is it plugged in?", zh: "插好了吗？"}
        if_yes: base
        if_no: solved
      base:
        ask: {en: "Which light is on?", zh: "哪个灯亮？"}
        choices:
          - {en: Red, zh: 红灯, to: element}
          - {en: None, zh: 都不亮, to: technician}
    causes:
      element:
        name: {en: "the heating element", zh: "加热管"}
        fault_class: A
        parts: [element]
"""


def written(tmp_path, old="", new="", text=GOOD):
    assert old in text
    path = tmp_path / "checks.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path, text[: text.index(old)].count("\n") + 1


def test_a_companys_own_tree_stands_beside_the_shipped_ones(tmp_path):
    path, _ = written(tmp_path)
    trees = load_trees(path)
    assert set(trees) == {*load_trees(), "kettle"}


def test_a_tree_of_the_same_name_replaces_the_shipped_one(tmp_path):
    path, _ = written(tmp_path, "kettle:", "boiler:")
    assert set(load_trees(path)["boiler"].steps) == {"plug", "base"}


def test_an_empty_tree_takes_the_shipped_one_away(tmp_path):
    path, _ = written(tmp_path, text="trees:\n  boiler:\n")
    assert "boiler" not in load_trees(path)
    assert "boiler" in load_trees()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("if_yes: base", "if_yes: bse", "kettle.steps.plug.if_yes: leads to bse"),
        ("to: element}", "to: elemnt}", "choices.0.to: leads to elemnt"),
        ("to: technician}", "to: plug}", "circle: plug → base → plug"),
        ("if_yes: base", "if_yes: solved", "steps.base: no answer leads here"),
        ("to: element}", "to: technician}", "causes.element: no answer leads here"),
        ('zh: "插好了吗？"', 'zh: ""', "steps.plug.ask.zh"),
        (', zh: "插好了吗？"', "", "steps.plug.ask.zh: is required"),
        (", zh: 红灯", "", "choices.0.zh: is required"),
        ("zh: 都不亮", "zh: 红灯", "two choices say the same"),
        ("if_no: solved", "if_on: solved", "if_on"),
        ("        if_no: solved\n", "", "needs if_yes and if_no"),
        ("fault_class: A", "fault_class: D", "causes.element.fault_class"),
        ("product: [kettle, 水壶]", "product: []", "kettle.product"),
        ("en: Red,", "en: A light that is red or perhaps orange,", "at most 30"),
        ("  kettle:", "  kettle:\n  kettle:", "stands twice"),
    ],
)
def test_a_slip_is_named_with_file_line_and_place(tmp_path, old, new, reason):
    path, line = written(tmp_path, old, new)
    with pytest.raises(FileError) as refused:
        load_trees(path)
    said = told(refused.value)
    assert str(path) in said
    assert reason in said
    assert "\n" not in said
    named = int(said.split("line ")[1].split(",")[0].split(":")[0])
    assert abs(named - line) <= 4


@pytest.mark.parametrize("text", ["", "- a", "trees: []", "trees: {x: {}}"])
def test_a_file_that_holds_no_trees_is_named(tmp_path, text):
    path, _ = written(tmp_path, text=text)
    with pytest.raises(FileError):
        load_trees(path)


def test_the_shipped_file_explains_itself():
    text = (files("actions") / "defaults" / "diagnosis.yml").read_text("utf-8")
    for word in ("product:", "symptom:", "steps:", "causes:", "solved", "technician", "danger-"):
        assert word in text.split("trees:")[0]
