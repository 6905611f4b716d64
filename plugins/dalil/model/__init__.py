"""What a project teaches, as validated and frozen values."""
