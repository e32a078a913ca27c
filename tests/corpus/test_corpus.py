"""``cnmoney corpus``, run as a user runs it."""

import csv
import datetime
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

import cnmoney
from cnmoney.cli.corpus import parser
from cnmoney.corpus import CorpusError, Settings, Wanted, csv_table, read_corpus
from cnmoney.options import MAX_WORKERS

from ..cli.test_command_line import NOT_COMPILED, Done, command, environment, failed, on_terminal, run

Row = dict[str, Any]
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")

NEWS = [
    "公司去年营收约36.57亿元，同比增长8.2%。",
    None,
    "没有数字",
    "每股137.7港元，1美元兑7.2元人民币；占三分之一",
    "预计 50-60亿元，\n13万家 ",
]
TABLE = [{"id": f"00{number}", "date": "2025-01-02", "text": text} for number, text in enumerate(NEWS)]


def many(count: int) -> list[Row]:
    """Rows of headlines, with one in which nothing is found now and then."""
    return [
        {"id": number, "text": f"第{number}家营收{number}.5亿元，同比增长8.2%" if number % 7 else "没有"}
        for number in range(count)
    ]


LONG: list[Row] = [{"text": 1}, *many(12_000), {"text": 2}]  # read for some seconds


def corpus(folder: Path, *arguments: str | Path) -> Done:
    return run("corpus", *arguments, cwd=folder)


def wrote(folder: Path, *arguments: str | Path) -> None:
    """A run that goes well says nothing and leaves nothing but its output."""
    done = corpus(folder, *arguments)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (0, b"", "")
    assert not list(folder.glob("*.parts"))
    assert not list(folder.glob("**/.cnmoney-*"))


