"""A company's own sentences: read from its files, checked, laid over the shipped ones."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from actions.domain.errors import FileError, Sentence, sentence
from actions.domain.language import Language
from actions.texts import lay_over, shipped

UNREADABLE = {
    **{"E0003 =": "equals", "E0002": "equals", "E0010": "default", "E0020": "quote"},
    **{"E0003 }": "brace", "E0027": "brace", "E0028": "brace"},
}
"""What the library finds in lines that are no sentence, by the mistake that people make."""
QUESTION = ("?", "？")
ON_BUTTONS, LONGEST_TITLE = ("button-", "choice-"), 30
"""What stands on a button has room in a line of a telephone."""


def use_own_texts(folder: Path) -> None:
    """Say the sentences of `en.ftl` and `zh.ftl` in a folder in place of the shipped ones.

    Raises:
        FileError: naming file, line and what is wrong there: a sentence or field that does not
            exist, a question that is none any more, a title with no room on its button.
    """
    paths = {language: folder / f"{language}.ftl" for language in Language}
    found = {language: path for language, path in paths.items() if path.is_file()}
    if not found:
        raise FileError(sentence("slip-file", path=str(folder), reason=sentence("slip-no-texts")))
    lay_over({language: _read(path, language) for language, path in found.items()})


def _read(path: Path, language: Language) -> ast.Resource:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        said = sentence("slip-file", path=str(path), reason=sentence("slip-no-utf8"))
        raise FileError(said) from error
    known = {entry.id.name: entry for entry in _messages(shipped(language))}
    own, seen = FluentResource(text), set[str]()
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(shipped(language)))
    bundle.add_resource(own, allow_overrides=True)
    for entry in FluentParser().parse(text).body:
        fault = _fault(entry, known, seen)
        if isinstance(entry, ast.Message) and not fault:
            fault = _unsaid(entry, bundle)
        if fault:
            said = sentence("slip-file", path=str(path), reason=_at(entry, text, fault))
            raise FileError(said)
    return own


def _at(entry: ast.EntryType, text: str, fault: Sentence) -> Sentence:
    """Say in which line an entry begins; of what cannot be read, where reading stopped."""
    broken = isinstance(entry, ast.Junk) and entry.annotations[0].span
    span = broken or entry.span
    start = span.start if span else 0
    line = f"{text.count(chr(10), 0, start) + 1}"
    if not broken:
        return sentence("slip-line", line=line, reason=fault)
    column = f"{start - text.rfind(chr(10), 0, start)}"
    return sentence("slip-place", line=line, column=column, reason=fault)


def _messages(text: str) -> Iterator[ast.Message]:
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Message):
            yield entry


def _fault(entry: ast.EntryType, known: dict[str, ast.Message], seen: set[str]) -> Sentence | None:
    """Say what is wrong with an entry, None where nothing is."""
    if isinstance(entry, ast.Junk):
        wrong = entry.annotations[0]
        sign = f"{wrong.code} {''.join(map(str, wrong.arguments or ()))}".strip()
        return sentence(
            "slip-no-sentence", kind=UNREADABLE.get(sign, "other"), said=str(wrong.message)
        )
    if not isinstance(entry, ast.Message):
        return None
    name = entry.id.name
    if name not in known:
        near = get_close_matches(name, list(known), n=1)
        return sentence("slip-strange-sentence", name=name, near=near[0] if near else "none")
    if name in seen:
        return sentence("slip-twice", name=name)
    seen.add(name)
    own, ours = _Reading(entry), _Reading(known[name])
    if own.fields - ours.fields:
        has = tuple(f"${field}" for field in sorted(ours.fields)) or "–"
        strange = f"${min(own.fields - ours.fields)}"
        return sentence("slip-no-field", name=name, field=strange, known=has)
    if name.startswith(ON_BUTTONS) and len(own.text) > LONGEST_TITLE:
        return sentence("slip-button-long", name=name, most=f"{LONGEST_TITLE}")
    if ours.text.rstrip().endswith(QUESTION) and not own.text.rstrip().endswith(QUESTION):
        return sentence("slip-no-question", name=name)
    return None


def _unsaid(entry: ast.Message, bundle: FluentBundle) -> Sentence | None:
    """Say why a sentence cannot be said, None where it can."""
    name, value = entry.id.name, bundle.get_message(entry.id.name).value
    if value is None:
        return sentence("slip-no-words", name=name)
    _, errors = bundle.format_pattern(value, dict.fromkeys(_Reading(entry).fields, "1"))
    return sentence("slip-unsaid", name=name, said=str(errors[0])) if errors else None


class _Reading(Visitor):
    """What a sentence consists of: its fields, and its text without them."""

    def __init__(self, entry: ast.Message) -> None:
        self.fields: set[str] = set()
        self.text = ""
        if entry.value:
            self.visit(entry.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Note a field."""
        self.fields.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        """Note a piece of text."""
        self.text += node.value
