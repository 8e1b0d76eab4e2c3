"""Reports: worked out, drawn, written, sent."""
