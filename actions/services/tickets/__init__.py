"""Tickets as customers open, read and cancel them."""
