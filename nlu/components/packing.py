"""Reading trained parts back from files, with the encoder they were trained with."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Optional

import joblib

from nlu.components.encoder import Encoder, find_folder
from nlu.components.model import MessageModel

MODEL_FILE = "model.joblib"
FINDER_FILE = "finder.joblib"
logger = logging.getLogger(__name__)


def load_encoder() -> Optional[Encoder]:
    """Give the encoder of this installation, if there is one."""
    folder = find_folder()
    return Encoder(folder) if folder else None


def load_model(file: Path) -> MessageModel:
    """Load a trained model; without its encoder it reads by words alone, less well."""
    model: MessageModel = joblib.load(file)
    if model.encoder_name:
        encoder = load_encoder()
        if encoder and encoder.name == model.encoder_name:
            model.encoder = encoder
        else:
            logger.warning("the model's sentence encoder is not here; train again to use another")
    return model
