"""Resolution: an expression and its context to a quantity."""
