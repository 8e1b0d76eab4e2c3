"""Customers asked after the work, and unhappy ones brought back."""
