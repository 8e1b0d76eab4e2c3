"""What the clock starts: work that is due whether or not anybody writes."""
