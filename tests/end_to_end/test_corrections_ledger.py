"""What a customer chooses after a question back is stored and exported as training rows."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

from actions.domain.language import Language
from actions.texts import say
from tests.end_to_end.chats import presses

# One of them at least is asked back about, however well messages come to be understood.
VAGUE = (
    "about the thing from last week",
    "hm so yes well the cooker",
    "it is because of my order the machine and so on",
    "there is something with it again you know",
    "the washer you know",
    "need something for it",
)
ASKED_BACK = [say(f"reading-{key}", Language.EN) for key in ("first", "first-other", "again")]


def exported(database: Path, out: Path) -> dict[str, str]:
    done = subprocess.run(
        [
            *(str(Path(sys.executable).with_name("aftercare")), "corrections", "export"),
            *("--out", str(out), "--language", "en"),
        ],
        env={**os.environ, "AFTERCARE_DATABASE_URL": f"sqlite:///{database}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {
        block["intent"]: block["examples"]
        for block in yaml.safe_load(out.read_text(encoding="utf-8"))["nlu"]
    }


async def test_a_tap_after_a_question_back_becomes_an_example_to_train_on(telegram, sam, tmp_path):
    asked_back = ""
    for words in VAGUE:
        person = telegram.customer(words, language_code="en", started=True)
        await person.sends(words)
        answer = (await person.receives(timeout=15))["text"]
        if answer in ASKED_BACK:
            asked_back = words
            break
    assert asked_back, "none of the vague messages was asked back about"

    assert "Let's get it repaired" in await presses(person, "Something is broken")
    examples = exported(tmp_path / "desk.db", tmp_path / "ours.yml")
    assert examples == {"report_fault": f"- {asked_back}\n"}
