"""What a number is of, currencies aside."""
