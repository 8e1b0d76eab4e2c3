"""Carrying a row out: sending, editing, reacting, naming, closing and removing topics."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from telegram import (
    Bot,
    InputFile,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest

from actions.domain.messages import Act, Medium, Outbound, State
from actions.services.desk import Desk
from bot.telegram.files import PLACE
from bot.telegram.persisting import persist
from bot.telegram.pieces import WORDLESS, Piece, pieces
from bot.telegram.refiling import OTHER_KIND, Place, Refiling, captions
from bot.telegram.rendering import keyboard
from bot.telegram.threads import UNCHANGED, Threads, quiet

ALBUM = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "audio": InputMediaAudio,
}
KINDS = {"voicenote": "voice", "videonote": "video_note"}
NO_SUCH_MESSAGE = "message to delete not found"
GONE = (
    *("message to react not found", NO_SUCH_MESSAGE, "message can't be deleted"),
    *("REACTION_INVALID", "MESSAGE_ID_INVALID"),
)


class TargetWaits(Exception):
    """Raised when what is to be edited is being sent at this moment."""


class Acts:
    """Does in Telegram what a row says; each part that arrived is noted at once."""

    def __init__(self, desk: Desk, bot: Bot, threads: Threads) -> None:
        self.desk = desk
        self.bot = bot
        self.threads = threads
        self.refiling = Refiling(bot, self._file)

    async def carry_out(self, row: Outbound) -> list[int]:
        """Do it and give the messages of the last part, or raise what Telegram answers."""
        if row.act is Act.SEND:
            return await self._send(row)
        await {
            Act.EDIT: self._edit,
            Act.REACT: self._react,
            Act.TITLE: self.threads.rename,
            Act.CLOSE: self.threads.close,
            Act.REOPEN: self.threads.reopen,
            Act.REMOVE: self.threads.remove,
            Act.UNSEND: self._unsend,
        }[row.act](row)
        return []

    async def _send(self, row: Outbound) -> list[int]:
        where = await self.threads.place(row)
        done, sent = len(row.message_ids), list[int]()
        for number, piece in enumerate(pieces(row)):
            done -= piece.count
            if done >= 0:
                continue
            if sent:
                await persist(self.desk.outbox.sent_part, row.id or 0, sent)
            extra = dict(where)
            if row.reply_to and number == 0:
                extra["reply_parameters"] = ReplyParameters(
                    row.reply_to, allow_sending_without_reply=True
                )
            sent = await self._send_piece(row, piece, extra)
        return sent

    async def _send_piece(self, row: Outbound, piece: Piece, extra: dict[str, Any]) -> list[int]:
        if len(piece.media) > 1:
            files = [await self._file(medium.file_id, attach=True) for medium in piece.media]
            sent = await self.bot.send_media_group(media=_album(piece, files), **extra)
            return [message.message_id for message in sent]
        extra["reply_markup"] = keyboard(row) if piece.buttons else None
        if piece.media:
            message = await self._send_file(piece.media[0], piece.text, extra)
        else:
            message = await self.bot.send_message(text=piece.text, **extra)
        return [message.message_id]

    async def _send_file(self, medium: Medium, caption: str, extra: dict[str, Any]) -> Message:
        """Send a kept file as what it is; an audio file may have been kept as a voice message."""
        try:
            return await self._send_as(medium.kind, medium.file_id, caption, extra)
        except BadRequest as error:
            found = OTHER_KIND.search(error.message)
            if found is None:
                raise
            kind = found[1].lower()
            return await self._send_as(KINDS.get(kind, kind), medium.file_id, caption, extra)

    async def _send_as(
        self, kind: str, file_id: str, caption: str, extra: dict[str, Any]
    ) -> Message:
        if kind == PLACE:
            latitude, longitude = map(float, file_id.split(","))
            return await self.bot.send_location(latitude=latitude, longitude=longitude, **extra)
        words = {} if kind in WORDLESS else {"caption": caption or None}
        send = getattr(self.bot, f"send_{kind}")
        message: Message = await send(**{kind: await self._file(file_id)}, **words, **extra)
        return message

    async def _file(self, file_id: str, *, attach: bool = False) -> str | InputFile:
        """Give a file as Telegram takes it: by its number there, or a paper of ours as bytes.

        In an album, which names its files, each of ours is attached under a name of its own.
        """
        paper = await persist(self.desk.papers.load, file_id)
        return InputFile(paper.content, paper.name, attach=attach) if paper else file_id

    async def _edit(self, row: Outbound) -> None:
        """Change words where they stand; what no longer fits follows, what is left over goes."""
        target = await persist(self.desk.outbox.edit_unsent, row)
        if target is None:
            return
        if target.state is State.PENDING:
            raise TargetWaits
        where = await self.threads.place(row)
        wanted = pieces(row.model_copy(update={"media": row.media or target.media}))
        files = [piece for piece in wanted if piece.media]
        ids, first_text = target.message_ids, sum(piece.count for piece in files)
        await self._change_files(row, target, files)
        texts = [piece for piece in wanted if not piece.media]
        kept = ids[:first_text]
        for piece, message_id in zip_longest(texts, ids[first_text:]):
            if piece is None:
                with quiet(*GONE):
                    await self.bot.delete_message(where["chat_id"], message_id)
            elif message_id is None:
                kept += (sent := await self._send_piece(row, piece, dict(where)))
                await persist(self.desk.outbox.sent_part, target.id or 0, sent)
            else:
                await self._retext(row, piece, message_id)
                kept.append(message_id)
        await persist(self.desk.outbox.edited, row, kept)

    async def _change_files(self, row: Outbound, target: Outbound, files: list[Piece]) -> None:
        """Change what of the files is another one now, and the words under them."""
        chat_id, ids = self.threads.chat_of(row), target.message_ids
        old = [Medium.model_validate(medium) for medium in target.media]
        # A text that has become a picture had no file before.
        for new, before, number in zip_longest(captions(files), old, ids):
            if new is None or number is None:
                break
            medium, caption, buttons = new
            place = Place(chat_id, number, caption, keyboard(row) if buttons else None)
            if before is None or not medium.is_same(before):
                await self.refiling.refile(place, medium)
            elif number == ids[0] or medium.caption != before.caption:
                await self.refiling.recaption(place, medium)

    async def _retext(self, row: Outbound, piece: Piece, message_id: int) -> None:
        with quiet(*UNCHANGED):
            await self.bot.edit_message_text(
                piece.text,
                chat_id=self.threads.chat_of(row),
                message_id=message_id,
                reply_markup=keyboard(row) if piece.buttons else None,
            )

    async def _unsend(self, row: Outbound) -> None:
        """Delete what a row sent, all its parts; where Telegram refuses, staff are told."""
        target = await persist(self.desk.outbox.get, row.target_id or 0)
        if target.state is State.PENDING:
            raise TargetWaits
        for message_id in target.message_ids:
            with quiet(NO_SUCH_MESSAGE):
                await self.bot.delete_message(row.chat_id, message_id)
        await persist(self.desk.outbox.taken_back, target.id or 0)

    async def _react(self, row: Outbound) -> None:
        with quiet(*GONE):
            await self.bot.set_message_reaction(
                self.threads.chat_of(row), row.target_message_id or 0, row.text or None
            )


def _album(piece: Piece, files: Sequence[str | InputFile]) -> Sequence[Any]:
    """Give the files of an album; the words stand under the first."""
    captions = [piece.text or piece.media[0].caption, *(m.caption for m in piece.media[1:])]
    return [
        ALBUM[medium.kind](file, caption=caption or None)
        for medium, file, caption in zip(piece.media, files, captions, strict=True)
    ]
