"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import (
    catalogue,
    checks,
    complaints,
    corrections,
    custody,
    diagnosis,
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
    quotes,
    requisitions,
    reviews,
    rulings,
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
    *(catalogue, checks, complaints, corrections, custody, diagnosis, handoff, improvements),
    *(knowledge, measures, messages, numbering, offers, pacing, papers, people, quotes),
    *(requisitions, reviews, rulings, sent_reports, sla, staff, stock, surveys, tickets),
    *(topics, visits, warranty),
)
METADATA = SQLModel.metadata
