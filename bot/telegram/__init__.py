"""The desk in Telegram, on python-telegram-bot."""
