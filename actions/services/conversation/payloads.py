"""What the engine's buttons mean, as they carry it."""

from pydantic import RootModel

from actions.domain.errors import GatewayError


class Entities(RootModel[dict[str, str]]):
    """The entities that a button carries."""


def read_payload(payload: str) -> tuple[str, dict[str, str]]:
    """Read what a button means, as `actions.dialogue.saying.payload` wrote it."""
    name, brace, rest = payload.removeprefix("/").partition("{")
    try:
        entities = Entities.model_validate_json(brace + rest).root if brace else {}
    except ValueError as error:
        raise GatewayError("error-general", reason="a button's payload") from error
    return name, entities
