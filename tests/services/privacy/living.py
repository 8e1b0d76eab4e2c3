"""A customer who has been with the desk, and what is left of them."""

import json

from sqlmodel import SQLModel

from actions.domain.messages import Act
from tests.services.people import SAM

WORD = "quokka"
"""In everything that Sam says and is told; nothing else in the desk has it."""
PHONE = "+447700900123"
FRIDGE = "KF4202503140017"


def delivers(desk):
    number = 100
    while claimed := desk.outbox.claim("telegram", "w", limit=9):
        for row in claimed:
            number += 10
            desk.outbox.delivered(row.id, [number] if row.act is Act.SEND else [])


def erase(desk, key="e1"):
    return desk.privacy.press(SAM, key, "yes")


def everything(desk):
    """Every row of every table as text, by table."""
    with desk.database.reading() as session:
        for table in SQLModel.metadata.sorted_tables:
            for row in session.connection().execute(table.select()).mappings():
                yield table.name, json.dumps(dict(row), default=str, ensure_ascii=False)
