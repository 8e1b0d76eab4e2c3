"""What staff do by command, a module a noun."""
