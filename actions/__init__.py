"""What the service can do: rules, store, services and the dialogue's actions."""
