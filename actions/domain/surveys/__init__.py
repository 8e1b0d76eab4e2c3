"""What customers are asked after the work, and what their answers say."""
