"""The doors of the engines that read with several processes, by the recipes of docs/engines.md."""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from cnmoney import arrow, spark

from ..frames.doors import KEY, SCHEMA, Outcome, outcome

PARTS = 4


def by_dask(table: pa.Table) -> Outcome:
    """Partitions of a data frame, each by the accessor of pandas."""
    import dask
    import dask.dataframe as dd

    news = dd.from_pandas(table.to_pandas(), npartitions=PARTS)
    with dask.config.set(scheduler="processes", num_workers=2):
        found = news.map_partitions(_explode, meta=_explode(news._meta)).compute()
    sums = found.dropna(subset=["currency", "value"]).groupby("currency")["value"].sum()
    return outcome(pa.Table.from_pandas(found, SCHEMA, preserve_index=False), sums.to_dict())


def _explode(part: Any) -> Any:
    import cnmoney.pandas  # noqa: F401  # registers the accessor, in each process

    return part.set_index("id")["text"].cnmoney.explode().reset_index()


def by_ray(table: pa.Table) -> Outcome:
    """Batches in Arrow."""
    import ray.data

    news = ray.data.from_arrow(table).repartition(PARTS)
    found = news.map_batches(
        arrow.explode, batch_format="pyarrow", fn_kwargs={"column": "text", "keep": ["id"]}
    ).materialize()
    rows = pa.concat_tables(ray.get(found.to_arrow_refs()))
    money = rows.filter(pc.and_(pc.is_valid(rows["currency"]), pc.is_valid(rows["value"])))
    sums = money.group_by("currency").aggregate([("value", "sum")])
    return outcome(rows, dict(zip(sums["currency"].to_pylist(), sums["value_sum"].to_pylist(), strict=True)))


def by_spark(table: pa.Table, session: Any) -> Outcome:
    """``mapInArrow``."""
    from pyspark.sql import functions as F

    news = session.createDataFrame(table).repartition(PARTS)
    found = spark.explode(news, "text", keep=["id"]).cache()
    money = found.where(F.col("currency").isNotNull() & F.col("value").isNotNull())
    sums = money.groupBy("currency").agg(F.sum("value").alias("total")).collect()
    assert [field.name for field in found.schema] == [KEY.name, *(field.name for field in arrow.QUANTITY)]
    return outcome(found.toArrow(), {row["currency"]: row["total"] for row in sums})
