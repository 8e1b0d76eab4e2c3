"""What the desk does, one class a noun, one transaction a method."""
