from actions.domain.messages import Attachment, Reply
from tests.services.people import SAM, photo, repair
from tests.services.surveying import answers, asked


def to_words(desk, clock, tap):
    """Answer all but the last question, as a conversation stores it."""
    asked(desk, clock)
    tap("yes")
    tap("skip")
    tap("skip")
    reply = tap("enough", key="q")
    desk.outbox.post(SAM, "q", [reply])


def test_what_is_typed_after_the_last_question_is_kept_with_the_survey(crew, clock, tap):
    to_words(crew, clock, tap)
    assert crew.surveys.awaits_words(SAM, "w")
    for _ in range(2):
        (reply,) = crew.surveys.hear(SAM, "w", "The technician was very kind.")
        assert reply.text.startswith("Thank you")
    assert answers(crew)["words"] == "The technician was very kind."
    assert not crew.surveys.awaits_words(SAM, "w2")


def test_a_voice_message_is_kept_with_the_case_it_is_about(crew, clock, tap):
    to_words(crew, clock, tap)
    crew.attachments.keep(SAM, photo("v1", kind="voice"))
    crew.surveys.hear(SAM, "w", "", "v1")
    crew.tickets.open(SAM, repair(), turn="t9")
    with crew.database.reading() as session:
        voice = session.get_one(Attachment, 1)
    assert voice.ticket_id == 1


def test_words_after_another_message_are_no_answer(crew, clock, tap):
    to_words(crew, clock, tap)
    crew.outbox.post(SAM, "other", [Reply(text="The technician is on the way.")])
    assert not crew.surveys.awaits_words(SAM, "w")


def test_words_a_day_later_are_no_answer(crew, clock, tap):
    to_words(crew, clock, tap)
    clock.forward(hours=25)
    assert crew.surveys.hear(SAM, "w", "my fridge leaks") is None
