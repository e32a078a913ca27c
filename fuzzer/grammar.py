"""Text that looks like Chinese financial text, made of the words of the lexicon.

Words come first, then two ways to make text of them: a coding for a fuzzer that knows bytes only, and
strategies for Hypothesis.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from hypothesis import strategies as st

from cnmoney.lexicon import connectives, names, non_quantities, nouns, numerals, qualifiers
from cnmoney.lexicon.money import cldr, currencies, yuan
from cnmoney.lexicon.units import durations, measure_words, physical, rates

# --- words ---------------------------------------------------------------------------------------------


class Row(Protocol):
    """Any row of the lexicon that carries its forms."""

    @property
    def forms(self) -> str:
        """The written forms, separated by spaces."""


def _forms(rows: Iterable[Row]) -> list[str]:
    return [form for row in rows for form in row.forms.split()]


WIDE = {narrow: narrow + 0xFEE0 for narrow in range(0x21, 0x7F)}  # ASCII to its full-width forms

HAN = (
    _forms(numerals.DIGITS)
    + _forms(numerals.SCALES)
    + numerals.INDEFINITE_DIGITS.split()
    + ["半", "点", "零"]
)
SCALES = _forms(numerals.SCALES) + _forms(numerals.LATIN_SCALES) + ["万亿", "千万", "百万"]
LEADING_QUALIFIERS = (
    _forms(qualifiers.LEADING_QUALIFIERS)
    + _forms(non_quantities.BLOCKING_WORDS)
    + list(connectives.RANGE_OPENERS + connectives.PER_PARTICLE)
)
EXCESS_WORDS = _forms(qualifiers.EXCESS_WORDS)
TRAILING_QUALIFIERS = (
    _forms(qualifiers.TRAILING_QUALIFIERS)
    + qualifiers.ORDER_OF_MAGNITUDE_SUFFIXES.split()
    + ["（含）", "整", "计"]
)
QUALIFIER_PARTICLES = qualifiers.QUALIFIER_PARTICLES.split()
SIGNS = numerals.HYPHENS.split() + numerals.NEGATIVE_VERBS.split() + numerals.PLUS.split()
YUAN = _forms(yuan.YUAN)
RATES = [
    *_forms((*rates.PERCENTS, *rates.RATIOS, *rates.PERCENT_PREFIXES)),
    "翻番",
    "翻两番",
    "分之",
    "翻倍",
    "数以",
]
UNITS = _forms((*physical.MEASURES, *measure_words.COUNTS, *durations.DURATIONS, *durations.PER_SYMBOLS))
CODES = [code for code, _ in cldr.NAMES]
CURRENCIES = [
    *(form.replace("_", " ") for _, forms in cldr.NAMES for form in forms.split()),
    *(form for row in currencies.CURRENCIES for form in f"{row.names} {row.marks}".split()),
    *_forms(form for row in currencies.CURRENCIES for form in row.forms),
    *_forms(part for row in currencies.CURRENCIES for part in row.subunits),
]
JOINING = [
    *connectives.LIST_CONNECTIVES.split(),
    *"-－–—~～至到且",
    "，且",
    "（含）且",
    "分别为",
    "兑",
    "×",
]
BLANKS = [*" \u3000\t\n|", "  ", "\r\n", "\n\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\xa0", "\u200b"]
PUNCTUATION = list("，。、；：！？,.;:!?（）()【】[]“”\"'《》…·/%$")
SUMS = [*nouns.SUM_NOUNS, *nouns.NON_SUM_NOUNS, *nouns.FOLLOWING_SUM_NOUNS, *"涨跌升降增减"]
NO_QUANTITIES = """
    2024年 2024-03-15 3月15日 24日 12:00 10时51分 三季度 1Q24 2021-24财年 7.30-8.1 二零二四年 第12度
    600519.SH 1113.HK H20 5G 1.2.3 7*24小时 400-167-0537 10送2转10派0.1元 7.42-3/4 LC2605 190-24
""".split()
DECLARED = """
    单位：万元 单位：人民币亿元 （单位：千港元） 單位：億元 币种：人民币 单位：元/股 单位：万股
    金额均以港元列示 除另有说明外，均以人民币千元列报 以美元计价
    项目 2021年 净利润 占比 每股 (56.78) 1,200 （5） -3 (-3)
