"""What a customer is told is kept of them, and their copy."""

import json

from actions.domain.chats.papers import PAPER, Paper
from actions.services.conversation.choosing import pressed
from tests.services.people import SAM
from tests.services.privacy.living import FRIDGE, PHONE, WORD, erase, everything


def test_a_customer_is_asked_before_anything_is_erased_and_may_keep_it(lived):
    [shown] = lived.privacy.show(SAM)
    assert [button.title for button in shown.buttons] == ["Send me a copy", "Delete my data"]
    [sure] = lived.privacy.press(SAM, "k1", "ask")
    assert [button.title for button in sure.buttons] == ["Yes, delete it", "No, keep it"]
    assert pressed(lived, "privacy").press(SAM, "k2", "keep")[0].text == (
        "All right, nothing was deleted."
    )
    assert any(WORD in row for _, row in everything(lived))


def test_a_copy_has_what_was_written_on_both_sides_and_the_cases(lived):
    [reply] = lived.privacy.press(SAM, "k1", "copy")
    page = lived.papers.load(reply.media[0].file_id)
    assert page.name == "my-data.html"
    told = page.content.decode()
    for part in (f"Sam {WORD}", PHONE, f"1 {WORD} Lane", f"It is a {WORD}.", FRIDGE, "R-1001"):
        assert part in told
    assert "[photo] quokka" in told
    assert "Dear quokka" in told


def test_a_copy_as_data_can_be_read_by_another_service(lived):
    data = json.loads(lived.privacy.copy(1, data=True))
    assert data["customer"][0]["phone"] == PHONE
    assert data["ticket"][0]["code"] == "R-1001"
    assert any("Dear quokka" in one["text"] for one in data["sent"])


def test_a_copy_itself_is_gone_once_its_customer_is_erased(lived):
    [reply] = lived.privacy.press(SAM, "k1", "copy")
    lived.outbox.post(SAM, "copy", [reply])
    erase(lived)
    number = int(reply.media[0].file_id.removeprefix(PAPER))
    with lived.database.reading() as session:
        assert session.get_one(Paper, number).content == b""
