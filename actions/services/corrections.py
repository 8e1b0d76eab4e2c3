"""Keeping what customers and staff corrected, and giving it back as training rows to review."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from actions.domain.corrections import Correction, Corrector
from actions.domain.language import Language
from actions.services.base import Service
from actions.store.database import hold

# Square brackets would be read as an annotation of Rasa's format.
ANNOTATION_SIGNS = re.compile(r"[\[\]]")


class Corrections(Service):
    """The ledger that lets a company's own language flow back into training."""

    def note(
        self,
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
                text,
                language=language,
                guessed=guessed,
                meant=meant,
                corrector=corrector,
                key=key,
                now=self.now(),
            )

    def export(self, language: Language, *, again: bool = False) -> tuple[str, int]:
        """Write the corrections of a language as training examples and mark them exported.

        Args:
            language: each has its own training folder.
            again: include what an earlier export has given already.

        Returns:
            The YAML text, to be reviewed by a person, and the number of distinct examples in it.
        """
        with self.database.transaction() as session:
            query = select(Correction).where(Correction.language == language)
            if not again:
                query = query.where(col(Correction.exported_at).is_(None))
            rows = session.exec(query.order_by(col(Correction.id))).all()
            for row in rows:
                row.exported_at = self.now()
                session.add(row)
            examples = as_examples(rows)
        return as_yaml(examples), sum(map(len, examples.values()))


def note_correction(
    session: Session,
    text: str,
    *,
    language: Language,
    guessed: str,
    meant: str,
    corrector: Corrector,
    key: str,
    now: datetime,
) -> None:
    """Keep one correction in a running transaction; the same key keeps it once."""
    hold(session, key)
    if session.exec(select(Correction).where(Correction.key == key)).first():
        return
    session.add(
        Correction(
            text=text,
            language=language,
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


def as_yaml(examples: dict[str, list[str]]) -> str:
    """Write examples in the format of the training folder."""
    blocks = [
        f"- intent: {intent}\n  examples: |\n" + "".join(f"    - {text}\n" for text in texts)
        for intent, texts in examples.items()
    ]
    return 'version: "3.1"\n\nnlu:\n' + "\n".join(blocks)


def _one_line(text: str) -> str:
    return " ".join(ANNOTATION_SIGNS.sub(" ", text).split())
