"""A year of a company, played through the desk's own services: seeded, without an engine."""
