"""The characters of numbers and of the marks around them: each class is written here once.

Full-width ASCII counts as ASCII throughout; what a mark means is said where it is used.
"""

import re
from collections.abc import Iterable
from typing import Final

# The script Han; the module ``re``, which is the faster one, has no name for it.
HAN: Final = (
    r"[々〇\u2e80-\u2fd5\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"
    r"\U00020000-\U000323af]"
)

LETTERS: Final = frozenset(chr(ord(first) + place) for first in "AaＡａ" for place in range(26))
DIGITS: Final = frozenset(chr(ord(first) + place) for first in "0０" for place in range(10))
ARABIC_DIGITS: Final = "[0-9０-９]"

BLANKS: Final = frozenset(" \u3000")
LINE_STARTS: Final = frozenset(("", "\n"))  # what comes before a line; a text begins as a line does
OPENING_QUOTES: Final = frozenset("“‘「『《")
OPENING_MARKS: Final = OPENING_QUOTES | frozenset(
    "\"'【〔[［{〈"
)  # perhaps before the first word of a paragraph
BULLETS: Final = frozenset(  # of a list
    "•·‧‣∙●○◉⚫⚪■□▪▫◾◽❏❑❒◆◇♦❖★☆✦✪⭐▲▶►▸▷◦※✓✔☑✅→⇒➔➜➡➢➤☞»*＊#＃–—…👉📌📍🔹🔸🔴🔵🟢"
)
OPENING, CLOSING = frozenset("（("), frozenset("）)")
CLAUSE_COMMAS: Final = frozenset("，,")
DECIMAL_POINTS: Final = frozenset(".．")
COLONS: Final = frozenset(":：")
SLASHES: Final = frozenset("/／")
# Written otherwise, they mean what the plain ones do: the slashes of fractions and of division, the hyphens
# of word processors, and the small forms of Big5.
VARIANTS: Final = {
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("‐‑﹣", "-"),
    **dict.fromkeys("‒﹘", "–"),
    **{"﹐": ",", "﹑": "、", "﹔": "；", "﹕": "：", "﹖": "？", "﹗": "！", "﹙": "（", "﹚": "）"},
    **{"﹢": "+", "﹤": "＜", "﹥": "＞", "﹪": "%"},
}
CLAUSE_MARKS: Final = frozenset("，,。；;！!？?、：:（(）)“”‘’|【】〈〉")  # no noun is looked for beyond one
MIDDLE_DOTS: Final = frozenset("·•‧")
FOREIGN_POINTS: Final = frozenset("﹒٫٬'’․・･˙⋅∙")  # 1'23: of other writings; a number is not read beyond one
MINUS_SIGNS: Final = frozenset("-−－‐‑﹣")
SENTENCE_ENDS: Final = frozenset("。！？!?")
CLOSING_MARKS: Final = frozenset(
    "”’」』）)】》\"'"
)  # quotes and brackets that may follow the end of a sentence

TAG: Final = "</?[a-zA-Z][^<>]{0,40}>"  # of HTML, which a paragraph or a cell begins behind
# What separates the cells of a table row that is written as text.
TAB, BARS, WIDE_GAP = r"\t", "[|｜]", r"[ \u3000]{2,}+"

# The end of a phrase, as a constraint of rows (see ``rows``): for 双, which 6月双节 has too.
PHRASE_END: Final = r"$ [\s，。、；：！？,;:!?()（）\[\]【】「」“”〈〉《》…|/] 左右 以上 以下 以内 以內"

_FULL_WIDTH: Final = {char: char + 0xFEE0 for char in range(0x21, 0x7F)}


def full_width(form: str) -> str:
    """Return a written form with its ASCII characters in full width."""
    return form.translate(_FULL_WIDTH)


def is_latin(char: str) -> bool:
    """Return True for a Latin letter, of either width."""
    return char in LETTERS


def is_digit(char: str) -> bool:
    """Return True for a digit, of either width; ½ ① and the digits of other scripts are none."""
    return char in DIGITS


def char_class(chars: Iterable[str]) -> str:
    """Return the regex class of some characters."""
    return f"[{re.escape(''.join(sorted(chars)))}]"
