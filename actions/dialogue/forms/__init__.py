"""The repair and the complaint, asked step by step."""
