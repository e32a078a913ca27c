"""The command line, run as a user runs it."""

import contextlib
import csv
import io
import json
import os
import re
import signal
import stat
import struct
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import cnmoney
from cnmoney.cli.explain import Explanation, write_explanations
from cnmoney.cli.main import main

ARTICLE = "营收50-60亿元。\n每股137.7港元，约8%\n\n净利润2.36亿"
RECORD = ["kind", "value", "low", "high", "qualifier", "currency", "unit", "per", "inferred", "text"]
COLUMNS = [*RECORD, "start", "end", "sentence", "paragraph", "row", "column"]

Done = subprocess.CompletedProcess[bytes]


def environment(**more: str) -> dict[str, str]:
    """The environment of the tests without what changes colours, widths, encodings and buffers."""
    unset = {
        "NO_COLOR",
        "FORCE_COLOR",
        "TERM",
        "COLUMNS",
        "PYTHONIOENCODING",
        "PYTHONUTF8",
        "PYTHONUNBUFFERED",
    }
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    # The package under test, from whatever folder.
    return kept | {"PYTHONPATH": str(Path(cnmoney.__file__).parent.parent)} | more


# For a process that may write no large file: what is compiled of a module would be cut off in the sources.
NOT_COMPILED = {"PYTHONDONTWRITEBYTECODE": "1"}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "cnmoney", *map(str, arguments)]


def run(*arguments: str | Path, stdin: bytes = b"", **more: Any) -> Done:
    more = {"env": environment()} | more
    return subprocess.run(command(*arguments), input=stdin, capture_output=True, check=False, **more)


def printed(*arguments: str | Path, stdin: bytes = b"") -> str:
    """What a run that goes well prints."""
    done = run(*arguments, stdin=stdin)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode("utf-8")


def failed(done: Done, status: int) -> str:
    """The one line of error of a run that ends with this status."""
    message = done.stderr.decode("utf-8")
    assert done.returncode == status
    assert re.fullmatch(r"cnmoney: .+\n", message), message
    return message


def texts(jsonl: str) -> list[str]:
    return [json.loads(line)["text"] for line in jsonl.splitlines()]


