"""Keeping what customers and staff corrected, and giving it back as training rows to review."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session, select

from actions.domain.cases.corrections import GUESSED, OPEN, Correction, Corrector
from actions.domain.chats.handoff import Brief
from actions.domain.language import Language
from actions.domain.people import Address, Customer
from actions.services.base import Service
from actions.store.corrections import list_brought_back, list_corrections, list_taken_unread
from actions.store.customers import get_customer
from actions.store.database import hold

HEADS = {
    Corrector.NOBODY_TAKEN: "Not understood, so a person took over. What did each mean?",
    Corrector.NOBODY_REOPENED: "Cases that were opened again. Was each read as what it is?",
}
# Square brackets would be read as an annotation of Rasa's format.
ANNOTATION_SIGNS = re.compile(r"[\[\]]")


class Exported(NamedTuple):
    """What an export gives."""

    text: str
    """YAML, to be reviewed by a person."""
    examples: int
    """Distinct examples in it."""
    asked: int
    """Distinct texts whose meaning somebody has to tell."""


class Corrections(Service):
    """The ledger that lets a company's own language flow back into training."""

    def note(
        self,
        address: Address,
        text: str,
        *,
        language: Language,
        guessed: str,
        meant: str,
        corrector: Corrector,
        key: str,
    ) -> None:
        """Keep one correction; the same key keeps it once."""
        with self.database.transaction() as session:
            note_correction(
                session,
                get_customer(session, address),
                text,
                language=language,
                guessed=guessed,
                meant=meant,
                corrector=corrector,
                key=key,
                now=self.now(),
            )

    def export(self, language: Language, *, again: bool = False) -> Exported:
        """Write the corrections of a language as training examples and mark them exported.

        Below them stands, as remarks, what people had to put right without saying how.

        Args:
            language: each has its own training folder.
            again: include what an earlier export has given already.
        """
        with self.database.transaction() as session:
            self._gather(session)
            rows = [row for row in list_corrections(session) if row.language is language]
            known = {_one_line(row.text) for row in rows if row.meant}
            chosen = [row for row in rows if again or row.exported_at is None]
            for row in chosen:
                row.exported_at = self.now()
                session.add(row)
        examples = as_examples(row for row in chosen if row.meant)
        asked = {
            _one_line(row.text): row
            for row in chosen
            if not row.meant and _one_line(row.text) not in known
        }
        text = as_yaml(examples) + as_remarks(asked.values())
        return Exported(text, sum(map(len, examples.values())), len(asked))

    def _gather(self, session: Session) -> None:
        """Take into the ledger what people had to put right since the last time."""
        for handoff, customer in list_taken_unread(session):
            brief = Brief.model_validate(handoff.brief)
            self._ask(session, customer, brief.words, brief.intent, f"handoff:{handoff.id}/unread")
        for ticket, customer in list_brought_back(session):
            key = f"ticket:{ticket.id}/brought_back"
            self._ask(session, customer, ticket.story, GUESSED[ticket.kind], key, again=True)

    def _ask(
        self,
        session: Session,
        customer: Customer,
        text: str,
        guessed: str,
        key: str,
        *,
        again: bool = False,
    ) -> None:
        """Keep words whose meaning somebody still has to tell."""
        if text.strip():
            note_correction(
                session,
                customer,
                text,
                guessed=guessed,
                meant="",
                corrector=Corrector.NOBODY_REOPENED if again else Corrector.NOBODY_TAKEN,
                key=key,
                now=self.now(),
            )


def note_correction(
    session: Session,
    customer: Customer,
    text: str,
    *,
    guessed: str,
    meant: str,
    corrector: Corrector,
    key: str,
    now: datetime,
    language: Language | None = None,
) -> None:
    """Keep one correction in a running transaction; the same key keeps it once.

    Without a language it is in that of its customer.
    """
    hold(session, key)
    if session.exec(select(Correction).where(Correction.key == key)).first():
        return
    session.add(
        Correction(
            customer_id=customer.id,
            text=text,
            language=language or customer.language,
            guessed=guessed,
            meant=meant,
            corrector=corrector,
            noted_at=now,
            key=key,
        )
    )


def as_examples(rows: Iterable[Correction]) -> dict[str, list[str]]:
    """Group the texts by what they meant, each once, the newest meaning winning."""
    meant = {_one_line(row.text): row.meant for row in rows}
    examples: dict[str, list[str]] = defaultdict(list)
    for text, intent in meant.items():
        examples[intent].append(text)
    return dict(sorted(examples.items()))


def as_remarks(rows: Iterable[Correction]) -> str:
    """Write as remarks what has no meaning yet; whoever reviews it puts each under its intent."""
    found = list(rows)
    lines = list[str]()
    for source in OPEN:
        asked = [row for row in found if row.corrector is source]
        if asked:
            lines += ["", f"# {HEADS[source]}"]
            lines += [f"# {row.guessed}: {_one_line(row.text)}" for row in asked]
    return "\n".join(lines) + "\n" if lines else ""


def as_yaml(examples: dict[str, list[str]]) -> str:
    """Write examples in the format of the training folder."""
    blocks = [
        f"- intent: {intent}\n  examples: |\n" + "".join(f"    - {text}\n" for text in texts)
        for intent, texts in examples.items()
    ]
    return 'version: "3.1"\n\nnlu:\n' + "\n".join(blocks)


def _one_line(text: str) -> str:
    return " ".join(ANNOTATION_SIGNS.sub(" ", text).split())
