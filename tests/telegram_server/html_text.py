"""Reads HTML as the Bot API does, with its error messages."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any

from .markup import byte_offset, link_entity, placed, unreadable, utf16

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
}
TAGS = frozenset(SIMPLE) | {"a", "blockquote", "tg-emoji", "tg-time"}
NAMED = re.compile(r"&(#x[0-9a-f]+|#\d+|lt|gt|amp|quot);?", re.I)
TAG_NAME = re.compile(r"[^\s>]*")
END_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
BARE_VALUE = re.compile(r"[a-zA-Z0-9.\-]*")
SPACES = re.compile(r"\s*")


@dataclass(slots=True)
class Open:
    """A tag that waits for its end."""

    name: str
    argument: str
    offset: int
    at: int


def decoded(text: str) -> str:
    """Replace the four named and all numeric character references."""

    def one(match: re.Match[str]) -> str:
        if match[1].startswith("#"):
            code = int(match[1][2:], 16) if match[1][1] in "xX" else int(match[1][1:])
            if not 0 < code < 0x10FFFF:
                return match[0]
            if 0xD800 <= code <= 0xDFFF:
                unreadable(
                    "Text contains invalid Unicode characters after decoding HTML entities,"
                    " check for unmatched surrogate code units"
                )
        return html.unescape(f"&{match[1].lower()};")

    return NAMED.sub(one, text)


def parse_html(text: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and its entities."""
    reader = HtmlReader(text)
    return reader.read()


class HtmlReader:
    """Walks once over the text, with a stack of open tags."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain: list[str] = []
        self.offset = 0
        self.open: list[Open] = []
        self.entities: list[dict[str, Any]] = []

    def read(self) -> tuple[str, list[dict[str, Any]]]:
        at = 0
        while at < len(self.text):
            begin = self.text.find("<", at)
            self.add(self.text[at : begin if begin >= 0 else len(self.text)])
            if begin < 0:
                break
            ending = self.text.startswith("</", begin)
            at = self.end_tag(begin) if ending else self.start_tag(begin)
        if self.open:
            name = self.open[-1].name
            unreadable(f'Can\'t find end tag corresponding to start tag "{name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.plain), placed(self.entities)

    def add(self, raw: str) -> None:
        piece = decoded(raw) if "&" in raw else raw
        self.plain.append(piece)
        self.offset += utf16(piece)

    def where(self, at: int) -> str:
        return f"at byte offset {byte_offset(self.text, at)}"

    def start_tag(self, begin: int) -> int:
        match = TAG_NAME.match(self.text, begin + 1)
        assert match
        name, at = match[0].lower(), match.end()
        if at >= len(self.text):
            unreadable(f"Unclosed start tag {self.where(begin)}")
        if name not in TAGS:
            unreadable(f'Unsupported start tag "{name}" {self.where(begin)}')
        attributes, at = self.attributes(name, begin, at)
        argument = self.argument(name, attributes, begin)
        self.open.append(Open(name, argument, self.offset, len(self.plain)))
        return at

    def attributes(self, name: str, begin: int, at: int) -> tuple[dict[str, str], int]:
        """Read `name=value` pairs up to the closing bracket."""
        found: dict[str, str] = {}
        while True:
            at = self.skip(at)
            if at >= len(self.text):
                unreadable(f'Unclosed start tag "{name}" {self.where(begin)}')
            if self.text[at] == ">":
                return found, at + 1
            match = ATTRIBUTE_NAME.match(self.text, at)
            assert match
            if not match[0]:
                place = self.where(begin)
                unreadable(f'Empty attribute name in the tag "{name}" {place}')
            key, at = match[0].lower(), self.skip(match.end())
            if at >= len(self.text):
                continue
            if key == "expandable" and self.text[at : at + 1] != "=":
                found[key] = ""
                continue
            if self.text[at : at + 1] != "=":
                unreadable(
                    f'Expected equal sign in declaration of an attribute of the tag "{name}"'
                    f" {self.where(begin)}"
                )
            at = self.skip(at + 1)
            if at >= len(self.text):
                unreadable(f'Unclosed start tag "{name}" {self.where(begin)}')
            found[key], at = self.value(begin, at)

    def value(self, begin: int, at: int) -> tuple[str, int]:
        quote = self.text[at]
        if quote in "'\"":
            stop = self.text.find(quote, at + 1)
            if stop < 0:
                unreadable(f"Unclosed start tag {self.where(begin)}")
            return decoded(self.text[at + 1 : stop]), stop + 1
        match = BARE_VALUE.match(self.text, at)
        assert match
        stop = match.end()
        if self.text[stop : stop + 1] not in (">", " ", "\n", "\t"):
            unreadable(f"Unexpected end of name token {self.where(at)}")
        return match[0], stop

    def skip(self, at: int) -> int:
        match = SPACES.match(self.text, at)
        assert match
        return match.end()

    def argument(self, name: str, attributes: dict[str, str], begin: int) -> str:
        """Return the one attribute that counts for this tag."""
        if name == "span" and attributes.get("class") != "tg-spoiler":
            unreadable(f'Tag "span" must have class "tg-spoiler" {self.where(begin)}')
        if name == "tg-emoji":
            emoji = attributes.get("emoji-id", "")
            if not emoji.isdecimal():
                unreadable("Invalid custom emoji identifier specified")
            return emoji
        if name == "blockquote":
            return "expandable" if "expandable" in attributes else ""
        if name == "code":
            language = attributes.get("class", "")
            return language.removeprefix("language-") if language.startswith("language-") else ""
        return attributes.get({"a": "href", "tg-time": "unix"}.get(name, ""), "")

    def end_tag(self, begin: int) -> int:
        if not self.open:
            unreadable(f"Unexpected end tag {self.where(begin)}")
        match = END_NAME.match(self.text, begin + 2)
        assert match
        stop = self.skip(match.end())
        if self.text[stop : stop + 1] != ">":
            unreadable(f"Unclosed end tag {self.where(begin)}")
        tag, name = self.open.pop(), match[0].lower()
        if name and name != tag.name:
            unreadable(
                f'Unmatched end tag {self.where(begin)}, expected "</{tag.name}>",'
                f' found "</{name}>"'
            )
        if length := self.offset - tag.offset:
            self.close(tag, length)
        return stop + 1

    def close(self, tag: Open, length: int) -> None:
        entity = self.meaning(tag)
        if entity is None:
            return
        place = {"offset": tag.offset, "length": length}
        if tag.name == "pre" and self.entities:
            inner = self.entities[-1]
            same = inner["type"] == "code" and inner["length"] == length
            if same and inner["offset"] == tag.offset and "language" in inner:
                entity["language"] = self.entities.pop()["language"]
        self.entities.append(entity | place)

    def meaning(self, tag: Open) -> dict[str, Any] | None:
        if tag.name == "a":
            return link_entity(tag.argument or "".join(self.plain[tag.at :]))
        if tag.name == "blockquote":
            return {"type": f"{tag.argument}_blockquote" if tag.argument else "blockquote"}
        if tag.name == "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": tag.argument}
        if tag.name == "tg-time":
            return {"type": "date_time", "unix_time": int(tag.argument or 0)}
        if tag.name == "code" and tag.argument:
            return {"type": "code", "language": tag.argument}
        return {"type": SIMPLE[tag.name]}
