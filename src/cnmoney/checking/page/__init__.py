"""The page: a summary and its source side by side, with each figure and its evidence marked."""
