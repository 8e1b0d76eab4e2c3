"""A visit that is called off in words, whatever else the words may be read as."""

from actions.dialogue.asking_back import ActionAskReading
from actions.dialogue.talk.commands import ActionStopFollowups
from tests.dialogue.heard import turn
from tests.services.people import SAM
from tests.services.visiting import books, reports, sends


class Said:
    text = ""

    def utter_message(self, text, **_):
        self.text = text


class NothingBefore:
    events = ()
    active_loop: dict[str, str] = {}  # noqa: RUF012
    latest_message: dict[str, str] = {}  # noqa: RUF012


def booked(crew):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    books(crew)
    return crew


def answered(action, text, intent):
    said = Said()
    action.answer(turn(text, intent, 0.9, address=SAM), said, NothingBefore())
    return said.text


def test_cancelling_the_visit_stops_no_surveys(crew):
    booked(crew)
    said = answered(ActionStopFollowups(crew), "cancel the visit please", "stop_followups")
    assert "visit" in said
    assert "surveys" not in said


def test_a_day_that_does_not_suit_is_understood_though_it_reads_as_nothing(crew):
    booked(crew)
    text = "sorry something came up, i can't do tuesday"
    assert "Would you like another time?" in answered(ActionAskReading(crew), text, "nlu_fallback")
