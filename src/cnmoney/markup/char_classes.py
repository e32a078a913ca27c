"""Character classes that the patterns of the passes share: the insides of [...]."""

from typing import Final

from ..lexicon.money.yuan import YUAN_WORDS
from ..lexicon.numeral_index import EXPONENT, HAN_DIGITS
from ..lexicon.numerals import BEFORE_TAIL, BEFORE_TAIL_IN_NUMERAL

DIGITS: Final = "0-9０-９"
SCALES: Final = "".join(EXPONENT)
YUAN: Final = "".join(YUAN_WORDS.split())
NUMERAL: Final = rf"{DIGITS}{SCALES}{HAN_DIGITS[1:-1]}"
"""What a digit may go on behind, 5千3元: a note or a power there would be read as its tail."""
MORE: Final = "".join(BEFORE_TAIL_IN_NUMERAL.split())
IN_TAIL: Final = f"{NUMERAL}{''.join(BEFORE_TAIL.split())}{MORE}"
"""What a digit may go on behind that is a numeral or a unit: 5块3."""
NUMBER: Final = rf"[+\-−]?[{DIGITS}][{DIGITS},，.．]{{0,40}}+"
"""A number in Arabic digits, as a pattern."""
