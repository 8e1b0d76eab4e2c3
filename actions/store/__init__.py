"""The database: engine, sessions, one query file a noun, migrations."""
