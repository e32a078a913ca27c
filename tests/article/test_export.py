"""Records as other programs get them."""

import contextlib
import csv
import io
import json
import sys
import unicodedata
from collections.abc import Iterator

import pytest

from cnmoney.article.article import Mention, read_mentions
from cnmoney.article.export import json_line, write_csv, write_jsonl


def test_records_are_written_while_they_are_read() -> None:
    stream = io.StringIO()
    written: list[int] = []

    def mentions() -> Iterator[Mention]:
        for mention in read_mentions("营收3亿元，增长8%，共20家。"):
            written.append(stream.getvalue().count("\n"))
            yield mention

    write_jsonl([("article.txt", mentions())], stream, several=False)
    assert written == [0, 1, 2]
    stream, written = io.StringIO(newline=""), []
    write_csv([("article.txt", mentions())], stream, several=False)
    assert written == [1, 2, 3]


def test_a_line_of_json_is_one_line_for_every_reader() -> None:
    text = "营收\x853亿元\u2028，“增长\\8%”\u2029\t共20家\n"
    stream = io.StringIO()
    write_jsonl([("a\u2028b.txt", read_mentions(text))], stream, several=True)
    lines = stream.getvalue().splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["text"] for record in records] == ["3亿元", "8%", "20家"]
    assert {record["file"] for record in records} == {"a\u2028b.txt"}
    assert records[1]["sentence"] == "，“增长\\8%”"
    assert "\\u2028" in lines[0]
    assert "增长" in lines[1]


def test_numbers_of_json_are_strings_in_plain_notation() -> None:
    stream = io.StringIO()
    write_jsonl(
        [("", read_mentions("亏损-0.00000012元。共100000000000000000000至300000000000000000000元"))],
        stream,
        several=False,
    )
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert first["value"] == "-0.00000012"
    assert (second["value"], second["low"], second["high"]) == (None, "1" + "0" * 20, "3" + "0" * 20)


def test_cells_of_csv_are_those_of_the_records() -> None:
    stream = io.StringIO(newline="")
    write_csv([("=a.txt", read_mentions("单位：万元\n-收入\t1,234\n+利润\t(5)\n"))], stream, several=True)
    rows = list(csv.DictReader(stream.getvalue().removeprefix("\ufeff").splitlines()))
    assert [(row["file"], row["value"], row["row"], row["inferred"]) for row in rows] == [
        ("'=a.txt", "12340000", "'-收入", "true"),
        ("'=a.txt", "-50000", "'+利润", "true"),
    ]
    assert {(row["unit"], row["start"]) for row in rows} == {("", "10"), ("", "20")}


HOSTILE = "甲;=HYPERLINK(1) 3亿元，\t@SUM(A1) 5%，;\t+1家,-2+3|=cmd|' /C calc'!A0 20家"


def parted(text: str, delimiter: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text), delimiter=delimiter, quotechar=None, quoting=csv.QUOTE_NONE):
        yield from row


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
def test_no_cell_begins_a_formula_wherever_a_spreadsheet_parts(delimiter: str) -> None:
    stream = io.StringIO(newline="")
    write_csv([("=a;@b.txt", read_mentions(HOSTILE))], stream, several=True)
    found = [cell.strip(' "') for cell in parted(stream.getvalue(), delimiter)]
    assert len(found) > 3
    assert [cell for cell in found if cell[:1] in tuple("=+-@＝＋－＠") and not is_number(cell)] == []
    [row, *_] = csv.DictReader(io.StringIO(stream.getvalue().removeprefix("\ufeff")))
    assert row["sentence"].startswith("甲;'=HYPERLINK(1) 3亿元，\t'@SUM(A1) 5%")


@pytest.mark.parametrize("before", ['"', '""', '" ', "\u200b", "\ufeff ", '\u00ad"'], ids=ascii)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
def test_what_a_spreadsheet_takes_away_hides_no_formula(before: str, delimiter: str) -> None:
    stream = io.StringIO(newline="")
    write_csv([("", read_mentions(f"甲{delimiter}{before}=HYPERLINK(1) 3亿元"))], stream, several=False)
    cells = [cell for row in csv.reader(io.StringIO(stream.getvalue()), delimiter=delimiter) for cell in row]
    found = [cell for cell in cells if "HYPERLINK" in cell]
    assert found
    assert [cell for cell in found if cell.lstrip('" \u200b\ufeff\u00ad').startswith("=")] == []


def is_number(cell: str) -> bool:
    with contextlib.suppress(ValueError):
        float(cell)
        return True
    return False


def test_controls_are_escaped_in_json_and_replaced_in_csv() -> None:
    text = "营收\x9b；\u202e3亿元\u2066\x07"
    stream = io.StringIO()
    write_jsonl([("", read_mentions(text))], stream, several=False)
    assert stream.getvalue().removesuffix("\n").isprintable()
    assert json.loads(stream.getvalue())["sentence"] == text
    stream = io.StringIO(newline="")
    write_csv([("", read_mentions(text))], stream, several=False)
    assert "营收\ufffd；\ufffd3亿元\ufffd\ufffd" in stream.getvalue()


IGNORABLE = [  # Default_Ignorable_Code_Point of Unicode
    range(0xAD, 0xAE),
    range(0x34F, 0x350),
    range(0x61C, 0x61D),
    range(0x115F, 0x1161),
    range(0x17B4, 0x17B6),
    range(0x180B, 0x1810),
    range(0x200B, 0x2010),
    range(0x202A, 0x202F),
    range(0x2060, 0x2070),
    range(0x3164, 0x3165),
    range(0xFE00, 0xFE10),
    range(0xFEFF, 0xFF00),
    range(0xFFA0, 0xFFA1),
    range(0xFFF0, 0xFFF9),
    range(0x1BCA0, 0x1BCA4),
    range(0x1D173, 0x1D17B),
    range(0xE0000, 0xE1000),
]


def test_every_character_that_is_not_seen_is_escaped_in_json() -> None:
    """Controls and format characters, what ends a line or is ignored; other blanks and marks are text."""
    every = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) != "Cs"]
    hidden = [char for char in every if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")]
    hidden += ["\N{BRAILLE PATTERN BLANK}", *(chr(code) for codes in IGNORABLE for code in codes)]
    text = "".join(every)
    line = json_line({"text": text}).removesuffix("\n")
    assert json.loads(line) == {"text": text}
    assert set(line).isdisjoint(hidden)
    assert {"\u3000", "\ue000", "\u0301", "\u00a0"} <= set(line)


@pytest.mark.parametrize("char", ["\u034f", "\ufe0f", "\u3164", "\u2800", "\U000e0100"])
def test_one_character_that_is_not_seen_is_escaped_in_json(char: str) -> None:
    line = json_line({"text": f"3{char}%"})
    assert char not in line
    assert json.loads(line) == {"text": f"3{char}%"}
