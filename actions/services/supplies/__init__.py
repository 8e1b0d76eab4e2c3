"""Spare parts and partners: reserved, ordered, used, referred."""
