"""What a report counts and says."""
