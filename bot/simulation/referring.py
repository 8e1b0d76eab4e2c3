"""Cases that go to a service partner, or back to a supplier (Rule R32)."""

from actions.domain.language import Language
from actions.domain.sla.clocks import ClockKind
from actions.domain.supplies.partners import PartnerKind
from actions.services.supplies.partners import NewPartner
from bot.simulation.resolving import topic_of
from bot.simulation.stores import STOCKED
from bot.simulation.words import one_of
from bot.simulation.world import ADMIN, Case, Life, World

SERVICE = ("Coast & Dales Service", "Northern Appliance Care")
FAR_TO_PARTNER, TO_SUPPLIER = 0.4, 0.05
ANSWERS, REPAIRS = 10.0, 2.0
"""Working hours until a partner is there, about, and until it is done."""


def partners_are_added(world: World) -> None:
    """Add who helps: two that repair far away, and everybody who supplies parts."""
    suppliers = sorted({one.supplier for one in STOCKED})
    named = [(name, PartnerKind.SERVICE) for name in SERVICE]
    for name, kind in [*named, *((name, PartnerKind.SUPPLIER) for name in suppliers)]:
        world.desk.partners.add(ADMIN, NewPartner(name=name, kind=kind, language=Language.EN))


def may_be_referred(world: World, case: Case) -> Life:
    """Give some cases to who is nearer, or knows the part best."""
    name = _partner(world, case)
    if not name:
        return
    yield world.worked(world.about(1))
    topic_of(world, case)
    partners, language = world.desk.partners, world.desk.staff_language
    words = f"{name}: {one_of(world.dice, 'refers', language)}"
    partners.refer(case.agent, case.topic, words, key=world.key())
    yield world.worked(world.about(ANSWERS))
    if case.comes:
        world.desk.clocks.meet(case.code, ClockKind.ARRIVAL, person=name, key=world.key())
    yield world.worked(world.about(REPAIRS))
    done = one_of(world.dice, "done", language)
    partners.answered(case.agent, case.topic, done, key=world.key())
    case.comes, case.part = False, ""


def _partner(world: World, case: Case) -> str:
    if not case.goes_on or case.visit:
        return ""
    if case.comes and case.far and world.happens(FAR_TO_PARTNER):
        return world.dice.choice(SERVICE)
    supplier = next((one.supplier for one in STOCKED if one.number == case.part), "")
    return supplier if not case.comes and world.happens(TO_SUPPLIER) else ""
