"""The command that prints stickers, as an operator runs it."""

from tests.bot.conftest import aftercare


def test_stickers_are_written_and_counted_in_sheets(installed, tmp_path):
    installed.seeding.seed_catalogue()
    out = tmp_path / "all.pdf"
    said = aftercare("stickers", "--bot", "norvik_service_bot", "--out", out)
    assert said.startswith("14 stickers on 1 sheet (A4")
    assert out.read_bytes().startswith(b"%PDF")


def test_without_a_bot_the_operator_reads_how_to_name_it(installed, tmp_path):
    installed.seeding.seed_catalogue()
    out = tmp_path / "all.pdf"
    aftercare("stickers", "--out", out, code=1)
    assert not out.exists()
