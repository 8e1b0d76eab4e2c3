"""What a message may be whatever it was read as."""
