"""The text that a workbook displays for a value: its number format, applied to the exact decimal digits.

format  = section (; section){0,3}         positive; negative; zero; text
section = (literal | [condition] | [$currency-locale] | digit place | , | . | %)*
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

_GENERAL = "General"  # the format of a cell without any
MAX_FORMAT = 255  # characters, which Excel allows
_CONTEXT = Context(prec=400, rounding=ROUND_HALF_UP)  # every float has fewer digits
_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)" | [\\!](?P<escaped>.) | (?P<space>[_*].)
  | \[\$(?P<currency>[^\]-]*)[^\]]*\] | \[(?P<condition>[<>=]{1,2}-?[0-9.]+)\] | (?P<bracket>\[[^\]]*\])
  | (?P<general>General|@) | (?P<exponent>E[+-]) | (?P<place>[0#?])
  | (?P<comma>,) | (?P<point>\.) | (?P<percent>%) | (?P<literal>.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_SECTION_END = re.compile(r'("[^"]*"|[\\!_*].|\[[^\]]*\])|;', re.DOTALL)
_MINUS = re.compile("[-−‐‑–(（负負减減△▲▼]")
_COMPARE = {
    "<": Decimal.__lt__,
    "<=": Decimal.__le__,
    ">": Decimal.__gt__,
    ">=": Decimal.__ge__,
    "=": Decimal.__eq__,
    "<>": Decimal.__ne__,
}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def displayed(value: object, number_format: str) -> str:
    """Return what a workbook displays for the value of a cell; dates as ISO 8601 writes them."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, int | float):
        # A workbook keeps 15 digits: 0.30000000000000004 is 0.3.
        number = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
        if not number.is_finite():
            return str(value)
        try:
            return _number(number, _format(number_format)).strip()
        except InvalidOperation:  # [>1.2.3], or 200 decimals of 1e300: nothing is known of such a format
            return _number(number, _GENERAL)
    return str(value)


def _format(number_format: str) -> str:
    """Return the format; of one that no program writes, the one that a cell without any has."""
    return number_format if 0 < len(number_format or "") <= MAX_FORMAT else _GENERAL


def _number(number: Decimal, number_format: str) -> str:
    section, sign = _section(number, _sections(number_format))
    kinds = {token.kind for token in section}
    if kinds & {"exponent"} or ("place" in kinds and any(token.text == "/" for token in section)):
        return _plain(number)  # as a fraction or a power of ten: the same number, plain
    if "place" not in kinds:
        shown = (_plain(abs(number)) if token.kind == "general" else token.text for token in section)
        return ("" if "general" not in kinds else sign) + "".join(shown)
    return _Places(section).fill(abs(number), sign)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _sections(number_format: str) -> list[list[_Token]]:
    parts, start = [], 0
    for found in _SECTION_END.finditer(number_format):
        if found[0] == ";":
            parts.append(number_format[start : found.start()])
            start = found.end()
    return [_tokens(part) for part in [*parts, number_format[start:]]]


def _tokens(section: str) -> list[_Token]:
    return [_Token(found.lastgroup or "", _shown(found)) for found in _TOKEN.finditer(section)]


def _shown(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    if kind in ("space", "bracket"):
        return ""
    return found[kind] or ""


def _section(number: Decimal, sections: Sequence[list[_Token]]) -> tuple[list[_Token], str]:
    """Return the section for a number, without its conditions, and the sign that goes before it."""
    minus = "-" if number < 0 else ""
    conditions = [
        next((token.text for token in section if token.kind == "condition"), "") for section in sections
    ]
    bare = [[token for token in section if token.kind != "condition"] for section in sections[:3]]
    if any(conditions):
        for section, condition in zip(bare, conditions, strict=False):
            if not condition or _fulfils(number, condition):
                return section, minus
        return bare[-1], minus
    if number < 0 and len(bare) > 1:  # a minus that is only a colour would be lost
        has_sign = any(_MINUS.search(token.text) for token in bare[1])
        return bare[1], "" if has_sign or not any(token.kind == "place" for token in bare[1]) else minus
    if not number and len(bare) > 2:
        return bare[2], ""
    return bare[0], minus


def _fulfils(number: Decimal, condition: str) -> bool:
    operator = condition.rstrip("-.0123456789")
    return operator in _COMPARE and bool(_COMPARE[operator](number, Decimal(condition[len(operator) :])))


class _Places:
    """A section with places for digits: 0 always shows one, # and ? only where there is one."""

    def __init__(self, section: Sequence[_Token]) -> None:
        places = [number for number, token in enumerate(section) if token.kind == "place"]
        point = next((number for number, token in enumerate(section) if token.kind == "point"), None)
        self._section = section
        self._whole = [place for place in places if point is None or place < point]
        self._decimals = [place for place in places if point is not None and place > point]
        last = self._whole[-1] if self._whole else -1
        commas = [number for number, token in enumerate(section) if token.kind == "comma"]
        self._is_grouped = any(self._whole and self._whole[0] < comma < last for comma in commas)
        # Commas after the last place, or right before the point, divide by a thousand each.
        self._thousands = sum(
            comma > places[-1] or (point is not None and last < comma < point) for comma in commas
        )
        self._percents = sum(token.kind == "percent" for token in section)

    def fill(self, number: Decimal, sign: str) -> str:
        """Return the section with the digits of a number of no sign in its places."""
        number = number.scaleb(2 * self._percents - 3 * self._thousands, _CONTEXT)
        number = number.quantize(Decimal(1).scaleb(-len(self._decimals)), context=_CONTEXT)
        whole, _, decimals = f"{number:f}".partition(".")
        shown = self._filled_whole("" if whole == "0" else whole) | self._filled_decimals(decimals)
        if self._decimals and self._whole and not any(shown[place] for place in self._whole):
            shown[self._whole[-1]] = "0"  # .5 is no number to a reader of text
        elif self._decimals and not self._whole:
            shown[self._decimals[0]] = f"{whole}.{shown[self._decimals[0]]}"
        point_is_shown = self._whole and any(shown[place] for place in self._decimals)
        pieces = [
            shown[number]
            if token.kind == "place"
            else ("." if point_is_shown else "")
            if token.kind == "point"
            else ""
            if token.kind == "comma"
            else token.text
            for number, token in enumerate(self._section)
        ]
        return (sign if number else "") + "".join(pieces)

    def _filled_whole(self, digits: str) -> dict[int, str]:
        """Fill the places before the point from the right; the first takes all digits that are left."""
        digits = digits.rjust(self._least(), "0")
        shown: dict[int, str] = {}
        for place in reversed(self._whole[1:]):
            shown[place], digits = digits[-1:], digits[:-1]
        if self._whole:
            shown[self._whole[0]] = digits
        if self._is_grouped:
            whole = "".join(shown[place] for place in self._whole)
            shown = dict.fromkeys(self._whole, "") | {self._whole[0]: _grouped(whole)}
        return shown

    def _least(self) -> int:
        """How many digits are always shown before the point: those from the first 0 on."""
        zeros = [number for number, place in enumerate(self._whole) if self._section[place].text == "0"]
        return len(self._whole) - zeros[0] if zeros else 0

    def _filled_decimals(self, digits: str) -> dict[int, str]:
        zeros = [
            number + 1 for number, place in enumerate(self._decimals) if self._section[place].text == "0"
        ]
        kept = max(len(digits.rstrip("0")), zeros[-1] if zeros else 0)
        return {place: digits[number] if number < kept else "" for number, place in enumerate(self._decimals)}


def _grouped(digits: str) -> str:
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", digits)
