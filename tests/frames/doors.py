"""The same texts through every door, by the means of each library: its rows in one form, and its own sums."""

from decimal import Decimal
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from cnmoney import arrow
from cnmoney.decimals import plus

KEY = pa.field("id", pa.int64())
SCHEMA = arrow.schema([KEY])


class Outcome(NamedTuple):
    """What comes out of a door: a row for each quantity, and the sum of money in each currency."""

    rows: pa.Table
    sums: dict[str, Decimal]


def news(rows: int) -> pa.Table:
    """Return a table of texts, few of them alike: bounds, thirds, long numbers, nothing, null."""
    return pa.table({"id": range(rows), "text": pa.array(map(_text, range(rows)), pa.string())})


def _text(row: int) -> str | None:
    match row % 10:
        case 0:
            return None
        case 1:
            return ""
        case 2:
            return f"第{row}名，2024年3月"
        case 3:
            return f"😀营收约{row}.{row:04}亿元，同比增长{row % 97}.5%"
        case 4:
            return f"每股{row}.0137港元，拟募资{row}-{row + 5}万美元"
        case 5:
            return f"股东{row}人，占三分之一，减持不超过{row}bp"
        case 6:
            return f"营收{row % 90}0123456789012345678901.2345678901元"  # of 34 digits, which can be added up
        case 7:
            return f"负债-{row},000万元，{row}台，{row}万千瓦"
        case 8:
            return f"營收{row}萬{row % 9000 + 1000}元"
        case _:
            return f"单价{row}.00000000001元"


def outcome(rows: pa.Table, sums: dict[str, Decimal]) -> Outcome:
    """Return rows of any origin in one form."""
    ordered = rows.select(SCHEMA.names).cast(SCHEMA).sort_by([("id", "ascending"), ("start", "ascending")])
    return Outcome(ordered.combine_chunks(), {code: Decimal(total) for code, total in sorted(sums.items())})


def by_arrow(table: pa.Table, workers: int | None = None) -> Outcome:
    """``cnmoney.arrow.explode``, summed in Python."""
    found = arrow.explode(table, "text", keep=["id"], workers=workers)
    money = found.filter(pc.and_(pc.is_valid(found["currency"]), pc.is_valid(found["value"])))
    sums: dict[str, Decimal] = {}
    for code, value in zip(money["currency"].to_pylist(), money["value"].to_pylist(), strict=True):
        sums[code] = plus(sums.get(code, Decimal(0)), value)
    return outcome(found, sums)


def by_pandas(table: pa.Table) -> Outcome:
    """The accessor of a Series."""
    import cnmoney.pandas  # noqa: F401  # registers it

    found = table.to_pandas().set_index("id")["text"].cnmoney.explode()
    money = found[found["currency"].notna() & found["value"].notna()]
    return outcome(
        pa.Table.from_pandas(found.reset_index()), money.groupby("currency")["value"].sum().to_dict()
    )


def by_polars(table: pa.Table) -> Outcome:
    """The expression, lazily."""
    import polars as pl

    import cnmoney.polars  # noqa: F401  # registers it

    frame: Any = pl.from_arrow(table)
    found = frame.lazy().select("id", found=pl.col("text").cnmoney.extract())  # type: ignore[attr-defined]  # Polars adds what is registered at run time
    rows = found.explode("found").drop_nulls("found").unnest("found").collect()
    sums = rows.drop_nulls(["currency", "value"]).group_by("currency").agg(pl.col("value").sum())
    return outcome(rows.to_arrow(), dict(sums.rows()))


def by_duckdb(table: pa.Table) -> Outcome:
    """The function, in SQL."""
    import duckdb

    from cnmoney.duckdb import register

    with duckdb.connect() as con:
        register(con)
        con.register("news", table)
        con.execute(
            "CREATE TABLE found AS SELECT id, unnest(q) FROM"
            " (SELECT id, unnest(cnmoney_extract(text)) AS q FROM news)"
        )
        sums = con.sql(
            "SELECT currency, sum(value) FROM found"
            " WHERE currency IS NOT NULL AND value IS NOT NULL GROUP BY currency"
        )
        return outcome(con.sql("FROM found").to_arrow_table(), dict(sums.fetchall()))