def write_jsonl(path: Path, rows: Iterable[object]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def write_csv(path: Path, rows: Sequence[Row], encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as stream:
        table = csv.DictWriter(stream, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    return path


def arrow() -> tuple[Any, Any]:
    return pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")  # of an extra


def jsonl(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def expected(texts: Iterable[tuple[Row, str | None]]) -> list[Row]:
    """The rows that the library itself gives."""
    return [key | quantity.to_dict() for key, text in texts for quantity in cnmoney.extract(text or "")]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_jsonl(tmp_path / "news.jsonl", TABLE)


# --- inputs and outputs ------------------------------------------------------------------------------


def test_quantities_come_with_file_and_row(table: Path, tmp_path: Path) -> None:
    wrote(tmp_path, table.name, "--output", "out.jsonl")
    keys = [{"file": "news.jsonl", "row": row} for row in range(5)]
    assert jsonl(tmp_path / "out.jsonl") == expected(zip(keys, NEWS, strict=True))


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".jsonl.gz", ".csv", ".csv.gz"])
def test_each_kind_of_text_table_gives_the_same(tmp_path: Path, suffix: str) -> None:
    plain = tmp_path / f"news{suffix.removesuffix('.gz')}"
    write = write_csv if ".csv" in suffix else write_jsonl
    path = write(plain, [row | {"text": row["text"] or ""} for row in TABLE])
    if suffix.endswith(".gz"):
        path = tmp_path / f"news{suffix}"
        path.write_bytes(gzip.compress(plain.read_bytes()))
    wrote(tmp_path, path.name, "--keep", "id,date", "--output", "out.jsonl")
    keys = [{"id": row["id"], "date": "2025-01-02"} for row in TABLE]
    assert jsonl(tmp_path / "out.jsonl") == expected(zip(keys, NEWS, strict=True))


def test_values_of_other_types_are_keys_as_json(tmp_path: Path) -> None:
    rows = [{"id": key, "text": "5%"} for key in (7, "7", None, 1.50, ["甲", 2])]
    write_jsonl(tmp_path / "a.jsonl", rows)
    wrote(tmp_path, "a.jsonl", "--keep", "id", "--output", "out.jsonl")
    assert [row["id"] for row in jsonl(tmp_path / "out.jsonl")] == ["7", "7", None, "1.5", '["甲", 2]']


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_encoding_of_csv_is_detected(tmp_path: Path, encoding: str) -> None:
    write_csv(
        tmp_path / "a.csv", [{"编号": "甲", "正文": "公司去年的营业收入约为36.57亿元，同比增长"}], encoding
    )
    wrote(tmp_path, "a.csv", "--column", "正文", "--keep", "编号", "--output", "out.jsonl")
    assert [(row["编号"], row["value"]) for row in jsonl(tmp_path / "out.jsonl")] == [("甲", "3657000000")]


def test_folder_is_read_by_the_names_of_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text("3亿元", encoding="utf-8")
    (folder / "b" / "c.txt").write_bytes("营收5亿元，这是一条新闻".encode("gb18030"))
    (folder / "d.html").write_text("<p>增长<b>7</b>%</p>", encoding="utf-8")
    (folder / ".hidden.txt").write_text("9亿元", encoding="utf-8")
    write_jsonl(folder / "c.jsonl", [{"text": "8%"}])
    wrote(tmp_path, "news", "--output", "out.jsonl")
    rows = jsonl(tmp_path / "out.jsonl")
    found = [(Path(row["file"]).as_posix(), row["row"], row["text"]) for row in rows]
    assert found == [
        ("news/a.txt", 0, "3亿元"),
        ("news/b/c.txt", 0, "5亿元"),
        ("news/c.jsonl", 0, "8%"),
        ("news/d.html", 0, "7%"),
    ]


def test_options_are_those_of_the_library(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [{"text": "三年營收3億元，增5%"}])
    options = ["--default-currency", "TWD", "--small-counts", "--kind", "money", "--kind", "duration"]
    wrote(tmp_path, "a.jsonl", *options, "--output", "out.jsonl")
    rows = jsonl(tmp_path / "out.jsonl")
    assert [(row["text"], row["currency"]) for row in rows] == [("三年", None), ("3億元", "TWD")]


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_output_is_the_same_whatever_the_workers_and_the_parts(tmp_path: Path, suffix: str) -> None:
    pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    write_jsonl(tmp_path / "a.jsonl", many(3000))
    write_jsonl(tmp_path / "b.jsonl", [*many(10), {"text": 5}])
    outputs = []
    for workers, part_rows in ((1, 50_000), (2, 50_000), (3, 1)):
        output = tmp_path / f"out{suffix}"
        done = corpus(
            tmp_path, "a.jsonl", "b.jsonl", "--workers", str(workers), "--part-rows", str(part_rows),
            "--output", output,
        )  # fmt: skip
        assert done.returncode == 1
        outputs.append((output.read_bytes(), (tmp_path / f"{output.name}.errors.jsonl").read_bytes()))
        output.unlink()
    assert len(set(outputs)) == 1


def test_empty_table_gives_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").touch()
    wrote(tmp_path, "a.jsonl", "--output", "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == b""


# --- Parquet -----------------------------------------------------------------------------------------


def test_parquet_keeps_types_and_agrees_with_explode(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    from cnmoney import arrow

    news = pa.table(
        {
            "id": pa.array(range(2000), pa.int32()),
            "when": pa.array([1_735_776_000_123_456_789] * 2000, pa.timestamp("ns")),
            "text": pa.array(NEWS * 400, pa.large_string()),
        }
    )
    pq.write_table(news, tmp_path / "news.parquet", row_group_size=700)
    wrote(tmp_path, "news.parquet", "--keep", "id,when", "--workers", "2", "--output", "out.parquet")
    assert pq.read_table(tmp_path / "out.parquet").equals(
        arrow.explode(news, "text", keep=["id", "when"]).combine_chunks()
    )
    wrote(tmp_path, "news.parquet", "--output", "out.parquet")
    places = pq.read_table(tmp_path / "out.parquet")
    assert places.drop("file").equals(arrow.explode(news, "text").combine_chunks())
    assert set(places["file"].to_pylist()) == {"news.parquet"}


def test_keys_of_parquet_are_json_in_json_lines(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    columns = {
        "number": pa.array([7]),
        "price": pa.array([Decimal("1.50")]),
        "day": pa.array([datetime.date(2025, 1, 2)]),
        "when": pa.array([1_735_776_000_123_456_789], pa.timestamp("ns")),
        "bytes": pa.array([b"a"]),
    }
    pq.write_table(pa.table({**columns, "text": ["5%"]}), tmp_path / "a.parquet")
    wrote(tmp_path, "a.parquet", "--keep", "number,price,day,when", "--output", "out.jsonl")
    [row] = jsonl(tmp_path / "out.jsonl")
    assert list(row.values())[:4] == [7, "1.50", "2025-01-02", "2025-01-02 00:00:00.123456789"]
    message = failed(corpus(tmp_path, "a.parquet", "--keep", "bytes", "--output", "out.jsonl"), 1)
    assert "the column 'bytes' is binary" in message


def test_empty_parquet_gives_an_empty_one(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    pq.write_table(pa.table({"text": pa.array([], pa.string())}), tmp_path / "a.parquet")
    wrote(tmp_path, "a.parquet", "--output", "out.parquet")
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 0


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_batches_without_a_text_give_no_rows_of_parquet(tmp_path: Path, suffix: str) -> None:
    pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    broken = "\ufffd" if suffix == ".csv" else '{"text":null}'
    path = tmp_path / f"a{suffix}"
    first, last = ("text\n5%\n", "7%\n") if suffix == ".csv" else ('{"text":"5%"}\n', '{"text":"7%"}\n')
    lines = [first, *[f"{broken}\n"] * 5000, last]
    path.write_bytes("".join(lines).encode().replace("\ufffd".encode(), b"\xff"))
    done = corpus(tmp_path, path.name, "--encoding", "utf-8", "--output", "out.parquet")
    assert b"Traceback" not in done.stderr
    assert done.returncode == (1 if suffix == ".csv" else 0)
    rows = pq.read_table(tmp_path / "out.parquet").select(["file", "row", "text"]).to_pylist()
    assert rows == [
        {"file": path.name, "row": 0, "text": "5%"},
        {"file": path.name, "row": 5001, "text": "7%"},
    ]


@pytest.mark.parametrize("keep", [[], ["--keep", "id,when"]], ids=["places", "columns"])
def test_no_text_at_all_gives_an_empty_parquet(tmp_path: Path, keep: list[str]) -> None:
    pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    write_jsonl(tmp_path / "a.jsonl", [{"text": None, "id": 1, "when": "x"}])
    wrote(tmp_path, "a.jsonl", *keep, "--output", "out.parquet")
    found = pq.read_table(tmp_path / "out.parquet")
    assert found.num_rows == 0
    assert found.column_names[:2] == (["id", "when"] if keep else ["file", "row"])


def test_document_that_cannot_be_read_gives_no_row_of_parquet(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    (tmp_path / "b.docx").write_bytes(b"no document")
    assert "1 of 1 record" in failed(corpus(tmp_path, "b.docx", "--output", "out.parquet"), 1)
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 0


def test_text_of_parquet_that_is_no_utf_8_goes_to_the_side_file(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    values = pa.array([b"3%", b"\xff%", None, b"5%"], pa.binary())
    pq.write_table(pa.table({"text": values.view(pa.string())}), tmp_path / "a.parquet")
    done = corpus(tmp_path, "a.parquet", "--output", "out.jsonl")
    assert "1 of 4 records" in failed(done, 1)
    assert [(row["row"], row["text"]) for row in jsonl(tmp_path / "out.jsonl")] == [(0, "3%"), (3, "5%")]
    reason = "byte 0xff is no character in its encoding"
    assert jsonl(tmp_path / "out.jsonl.errors.jsonl") == [{"file": "a.parquet", "row": 1, "reason": reason}]


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
@pytest.mark.parametrize("kind", ["string", "large_string", "dictionary"])
def test_key_of_parquet_that_is_no_utf_8_goes_to_the_side_file(
    tmp_path: Path, suffix: str, kind: str
) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    keys = pa.array([b"a", b"\xff", None, b"b"], pa.binary()).view(pa.string())
    if kind == "large_string":
        keys = pa.array([b"a", b"\xff", None, b"b"], pa.large_binary()).view(pa.large_string())
    elif kind == "dictionary":
        keys = keys.dictionary_encode()
    pq.write_table(pa.table({"text": ["3%", "4%", "5%", "6%"], "key": keys}), tmp_path / "a.parquet")
    done = corpus(tmp_path, "a.parquet", "--keep", "key", "--output", f"out{suffix}")
    assert "1 of 4 records" in failed(done, 1)
    rows = (
        jsonl(tmp_path / "out.jsonl")
        if suffix == ".jsonl"
        else pq.read_table(tmp_path / "out.parquet").to_pylist()
    )
    assert [(row["key"], row["text"]) for row in rows] == [("a", "3%"), (None, "5%"), ("b", "6%")]
    reason = "'key' is no UTF-8: byte 0xff is no character in its encoding"
    side = tmp_path / f"out{suffix}.errors.jsonl"
    assert jsonl(side) == [{"file": "a.parquet", "row": 1, "reason": reason}]


def test_name_of_a_column_of_parquet_that_is_no_utf_8_is_an_error(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["3%"], "name": ["a"]}), path)
    path.write_bytes(path.read_bytes().replace(b"name", b"n\xffme"))
    message = failed(corpus(tmp_path, "a.parquet", "--output", "out.jsonl"), 1)
    assert message.startswith("cnmoney: a.parquet: the name of a column is no UTF-8")


def test_key_of_parquet_without_a_form_in_json_is_an_error_or_null(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    columns = {
        "bytes": pa.array([b"\xff", b"a"]).dictionary_encode(),
        "nowhere": pa.array([0, 1], pa.timestamp("us", tz="Nowhere/X")),
        "number": pa.array([float("nan"), 1.5]),
    }
    pq.write_table(pa.table({"text": ["3%", "4%"], **columns}), tmp_path / "a.parquet")
    for name in ("bytes", "nowhere"):
        message = failed(corpus(tmp_path, "a.parquet", "--keep", name, "--output", "out.jsonl"), 1)
        assert "which JSON Lines have no form for" in message
    wrote(tmp_path, "a.parquet", "--keep", "number", "--output", "out.jsonl")
    assert [row["number"] for row in jsonl(tmp_path / "out.jsonl")] == [None, 1.5]


# --- broken records ----------------------------------------------------------------------------------


def test_broken_records_go_to_the_side_file_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [
        b'{"text": "3%"}',
        b'{"text": "4%"',
        b"",
        b'{"text": "\xff"}',
        b'{"text": 5}',
        b"[1]",
        b'{"body": "6%"}',
        b'{"text": "7% \\ud83d"}',
        b'{"text": "8%", "n": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"text": "9%"}',
    ]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    done = corpus(tmp_path, "a.jsonl", "--output", "out.jsonl")
    assert failed(done, 1) == "cnmoney: 8 of 10 records could not be read: see out.jsonl.errors.jsonl\n"
    assert [(row["row"], row["text"]) for row in jsonl(tmp_path / "out.jsonl")] == [(0, "3%"), (10, "9%")]
    broken = jsonl(tmp_path / "out.jsonl.errors.jsonl")
    assert {row["file"] for row in broken} == {"a.jsonl"}
    reasons = {row["row"]: row["reason"] for row in broken}
    assert list(reasons) == [1, 3, 4, 5, 6, 7, 8, 9]
    assert reasons[1].startswith("no JSON: ")
    assert reasons[3] == "byte 10 (0xff) is no UTF-8 (invalid start byte)"
    assert reasons[4] == "the field 'text' is no text but a number"
    assert reasons[5] == "no JSON object but an array"
    assert reasons[6] == "no field 'text'"
    assert reasons[7] == "half of a character (U+D83D) at position 3"


def test_broken_records_of_csv(tmp_path: Path) -> None:
    rows = [
        b"id,text",
        b"1,3%",
        b"2,\xff%",
        b"",
        b"3",
        b"4,5%,6%",
        b'5,"7%',
        b'8%"',
        "6,9%，这是正文".encode(),
    ]
    (tmp_path / "a.csv").write_bytes(b"\r\n".join(rows))
    done = corpus(tmp_path, "a.csv", "--output", "out.jsonl", "--encoding", "utf-8")
    assert "3 of 6 records" in failed(done, 1)
    found = [(row["row"], row["text"]) for row in jsonl(tmp_path / "out.jsonl")]
    assert found == [(0, "3%"), (4, "7%"), (4, "8%"), (5, "9%")]
    assert [(row["row"], row["reason"]) for row in jsonl(tmp_path / "out.jsonl.errors.jsonl")] == [
        (1, "byte 0xff is no character in its encoding"),
        (2, "1 fields, where there are 2 columns"),
        (3, "3 fields, where there are 2 columns"),
    ]


def test_texts_that_cannot_be_read_go_to_the_side_file(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("3%", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"\0\1")
    with (folder / "c.txt").open("wb") as file:
        file.truncate(50_000_001)
    (folder / "d.txt").write_text("5%", encoding="utf-8")
    done = corpus(tmp_path, "news", "--output", "out.jsonl")
    assert "2 of 4 records" in failed(done, 1)
    assert [row["text"] for row in jsonl(tmp_path / "out.jsonl")] == ["3%", "5%"]
    binary, long = (row["reason"] for row in jsonl(tmp_path / "out.jsonl.errors.jsonl"))
    assert "binary" in binary
    assert long == "longer than 50,000,000 bytes, which is the most for one text: 50,000,001"


def test_text_of_50_mb_goes_to_the_side_file(tmp_path: Path) -> None:
    long = "甲" * 17_000_000
    write_jsonl(tmp_path / "a.jsonl", [{"text": long}, {"text": long * 2}, {"text": "3%"}])
    done = corpus(tmp_path, "a.jsonl", "--output", "out.jsonl")
    assert "2 of 3 records" in failed(done, 1)
    assert [row["text"] for row in jsonl(tmp_path / "out.jsonl")] == ["3%"]
    first, second = (row["reason"] for row in jsonl(tmp_path / "out.jsonl.errors.jsonl"))
    assert first.endswith(": 51,000,000")
    assert second == "a line of more than 100,000,000 bytes"


def test_side_file_of_an_earlier_run_is_removed(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [{"text": "3%"}, {"text": 3}])
    assert corpus(tmp_path, "a.jsonl", "--output", "out.jsonl").returncode == 1
    write_jsonl(tmp_path / "a.jsonl", [{"text": "3%"}])
    wrote(tmp_path, "a.jsonl", "--output", "out.jsonl")
    assert not (tmp_path / "out.jsonl.errors.jsonl").exists()


@pytest.mark.parametrize("other", ["out.ndjson", "out.parquet", "out.jsonl.ndjson", "OUT.jsonl"])
def test_side_file_is_of_one_output(tmp_path: Path, other: str) -> None:
    if other.endswith(".parquet"):
        pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    for name in ("a", "b"):
        write_jsonl(tmp_path / f"{name}.jsonl", [{"text": "3%"}, {"text": 3}])
    if (tmp_path / "A.jsonl").exists():
        other = "other.jsonl"  # the file system ignores case
    for table, output in (("a.jsonl", "out.jsonl"), ("b.jsonl", other)):
        assert f"see {output}.errors.jsonl" in failed(corpus(tmp_path, table, "--output", output), 1)
    for table, output in (("a.jsonl", "out.jsonl"), ("b.jsonl", other)):
        assert [row["file"] for row in jsonl(tmp_path / f"{output}.errors.jsonl")] == [table]
    write_jsonl(tmp_path / "a.jsonl", [{"text": "3%"}])
    wrote(tmp_path, "a.jsonl", "--output", "out.jsonl")
    assert not (tmp_path / "out.jsonl.errors.jsonl").exists()
    assert (tmp_path / f"{other}.errors.jsonl").exists()


@posix
def test_name_that_has_no_room_for_the_side_file_is_an_error_before_anything_is_read(
    table: Path, tmp_path: Path
) -> None:
    output = "a" * (255 - len(".jsonl.errors.json")) + ".jsonl"  # one character less than .errors.jsonl needs
    assert "File name too long" in failed(corpus(tmp_path, table, "--output", output), 1)
    assert list(tmp_path.iterdir()) == [table]


@posix
@pytest.mark.parametrize(
    ("name", "output"),
    [
        ("news.jsonl", "linked.jsonl"),
        ("linked.jsonl", "news.jsonl"),
        ("out.jsonl.errors.jsonl", "out.jsonl"),
        ("out.jsonl.parts/a.jsonl", "out.jsonl"),
        ("out.jsonl.parts", "out.jsonl"),
    ],
)
@pytest.mark.parametrize("rows", [TABLE, [*TABLE, {"text": 1}]])
def test_input_is_never_replaced(tmp_path: Path, name: str, output: str, rows: list[Row]) -> None:
    table = write_jsonl(tmp_path / "news.jsonl", rows)
    before = table.read_bytes()
    (tmp_path / "linked.jsonl").hardlink_to(table)
    (tmp_path / "out.jsonl.errors.jsonl").hardlink_to(table)
    (tmp_path / "out.jsonl.parts").mkdir()
    (tmp_path / "out.jsonl.parts" / "a.jsonl").hardlink_to(table)
    assert "an input that this run would replace" in failed(corpus(tmp_path, name, "--output", output), 1)
    assert all(file.read_bytes() == before for file in tmp_path.rglob("*.jsonl"))
    assert len(list(tmp_path.rglob("*.jsonl"))) == 4


@pytest.mark.parametrize("place", ["out.jsonl.errors.jsonl", "out.jsonl.parts/mine.txt"])
@pytest.mark.parametrize(
    "content",
    [
        "mine",
        '{"file": "a"}\n',
        "[[]]\n",
        "",
        '["file", "row", "reason"]\n["a",1,"x"]\n',
        '{"file": "a", "row": "1", "reason": "x"}\n',
        '{"file": "a", "row": true, "reason": "x"}\n',
        '{"row": 1, "file": "a", "reason": "x"}\n',
    ],
)
def test_what_is_of_no_run_stays(table: Path, tmp_path: Path, place: str, content: str) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text(content, encoding="utf-8")
    assert "of something else than a run" in failed(corpus(tmp_path, table, "--output", "out.jsonl"), 1)
    assert (tmp_path / place).read_text(encoding="utf-8") == content
    assert not (tmp_path / "out.jsonl").exists()


@posix
def test_folder_of_parts_that_is_a_link_stays(table: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    parts = tmp_path / "out.jsonl.parts"
    for target in ("mine", "missing"):
        parts.unlink(missing_ok=True)
        parts.symlink_to(target)
        message = failed(corpus(tmp_path, table, "--output", "out.jsonl"), 1)
        assert message.startswith("cnmoney: out.jsonl.parts: a link, where a run makes and removes a folder")
        assert "what is finished" not in message
        assert parts.is_symlink()
        assert not (tmp_path / "out.jsonl").exists()
    assert list((tmp_path / "mine").iterdir()) == []


@posix
@pytest.mark.parametrize("link", ["out.jsonl", "out.jsonl.errors.jsonl"])
@pytest.mark.parametrize("target", ["out.jsonl.parts/mine.jsonl", "out.jsonl.parts", "linked/mine.jsonl"])
def test_output_is_not_in_its_own_folder_of_parts(
    table: Path, tmp_path: Path, link: str, target: str
) -> None:
    (tmp_path / "linked").symlink_to("out.jsonl.parts")
    (tmp_path / link).symlink_to(target)
    message = failed(corpus(tmp_path, table, "--output", "out.jsonl"), 1)
    assert f"{link}: leads into out.jsonl.parts, which this run would remove" in message
    assert not (tmp_path / "out.jsonl.parts").exists()


def test_what_others_put_into_the_folder_of_parts_stays(table: Path, tmp_path: Path) -> None:
    wrote(tmp_path, table.name, "--output", "out.jsonl")
    before = (tmp_path / "out.jsonl").read_bytes()
    folder = tmp_path / "out.jsonl.parts"
    folder.mkdir()
    (folder / "manifest.jsonl").write_bytes(b"")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        put = lambda _: (folder / "mine.txt").write_text("mine", encoding="utf-8")  # noqa: E731
        settings = Settings(Wanted("text", None, None), workers=1, part_rows=2)
        read_corpus([Path(table.name)], Path("out.jsonl"), settings, on_progress=put)
    assert (tmp_path / "out.jsonl").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


# --- names that are no UTF-8 -------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="names are UTF-8, or Unicode, elsewhere")
@pytest.mark.parametrize("place", ["?.parquet", "d?/out.parquet", "?.jsonl", "d?/out.jsonl"])
def test_names_of_files_may_be_no_utf_8(tmp_path: Path, place: str) -> None:
    pa, pq = arrow()
    output = place.replace("?", "\udcff")
    (tmp_path / "d\udcff").mkdir()
    with (tmp_path / "d\udcff" / "in\udcff.parquet").open("wb") as stream:
        pq.write_table(pa.table({"id": ["1"], "text": ["3%"]}), stream)
    wrote(tmp_path, "d\udcff/in\udcff.parquet", "--output", output)
    if output.endswith(".parquet"):
        with (tmp_path / output).open("rb") as stream:
            rows = pq.read_table(stream).to_pylist()
    else:
        rows = jsonl(tmp_path / output)
    assert [(row["file"], row["text"]) for row in rows] == [("d\ufffd/in\ufffd.parquet", "3%")]


@pytest.mark.skipif(sys.platform == "win32", reason="names are Unicode there")
@pytest.mark.parametrize("option", ["--column", "--keep"])
def test_name_of_a_column_is_utf_8(table: Path, tmp_path: Path, option: str) -> None:
    done = corpus(tmp_path, table, "--output", "out.jsonl", option, "\udcff")
    assert "not the name of a column, for it is no UTF-8" in done.stderr.decode()
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert list(tmp_path.iterdir()) == [table]


# --- what is kept is bounded -------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
@pytest.mark.parametrize("output", ["out.jsonl", "out.parquet"])
def test_long_value_that_is_kept_goes_to_the_side_file(tmp_path: Path, suffix: str, output: str) -> None:
    """It would be written once for each quantity: the output would grow with the square of the input."""
    pa, pq = arrow()
    rows = [{"id": "号" * length, "text": "5亿元，" * 3} for length in (1_000, 1_001, 50_000, 1)]
    source = tmp_path / f"in{suffix}"
    if suffix == ".csv":
        write_csv(source, rows)
    elif suffix == ".jsonl":
        write_jsonl(source, rows)
    else:
        pq.write_table(pa.Table.from_pylist(rows), source)
    message = failed(corpus(tmp_path, source.name, "--output", output, "--keep", "id"), 1)
    assert "2 of 4 records could not be read" in message
    found = (
        (pq.read_table(tmp_path / output)).to_pylist() if "parquet" in output else jsonl(tmp_path / output)
    )
    assert [len(row["id"]) for row in found] == [*[1_000] * 3, *[1] * 3]
    assert jsonl(tmp_path / f"{output}.errors.jsonl") == [
        {
            "file": source.name,
            "row": row,
            "reason": "'id' is longer than 1,000 characters, which is the most for what is kept",
        }
        for row in (1, 2)
    ]


def test_long_value_of_any_type_goes_to_the_side_file(tmp_path: Path) -> None:
    pa, pq = arrow()
    long = pa.array(["x" * 2, "x" * 1_001])
    columns = {
        "dictionary": long.dictionary_encode(),
        "large": long.cast(pa.large_string()),
        "binary": pa.array([b"x" * 3_900, b"x" * 4_001]),
        "list": pa.array([[1] * 10, [1] * 1_000]),
        "struct": pa.array([{"a": "x"}, {"a": "x" * 5_000}]),
    }
    pq.write_table(pa.table({"text": ["3%", "4%"], **columns}), tmp_path / "in.parquet")
    for name in columns:
        assert "1 of 2 records" in failed(
            corpus(tmp_path, "in.parquet", "--output", "out.parquet", "--keep", name), 1
        )
        assert [row["row"] for row in jsonl(tmp_path / "out.parquet.errors.jsonl")] == [1]
        assert f"'{name}' is longer" in jsonl(tmp_path / "out.parquet.errors.jsonl")[0]["reason"]


@posix
@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_list_of_a_run_is_a_file(table: Path, tmp_path: Path, kind: str) -> None:
    (tmp_path / "mine").touch()
    manifest = tmp_path / "out.jsonl.parts" / "manifest.jsonl"
    manifest.parent.mkdir()
    if kind == "link":
        manifest.symlink_to("../mine")
    else:
        os.mkfifo(manifest)
    done = run("corpus", table, "--output", "out.jsonl", cwd=tmp_path, timeout=60)
    assert "a folder of something else than a run" in failed(done, 1)
    assert (tmp_path / "mine").read_bytes() == b""
    assert os.path.lexists(manifest)


@posix
def test_side_file_is_no_pipe(table: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "out.jsonl.errors.jsonl")
    done = run("corpus", table, "--output", "out.jsonl", cwd=tmp_path, timeout=60)
    assert "a file of something else than a run" in failed(done, 1)


@posix
@pytest.mark.parametrize("link", ["symlink", "dangling", "hard link"])
def test_output_and_side_file_are_two(tmp_path: Path, link: str) -> None:
    write_jsonl(tmp_path / "in.jsonl", [*TABLE, {"text": 1}])
    output, side = tmp_path / "out.jsonl", tmp_path / "out.jsonl.errors.jsonl"
    if link != "dangling":
        output.touch()
    if link == "hard link":
        side.hardlink_to(output)
    else:
        side.symlink_to("out.jsonl")
    message = failed(corpus(tmp_path, "in.jsonl", "--output", "out.jsonl"), 1)
    assert "out.jsonl: one file with out.jsonl.errors.jsonl" in message
    assert link == "dangling" or output.read_bytes() == b""


@posix
@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_output_that_is_open_already_is_written_to_from_where_it_stands(
    table: Path, tmp_path: Path, suffix: str
) -> None:
    pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    output, log = tmp_path / f"out{suffix}", tmp_path / "log"
    wrote(tmp_path, table, "--output", output.name)
    whole = output.read_bytes()
    output.unlink()
    output.symlink_to("/dev/stdout")
    with log.open("wb", buffering=0) as stream:
        stream.write(b"head\n")
        subprocess.run(
            command("corpus", table, "--output", output.name),
            stdout=stream,
            check=True,
            env=environment(),
            cwd=tmp_path,
        )
        stream.write(b"tail\n")
    assert log.read_bytes() == b"head\n" + whole + b"tail\n"


def test_what_is_finished_is_said_of_a_run_alone(tmp_path: Path, table: Path) -> None:
    """Not of a folder of something else, nor of a run that cannot be continued."""
    folder = tmp_path / "out.jsonl.parts"
    folder.mkdir()
    for content in ("mine", '{"cnmoney": "other"}\n'):
        (folder / "manifest.jsonl").write_text(content, encoding="utf-8")
        message = failed(corpus(tmp_path, table, "--output", "out.jsonl"), 1)
        assert "out.jsonl.parts: " in message
        assert "what is finished" not in message


def test_document_that_is_read_as_less_is_a_line_of_the_command(tmp_path: Path) -> None:
    cells = "".join(
        f"<tr>{'<td></td>' * number}<td rowspan=3000 colspan=3000>3%</td></tr>" for number in range(300)
    )
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(f"<table>{cells}</table>", encoding="utf-8")
    done = corpus(tmp_path, "a.html", "b.html", "--output", "out.jsonl")
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 0
    assert [line.partition(" a table")[0] for line in lines] == ["cnmoney: a.html:", "cnmoney: b.html:"]


# --- wrong inputs and arguments ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["news.jsonl", "--column", "txet"],
            "news.jsonl: there is no column 'txet'; there are: id, date, text",
        ),
        (["news.csv", "--column", "txet"], "news.csv: there is no column 'txet'; there are: id, date, text"),
        (
            ["news.parquet", "--column", "txet"],
            "news.parquet: there is no column 'txet'; there are: id, text",
        ),
        (["news.jsonl", "--keep", "key"], "there is no column 'key'"),
        (["news.parquet", "--column", "id"], "news.parquet: "),
        (["a.txt", "--keep", "id"], "a.txt: a text has no columns"),
        (["missing.jsonl"], "missing.jsonl: no such file or folder"),
        (["empty"], "empty: a folder without files"),
        (["news.jsonl", "./news.jsonl"], "named twice"),
        (["broken.parquet"], "broken.parquet: no Parquet file"),
        (["broken.jsonl.gz"], "broken.jsonl.gz: cannot be read to its end"),
        (["news.jsonl", "news.parquet", "--keep", "id"], "the column 'id' is text in news.jsonl and int64"),
        (["news.jsonl", "--column", "date", "--keep", "text"], "'text'"),
    ],
)
def test_wrong_input_is_one_line_and_nothing_is_written(
    table: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    pa = pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    pq = pytest.importorskip("pyarrow.parquet")  # of an extra, not installed everywhere
    write_csv(table.with_name("news.csv"), TABLE)
    pq.write_table(pa.table({"id": [1], "text": ["3%"]}), tmp_path / "news.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1")
    (tmp_path / "broken.jsonl.gz").write_bytes(gzip.compress(b'{"text": "3%"}\n' * 100)[:-20])
    (tmp_path / "a.txt").write_text("3%", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for output in ("out.jsonl", "out.parquet"):
        before = sorted(tmp_path.rglob("*"))
        assert message in failed(corpus(tmp_path, *arguments, "--output", output), 1)
        assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["news.jsonl"], "--output"),
        (["--output", "out.jsonl"], "IN"),
        (["news.jsonl", "--output", "news.jsonl"], "among its own inputs"),
        ([".", "--output", "out.jsonl"], "among its own inputs"),
        (["news.jsonl", "--output", "out.jsonl", "--workers", "0"], "--workers"),
        (["news.jsonl", "--output", "out.jsonl", "--workers", "two"], "--workers"),
        (["news.jsonl", "--output", "out.jsonl", "--workers", "2147483648"], "--workers: no more than"),
        (["news.jsonl", "--output", "out.jsonl", "--workers", str(MAX_WORKERS + 1)], f"{MAX_WORKERS:,}"),
        (["news.jsonl", "--output", "out.jsonl", "--keep", "id,"], "--keep"),
        (["news.jsonl", "--output", "out.jsonl", "--kind", "weight"], "weight"),
        (["news.jsonl", "--output", "out.jsonl", "--default-currency", "元"], "'元'"),
        (["news.jsonl", "--output", "out.csv"], "Parquet or JSON Lines"),
    ],
)
def test_wrong_arguments_are_one_line(table: Path, arguments: list[str], message: str) -> None:
    done = corpus(table.parent, *arguments)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert list(table.parent.iterdir()) == [table]


@pytest.mark.parametrize("workers", [0, MAX_WORKERS + 1, 2**31])
def test_wrong_number_of_workers_writes_nothing(table: Path, workers: int) -> None:
    settings = Settings(Wanted("text", None, None), workers=workers, part_rows=1)
    with pytest.raises(ValueError, match="workers must be"):
        read_corpus([table], table.with_name("out.jsonl"), settings)
    assert list(table.parent.iterdir()) == [table]


@pytest.mark.parametrize(("cores", "default"), [(3, 3), (MAX_WORKERS + 1, MAX_WORKERS)])
def test_workers_are_as_many_as_the_cores(monkeypatch: pytest.MonkeyPatch, cores: int, default: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)), raising=False)
    assert parser().get_default("workers") == default


@posix
@pytest.mark.parametrize("arguments", [["circle.jsonl"], ["news.jsonl", "--output", "circle.jsonl"]])
def test_circle_of_links_is_one_line(table: Path, arguments: list[str]) -> None:
    (table.parent / "circle.jsonl").symlink_to("circle.jsonl")
    message = failed(corpus(table.parent, "--output", "out.jsonl", *arguments), 1)
    assert "circle.jsonl: " in message


def test_file_that_is_called_corpus_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "corpus").write_text("3亿元", encoding="utf-8")
    done = run("./corpus", "--format", "jsonl", cwd=tmp_path)
    assert json.loads(done.stdout)["text"] == "3亿元"


def test_help_comes_without_arrow() -> None:
    code = "import sys; sys.modules['pyarrow'] = None; from cnmoney.cli.main import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, "corpus", "--help"], capture_output=True, env=environment(), check=False
    )
    assert done.returncode == 0
    assert "--keep" in done.stdout.decode()


def test_without_arrow_parquet_is_an_error_and_json_lines_are_not(table: Path, tmp_path: Path) -> None:
    code = "import sys; sys.modules['pyarrow'] = None; from cnmoney.cli.main import main; sys.exit(main())"

    def without_arrow(output: str) -> Done:
        arguments = ["corpus", table.name, "--workers", "1", "--output", output]
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            capture_output=True,
            cwd=tmp_path,
            env=environment(),
            check=False,
        )

    assert 'pip install "cnmoney[arrow]"' in failed(without_arrow("out.parquet"), 1)
    assert without_arrow("out.jsonl").returncode == 0


