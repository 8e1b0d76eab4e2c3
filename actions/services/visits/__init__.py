"""Technicians and their days, from a booked visit to its record."""
