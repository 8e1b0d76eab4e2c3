"""How cases begin: customers write, repairs and complaints are opened, some taken back."""

from actions.domain.chats.handoff import Brief, Reason
from actions.domain.sla.promises import has_visit
from actions.domain.tickets import Kind, NewTicket, Ticket, Usable
from actions.services.quotes.quoting import needs_quote
from bot.simulation.resolving import gives_back, is_told_more
from bot.simulation.stores import part_for
from bot.simulation.words import one_of, story, words
from bot.simulation.world import Case, Life, World

CANCELS, FAR = 0.02, 0.15
USABLE = {Usable.YES: 3.0, Usable.PARTLY: 4.0, Usable.NO: 3.0}


def meets(world: World, case: Case) -> Life:
    """Let the customer write."""
    planned, language = case.planned, case.language
    names = words()["names"][language]
    name = names[planned.unit.owner % len(names)]
    world.desk.customers.meet(case.address, name=name, code=language)
    return
    yield


def reports(world: World, case: Case) -> Life:
    """Open a repair, as the form does once it is filled in."""
    planned, dice = case.planned, world.dice
    model = planned.unit.model
    product = name_of(case)
    case.far = model.home and world.happens(FAR)
    new = NewTicket(
        kind=Kind.REPAIR,
        story=story(dice, case.language, product, planned.symptom, planned.part),
        product=product,
        serial_number=planned.unit.serial if planned.names_serial else "",
        usable=dice.choices(list(USABLE), list(USABLE.values()))[0],
        care="home" if model.home else "workshop",
        place=dice.choice(words()["streets"]["far" if case.far else "near"]) if model.home else "",
        phone=f"+44 113 496{planned.unit.owner % 10000:04}",
    )
    ticket = _opened(world, case, new)
    case.comes, case.part = has_visit(ticket), part_for(dice, planned)
    with world.desk.database.reading() as session:
        case.paid = needs_quote(session, ticket, world.desk.policy)
    return
    yield


def complains(world: World, case: Case) -> Life:
    """Open a complaint, often about an earlier case."""
    planned = case.planned
    earlier = world.codes.get(planned.again, "") if planned.again is not None else ""
    new = NewTicket(
        kind=Kind.COMPLAINT,
        story=one_of(world.dice, "complains", case.language),
        product=name_of(case),
        reference=earlier,
        wish=world.dice.choice(("apology", "repair", "refund")),
    )
    _opened(world, case, new)
    return
    yield


def asks(world: World, case: Case) -> Life:
    """Ask for a person."""
    wish = one_of(world.dice, "asks", case.language).format(product=name_of(case))
    brief = Brief(wish=wish, words=wish, intent="request_human")
    begun = world.desk.handoffs.begin(
        case.address, Reason.ASKED, turn=world.key(), brief=brief, product=name_of(case)
    )
    known = world.cases.get(begun.code)
    if known:  # one more wish in a case that is open already
        world.codes[case.planned.number] = begun.code
        if not known.busy:
            yield from is_told_more(world, known)
        return
    _numbered(world, case, begun.code)
    yield world.worked(world.about(0.08))


def may_be_cancelled(world: World, case: Case) -> Life:
    """Let a few customers help themselves before anybody has begun."""
    if world.happens(CANCELS):
        yield world.later(minutes=world.dice.uniform(2, 20))
        takes_back(world, case)


def takes_back(world: World, case: Case) -> None:
    """Let a customer cancel a case."""
    world.desk.tickets.cancel(case.address, case.code, turn=world.key())
    gives_back(world, case)
    case.code = ""


def name_of(case: Case) -> str:
    """Name the product as its customer does."""
    model = case.planned.unit.model
    return model.zh if case.language == "zh" else model.en


def _opened(world: World, case: Case, new: NewTicket) -> Ticket:
    ticket = world.desk.tickets.open(case.address, new, turn=world.key())
    case.number = ticket.id or 0
    world.tickets[case.number] = case
    _numbered(world, case, ticket.code)
    return ticket


def _numbered(world: World, case: Case, code: str) -> None:
    case.code = code
    world.codes[case.planned.number] = code
    world.cases[code] = case
