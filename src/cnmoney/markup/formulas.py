r"""Formulas: what a formula of LaTeX is in which the numbers are no amounts: $1.2a$, $\sqrt{5}$."""

import re
from typing import Final

from ..lexicon.characters import HAN
from ..lexicon.numeral_index import LATIN_SCALES
from ..patterns import LazyPattern

NO_NUMBER: Final = "□"  # in the place of such a formula; no scale word and no unit is read behind it
_TEXT: Final = LazyPattern(r"\\(?:text|mathrm|mathbf|mbox|bm)[a-z]{0,2}\{[^{}\\]{0,80}+\}")
_LETTER: Final = r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])"
_SIGN: Final = r"[ ]?(?:[+\-−*/×÷]|\\times|\\cdot|\\div)[ ]?"
# 1.2a, 100e^{0.05t}, 5+x, x-5, but 1.5e9; the names of functions and roots.
_HAS_VARIABLE: Final = LazyPattern(
    rf"[0-9][ ]?(?![eE][+\-]?[0-9])[A-Za-z](?![A-Za-z]) | [0-9]{_SIGN}{_LETTER} | {_LETTER}{_SIGN}[0-9]"
    r"| \\ (?: sqrt | ln | l[gb] | log | exp | (?:arc)?(?:sin|cos|tan) | cot | sec | csc | [sct]anh | sum"
    r"  | prod | int | lim | max | min | binom ) (?![a-z])",
    re.VERBOSE,
)
_PRODUCT: Final = LazyPattern("[0-9.]{1,12}+(?P<letters>[a-z]{2,3})")  # 2ab, but $5bn$
# Words, and a text between two signs of a currency: $3b vs US$ 5b, $3m, A$ 5m.
_IS_TEXT: Final = LazyPattern(rf"{HAN}|(?<![A-Za-z\\])[A-Za-z]{{2}}|[ ,(/;:，、；（][A-Z]\Z")


def has_variable(formula: str) -> bool:
    """Return True if a formula computes with a variable or a function: 2x+3, but 120\\,\\text{km}, p=5."""
    if formula[0] in " ^_" or formula[-1] == " ":
        return False  # a note; between two signs of a currency: $3b and $5b
    if product := _PRODUCT.fullmatch(formula):
        return product["letters"] not in LATIN_SCALES.forms
    formula = _TEXT.sub("", formula)
    return _HAS_VARIABLE.search(formula) is not None and not _IS_TEXT.search(formula)
