from collections import Counter

import pytest

from bot.telegram.commands import STEPS


@pytest.mark.parametrize("kind", ["COMMANDS", "PRESSES"])
def test_no_two_nouns_share_the_name_of_a_command_or_button(kind):
    names = Counter(name for module in STEPS for name in getattr(module, kind))
    assert [name for name, times in names.items() if times > 1] == []
