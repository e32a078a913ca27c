"""The time of each stage, with pytest-benchmark; each includes the stages before it, for they are lazy.

    python -m pytest benchmarks --benchmark-timer=time.process_time

A stage's own part is the difference to the one before, so this shows where the time goes and nothing else;
to compare with other libraries see ``compare.py``.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

import pytest

import cnmoney
from cnmoney.grammar.scanner import next_candidate

pytest.importorskip("pytest_benchmark")

Benchmark = Callable[..., object]  # the fixture of pytest-benchmark, which the type checker may not have


def places(text: str) -> Iterator[object]:
    """Yield the places of a text, each searched for behind the one before."""
    pos = 0
    while place := next_candidate(text, pos):
        yield place
        pos = place.end()


STAGES: dict[str, Callable[[str], Iterable[object]]] = {
    "1 scan": places,
    "2 extract": cnmoney.extract,
    "3 read_article": lambda text: cnmoney.read_article(text).mentions,
}
AMOUNTS = ("3800亿元", "50-60亿元", "约36.57亿元", "三千五百万港元", "百分之二十五", "壹佰贰拾叁元肆角伍分整")


@pytest.mark.parametrize("stage", STAGES)
def test_stage(benchmark: Benchmark, passages: list[str], stage: str) -> None:
    """All passages, each read to the end of the stage."""
    read = STAGES[stage]

    def read_all() -> None:
        for text in passages:
            deque(read(text), maxlen=0)

    benchmark(read_all)


@pytest.mark.parametrize("amount", AMOUNTS)
def test_parse(benchmark: Benchmark, amount: str) -> None:
    """One amount, as from a cell of a table."""
    benchmark(cnmoney.parse, amount)


def test_to_html(benchmark: Benchmark, passages: list[str]) -> None:
    """The page of one article that holds all passages; the template is loaded before."""
    article = cnmoney.read_article("\n".join(passages))
    article.to_html()
    benchmark(article.to_html)
