"""People and the desk: who holds a customer's chat, and what passes through it."""
