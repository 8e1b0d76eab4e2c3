"""Clocks of cases, and who hears of a deadline."""
