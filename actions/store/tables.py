"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import (
    catalogue,
    corrections,
    faults,
    handoff,
    knowledge,
    messages,
    numbering,
    pacing,
    papers,
    people,
    sla,
    staff,
    surveys,
    tickets,
    topics,
    warranty,
)

MODULES = (
    *(catalogue, corrections, faults, handoff, knowledge, messages, numbering, pacing, people),
    *(papers, sla, staff, surveys, tickets, topics, warranty),
)
METADATA = SQLModel.metadata
