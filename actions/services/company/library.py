"""The library of canned replies: the shipped ones, changed by the company's own file."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import yaml
from pydantic import ValidationError
from sqlmodel import Session

from actions.domain.chats.topics import Topic
from actions.domain.errors import NotFound, Sentence, sentence
from actions.domain.language import Language
from actions.domain.people import Customer
from actions.domain.policy.canned import CannedError, CannedReply, CannedUnsaid, lay_over, search
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.base import Service
from actions.services.company.files import FAST, where_yaml_ends, why
from actions.store.canned import list_changes
from actions.store.staff import get_member
from actions.texts import say


@dataclass(frozen=True)
class Library(Service):
    """Finds canned replies and fills them in."""

    replies: tuple[CannedReply, ...] = ()

    language: Language = Language.EN
    """In which staff are answered."""

    def search(self, words: str) -> list[CannedReply]:
        """Find replies by words of any language."""
        with self.database.reading() as session:
            return search(self.known(session), words)

    def known(self, session: Session) -> tuple[CannedReply, ...]:
        """Give the replies there are: those of the files, as staff have changed them since."""
        return lay_over(self.replies, list_changes(session))

    def fill(self, name: str, topic_id: int, user_id: int) -> str:
        """Write a reply for the customer of a topic, in their language.

        Raises:
            CannedUnsaid: where it has no words in that language.
        """
        with self.database.reading() as session:
            reply = next((reply for reply in self.known(session) if reply.name == name), None)
            if reply is None:
                raise NotFound("error-no-such-canned", name=name)
            topic = session.get_one(Topic, topic_id)
            spoken = session.get_one(Customer, topic.customer_id).language
            if not reply.text(spoken):
                title, named = reply.title[self.language], say(f"language-{spoken}", self.language)
                raise CannedUnsaid(title=title, spoken=named)
            member = get_member(session, user_id)
            return self._fill(session, reply, topic, member)

    def shown(self, reply: CannedReply, topic_id: int, user_id: int, language: Language) -> str:
        """Write a reply for staff to choose, about the case of a topic, in their language.

        One that has no words in it is shown in the other.
        """
        if not reply.text(language):
            language = next(other for other in Language if reply.text(other))
        with self.database.reading() as session:
            topic = session.get_one(Topic, topic_id)
            return self._fill(session, reply, topic, get_member(session, user_id), language)

    def _fill(
        self,
        session: Session,
        reply: CannedReply,
        topic: Topic,
        member: StaffMember,
        language: Language | None = None,
    ) -> str:
        customer = session.get_one(Customer, topic.customer_id)
        ticket = session.get_one(Ticket, topic.ticket_id)
        language = language or customer.language
        return reply.fill(
            language,
            name=customer.name or say("canned-customer", language),
            code=ticket.code,
            product=say("canned-product", language, product=ticket.product or "none"),
            agent=member.name,
        )


def load_replies(path: Path | None = None) -> tuple[CannedReply, ...]:
    """Read the shipped replies and lay the company's file over them.

    Raises:
        CannedError: naming the reply that is wrong, and how.
    """
    shipped = files("actions").joinpath("defaults/canned.yml").read_text("utf-8")
    entries = _read(shipped)
    if path:
        entries |= _read(path.read_text("utf-8"))
    replies = []
    for name, entry in entries.items():
        if not entry:
            continue
        try:
            replies.append(CannedReply.model_validate({"name": name, **entry}))
        except (ValidationError, TypeError) as error:
            said = sentence("slip-value", where=name, reason=_first(error))
            raise CannedError(said) from error
    return tuple(replies)


def _read(text: str) -> dict[str, dict[str, object]]:
    try:
        entries = yaml.load(text, FAST) or {}
    except yaml.YAMLError as error:
        raise CannedError(where_yaml_ends(error, text)) from error
    if not isinstance(entries, dict):
        raise CannedError(sentence("slip-replies"))
    return {str(name): entry for name, entry in entries.items()}


def _first(error: Exception) -> Sentence:
    if isinstance(error, ValidationError):
        found = error.errors()[0]
        where = ".".join(map(str, found["loc"]))
        return sentence("slip-value", where=where, reason=why(found))
    return sentence("slip-reply-parts")
