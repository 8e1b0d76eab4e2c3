"""Pictures of quality for reports, drawn in either language on any machine."""
