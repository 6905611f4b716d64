"""What the call desk's search is measured on, and beside whom."""
