"""Offsets of the command line: those of the text of the file, whatever its line ends and its encoding."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import cnmoney
from cnmoney.article.article import read_mentions
from cnmoney.cli.line_ends import FileText

from .test_command_line import printed, run

LINES = [
    "公告",
    "营收3亿元，涨5%。",
    "另有54,000",
    "万元。",
    "",
    "单位：万元",
    "项目\t2021年\t2020年",
    "收入\t100.5\t90",
    "共百分之二十五",
]
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def joined(end: str) -> str:
    return "".join(line + end for line in LINES)


def records(path: Path, *options: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed(path, "-f", "jsonl", *options).splitlines()]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_offsets_cut_the_expression_out_of_the_file(
    tmp_path: Path, encoding: str, end: str, suffix: str
) -> None:
    path, plain = tmp_path / f"article.{suffix}", tmp_path / "plain.txt"
    path.write_bytes(joined(end).encode(encoding))
    plain.write_bytes(joined("\n").encode())
    text = path.read_bytes().decode(encoding)
    found, expected = records(path), records(plain)
    assert len(found) == 6
    for record, likewise in zip(found, expected, strict=True):
        assert text[record["start"] : record["end"]] == record["text"]
        assert record["sentence"] in text
        assert record["text"].replace(end, "\n") == likewise["text"]
        same = ("kind", "value", "currency", "unit", "paragraph", "row", "column")
        assert [record[name] for name in same] == [likewise[name] for name in same]
    assert f"54,000{end}万元" in [record["text"] for record in found]


def test_offsets_of_standard_input_and_in_csv() -> None:
    data = "公告\r\n\r\n营收3亿元".encode("utf-8-sig")
    [record] = printed("-f", "jsonl", stdin=data).splitlines()
    assert json.loads(record)["start"] == len("公告\r\n\r\n营收")
    rows = csv.DictReader(io.StringIO(run("-f", "csv", stdin=data).stdout.decode("utf-8-sig"), newline=""))
    assert [row["start"] for row in rows] == ["8"]


def test_lines_of_the_table_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("公告\r\n\r\n营收3亿元\r第3名".encode())
    assert printed(path).splitlines()[2].split()[0] == "3"
    assert printed(path, "--explain").splitlines()[1].startswith("4: ")


def test_line_ends_remain_when_numbers_are_written_in_digits(tmp_path: Path) -> None:
    path, output = tmp_path / "speech.txt", tmp_path / "out.txt"
    path.write_bytes("三千五百万元，\r\n百分之二十五。\r共五万\r\n台\n".encode())
    printed("--normalize", path, "-o", output)
    assert output.read_bytes().decode() == "3500万元，\r\n25%。\r共5万\r\n台\n"


@given(st.lists(st.tuples(st.sampled_from([*LINES, "三千五百万元"]), ENDS), max_size=12))
@example([("3亿元", "\r"), ("", "\n"), ("5%", "\r\n")])
def test_what_is_placed_in_a_file_is_what_was_read(lines: list[tuple[str, str]]) -> None:
    file = FileText("".join(line + end for line, end in lines))
    for mention in read_mentions(file.text):
        placed = file.placed(mention)
        quantity = placed.quantity
        assert file.raw[quantity.start : quantity.end] == quantity.text
        sentence_end = placed.sentence_start + len(placed.sentence)
        assert file.raw[placed.sentence_start : sentence_end] == placed.sentence
        assert FileText(quantity.text).text == mention.quantity.text
        assert FileText(placed.sentence).text == mention.sentence
    rewriting = cnmoney.normalize(file.text)
    assert FileText(file.rewritten(rewriting)).text == rewriting.text
