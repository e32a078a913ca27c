"""Formulas of LaTeX: whose ``$`` are no dollars, $450$万元, and whose numbers no amounts, $1.2a$."""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.characters import HAN, is_latin
from ..lexicon.index import UNITS
from ..lexicon.numeral_index import LATIN_SCALES
from ..patterns import LazyPattern
from .char_classes import DIGITS, SCALES, YUAN
from .view import Edit

MAX_FORMULA: Final = 200  # characters between two $
MAX_DISPLAY: Final = 400  # characters between two $$
MAX_NAME: Final = 30  # characters of the name of a share between two $

_FORMULA: Final = LazyPattern(
    rf"""
    \$ (?P<name> (?! [0-9.,]+ [{SCALES}{YUAN}] ) [^$\n()（）]{{1,{MAX_NAME}}}+ [(（]
      (?: [A-Za-z]{{0,2}}[0-9]{{4,6}} | [.]?[A-Z]{{1,6}} ) (?:[.][A-Z]{{1,4}})? [)）] ) \$
  | (?<=[{DIGITS}{SCALES}]) (?P<stray> \$ ) (?=[{YUAN}])
  | \$\$ (?P<display> (?: \\. | \n (?!\n) | [^$\\\n] ){{1,{MAX_DISPLAY}}}+ ) \$\$
  | (?<!\\) \$ (?P<formula> (?: \\[^\n] | [^$\\\n] ){{1,{MAX_FORMULA}}}+ ) \$
    (?![%％‰]\$ | \^[^$\n]{{1,20}}+\$) (?P<digit> [{DIGITS}] )?
    """,
    re.VERBOSE | re.DOTALL,
)
# A percent sign, one sign or one letter in a formula of its own: 20$%$, $>$ 10亿元, 资产$A$ 100万元.
_SYMBOL: Final = LazyPattern(r"[%％‰<>=≤≥≈＜＞＝‹›+\-−±×÷~～⩽⩾≦≧]|[A-Za-zα-ωΑ-Ω](?:[_^]\{?[A-Za-z]{1,8}\}?)?")
_CLOSED_BY_DIGIT: Final = LazyPattern(rf"[{DIGITS}]\}}?$")


def formula_edits(text: str) -> Iterator[Edit]:
    """Yield the ``$`` around formulas: two ``$$``, or what is in it says so; and one inside 5亿$元."""
    pos = 0
    while found := _FORMULA.search(text, pos):
        if found["stray"]:
            yield Edit(*found.span())
            pos = found.end()
            continue
        if found["name"]:  # 50万$中国平安(SH601318)$: the marks of a share's name are no dollars
            yield Edit(found.start(), found.start("name"), "〈")
            yield Edit(found.end("name"), found.end(), "〉")
            pos = found.end()
            continue
        name = "display" if found["display"] else "formula"
        start, end = found.span(name)
        if found[name][0] == "^" and found[name][1:2] != "{":  # $^1$5亿元
            yield Edit(found.start(), start + 1, "^{")
            pos = end + start - found.start()
            yield Edit(end, pos, "}")
        elif not found["digit"] and _has_variable(found[name]):
            pos = end + start - found.start()
            yield Edit(found.start(), pos, NO_NUMBER)
        elif name == "display" or _is_formula(found):
            yield Edit(found.start(), start)
            pos = end + start - found.start()
            yield Edit(end, pos)
        else:
            pos = end  # it may open the next


def _is_formula(found: re.Match[str]) -> bool:
    """Return True if digits or a unit of money end what two ``$`` enclose, or a backslash is in it."""
    formula = found["formula"]
    end = len(formula)
    if _SYMBOL.fullmatch(formula):
        start = found.start()
        return not (start and is_latin(found.string[start - 1]))  # US$-A$
    if "\\" in formula or formula[0] in "^_" or _CLOSED_BY_DIGIT.search(formula):
        return True
    is_sum = any(unit.is_money and length < end for length, unit in UNITS.ending_at(formula, end))
    return is_sum and not found["digit"]


# --- what computes ------------------------------------------------------------------------------------

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


def _has_variable(formula: str) -> bool:
    """Return True if a formula computes with a variable or a function: 2x+3, but 120\\,\\text{km}, p=5."""
    if formula[0] in " ^_" or formula[-1] == " ":
        return False  # a note; between two signs of a currency: $3b and $5b
    if product := _PRODUCT.fullmatch(formula):
        return product["letters"] not in LATIN_SCALES.forms
    formula = _TEXT.sub("", formula)
    return _HAS_VARIABLE.search(formula) is not None and not _IS_TEXT.search(formula)
