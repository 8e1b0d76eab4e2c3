"""Serial and telephone numbers that are told, refused or asked about beside a form's question."""

from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.correcting import Changes
from actions.dialogue.hearing.unanswered import Unanswered
from actions.dialogue.questions import A_NAME, Question
from actions.domain.script import shape
from actions.domain.words import answers, omissions
from actions.domain.words.contacts import NO_CALLS, asks_for_another_number
from actions.domain.words.purchases import asks_about_papers

A_NUMBER = shape(r"\bserial\b|\bnumber\b|序列号|编号|序号")
NO_SERIAL = shape(r"\b(?:no|without)(?: a)? serial\b|没有?序列号")
A_SERIAL = shape(r"\bserial\b|序列号")
A_LABEL = shape(r"\b(?:label|sticker|rating plate)\b|标签|铭牌")


class NumbersBeside(Unanswered):
    """Reads "don't call me", "there is no label", "what is a serial number?"."""

    def _no_calls(self, heard: Heard, question: Question) -> Changes | None:
        """Take "don't call me" for the question about the telephone, whatever is asked."""
        other = self.has("phone") and question.slot not in ("phone", "confirmed")
        told = heard.slot("phone") or heard.entity("phone")
        if not other or told or not NO_CALLS.search(heard.text):
            return None
        return {"phone": SKIPPED, "last_filled": "phone", "noted": "remark-chat-only"}

    def _keeps_to_chat(self, heard: Heard, question: Question) -> Changes | None:
        """Take a yes to "or shall we keep to this chat?" for that."""
        again = question.slot == "phone" and heard.slots.get("tries")
        number = question.spot(heard, self.desk) or any(sign.isdigit() for sign in heard.text)
        if not again or number or not answers.says_yes(heard.text):
            return None
        return {"phone": SKIPPED, "last_filled": "phone", "noted": "remark-chat-only"}

    def _number_again(self, heard: Heard, question: Question) -> Changes | None:
        """Take another serial number for the one to count: the first was misread."""
        before = heard.slot("serial_number") if self.has("serial_number") else ""
        if not before or question.slot == "serial_number" or len(heard.text) > A_NAME:
            return None
        number = self.question("serial_number").spot(heard, self.desk)
        if number is None or number == before:
            return None
        return {"serial_number": number, "last_filled": "serial_number", "corrected": True}

    def _label_asked(self, heard: Heard, question: Question) -> Changes | None:
        """Say what a serial number is where it is asked about before its turn."""
        if not self.has("serial_number") or question.slot == "serial_number":
            return None
        asks = answers.is_question(heard.text) and len(heard.text) <= A_NAME
        named = answers.named_slot(heard.text, ["serial_number"]) or A_LABEL.search(heard.text)
        open_ = asks and named and heard.slots.get("serial_number") is None
        return {"noted": "explain-serial_number"} if open_ else None

    def _another_number(self, heard: Heard, _: Question) -> Changes | None:
        """Say that any number will do, where it is asked whether that of work does."""
        asks = self.has("phone") and asks_for_another_number(heard.text)
        return {"noted": "remark-any-number"} if asks else None

    def _papers_asked(self, heard: Heard, _: Question) -> Changes | None:
        """Say that the serial number tells, where it is asked whether papers are needed."""
        asks = self.has("serial_number") and asks_about_papers(heard.text)
        return {"noted": "warranty-anyhow"} if asks else None

    def _none_known(self, heard: Heard, question: Question) -> Changes | None:
        """Leave the serial number out where it is said beforehand that there is none."""
        elsewhere = question.slot == "phone" and not A_SERIAL.search(heard.text)
        asked = question.slot in ("serial_number", "confirmed")
        if elsewhere or asked or not self.has("serial_number"):
            return None
        named = A_LABEL.search(heard.text) or A_NUMBER.search(heard.text)
        a_phone = answers.named_slot(heard.text, ["phone"]) == "phone"
        lacks = omissions.leaves_out(heard.text) or NO_SERIAL.search(heard.text)
        if not named or a_phone or not lacks:
            return None
        if heard.slots.get("serial_number") is not None:
            return self._kept_beside(heard) if question.slot == "phone" else None
        left = {"serial_number": SKIPPED, "last_filled": "serial_number"}
        return left | {"noted": "remark-left-out"}
