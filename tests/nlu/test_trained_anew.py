import json
import shutil

from bot.engine.environment import ROOT

NAMES = """
import json, sys
sys.path.insert(0, sys.argv[1])
from nlu.components.classifier import MessageClassifier
from nlu.components.entities import KnownEntities
print(json.dumps([part.fingerprint_addon({}) for part in (MessageClassifier, KnownEntities)]))
"""


def test_a_changed_module_has_what_calls_it_trained_anew(engine_run, tmp_path):
    shutil.copytree(ROOT / "nlu/components", tmp_path / "nlu/components")
    (tmp_path / "nlu/__init__.py").touch()
    run = ("-c", NAMES, str(tmp_path))
    before, again = json.loads(engine_run(*run)), json.loads(engine_run(*run))
    with (tmp_path / "nlu/components/network.py").open("a", encoding="utf-8") as module:
        module.write("\n# changed\n")
    after = json.loads(engine_run(*run))

    assert before == again
    assert all(old and old != new for old, new in zip(before, after, strict=True))
