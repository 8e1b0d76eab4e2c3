"""What paid work costs, and the customer's answer."""
