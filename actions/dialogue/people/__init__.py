"""Danger, and the way to a person."""
