"""What staff do with a case on its topic: take, wait, resolve, look up."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace

from actions.domain.cases.numbering import begin_with_code
from actions.domain.errors import InvalidAnswer
from actions.domain.named_lines import begin
from actions.domain.staff import Role
from actions.domain.tickets import FaultClass
from actions.services.handoff.handoff import Outcome
from bot.telegram.steps.base import (
    Answer,
    PressFunction,
    Step,
    StepFunction,
    choose,
)

CLASSES = {
    "inquiry": "inquiry",
    "咨询": "inquiry",
    "repair": "report_fault",
    "报修": "report_fault",
    "complaint": "complain_product",
    "投诉": "complain_product",
}
CLASS_BEHIND = re.compile(r"(?:(?<=\d)|^)\s*([ABC])\s*类?\s*$", re.IGNORECASE)
"""A fault class, with or without a blank before it and 类 behind: R-1001B, B类."""
PRIORITIES = {
    **{"urgent": "urgent", "normal": "normal", "danger": "danger"},
    **{"紧急": "urgent", "普通": "normal", "危险": "danger"},
}
ROLES = {
    **{str(role): role for role in Role},
    **{"只读": Role.READER, "客服": Role.AGENT, "主管": Role.SUPERVISOR, "管理员": Role.ADMIN},
}


async def take(step: Step) -> Answer:
    """Answer this customer from now on."""
    topic_id, _ = await step.topic(card=False)
    return await _do(step, step.desk.handoffs.take, topic_id, over=step.asked.row is None)


async def back(step: Step) -> Answer:
    """Let the bot answer again; words say what was agreed."""
    topic_id, words = await step.topic()
    return await _do(step, step.desk.handoffs.hand_back, topic_id, summary=words)


async def assign(step: Step) -> Answer:
    """Make it somebody's turn, who is named."""
    topic_id, words = await step.topic()
    member = await asyncio.to_thread(step.desk.team.named, words)
    return await _do(step, step.desk.handoffs.assign, topic_id, member.user_id)


async def tag(step: Step) -> Answer:
    """Say what the customer's words really were."""
    topic_id, words = await step.topic()
    return await _do(step, step.desk.cases.retag, topic_id, choose(CLASSES, words))


async def priority(step: Step) -> Answer:
    """Put the case first, or back among the others; a danger also has its plan."""
    topic_id, words = await step.topic()
    first, told = begin(words, PRIORITIES)
    chosen = choose(PRIORITIES, first)
    urgent, danger = chosen != "normal", told if chosen == "danger" else None
    change = step.desk.cases.set_priority
    return await _do(step, change, topic_id, urgent=urgent, danger=danger)


async def fault_class(step: Step) -> Answer:
    """Correct the fault class; it may stand right behind the case's number."""
    step = replace(step, words=CLASS_BEHIND.sub(r" \1", step.words))
    topic_id, words = await step.topic()
    chosen = choose({fault.value: fault for fault in FaultClass}, words)
    return await _do(step, step.desk.cases.set_fault_class, topic_id, chosen)


async def resume(step: Step) -> Answer:
    """Let the case and its clocks go on."""
    topic_id, _ = await step.topic()
    return await _do(step, step.desk.cases.resume, topic_id)


async def resolve(step: Step) -> Answer:
    """End the work; words say what was done."""
    topic_id, words = await step.topic()
    return await _do(step, step.desk.cases.resolve, topic_id, summary=words)


async def reopen(step: Step) -> Answer:
    """Take the case up again."""
    topic_id, _ = await step.topic()
    return await _do(step, step.desk.cases.reopen, topic_id)


async def find(step: Step) -> Answer:
    """Find cases by code, serial number, telephone number or name."""
    await _require(step, Role.AGENT)
    return Answer(await asyncio.to_thread(step.desk.overview.find, step.words))


async def queue(step: Step) -> Answer:
    """List what waits and what is open."""
    return Answer(await asyncio.to_thread(step.desk.overview.queue))


async def me(step: Step) -> Answer:
    """List one's own open cases, and one's own figures (Rule R27)."""
    cases = await asyncio.to_thread(step.desk.overview.mine, step.asked.user_id)
    figures = await asyncio.to_thread(step.desk.reports.own, step.asked.user_id)
    return Answer(f"{cases}\n\n{figures}")


async def role(step: Step) -> Answer:
    """Trust somebody with a role."""
    said = step.words.strip()
    behind = next((word for word in ROLES if not word.isascii() and said.endswith(word)), "")
    name, _, wanted = (said.removesuffix(behind), "", behind) if behind else said.rpartition(" ")
    if not name.strip():
        raise InvalidAnswer("error-role-words")
    chosen = choose(ROLES, wanted)
    member = await asyncio.to_thread(step.desk.team.named, name)
    await asyncio.to_thread(step.desk.team.set_role, step.asked.user_id, member.user_id, chosen)
    return Answer(step.say("staff-role", name=member.name, role=step.say(f"role-{chosen}")))


async def why(step: Step) -> Answer:
    """Explain every deadline of a case, of this topic if no code is given."""
    await _require(step, Role.AGENT)
    code, stray = begin_with_code(step.words)
    if stray:
        raise InvalidAnswer("error-why-word", said=stray[:40])
    if code is None:
        code, _ = await step.case()
    language = step.desk.staff_language
    return Answer(await asyncio.to_thread(step.desk.clocks.why, code, language))


COMMANDS: dict[str, StepFunction] = {
    "take": take,
    "back": back,
    "assign": assign,
    "tag": tag,
    "priority": priority,
    "class": fault_class,
    "resume": resume,
    "resolve": resolve,
    "reopen": reopen,
    "find": find,
    "queue": queue,
    "me": me,
    "role": role,
    "why": why,
}


async def _take(step: Step, code: str) -> Answer:
    """Take a case that was told of in the group itself."""
    topic_id = await step.topic_for(code, card=False)
    return await _do(step, step.desk.handoffs.take, topic_id, over=False)


async def _do(
    step: Step, method: Callable[..., Outcome], *words: object, **more: object
) -> Answer:
    """Take a step of the services under the key of the update."""
    asked = step.asked
    outcome = await asyncio.to_thread(method, asked.user_id, *words, key=asked.key, **more)
    return Answer(outcome.text)


async def _require(step: Step, role: Role) -> None:
    await asyncio.to_thread(step.desk.team.require, step.asked.user_id, role)


PRESSES: dict[str, PressFunction] = {
    "take": _take,
}
