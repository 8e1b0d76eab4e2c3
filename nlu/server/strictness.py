"""Where Rasa is lenient or slow in ways that a service desk cannot afford."""

from __future__ import annotations

from typing import Any

import jsonschema
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction


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
