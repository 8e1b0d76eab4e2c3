"""The files that Telegram keeps, and the media objects that show them."""

from __future__ import annotations

import itertools
import mimetypes
from dataclasses import dataclass
from typing import Any

from .errors import refuse, too_large
from .schema import Upload

MEGABYTE = 2**20
MOST_UPLOADED, MOST_DOWNLOADED, LARGEST_PHOTO = 50 * MEGABYTE, 20 * MEGABYTE, 10 * MEGABYTE

MAGIC = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF", b"BM")
FOLDERS = {
    "photo": "photos",
    "voice": "voice",
    "audio": "music",
    "video": "videos",
    "video_note": "video_notes",
    "animation": "animations",
    "sticker": "stickers",
    "document": "documents",
    "live_photo": "photos",
}
EXTENSIONS = {
    "photo": "jpg",
    "voice": "oga",
    "audio": "mp3",
    "video": "mp4",
    "video_note": "mp4",
    "animation": "mp4",
    "sticker": "webp",
    "live_photo": "jpg",
}
MIMES = {"voice": "audio/ogg", "audio": "audio/mpeg", "video": "video/mp4", "photo": "image/jpeg"}
SHAPE: dict[str, dict[str, Any]] = {
    "voice": {"duration": 3},
    "audio": {"duration": 3},
    "video": {"width": 640, "height": 360, "duration": 3},
    "video_note": {"length": 240, "duration": 3},
    "animation": {"width": 320, "height": 240, "duration": 3},
    "sticker": {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    },
}
PREVIEW_SIDE, FULL_WIDTH, FULL_HEIGHT = 90, 1280, 960


@dataclass(slots=True)
class StoredFile:
    """A file with its identifiers; `size` may pretend to be more than the data."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime: str
    data: bytes
    size: int


class Files:
    """All files, by identifier and by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}
        self.numbers = itertools.count(1)

    def keep(
        self, data: bytes, kind: str, *, name: str = "", mime: str = "", size: int | None = None
    ) -> StoredFile:
        """Store data and give it identifiers."""
        number = next(self.numbers)
        guessed = mime or mimetypes.guess_type(name)[0] or MIMES.get(kind, "")
        named = name.rpartition(".")[2] if "." in name else "bin"
        extension = EXTENSIONS.get(kind, named)
        file = StoredFile(
            file_id=f"AgACAgIAAxkBAAI{number:06d}{kind}Q",
            unique_id=f"AQAD{number:06d}",
            kind=kind,
            path=f"{FOLDERS.get(kind, 'documents')}/file_{number}.{extension}",
            name=name,
            mime=guessed or "application/octet-stream",
            data=data,
            size=len(data) if size is None else size,
        )
        self.by_id[file.file_id] = self.by_path[file.path] = file
        return file

    def take(self, value: Upload | str, kind: str, uploads: dict[str, Upload]) -> StoredFile:
        """Find or store the file that a parameter names."""
        if isinstance(value, str) and value.startswith("attach://"):
            value = uploads.get(value.removeprefix("attach://"), value)
        if isinstance(value, Upload):
            return self.receive(value, kind)
        file = self.by_id.get(value)
        if file is None:
            remote = value.startswith(("http://", "https://"))
            what = "failed to get HTTP URL content" if remote else ""
            refuse(what or "wrong file identifier/HTTP URL specified")
        if file.kind != kind and kind != "document":
            was, wanted = file.kind.capitalize(), kind.capitalize()
            refuse(f"can't use file of type {was} as {wanted}")
        return file

    def receive(self, upload: Upload, kind: str) -> StoredFile:
        """Store an upload, within Telegram's limits."""
        size = len(upload.data)
        if not size:
            refuse("file must be non-empty")
        if size > MOST_UPLOADED:
            raise too_large()
        if kind == "photo":
            if size > LARGEST_PHOTO:
                refuse(
                    f"file of size {size} bytes is too big for a photo;"
                    f" the maximum size is {LARGEST_PHOTO} bytes"
                )
            if not upload.data.startswith(MAGIC):
                refuse("IMAGE_PROCESS_FAILED")
        return self.keep(upload.data, kind, name=upload.name, mime=upload.mime)

    def answer(self, file_id: str) -> dict[str, Any]:
        """Return the File object of `getFile`."""
        file = self.by_id.get(file_id)
        if file is None:
            refuse("invalid file_id")
        if file.size > MOST_DOWNLOADED:
            refuse("file is too big")
        return identity(file) | {"file_path": file.path}

    def media(self, file: StoredFile, kind: str) -> Any:
        """Return what a message shows of a file."""
        if kind == "photo":
            return self.photo_sizes(file)
        shown = identity(file) | SHAPE.get(kind, {})
        if kind not in ("sticker", "video_note"):
            shown["mime_type"] = file.mime
        if file.name and kind in ("document", "audio", "video", "animation"):
            shown["file_name"] = file.name
        return shown

    def photo_sizes(self, file: StoredFile) -> list[dict[str, Any]]:
        """Return a preview and the full size, each with its own identifier."""
        preview_id = f"{file.file_id}s"
        if preview_id not in self.by_id:
            unique = f"{file.unique_id}s"
            path = file.path.replace("/", "/preview_")
            small = StoredFile(
                preview_id, unique, "photo", path, "", file.mime, file.data, file.size
            )
            self.by_id[preview_id] = self.by_path[path] = small
        small_side = {"width": PREVIEW_SIDE, "height": PREVIEW_SIDE * 3 // 4}
        full_side = {"width": FULL_WIDTH, "height": FULL_HEIGHT}
        return [identity(self.by_id[preview_id]) | small_side, identity(file) | full_side]


def identity(file: StoredFile) -> dict[str, Any]:
    """Return the fields that every file object has."""
    return {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