# --- interruptions -----------------------------------------------------------------------------------


def begun(folder: Path, *arguments: str, parts: int = 1) -> subprocess.Popen[bytes]:
    """A run in a process group of its own, when so many of its parts are finished."""
    program = subprocess.Popen(
        command("corpus", *arguments),
        cwd=folder,
        env=environment(),
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while len(finished(folder)) < parts:
        assert program.poll() is None, program.communicate()
        time.sleep(0.01)
    return program


def finished(folder: Path) -> dict[str, int]:
    """The parts that are there, with the time of their last change."""
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.parts/*.0*.jsonl")}


@pytest.fixture
def long_run(tmp_path: Path) -> list[str]:
    """The arguments of a run over a table that takes some seconds, with a broken record at either end."""
    write_jsonl(tmp_path / "a.jsonl", LONG)
    return ["a.jsonl", "--workers", "2", "--part-rows", "1000", "--output", "out.jsonl"]


@cache
def undisturbed() -> list[Row]:
    """What such a run writes where nothing happens to it."""
    keys = [{"file": "a.jsonl", "row": row} for row in range(len(LONG))]
    texts = (row["text"] if isinstance(row["text"], str) else None for row in LONG)
    return expected(zip(keys, texts, strict=True))


def check_resumed(folder: Path, arguments: list[str], kept: dict[str, int]) -> None:
    """The same command writes the rest, and the whole is as if nothing had happened."""
    program = begun(folder, *arguments, parts=len(kept) + 1)
    assert {name: time for name, time in finished(folder).items() if name in kept} == kept
    _, error = program.communicate()
    assert error.decode() == "cnmoney: 2 of 12,002 records could not be read: see out.jsonl.errors.jsonl\n"
    assert jsonl(folder / "out.jsonl") == undisturbed()
    assert [row["row"] for row in jsonl(folder / "out.jsonl.errors.jsonl")] == [0, len(LONG) - 1]
    assert not list(folder.glob("*.parts"))


@posix
@pytest.mark.parametrize("everyone", [True, False], ids=["terminal", "program"])
def test_interrupted_run_resumes(tmp_path: Path, long_run: list[str], everyone: bool) -> None:
    (tmp_path / "out.jsonl").write_text("before", encoding="utf-8")
    program = begun(tmp_path, *long_run, parts=3)
    (os.killpg if everyone else os.kill)(program.pid, signal.SIGINT)
    _, error = program.communicate(timeout=60)  # which also waits for the ends of its workers
    assert program.returncode == 130
    assert error.decode() == (
        "cnmoney: interrupted; what is finished is in out.jsonl.parts: the same command continues there\n"
    )
    kept = finished(tmp_path)
    assert len(kept) >= 3
    assert not list(tmp_path.glob("**/.cnmoney-*"))
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "before"
    # The line of the last part may not have been written.
    check_resumed(tmp_path, long_run, dict(sorted(kept.items())[:-1]))


@posix
def test_terminal_that_closes_ends_a_run_without_a_word(tmp_path: Path, long_run: list[str]) -> None:
    program = begun(tmp_path, *long_run, parts=2)
    os.killpg(program.pid, signal.SIGHUP)  # as the system does: to the processes that help the run, too
    _, error = program.communicate(timeout=60)
    assert (program.returncode, error.decode()) == (-signal.SIGHUP, "")
    assert not list(tmp_path.glob("**/.cnmoney-*"))


@posix
def test_run_that_is_killed_resumes(tmp_path: Path, long_run: list[str]) -> None:
    program = begun(tmp_path, *long_run, parts=2)
    os.killpg(program.pid, signal.SIGKILL)
    program.communicate()
    manifest = tmp_path / "out.jsonl.parts" / "manifest.jsonl"
    with manifest.open("ab") as stream:
        stream.write(b'{"source": "3f2a')  # what a full disk leaves of a line
    # The line of the last part may not have been written.
    check_resumed(tmp_path, long_run, dict(sorted(finished(tmp_path).items())[:-1]))


@posix
def test_worker_that_is_killed_ends_the_run_with_an_error(tmp_path: Path, long_run: list[str]) -> None:
    program = begun(tmp_path, *long_run, parts=2)
    workers = Path(f"/proc/{program.pid}/task/{program.pid}/children")
    if not workers.exists():
        program.kill()
        pytest.skip("no /proc with children")
    spawned = [int(child) for child in workers.read_text("ascii").split()]
    for child in spawned:
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
            os.kill(child, signal.SIGKILL)
    _, error = program.communicate(timeout=60)
    assert program.returncode == 1
    assert error.decode().startswith(
        "cnmoney: a worker process was killed (for want of memory?) near record "
    )
    assert "of a.jsonl; what is finished is in out.jsonl.parts" in error.decode()
    assert error.count(b"\n") == 1
    check_resumed(tmp_path, long_run, finished(tmp_path))


@posix
@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_full_disk_ends_the_run_with_an_error(tmp_path: Path, suffix: str) -> None:
    pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
    resource = pytest.importorskip("resource")  # not on Windows
    write_jsonl(tmp_path / "a.jsonl", many(6_000))
    output = f"out{suffix}"
    arguments = ["a.jsonl", "--workers", "2", "--part-rows", "1000", "--output", output]
    assert corpus(tmp_path, *arguments).returncode == 0
    whole = (tmp_path / output).read_bytes()
    (tmp_path / output).write_bytes(b"before")
    for limit in (len(whole) // 20, len(whole) * 2 // 3):  # of a part, and of the output
        done = subprocess.run(
            command("corpus", *arguments),
            cwd=tmp_path,
            capture_output=True,
            env=environment(**NOT_COMPILED),
            preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)),
            check=False,
        )
        message = failed(done, 1)
        assert "File too large" in message
        assert f"what is finished is in {output}.parts" in message
        assert (tmp_path / output).read_bytes() == b"before"
        assert not list(tmp_path.glob("**/.cnmoney-*"))
    assert corpus(tmp_path, *arguments).returncode == 0
    assert (tmp_path / output).read_bytes() == whole


