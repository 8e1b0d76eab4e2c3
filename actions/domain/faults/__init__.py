"""The register of faults, and which of them repeat."""
