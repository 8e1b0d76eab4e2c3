"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import (
    catalogue,
    checks,
    corrections,
    custody,
    diagnosis,
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
    *(catalogue, corrections, handoff, knowledge, messages, numbering, pacing, people),
    *(checks, custody, diagnosis),
    *(papers, sla, staff, surveys, tickets, topics, warranty),
)
METADATA = SQLModel.metadata
