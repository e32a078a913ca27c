"""The grammar of Chinese quantities: text to expressions."""