""".split()
ARABIC = [*"0123456789０９", *"1,234 47，529 3.5 ０．５ 12,345,678.90 00 007 1. .5 1e9".split()]
# What breaks programs: half a character, digits that are none here, markup, formulas, what turns text round.
HOSTILE = [
    *"\ud800 \udbff \udc00 \udfff \0 \ufeff \ufffd \U0001f4b0 \u202e \u0301 ½ ① Ⅳ ٣ ² 𝟗".split(" "),
    *"<script>alert(1)</script> <b> </p> <!-- --> ]]> &amp; &lt &#0; {{ }} {% ' \" \\".split(),
    *"=1+1 @SUM() %s %n 1e999999999 NaN Infinity".split(),
]

EVERYDAY = [
    *"0123456789零一二两三四五六七八九十百千万亿兆几半点多余约近超过负元块角分毛成倍折翻番",
    *"台家人股户吨桶年月天日度号个",
    *"%‰$¥+-~/、至到和及或每第从且为，。,.;：（）()| \u3000\t\n",
    *"人民币 美元 港元 港币 HK$ USD 美分 欧元 百分之 分之 个百分点 个基点 千瓦时 个月 交易日 小时".split(),
    *"不低于 不超过 不足 至少 以上 以下 左右 以内 （含） 亏损 营收 净利润 市值 资金 2024年 1,234".split(),
    *"单位：万元 币种：人民币 金额以港元列示 万亿 级 规模 增长 下降".split(),
]
RARE = sorted(
    {
        *(
            HAN
            + SCALES
            + LEADING_QUALIFIERS
            + EXCESS_WORDS
            + TRAILING_QUALIFIERS
            + QUALIFIER_PARTICLES
            + SIGNS
            + YUAN
            + RATES
            + UNITS
            + CODES
            + CURRENCIES
        ),
        *(JOINING + BLANKS + PUNCTUATION + SUMS + NO_QUANTITIES + DECLARED + ARABIC + HOSTILE),
        *names.FORMS,
    }
    - set(EVERYDAY)
)

# --- text as bytes -------------------------------------------------------------------------------------

# A byte is an everyday word; a lead byte and the one after it are any other word; the escape and the
# three bytes after it are any one character.  So a fuzzer that changes a byte changes a word.
LEAD = len(EVERYDAY)
ESCAPE = 255
assert LEAD * 256 + len(RARE) < ESCAPE * 256, "more words than there are codes"

_CODES = {word: bytes([code]) for code, word in enumerate(EVERYDAY)} | {
    word: bytes([LEAD + code // 256, code % 256]) for code, word in enumerate(RARE)
}
_LONGEST = max(map(len, _CODES))


def text_of(data: bytes) -> str:
    """Read bytes as a text: words if the first byte is odd, else UTF-8, where what is none is surrogates."""
    head, rest = data[:1], data[1:]
    return "".join(_words(rest)) if head and head[0] % 2 else rest.decode("utf-8", "surrogateescape")


def bytes_of(text: str) -> bytes:
    """Write a text in words, so that ``text_of`` reads it."""
    code, place = bytearray([1]), 0
    while place < len(text):
        word = _longest_word(text, place)
        code += _CODES[word] if word else bytes([ESCAPE]) + ord(text[place]).to_bytes(3, "big")
        place += len(word) or 1
    return bytes(code)


def _words(data: bytes) -> Iterator[str]:
    """Yield the words of a coded text; a code that is cut off counts as zeros."""
    codes = iter(data)
    for code in codes:
        if code < LEAD:
            yield EVERYDAY[code]
        elif code == ESCAPE:
            point = int.from_bytes(next(codes, 0) for _ in range(3))
            yield chr(point % (sys.maxunicode + 1))
        else:
            yield RARE[((code - LEAD) * 256 + next(codes, 0)) % len(RARE)]


def _longest_word(text: str, place: int) -> str:
    """Return the longest word that stands at a place; an empty one if none does."""
    lengths = range(min(_LONGEST, len(text) - place), 0, -1)
    return next((text[place : place + n] for n in lengths if text[place : place + n] in _CODES), "")


# --- seeds ---------------------------------------------------------------------------------------------

_ROOT = Path(__file__).resolve().parent.parent
ENCODINGS = ("utf-8", "utf-16", "gb18030", "big5")


def seeds() -> list[str]:
    """Return the texts that the fuzzers begin with: whole ones, then the lines of the examples."""
    return list(dict.fromkeys([*whole_seeds(), *_example_texts()]))


def whole_seeds() -> list[str]:
    """Return the texts of ``fuzzer/seeds``, one of each kind that the library reads or must survive."""
    paths = sorted(Path(__file__).resolve().parent.glob("seeds/*.txt"))
    return [path.read_bytes().decode() for path in paths]  # with the line ends that they have


def files_of(text: str) -> list[bytes]:
    """Write a text as files; the first byte chooses options, zero the defaults."""
    return [b"\0" + text.encode(encoding, "ignore") for encoding in ENCODINGS]


def _example_texts() -> list[str]:
    """Return the texts of the examples: their own lines, no meanings."""
    paths = sorted([*_ROOT.glob("tests/examples/*.txt"), _ROOT / "examples" / "article.txt"])
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    texts = (
        line.partition(" => ")[0].partition("  # ")[0].removeprefix("? ")
        for line in lines
        if not line.startswith((" ", "#"))
    )
    return list(filter(None, texts))


# --- strategies ----------------------------------------------------------------------------------------

Texts = st.SearchStrategy[str]


def _maybe(words: list[str] | Texts) -> Texts:
    """A word, or as often none."""
    return st.just("") | (st.sampled_from(words) if isinstance(words, list) else words)


def _row(*parts: Texts) -> Texts:
    """The parts one after another."""
    return st.tuples(*parts).map("".join)


def _lists(parts: Texts, max_number: int) -> Texts:
    return st.lists(parts, max_size=max_number).map("".join)


ANY_WORD = st.sampled_from(EVERYDAY) | st.sampled_from(RARE)
ANY_CHARACTER = st.characters(exclude_categories=())  # lone surrogates too

_digits = st.integers(0, 10**14)
NUMERALS = st.one_of(
    _digits.map(str),
    _digits.map("{:,}".format),
    _digits.map(lambda number: str(number).translate(WIDE)),
    st.decimals(0, 10**6, places=2).map(str),
    st.lists(st.sampled_from(HAN), min_size=1, max_size=8).map("".join),
    st.sampled_from(ARABIC),
    st.sampled_from(SCALES),  # 百亿 alone
)
_UNIT = st.one_of(*map(st.sampled_from, (YUAN, CURRENCIES, CODES, RATES, UNITS)))
_HEAD = _row(
    _maybe(LEADING_QUALIFIERS), _maybe(QUALIFIER_PARTICLES), _maybe(CURRENCIES + CODES), _maybe(SIGNS)
)
AMOUNTS = _row(
    _maybe(_HEAD), NUMERALS, _maybe(EXCESS_WORDS), _maybe(SCALES), _maybe(EXCESS_WORDS), _maybe([" "]),
    _maybe(_UNIT), _maybe([*"/／每"]), _maybe(UNITS), _maybe(TRAILING_QUALIFIERS),
)  # fmt: skip
JOINED = _row(AMOUNTS, _lists(_row(st.sampled_from(JOINING), AMOUNTS), 4))
# 其中：2、5亿元；3和6%: small numbers, of which some say their unit, behind what may begin a paragraph
_OPENERS = "其中： 如下： 分别为： 分别为 合计 净利润 据悉， （ “ • <td> |".split()
_SMALL = st.integers(0, 120).map(str) | st.sampled_from([*"一二两三十", "十二", "0.5", "2.3", "2025", "1.1"])
_SAID = _row(_SMALL, _maybe("亿元 万元 元 % 个百分点 个 个月 年 家 亿 倍 港元 美元 万股 人 以上 多".split()))
_LISTS = _lists(
    _row(
        _maybe(_OPENERS), _SAID, _lists(_row(st.sampled_from(JOINING), _SAID), 3),
        st.sampled_from([*"。；，\n|）", "。\n\n", ""]),
    ),
    4,
)  # fmt: skip
CLAUSES = _row(
    _maybe(list(names.FORMS)), _maybe(NO_QUANTITIES), _maybe(SUMS), JOINED, _maybe(SUMS),
    _maybe(PUNCTUATION + BLANKS),
)  # fmt: skip
_CELLS = st.one_of(NUMERALS, AMOUNTS, st.sampled_from(DECLARED))
_ROWS = st.sampled_from(["\t", "|", "  "]).flatmap(lambda gap: st.lists(_CELLS, max_size=5).map(gap.join))
TABLES = _row(st.sampled_from(DECLARED), _lists(_row(st.just("\n"), _ROWS), 5), st.just("\n"))
NOISE = st.sampled_from(HOSTILE) | _lists(ANY_CHARACTER, 5) | _lists(ANY_WORD, 5)
TEXTS = st.one_of(
    _lists(ANY_WORD, 20),
    JOINED,
    AMOUNTS,
    _LISTS,
    _lists(CLAUSES | TABLES | NOISE, 6),
    _lists(ANY_CHARACTER, 20),
)

_WRITTEN = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5", "big5hkscs"])
FILES = st.one_of(
    st.binary(max_size=200),
    st.builds(
        lambda options, text, encoding, end: options + text.encode(encoding, "ignore") + end,
        st.binary(min_size=1, max_size=1),  # chooses the options
        _lists(CLAUSES | TABLES | NOISE, 8),
        _WRITTEN,
        st.binary(max_size=3),
    ),
)  # fmt: skip
