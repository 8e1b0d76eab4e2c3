"""What an edit changes in a message that was carried: its words, and the file that it showed."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from actions.domain.chats.topics import Relayed, Said
from actions.domain.language import Language
from actions.domain.messages import Act, Medium, Outbound, State
from actions.store.handoff import find_change
from actions.texts import say


@dataclass(frozen=True)
class Amended:
    """A carried message as it is after an edit."""

    text: str
    media: list[dict[str, str]]
    """All its files, where one of them or a word under one has changed; else empty."""
    another_file: bool


def amend(
    session: Session, versions: Sequence[Relayed], said: Said, language: Language | None = None
) -> Amended:
    """Work out what an edit makes of a carried message; staff, given a language, see the old too.

    Of an album only the one message is changed that was edited.
    """
    shown = as_it_will_be(session, versions[0].outbound_id)
    media = [Medium.model_validate(medium) for medium in shown.media] if shown else []
    place = _place(session, versions[0])
    old = media[place] if place < len(media) else None
    another = bool(said.media) and (old is None or not old.is_same(said.media[0]))
    text = _both(versions[0].text, said.text, language, another) if language else said.text
    if another:
        media[place : place + 1] = said.media[:1]
    if place and shown and old:
        media[place] = media[place].model_copy(update={"caption": text})
        text = shown.text
    changed = another or place > 0
    return Amended(text, [m.model_dump() for m in media] if changed else [], another)


def as_written(said: Said) -> Amended:
    """Give a message that was written just now, in the same form."""
    return Amended(said.text, [medium.model_dump() for medium in said.media], another_file=False)


def change_waiting(session: Session, versions: Sequence[Relayed], now: Amended) -> Outbound | None:
    """Put another file into the message itself while it waits; None where an edit has to."""
    row = find_change(session, versions[0].outbound_id) if now.another_file else None
    if row:
        row.text, row.media = now.text, now.media
        session.add(row)
    return row


def _both(old: str, new: str, language: Language, another: bool) -> str:
    """Write the words as they are now, what they were, and that the file is another one."""
    if new != old or not another:
        new = say("relayed-edit", language, new=new or "–", old=old or "–")
    file = say("relayed-file", language) if another else ""
    return "\n\n".join(part for part in (new, file) if part)


def as_it_will_be(session: Session, row_id: int | None) -> Outbound | None:
    """Find the newest change of a row's files that is still on its way, else the row."""
    changes = session.exec(
        select(Outbound)
        .where(Outbound.act == Act.EDIT, Outbound.target_id == row_id)
        .where(Outbound.state == State.PENDING)
        .order_by(col(Outbound.id).desc())
    )
    return next((row for row in changes if row.media), None) or session.get(Outbound, row_id or 0)


def _place(session: Session, first: Relayed) -> int:
    """Tell which of the files of its row a message brought: an album's messages share one."""
    return session.exec(
        select(func.count(col(Relayed.id)))
        .where(Relayed.outbound_id == first.outbound_id, Relayed.version == 1)
        .where(col(Relayed.id) < first.id)
    ).one()
