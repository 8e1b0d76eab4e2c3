import pytest

from actions.domain.tickets import FaultClass, Usable, classify_fault


@pytest.mark.parametrize(
    ("usable", "workshop", "expected"),
    [
        (Usable.NO, True, FaultClass.A),
        (Usable.NO, False, FaultClass.B),
        (None, True, FaultClass.A),
        (None, False, FaultClass.B),
        (Usable.PARTLY, False, FaultClass.C),
        (Usable.YES, False, FaultClass.C),
        (Usable.PARTLY, True, FaultClass.C),
        (Usable.YES, True, FaultClass.C),
    ],
)
def test_rule_r3_use_and_place_of_repair_set_the_class(usable, workshop, expected):
    assert classify_fault(usable, goes_to_workshop=workshop) is expected
