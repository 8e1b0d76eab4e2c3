"""Responsibility rulings: written by steps, issued, printed and sent (Rule R12)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from actions.documents.printing import print_pdf
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.complaints.measures import Measure
from actions.domain.complaints.rulings import (
    CLAIMS,
    NAMES,
    NO_ACTION,
    NotRuled,
    Ruling,
    RulingCopy,
)
from actions.domain.messages import Button, Medium, Reply
from actions.domain.named_lines import read_lines, read_word
from actions.domain.people import Address
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Kind
from actions.services.cases.cases import Change
from actions.services.cases.stepping import lines
from actions.services.complaints.printing import Printing
from actions.services.product_names import staff_product
from actions.services.replies import write_replies
from actions.services.staff import require
from actions.services.tickets.guards import write_lacking
from actions.store.complaints import find_complaint, find_row
from actions.store.rulings import (
    begin_ruling,
    find_ruling,
    list_copies,
    list_files,
    list_measures,
)
from actions.store.staff import find_named
from actions.store.tickets import find_event
from actions.texts import listed
from actions.texts.papers import Rows
from actions.texts.rulings import write_delivery, write_facts, write_ruling, write_sections

QUALITY, FINANCE = "quality", "finance"


@dataclass(frozen=True, kw_only=True)
class Rulings(Printing):
    """Who was responsible, told to quality, finance and the unit."""

    def look(self, user_id: int, topic_id: int) -> Reply:
        """Show the ruling, what it lacks, and who got it."""
        with self.step(user_id, topic_id, "") as change:
            return self._shown(change, self._begun(change))

    def fill(self, user_id: int, topic_id: int, text: str, *, key: str) -> Reply:
        """Write down what lines of `name: value` state.

        Raises:
            UnreadableLine: if a line names nothing that is known.
            UnreadableValue: if an amount or a word cannot be what it names.
            NoEvidence: if a file is named that the ticket does not have.
        """
        with self.step(user_id, topic_id, key) as change:
            ruling = self._begun(change)
            if not find_event(change.session, f"{key}/ruling_filled"):
                stated = read_lines(text, NAMES)
                files = len(list_files(change.session, change.ticket.id or 0))
                ruling.state(stated, files=files, now=self.now())
                change.session.add(ruling)
                self.note(change, "ruling_filled", ", ".join(stated))
            return self._shown(change, ruling)

    def issue(self, user_id: int, topic_id: int, *, key: str) -> Reply:
        """Issue a ruling that lacks nothing, and send it to quality, finance and the unit."""
        with self.step(user_id, topic_id, key) as change:
            session, code = change.session, change.ticket.code
            require(session, user_id, Role.SUPERVISOR)
            ruling = self._begun(change)
            if not find_event(session, f"{key}/ruling_issued"):
                missing = ruling.lacks(len(list_measures(session, ruling.id or 0)))
                if missing:
                    raise NotRuled(code=code, what=write_lacking(missing, self.language))
                ruling.revision += 1
                ruling.issued_at, ruling.issued_by_id = self.now(), change.member.id
                session.add(ruling)
                self.note(change, "ruling_issued", str(ruling.revision))
                self._send(change, ruling)
            return Reply(text=self.say("ruling-is-issued", code=code, to=self._names(ruling)))

    def claim(self, user_id: int, topic_id: int, words: str, *, key: str) -> Reply:
        """Take the claim against the supplier or carrier on."""
        with self.step(user_id, topic_id, key) as change:
            ruling = find_ruling(change.session, change.ticket.id or 0)
            if ruling is None or ruling.party is None:
                raise NotRuled("error-not-ruled", code=change.ticket.code)
            if not find_event(change.session, f"{key}/claim"):
                word, _, amount = words.strip().partition(" ")
                to = read_word(word, CLAIMS)
                ruling.move_claim(to, amount, now=self.now())
                change.session.add(ruling)
                self.note(change, "claim", to)
            state = self.say(f"claim-{ruling.claim}")
            money = self.writing().money(ruling.claim_cents)
            fields = {"code": change.ticket.code, "unit": ruling.unit, "state": state}
            return Reply(text=self.say("ruling-claim-is", **fields, amount=money))

    def _begun(self, change: Change) -> Ruling:
        """Get the ruling, begun with the unit that the complaint names."""
        ruling = begin_ruling(change.session, change.ticket.id or 0)
        if ruling.party is None and change.ticket.kind is Kind.COMPLAINT:
            complaint = find_complaint(change.session, change.ticket.id or 0)
            unit = complaint.items.get("unit", "") if complaint else ""
            if unit:
                ruling.state({"unit": unit}, files=0, now=self.now())
                change.session.add(ruling)
        return ruling

    def _shown(self, change: Change, ruling: Ruling) -> Reply:
        session = change.session
        measures = self.measures_of(session, ruling)
        files = list_files(session, change.ticket.id or 0)
        text = write_ruling(change.ticket, ruling, measures, files, self.writing())
        missing = ruling.lacks(len(measures))
        if missing:
            lacking = self.say("complaint-missing", what=write_lacking(missing, self.language))
            if missing == [NO_ACTION]:
                how = self.say("error-action-nothing")
            else:
                how = self.say("ruling-how", files=len(files))
            return Reply(text=lines(text, lacking, how))
        copies = []
        for copy, row, member in list_copies(session, ruling.id or 0, ruling.revision):
            who = member.name if member else self.say("copy-group")
            how = write_delivery(row.state, self.language)
            said = self.say("named-aside", name=who, aside=how)
            copies.append(self.say("said-of", about=self.recipient(copy.recipient), said=said))
        button = Button(
            title=self.say("button-ruling-again" if ruling.issued_at else "button-ruling-issue"),
            payload=f"{STAFF_BUTTON}rule:issue:{change.topic.id}",
        )
        return Reply(text=lines(text, *copies), buttons=[button])

    def _send(self, change: Change, ruling: Ruling) -> None:
        """Send the printed ruling to each recipient and keep who got it."""
        key = f"{change.key}/ruling"
        name = f"{change.ticket.code}-{ruling.revision}.pdf"
        medium = self.keep(change, name, self._print(change, ruling), key)
        self.post_paper(change, medium, key)
        for recipient, people in self._recipients(change.session, ruling):
            to: Sequence[StaffMember | None] = people or [None]
            for member in to:
                self.send_copy(change.session, ruling, recipient, member, medium, key)

    def send_copy(
        self,
        session: Session,
        ruling: Ruling,
        recipient: str,
        member: StaffMember | None,
        medium: Medium,
        key: str,
    ) -> None:
        """Send one copy: to a person's chat with the bot, or into the staff group."""
        group = self.board.staff
        to = Address(channel="telegram", chat_id=member.user_id) if member else group
        if to is None:
            return
        row_key = f"{key}/{recipient}/{member.id if member else 'group'}"
        text = self.say("ruling-for", who=self.recipient(recipient), unit=ruling.unit)
        write_replies(session, to, row_key, [Reply(text=text, media=[medium])], now=self.now())
        session.flush()
        row = find_row(session, f"{row_key}/0")
        assert row
        session.add(
            RulingCopy(
                ruling_id=ruling.id or 0,
                revision=ruling.revision,
                recipient=recipient,
                member_id=member.id if member else None,
                outbound_id=row.id or 0,
                sent_at=self.now(),
            )
        )
        session.flush()

    def recipient(self, name: str) -> str:
        """Name a recipient: the company's quality and finance, or a unit as it is called."""
        return self.say(f"recipient-{name}") if name in (QUALITY, FINANCE) else name

    def measures_of(self, session: Session, ruling: Ruling) -> list[tuple[Measure, str]]:
        """List a ruling's actions, each with its owner's name."""
        return [
            (one, session.get_one(StaffMember, one.owner_id).name)
            for one in list_measures(session, ruling.id or 0)
        ]

    def _recipients(
        self, session: Session, ruling: Ruling
    ) -> Sequence[tuple[str, list[StaffMember]]]:
        rule = self.policy.rulings
        named = {
            QUALITY: rule.quality,
            FINANCE: rule.finance,
            ruling.unit: _of_unit(ruling, rule.units),
        }
        return [
            (name, [one for one in (find_named(session, word) for word in words) if one])
            for name, words in named.items()
        ]

    def _names(self, ruling: Ruling) -> str:
        to = (self.recipient(name) for name in (QUALITY, FINANCE, ruling.unit))
        return listed(to, self.language)

    def _print(self, change: Change, ruling: Ruling) -> bytes:
        session, ticket, to = change.session, change.ticket, self.writing()
        files = list_files(session, ticket.id or 0)
        issuer = session.get(StaffMember, ruling.issued_by_id or 0)
        facts: Rows = [
            (self.say("form-number"), f"{ticket.code} / {ruling.revision}"),
            (self.say("ruling-issued"), to.stamp(ruling.issued_at)),
            (self.say("form-product"), staff_product(session, ticket, self.language) or "–"),
            (self.say("form-serial"), ticket.serial_number or "–"),
            (self.say("form-customer"), change.customer.name or "–"),
            (self.say("ruling-issuer"), issuer.name if issuer else "–"),
        ]
        people = [
            (
                self.recipient(name),
                listed((one.name for one in who), self.language) or self.say("copy-group"),
            )
            for name, who in self._recipients(session, ruling)
        ]
        title = self.say("ruling-title")
        found = {
            "title": self.say("form-found"),
            "rows": write_facts(ruling, files, to),
            "text": "",
        }
        rest = write_sections(ticket, self.measures_of(session, ruling), people, to)
        data = {
            **self.head(title, to),
            "number": ticket.code,
            "facts": facts,
            "sections": [vars(rest[0]), found, *map(vars, rest[1:])],
            "signatures": [
                self.say(f"ruling-sign-{who}") for who in ("issuer", "unit", "quality")
            ],
        }
        return print_pdf("form", data, self.language)


def _of_unit(ruling: Ruling, units: dict[str, list[str]]) -> list[str]:
    """Give the people of a unit, whichever way its name is written."""
    wanted = ruling.unit.casefold()
    return next((people for name, people in units.items() if name.casefold() == wanted), [])
