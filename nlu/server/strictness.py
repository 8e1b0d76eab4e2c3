"""Where Rasa is lenient or slow in ways that a service desk cannot afford."""

from __future__ import annotations

from typing import Any, Optional

import jsonschema
import sqlalchemy
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses


class ActionFailed(BaseException):
    """Ends a turn whose action could not be run.

    Not an `Exception`: Rasa catches those, goes on without the action's events and saves a
    conversation in which a ticket was promised and never opened.
    """


def fail_turns_with_their_actions() -> None:
    """Let a turn fail as a whole, unsaved, when the action server fails."""
    run = RemoteAction.run

    async def run_or_fail(self: RemoteAction, *args: Any, **kwargs: Any) -> Any:
        try:
            return await run(self, *args, **kwargs)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            raise ActionFailed(self.name()) from error

    RemoteAction.run = run_or_fail  # type: ignore[method-assign]


def check_results_with_one_validator() -> None:
    """Build the validator of action results once.

    Rasa builds and checks the schema for each result: 20 of the 35 ms of a turn.
    """
    validator = jsonschema.Draft7Validator(RemoteAction.action_response_format_spec())

    def validate(self: RemoteAction, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = validate  # type: ignore[method-assign]


def find_event_classes_once() -> None:
    """Look up the class of a stored event in a table.

    Rasa walks all subclasses for each event it reads: a tenth of a turn in a long conversation.
    """
    known = {cls.type_name: cls for cls in all_subclasses(Event)}

    def resolve(type_name: str, default: Optional[type] = None) -> Optional[type]:
        return known.get(type_name, default)

    Event.resolve_by_type = staticmethod(resolve)  # type: ignore[assignment]


def write_ahead(engine: Any) -> None:
    """Let SQLite write conversations ahead: one sync less a turn, and safe against a kill."""
    if engine.dialect.name != "sqlite":
        return

    @sqlalchemy.event.listens_for(engine, "connect")
    def configure(connection: Any, _: Any) -> None:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")

    engine.dispose()
