"""Measurements: each module is a command, and prints its figures."""
