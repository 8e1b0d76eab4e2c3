"""The engine process: Rasa behind loopback HTTP, made fit to stand behind a desk."""
