"""The action server's content: every action of the desk, built over its services."""

from typing import Any

from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor

from actions.dialogue.asking_back import ActionAskReading
from actions.dialogue.base import DeskAction
from actions.dialogue.cases.actions import (
    ActionCancelTicket,
    ActionReopenTicket,
    ActionShowTickets,
)
from actions.dialogue.cases.details import ActionAddDetail
from actions.dialogue.cases.opening import (
    ActionOpenComplaint,
    ActionOpenRepair,
)
from actions.dialogue.forms.asking import ActionAsk
from actions.dialogue.forms.complaint import ValidateComplaintForm
from actions.dialogue.forms.forms import ValidateForm
from actions.dialogue.forms.repair import ValidateRepairForm
from actions.dialogue.inquiries.answering import ActionAnswer
from actions.dialogue.people.danger import ActionWarnDanger
from actions.dialogue.session import ActionSessionStart
from actions.dialogue.talk.asked_for_person import ActionHandOff
from actions.dialogue.talk.commands import (
    ActionChooseLanguage,
    ActionDropForm,
    ActionPutOffComplaint,
    ActionStopFollowups,
)
from actions.dialogue.talk.talking import ActionPress, ActionTalk
from actions.services.desk import Desk

ACTIONS: tuple[type[DeskAction], ...] = (
    ActionAddDetail,
    ActionAnswer,
    ActionAskReading,
    ActionCancelTicket,
    ActionChooseLanguage,
    ActionDropForm,
    ActionHandOff,
    ActionOpenComplaint,
    ActionOpenRepair,
    ActionPress,
    ActionPutOffComplaint,
    ActionReopenTicket,
    ActionShowTickets,
    ActionStopFollowups,
    ActionTalk,
    ActionWarnDanger,
)


def every_action(desk: Desk) -> list[Action]:
    """Build every action that the engine may call."""
    forms: tuple[ValidateForm, ...] = (ValidateRepairForm(desk), ValidateComplaintForm(desk))
    asking = [
        ActionAsk(form.form_name, form.form, question)
        for form in forms
        for question in form.form.questions
    ]
    return [*forms, *asking, *(action(desk) for action in ACTIONS), ActionSessionStart()]


class DeskExecutor(ActionExecutor):
    """Runs an action as one reading of the database."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._database = desk.database

    async def run(self, *call: Any, **more: Any) -> Any:
        """Run the action that a call names."""
        with self._database.together():
            return await super().run(*call, **more)


def build_executor(desk: Desk) -> ActionExecutor:
    """Register every action with rasa-sdk's executor."""
    executor = DeskExecutor(desk)
    for action in every_action(desk):
        executor.register_action(action)
    return executor
