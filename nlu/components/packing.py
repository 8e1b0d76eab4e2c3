"""Reading trained parts back from files, with the encoder they were trained with."""

from __future__ import annotations

import logging
import pickle
from pathlib import Path
from typing import Any, Optional

from nlu.components.encoder import Encoder, find_folder
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


def load_encoder() -> Optional[Encoder]:
    """Give the encoder of this installation, if there is one."""
    folder = find_folder()
    return Encoder(folder) if folder else None


def load_model(file: Path) -> MessageModel:
    """Load a trained model; without its encoder it reads by words alone, less well."""
    model: MessageModel = load(file)
    if model.encoder_name:
        encoder = load_encoder()
        if encoder and encoder.name == model.encoder_name:
            model.encoder = encoder
        else:
            logger.warning("the model's sentence encoder is not here; train again to use another")
    return model
