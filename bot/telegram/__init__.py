"""The desk in Telegram, on python-telegram-bot."""

import os

# The library's coming default: lengths of time are `timedelta`, also in the errors it raises.
os.environ.setdefault("PTB_TIMEDELTA", "1")
