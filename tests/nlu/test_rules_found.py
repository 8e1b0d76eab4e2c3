"""Rules that are looked up by their last turn are those that trying each one finds."""

import json

SCRIPT = """
import json, random, sys, tarfile
from rasa.core.policies.rule_policy import RulePolicy
from nlu.server.narrowing import look_rules_up_by_their_last_turn

with tarfile.open(sys.argv[1]) as model:
    name = next(one for one in model.getnames() if one.endswith("rule_policy.json"))
    lookups = json.load(model.extractfile(name))["lookup"]
policy = RulePolicy.__new__(RulePolicy)
try_each = RulePolicy._get_possible_keys
look_rules_up_by_their_last_turn()
dice, asked, found, differ = random.Random(1), 0, 0, 0
for lookup in (lookups["rules"], lookups["rules_for_loop_unhappy_path"]):
    turns = [json.loads(key) for key in lookup]
    every = [state for states in turns for state in states]
    for states in turns:
        before = [dice.choice(every) for _ in range(3)]
        end = {**states[-1], "slots": {"product": (1.0,)}}
        for talk in (states, before + states, [*states[:-1], end], [dice.choice(every)]):
            expected = try_each(policy, lookup, talk)
            asked, found = asked + 1, found + len(expected)
            differ += policy._get_possible_keys(lookup, talk) != expected
print(json.dumps([asked, found, differ]))
"""


def test_no_rule_is_missed_where_only_those_are_tried_that_end_as_the_conversation(
    engine_run, model
):
    asked, found, differ = json.loads(engine_run("-c", SCRIPT, str(model)))
    assert asked > 1000
    assert found > asked
    assert differ == 0
