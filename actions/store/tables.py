"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import messages, people, staff, tickets
from actions.domain.cases import (
    checks,
    corrections,
    custody,
    diagnosis,
    merging,
    numbering,
    quotes,
    visits,
)
from actions.domain.chats import handoff, pacing, papers, topics
from actions.domain.complaints import complaints, measures, offers, rulings
from actions.domain.faults import register
from actions.domain.policy import canned, knowledge
from actions.domain.products import catalogue, recalls, warranty
from actions.domain.reports import sent_reports
from actions.domain.reviews import improvements, reviews
from actions.domain.sla import clocks
from actions.domain.supplies import partners, requisitions, stock
from actions.domain.surveys import care, surveys

MODULES = (
    *(
        canned,
        care,
        catalogue,
        checks,
        complaints,
        corrections,
        custody,
        diagnosis,
        register,
        handoff,
    ),
    *(improvements, knowledge, measures, merging, messages, numbering, offers, pacing, papers),
    *(partners, people, quotes, recalls, requisitions, reviews, rulings, sent_reports, clocks),
    *(staff, stock, surveys, tickets, topics, visits, warranty),
)
METADATA = SQLModel.metadata
