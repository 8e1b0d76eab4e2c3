"""Units of customers: their history, papers, recalls, and those in our hands."""
