"""A customer's turn, the same for every channel."""
