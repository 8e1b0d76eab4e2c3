"""Reads MarkdownV2 and the older Markdown as the Bot API does, with its error messages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NoReturn

from .markup import EMOJI_LINK, byte_offset, link_entity, placed, unreadable, utf16

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "pre_code": "PreCode",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
MARKS = {
    "bold": "*",
    "italic": "_",
    "underline": "__",
    "strikethrough": "~",
    "spoiler": "||",
    "code": "`",
    "pre": "```",
    "pre_code": "```",
    "text_link": "]",
    "custom_emoji": "]",
}
LANGUAGE = re.compile(r"[^\s`]+(?=[^`])")
NEWLINE = re.compile(r"\r\n|\n\r|\n|\r")


@dataclass(slots=True)
class Begun:
    """An entity that waits for its end."""

    kind: str
    offset: int
    index: int
    begin: int
    language: str = ""


def parse_markdown_v2(text: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and its entities."""
    return MarkdownReader(text).read()


class MarkdownReader:
    """Walks once over the text, with a stack of begun entities."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain: list[str] = []
        self.offset = 0
        self.begun: list[Begun] = []
        self.entities: list[dict[str, Any]] = []

    def read(self) -> tuple[str, list[dict[str, Any]]]:
        at = 0
        while at < len(self.text):
            at = self.step(at)
        if self.begun and self.begun[-1].kind == "blockquote":
            self.close({"type": "blockquote"})
        if self.begun:
            self.endless(self.begun[-1])
        return "".join(self.plain), placed(self.entities)

    def endless(self, entity: Begun) -> NoReturn:
        place = byte_offset(self.text, entity.begin)
        unreadable(f"Can't find end of {NAMES[entity.kind]} entity at byte offset {place}")

    def add(self, piece: str) -> None:
        self.plain.append(piece)
        self.offset += utf16(piece)

    def step(self, at: int) -> int:
        """Read one character, mark or escape and return where the next begins."""
        char, top = self.text[at], self.begun[-1].kind if self.begun else ""
        following = self.text[at + 1 : at + 2]
        if char == "\\" and following and 0 < ord(following) < 127:
            self.add(following)
            return at + 2
        if top in ("code", "pre", "pre_code"):
            if self.text.startswith(MARKS[top], at):
                return self.end(at)
            if char != "`" or top == "code":
                self.add(char)
                return at + 1
        if char == "\n" and any(b.kind == "blockquote" for b in self.begun):
            return self.quoted_line(at)
        if char not in RESERVED:
            self.add(char)
            return at + 1
        return self.end(at) if self.ends(top, at) else self.start(at)

    def ends(self, top: str, at: int) -> bool:
        if top == "italic":
            return self.text[at] == "_" and self.text[at + 1 : at + 2] != "_"
        if top == "blockquote":
            return self.text.startswith("||", at) and self.text[at + 2 : at + 3] in ("", "\n")
        return top in MARKS and self.text.startswith(MARKS[top], at)

    def start(self, at: int) -> int:
        char, following = self.text[at], self.text[at + 1 : at + 2]
        if char == "_":
            return self.open("underline", at, 2) if following == "_" else self.open("italic", at)
        if char in "*~":
            return self.open("bold" if char == "*" else "strikethrough", at)
        if char == "|" and following == "|":
            return self.open("spoiler", at, 2)
        if char == "[":
            return self.open("text_link", at)
        if char == "!" and following == "[":
            return self.open("custom_emoji", at, 2)
        if char == ">" and self.at_line_start(at) and not self.begun:
            return self.open("blockquote", at)
        if char == "`":
            return self.start_code(at)
        unreadable(f"Character '{char}' is reserved and must be escaped with the preceding '\\'")

    def at_line_start(self, at: int) -> bool:
        return at == 0 or self.text[at - 1] == "\n"

    def start_code(self, at: int) -> int:
        if not self.text.startswith("```", at):
            return self.open("code", at)
        after, language = at + 3, ""
        if match := LANGUAGE.match(self.text, after):
            language, after = match[0], match.end()
        if newline := NEWLINE.match(self.text, after):
            after = newline.end()
        kind = "pre_code" if language else "pre"
        self.begun.append(Begun(kind, self.offset, len(self.plain), at, language))
        return after

    def open(self, kind: str, at: int, width: int = 1) -> int:
        self.begun.append(Begun(kind, self.offset, len(self.plain), at))
        return at + width

    def quoted_line(self, at: int) -> int:
        """Go on with a quotation over the line end, or end it there."""
        if self.text.startswith("\n>", at):
            self.add("\n")
            return at + 2
        if self.begun[-1].kind != "blockquote":
            self.endless(self.begun[-1])
        self.close({"type": "blockquote"})
        self.add("\n")
        return at + 1

    def end(self, at: int) -> int:
        top = self.begun[-1]
        if top.kind in ("text_link", "custom_emoji"):
            return self.end_link(top, at)
        if top.kind == "blockquote":
            self.close({"type": "expandable_blockquote"})
            return at + 2
        kind = "pre" if top.kind == "pre_code" else top.kind
        self.close({"type": kind} | ({"language": top.language} if top.language else {}))
        return at + len(MARKS[top.kind])

    def end_link(self, top: Begun, at: int) -> int:
        url, at = "".join(self.plain[top.index :]), at + 1
        if self.text[at : at + 1] == "(":
            url, at = self.url(at + 1)
        if top.kind == "custom_emoji":
            match = EMOJI_LINK.fullmatch(url)
            if match is None:
                unreadable("Custom emoji URL must have an emoji identifier")
            self.close({"type": "custom_emoji", "custom_emoji_id": match[1]})
        else:
            self.close(link_entity(url))
        return at

    def url(self, begin: int) -> tuple[str, int]:
        found, at = [], begin
        while at < len(self.text) and self.text[at] != ")":
            if self.text[at] == "\\" and at + 1 < len(self.text):
                at += 1
            found.append(self.text[at])
            at += 1
        if at >= len(self.text):
            place = byte_offset(self.text, begin)
            unreadable(f"Can't find end of a URL at byte offset {place}")
        return "".join(found), at + 1

    def close(self, entity: dict[str, Any] | None) -> None:
        top = self.begun.pop()
        length = self.offset - top.offset
        if entity and length:
            self.entities.append(entity | {"offset": top.offset, "length": length})


OLD_MARKS = re.compile(r"\\([_*`\[])|```(?:(\w+)\n)?(.*?)```|`(.*?)`|\*(.*?)\*|_(.*?)_", re.S)
OLD_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
OLD_KINDS = {4: "code", 5: "bold", 6: "italic"}


def parse_markdown(text: str) -> tuple[str, list[dict[str, Any]]]:
    """Read the older Markdown, which knows no nesting."""
    plain: list[str] = []
    entities: list[dict[str, Any]] = []
    at = offset = 0
    while at < len(text):
        match = OLD_LINK.match(text, at) or OLD_MARKS.match(text, at)
        if match is None and text[at] in "*_`[":
            place = byte_offset(text, at)
            unreadable(f"Can't find end of the entity starting at byte offset {place}")
        piece, entity = old_piece(match) if match else (text[at], None)
        if entity and piece:
            entities.append(entity | {"offset": offset, "length": utf16(piece)})
        plain.append(piece)
        offset += utf16(piece)
        at = match.end() if match else at + 1
    return "".join(plain), entities


def old_piece(match: re.Match[str]) -> tuple[str, dict[str, Any] | None]:
    """Return the words inside a mark and the entity it makes."""
    if match.re is OLD_LINK:
        return match[1], link_entity(match[2])
    if match[1]:
        return match[1], None
    if match[3] is not None:
        return match[3], {"type": "pre"} | ({"language": match[2]} if match[2] else {})
    group = next(number for number in OLD_KINDS if match[number] is not None)
    return match[group], {"type": OLD_KINDS[group]}
