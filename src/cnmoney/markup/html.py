"""HTML: tags inside a line, raised and lowered text, line breaks and entities."""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.connectives import NOTE_WORDS
from ..patterns import LazyPattern
from .char_classes import DIGITS, IN_TAIL
from .notes import RAISED
from .view import Edit

MAX_TAG: Final = 200  # characters of an HTML tag

# What is struck out (s, del) is no part of the number beside it.
_INLINE: Final = "a|abbr|b|big|code|em|font|i|ins|kbd|mark|small|span|strong|su[bp]|tt|u|var|wbr"
_ATTRIBUTES: Final = rf"(?:\s[^<>]{{0,{MAX_TAG}}}+)?"
_LINK: Final = rf"(?:<a{_ATTRIBUTES}>)"  # a note is often one
_HTML: Final = LazyPattern(
    rf"(?P<note> {_LINK}?+ (?:<sup|(?<![a-zA-Z])<sub|<sub(?={_ATTRIBUTES}>(?:{NOTE_WORDS}))){_ATTRIBUTES}>"
    rf"  {_LINK}?+ ) {RAISED} (?P<note_end> (?:</a>)? </su[bp]> )"
    rf"| (?P<raised> (?:(?<=[{IN_TAIL}])|(?<=[{IN_TAIL}][ ])|(?<=[a-zA-Z])(?=<sup{_ATTRIBUTES}>[ ]?[+\-−])) "
    rf"  {_LINK}?+ <su[bp]{_ATTRIBUTES}> {_LINK}?+ (?=[ ]?[+\-−{DIGITS}]) )"
    rf"| (?P<tag> </?(?:{_INLINE}){_ATTRIBUTES}/?> | <!--[^<>]{{0,{MAX_TAG}}}?--> )"
    r"| (?P<break> <br\s?/?> )"
    r"| &(?P<entity> [a-zA-Z]{2,8}(?:[123]|[13][24])? | \#[0-9]{1,6} | \#[xX][0-9a-fA-F]{1,5} );",
    re.VERBOSE | re.IGNORECASE,
)
_FIRST_SURROGATE: Final = 0xD800  # above are characters that matter nowhere
_ENTITIES: Final = {
    **dict.fromkeys(("nbsp", "ensp", "emsp", "thinsp", "#160", "#xa0", "#8201", "#8239"), " "),
    **{"lt": "<", "gt": ">", "le": "≤", "ge": "≥", "asymp": "≈", "plusmn": "±", "times": "×", "minus": "−"},
    **{"yen": "¥", "euro": "€", "pound": "£", "dollar": "$", "percnt": "%", "permil": "‰", "middot": "·"},
    **{"sup1": "¹", "sup2": "²", "sup3": "³", "dagger": "†", "ast": "*", "lbrack": "[", "rbrack": "]"},
    **{"amp": "&", "zwnj": "", "shy": "", "#8203": ""},
    # What joins two numbers or is a sign: 3&ndash;5亿元.
    **{"ndash": "–", "mdash": "—", "horbar": "―", "hyphen": "-", "dash": "-", "sim": "∼", "tilde": "~"},
    **{"plus": "+", "equals": "=", "divide": "÷", "sol": "/", "rarr": "→", "hellip": "…", "deg": "°"},
    **{"ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "quot": '"', "lpar": "(", "rpar": ")"},
    **{"comma": ",", "period": ".", "colon": ":", "frac12": "½", "frac14": "¼", "frac34": "¾"},
}


def html_edits(text: str) -> Iterator[Edit]:
    """Yield what makes plain text of tags and entities; what is raised or lowered becomes LaTeX: ^{1}, ^1."""
    for found in _HTML.finditer(text):
        if found["note"]:  # as LaTeX writes it, so that no digit touches another: 公告<sup>1</sup>5亿元
            yield Edit(*found.span("note"), "^{")
            yield Edit(*found.span("note_end"), "}")
        elif found["raised"]:
            yield Edit(*found.span(), "^")  # 10<sup>-8</sup>元, 3<sub>2</sub>万元
        elif found["tag"]:
            yield Edit(*found.span())
        elif found["break"]:
            yield Edit(*found.span(), "\n")
        elif (written := _written(found["entity"].lower())) is not None:
            yield Edit(*found.span(), written)


def _written(entity: str) -> str | None:
    """Return the character that an entity stands for, of those that matter; any that has a number."""
    if entity in _ENTITIES or entity[0] != "#":
        return _ENTITIES.get(entity)
    code = int(entity[2:], 16) if entity[1] == "x" else int(entity[1:])
    char = chr(code) if code < _FIRST_SURROGATE else ""
    return char if char.isprintable() and char else None
