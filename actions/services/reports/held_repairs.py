"""How long repairs hold, by product, part, technician or person, from all of a time at once."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.periods import DAY, Window
from actions.domain.reports.facts import Group
from actions.domain.reports.held import HeldCurve, Repair, held_by_group
from actions.domain.surveys.surveys import NO
from actions.store.held import HeldRow, read_held
from actions.store.report_sources import NAMES
from actions.store.report_sources import products as products_named
from actions.store.reporting import read_names


def held_curves(
    session: Session,
    window: Window,
    groups: Sequence[Group],
    language: Language = Language.EN,
) -> dict[Group, Mapping[str, HeldCurve]]:
    """Draw a curve for each name of the repairs finished in a time, the largest first.

    A repair counts from its close until its customer said whether it holds, or came back; while
    neither has happened nobody knows. One with several parts counts under each.
    """
    rows, people = read_held(session, window), read_names(session)
    products = products_named(session, (row.product for row in rows), language)
    repairs: dict[Group, list[Repair]] = {group: [] for group in groups}
    for group in groups:
        names = NAMES[group](session) if group in NAMES else {}
        for row in rows:
            product = products.get(row.product, row.product)
            own = {Group.PRODUCT: product, Group.PERSON: people.get(row.owner_id or 0, "")}
            known = _known(row)
            for name in names.get(row.ticket_id, ()) or filter(None, (own.get(group),)):
                repairs[group] += [Repair(*known, name)] if known else []
    return {
        group: {name: curve.told() for name, curve in held_by_group(found).items()}
        for group, found in repairs.items()
    }


def _known(row: HeldRow) -> tuple[float, bool] | None:
    """Tell after how many days a repair was heard of first, and whether it had come back."""
    heard = [(row.answered_at, row.choice == NO)] if row.answered_at else []
    heard += [(row.back_at, True)] if row.back_at else []
    if not heard:
        return None
    at, came_back = min(heard)
    return max((at - row.since_at) / DAY, 0), came_back
