"""Writing: quantities and numbers as text, and texts with their quantities rewritten.

han         a number in Han numerals: sections of four digits, 万 and 亿, where 零 is said
financial   an amount in 大写
digits      a number in digits, with a scale word or with thousands marks
words       which form of a row a meaning is written with, simplified or traditional
phrases     the forms of a whole quantity, the most natural first
styles      the styles by name, and ``format``, which reads again what it writes
spoken      numbers of speech in digits, for ``normalize``
rewriting   ``replace`` and ``normalize``, with the map between old and new offsets
"""

from .financial import to_financial
from .han import to_han




