"""Finding the rules that can apply without trying each one."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Dict, Iterable, List, Optional, Tuple

from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER

Rules = Dict[str, str]
Sign = Tuple[Optional[str], Optional[str]]
"""What was done last and what the user meant; None in a rule that does not ask for it."""


def look_rules_up_by_their_last_turn() -> None:
    """Hold a conversation only against rules that end as it does.

    Rasa tries every rule at every step: an eighth of a turn.
    """
    try_each = RulePolicy._get_possible_keys

    def narrowed(self: RulePolicy, lookup: Rules, states: List[Dict[str, Any]]) -> Any:
        # A policy has two lookups, as long as it lives.
        known = vars(self).setdefault("_known_signs", {})
        if id(lookup) not in known:
            known[id(lookup)] = _by_sign(lookup)
        near = known[id(lookup)]
        done, meant = _sign(states[-1])
        signs = {(a, b) for a in (done, None) for b in (meant, None)}
        return try_each(self, {k: lookup[k] for s in signs for k in near.get(s, ())}, states)

    RulePolicy._get_possible_keys = narrowed  # type: ignore[method-assign]


def _by_sign(lookup: Iterable[str]) -> Dict[Sign, List[str]]:
    found: Dict[Sign, List[str]] = defaultdict(list)
    for key in lookup:
        found[_sign(RulePolicy._rule_key_to_state(key)[-1])].append(key)
    return dict(found)


def _sign(state: Dict[str, Any]) -> Sign:
    done = state.get(PREVIOUS_ACTION, {}).get("action_name")
    meant = state.get(USER, {}).get("intent")
    return tuple(None if sign == SHOULD_NOT_BE_SET else sign for sign in (done, meant))
