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
    quotes,
    requisitions,
    sent_reports,
    sla,
    staff,
    stock,
    surveys,
    tickets,
    topics,
    visits,
    warranty,
)

MODULES = (
    *(catalogue, corrections, handoff, knowledge, messages, numbering, pacing, people),
    *(quotes, requisitions, stock),
    *(papers, sent_reports, sla, staff, surveys, tickets, topics, visits, warranty),
)
METADATA = SQLModel.metadata
