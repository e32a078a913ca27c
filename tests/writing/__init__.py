"""Writing: numbers, quantities and texts."""
