"""The desk installed as a wheel, far from its sources."""

import os
import subprocess
import sys
from zipfile import ZipFile

import pytest
from uv import find_uv_bin

from bot.engine.environment import ROOT
from bot.engine.training import fingerprint


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Give a folder with what the wheel holds."""
    folder = tmp_path_factory.mktemp("installed")
    command = [find_uv_bin(), "build", "--wheel", "--quiet", "--out-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    with ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "packages")
    return folder / "packages"


def run(installed, where, *command):
    settings = {"AFTERCARE_DATA_DIR": str(where), "AFTERCARE_CACHE_DIR": str(where)}
    given = {name: value for name, value in os.environ.items() if "AFTERCARE" not in name}
    done = subprocess.run(
        [sys.executable, "-c", *command],
        cwd=where,
        env={**given, **settings, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_an_installed_desk_knows_the_model_of_the_checkout_it_was_made_from(installed, tmp_path):
    program = "from bot.engine.training import fingerprint; print(fingerprint())"
    assert run(installed, tmp_path, program).strip() == fingerprint()


def test_an_installed_desk_says_what_it_lacks_instead_of_breaking(installed, tmp_path):
    said = run(installed, tmp_path, "from bot.cli import main; main()", "doctor")
    assert "Traceback" not in said
    assert "✓" in said


def test_the_engine_of_an_installed_desk_finds_its_own_sources_and_nothing_of_the_desk(
    installed, tmp_path
):
    program = "from bot.engine import environment as e; print(e.ROOT, e.environment(), sep='\\n')"
    root, environment = run(installed, tmp_path, program).split()
    sources = {"nlu", "stories", "config.yml", "pyproject.toml", "uv.lock", ".python-version"}
    assert set(os.listdir(root)) == sources
    assert environment.startswith(str(tmp_path))


def test_a_checkout_is_installed_without_a_second_copy_of_its_engine(tmp_path):
    command = [find_uv_bin(), "pip", "install", "--quiet", "--no-deps", "--editable", str(ROOT)]
    subprocess.run([*command, "--target", str(tmp_path)], check=True)
    assert not (tmp_path / "bot").exists()