def cells(table: str) -> list[list[str]]:
    return [re.split(r" {2,}", line.strip()) for line in table.splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "另一篇.txt"
    path.write_text("售出5000台", encoding="utf-8")
    return path


# --- the table ---------------------------------------------------------------------------------------


def test_file_is_printed_as_a_table(article: Path) -> None:
    head, rule, *rows = cells(printed(article))
    assert head == ["line", "text", "kind", "value", "unit", "qualifier", "inferred"]
    assert set(rule[0]) == {"─"}
    assert rows == [
        ["1", "50-60亿元", "money", "5,000,000,000 … 6,000,000,000", "CNY", "range"],
        ["2", "每股137.7港元", "money", "137.7", "HKD/股", "exact"],
        ["2", "约8%", "percent", "8", "%", "about"],
        ["4", "2.36亿", "money", "236,000,000", "CNY", "exact", "yes"],
    ]


def columns_of(line: str) -> list[int]:
    """The screen columns at which the words of a line begin or end, double-width characters counted twice."""
    width = [0]
    for char in line:
        width.append(width[-1] + (2 if unicodedata.east_asian_width(char) in "FW" else 1))
    return [width[found.start(1)] for found in re.finditer(r" {2,}([^\s\d])", line)]


def test_table_lines_up_with_double_width_characters(article: Path) -> None:
    _, _, *rows = printed(article).splitlines()
    kinds = {columns_of(row)[0] for row in rows if "亿" not in row}
    assert len({columns_of(row)[-1] for row in rows[:3]}) == 1
    assert len(kinds) == 1


def test_table_of_a_pipe_is_as_wide_as_it_must_be(tmp_path: Path) -> None:
    digits = "123456789" * 20
    path = tmp_path / "long.txt"
    path.write_text(f"营收{digits}元", encoding="utf-8")
    table = printed(path)
    assert f"{digits}元" in table
    assert f"{int(digits):,}" in table
    assert len(table.splitlines()) == 3


def test_several_files_are_several_tables_under_their_names(article: Path, other: Path) -> None:
    table = printed(article, other)
    first, second = table.split("\n\n")
    assert first.startswith(f"{article}\n")
    assert second.startswith(f"{other}\n")
    assert "50-60亿元" in first
    assert "5000台" in second


def test_markup_and_control_characters_are_printed_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "[red]\x1b[31m.txt"
    path.write_text("[red]3亿元[/red]人民币\x1b[31m约\u30005%", encoding="utf-8")
    table = printed(path, path)
    assert "[red]\N{REPLACEMENT CHARACTER}[31m.txt" in table
    assert "\x1b" not in table
    assert "3亿元" in table


# --- a terminal --------------------------------------------------------------------------------------


def on_terminal(*arguments: str | Path, width: int = 100, **variables: str) -> str:
    """What a terminal of this width shows of a run, control sequences included."""
    fcntl, pty, termios = map(pytest.importorskip, ["fcntl", "pty", "termios"])  # Windows has none of them
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    variables = {"TERM": "xterm-256color"} | variables
    with subprocess.Popen(
        command(*arguments), stdin=slave, stdout=slave, stderr=slave, env=environment(**variables)
    ):
        os.close(slave)
        shown = b"".join(_chunks(master))
    os.close(master)
    return shown.decode("utf-8").replace("\r\n", "\n")


def _chunks(terminal: int) -> Iterator[bytes]:
    with contextlib.suppress(OSError):  # Linux's way to say that the other side has been closed
        while chunk := os.read(terminal, 65536):
            yield chunk


def test_colour_is_for_terminals_alone(article: Path) -> None:
    assert "\x1b[32m" in on_terminal(article)
    forced = subprocess.run(
        command(article), capture_output=True, env=environment(FORCE_COLOR="1"), check=True
    )
    assert b"\x1b" not in forced.stdout


def test_no_colour_with_no_color(article: Path) -> None:
    shown = on_terminal(article, NO_COLOR="1")
    assert "\x1b" not in shown
    assert "50-60亿元" in shown


HIDDEN = "\x1b[31m\x9b\x07\r\u202e\u2066\ufeff\ufff9\u200b\U000e0001"


@pytest.mark.parametrize("format", ["table", "html", "csv", "jsonl"])
def test_terminal_gets_nothing_that_it_does_not_show(tmp_path: Path, format: str) -> None:
    path = tmp_path / f"a{HIDDEN}.txt"
    path.write_text(f"营收{HIDDEN}5亿元\t同比{HIDDEN}增长8%\n\n", encoding="utf-8")
    files = [path] if format == "html" else [path, path]
    shown = on_terminal(*files, "--format", format, NO_COLOR="1").replace("\r\n", "\n")  # CSV has its own
    assert "5亿元" in shown
    assert [char for char in shown if unicodedata.category(char) in ("Cc", "Cf") and char != "\n"] == []


def test_terminal_gets_a_check_as_a_page_without_what_it_does_not_show(tmp_path: Path) -> None:
    path = tmp_path / f"a{HIDDEN}.txt"
    path.write_text(f"营收{HIDDEN}5亿元", encoding="utf-8")
    shown = on_terminal("check", path, path, "--format", "html")
    assert "5亿元" in shown
    assert [char for char in shown if unicodedata.category(char) in ("Cc", "Cf") and char != "\n"] == []


@pytest.mark.parametrize("format", ["html", "csv"])
def test_file_keeps_what_a_terminal_does_not_show(tmp_path: Path, format: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("营收5亿元，\u200d净利\t3亿元", encoding="utf-8")
    text = printed(path, "--format", format)
    assert "，\u200d净利" in text
    assert "\t" in text


def test_colour_is_not_written_to_a_file(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.txt"
    assert on_terminal(article, "--output", output) == ""
    assert output.read_text(encoding="utf-8") == printed(article)


@pytest.mark.parametrize("width", [30, 60, 80])
def test_no_digit_is_lost_on_a_narrow_screen(article: Path, width: int) -> None:
    shown = on_terminal(article, width=width, NO_COLOR="1")
    for number in ("5,000,000,000", "6,000,000,000", "137.7", "236,000,000"):
        assert number in shown
    assert not set("50-60亿元每股137.7港元约8%2.36亿") - set(shown)


def test_table_fits_a_common_screen(article: Path) -> None:
    shown = on_terminal(article, width=80, NO_COLOR="1")
    assert max(len(line) for line in shown.splitlines()) <= 80


def test_many_files_are_read_under_a_progress_bar(article: Path) -> None:
    missing = article.with_name("missing.txt")
    shown = on_terminal(*[article] * 12, missing)
    bar, tables = shown.split("\x1b[?25h")  # the cursor is shown again
    assert "Reading" in bar
    assert "100%" in bar
    assert "missing.txt: No such file" in bar.replace("\n", "")
    assert "Reading" not in tables
    assert tables.count("137.7") == 24
    assert "Reading" not in on_terminal(*[article] * 3)


def test_progress_bar_stays_off_pipes(article: Path) -> None:
    assert texts(printed(*[article] * 12, "--format", "jsonl")).count("2.36亿") == 12


def test_usage_error_where_there_is_nothing_to_read() -> None:
    assert on_terminal() == "cnmoney: no file given (see cnmoney --help)\n"


# --- JSON Lines --------------------------------------------------------------------------------------


def test_json_lines_hold_the_records(article: Path) -> None:
    output = printed(article, "--format", "jsonl")
    records = [json.loads(line) for line in output.splitlines()]
    assert "营收50-60亿元" in output
    assert [list(record) for record in records] == [COLUMNS] * 4
    assert records[0] == {
        "kind": "money",
        "value": None,
        "low": "5000000000",
        "high": "6000000000",
        "qualifier": "range",
        "currency": "CNY",
        "unit": None,
        "per": None,
        "inferred": False,
        "text": "50-60亿元",
        "start": 2,
        "end": 9,
        "sentence": "营收50-60亿元。",
        "paragraph": 0,
        "row": None,
        "column": None,
    }
    assert records[3]["inferred"] is True
    assert "\r" not in output


def test_json_lines_of_several_files_name_the_file(article: Path, other: Path) -> None:
    records = [json.loads(line) for line in printed(article, other, "--format", "jsonl").splitlines()]
    assert [record["file"] for record in records] == [str(article)] * 4 + [str(other)]
    assert list(records[0]) == ["file", *COLUMNS]


# --- CSV ---------------------------------------------------------------------------------------------


def rows_of(output: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(output.decode("utf-8-sig"), newline="")))


def test_csv_is_for_a_spreadsheet(article: Path) -> None:
    output = run(article, "--format", "csv").stdout
    assert output.startswith(b"\xef\xbb\xbfkind,value,")
    assert output.count(b"\r\n") == output.count(b"\n") == 5
    rows = rows_of(output)
    assert list(rows[0]) == COLUMNS
    assert (rows[0]["value"], rows[0]["low"], rows[0]["inferred"]) == ("", "5000000000", "false")
    assert rows[3]["inferred"] == "true"


def test_csv_of_several_files_names_the_file(article: Path, other: Path) -> None:
    rows = rows_of(run(article, other, "--format", "csv").stdout)
    assert [row["file"] for row in rows] == [str(article)] * 4 + [str(other)]


def test_csv_has_its_header_where_nothing_is_found(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert run(empty, "--format", "csv").stdout.decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


def test_no_cell_is_a_formula_and_negative_numbers_stay_numbers(tmp_path: Path) -> None:
    name = "=cmd|'calc'!A1.txt"
    lines = ["=HYPERLINK(1)3亿元", "+5%", "-28.6%", "@SUM，7%", "－5亿元", '＝1+1，"引号",9%', "+1,2,6亿元"]
    (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    done = run(name, name, "--format", "csv", cwd=tmp_path)
    rows = rows_of(done.stdout)[: len(rows_of(done.stdout)) // 2]
    by_text = {row["text"].lstrip("'"): row for row in rows}
    assert {row["file"] for row in rows} == {f"'{name}"}
    assert by_text["-28.6%"]["value"] == "-28.6"
    assert by_text["-28.6%"]["text"] == "'-28.6%"
    assert by_text["－5亿元"]["low"] == "-500000000"
    assert by_text["9%"]["sentence"] == '\'＝1+1，"引号",9%'
    for cell in (cell for row in rows for cell in row.values()):
        assert re.fullmatch(r"-?\d+(\.\d+)?|(?![=+\-@＝＋－＠\t\r]).*", cell), cell


# --- HTML --------------------------------------------------------------------------------------------


def test_page_of_one_article_bears_its_name(other: Path) -> None:
    page = printed(other, "--format", "html")
    assert page.lower().startswith("<!doctype html>")
    assert "另一篇.txt" in page
    assert "5000台" in page


def test_pages_of_several_articles_go_to_a_folder(article: Path, other: Path, tmp_path: Path) -> None:
    namesake = tmp_path / "ARTICLE.md"
    namesake.write_text("增长7%", encoding="utf-8")
    folder = tmp_path / "pages"
    folder.mkdir()
    missing = tmp_path / "missing.txt"
    done = run(article, other, missing, namesake, "-", "--format", "html", "--output", folder, stdin=b"5%")
    assert "missing.txt" in failed(done, 1)
    assert done.stdout == b""
    pages = {page.name: page.read_text(encoding="utf-8") for page in folder.iterdir()}
    assert sorted(pages) == ["ARTICLE-2.html", "article.html", "stdin.html", "另一篇.html"]
    assert "article.txt" in pages["article.html"]
    assert "ARTICLE.md" in pages["ARTICLE-2.html"]


def test_one_page_may_go_to_a_folder_too(article: Path, tmp_path: Path) -> None:
    assert printed(article, "--format", "html", "--output", tmp_path) == ""
    assert (tmp_path / "article.html").exists()


# --- arguments ---------------------------------------------------------------------------------------


def test_kinds_and_currencies_are_kept(article: Path) -> None:
    def kept(*options: str) -> list[str]:
        return texts(printed(article, "--format", "jsonl", *options))

    assert kept("--kind", "percent") == ["约8%"]
    assert kept("--kind", "percent", "--kind", "money") == kept()
    assert kept("--currency", "HKD") == ["每股137.7港元"]
    assert kept("--currency", "hkd", "--currency", "CNY") == ["50-60亿元", "每股137.7港元", "2.36亿"]
    assert kept("--currency", "USD") == []
    page = printed(article, "--format", "html", "--currency", "HKD")
    assert "每股137.7港元" in page


def test_options_are_those_of_the_library(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("三年來營收3億元", encoding="utf-8")
    records = printed(path, "--default-currency", "TWD", "--small-counts", "--format", "jsonl").splitlines()
    assert [json.loads(record)["text"] for record in records] == ["三年", "3億元"]
    assert json.loads(records[1])["currency"] == "TWD"


def test_options_may_stand_between_files(article: Path, other: Path) -> None:
    assert printed(article, "--format", "csv", other) == printed("--format", "csv", article, other)


def test_standard_input_is_read_without_a_file_and_by_its_sign(article: Path) -> None:
    data = "营收3亿元".encode("gb18030")
    assert texts(printed("--format", "jsonl", stdin=data)) == ["3亿元"]
    assert texts(printed("-", "--format", "jsonl", stdin=data)) == ["3亿元"]
    records = printed(article, "-", "--format", "jsonl", stdin=data).splitlines()
    assert json.loads(records[-1])["file"] == "-"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "xml", "article.txt"], "'xml'"),
        (["--kind", "weight", "article.txt"], "'weight'"),
        (["--currency", "元币", "article.txt"], "'元币'"),
        (["--default-currency", "元", "article.txt"], "'元'"),
        (["--encoding", "klingon", "article.txt"], "'klingon'"),
        (["--encoding", "hex", "article.txt"], "'hex'"),
        (["--currency", "USD", "--kind", "percent", "article.txt"], "--currency"),
        (["--unknown\n", "article.txt"], "--unknown "),
        (
            ["--encoding", "idna", "article.txt"],
            "no encoding of texts, as utf-8, gb18030 and big5 are",
        ),
        (["-", "article.txt", "-"], "only once"),
        (["--format", "html", "article.txt", "article.txt"], "folder"),
        (["--format", "html", "--output", "pages.html", "article.txt", "article.txt"], "folder"),
        (["--output", "article.txt", "article.txt"], "overwrite"),
        (["--explain", "--format", "csv", "article.txt"], "--explain"),
        (["--explain", "--kind", "money", "article.txt"], "--explain"),
        (["--explain", "--output", "article.txt", "article.txt"], "overwrite"),
        (["--format", "html", "--output", ".", "page.html"], "overwrite"),
    ],
)
def test_wrong_arguments_are_one_line_and_exit_2(article: Path, arguments: list[str], message: str) -> None:
    article.with_name("page.html").write_text("3元", encoding="utf-8")
    before = sorted(article.parent.iterdir())
    assert message in failed(run(*arguments, cwd=article.parent), 2)
    assert sorted(article.parent.iterdir()) == before
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_help_and_version() -> None:
    assert "--small-counts" in printed("--help")
    assert printed("--version") == f"cnmoney {cnmoney.__version__}\n"


# --- explanations ------------------------------------------------------------------------------------


def test_explanations_are_a_line_for_each_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "article.txt"
    path.write_text("营收约3亿元。\n\n排第3名，涨5%，共两家", encoding="utf-8")
    assert main(["--explain", str(path)]) == 0
    lines = ["1: 约3亿元 = about 300000000 CNY", "3: 3名 left out: ordinal", "3: 5% = 5 %"]
    assert capsys.readouterr().out.splitlines() == [*lines, "3: 两家 left out: small_count"]
    assert main(["--explain", "--small-counts", "--default-currency", "TWD", str(path), str(path)]) == 0
    printed = capsys.readouterr().out
    assert f"{path}:1: 约3亿元 = about 300000000 TWD" in printed
    assert f"{path}:3: 两家 = 2 家" in printed


def test_text_without_numbers_is_explained_too(tmp_path: Path) -> None:
    empty, full = tmp_path / "empty.txt", tmp_path / "full.txt"
    empty.write_text("无", encoding="utf-8")
    full.write_text("3亿元", encoding="utf-8")
    assert printed("--explain", empty) == "no numbers found\n"
    assert printed("--explain", empty, full).splitlines()[0] == f"{empty}: no numbers found"


def test_nothing_found_is_nothing_in_formats_for_programs(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("无", encoding="utf-8")
    assert printed(tmp_path / "empty.txt", "-f", "jsonl") == ""
    assert printed(tmp_path / "empty.txt") == "no quantities found\n"


def test_explanations_go_to_a_file(tmp_path: Path) -> None:
    path, output = tmp_path / "article.txt", tmp_path / "out.txt"
    path.write_text("第3名", encoding="utf-8")
    assert main(["--explain", "--output", str(output), str(path)]) == 0
    assert output.read_text(encoding="utf-8") == "1: 3名 left out: ordinal\n"


def test_explanations_cannot_break_the_line() -> None:
    text = "第\x1b3\n名"
    stream = io.StringIO()
    rejection = cnmoney.Rejection(text, 0, 5, cnmoney.Reason.ORDINAL)
    write_explanations([Explanation("a\nb", text, [rejection])], stream, several=True)
    assert stream.getvalue() == "a b:1: 第\ufffd3 名 left out: ordinal\n"


# --- encodings ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "big5", "big5hkscs"])
def test_encoding_of_a_file_is_detected(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("去年台股上市公司收入共3,800億元，年增8%".encode(encoding, "ignore"))
    assert texts(printed(path, "--format", "jsonl")) == ["3,800億元", "8%"]


def test_encoding_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("营收3亿元".encode("utf-16-le"))
    assert "binary" in failed(run(path), 1)
    assert texts(printed(path, "--format", "jsonl", "--encoding", "utf-16-le")) == ["3亿元"]


@pytest.mark.parametrize(
    "variables", [{}, {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}], ids=["C", "ASCII"]
)
@pytest.mark.parametrize("way", ["table", "jsonl", "csv", "html"])
def test_output_is_utf_8_whatever_the_locale(other: Path, way: str, variables: dict[str, str]) -> None:
    done = subprocess.run(
        command(other, other.with_name("没有.txt"), "--format", way, "--output", "-")
        if way != "html"
        else command(other, "--format", way),
        capture_output=True,
        check=False,
        env=environment(LC_ALL="C", **variables),
    )
    assert "5000台" in done.stdout.decode("utf-8")
    assert "另一篇.txt" in done.stdout.decode("utf-8")
    if way != "html":
        assert "没有.txt: No such file" in failed(done, 1)


# --- files that cannot be read -----------------------------------------------------------------------


def test_unreadable_files_are_a_line_each_and_the_others_are_written(article: Path, other: Path) -> None:
    folder = article.parent
    binary, broken = folder / "binary.txt", folder / "broken.txt"
    binary.write_bytes(b"\x7fELF\0\0")
    broken.write_bytes("营收3亿元".encode("gb18030")[:-1])
    output = folder / "out.jsonl"
    files = [folder / "missing.txt", article, binary, broken, folder, other]
    done = run(*files, "--format", "jsonl", "--output", output)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        f"cnmoney: {folder}/missing.txt: No such file or directory",
        f"cnmoney: {binary}: a binary file, no text: it contains NUL",
        f"cnmoney: {broken}: byte 7 (0xd4) cannot be read as gb18030 (incomplete multibyte sequence)",
        f"cnmoney: {folder}: Is a directory; --recursive reads the files in it",
    ]
    assert texts(output.read_text(encoding="utf-8")) == [
        *texts(printed(article, "--format", "jsonl")),
        "5000台",
    ]


def test_file_of_another_encoding_than_named_is_an_error(article: Path) -> None:
    message = failed(run(article, "--encoding", "ascii"), 1)
    assert message.startswith(f"cnmoney: {article}: byte 0 (0xe8) cannot be read as ascii")


def test_where_nothing_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    missing = tmp_path / "missing\n.txt"
    done = run(missing, "--format", "csv", "--output", output)
    assert "missing .txt" in failed(done, 1)
    assert list(tmp_path.iterdir()) == []
    assert run(missing, "--format", "csv").stdout == b""


# --- output, whole or not at all ---------------------------------------------------------------------


@pytest.mark.parametrize("way", ["table", "jsonl", "csv", "html"])
def test_output_file_holds_what_would_be_printed(article: Path, tmp_path: Path, way: str) -> None:
    output = tmp_path / "out"
    assert printed(article, "--format", way, "--output", output) == ""
    assert output.read_bytes() == run(article, "--format", way).stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "out"]


def test_output_keeps_the_permissions_and_the_link_of_what_it_replaces(article: Path, tmp_path: Path) -> None:
    output, link = tmp_path / "out.csv", tmp_path / "link.csv"
    output.write_text("before", encoding="utf-8")
    output.chmod(0o640)
    link.symlink_to(output)
    printed(article, "--format", "csv", "--output", link)
    assert link.is_symlink()
    assert b"50-60" in output.read_bytes()
    assert stat.S_IMODE(output.stat().st_mode) == 0o640


def test_new_output_has_the_permissions_of_any_new_file(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    run(article, "--output", output, umask=0o027)
    assert stat.S_IMODE(output.stat().st_mode) == 0o640


def test_output_that_cannot_be_made_is_an_error(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "no" / "out.csv"
    assert failed(run(article, "--output", output), 1) == f"cnmoney: {output}: No such file or directory\n"
    long = tmp_path / ("n" * 300)
    assert "File name too long" in failed(run(article, "--output", long), 1)


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write anywhere")
def test_output_that_may_not_be_written_is_an_error(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    output.chmod(0o440)
    assert failed(run(article, "--output", output), 1) == f"cnmoney: {output}: Permission denied\n"
    assert output.read_text(encoding="utf-8") == "before"


@pytest.fixture
def small_disk() -> Callable[[], None]:
    """Return what lets no file of a process grow past 600 bytes."""
    resource = pytest.importorskip("resource")  # Windows has no such limits
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))


@pytest.mark.parametrize("way", ["table", "jsonl", "csv", "html"])
def test_output_that_fails_half_way_leaves_what_was_there(
    article: Path, tmp_path: Path, way: str, small_disk: Callable[[], None]
) -> None:
    output = tmp_path / "out"
    output.write_text("before", encoding="utf-8")
    article.write_text(ARTICLE * 20, encoding="utf-8")
    env = environment(**NOT_COMPILED)
    done = run(article, "--format", way, "--output", output, preexec_fn=small_disk, env=env)
    assert failed(done, 1) == f"cnmoney: {output}: File too large\n"
    assert output.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "out"]


def test_device_is_written_to_and_not_replaced(article: Path) -> None:
    assert printed(article, "--output", "/dev/null") == ""
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)  # noqa: PTH116  # a device, no file
    assert printed(article, "--output", "/dev/stdout") == printed(article)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(
    "arguments", [["--format", "jsonl"], ["--format", "table"], ["--help"]], ids=" ".join
)
def test_full_disk_behind_standard_output_is_an_error(article: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123  # a device, no file
        done = subprocess.run(
            command(article, *arguments), stdout=full, stderr=subprocess.PIPE, check=False, env=environment()
        )
    assert failed(done, 1) == "cnmoney: standard output: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
@pytest.mark.parametrize("arguments", [["/dev/zero"], ["-"], ["check", "-", "/dev/zero"]], ids=" ".join)
def test_device_without_end_is_an_error(arguments: list[str]) -> None:
    with Path("/dev/zero").open("rb") as zero:
        done = subprocess.run(
            command(*arguments), stdin=zero, capture_output=True, check=False, env=environment(), timeout=60
        )
    assert failed(done, 1).endswith(": a binary file, no text: it contains NUL\n")


# --- pipes and signals -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [["--format", "table"], ["--format", "jsonl"], ["--format", "csv"], ["--format", "html"], ["--help"]],
    ids=" ".join,
)
@pytest.mark.parametrize("size", [1, 1000], ids=["short", "long"])
def test_closed_pipe_ends_quietly(article: Path, arguments: list[str], size: int) -> None:
    article.write_text(ARTICLE * size, encoding="utf-8")
    with subprocess.Popen(
        command(article, *arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(("named", "status"), [("missing.txt", 1), ("article.txt", 141)])
def test_closed_pipe_of_both_outputs_ends_quietly(article: Path, named: str, status: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    name = article.with_name(named)
    done = subprocess.run(command(name), stdout=writing, stderr=writing, check=False, env=environment())
    os.close(writing)
    assert done.returncode == status


def closing(*streams: int) -> Callable[[], None]:
    """Return what closes streams of a process before it starts."""

    def close() -> None:
        for stream in streams:
            os.close(stream)

    return close


def test_closed_standard_streams_are_no_crash(article: Path) -> None:
    assert "standard output" in failed(run(article, preexec_fn=closing(1)), 1)
    assert "no file given" in failed(run(preexec_fn=closing(0)), 2)
    assert "-: Bad file descriptor" in failed(run("-", preexec_fn=closing(0)), 1)
    assert "standard output" in failed(run("check", article, article, preexec_fn=closing(1)), 1)
    assert "-: Bad file descriptor" in failed(run("check", "-", article, preexec_fn=closing(0)), 1)
    assert "standard input: Bad file descriptor" in failed(run("--lines", preexec_fn=closing(0)), 1)
    for command_of_help in (["--help"], ["--version"], ["check", "--help"], ["corpus", "--help"]):
        done = run(*command_of_help, preexec_fn=closing(1))
        assert failed(done, 1) == "cnmoney: standard output: Bad file descriptor\n"
    done = run(article.with_name("missing.txt"), preexec_fn=closing(2))
    assert (done.returncode, done.stdout) == (1, b"")
    done = run("--unknown", preexec_fn=closing(2))
    assert (done.returncode, done.stdout) == (2, b"")


def test_standard_input_that_cannot_be_read_is_named(article: Path) -> None:
    with article.open("ab") as unreadable:
        done = subprocess.run(
            command("--lines"), stdin=unreadable, capture_output=True, check=False, env=environment()
        )
    assert failed(done, 1).startswith("cnmoney: standard input: ")


def test_interrupt_is_quiet_and_leaves_no_output(article: Path, tmp_path: Path) -> None:
    slow, output = tmp_path / "slow.txt", tmp_path / "out.jsonl"
    os.mkfifo(slow)
    with subprocess.Popen(
        command(article, slow, "--format", "jsonl", "--output", output),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        with slow.open("wb"):  # opens when the process has opened the other end
            process.send_signal(signal.SIGINT)
            process.wait(timeout=60)
        assert process.communicate() == (b"", b"")
    assert process.returncode == 130
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "slow.txt"]


# --- imports -----------------------------------------------------------------------------------------


def imported(code: str) -> set[str]:
    code += (
        "\nimport sys; print(*{name.split('.')[0] for name in sys.modules}, *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment()
    )
    return set(done.stderr.split())


def test_library_imports_nothing_of_the_command_line() -> None:
    modules = imported("import cnmoney; cnmoney.read_article('营收3亿元').to_records()")
    assert not modules & {
        "rich",
        "jinja2",
        "argparse",
        "csv",
        "json",
        "cnmoney.cli",
        "cnmoney.article.export",
    }


def test_rich_is_imported_for_the_table_alone(article: Path) -> None:
    call = f"from cnmoney.cli.main import main; main([{str(article)!r}, '--format', %r])"
    assert "rich" not in imported(call % "jsonl")
    assert "rich" in imported(call % "table")


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_come_before_the_grammar(option: str) -> None:
    call = f"from cnmoney.cli.main import main\ntry: main([{option!r}])\nexcept SystemExit: pass"
    modules = imported(call)
    assert "cnmoney.cli.main" in modules
    assert not modules & {
        "rich",
        "jinja2",
        "cn2an",
        "cnmoney.lexicon.index",
        "cnmoney.lexicon.money",
    }
    parts = {".".join(module.split(".")[:2]) for module in modules}
    assert not parts & {"cnmoney.grammar", "cnmoney.resolution"}


def test_codes_of_currencies_come_without_the_grammar() -> None:
    arguments = ["--currency", "hkd", "article.txt"]
    modules = imported(f"from cnmoney.cli.arguments import parse_arguments; parse_arguments({arguments})")
    assert "cnmoney.lexicon.money.cldr" in modules
    assert not modules & {"cnmoney.lexicon.index", "cnmoney.grammar"}
