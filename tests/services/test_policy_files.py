from datetime import date
from importlib.resources import files
from textwrap import dedent

import pytest

from actions.domain.errors import PolicyError
from actions.domain.language import Language
from actions.services.company.policy import load_policy
from tests.refusals import told

SHIPPED = (files("actions") / "defaults" / "policy.yml").read_text(encoding="utf-8")


@pytest.fixture
def written(tmp_path):
    """Write the shipped policy with one part replaced; give the file and the line replaced."""

    def write(old="", new=""):
        assert old in SHIPPED
        path = tmp_path / "policy.yml"
        path.write_text(SHIPPED.replace(old, new, 1) if old else new, encoding="utf-8")
        return path, SHIPPED[: SHIPPED.index(old)].count("\n") + 1

    return write


def refusal(path):
    with pytest.raises(PolicyError) as refused:
        load_policy(path)
    said = told(refused.value)
    assert str(path) in said
    assert "\n" not in said
    return said


def test_the_shipped_policy_is_right_and_can_be_copied(written):
    path, _ = written("phone:", "phone:")
    assert load_policy(path) == load_policy()


def test_a_changed_figure_is_read(written):
    path, _ = written("return_days: 14", "return_days: 30")
    assert load_policy(path).commitments.return_days == 30


@pytest.mark.parametrize(
    ("old", "new", "where", "reason"),
    [
        ("return_days: 14", "return_dais: 14", "commitments.return_dais", "not permitted"),
        ("return_days: 14", "return_days: soon", "commitments.return_days", "integer"),
        ("return_days: 14", "return_days: -1", "commitments.return_days", "0 or more"),
        (
            "free_delivery: true",
            "free_delivery: maybe",
            "commitments.free_delivery",
            "true or false",
        ),
        ("quiet: 20:00-09:00", "quiet: 20:00", "surveys.quiet", "20:00-09:00"),
        ("ask_expectation: 0.5", "ask_expectation: 5", "surveys.ask_expectation", "1 or less"),
        ("visit: 35", "visit: 35 pounds", "prices.visit", "number"),
        ('emergency_phone: "112"', "emergency_phone: 112", "company.emergency_phone", "text"),
        ("country: GB", "country: Great Britain", "company.country", "by its two"),
        ("time_zone: Europe/London", "time_zone: London", "hours.time_zone", "Asia/Shanghai"),
        ("holidays: GB", "holidays: XX", "hours.holidays", "country"),
        ("sat: [10:00-14:00]", "sat: [10:00-14:00, 13:00-15:00]", "hours.week", "sat overlap"),
        ("sat: [10:00-14:00]", "sat: [10:00-10:00]", "hours.week.sat.0", "no length"),
        ("sat: [10:00-14:00]", "saturday: [10:00-14:00]", "hours.week.saturday", "sat, sun"),
        ("closed_on: []", "closed_on: [2026-13-45]", "hours.closed_on.0", "date that exists"),
        ("closed_on: []", "closed_on: [Christmas]", "hours.closed_on.0", "date"),
        ("zh: 诺维家电", "de: Norvik", "company.name.de", "not permitted"),
        (", zh: 诺维家电", "", "company.name.zh", "required"),
        (
            "staff_answer_minutes: 10",
            "staff_answer_minutes: 0",
            "staff_answer_minutes",
            "1 or more",
        ),
        ("arrival: field", "arrival: feld", "clocks.run_on.arrival", "hours, always, field"),
        ("  field:  ", "  always:  ", "calendars.always", "choose another name"),
        ("sat: [09:00-16:00]", "sat: [09:00-9]", "calendars.field.week.sat.0.end", "time"),
        ("A: {repair_hours: 16}", "D: {repair_hours: 16}", "clocks.by_class.D", "A, B, C"),
        ("A: {repair_hours: 16}", "A: {repair: 16}", "clocks.by_class.A.repair", "not permitted"),
        ("warn_share: 0.75", "warn_share: 75", "escalation.warn_share", "less than 1"),
        ("after_hours: 1, to: supervisor", "after_hours: 1, to: boss", "levels.1.to", "owner"),
        ("other_countries: []", "other_countries: [HKG]", "other_countries.0", "by its two"),
        ("near: [Leeds", "near: [[Leeds]", "clocks.near.0", "text"),
    ],
)
def test_a_slip_is_named_with_file_line_and_value(written, old, new, where, reason):
    path, line = written(old, new)
    said = refusal(path)
    assert reason in said
    assert where in said
    first = line if where != "hours.week" else line - 6
    assert f"line {first}: " in said


def test_a_value_inside_a_list_is_named_with_its_own_line(written):
    path, line = written(
        'address: {en: "7 Tanner Street, London SE1 3LE"', 'adress: {en: "7 Tanner Street"'
    )
    assert f"line {line}: sites.1.adress: " in refusal(path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("company: {name: [", "line 2"),
        ("company:\n\tname: x", "line 2"),
        ("a: 1\n---\nb: 2", "single document"),
        ("", "the file: should be names with their values"),
        ("just words", "the file: should be names"),
        ("- a\n- list", "the file: should be names"),
        ("!!python/object/apply:os.system ['true']", "could not determine a constructor"),
    ],
)
def test_a_file_that_is_no_policy_is_named(written, content, reason):
    path, _ = written(new=content)
    assert reason in refusal(path)


def test_a_file_that_is_missing_is_named(tmp_path):
    assert "cannot be read" in refusal(tmp_path / "nowhere.yml")
    assert "cannot be read" in refusal(tmp_path)


