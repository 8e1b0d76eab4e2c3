"""What is kept of a person: shown, copied, erased."""
