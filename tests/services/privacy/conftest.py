"""What the tests of personal data begin with."""

import pytest

from actions.domain.chats.handoff import Brief, Reason
from actions.domain.surveys.surveys import YES
from tests.services.people import SAM, photo, repair
from tests.services.privacy.living import FRIDGE, PHONE, WORD, delivers
from tests.services.surveying import Taps, finished
from tests.services.team import MEI, said, writes


@pytest.fixture
def lived(any_crew, clock):
    """Sam's fridge is repaired with a person's help, and the case is closed."""
    desk = any_crew
    desk.seeding.seed_catalogue()
    desk.customers.meet(SAM, name=f"Sam {WORD}", code="en")
    desk.customers.note_phone(SAM, PHONE)
    desk.inbox.store(SAM, 5, {"text": WORD})
    desk.attachments.note_words(SAM, 1, f"It is a {WORD}.")
    desk.attachments.keep(SAM, photo("p1", caption=WORD, file_id=WORD, unique_id=WORD))
    new = repair(
        product="fridge", serial_number=FRIDGE, story=WORD, place=f"1 {WORD} Lane", phone=PHONE
    )
    code = desk.tickets.open(SAM, new, turn="t1").code
    here = desk.handoffs.topic_for(code, key="topic")
    desk.topics.made(here, 77, code)
    brief = Brief(wish=WORD, words=WORD, turns=[("customer", WORD)])
    desk.handoffs.begin(SAM, Reason.ASKED, turn="h1", ticket_code=code, brief=brief)
    desk.handoffs.take(MEI, here, key="take")
    desk.relay.from_customer(SAM, "u1", said(f"more {WORD}s", 7))
    writes(desk, MEI, f"Dear {WORD}", "w1", topic_id=here)
    desk.handoffs.hand_back(MEI, here, key="back", summary=f"{WORD} fed")
    desk.histories.note(MEI, 1, "notes", f"likes {WORD}s")
    desk.marking.mark(MEI, code, f"has {WORD}s", key="mark")
    clock.forward(hours=2)
    finished(desk, code)
    clock.forward(hours=22)
    desk.surveys.sweep()
    Taps(desk)(YES)
    Taps(desk)("4")
    desk.inbox.finish("telegram:5", SAM)
    delivers(desk)
    return desk
