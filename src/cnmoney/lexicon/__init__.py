"""The vocabulary: rows only, no logic.  ``cnmoney.tables`` is its only reader."""
