"""Products, what covers them, and what is recalled."""
