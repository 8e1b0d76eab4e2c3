"""Reading trained parts back from files, with the encoder they were trained with."""

from __future__ import annotations

import logging
import pickle
from pathlib import Path
from typing import Any

from nlu.components.encoder import load_encoders
from nlu.components.model import MessageModel

MODEL_FILE = "model.pickle"
FINDER_FILE = "finder.pickle"
logger = logging.getLogger(__name__)


def save(part: Any, file: Path) -> None:
    """Write a trained part; the model archive is compressed as a whole."""
    with file.open("wb") as opened:
        pickle.dump(part, opened, protocol=pickle.HIGHEST_PROTOCOL)


def load(file: Path) -> Any:
    """Read a trained part; only ever from a model that this installation has trained."""
    with file.open("rb") as opened:
        return pickle.load(opened)


def load_model(file: Path) -> MessageModel:
    """Load a trained model; without its encoders it reads by words alone, less well."""
    model: MessageModel = load(file)
    model.mender.prepare()
    if model.encoder_name:
        encoder = load_encoders()
        if encoder and encoder.name == model.encoder_name:
            model.encoder = encoder
        else:
            logger.warning("the model's sentence encoders are not here; train again to use others")
    return model
