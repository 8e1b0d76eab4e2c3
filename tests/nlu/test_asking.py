import pytest

from nlu.components.asking import asks


@pytest.mark.parametrize(
    "clause",
    [
        "when do i get it",
        "so where do i send the lid",
        "is the hose covered",
        "any idea how long a repair takes",
        "还要等几天",
        "换一个多少钱",
        "这个在保修里吗",
    ],
)
def test_a_clause_that_wants_to_know_something_asks(clause):
    assert asks(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "tracking says delivered",
        "how do i fix it",
        "what is wrong with it",
        "why does it do that",
        "can you send someone",
        "怎么办",
        "什么原因",
        "能不能来修",
        "昨天下的单",
    ],
)
def test_a_statement_or_a_question_about_the_fault_asks_for_nothing_to_know(clause):
    assert not asks(clause)
