"""What a customer chooses after a question back is stored and exported as training rows."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

from actions.domain.language import Language
from actions.store.database import Database
from actions.texts import say
from tests.end_to_end.chats import buttons, presses

# One of them at least is asked back about, however well messages come to be understood.
VAGUE = [
    f"{begin} {rest}"
    for rest in (
        *("red bit or the money", "cheaper half of it", "second one from the left", "bill"),
        *("hinge and what the neighbour told you", "thing from last week", "technician", "boxes"),
        *("business with the lids", "same as the others then", "flap or whatever it was"),
    )
    for begin in ("well, the", "so about the", "you know, the", "look, the", "right then, the")
]
ASKED_BACK = tuple(
    say(f"reading-{key}", Language.EN, product="").partition(" the ")[0]
    for key in ("first", "first-other", "again")
)
CHOICES = {"Something is broken": "report_fault", "Make a complaint": "complain_product"}


async def asked_back(telegram):
    """Give the person, the message and a reading that is offered for it."""
    for words in VAGUE:
        person = telegram.customer(words, language_code="en", started=True)
        await person.sends(words)
        answer = await person.receives(timeout=15)
        offered = [title for title in CHOICES if title in buttons(answer)]
        if offered and answer["text"].startswith(ASKED_BACK):
            return person, words, offered[0]
    raise AssertionError("none of the vague messages was asked back about")


def exported(database: Database, out: Path) -> dict[str, str]:
    done = subprocess.run(
        [
            *(str(Path(sys.executable).with_name("aftercare")), "corrections", "export"),
            *("--out", str(out), "--language", "en"),
        ],
        env={**os.environ, "AFTERCARE_DATABASE_URL": str(database.engine.url)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {
        block["intent"]: block["examples"]
        for block in yaml.safe_load(out.read_text(encoding="utf-8"))["nlu"]
    }


async def test_a_tap_after_a_question_back_becomes_an_example_to_train_on(
    telegram, service, database, tmp_path
):
    person, words, chosen = await asked_back(telegram)
    await presses(person, chosen)
    examples = exported(database, tmp_path / "ours.yml")
    assert examples == {CHOICES[chosen]: f"- {words}\n"}