def test_a_file_that_is_no_text_is_named(tmp_path):
    path = tmp_path / "policy.yml"
    path.write_bytes(b"\xff\xfe\x00company")
    assert "cannot be read" in refusal(path)


def test_a_section_left_out_is_named(tmp_path):
    path = tmp_path / "policy.yml"
    path.write_text(dedent(SHIPPED[: SHIPPED.index("prices:")]), encoding="utf-8")
    assert "prices: is required" in refusal(path)


def test_a_day_on_which_the_company_is_closed_is_read(written):
    path, _ = written("closed_on: []", "closed_on: [2026-12-24, 2026-12-31]")
    assert load_policy(path).hours.closed_on == [date(2026, 12, 24), date(2026, 12, 31)]


@pytest.mark.parametrize(
    ("old", "new", "where", "reason"),
    [
        ("    2: {first", "    4: {first", "clocks.complaint_levels", "without a gap"),
        (
            "    3: {first_answer_hours: 0.5",
            "    3: {first_answer_hours: 5",
            "complaint_levels",
            "3 is",
        ),
        (
            "{after_hours: 0, to: owner}",
            "{after_hours: 1, to: owner}",
            "levels",
            "at the deadline",
        ),
        (
            "{after_hours: 1, to: sup",
            "{after_hours: 5, to: sup",
            "escalation.levels",
            "more after",
        ),
    ],
)
def test_figures_that_do_not_go_together_are_named(written, old, new, where, reason):
    path, line = written(old, new)
    said = refusal(path)
    assert reason in said
    assert where in said
    named = int(said.split("line ")[1].split(":")[0])
    assert line - 3 < named <= line


def test_a_policy_of_before_the_clocks_is_still_read(written):
    cut = SHIPPED[SHIPPED.index("calendars:") : SHIPPED.index("commitments:")]
    kept = "\n".join(
        line
        for line in cut[cut.index("clocks:") : cut.index("  by_class:")].splitlines()
        if "near:" not in line and "answer_urgent" not in line
    )
    path, _ = written(cut, f"{kept}\n")
    before_visits = path.read_text(encoding="utf-8").partition("\nvisits:")[0]
    path.write_text(before_visits, encoding="utf-8")
    policy = load_policy(path)
    assert policy.escalation == load_policy().escalation
    assert policy.clocks.first_answer_urgent_hours == 0.25
    assert policy.calendar("field") is policy.hours


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("return_days: 14", "return_dais: 14", "commitments.return_dais: not permitted; perhaps"),
        ("clocks:  ", "clock:  ", "clock: not permitted; perhaps clocks is meant"),
        ("sat: [10:00-14:00]", "colour: red", "colour"),
    ],
)
def test_a_name_that_does_not_exist_is_answered_with_the_one_that_is_near(
    written, old, new, meant
):
    path, _ = written(old, new)
    assert meant in refusal(path)


def test_what_is_no_yaml_is_named_by_its_line_in_few_words(written):
    path, line = written("  return_days: 14", "\treturn_days: 14")
    said = refusal(path)
    assert f": line {line}, column 1: a tab stands here" in said
    assert "unicode string" not in said


def test_a_file_that_a_chinese_windows_saved_is_answered_with_how_to_save_it(tmp_path):
    path = tmp_path / "policy.yml"
    path.write_bytes("company: 诺维家电".encode("gbk"))
    assert (
        refusal(path)
        == f"The service policy is wrong: {path}: cannot be read: it is no UTF-8; save it as UTF-8"
    )


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("return_days: 14", "return_dais: 14", "commitments.return_dais：没有这个名称"),
        ("return_days: 14", "return_days: soon", "应为整数"),
        ("return_days: 14", "return_days: -1", "应不小于 0"),
        ("free_delivery: true", "free_delivery: maybe", "应为 true 或 false"),
        ("quiet: 20:00-09:00", "quiet: late", "免打扰时段写成 20:00-09:00"),
        ("sat: [10:00-14:00]", "sat: [10:00-14:00, 13:00-15:00]", "sat 的时段互相重叠"),
        ("arrival: field", "arrival: feld", "没有名为 feld 的日历"),
        ("closed_on: []", "closed_on: [2026-13-45]", "应为存在的日期"),
        ("near: [Leeds", "near: [[Leeds]", "应为文字"),
        ("  return_days: 14", "\treturn_days: 14", "列：这里有 Tab，请换成空格（YAML 原文："),
        ("  free_delivery: true", " free_delivery: true", "列：这一行的缩进与同级的行不一致"),
        ("return_days: 14", "return_days: 1: 4", "列：多了冒号，或冒号后缺空格"),
        ("return_days: 14", "return_days: @14", "列：以这个符号开头的内容要加引号"),
        ("near: [Leeds", "near: [[Leeds, ", "列：括号没有成对，或缺了逗号"),
        ("return_days: 14", "return_days: 14\n  return_days: 15", "return_days 出现了两次"),
        (", zh: 诺维家电", "", "必须填写"),
    ],
)
def test_who_runs_the_desk_in_chinese_reads_every_slip_in_chinese(written, old, new, reason):
    path, _ = written(old, new)
    with pytest.raises(PolicyError) as refused:
        load_policy(path)
    said = told(refused.value, Language.ZH)
    assert said.startswith(f"服务政策文件有误：{path}：第 ")
    assert reason in said
