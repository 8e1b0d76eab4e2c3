"""What `aftercare classify` and `evaluate` say, in the operator's language."""

import json

import pytest

from actions.domain.language import HAN, Language
from bot.engine.tools import words_for
from nlu import words
from nlu.lines import BadLine
from nlu.words import ENGLISH, GIVEN, word


@pytest.fixture
def spoken(monkeypatch):
    def speak(language):
        monkeypatch.setenv(GIVEN, json.dumps(words_for(language)))
        words._words.cache_clear()

    yield speak
    words._words.cache_clear()


def test_the_tools_own_english_is_that_of_the_texts():
    assert words_for(Language.EN) == ENGLISH


def test_who_reads_chinese_reads_what_the_tools_say_in_chinese(spoken):
    spoken(Language.ZH)
    assert [name for name in ENGLISH if not HAN.search(word_of(name))] == []
    assert word("messages", spoken="zh", cases=3) == "zh：3 条消息"
    assert str(BadLine(7, "no-text")) == '第 7 行没有 "text"'


def word_of(name):
    return words._words()[name]
