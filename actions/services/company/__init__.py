"""What the company brings along: its files, lists, answers and ready replies."""
