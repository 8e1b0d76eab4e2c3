"""Where Rasa is lenient or slow in ways that a service desk cannot afford."""

from __future__ import annotations

from typing import Any, Optional

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


def check_results_by_their_shape() -> None:
    """Look whether an action's result is what the desk's own actions give.

    Rasa holds each event against the schema of every kind of event: a fifth of a turn.
    """
    known = {cls.type_name for cls in all_subclasses(Event)}

    def validate(self: RemoteAction, result: dict[str, Any]) -> bool:
        events, said = result.get("events", []), result.get("responses", [])
        if not (
            all(isinstance(event, dict) and event.get("event") in known for event in events)
            and all(isinstance(response, dict) for response in said)
        ):
            raise ValueError(f"the result of {self.name()} makes no sense")
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
