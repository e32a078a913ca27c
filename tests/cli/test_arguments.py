"""The arguments of the command line: short ways to write them, and what is meant where one is misspelt."""

import errno
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cnmoney.cli import inputs
from cnmoney.cli.arguments import parse_arguments
from cnmoney.cli.currencies import CurrencyNameError, currency_named
from cnmoney.cli.main import main
from cnmoney.cli.options import Parser
from cnmoney.lexicon.money import cldr, currencies

from .test_command_line import command, environment, failed, printed, run, texts

ARTICLE = "营收50-60亿元。\n每股137.7港元，约8%\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "other.txt").write_text("售出5000台", encoding="utf-8")
    return tmp_path


def files() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*") if path.is_file())


def written(name: str) -> str:
    return Path(name).read_text(encoding="utf-8-sig")


def ways(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a run in this process prints."""
    assert main(arguments) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def error_of(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The line of error of arguments that are wrong."""
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    assert exit.value.code == 2
    return capsys.readouterr().err


# --- a text ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", ["-t", "--text"])
def test_text_is_an_argument(option: str) -> None:
    assert texts(printed(option, "约3亿元，涨5%", "-f", "jsonl")) == ["约3亿元", "5%"]
    assert printed(option, "三千五百万元", "--normalize") == "3500万元"
    assert printed(option, "第3名", "--explain") == "1: 3名 left out: ordinal\n"


def test_text_that_begins_like_an_option_or_is_empty() -> None:
    assert texts(printed("--text=-28.6%", "-f", "jsonl")) == ["-28.6%"]
    assert printed("-t", "", "-f", "jsonl") == ""


def test_text_is_read_in_every_locale() -> None:
    variables = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    arguments = [*map(os.fsencode, command("-f", "jsonl", "-t")), "营收3亿元".encode()]
    done = subprocess.run(arguments, capture_output=True, check=True, env=variables)
    assert texts(done.stdout.decode()) == ["3亿元"]


def test_text_goes_to_a_page_and_to_a_folder() -> None:
    printed("-t", "3亿元", "-o", "page.html")
    printed("-t", "3亿元", "-f", "csv", "-o", "out/")
    assert "3亿元" in written("page.html")
    assert "3亿元" in written("out/text.csv")


def test_text_and_files_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--text" in error_of("-t", "3亿元", "article.txt", capsys=capsys)
    assert "--lines" in error_of("-t", "3亿元", "--lines", capsys=capsys)


def test_text_in_place_of_a_file_is_explained() -> None:
    assert failed(run("人民币3亿元"), 1).endswith("No such file or directory; a text is given with --text\n")
    assert "--text" in failed(run("营收3亿元，" * 100), 1)
    assert "--text" not in failed(run("没有.txt"), 1)


def test_text_is_no_file_of_any_name(capsys: pytest.CaptureFixture[str]) -> None:
    Path("--text").write_text("5亿元", encoding="utf-8")
    assert ways("-t", "3亿元", "-o", "./--text", capsys=capsys) == ""
    assert "300,000,000" in written("--text")
    assert ways("-t", "3亿元", "-f", "csv", "-r", "-o", "./", capsys=capsys) == ""
    assert "300000000" in written("text.csv")
    assert "<title>--text</title>" in ways("-f", "html", "--", "--text", capsys=capsys)
    assert "would overwrite" in error_of("-o", "./--text", "--", "--text", capsys=capsys)


# --- two dashes --------------------------------------------------------------------------------------


# The exit statuses where ``--`` is a right value; a text has no column to keep.
_TAKEN = {("--output",): 0, ("corpus", "--keep"): 1, ("check", "other.txt", "--output"): 1}


@pytest.mark.parametrize("command", [[], ["corpus"], ["check", "other.txt"]], ids=str)
@pytest.mark.parametrize(
    ("option", "error"),
    [
        ("--format", "invalid choice: '--'"),
        ("--kind", "'--' is none of money"),
        ("--currency", "no currency is called '--'"),
        ("--default-currency", "no currency is called '--'"),
        ("--encoding", "unknown encoding: '--'"),
        ("--workers", "not a number from 1 on: '--'"),
        ("--part-rows", "not a number from 1 on: '--'"),
        ("--completion", "invalid choice: '--'"),
        ("--keep", "it needs that option"),
        ("--output", "a name that ends in .parquet"),
    ],
)
def test_two_dashes_are_a_value_like_another(
    command: list[str], option: str, error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [*command, "article.txt", f"{option}=--"]
    if command == ["corpus"] and option != "--output":
        arguments += ["--output", "out.jsonl"]
    if (*command, option) in _TAKEN:
        assert main(arguments) == _TAKEN[*command, option]
        return
    message = error_of(*arguments, capsys=capsys)
    assert message.count("\n") == 1
    assert error in message or f"no option is called {option}" in message or "unrecognized" in message


def test_output_is_called_two_dashes() -> None:
    assert printed("article.txt", "--output=--") == ""
    assert written("--") == printed("article.txt")
    assert printed("article.txt", "other.txt", "-o--") == ""
    assert written("--") == printed("article.txt", "other.txt")
    assert printed("check", "article.txt", "article.txt", "--output=--") == ""
    assert written("--").startswith("status")
    assert printed("--text=--", "--normalize", "--keep=--") == "--"


def test_what_is_behind_two_dashes_is_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("--", "--column", "-"):
        Path(name).write_text("3亿元", encoding="utf-8")
    assert texts(ways("-f", "jsonl", "--", "--", "--column", capsys=capsys)) == ["3亿元"] * 2
    ways("corpus", "-o", "out.jsonl", "--", "--column", "-", "--", capsys=capsys)
    assert [json.loads(line)["file"] for line in written("out.jsonl").splitlines()] == ["--column", "-", "--"]
    assert "stated" in ways("check", "--", "--", "--column", capsys=capsys)


# --- formats and outputs -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "beginning"),
    [
        ("out.csv", "kind,value"),
        ("out.CSV", "kind,value"),
        ("out.jsonl", '{"kind"'),
        ("out.ndjson", '{"kind"'),
        ("out.html", "<!doctype html>"),
        ("out.htm", "<!doctype html>"),
        ("out.txt", "line  text"),
        ("out", "line  text"),
    ],
)
def test_suffix_of_the_output_says_the_format(output: str, beginning: str) -> None:
    assert printed("article.txt", "-o", output) == ""
    assert written(output).lower().startswith(beginning.lower())


def test_suffix_of_a_workbook() -> None:
    pytest.importorskip("openpyxl")  # of an extra, not installed everywhere
    assert printed("article.txt", "-o", "out.xlsx") == ""
    assert Path("out.xlsx").read_bytes().startswith(b"PK")


def test_format_is_written_to_a_name_that_says_none() -> None:
    for output in ("out", "out.txt", "out.data"):
        printed("article.txt", "-f", "jsonl", "-o", output)
        assert len(texts(written(output))) == 3


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["-f", "csv", "-o", "out.html"], "--format csv does not fit --output out.html"),
        (["-f", "xlsx", "-o", "out.txt"], "--format xlsx"),
        (["-f", "table", "-o", "out.csv"], "--format table"),
        (["-o", "out.json"], ".jsonl"),
        (["--explain", "-o", "out.csv"], "--explain"),
        (["--normalize", "-o", "out.html"], "--normalize"),
        (["-o", "article.txt/"], "is a file"),
    ],
)
def test_what_contradicts_itself_is_an_error(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files()
    assert named in error_of("article.txt", *arguments, capsys=capsys)
    assert files() == before


def test_texts_may_go_to_any_suffix() -> None:
    printed("article.txt", "--normalize", "-o", "out.md")
    assert written("out.md") == ARTICLE


def test_slash_at_the_end_makes_a_folder() -> None:
    printed("article.txt", "-f", "html", "-o", "pages/new/")
    assert "50-60亿元" in written("pages/new/article.html")


@pytest.mark.parametrize(
    ("options", "suffix"),
    [
        (["-f", "html"], "html"),
        (["-f", "csv"], "csv"),
        (["-f", "jsonl"], "jsonl"),
        ([], "txt"),
        (["--explain"], "txt"),
        (["--normalize"], "txt"),
    ],
)
def test_folder_gets_a_file_for_each_input(options: list[str], suffix: str) -> None:
    printed("article.txt", "other.txt", *options, "-o", "out/")
    assert {f"out/article.{suffix}", f"out/other.{suffix}"} <= set(files())
    assert "50-60亿元" in written(f"out/article.{suffix}")
    assert "5000台" in written(f"out/other.{suffix}")
    assert "file" not in written(f"out/article.{suffix}").partition("\n")[0]


def test_file_that_cannot_be_written_leaves_the_others() -> None:
    Path("out/article.csv").mkdir(parents=True)
    assert "out/article.csv: Is a directory" in failed(
        run("article.txt", "other.txt", "-f", "csv", "-o", "out"), 1
    )
    assert "5000台" in written("out/other.csv")


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("aux.txt", "aux_.html"),
        ("NUL", "NUL_.html"),
        ("com1.tar.txt", "com1_.tar.html"),
        ("lpt².txt", "lpt²_.html"),
        ("auxiliary.txt", "auxiliary.html"),
        ("com10.txt", "com10.html"),
    ],
)
def test_no_page_has_the_name_of_a_device_of_windows(name: str, page: str) -> None:
    Path(name).write_text("3亿元", encoding="utf-8")
    printed(name, "-f", "html", "-o", "out/")
    assert [path.name for path in Path("out").iterdir()] == [page]


