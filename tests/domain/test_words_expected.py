import pytest

from actions.domain.complaints.complaints import CAUSES, NAMES
from actions.domain.language import Language
from actions.domain.named_lines import UnreadableLine, WordExpected, read_lines, read_word
from bot.telegram.steps.base import choose
from bot.telegram.steps.cases import CLASSES, PRIORITIES, ROLES
from bot.telegram.steps.partners import KINDS
from bot.telegram.steps.stock import CHANGES
from bot.telegram.steps.waiting import WAITS

WORDS = {
    Language.EN: (
        (CLASSES, "inquiry | repair | complaint"),
        (PRIORITIES, "urgent | normal | danger"),
        (ROLES, "reader | agent | supervisor | admin"),
        (WAITS, "customer | part | partner | date"),
        (CHANGES, "receive | move | count | keep | place"),
        (KINDS, "supplier | service"),
    ),
    Language.ZH: (
        (CLASSES, "咨询 | 报修 | 投诉"),
        (PRIORITIES, "紧急 | 普通 | 危险"),
        (ROLES, "只读 | 客服 | 主管 | 管理员"),
        (WAITS, "客户 | 配件 | 合作方 | 约定"),
        (CHANGES, "入库 | 调拨 | 盘点 | 保底 | 地点"),
        (KINDS, "供应商 | 服务商"),
    ),
}


@pytest.mark.parametrize("language", Language)
def test_after_a_wrong_word_staff_read_those_there_are_in_their_own_language_only(language):
    for words, listed in WORDS[language]:
        with pytest.raises(WordExpected) as no:
            choose(words, "nonsense")
        assert no.value.told(language) == {"said": "nonsense", "choices": listed}


def test_words_that_belong_to_no_language_are_listed_in_each():
    for language in Language:
        with pytest.raises(WordExpected) as no:
            choose({"a": 1, "b": 2}, "nonsense")
        assert no.value.told(language) == {"said": "nonsense", "choices": "a | b"}


def test_a_wrong_word_in_a_line_is_answered_in_the_language_of_the_staff():
    with pytest.raises(WordExpected) as no:
        read_word("nonsense", CAUSES)
    assert no.value.told(Language.EN)["choices"] == "quality | not quality"
    assert "quality" not in no.value.told(Language.ZH)["choices"]


def test_a_line_that_names_nothing_known_is_answered_with_names_in_the_language_of_the_staff():
    with pytest.raises(UnreadableLine) as no:
        read_lines("nonsense: 1", NAMES)
    assert no.value.told(Language.EN)["names"][:4] == ("cause", "person", "unit", "analysis")
    assert no.value.told(Language.ZH)["names"][:4] == ("原因类别", "负责人", "责任单位", "分析")
    assert no.value.told(Language.ZH)["text"] == "nonsense: 1"
