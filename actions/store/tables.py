"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import (
    care,
    catalogue,
    corrections,
    handoff,
    knowledge,
    merging,
    messages,
    numbering,
    pacing,
    papers,
    partners,
    people,
    sla,
    staff,
    surveys,
    tickets,
    topics,
    warranty,
)

MODULES = (
    *(catalogue, corrections, handoff, knowledge, messages, numbering, pacing, people),
    *(papers, sla, staff, surveys, tickets, topics, warranty),
    *(care, merging, partners),
)
METADATA = SQLModel.metadata
