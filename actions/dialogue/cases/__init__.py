"""Tickets opened, shown, added to and cancelled in words."""
