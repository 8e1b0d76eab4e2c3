"""How people reach the desk: Telegram, the terminal, the engine behind it, and the commands."""
