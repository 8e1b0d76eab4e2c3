"""Small talk, commands, replies outside a form."""
