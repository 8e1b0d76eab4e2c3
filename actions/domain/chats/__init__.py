"""A customer's chat: who holds it, where it stands, how it is carried."""
