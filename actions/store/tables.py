"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import (
    catalogue,
    checks,
    complaints,
    corrections,
    handoff,
    improvements,
    knowledge,
    measures,
    messages,
    numbering,
    offers,
    pacing,
    papers,
    people,
    rulings,
    sla,
    staff,
    surveys,
    tickets,
    topics,
    warranty,
)

MODULES = (
    *(
        catalogue,
        checks,
        complaints,
        corrections,
        handoff,
        knowledge,
        messages,
        numbering,
        pacing,
        people,
    ),
    *(
        improvements,
        measures,
        offers,
        papers,
        rulings,
        sla,
        staff,
        surveys,
        tickets,
        topics,
        warranty,
    ),
)
METADATA = SQLModel.metadata
