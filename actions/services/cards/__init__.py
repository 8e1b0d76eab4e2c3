"""What staff read: cards, titles, notices, the group and its topics."""
