"""The dialogue's actions: they translate between slots, services and sentences."""
