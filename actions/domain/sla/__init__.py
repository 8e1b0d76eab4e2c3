"""What a case is promised, and the clocks that measure it."""
