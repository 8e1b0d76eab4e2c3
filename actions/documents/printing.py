"""Setting a template and its data as a PDF."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import typst
from pylopdf_fonts_zh_cn import sans_path

from actions.domain.language import Language

TEMPLATES = Path(str(files("actions.documents")))


@cache
def _fonts() -> typst.Fonts:
    """Find the font that is shipped, and no other, so that a paper looks alike everywhere."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(Path(str(sans_path())).parent)],
    )


def print_pdf(
    template: str,
    data: Mapping[str, Any],
    language: Language,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """Set a template with data as a PDF.

    Args:
        template: name of a `.typ` file in this folder, without its ending.
        data: what the template shows, made of what JSON can hold; strings are shown as they are,
            never read as markup.
        language: of hyphenation and quotation marks; `data` is written in it already.
        pictures: PNG or SVG by name; the template shows them with `picture("name")`.
    """
    shown = {"data": json.dumps(data, ensure_ascii=False), "language": str(language)}
    # In a folder of its own: files given by name alone must be text, which pictures are not.
    with TemporaryDirectory(prefix="aftercare-") as folder:
        for name in ("house", template):
            copyfile(TEMPLATES / f"{name}.typ", Path(folder, f"{name}.typ"))
        Path(folder, "pictures").mkdir()
        for name, content in (pictures or {}).items():
            Path(folder, "pictures", name).write_bytes(content)
        compiled: bytes = typst.compile(
            Path(folder, f"{template}.typ"),
            root=Path(folder),
            font_paths=_fonts(),
            sys_inputs=shown,
        )
    return compiled