# --- folders of inputs -------------------------------------------------------------------------------


@pytest.fixture
def tree() -> None:
    for name in ("b.txt", "a/2.txt", "a/10.txt", "a/deep/x.md", ".hidden/no.txt", "a/.no.txt"):
        path = Path("news", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{len(name)}亿元", encoding="utf-8")
    Path("news/a/circle").symlink_to(Path("news").resolve())
    Path("news/linked.txt").symlink_to(Path("other.txt").resolve())


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize("option", ["-r", "--recursive"])
def test_files_of_a_folder_are_read_in_order(option: str) -> None:
    records = map(json.loads, printed(option, "news", "article.txt", "-f", "jsonl").splitlines())
    names = [record["file"] for record in records]
    inside = ["news/a/10.txt", "news/a/2.txt", "news/a/deep/x.md", "news/b.txt", "news/linked.txt"]
    assert names == [*inside, *["article.txt"] * 3]


@pytest.mark.usefixtures("tree")
def test_folder_of_outputs_mirrors_the_tree() -> None:
    printed("-r", "news", "-f", "csv", "-o", "out/")
    pages = [name for name in files() if name.startswith("out/")]
    expected = ["a/10", "a/2", "a/deep/x", "b", "linked"]
    assert pages == [f"out/news/{name}.csv" for name in expected]
    assert "10亿元" not in written("out/news/a/2.csv")


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize("output", ["news/out/", "news/out.csv"])
def test_own_output_is_no_input_of_the_next_run(output: str) -> None:
    for _ in range(2):
        printed("-r", "news", "-f", "csv", "-o", output)
    new = [name for name in files() if "out" in name]
    expected = ["a/10", "a/2", "a/deep/x", "b", "linked"]
    assert new == ([f"news/out/news/{name}.csv" for name in expected] if output.endswith("/") else [output])


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize("output", ["news/out/", "news/out"])
@pytest.mark.parametrize("format", ["table", "jsonl", "csv", "xlsx", "html"])
@pytest.mark.parametrize("inputs", [["news"], ["news", "article.txt"], ["news/a/deep"]], ids=" ".join)
def test_own_output_of_every_format_is_replaced_in_a_folder_that_is_read(
    inputs: list[str], format: str, output: str
) -> None:
    if format == "xlsx":
        pytest.importorskip("openpyxl")  # of an extra, not installed everywhere
    if inputs == ["news/a/deep"]:
        output = output.replace("news", "news/a/deep")
    elif (format, output) == ("html", "news/out"):
        pytest.skip("several pages need a folder")
    if format != "html":
        Path("news/a/deep/none.txt").write_text("没有数字", encoding="utf-8")
    printed("-r", *inputs, "-f", format, "-o", output)
    once = files()
    Path("news/a/deep/x.md").write_text("7亿元", encoding="utf-8")
    printed("-r", *inputs, "-f", format, "-o", output)
    assert files() == once
    if format != "xlsx":
        assert any("7亿元" in written(name) for name in once if "out" in name)


@pytest.mark.usefixtures("tree")
def test_output_among_the_inputs_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert "among its own inputs" in error_of("-r", "news", "-f", "csv", "-o", ".", capsys=capsys)
    assert "among its own inputs" in error_of("-r", ".", "-f", "csv", "-o", ".", capsys=capsys)


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(("place", "name", "page"), [("news", ".", "a/2.csv"), ("news/a", "..", "a/2.csv")])
def test_folder_without_a_name_is_the_root_of_the_outputs(
    folder: Path, place: str, name: str, page: str
) -> None:
    assert run("-r", name, "-f", "csv", "-o", f"{folder}/out/", cwd=place).returncode == 0
    assert page in [path.relative_to("out").as_posix() for path in Path("out").rglob("*")]


def test_what_cannot_be_read_in_a_folder_is_reported() -> None:
    Path("news").mkdir()
    assert "news: Is a directory; no file is in it" in failed(run("-r", "news"), 1)
    assert "--recursive" in failed(run("news"), 1)
    Path("news/gone.txt").symlink_to("nowhere")
    Path("news/3.txt").write_text("3亿元", encoding="utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo("news/pipe")
    done = run("-r", "news", "-f", "jsonl")
    assert "news/gone.txt: No such file" in failed(done, 1)
    assert texts(done.stdout.decode()) == ["3亿元"]


@pytest.mark.usefixtures("tree")
def test_folder_that_cannot_be_listed_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scandir, listdir = os.scandir, os.listdir

    def refuse(name: str, of: Callable[[str], Any]) -> Any:
        if os.fspath(name).rstrip("/").endswith(refused):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return of(name)

    monkeypatch.setattr(os, "scandir", lambda name: refuse(name, scandir))
    monkeypatch.setattr(os, "listdir", lambda name: refuse(name, listdir))
    refused = "news/a"
    assert main(["-r", "news", "-f", "csv", "-o", "out/"]) == 1
    assert capsys.readouterr().err == "cnmoney: news/a: Permission denied\n"
    assert "5亿元" in written("out/news/b.csv")
    refused = "news"
    assert main(["-r", "news", "-f", "csv", "-o", "out/"]) == 1
    assert capsys.readouterr().err == "cnmoney: news: Permission denied\n"


# --- patterns, where the shell expands none ----------------------------------------------------------


def test_patterns_are_expanded_where_no_shell_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("[1].txt").write_text("1亿元", encoding="utf-8")
    Path(".hidden.txt").write_text("9亿元", encoding="utf-8")
    Path("deep").mkdir()
    Path("deep/article.txt").write_text("7亿元", encoding="utf-8")
    monkeypatch.setattr(inputs, "SHELL_EXPANDS", False)

    def read(*names: str) -> list[str]:
        return texts(ways(*names, "-f", "jsonl", capsys=capsys))

    article = ["50-60亿元", "每股137.7港元", "约8%"]
    assert read("*.txt") == ["1亿元", *article, "5000台"]
    assert read("oth?r.txt", "[1].txt", "d*/*.txt") == ["5000台", "1亿元", "7亿元"]
    assert main(["*.md"]) == 1
    assert "*.md: No such file" in capsys.readouterr().err
    monkeypatch.setattr(inputs, "SHELL_EXPANDS", True)
    assert main(["*.txt"]) == 1


# --- kinds and currencies ----------------------------------------------------------------------------


def test_lists_have_commas(capsys: pytest.CaptureFixture[str]) -> None:
    def kept(*options: str) -> list[str]:
        return texts(ways("article.txt", "other.txt", "-f", "jsonl", *options, capsys=capsys))

    assert kept("--kind", "percent,count") == ["约8%", "5000台"]
    assert kept("--kind", "percent， count", "--kind", "money") == kept()
    assert kept("--currency", "人民币,HK$") == ["50-60亿元", "每股137.7港元"]
    assert kept("--currency", "RMB") == kept("--currency", "rmb") == ["50-60亿元"]


def test_default_currency_has_names_too() -> None:
    [record] = printed("-t", "3億元", "-f", "jsonl", "--default-currency", "新台币").splitlines()
    assert json.loads(record)["currency"] == "TWD"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("hkd", "HKD"), ("港元", "HKD"), ("港币", "HKD"), ("HK$", "HKD"), ("美元", "USD"), ("US$", "USD"),
        ("RMB", "CNY"), ("人民币", "CNY"), ("人民幣", "CNY"), ("日元", "JPY"), ("欧元", "EUR"), ("€", "EUR"),
        ("台币", "TWD"), ("NT$", "TWD"), ("nt $", "TWD"), ("英镑", "GBP"), ("瑞士法郎", "CHF"),
    ],
)  # fmt: skip
def test_currency_has_names(name: str, code: str) -> None:
    assert currency_named(name) == code


