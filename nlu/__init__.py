"""Understanding: runs inside the engine's environment and imports nothing of the app."""
