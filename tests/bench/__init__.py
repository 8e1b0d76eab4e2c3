"""Measurements, run by hand: `uv run python -m tests.bench.turns`."""
