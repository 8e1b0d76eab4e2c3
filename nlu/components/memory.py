"""Vectors of texts kept between trainings: an encoder says the same of the same words."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any, Dict, List, Sequence
from zipfile import BadZipFile

import numpy as np

from nlu.components.encoder import Encoders

VARIABLE = "AFTERCARE_VECTORS"
"""Names the folder they are kept in; without it every training asks the encoders anew."""
MOST = 60_000


def vectors_of(encoder: Encoders, texts: Sequence[str]) -> Any:
    """Give what an encoder says of normalised texts, from memory where it was asked before.

    Rounded to half precision, remembered or not, so that memory changes no model.
    """
    file = _file(encoder)
    known = _read(file) if file else {}
    keys = [hashlib.blake2b(text.encode(), digest_size=16).digest() for text in texts]
    missing = {key: text for key, text in zip(keys, texts) if key not in known}
    if missing:
        fresh = encoder.encode(list(missing.values())).astype(np.float16)
        known.update(zip(missing, fresh))
        if file:
            _write(file, known)
    return np.array([known[key] for key in keys], dtype=np.float32)


def _file(encoder: Encoders) -> Path | None:
    folder = os.environ.get(VARIABLE)
    name = hashlib.blake2b(encoder.name.encode(), digest_size=8).hexdigest()
    return Path(folder) / f"{name}.npz" if folder else None


def _read(file: Path) -> Dict[bytes, Any]:
    try:
        with np.load(file) as kept:
            keys, rows = kept["keys"], kept["rows"]
    except (OSError, ValueError, KeyError, BadZipFile):
        return {}  # nothing kept yet, or a file that a crash has cut short
    return {key.tobytes(): row for key, row in zip(keys, rows)}


def _write(file: Path, known: Dict[bytes, Any]) -> None:
    newest: List[bytes] = list(known)[-MOST:]
    file.parent.mkdir(parents=True, exist_ok=True)
    building = file.with_suffix(f".{os.getpid()}.npz")
    keys = np.array([np.frombuffer(key, np.uint8) for key in newest])
    np.savez(building, keys=keys, rows=np.array([known[key] for key in newest]))
    building.replace(file)
