"""What staff do with a case, from the first look to its end."""
