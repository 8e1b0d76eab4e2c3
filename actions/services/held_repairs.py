"""How long repairs hold, by product, part, technician or person, from all of a time at once."""

from collections.abc import Mapping

from sqlmodel import Session

from actions.domain.held import HeldCurve, Repair, held_by_group
from actions.domain.periods import DAY, Window
from actions.domain.reports import Group
from actions.domain.surveys import NO
from actions.services.report_sources import NAMES
from actions.store.held import read_held
from actions.store.reporting import read_names


def held_curves(session: Session, window: Window, group: Group) -> Mapping[str, HeldCurve]:
    """Draw a curve for each name of the repairs finished in a time, the largest first.

    A repair counts from its close until its customer said whether it holds, or came back; while
    neither has happened nobody knows. One with several parts counts under each.
    """
    names = NAMES[group](session) if group in NAMES else {}
    people = read_names(session)
    repairs = []
    for row in read_held(session, window):
        own = {Group.PRODUCT: row.product, Group.PERSON: people.get(row.owner_id or 0, "")}
        known = [(row.answered_at, row.choice == NO)] if row.answered_at else []
        known += [(row.back_at, True)] if row.back_at else []
        for name in names.get(row.ticket_id, ()) or filter(None, (own.get(group),)):
            if known:
                at, came_back = min(known)
                repairs.append(Repair(max((at - row.since_at) / DAY, 0), came_back, name))
    return held_by_group(repairs)
