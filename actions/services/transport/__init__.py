"""What comes in and goes out: inbox, outbox, topics, files, the people who write."""
