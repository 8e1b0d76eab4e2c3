"""A case with which something is wrong keeps the desk from no other one."""

from actions.services.handoff.waiting import Waiting
from actions.services.sla.escalating import Escalating
from tests.services.people import LI, SAM, repair
from tests.services.team import rows, wishes


def break_step(monkeypatch, kind, name, when):
    """Let a step fail in a way that nobody has thought of."""
    works = getattr(kind, name)

    def fails(self, *given):
        if when(*given):
            raise KeyError("hello, my name is Sam")
        return works(self, *given)

    monkeypatch.setattr(kind, name, fails)


def test_a_wait_that_cannot_be_ended_leaves_no_other_customer_without_a_person(
    crew, clock, monkeypatch, caplog
):
    wishes(crew, SAM, "t1")
    wishes(crew, LI, "t2")
    clock.forward(minutes=10)
    break_step(monkeypatch, Waiting, "_pass_on", lambda late: late.handoff.id == 1)
    assert crew.waiting.sweep() == 1
    assert len([row for row in rows(crew) if "has not taken it" in row.text]) == 1
    assert "hand-off 1 is tried again: KeyError" in caplog.text
    monkeypatch.undo()
    assert crew.waiting.sweep() == 1


def test_an_alert_that_cannot_be_written_keeps_no_other_from_staff(
    crew, clock, monkeypatch, caplog
):
    for number in range(2):
        crew.tickets.open(SAM, repair(), turn=f"t{number}")
    clock.forward(hours=2)
    break_step(monkeypatch, Escalating, "_tell", lambda _, late, *__: late.id == 1)
    assert crew.clocks.sweep() == 1
    assert "clock 1 is tried again: KeyError" in caplog.text
    monkeypatch.undo()
    assert crew.clocks.sweep() == 1
