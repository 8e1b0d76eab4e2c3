"""What the company itself decides: its service policy and the files laid beside it."""
