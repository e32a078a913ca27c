"""The same 100,000 texts through every door, engines included: the same rows, the same sums to the digit.

    python -m pip install dask[dataframe] ray[data] "pyspark>=4" && python -m pytest tests/engines

What is not installed is skipped; PySpark needs Java 17.
"""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import pytest

if not any(map(find_spec, ("dask", "ray", "pyspark"))):
    pytest.skip("no engine is installed", allow_module_level=True)
from ..frames import doors as frames
from . import doors as engines

NEWS = frames.news(100_000)


@pytest.fixture(scope="module")
def expected() -> frames.Outcome:
    found = frames.by_arrow(NEWS, workers=2)
    assert found.rows.num_rows > 100_000
    assert set(found.sums) == {"CNY", "HKD"}
    return found


def check(found: frames.Outcome, expected: frames.Outcome) -> None:
    assert found.sums == expected.sums
    assert found.rows.equals(expected.rows)


@pytest.mark.parametrize(
    ("library", "door"),
    [
        ("pandas", frames.by_pandas),
        ("polars", frames.by_polars),
        ("duckdb", frames.by_duckdb),
        ("dask.dataframe", engines.by_dask),
    ],
    ids=["pandas", "polars", "duckdb", "dask"],
)
def test_door_gives_the_same(
    library: str, door: Callable[[Any], frames.Outcome], expected: frames.Outcome
) -> None:
    pytest.importorskip(library)  # of an extra, not installed everywhere
    check(door(NEWS), expected)


@pytest.mark.usefixtures("ray_cluster")
def test_ray_gives_the_same(expected: frames.Outcome) -> None:
    check(engines.by_ray(NEWS), expected)


def test_spark_gives_the_same(spark_session: Any, expected: frames.Outcome) -> None:
    check(engines.by_spark(NEWS, spark_session), expected)


def test_spark_says_what_is_wrong(spark_session: Any) -> None:
    from cnmoney import spark

    news = spark_session.createDataFrame([(1, "3亿元")], ["id", "text"])
    with pytest.raises(Exception, match="the column 'id' holds int64, not text"):
        spark.explode(news, "id", keep=[]).collect()
    with pytest.raises(Exception, match="two columns would be named 'text'"):
        spark.explode(news, "text", keep=["text"]).collect()
