"""Reading messages outside the engine: the trained parts of a model archive, without Rasa."""

from __future__ import annotations

import tarfile
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Sequence

from nlu.components import judgement
from nlu.components.finder import EntityFinder, meant_by
from nlu.components.judgement import Judgement, judge
from nlu.components.model import MessageModel
from nlu.components.packing import FINDER_FILE, MODEL_FILE, load, load_model


class Reader:
    """Reads texts as the engine does, many at a time."""

    def __init__(
        self, model: MessageModel, finder: EntityFinder, settings: Dict[str, Any] | None = None
    ) -> None:
        self.model = model
        self.finder = finder
        self.settings = {**judgement.DEFAULTS, **model.settings, **(settings or {})}

    @classmethod
    def from_archive(cls, archive: Path) -> Reader:
        """Load the trained parts of a Rasa model.

        Raises:
            ValueError: when the archive has none.
        """
        with tempfile.TemporaryDirectory() as folder, tarfile.open(archive) as packed:
            files = {Path(member.name).name: member for member in packed.getmembers()}
            if not {MODEL_FILE, FINDER_FILE} <= files.keys():
                raise ValueError(f"{archive} holds no model of this project")
            for name in (MODEL_FILE, FINDER_FILE):
                content = packed.extractfile(files[name])
                assert content
                (Path(folder) / name).write_bytes(content.read())
            model = load_model(Path(folder) / MODEL_FILE)
            return cls(model, load(Path(folder) / FINDER_FILE))

    def judge(self, texts: Sequence[str]) -> List[Judgement]:
        """Judge texts, in order."""
        readings = self.model.read(texts)
        return [judge(reading, self.settings) for reading in readings]

    def read(self, texts: Sequence[str]) -> List[Dict[str, Any]]:
        """Read texts, in order: label, also, intent, confidence, entities, language of each."""
        return [self._row(text, found) for text, found in zip(texts, self.judge(texts))]

    def _row(self, text: str, found: Judgement) -> Dict[str, Any]:
        slips = self.model.mender.slips(text)
        return {
            "label": found.reading.label,
            "also": found.also,
            "intent": found.likeliest,
            "confidence": round(found.reading.confidence, 4),
            "entities": [
                {**mark._asdict(), "value": meant_by(text, mark, slips)}
                for mark in self.finder.find(text, slips)
            ],
            "language": found.reading.language,
        }
