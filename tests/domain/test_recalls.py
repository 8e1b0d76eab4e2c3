import pytest
from pydantic import ValidationError

from actions.domain.policy.recalls import Recall


def recall(*serials):
    return Recall(en="Hair dryers", zh="电吹风", serials=list(serials))


@pytest.mark.parametrize(
    ("serial", "named"),
    [
        ("HD2103000001", True),
        ("hd 2108-999999", True),
        ("HD2102999999", False),
        ("HD2109000001", False),
        ("KF4202503140017", False),
        ("WM80X1", True),
    ],
)
def test_a_unit_is_recalled_whose_number_begins_within_the_range(serial, named):
    assert recall("HD2103-HD2108", "wm80x").names(serial) is named


def test_without_numbers_in_the_policy_nobody_can_tell():
    assert recall().names("HD2103000001") is None


@pytest.mark.parametrize("wrong", ["HD2108-HD2103", "HD21-HD2103", "from HD2103"])
def test_a_range_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValidationError, match="slip-serials"):
        recall(wrong)
