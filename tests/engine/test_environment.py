import subprocess
import sys

from bot.engine.environment import environ


def test_the_engine_starts_from_kept_bytecode_even_where_the_desk_keeps_none(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    command = [sys.executable, "-c", "import sys; print(sys.dont_write_bytecode)"]

    def said(**given) -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True, **given).stdout

    assert said().strip() == "True"
    assert said(env=environ()).strip() == "False"
