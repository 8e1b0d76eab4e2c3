import pytest
from sqlmodel import select

from actions.domain.messages import Button, Outbound, Reply
from tests.services.people import LI, SAM

HOME = Button(title="At my home", payload='/press{"answer": "care:home"}')
BRING = Button(title="I'll bring it in", payload='/press{"answer": "care:workshop"}')


@pytest.fixture
def outbox(desk):
    desk.outbox.post(SAM, "m1", [Reply(text="Where?", buttons=[HOME, BRING])])
    return desk.outbox


def test_a_pressed_button_means_what_its_message_says(outbox):
    message, button = outbox.press(SAM, 1, 1)
    assert (message.text, button) == ("Where?", BRING)
    with outbox.database.reading() as session:
        assert session.get_one(Outbound, 1).pressed == 1


@pytest.mark.parametrize(
    ("address", "row_id", "index"),
    [
        (LI, 1, 0),
        (SAM.model_copy(update={"channel": "terminal"}), 1, 0),
        (SAM, 2, 0),
        (SAM, 0, 0),
        (SAM, 1, 2),
        (SAM, 1, -1),
        (SAM, 1, 10**20),
    ],
    ids=["another chat", "another channel", "no row", "row 0", "no place", "before", "far behind"],
)
def test_a_press_that_this_chat_was_never_offered_means_nothing(outbox, address, row_id, index):
    assert outbox.press(address, row_id, index) is None
    with outbox.database.reading() as session:
        assert session.exec(select(Outbound.pressed)).all() == [None]


@pytest.mark.parametrize("typed", ["At my home", " at my HOME ", "AT MY HOME"])
def test_a_button_s_words_may_be_typed(outbox, typed):
    assert outbox.typed_button(SAM, typed) == HOME


@pytest.mark.parametrize("typed", ["home", "At my home please", "", "1"])
def test_other_words_are_no_button(outbox, typed):
    assert outbox.typed_button(SAM, typed) is None


@pytest.mark.parametrize(("number", "button"), [(1, HOME), (2, BRING), (0, None), (3, None)])
def test_a_button_may_be_chosen_by_its_number(outbox, number, button):
    assert outbox.numbered_button(SAM, number) == button


def test_another_chat_s_buttons_are_not_offered(outbox):
    assert outbox.typed_button(LI, "At my home") is None
    assert outbox.numbered_button(LI, 1) is None


def test_buttons_above_a_newer_message_no_longer_count(outbox):
    outbox.post(SAM, "m2", [Reply(text="Never mind.")])
    assert outbox.typed_button(SAM, "At my home") is None
    assert outbox.numbered_button(SAM, 1) is None


def test_of_two_messages_with_buttons_the_newer_one_counts(outbox):
    sure = Button(title="At my home", payload="/other")
    outbox.post(SAM, "m2", [Reply(text="Again?", buttons=[sure])])
    assert outbox.typed_button(SAM, "At my home") == sure
