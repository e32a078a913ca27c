"""The lines of the README for each door run as they are."""

import re
from pathlib import Path
from typing import Any

import pytest

README = Path(__file__).parent.parent.parent / "README.md"
LINES = re.findall(
    r"^\| ([\w ]+) \| (?:`pip[^|]*)?\| `(.*)` \|$", README.read_text(encoding="utf-8"), re.MULTILINE
)
TEXT = "营收36.57亿元"


def run(line: str, **names: Any) -> Any:
    """Run the statements of a line, and return the value of its last expression."""
    *statements, expression = line.split("; ")
    for statement in statements:
        exec(statement, names)
    return eval(expression, names)


def line_for(library: str) -> str:
    return str(dict(LINES)[library])


def test_there_is_a_line_for_each_door() -> None:
    assert [name for name, _ in LINES] == ["Arrow", "pandas", "polars", "DuckDB", "Spark", "a list of cells"]


def test_arrow() -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    import cnmoney.arrow

    found = run(line_for("Arrow"), cnmoney=cnmoney, table=pa.table({"id": [7], "text": [TEXT]}))
    assert found.select(["id", "value"]).to_pylist() == [{"id": 7, "value": 3657000000}]


def test_pandas() -> None:
    pd = pytest.importorskip("pandas")  # of an extra, not installed everywhere
    assert run(line_for("pandas"), df=pd.DataFrame({"text": [TEXT]}))["value"].tolist() == [3657000000]


def test_polars() -> None:
    pl = pytest.importorskip("polars")  # of an extra, not installed everywhere
    found = run(line_for("polars"), df=pl.DataFrame({"text": [TEXT]}), pl=pl)
    assert found["text"][0][0]["value"] == 3657000000


def test_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")  # of an extra, not installed everywhere
    import cnmoney.duckdb

    con = duckdb.connect()
    con.execute(f"CREATE TABLE news AS SELECT '{TEXT}' AS text")
    [[[found]]] = run(line_for("DuckDB"), cnmoney=cnmoney, con=con).fetchall()
    assert found["value"] == 3657000000


def test_cells() -> None:
    import cnmoney

    assert run(line_for("a list of cells"), cnmoney=cnmoney) == [12345000, -567800, 357000000, None]
