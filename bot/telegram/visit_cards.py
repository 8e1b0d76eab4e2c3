"""What a technician answers to a card: kept with the visit, never carried on."""

import asyncio

from actions.domain.cases.numbering import read_code
from actions.domain.chats.topics import Said
from actions.domain.errors import DeskError
from actions.texts import explain_to_staff, say
from actions.texts.visits import CARD
from bot.telegram.context import DeskContext
from bot.telegram.steps.base import Asked
from bot.telegram.visit_words import as_kept


def names_card(context: DeskContext, asked: Asked) -> str | None:
    """Name the case of the card that a message answers; None for any other message."""
    card = asked.message.reply_to_message
    own = card is not None and card.from_user is not None and card.from_user.id == context.bot.id
    if card is None or not own or not (card.text or "").startswith(CARD):
        return None
    return read_code(card.text or "")


async def answers_card(context: DeskContext, asked: Asked, said: Said | None) -> bool:
    """Keep what is answered to a card, or say why not; False for any other message."""
    code, desk = names_card(context, asked), context.desk
    if code is None:
        return False
    language, text = desk.staff_language, ""
    if said is None:
        text = say("error-visit-no-words", language)
    else:
        try:
            kept = await asyncio.to_thread(
                desk.technician_days.write_down,
                asked.user_id,
                code,
                as_kept(said),
                place=asked.place,
                key=asked.key,
            )
            # What has become part of the record stands on the card.
            text = kept.text if kept.aside else ""
        except DeskError as no:
            text = explain_to_staff(no, language)
    if text:
        await asyncio.to_thread(desk.group.answer, f"{asked.key}/answer", asked.place, text)
    return True
