"""A customer who wished for a person, and the staff who answer in the customer's topic."""

import asyncio

from actions.domain.chats.handoff import Brief, Reason
from actions.domain.people import Address
from actions.domain.staff import Role, StaffMember
from bot.telegram.context import CHANNEL
from tests.end_to_end.topics import delivered


def employ(desk, member, role=Role.AGENT, **more):
    """Give a member of the group a role, as an admin does."""
    desk.team.meet(member.id, member.name, more.pop("username", ""))
    with desk.database.transaction() as session:
        kept = session.get(StaffMember, desk.team.member(member.id).id)
        kept.role = role
        for name, value in more.items():
            setattr(kept, name, value)
        session.add(kept)
    return member


async def wishes_for_a_person(desk, person, *, product="dishwasher", language="en"):
    """Let a customer's chat go to people, and give the topic once it is made."""
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=language)
    brief = Brief(wish="I want to talk to a person", words="I want to talk to a person")
    begun = desk.handoffs.begin(
        address, Reason.ASKED, turn=f"wish:{person.id}", brief=brief, product=product, tell=True
    )
    await delivered(desk)
    topic = desk.topics.get(desk.handoffs.topic_of(begun.code))
    return topic


def signs(group, message) -> list[str]:
    """The bot's reaction on a message."""
    return [r["emoji"] for r in group.chat.reactions.get(message["message_id"], [])]


async def marked(group, message, sign, timeout=20):
    """Wait until a message carries a mark."""
    async with asyncio.timeout(timeout):
        while signs(group, message) != [sign]:
            await asyncio.sleep(0.02)
