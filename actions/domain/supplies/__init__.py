"""Spare parts, and the partners they come from."""
