import os
import re
import socket
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from actions.domain.language import HAN, Language
from actions.texts import say
from bot.cli import app
from bot.settings import SPOKEN, Settings

TOKEN = "123456:AbC-dEf_0123456789"


def leaves(group, *path):
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from leaves(command, *path, name)
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(leaves(typer.main.get_command(app)))
NEEDED = {
    "report": ("--period", "last", "--out", "report.pdf"),
    "engine": ("--actions", "http://x"),
    "evaluate": ("ours.jsonl",),
    "import units": ("units.csv",),
    "import products": ("products.csv",),
    "import parts": ("parts.csv",),
    "import technicians": ("team.csv",),
    "import partners": ("partners.csv",),
    "evaluate-quality": ("ours.yml",),
    "restore": ("desk.zip",),
    "customers export": ("R-1001", "--out", "sam.html"),
    "customers erase": ("R-1001",),
    "complaints form": ("C-1001", "--out", "form.pdf"),
    "complaints register": ("--from", "2026-01-01", "--to", "2026-12-31", "--out", "all.xlsx"),
    "reviews draw": ("--period", "2026", "--out", "check.xlsx"),
    "reviews import": ("check.xlsx", "--period", "2026", "--reviewer", "Mei"),
    "reviews result": ("--period", "2026"),
    "corrections export": ("--out", "ours.yml", "--language", "en"),
}


def names_of(command):
    return [(one.name,) for one in COMMANDS[command].params]


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """No setting of the machine, no `.env` of the checkout, a terminal that is wide enough."""
    for name in (*(f"AFTERCARE_{name.upper()}" for name in Settings.model_fields), *SPOKEN):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)


