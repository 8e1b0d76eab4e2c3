"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import (
    catalogue,
    corrections,
    handoff,
    knowledge,
    messages,
    numbering,
    pacing,
    papers,
    people,
    sent_reports,
    sla,
    staff,
    surveys,
    tickets,
    topics,
    warranty,
)

MODULES = (
    *(catalogue, corrections, handoff, knowledge, messages, numbering, pacing, people),
    *(papers, sent_reports, sla, staff, surveys, tickets, topics, warranty),
)
METADATA = SQLModel.metadata
