"""Complaints, who is responsible, and what puts them right."""
