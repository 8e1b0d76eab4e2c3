"""Tables and rules: no I/O here, and `now` is always passed in."""
