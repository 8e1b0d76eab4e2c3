"""The lists that a company brings along, read line by line."""
