import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from actions.services.company.evaluation import evaluate_file
from bot.cli import app
from tests.bot.test_cli import bare  # noqa: F401 - a fixture
from tests.pictures.samples import EXAMPLE
from tests.services.test_evaluation_files import PUBLISHED


@pytest.fixture
def ours(tmp_path):
    path = tmp_path / "ours.yml"
    path.write_text(PUBLISHED, encoding="utf-8")
    return path


def aftercare(*arguments):
    return CliRunner().invoke(app, ["evaluate-quality", *map(str, arguments)])


def rows(shown):
    return [line.split() for line in shown.output.splitlines()]


def test_the_published_weights_and_ratio_are_shown_to_every_printed_digit(ours):
    shown = aftercare(ours)
    assert shown.exit_code == 0
    assert "Service staff 0.1115 0.1115".split() in rows(shown)
    assert "Parts management 0.1813 0.1813".split() in rows(shown)
    assert "Support system 0.0546 0.0546".split() in rows(shown)
    assert "Service effect 0.6527 0.6527".split() in rows(shown)
    assert "all criteria 4.0818 0.0273 0.0303 0.0303".split() in rows(shown)


def test_everybody_compared_is_shown_with_total_place_marks_and_band(ours):
    shown = aftercare(ours)
    assert "A 91.1 1 4 exceeds the requirement".split() in rows(shown)
    assert "B 53.8 2 4 lowest acceptable".split() in rows(shown)
    assert "A 80.0 90.0 70.0 95.0".split() in rows(shown)


def test_the_same_is_shown_in_chinese(ours):
    shown = aftercare(ours, "--language", "zh")
    assert "服务人员 0.1115 0.1115".split() in rows(shown)
    assert "A 91.1 1 4 超出要求".split() in rows(shown)


def test_periods_show_what_changed(ours):
    periods = PUBLISHED.replace("method: rows", "method: rows\ncompare: periods")
    ours.write_text(periods, encoding="utf-8")
    assert "B 53.8 2 −37.2 4 lowest acceptable".split() in rows(aftercare(ours))


def test_what_was_not_scored_and_re_weighted_is_said(ours):
    text = PUBLISHED.replace("staff: 60, ", "") + "reweight: [{change: staff, to: 0.2}]\n"
    ours.write_text(text, encoding="utf-8")
    shown = aftercare(ours)
    assert "B: no marks for Service staff. Their weight (20.0%) is shared out" in shown.output
    assert "Weights were changed by 1 step without asking the experts again." in shown.output


def test_figures_are_given_as_json_for_other_programs(ours):
    found = json.loads(aftercare(ours, "--json").output)
    assert round(found["groups"]["criteria"]["consistency_ratio"], 4) == 0.0303
    assert round(found["weights"]["effect"], 4) == 0.6527
    assert [standing["band"] for standing in found["standings"]] == ["exceeds", "lowest"]
    assert found["standings"][0]["marks"] == 4


def test_the_example_that_ships_is_shown_in_a_narrow_terminal_without_losing_a_word(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    shown = aftercare(EXAMPLE)
    assert shown.exit_code == 0
    assert "…" not in shown.output
    assert max(len(line) for line in shown.output.splitlines()[:-1]) <= 80
    evaluated = evaluate_file(EXAMPLE)
    for criterion in evaluated.weighed.criteria:
        for leaf in criterion.leaves():
            assert leaf.name.en in shown.output


@pytest.mark.parametrize("language", ["en", "zh"])
def test_bars_are_drawn_into_a_file(ours, tmp_path, language):
    picture = tmp_path / "bars.png"
    assert aftercare(ours, "--png", picture, "-l", language).exit_code == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_picture_that_cannot_be_written_ends_with_one_line(ours, tmp_path, capfd):
    ended = aftercare(ours, "--json", "--png", tmp_path / "nowhere" / "bars.png")
    assert ended.exit_code == 1
    assert "No such file" in capfd.readouterr().err + ended.output


def test_a_slip_in_the_file_ends_with_one_line_that_names_its_place(ours, capfd):
    ours.write_text(PUBLISHED.replace("1/9", "1/10"), encoding="utf-8")
    ended = aftercare(ours)
    said = capfd.readouterr().err + ended.output
    assert ended.exit_code == 2
    assert f"{ours}: line 17: experts.0.compares.criteria.support over effect: " in said
    assert "1 to 9, or a fraction 1/2 to 1/9" in said
    assert len(said.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", 'Look again at "support over effect": 5 was given, 1/9 would fit the others'),
        ("zh", "请重新考虑“support over effect”：现为 5，与其余判断相符的是 1/9"),
    ],
)
def test_contradictory_judgements_are_refused_in_the_reader_s_language(
    ours, capfd, language, words
):
    ours.write_text(PUBLISHED.replace("1/9", "5"), encoding="utf-8")
    ended = aftercare(ours, "-l", language)
    said = capfd.readouterr().err + ended.output
    assert ended.exit_code == 1
    assert words in said
    assert len(said.strip().splitlines()) == 1


def test_the_help_is_quick_because_it_loads_no_library_of_numbers_or_pictures():
    heavy = "numpy scipy matplotlib sqlmodel telegram".split()
    code = f"import bot.cli, sys; print([n for n in {heavy} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_desk_starts_without_the_libraries_of_statistics_and_pictures():
    code = (
        "import bot.wiring, sys; print([n for n in ('scipy', 'matplotlib') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