@posix
def test_second_run_on_the_same_output_is_refused(tmp_path: Path, long_run: list[str]) -> None:
    program = begun(tmp_path, *long_run)
    try:
        assert "another run is writing this output" in failed(corpus(tmp_path, *long_run), 1)
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.communicate()


@posix
@pytest.mark.parametrize(
    "manifest",
    ["", '{"mine":1}', '{"mine":1}\n', "[1]\n", '"x"\n', "xx\n", "\xff\n", '{"cnmoney": "1"}\n'],
)
def test_a_folder_with_a_list_of_something_else_stays(table: Path, tmp_path: Path, manifest: str) -> None:
    folder = tmp_path / "out.jsonl.parts"
    folder.mkdir()
    (folder / "manifest.jsonl").write_bytes(manifest.encode("latin-1"))
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    message = failed(corpus(tmp_path, table, "--output", "out.jsonl"), 1)
    assert "a folder of something else than a run" in message
    assert (folder / "manifest.jsonl").read_bytes() == manifest.encode("latin-1")
    assert (folder / "mine.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("manifest", ["", '{"cn', '{"cnmoney": "1.0'])
def test_a_run_that_ended_in_its_first_line_is_begun_anew(table: Path, tmp_path: Path, manifest: str) -> None:
    folder = tmp_path / "out.jsonl.parts"
    folder.mkdir()
    (folder / "manifest.jsonl").write_text(manifest, encoding="utf-8")
    wrote(tmp_path, table, "--output", "out.jsonl")
    assert not folder.exists()


def test_parts_of_another_run_are_not_mixed_in(tmp_path: Path, long_run: list[str]) -> None:
    program = begun(tmp_path, *long_run)
    os.killpg(program.pid, signal.SIGKILL)
    program.communicate()
    message = failed(corpus(tmp_path, *long_run, "--kind", "money"), 1)
    assert "has parts of a run with kinds None and not ['money']" in message
    assert finished(tmp_path)


@posix
def test_input_that_has_changed_is_read_anew(tmp_path: Path, long_run: list[str]) -> None:
    program = begun(tmp_path, *long_run)
    os.killpg(program.pid, signal.SIGKILL)
    program.communicate()
    write_jsonl(tmp_path / "a.jsonl", [{"text": "5%"}])
    wrote(tmp_path, *long_run)
    assert [row["text"] for row in jsonl(tmp_path / "out.jsonl")] == ["5%"]


def test_progress_bar_is_for_terminals(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "a.jsonl", many(3000))
    shown = on_terminal("corpus", path, "--workers", "1", "--output", tmp_path / "out.jsonl")
    assert "Reading" in shown
    assert "100%" in shown


# --- tables that are made to be hard -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("text\n" + "a" * 41 + "\n5%\n", "no CSV: a record of more than 40 characters"),
        ("text\n" + '"a\n",' * 20 + "\n", "no CSV: a record of more than 40 characters"),
        ("text\n" + "a," * 11 + "\n5%\n", "no CSV: a record of more than 10 commas"),
    ],
    ids=["line", "lines", "fields"],
)
def test_record_without_end_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, reason: str
) -> None:
    monkeypatch.setattr(csv_table, "MAX_RECORD", 40)
    monkeypatch.setattr(csv_table, "MAX_COMMAS", 10)
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(table.encode()))
    source = csv_table.CsvTable([path], Wanted("text", None, None))
    source.check()
    read = list(source.batches())
    assert read[0].broken[0].reason == reason
    if "5%" in table:
        assert [text for batch in read for text in batch.content.texts] == ["5%"]


def test_names_without_end_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_table, "MAX_RECORD", 40)
    path = tmp_path / "a.csv"
    path.write_text("a" * 100, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"names of the columns \(a record of more than 40 char"):
        csv_table.CsvTable([path], Wanted("text", None, None)).check()


def test_message_names_some_of_many_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a," * 9999 + "b" * 9999 + "\n", encoding="utf-8")
    message = failed(corpus(tmp_path, "a.csv", "--output", "out.jsonl"), 1)
    assert "there are: a, a, a" in message
    assert message.endswith(" …\n")
    assert len(message) < 1200


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_csv_that_its_encoding_cannot_read_is_an_error(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes("text\n5%\n".encode(encoding) + b"a\n\0")
    message = failed(corpus(tmp_path, "a.csv", "--encoding", encoding, "--output", "out.jsonl"), 1)
    assert "a.csv: cannot be read to its end (" in message
