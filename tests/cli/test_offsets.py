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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_offsets_of_a_corpus_are_those_of_the_files(tmp_path: Path, end: str, suffix: str) -> None:
    (tmp_path / "in").mkdir()
    path, output = tmp_path / "in" / f"article.{suffix}", tmp_path / "out.jsonl"
    path.write_bytes(joined(end).encode("utf-8-sig"))
    printed("corpus", tmp_path / "in", "-o", output)
    found = [json.loads(line) for line in output.read_bytes().splitlines()]
    text = joined(end)
    assert f"54,000{end}万元" in [record["text"] for record in found]
    assert [text[record["start"] : record["end"]] for record in found] == [record["text"] for record in found]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("other", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_offsets_of_a_check_are_those_of_both_files(tmp_path: Path, end: str, other: str) -> None:
    summary, source = tmp_path / "summary.txt", tmp_path / "source.txt"
    summary.write_bytes(joined(end).encode("utf-8-sig"))
    source.write_bytes(("前言\n" + joined("\n")).replace("\n", other).encode("gb18030"))
    texts = [joined(end), source.read_bytes().decode("gb18030")]
    found = [json.loads(line) for line in printed("check", summary, source, "-f", "jsonl").splitlines()]
    assert len(found) == 6
    for record in found:
        assert record["status"] == "stated"
        for text, quantity in zip(texts, (record["quantity"], record["evidence"]), strict=True):
            assert text[quantity["start"] : quantity["end"]] == quantity["text"]
        assert record["sentence"] in texts[1]
    assert f"54,000{end}万元" in [record["quantity"]["text"] for record in found]
    assert f"54,000{other}万元" in [record["evidence"]["text"] for record in found]


@given(st.lists(st.tuples(st.sampled_from([*LINES, "三千五百万元", "3\t4"]), ENDS), max_size=12))
@example([("54,000", "\r\n"), ("万元", "\r")])
def test_text_is_read_alike_with_any_line_ends(lines: list[tuple[str, str]]) -> None:
    file = FileText("".join(line + end for line, end in lines))
    assert cnmoney.extract(file.raw) == [file.placed_quantity(found) for found in cnmoney.extract(file.text)]


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
