"""`python -m bot` is the command `aftercare`."""

from bot.cli import main

main()
