"""What is to be made better: reviews, repeated faults, improvements."""
