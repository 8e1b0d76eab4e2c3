"""The Rasa engine as the app sees it: its environment, its model, its process, its answers."""
