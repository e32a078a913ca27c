"""``extract_many``: what it yields, when it takes its texts, and what it refuses."""

import itertools
import multiprocessing
import time
from collections.abc import Iterable, Iterator

import pytest

import cnmoney
from cnmoney.options import MAX_WORKERS
from cnmoney.pool import CHUNK_CHARACTERS, CHUNK_TEXTS, CHUNKS_AHEAD, chunks

from ..examples import sentences

WORKERS = pytest.mark.parametrize("workers", [None, 2])


class Source:
    """Texts without end, counted as they are taken."""

    def __init__(self, seconds: float = 0) -> None:
        self.taken = 0
        self._seconds = seconds

    def __iter__(self) -> Iterator[str]:
        for number in itertools.count(1):
            time.sleep(self._seconds)
            self.taken += 1
            yield f"营收{number}亿元"


def failing(texts: Iterable[str]) -> Iterator[str]:
    yield from texts
    raise ConnectionError("the feed broke off")


@pytest.mark.parametrize("workers", [None, 1, 2])
def test_each_text_has_what_extract_finds_in_it(workers: int | None) -> None:
    texts = ["", *(example.text for example in sentences())]
    found = list(cnmoney.extract_many(iter(texts), workers=workers))
    assert list(map(repr, found)) == [repr(cnmoney.extract(text)) for text in texts]  # 3 is not 3.0 in repr


@WORKERS
def test_options_are_those_of_extract(workers: int | None) -> None:
    texts = ["两家公司营收3亿元", "增长8%", "¥5亿"]
    found = list(
        cnmoney.extract_many(
            texts, workers=workers, default_currency="jpy", kinds=iter(["money", "count"]), small_counts=True
        )
    )
    assert [[quantity.text for quantity in quantities] for quantities in found] == [
        ["两家", "3亿元"],
        [],
        ["¥5亿"],
    ]
    assert {found[0][1].currency, found[2][0].currency} == {"JPY"}


@WORKERS
def test_no_texts_have_no_results(workers: int | None) -> None:
    assert list(cnmoney.extract_many([], workers=workers)) == []


def test_a_text_is_sent_as_what_it_is_whatever_its_class() -> None:
    class Node(str):  # a local class cannot be pickled
        __slots__ = ("parent",)

    [[found]] = cnmoney.extract_many([Node("3亿元")], workers=2)
    assert (found.text, type(found.text)) == ("3亿元", str)


# --- what is refused ---------------------------------------------------------------------------------


@pytest.mark.parametrize("workers", [0, -1])
def test_fewer_than_one_worker_is_an_error_of_the_call(workers: int) -> None:
    with pytest.raises(ValueError, match=f"workers must be 1 or more, or None, not {workers}"):
        cnmoney.extract_many([], workers=workers)


@pytest.mark.parametrize("workers", [MAX_WORKERS + 1, 2**31, 10**100])
def test_more_workers_than_the_limit_are_an_error_of_the_call(workers: int) -> None:
    with pytest.raises(ValueError, match=f"workers must be at most {MAX_WORKERS}, not {workers}"):
        cnmoney.extract_many([], workers=workers)


def test_as_many_workers_as_the_limit_are_no_error() -> None:
    assert [len(found) for found in cnmoney.extract_many(["3亿元"], workers=MAX_WORKERS)] == [1]


@pytest.mark.parametrize("workers", [True, False, 2.0, "2", [2]], ids=repr)
def test_workers_that_are_no_int_are_an_error_of_the_call(workers: object) -> None:
    with pytest.raises(TypeError, match=f"workers must be an int or None, not {type(workers).__name__}"):
        cnmoney.extract_many([], workers=workers)  # type: ignore[arg-type]  # that is the point


@WORKERS
def test_options_are_checked_at_the_call(workers: int | None) -> None:
    with pytest.raises(ValueError, match="default_currency must be an ISO 4217 code"):
        cnmoney.extract_many([], workers=workers, default_currency="港元")
    with pytest.raises(ValueError, match="weight"):
        cnmoney.extract_many([], workers=workers, kinds=["weight"])


@WORKERS
@pytest.mark.parametrize("texts", ["营收3亿元", None, 3], ids=repr)
def test_texts_that_are_no_iterable_of_texts_are_an_error_of_the_call(
    workers: int | None, texts: object
) -> None:
    with pytest.raises(TypeError, match="iterable"):
        cnmoney.extract_many(texts, workers=workers)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize(("workers", "text"), [(None, b"3"), (None, 3.0), (2, None)], ids=repr)
def test_a_text_that_is_no_str_is_an_error_when_its_turn_comes(workers: int | None, text: object) -> None:
    texts: list[object] = ["3亿元"] * 300 + [text, "5亿元"]
    results = cnmoney.extract_many(texts, workers=workers)  # type: ignore[arg-type]  # that is the point
    assert len(list(itertools.islice(results, 300))) == 300
    with pytest.raises(TypeError, match=rf"texts\[300\] must be a str, not {type(text).__name__}"):
        next(results)
    assert list(results) == []


@WORKERS
def test_what_the_texts_raise_comes_after_the_results_of_those_before(workers: int | None) -> None:
    results = cnmoney.extract_many(failing(["3亿元"] * 300), workers=workers)
    assert len(list(itertools.islice(results, 300))) == 300
    with pytest.raises(ConnectionError, match="the feed broke off"):
        next(results)
    assert multiprocessing.active_children() == []


# --- when the texts are taken ------------------------------------------------------------------------


def test_texts_are_taken_one_by_one_without_workers() -> None:
    source = Source()
    results = cnmoney.extract_many(source)
    assert source.taken == 0
    for number, _ in enumerate(itertools.islice(results, 100), 1):
        assert source.taken == number


def test_workers_take_a_bounded_number_of_texts_ahead() -> None:
    source = Source()
    results = cnmoney.extract_many(source, workers=2)
    assert (source.taken, multiprocessing.active_children()) == (0, [])
    for number, [found] in enumerate(itertools.islice(results, 10_000), 1):
        assert found.text == f"{number}亿元"
        assert source.taken - number <= 2 * CHUNKS_AHEAD * CHUNK_TEXTS
    results.close()
    assert multiprocessing.active_children() == []


def test_texts_that_come_slowly_do_not_wait_for_a_full_chunk() -> None:
    source = Source(seconds=0.02)
    results = cnmoney.extract_many(source, workers=2)
    assert [quantity.text for quantity in next(results)] == ["1亿元"]
    assert source.taken < CHUNK_TEXTS
    results.close()


def test_a_chunk_has_many_short_texts_or_few_long_ones() -> None:
    assert list(map(len, chunks(["短"] * (2 * CHUNK_TEXTS + 1)))) == [CHUNK_TEXTS, CHUNK_TEXTS, 1]
    half, whole = "长" * (CHUNK_CHARACTERS // 2), "长" * CHUNK_CHARACTERS
    assert list(map(len, chunks([half] * 5))) == [2, 2, 1]
    assert list(map(len, chunks(["短", whole * 3, "短", whole]))) == [1, 1, 1, 1]
