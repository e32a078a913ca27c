"""Properties that hold for every number and every text."""

import decimal
import itertools
import pickle
from decimal import Decimal

import cn2an
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import cnmoney
from cnmoney.lexicon import names, qualifiers
from cnmoney.lexicon.units import measure_words, physical

DIGITS = st.integers(min_value=0, max_value=10**16 - 1)
PIECES = [
    *"0123456789０９一二三五十百千万亿兆两几半零点元块角分%％$¥-－~至到、，。 \n",
    *"每第/和及约近超多余起成折倍番翻",
    *(form for row in qualifiers.LEADING_QUALIFIERS for form in row.forms.split()),
    *(form for row in qualifiers.TRAILING_QUALIFIERS for form in row.forms.split()),
    *(form for row in (*physical.MEASURES, *measure_words.COUNTS) for form in row.forms.split()),
    *names.FORMS[:200],
    "1e999999999", "½", "①", "Ⅳ", "٣", "\ud800", "\x00", "1,234", "3.5",
    "百分之", "分之", "人民币", "美元", "港币", "2024年", "USD",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


def dropped_zero(written: str) -> bool:
    """cn2an writes 五亿九千二百八十二 for 500009282, which leaves out a 零."""
    tail = written.rpartition("亿")[2]
    return "亿" in written and "万" not in tail and tail != "" and not tail.startswith("零")


@given(DIGITS, st.sampled_from(["low", "up"]))
def test_han_numeral_reads_back(number: int, style: str) -> None:
    written = cn2an.an2cn(str(number), style)
    assume(
        not dropped_zero(
            written.replace("億", "亿").replace("萬", "万").translate(str.maketrans("拾佰仟", "十百千"))
        )
    )
    assert cnmoney.parse(written + "元").value == number


def test_every_section_below_10_000_reads_back() -> None:
    sections = {cn2an.an2cn(str(number)): number for number in range(1, 10_000)}
    assert {section: cnmoney.parse(section + "元").value for section in sections} == sections


def test_spoken_tail_is_of_the_next_lower_place() -> None:
    """cn2an always writes the 零, so it never writes 一千一百九, which is 1190."""
    digits = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
    spoken = {
        f"{first}千{second}百{third}": 1000 * digits[first] + 100 * digits[second] + 10 * digits[third]
        for first, second, third in itertools.product(digits, repeat=3)
    }
    assert {written: cnmoney.parse(written + "元").value for written in spoken} == spoken


@given(st.decimals(min_value=0, max_value=10**25, allow_nan=False, allow_infinity=False, places=9))
def test_digits_read_back_exactly_in_any_decimal_context(number: Decimal) -> None:
    with decimal.localcontext(decimal.Context(prec=3, traps=[])):
        found = cnmoney.parse(f"{number:f}元")
    assert found.value == number
    assert f"{found.value:f}" == f"{number:f}"


@given(TEXTS)
def test_no_text_hides_what_follows_it(text: str) -> None:
    assert [found.text for found in cnmoney.extract(f"{text}。\n总额3800亿元。")][-1:] == ["3800亿元"]


@given(TEXTS)
def test_extract_finds_slices_in_order(text: str) -> None:
    end = 0
    for found in cnmoney.extract(text):
        assert found.start >= end
        assert found.end > found.start
        assert text[found.start : found.end] == found.text
        end = found.end


@given(
    st.lists(
        st.sampled_from(["单位：万元", "\n", "\t", "|", "  ", "1,234", "(56)", "2021", "以港元列示", *PIECES])
    )
)
def test_article_finds_slices_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    article = cnmoney.read_article(text)
    end = 0
    for mention in article.mentions:
        found = mention.quantity
        assert found.start >= end
        assert text[found.start : found.end] == found.text
        assert text.startswith(mention.sentence, mention.sentence_start)
        assert mention.sentence_start <= found.start < mention.sentence_start + len(mention.sentence)
        end = found.end


@given(TEXTS)
def test_bounds_hold_the_value(text: str) -> None:
    for found in cnmoney.extract(text, small_counts=True):
        if found.low is not None and found.high is not None:
            assert found.low <= found.high
        if found.value is not None:
            assert found.low is None or found.low <= found.value
            assert found.high is None or found.value <= found.high
        assert (found.currency is not None) == (found.kind is cnmoney.Kind.MONEY)


@given(TEXTS)
def test_parse_of_a_found_text_gives_the_same_amounts(text: str) -> None:
    for found in cnmoney.extract(text):
        try:
            alone = cnmoney.parse(found.text)
        except cnmoney.ParseError:
            continue  # a list's member, or a word that its surroundings alone make a unit
        if alone.kind is found.kind and not found.inferred:
            assert (alone.value, alone.low, alone.high, alone.unit) == (
                found.value,
                found.low,
                found.high,
                found.unit,
            )


@given(TEXTS)
def test_parse_returns_a_quantity_or_says_why_not(text: str) -> None:
    error = None
    try:
        found = cnmoney.parse(text)
    except cnmoney.ParseError as raised:
        error = raised
    if error is None:
        assert found.text == text.strip()
    else:
        assert error.text == text
        assert 0 <= error.position <= len(text)
        assert "^" in str(error)


@given(TEXTS)
def test_results_pickle_and_hash(text: str) -> None:
    found = cnmoney.extract(text)
    assert pickle.loads(pickle.dumps(found)) == found
    assert len({*found, *found}) == len(found)


@pytest.mark.parametrize(
    "piece",
    [
        "亿",
        "1",
        "一",
        "1,",
        "1.",
        "百分之",
        "1-",
        "约",
        "万亿",
        "1元",
        "3、",
        "（",
        " ",
        "第",
        "每",
        "几",
        "半",
        "翻",
        "负",
        "A1",
        "1:",
        "不低于1元且",
    ],
)
def test_a_megabyte_of_anything_is_read(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert isinstance(cnmoney.extract(text + "元"), list)
