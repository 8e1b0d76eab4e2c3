"""Complaints: rulings, measures, offers, settlements, papers."""
