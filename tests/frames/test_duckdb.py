"""``cnmoney.duckdb.register``: functions in SQL, with NULL and errors as SQL has them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

pytest.importorskip("duckdb")  # of an extra, not installed everywhere
import duckdb

pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
from cnmoney.duckdb import register


@pytest.fixture
def con() -> Iterator[Any]:
    with duckdb.connect() as connection:
        register(connection)
        yield connection


def test_extract_is_a_list_of_structs(con: Any) -> None:
    news = "(VALUES (7, '营收3亿元，增8%'), (8, NULL)) news(id, text)"
    found = con.sql(f"SELECT id, unnest(cnmoney_extract(text)) AS q FROM {news}").select(
        'id, q.value, q.currency, q.fits, q.start, q."end"'
    )
    assert found.fetchall() == [
        (7, Decimal(300000000), "CNY", True, 2, 5),
        (7, Decimal(8), None, True, 7, 9),
    ]
    assert str(found.types[1]) == "DECIMAL(38,10)"
    assert con.sql("SELECT cnmoney_extract(NULL), cnmoney_extract('无')").fetchall() == [(None, [])]


def test_sums_are_exact_over_many_vectors(con: Any) -> None:
    total = con.sql(
        "SELECT sum(q.value) FROM"
        " (SELECT unnest(cnmoney_extract('营收' || i || '.1元')) AS q FROM range(20000) numbers(i))"
    )
    assert total.fetchall() == [(Decimal(sum(range(20000)) + 2000),)]


@pytest.mark.parametrize(
    ("call", "value", "unit"),
    [
        ("cnmoney_parse('12.3%')", Decimal("12.3"), "%"),
        ("cnmoney_parse('3.57亿')", Decimal(357000000), None),
        ("cnmoney_parse('(56.78)', unit := '万元')", Decimal(-567800), "CNY"),
        ("cnmoney_parse('25', unit := 'bp')", Decimal(25), "bp"),
        ("cnmoney_parse('--')", None, None),
        ("cnmoney_parse(NULL, unit := '万元')", None, None),
    ],
)
def test_parse_reads_a_cell(con: Any, call: str, value: Decimal | None, unit: str | None) -> None:
    found = con.sql(f"SELECT q.value, coalesce(q.currency, q.unit) FROM (SELECT {call} AS q)")
    assert found.fetchall() == [(value, unit)]


def test_unit_may_be_a_column(con: Any) -> None:
    cells = "VALUES ('3', '万元'), ('5', '%'), ('7', NULL)"
    found = con.sql(f"SELECT cnmoney_parse(cell, unit := unit).value FROM ({cells}) cells(cell, unit)")
    assert found.fetchall() == [(30000,), (5,), (7,)]


def test_what_cannot_be_read_ends_the_query_or_is_null(con: Any) -> None:
    query = "SELECT cnmoney_parse('约翰')"
    with pytest.raises(duckdb.Error, match="no quantity found"):
        con.sql(query).fetchall()
    with pytest.raises(duckdb.Error, match="unit must be a unit such as"):
        con.sql("SELECT cnmoney_parse('3', unit := '约翰')").fetchall()
    register(con, errors="null")
    assert con.sql(query).fetchall() == [(None,)]
    with pytest.raises(ValueError, match="errors must be"):
        register(con, errors="ignore")  # type: ignore[arg-type]  # that it is refused is the point


def test_registering_again_replaces_the_options(con: Any) -> None:
    query = "SELECT q.currency, q.kind FROM (SELECT unnest(cnmoney_extract('3元，两家')) AS q)"
    assert con.sql(query).fetchall() == [("CNY", "money")]
    register(con, default_currency="twd", small_counts=True)
    assert con.sql(query).fetchall() == [("TWD", "money"), (None, "count")]
    register(con, kinds=["percent"])
    assert con.sql(query).fetchall() == []


def test_a_relation_goes_into_arrow(con: Any) -> None:
    from cnmoney import arrow

    news = con.sql("SELECT 7 AS id, '营收3亿元' AS text")
    assert arrow.explode(news, "text", keep="id")["value"].to_pylist() == [300000000]


def test_a_number_is_no_text(con: Any) -> None:
    with pytest.raises(duckdb.Error, match=r"cnmoney_extract\(VARCHAR\)"):
        con.sql("SELECT cnmoney_extract(3)")


def test_a_database_file_is_left_alone(tmp_path: Any) -> None:
    file = tmp_path / "news.duckdb"
    with duckdb.connect(file) as con:
        con.execute("CREATE TABLE news AS SELECT '营收3亿元' AS text")
    with duckdb.connect(file, read_only=True) as con:
        register(con)
        assert con.sql("SELECT cnmoney_extract(text)[1].value FROM news").fetchall() == [(300000000,)]
