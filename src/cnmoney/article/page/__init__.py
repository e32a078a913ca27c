"""The page: an article as one self-contained HTML file."""
