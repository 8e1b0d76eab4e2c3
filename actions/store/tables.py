"""Every table of the desk, gathered for migrations."""

from sqlmodel import SQLModel

from actions.domain import catalogue, corrections, knowledge, messages, numbering, people, tickets

MODULES = (catalogue, corrections, knowledge, messages, numbering, people, tickets)
METADATA = SQLModel.metadata
