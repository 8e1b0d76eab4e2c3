"""Who works here: what each is for, in which languages, and how many cases at once."""

import asyncio
from collections.abc import Mapping, Sequence

from actions.domain.errors import InvalidAnswer
from actions.domain.staff import Role, StaffMember
from actions.texts.visits import write_day_name
from bot.telegram.parts import read_parts
from bot.telegram.steps.base import LANGUAGES, Answer, PressFunction, Step, StepFunction, choose

PARTS = {
    "skills": ("skills", "技能"),
    "languages": ("languages", "语言"),
    "cases": ("cases", "案件"),
}


async def team(step: Step) -> Answer:
    """List the team, or say what somebody is for; one's own facts, or for who leads anybody's."""
    name, said = read_parts(step.words, PARTS)
    by, people = step.asked.user_id, step.desk.team
    await asyncio.to_thread(people.require, by, Role.AGENT)
    in_hand = await asyncio.to_thread(people.in_hand)
    if not name:
        everybody = await asyncio.to_thread(people.team)
        lines = [_describe(step, member, in_hand) for member in everybody]
        return Answer("\n".join([step.say("team-list"), *lines]))
    member, more = await asyncio.to_thread(people.leading, name)
    if member is None:
        member = await asyncio.to_thread(people.named, name)
    elif more:
        raise InvalidAnswer("error-team-words", words=more)
    languages = [choose(LANGUAGES, one) for one in said.get("languages", ())]
    if "cases" in said:
        member = await asyncio.to_thread(
            people.set_cap, by, member.user_id, _number(said["cases"])
        )
    if "skills" in said:
        member = await asyncio.to_thread(people.set_skills, by, member.user_id, said["skills"])
    if "languages" in said:
        member = await asyncio.to_thread(people.set_languages, by, member.user_id, languages)
    return Answer(_describe(step, member, in_hand))


def _number(said: Sequence[str]) -> int:
    given = " ".join(said)
    if not given.isdecimal() or len(given) > 3:
        raise InvalidAnswer("error-team-cases", said=given[:40])
    return int(given)


def _describe(step: Step, member: StaffMember, in_hand: Mapping[int, int]) -> str:
    everything = step.say("team-all")
    day = write_day_name(member.back_on, step.desk.staff_language) if member.back_on else ""
    return step.say(
        "team-member",
        name=step.say("away-until", name=member.name, day=day) if day else member.name,
        role=step.say(f"role-{member.role}"),
        duty="on" if member.on_duty else "off",
        skills=tuple(member.skills) or everything,
        languages=tuple(step.say(f"language-{one}") for one in member.languages) or everything,
        hand=in_hand.get(member.id or 0, 0),
        cases=member.cap,
    )


COMMANDS: dict[str, StepFunction] = {"team": team}
PRESSES: dict[str, PressFunction] = {}
