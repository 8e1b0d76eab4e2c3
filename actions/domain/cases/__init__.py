"""What belongs to a case while it is worked on."""
