"""Which calls a row becomes: texts that fit, albums, captions; the same each time it is tried."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.domain.messages import Medium, Outbound
from bot.telegram.rendering import length, split_text

CAPTION = 1024
MOST_IN_ALBUM = 10
TOGETHER = {"photo": "seen", "video": "seen", "document": "document", "audio": "audio"}
"""What Telegram lets stand in one album; other kinds stand alone."""
WORDLESS = ("video_note", "sticker", "location")


@dataclass(frozen=True)
class Piece:
    """One call: a text, or files of which the first carries the text as its caption."""

    text: str = ""
    media: tuple[Medium, ...] = ()
    buttons: bool = False

    @property
    def count(self) -> int:
        """Tell how many messages it makes."""
        return max(len(self.media), 1)


def pieces(row: Outbound) -> list[Piece]:
    """Part a row into calls; the buttons go under the last one.

    Some people (Telegram Premium) may write more under a file than a bot may: it follows.
    """
    media = [Medium.model_validate(medium) for medium in row.media]
    long = [medium.caption for medium in media if length(medium.caption) > CAPTION]
    files = [
        medium.model_copy(update={"caption": ""}) if medium.caption in long else medium
        for medium in media
    ]
    text, groups = "\n\n".join(filter(None, (row.text, *long))), list(_albums(files))
    found = [Piece(media=group) for group in groups]
    if groups and _is_caption(text, groups, buttons=bool(row.buttons)):
        found[0] = Piece(_caption(text, groups[0]), groups[0])
    elif not _is_pin(text, groups):
        found += [Piece(text=part) for part in split_text(text)]
    if row.buttons and found:
        found[-1] = Piece(found[-1].text, found[-1].media, buttons=True)
    return found


def _is_caption(text: str, groups: Sequence[tuple[Medium, ...]], *, buttons: bool) -> bool:
    """Tell whether the words fit under the first file (and the buttons under them)."""
    first = groups[0]
    if buttons and (len(groups) > 1 or len(first) > 1):
        return False
    return first[0].kind not in WORDLESS and length(_caption(text, first)) <= CAPTION


def _is_pin(text: str, groups: Sequence[tuple[Medium, ...]]) -> bool:
    """Tell whether the words are only the numbers of a point that the map shows."""
    return bool(groups) and groups[0][0].kind == "location" and text == groups[0][0].file_id


def _caption(text: str, group: tuple[Medium, ...]) -> str:
    return "\n".join(part for part in (text.strip(), group[0].caption) if part)


def _albums(media: Sequence[Medium]) -> Iterator[tuple[Medium, ...]]:
    """Put neighbours that may stand in one album together."""
    group: list[Medium] = []
    for medium in media:
        kind = TOGETHER.get(medium.kind)
        same = group and kind and TOGETHER.get(group[-1].kind) == kind
        if group and not (same and len(group) < MOST_IN_ALBUM):
            yield tuple(group)
            group = []
        group.append(medium)
    if group:
        yield tuple(group)
