"""What somebody reads where a value, a file or a wish is refused."""

from pydantic import ValidationError

from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.services.company.files import why
from actions.texts import explain, say


def told(refused: DeskError | ValidationError, language: Language = Language.EN) -> str:
    """Say why something is refused; of several slips of a value, the first."""
    if isinstance(refused, DeskError):
        return explain(refused, language)
    found = why(refused.errors()[0])
    return say(found.key, language, **found.fields)
