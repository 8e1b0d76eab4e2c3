"""What is said in messages of customers, and in the short words of staff."""
