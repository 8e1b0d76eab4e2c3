"""The desk in a terminal: the same conversation as in Telegram, for trying it out."""
