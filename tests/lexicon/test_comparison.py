"""The words by which two statements are compared, by their examples."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cnmoney import Quantity, check_amounts, parse, read_article
from cnmoney.checking.context import Context, bounded, contexts
from cnmoney.lexicon.comparison import (
    AMOUNT_WORDS,
    BETWEEN,
    BOUND_WORDS,
    CAPITALS,
    CHANGE_WORDS,
    EXTENTS,
    GAINS,
    LIST_MARKS,
    LOSSES,
    NOT_A_CHANGE,
    NOT_A_LOSS,
    PRICE_COUNTS,
    REACHED,
    SAME_BASE,
    SAME_MEASURE,
    ChangeWord,
)

UNITS = [(row, unit) for row in SAME_MEASURE for unit in row]


def context_of(text: str) -> Context:
    mentions = read_article(text).mentions
    return contexts(text, mentions)[-1]


@pytest.mark.parametrize("word", CHANGE_WORDS, ids=lambda word: word.form)
def test_example_is_a_change_in_its_direction(word: ChangeWord) -> None:
    assert word.form in word.example
    found = context_of(word.example)
    negative = "-" in word.example  # 环比-3%: the number says the direction
    assert (found.is_change, found.sign) == (True, -1 if negative else word.sign)


@pytest.mark.parametrize("word", CHANGE_WORDS, ids=lambda word: word.form)
def test_word_alone_makes_a_change_where_it_may_be(word: ChangeWord) -> None:
    assert context_of(f"规模{word.form}5%").sign == word.sign
    assert context_of(f"规模{word.form}企业占比5%").is_change is not word.touching


@pytest.mark.parametrize("between", BETWEEN)
def test_word_that_touches_may_have_one_of_these_after_it(between: str) -> None:
    assert context_of(f"规模升{between}5%").sign == 1
    assert context_of(f"规模升级{between}5%").is_change is False


@pytest.mark.parametrize("word", NOT_A_CHANGE)
def test_what_looks_like_a_change_is_a_level(word: str) -> None:
    assert context_of(f"{word}5%").is_change is False


@pytest.mark.parametrize("word", REACHED)
def test_what_is_reached_is_a_level(word: str) -> None:
    assert context_of(f"毛利率提高{word}42%").is_change is False


@pytest.mark.parametrize("word", EXTENTS)
@pytest.mark.parametrize("reached", REACHED)
def test_an_extent_that_is_reached_is_a_change_in_its_direction(word: str, reached: str) -> None:
    [row] = [row for row in CHANGE_WORDS if row.form == word]
    for moved in ("扩大", "收窄"):
        found = context_of(f"{word}{moved}{reached}1.8%")
        assert (found.is_change, found.sign) == (True, row.sign)


@pytest.mark.parametrize(("words", "side"), [(GAINS, 1), (LOSSES, -1), (NOT_A_LOSS, 0)])
def test_sum_is_of_its_side(words: tuple[str, ...], side: int) -> None:
    assert {word: context_of(f"{word}3亿元").side for word in words} == dict.fromkeys(words, side)


@pytest.mark.parametrize(("word", "qualifier"), BOUND_WORDS.items())
def test_word_bounds_the_figure_after_it(word: str, qualifier: str) -> None:
    text = f"规模{word}了3亿元"
    [quantity] = read_article(text).quantities
    bound = bounded(text, quantity)
    assert bound is not None
    is_upper = bound.qualifier.is_upper_bound
    assert (bound.qualifier, bound.value) == (qualifier, quantity.value)
    assert (bound.low is None, bound.high is None) == (is_upper, not is_upper)


@pytest.mark.parametrize(("base", "same"), SAME_BASE.items())
def test_base_is_the_same_by_another_name(base: str, same: str) -> None:
    assert context_of(f"每{base}派发3元").bases == context_of(f"每{same}派发3元").bases == {same}


@pytest.mark.parametrize("mark", LIST_MARKS)
def test_figures_of_a_list_share_the_words_before_it(mark: str) -> None:
    assert context_of(f"毛利率分别下滑4%{mark}5%").sign == -1


@pytest.mark.parametrize("unit", PRICE_COUNTS)
@pytest.mark.parametrize("word", [word.form for word in CHANGE_WORDS if word.of_a_price])
def test_price_changes_by_what_things_do_not(word: str, unit: str) -> None:
    assert context_of(f"指数{word}12{unit}").is_change
    assert not context_of(f"全日{word}2288只").is_change


@pytest.mark.parametrize(("row", "unit"), UNITS, ids=lambda part: part if isinstance(part, str) else "")
def test_units_of_one_measure_agree_by_their_factor(row: dict[str, str], unit: str) -> None:
    first = next(iter(row))
    assert quantity_of("1", unit).agrees(quantity_of(row[unit], first))
    assert not quantity_of("1", unit).agrees(quantity_of(f"3{row[unit]}", first))


def quantity_of(number: str, unit: str) -> Quantity:
    value = Decimal(number)
    return replace(parse("1吨"), value=value, low=value, high=value, unit=unit, text=f"{number}{unit}")


@pytest.mark.parametrize("word", AMOUNT_WORDS)
def test_word_may_be_between_the_two_sums(word: str) -> None:
    assert [pair.agrees for pair in check_amounts(f"叁仟捌佰元整（{word}：3800元）")] == [True]


@pytest.mark.parametrize("capital", CAPITALS)
def test_capital_is_of_a_sum_in_words(capital: str) -> None:
    digit = "壹" if capital in "拾佰仟" else ""
    [pair] = check_amounts(f"人民币{digit}{capital}元（3元）")
    assert pair.words.text.endswith(f"{capital}元")