def test_every_name_of_the_lexicon_that_is_of_one_currency_is_known() -> None:
    for code, names in cldr.NAMES:
        assert currency_named(code) == code
        for name in names.split():
            assert currency_named(name) == code
    for row in currencies.CURRENCIES:
        for name in f"{row.names} {row.marks}".split():
            assert currency_named(name) == row.code


@pytest.mark.parametrize("name", ["元", "块", "圆", "蚊", "角", "$", "¥", "￥", "", "人民币元币", "XXQ"])
def test_name_of_no_currency_or_of_several_is_an_error(name: str) -> None:
    with pytest.raises(CurrencyNameError) as error:
        currency_named(name)
    assert repr(name) in str(error.value)


def test_error_of_a_currency_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert "CNY or HKD" in error_of("article.txt", "--currency", "元", capsys=capsys)
    assert "'¥' may be CNY, JPY" in error_of("article.txt", "--currency", "USD,¥", capsys=capsys)


# --- what was meant ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["--fromat", "csv", "article.txt"], "--format"),
        (["article.txt", "--fromat=csv"], "--format"),
        (["article.txt", "--smal-counts"], "--small-counts"),
        (["article.txt", "--normalise"], "--normalize"),
        (["article.txt", "-f", "cvs"], "csv"),
        (["article.txt", "-f", "JSON"], "jsonl"),
        (["article.txt", "--kind", "money,percnt"], "percent"),
        (["corpus", "article.txt", "--ouput", "x.jsonl"], "--output"),
        (["check", "article.txt", "article.txt", "--fromat", "jsonl"], "--format"),
    ],
)
def test_misspelt_words_get_a_suggestion(
    arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert f"did you mean {meant}?" in error_of(*arguments, capsys=capsys)


def test_words_that_are_like_none_get_no_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--xyzzy"], ["-f", "yaml"], ["--kind", "weight"]):
        assert "did you mean" not in error_of("article.txt", *arguments, capsys=capsys)


def test_misspelt_command_gets_a_suggestion() -> None:
    done = run("corpsu", "article.txt")
    assert done.stderr.decode() == "cnmoney: corpsu: No such file or directory; did you mean corpus?\n"


def test_what_follows_two_dashes_is_a_file_whatever_it_looks_like() -> None:
    Path("--fromat").write_text("3亿元", encoding="utf-8")
    assert texts(printed("-f", "jsonl", "--", "--fromat")) == ["3亿元"]


def test_interrupt_of_the_parser_is_no_other_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(Parser, "format_usage", interrupt)  # before anything is kept that is put back
    with pytest.raises(KeyboardInterrupt):
        parse_arguments(["article.txt"])
