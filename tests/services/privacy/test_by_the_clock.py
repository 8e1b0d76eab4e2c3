"""What is forgotten by itself, after the days of the policy."""

from sqlmodel import select

from actions.domain.messages import Inbound
from actions.domain.people import Customer
from actions.services.desk import open_desk
from tests.services.people import LI
from tests.services.privacy.living import WORD, everything


def test_updates_go_after_the_days_of_the_policy_and_no_sooner(lived, clock):
    lived.inbox.store(LI, 6, {"text": "later"})
    lived.inbox.finish("telegram:6", LI)
    count = select(Inbound.id)
    clock.forward(days=29)
    lived.privacy.sweep()
    with lived.database.reading() as session:
        assert len(session.exec(count).all()) == 2
    clock.forward(days=2)
    lived.privacy.sweep()
    with lived.database.reading() as session:
        # The last of a channel stays, so that numbering goes on behind it.
        assert len(session.exec(count).all()) == 1


def forgetting(desk, policy, clock, days):
    privacy = policy.privacy.model_copy(update={"erase_after_days": days})
    changed = policy.model_copy(update={"privacy": privacy})
    return open_desk(desk.database, changed, staff=desk.staff, now=clock)


def test_who_is_silent_as_long_as_the_policy_says_is_erased(lived, policy, clock):
    desk = forgetting(lived, policy, clock, 365)
    clock.forward(days=366)
    desk.attachments.note_words(LI, 9, "还在")
    assert desk.privacy.sweep() == 1
    assert [name for name, row in everything(desk) if WORD in row] == []
    with desk.database.reading() as session:
        assert [one.is_erased for one in session.exec(select(Customer).order_by(Customer.id))] == [
            True,
            False,
        ]
    assert desk.privacy.sweep() == 0


def test_nobody_is_erased_by_the_clock_unless_the_policy_says_so(lived, clock):
    clock.forward(days=4000)
    assert lived.privacy.sweep() == 0
    assert any(WORD in row for _, row in everything(lived))
