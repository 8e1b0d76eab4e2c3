"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import (
    care,
    catalogue,
    checks,
    complaints,
    corrections,
    custody,
    diagnosis,
    faults,
    handoff,
    improvements,
    knowledge,
    measures,
    merging,
    messages,
    numbering,
    offers,
    pacing,
    papers,
    partners,
    people,
    quotes,
    recalls,
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
    *(care, catalogue, checks, complaints, corrections, custody, diagnosis, faults, handoff),
    *(improvements, knowledge, measures, merging, messages, numbering, offers, pacing, papers),
    *(partners, people, quotes, recalls, requisitions, reviews, rulings, sent_reports, sla),
    *(staff, stock, surveys, tickets, topics, visits, warranty),
)
METADATA = SQLModel.metadata
