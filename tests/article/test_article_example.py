"""The article in ``examples/`` holds the quantities read from it by hand, in order, and nothing else."""

from pathlib import Path

import cnmoney

from ..examples import meaning_of, read_meaning

FOLDER = Path(__file__).parents[2] / "examples"


def test_article_holds_its_quantities_in_reading_order() -> None:
    article = (FOLDER / "article.txt").read_text(encoding="utf-8")
    lines = (FOLDER / "article.expected.txt").read_text(encoding="utf-8").splitlines()
    expected = [read_meaning(line) for line in lines if line and not line.startswith("#")]
    assert [meaning_of(quantity) for quantity in cnmoney.extract(article)] == expected
