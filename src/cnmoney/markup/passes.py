"""Passes: what of a text the grammar should not see.  Each finds its edits by one pattern over the text.

returns      \\r\\n and a lone \\r are a line break
written      \\n5.7%                             a line break written out
invisible    zero-width characters and soft hyphens anywhere
blanks       no-break, thin and other blanks are plain ones
slashes      1⁄4厘, 元∕股                         the slashes of fractions and of division are plain ones
html         <b>3</b>亿元                         tags inside a line, and entities (&nbsp;)
latex        $20.04\\%$, $450\\,\\text{万元}$    formulas
powers       m^2, m<sup>2</sup>
markdown     **3.5**亿元, `36.57`亿元
notes        5亿元[1]以上, 5①%, 5^{注1}亿元
pairs        【10】亿元, “3.5”亿元                brackets and quotes around a number
units        36.9364（元）                        brackets around a unit
thousands    4 500万元, 12'200.20                 groups of three digits
breaks       54,000⏎万元, 个百分⏎点, 10,162.00  万元
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from ..lexicon.characters import BLANKS, HAN, OPENING, OTHER_SLASHES, is_latin
from ..lexicon.connectives import NOTE_WORDS
from ..lexicon.index import LABELED, UNITS
from ..lexicon.money.yuan import YUAN_WORDS
from ..lexicon.numeral_index import BIG_SCALE
from ..patterns import LazyPattern
from .breaks import break_edits, follows_number, is_unit, leads_number
from .formulas import NO_NUMBER, has_variable
from .notes import DIGITS as _DIGITS
from .notes import HINT, IN_TAIL, MORE, NOTE_CHARS, NUMERAL, RAISED, SCALES, note_edits, power_edits
from .view import Edit, View

MAX_FORMULA: Final = 200  # characters between two $
MAX_DISPLAY: Final = 400  # characters between two $$
MAX_EMPHASIS: Final = 200  # characters between two marks of emphasis
MAX_NAME: Final = 30  # characters of the name of a share between two $
MAX_TAG: Final = 200  # characters of an HTML tag

_NUMBER: Final = rf"[+\-−]?[{_DIGITS}][{_DIGITS},，.．]{{0,40}}+"
# --- invisible characters and blanks --------------------------------------------------------------------

# Without a width: soft hyphens, joiners, marks of direction, variants of a sign.
_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_INVISIBLE: Final = LazyPattern(f"[{_UNSEEN}]++")
_RETURN: Final = LazyPattern(r"\r\n?+")
_WRITTEN_BREAK: Final = LazyPattern(r"(?:\\r)?\\n(?![a-zA-Z])")
_BLANK: Final = LazyPattern("[\u00a0\u2000-\u200a\u202f\u205f]")
_OTHER_SLASH: Final = LazyPattern(f"[{OTHER_SLASHES}]")


def _returns(text: str) -> Iterator[Edit]:
    for found in _RETURN.finditer(text):
        yield Edit(*found.span(), "\n")


def _invisible(text: str) -> Iterator[Edit]:
    for found in _INVISIBLE.finditer(text):
        yield Edit(*found.span())


def _written_breaks(text: str) -> Iterator[Edit]:
    for found in _WRITTEN_BREAK.finditer(text):
        yield Edit(*found.span(), "\n")


def _blanks(text: str) -> Iterator[Edit]:
    for found in _BLANK.finditer(text):
        yield Edit(*found.span(), " ")


def _slashes(text: str) -> Iterator[Edit]:
    for found in _OTHER_SLASH.finditer(text):
        yield Edit(*found.span(), "/")


# --- HTML ---------------------------------------------------------------------------------------------

# What is struck out (s, del) is no part of the number beside it.
_INLINE: Final = "a|abbr|b|big|code|em|font|i|ins|kbd|mark|small|span|strong|su[bp]|tt|u|var|wbr"
_ATTRIBUTES: Final = rf"(?:\s[^<>]{{0,{MAX_TAG}}}+)?"
_LINK: Final = rf"(?:<a{_ATTRIBUTES}>)"  # a note is often one
_HTML: Final = LazyPattern(
    rf"(?P<note> {_LINK}?+ (?:<sup|(?<![a-zA-Z])<sub|<sub(?={_ATTRIBUTES}>(?:{NOTE_WORDS}))){_ATTRIBUTES}>"
    rf"  {_LINK}?+ ) {RAISED} (?P<note_end> (?:</a>)? </su[bp]> )"
    rf"| (?P<raised> (?:(?<=[{IN_TAIL}])|(?<=[{IN_TAIL}][ ])|(?<=[a-zA-Z])(?=<sup{_ATTRIBUTES}>[ ]?[+\-−])) "
    rf"  {_LINK}?+ <su[bp]{_ATTRIBUTES}> {_LINK}?+ (?=[ ]?[+\-−{_DIGITS}]) )"
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


def _html(text: str) -> Iterator[Edit]:
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


# --- LaTeX --------------------------------------------------------------------------------------------

_YUAN: Final = "".join(YUAN_WORDS.split())
_FORMULA: Final = LazyPattern(
    rf"""
    \$ (?P<name> (?! [0-9.,]+ [{SCALES}{_YUAN}] ) [^$\n()（）]{{1,{MAX_NAME}}}+ [(（]
      (?: [A-Za-z]{{0,2}}[0-9]{{4,6}} | [.]?[A-Z]{{1,6}} ) (?:[.][A-Z]{{1,4}})? [)）] ) \$
  | (?<=[{_DIGITS}{SCALES}]) (?P<stray> \$ ) (?=[{_YUAN}])
  | \$\$ (?P<display> (?: \\. | \n (?!\n) | [^$\\\n] ){{1,{MAX_DISPLAY}}}+ ) \$\$
  | (?<!\\) \$ (?P<formula> (?: \\[^\n] | [^$\\\n] ){{1,{MAX_FORMULA}}}+ ) \$
    (?![%％‰]\$ | \^[^$\n]{{1,20}}+\$) (?P<digit> [{_DIGITS}] )?
    """,
    re.VERBOSE | re.DOTALL,
)
# A percent sign, one sign or one letter in a formula of its own: 20$%$, $>$ 10亿元, 资产$A$ 100万元.
_SYMBOL: Final = LazyPattern(r"[%％‰<>=≤≥≈＜＞＝‹›+\-−±×÷~～⩽⩾≦≧]|[A-Za-zα-ωΑ-Ω](?:[_^]\{?[A-Za-z]{1,8}\}?)?")
_COMMAND: Final = LazyPattern(
    r"""
    (?P<space> \\ (?: [,;:!] | [ ] | q?quad\b | thinspace\b ) )
  | (?P<inline> \\\( ) [ ]? [0-9０-９][0-9０-９,，.．]{0,40}+ [ ]? (?P<inline_end> \\\) )
  | (?P<escape> \\ (?=[%$&\#_\-~.*+<>=^()\[\]/"'`@?]) )
  | (?P<group> \\ (?: text | textbf | textrm | textit | mathrm | mathbf | mathit | mbox | bm ) \{ )
      [^{}\\\n]{0,80}+ (?P<close> \} )
  | (?P<superscript> \\textsuperscript\{ )
  | (?P<note> [~ ]? \\
      (?: footnote(?:mark|text)? | cite[a-z]{0,9} | (?:auto|eq|page|[cv])?ref | tnote | thanks )
      \*? (?: \[ [^\[\]\n]{0,40} \] ){0,2} \{
    ) (?= (?: [^{}\n] | \{[^{}\n]{0,80}\} ){0,200}+ \} )
  | (?P<mark> \\footnotemark (?: \[ [0-9]{1,3} \] )? (?:\{\})? (?![a-zA-Z]) )
  | (?<=[0-9０-９]) (?P<thousands> \{ , \} ) (?=[0-9]{3})
  | \\ (?P<either_sign> pm ) (?![a-zA-Z]) [ ]?
  | \\ (?P<sign> times | cdot | approx | [gl](?:eq?|eqslant|t) | sim | div | thickapprox )(?![a-zA-Z])
    """,
    re.VERBOSE,
)
_SIGNS: Final = {
    **{"times": "×", "cdot": "×", "div": "÷", "approx": "≈", "thickapprox": "≈", "sim": "~"},
    **{"ge": "≥", "geq": "≥", "le": "≤", "leq": "≤"},
    **{"geqslant": "≥", "leqslant": "≤", "gt": ">", "lt": "<"},
}
# 5\\footnote{1}亿元 as 5^{*1}亿元, so that nobody takes it for a power.
_NOTES: Final = {"superscript": "^{", "note": "^{*", "mark": "^{}"}
_CLOSED_BY_DIGIT: Final = LazyPattern(rf"[{_DIGITS}]\}}?$")


def _formulas(text: str) -> Iterator[Edit]:
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
        elif not found["digit"] and has_variable(found[name]):
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


def _commands(text: str) -> Iterator[Edit]:
    for found in _COMMAND.finditer(text):
        if found["thousands"]:
            yield Edit(*found.span(), ",")
        elif written := next((name for name in _NOTES if found[name]), None):
            yield Edit(*found.span(), _NOTES[written])
        elif found["either_sign"]:
            yield Edit(*found.span(), "±")
        elif found["inline"]:
            yield from _inline(text, found)
        elif found["escape"] or found["space"]:
            yield Edit(*found.span())
        elif found["group"]:
            yield Edit(*found.span("group"))
            yield Edit(*found.span("close"))
        else:
            yield Edit(*found.span(), _SIGNS[found["sign"]])


def _inline(text: str, found: re.Match[str]) -> Iterator[Edit]:
    """Yield the brackets of LaTeX around a number that a unit follows; others lose their backslashes."""
    start = found.start()
    is_number = follows_number(text, found.end()) and not (start and _IS_BEFORE_TAIL.match(text, start - 1))
    for name in ("inline", "inline_end"):
        first, end = found.span(name)
        yield Edit(first, end if is_number else end - 1)


# --- Markdown -----------------------------------------------------------------------------------------

_EMPHASIS: Final = LazyPattern(
    rf"""
    (?P<mark> \*\*\*? | ~~ | __ ) (?=\S) (?P<content> [^*~\n]{{1,{MAX_EMPHASIS}}}?) (?<=\S) (?P=mark)
  | (?P<tick> `{{1,2}} ) (?P<code> [^`\n]{{1,{MAX_EMPHASIS}}}+ ) (?P=tick)
  | (?<![*0-9A-Za-z_]) (?P<star> [*] ) {_NUMBER} [^*\s]{{0,20}}+ [*] (?![*0-9A-Za-z_])
    """,
    re.VERBOSE,
)


_IS_HAN: Final = LazyPattern(HAN)
_MONEY_AHEAD: Final = LazyPattern(rf"[{SCALES}]{{0,2}}[{_YUAN}]")
_IS_BEFORE_TAIL: Final = LazyPattern(f"[{IN_TAIL}]")
_DIGIT_CHARS: Final = frozenset("0123456789０１２３４５６７８９")
_NO_NUMBER: Final = "_"  # between digits: they are no number


def _markdown(text: str) -> Iterator[Edit]:
    for found in _EMPHASIS.finditer(text):
        length = len(found["mark"] or found["tick"] or found["star"])
        start, end = found.span()
        if found["star"] and not _is_starred(text, start, end):
            continue
        is_struck = found["mark"] == "~~"  # 原价~~3~~5亿元 is neither 35亿元 nor 3亿元
        may_be_power = found["mark"] == "**"  # 10**8元，另**5亿元
        parts = (is_struck or may_be_power) and _parts_digits(text, start, start + length)
        opening = _NO_NUMBER if parts else ""
        closing = _NO_NUMBER if is_struck and _parts_digits(text, end - length, end) else ""
        yield Edit(start, start + length, opening)
        yield Edit(end - length, end, closing)


def _is_starred(text: str, start: int, end: int) -> bool:
    """*3.5*亿元 and 规模*3.5*亿元, but 均价*500*万股 is a product: a word beside it needs a sum of money."""
    is_apart = not (start and _IS_HAN.match(text, start - 1))
    if not _IS_HAN.match(text, end):
        return is_apart
    return follows_number(text, end) if is_apart else _MONEY_AHEAD.match(text, end) is not None


def _parts_digits(text: str, start: int, end: int) -> bool:
    return start > 0 and bool(_IS_BEFORE_TAIL.match(text, start - 1)) and text[end : end + 1] in _DIGIT_CHARS


# --- pairs --------------------------------------------------------------------------------------------

_PAIRS: Final = {
    **{"【": "】", "［": "］", "[": "]", "「": "」", "『": "』", "“": "”", "‘": "’"},
    **{"〈": "〉", "《": "》", "{": "}", '"': '"'},
}
_NOTE_OPENINGS: Final = frozenset("[［")
_MAX_NOTE: Final = 3  # digits of the number of a note
_SUM_AHEAD: Final = LazyPattern(rf"{_NUMBER}{BIG_SCALE}")
_IN_PAIR: Final = LazyPattern(
    # \frac{3}{4}, 10^{8}, the notes of 5[1]亿元, 5千[1]元 and 5[1][2]亿元
    rf"(?<![}}\]^_{NUMERAL}])(?<![{NUMERAL}][ ])(?<![{SCALES}][{MORE}])"
    rf"(?P<opening>[{re.escape(''.join(_PAIRS))}]) (?P<inner> [ ]?{_NUMBER}[ ]?[{SCALES}]{{0,2}}+[ ]? )"
    rf"(?P<closing>[{re.escape(''.join(_PAIRS.values()))}]) [ ]?",
    re.VERBOSE,
)


def _pairs(text: str) -> Iterator[Edit]:
    """Yield the marks of a pair around a number that a scale word or a unit follows: 【10】亿元

    The currency after the mark of a note is of the number after it: [1]人民币5亿元.
    """
    for found in _IN_PAIR.finditer(text):
        is_pair = _PAIRS[found["opening"]] == found["closing"] and follows_number(text, found.end())
        if found["opening"] in _NOTE_OPENINGS and _is_note(text, found):
            continue
        if is_pair and not leads_number(text, found.end(), past_qualifier=found["opening"] in _NOTE_OPENINGS):
            yield Edit(found.start(), found.start("inner") + found["inner"].startswith(" "))
            yield Edit(found.start("closing"), found.end())


def _is_note(text: str, found: re.Match[str]) -> bool:
    """[1]亿元俱乐部: a note begins its line; [1]元5亿: its unit is none of it"""
    if not found["inner"].isdigit() or len(found["inner"]) > _MAX_NOTE:
        return False
    if found.start() == 0 or text[found.start() - 1] == "\n":
        return True
    return any(_SUM_AHEAD.match(text, found.end() + length) for length, _ in UNITS.at(text, found.end()))


_BRACKETED_UNIT: Final = LazyPattern(
    rf"(?<=[{_DIGITS}]) [ ]? [（(] (?P<unit> [^（）()\s\d]{{1,8}}+ ) [）)]", re.VERBOSE
)


def _bracketed_units(text: str) -> Iterator[Edit]:
    """Yield the brackets of a unit alone right after a figure; they belong to the text: 36.9364（元）"""
    for found in _BRACKETED_UNIT.finditer(text):
        if is_unit(found["unit"]):
            yield Edit(found.start(), found.start("unit"))
            yield Edit(found.end() - 2, found.end(), text[found.end() - 2])


# --- thousands ----------------------------------------------------------------------------------------

_GROUPS: Final = LazyPattern(
    rf"(?<![{_DIGITS}.,，'’]) [{_DIGITS}]{{1,3}}+ (?P<mark>[\u00a0\u2009\u202f'’ ]) [{_DIGITS}]{{3}}+"
    rf"(?: (?P=mark) [{_DIGITS}]{{3}}+ ){{0,12}}+ (?![{_DIGITS}])",
    re.VERBOSE,
)
_TOUCHED: Final = LazyPattern("[\u4e00-\u9fff（(【“=＝：:￥¥$＄]")


def _thousands(text: str) -> Iterator[Edit]:
    """Yield the marks between exact groups; a plain blank only after a Han word or an opening mark.

    The number of a label is no group: 图1 500万元.
    """
    for found in _GROUPS.finditer(text):
        mark = found["mark"]
        if mark == " " and (
            not _TOUCHED.match(text, found.start() - 1 if found.start() else len(text))
            or LABELED.match(text, 0, found.end("mark"))
        ):
            continue
        pos = found.start()
        while (pos := text.find(mark, pos, found.end())) >= 0:
            yield Edit(pos, pos + 1)
            pos += 1


# --- all ----------------------------------------------------------------------------------------------


class _Pass(NamedTuple):
    """What to find, and one of which characters is in a text, as ``around`` it says, where there is any."""

    edits: Callable[[str], Iterator[Edit]]
    chars: Iterable[str]
    around: str = ""  # the pattern of what is around the character, from behind it

    @property
    def hint(self) -> str:
        """A pattern that matches in a text where there may be something to find."""
        return rf"(?<=[{re.escape(''.join(self.chars))}]){self.around}"


_MAX_HINT: Final = 5  # characters that a hint is about
_UNSEEN_CHARS: Final = frozenset(
    re.sub("(.)-(.)", lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), _UNSEEN)
)
_SPECIAL_BLANKS: Final = frozenset("\u00a0\u202f\u205f").union(map(chr, range(0x2000, 0x200B)))
# In this order, each over what the one before left.
_PASSES: Final = (
    _Pass(_returns, "\r"),
    _Pass(_written_breaks, "\\", "[rn]"),
    _Pass(_invisible, _UNSEEN_CHARS),
    _Pass(_thousands, "\u00a0\u2009\u202f'’ ", rf"(?<=[{_DIGITS}].)[{_DIGITS}]"),
    _Pass(_blanks, _SPECIAL_BLANKS),
    _Pass(_slashes, OTHER_SLASHES),
    _Pass(_html, "<&"),
    _Pass(_formulas, "$"),
    _Pass(_commands, "\\{"),
    _Pass(power_edits, "^*", r"(?:(?<=\^)|(?<=\*\*))[ ]?\{?[ ]?[23]"),
    _Pass(_markdown, "*~_`", "(?:(?<=[*`])|[~_])"),
    _Pass(note_edits, NOTE_CHARS, HINT),
    _Pass(_pairs, _PAIRS, rf"[ ]?[+\-−{_DIGITS}]"),
    _Pass(_bracketed_units, OPENING, rf"(?<=[{_DIGITS} ].)"),
    _Pass(break_edits, "\n\\"),
    _Pass(break_edits, BLANKS, "[ \u3000]"),
)


def _any_hint(passes: Iterable[_Pass]) -> LazyPattern:
    """Return the hints of some passes as one that begins with their characters, which is fast to search."""
    chars = "".join({char for each in passes for char in each.chars})
    alone = "".join({char for each in passes if not each.around for char in each.chars})
    hints = [each.hint for each in passes if each.around]
    if alone:  # one class is searched faster than as many as there are passes
        hints.insert(0, rf"(?<=[{re.escape(alone)}])")
    return LazyPattern(rf"[{re.escape(chars)}](?:{'|'.join(hints)})")


_HINTS: Final = tuple(_any_hint([each]) for each in _PASSES)
_ANY_HINT: Final = _any_hint(_PASSES)


def look_through(text: str) -> View:
    """Return a text as the grammar should read it; most texts as they are."""
    view = View(text)
    first = _ANY_HINT.search(text)
    if first is None:
        return view
    start = max(0, first.start() - _MAX_HINT)  # an edit there can complete the hint of a later pass
    for each, hint in zip(_PASSES, _HINTS, strict=True):
        if hint.search(view.text, start):
            view = view.edit(list(each.edits(view.text)))
    return view
