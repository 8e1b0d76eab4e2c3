"""Bringing the files of a delivered message up to what they are now, each where it stands."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
)
from telegram.error import BadRequest

from actions.domain.messages import Medium
from bot.telegram.pieces import CAPTION, WORDLESS, Piece
from bot.telegram.rendering import split_text
from bot.telegram.threads import UNCHANGED, quiet

OTHER_KIND = re.compile(r"can't use file of type (\w+) as", re.IGNORECASE)
EDITED = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "animation": InputMediaAnimation,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
    # Customers' sound is kept as this; a real voice message cannot be changed by anybody.
    "voice": InputMediaAudio,
}
FindFile = Callable[[str], Awaitable[str | InputFile]]


@dataclass(frozen=True)
class Place:
    """One message that shows a file, and the words and buttons under it."""

    chat_id: int
    message_id: int
    caption: str
    markup: InlineKeyboardMarkup | None


@dataclass(frozen=True)
class Refiling:
    """Changes files and captions in Telegram."""

    bot: Bot
    find: FindFile

    async def refile(self, place: Place, medium: Medium) -> None:
        """Put another file into a message; one kept under another kind as what it is."""
        try:
            await self._refile(place, medium.kind, medium.file_id)
        except BadRequest as error:
            found = OTHER_KIND.search(error.message)
            if found is None:
                raise
            await self._refile(place, found[1].lower(), medium.file_id)

    async def _refile(self, place: Place, kind: str, file_id: str) -> None:
        if kind not in EDITED:
            return
        media = EDITED[kind](await self.find(file_id), caption=_fitting(place.caption))
        with quiet(*UNCHANGED):
            await self.bot.edit_message_media(
                media, place.chat_id, place.message_id, reply_markup=place.markup
            )

    async def recaption(self, place: Place, medium: Medium) -> None:
        """Change the words under a file, where there can be any."""
        if medium.kind in WORDLESS:
            return
        with quiet(*UNCHANGED):
            await self.bot.edit_message_caption(
                place.chat_id,
                place.message_id,
                caption=_fitting(place.caption),
                reply_markup=place.markup,
            )


def captions(files: Sequence[Piece]) -> list[tuple[Medium, str, bool]]:
    """List the files of some calls, with the words under each and whether it has the buttons."""
    return [
        (medium, piece.text or medium.caption if first else medium.caption, piece.buttons)
        for piece in files
        for first, medium in zip((True, *(False,) * len(piece.media)), piece.media, strict=False)
    ]


def _fitting(caption: str) -> str | None:
    return split_text(caption, CAPTION)[0] if caption.strip() else None
