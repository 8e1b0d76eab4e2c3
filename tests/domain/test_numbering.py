import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.cases.numbering import read_code, typed_code
from actions.domain.tickets import Kind


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("R-1042", "R-1042"),
        ("R1042", "R-1042"),
        ("r 1042", "R-1042"),
        ("r1042.", "R-1042"),
        ("R–1042", "R-1042"),
        ("R_1042", "R-1042"),
        ("R#1042", "R-1042"),
        ("c-213。", "C-213"),
        ("工单C-213怎么样了", "C-213"),
        ("where is my repair r-1042?", "R-1042"),
        ("(Q 1001)", "Q-1001"),
        ("R-00123", "R-123"),
    ],
)
def test_a_code_is_found_however_it_is_typed(text, code):
    assert read_code(text) == code


@pytest.mark.parametrize(
    "text",
    [
        *("", "R", "1042", "R-12", "AR-1042", "R-1042b", "TV55", "KF-420", "KF4202503140017"),
        *("R-1234567890", "X-1042", "for 1042 pounds", "冰箱"),
    ],
)
def test_what_only_resembles_a_code_is_none(text):
    assert read_code(text) is None


@given(
    st.sampled_from(Kind),
    st.integers(100, 999_999_999),
    st.sampled_from(["-", " ", "", " - ", "–"]),
)
def test_every_code_that_is_given_out_is_read_back(kind, number, between):
    code = f"{kind}-{number}"
    assert read_code(f"{kind.lower()}{between}{number}") == code
    assert read_code(f"关于 {code}，谢谢") == code


@pytest.mark.parametrize(
    ("text", "typed"), [("r 0999?", "R-0999"), ("where is C#0012", "C-0012"), ("the fridge", "")]
)
def test_a_number_is_read_back_with_its_digits_as_typed(text, typed):
    assert typed_code(text) == typed