def aftercare(*arguments):
    """Run the command as an operator does, in a process of its own."""
    return subprocess.run(
        [Path(sys.executable).with_name("aftercare"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONWARNINGS": "error"},
    )


def help_of(*command):
    shown = CliRunner().invoke(app, [*command, "--help"])
    assert shown.exit_code == 0
    return " ".join(shown.output.split())


def test_the_commands_of_a_first_day_are_there():
    assert {"demo", "run", "train", "migrate", "engine"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_says_what_it_does_and_shows_an_example(command):
    shown = help_of(*command.split())
    assert f"Usage: aftercare {command}" in shown.replace("Usage: root", "Usage: aftercare")
    _, example, rest = shown.partition("Example: ")
    assert example
    assert f"aftercare {command}" in rest


@pytest.mark.parametrize("command", COMMANDS)
def test_who_reads_chinese_reads_the_help_of_every_command_in_chinese(monkeypatch, command):
    monkeypatch.setenv("AFTERCARE_STAFF_LANGUAGE", "zh")
    shown = help_of(*command.split())
    assert "示例：" in shown
    keys = ["-".join(("cli", *command.split(), *named)) for named in ((), *names_of(command))]
    assert [key for key in keys if not HAN.search(say(key, Language.ZH))] == []
    assert "".join(say(keys[-1], Language.ZH).split()) in "".join(re.split(r"[│\s]", shown))


def test_a_command_ends_with_a_line_in_the_operators_language(monkeypatch):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert aftercare("run").stderr.strip() == (
        "aftercare: 缺少 AFTERCARE_TELEGRAM_TOKEN；应为 @BotFather 给的令牌"
    )
    assert aftercare("migrate").stdout.startswith("空 → ")


def test_the_help_names_every_command_and_where_settings_come_from():
    shown = help_of()
    groups = {command.split()[0] for command in COMMANDS}
    assert [name for name in groups if f" {name} " not in shown] == []
    assert "AFTERCARE_" in shown
    assert ".env" in shown


@pytest.mark.parametrize(("language", "said"), [("en", "Show the version."), ("zh", "显示版本。")])
def test_the_version_is_told_and_the_help_names_the_way(monkeypatch, language, said):
    monkeypatch.setenv("AFTERCARE_STAFF_LANGUAGE", language)
    assert re.search(rf"--version .*{said}", help_of())
    told = aftercare("--version")
    assert (told.returncode, told.stdout) == (0, f"aftercare {version('aftercare')}\n")


def test_without_a_command_the_help_is_shown():
    assert "Usage" in CliRunner().invoke(app, []).output


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_secret_stands_in_any_help(monkeypatch, command):
    monkeypatch.setenv("AFTERCARE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("AFTERCARE_ENGINE_TOKEN", "engine-s3cret")
    monkeypatch.setenv("AFTERCARE_DATABASE_URL", "postgresql://desk:hunter2@db/aftercare")
    shown = help_of(*command.split())
    assert [s for s in (TOKEN, "engine-s3cret", "hunter2") if s in shown] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_setting_ends_every_command_with_one_line_and_status_2(
    monkeypatch, capfd, command
):
    monkeypatch.setenv("AFTERCARE_TELEGRAM_TOKEN", "hunter2")
    ended = CliRunner().invoke(app, [*command.split(), *NEEDED.get(command, ())])
    said = capfd.readouterr().err + ended.output
    assert ended.exit_code == 2
    assert "AFTERCARE_TELEGRAM_TOKEN should be the token that @BotFather gave" in said
    assert len(said.strip().splitlines()) == 1
    assert "hunter2" not in said


def test_a_missing_token_ends_the_service_with_one_line_and_status_2():
    ended = aftercare("run")
    assert ended.returncode == 2
    assert ended.stderr.strip() == (
        "aftercare: AFTERCARE_TELEGRAM_TOKEN is missing;"
        " it should be the token that @BotFather gave"
    )


def test_a_wrong_policy_is_named_whatever_its_folder_is_called(monkeypatch, tmp_path):
    path = tmp_path / "[bold] desk [" / "tags]" / "policy.yml"
    path.parent.mkdir(parents=True)
    path.write_text("company: 1\n", encoding="utf-8")
    monkeypatch.setenv("AFTERCARE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("AFTERCARE_POLICY", str(path))
    ended = aftercare("run")
    assert ended.returncode == 2
    assert f"{path}: line 1: company: " in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_a_database_is_brought_to_its_tables_once(tmp_path):
    first, again = aftercare("migrate"), aftercare("migrate")
    assert (first.returncode, again.returncode) == (0, 0)
    assert first.stdout.startswith("empty → ")
    assert again.stdout.startswith("already at ")
    assert (tmp_path / "data" / "aftercare.db").exists()


def test_a_database_that_does_not_answer_is_named_in_one_line_without_its_password(monkeypatch):
    url = "postgresql://desk:hunter2@127.0.0.1:1/desk"
    monkeypatch.setenv("AFTERCARE_DATABASE_URL", url)
    ended = aftercare("migrate")
    assert ended.returncode == 1
    assert "AFTERCARE_DATABASE_URL" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "hunter2" not in ended.stderr + ended.stdout


def test_a_folder_that_cannot_be_made_is_named_in_one_line(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "file" / "data"))
    ended = aftercare("migrate")
    assert ended.returncode == 1
    assert f"The folder {tmp_path / 'file' / 'data'} cannot be made" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "setting"), [("run", "AFTERCARE_ACTIONS_LISTEN"), ("engine", "AFTERCARE_NONE")]
)
def test_a_port_that_is_taken_is_named_in_one_line(monkeypatch, command, setting):
    monkeypatch.setenv("AFTERCARE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("AFTERCARE_ENGINE_TOKEN", "engine-s3cret")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv(setting, f"127.0.0.1:{port}")
        more = ("--actions", "http://x", "--port", str(port)) if command == "engine" else ()
        ended = aftercare(command, *more)
    assert ended.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{port}: Address already in use" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_an_engine_without_its_secret_is_refused():
    ended = aftercare("engine", "--actions", "http://127.0.0.1:5055/actions")
    assert ended.returncode == 1
    assert "AFTERCARE_ENGINE_TOKEN is missing" in ended.stderr


@pytest.mark.parametrize(
    ("typed", "told", "in_chinese"),
    [
        ("report --perod x", "no option --perod; perhaps --period", "没有 --perod 这个选项"),
        ("report", "--period is missing", "缺少 --period"),
        ("evaluate", "file is missing", "缺少 file"),
        ("report --period", "--period needs a value", "--period 后面要写上值"),
        ("demo --fresh=1", "--fresh takes no value", "--fresh 后面不带值"),
        ("demo --units u.csv", "│ --units needs --products", "│ 用 --units 时也要给 --products"),
        ("demo --year --products p.csv", "│ The simulated year", "│ 模拟的一年"),
        (
            "engine --actions x --port y",
            "behind --port does not fit; it should be int",
            "应为 int",
        ),
        ("report --period 2026 -l fr", "does not fit; it should be en|zh", "应为 en|zh"),
        ("reprot", "no command reprot; perhaps report", "没有 reprot 这个命令"),
        ("import unit x", "no command unit; perhaps units", "没有 unit 这个命令"),
        ("doctor now", "more than the command takes: now", "多出了命令不认的内容：now"),
    ],
)
def test_what_is_wrong_with_a_command_is_told_in_the_operators_language(
    monkeypatch, typed, told, in_chinese
):
    for language, words, frame in (
        ("en", told, "─ Error ─"),
        ("zh", in_chinese, "─ 错误 ─"),
    ):
        monkeypatch.setenv("AFTERCARE_STAFF_LANGUAGE", language)
        shown = " ".join(CliRunner().invoke(app, typed.split()).output.split())
        assert words in shown
        assert frame in shown
    assert not re.search("Usage|Error|OPTIONS|ARGS|Try", shown)
