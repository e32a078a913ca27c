"""Checking: are the figures of one text those of another, and is a sum in 大写 the one in digits beside it.

api         the public functions; the rest is loaded with their first use
results     what they return
agreement   whether two quantities state one value: ``Quantity.agrees``
context     the words around a figure: its subject, and whether it is a change, and up or down
checks      ``check``, each figure of a summary against its source
amounts     ``check_amounts``, 大写 against 小写 in one text
page        ``checks_to_html``, a summary and its source side by side
"""

from .api import check, check_amounts, checks_to_html
from .results import AmountPair, Check, Status

__all__ = ["AmountPair", "Check", "Status", "check", "check_amounts", "checks_to_html"]
