"""Conversations checked against the company's standards."""
