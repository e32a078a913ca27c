"""Writing: numbers and quantities as text, and texts with their quantities rewritten.

han         a number in Han numerals: sections of four digits, 万 and 亿, and where 零 is said
financial   an amount of money in 大写
digits      a number in digits, with a scale word or with thousands marks
words       which form of a row a meaning is written with, simplified or traditional
phrases     the Chinese forms of a whole quantity, the most natural first
latin       the styles without Chinese words
styles      the styles by name; what they write in Chinese is read again first
spoken      numbers of speech in digits, for ``normalize``
rewriting   ``replace`` and ``normalize``, and the map between old and new offsets
"""

from .financial import to_financial
from .han import to_han
from .rewriting import Edit, Rewriting, normalize, replace
from .styles import STYLES, format

__all__ = ["STYLES", "Edit", "Rewriting", "format", "normalize", "replace", "to_financial", "to_han"]
