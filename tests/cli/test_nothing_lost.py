"""No file of the user is lost, half-written or left behind, whatever goes wrong."""

import errno
import io
import os
import shlex
import shutil
import signal
import socket
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import pytest

import cnmoney.atomic_write
from cnmoney.atomic_write import atomic_write
from cnmoney.cli.main import main
from cnmoney.cli.signals import Terminated, signals_as_exceptions
from cnmoney.folders import make_folder

from .test_command_line import ARTICLE, NOT_COMPILED, Done, command, environment, failed, printed, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="of POSIX systems")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- what is there already ---------------------------------------------------------------------------


def test_standard_input_is_not_overwritten(article: Path) -> None:
    with article.open("rb") as stream:
        done = subprocess.run(
            command("--output", article), stdin=stream, capture_output=True, check=False, env=environment()
        )
    assert "would overwrite a text that is read" in failed(done, 2)
    assert article.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    "arguments",
    [["article.txt"], ["-"], ["--lines"], ["article.txt", "--normalize"], ["check", "-", "other.txt"]],
)
def test_article_behind_standard_output_keeps_what_it_holds(article: Path, arguments: list[str]) -> None:
    article.with_name("other.txt").write_text("3%", encoding="utf-8")
    with article.open("rb") as source, article.open("ab") as target:
        done = subprocess.run(
            command(*arguments),
            stdin=source,
            stdout=target,
            stderr=subprocess.PIPE,
            check=False,
            env=environment(),
            cwd=article.parent,
            timeout=60,  # what reads its own output never ends
        )
    assert done.returncode == 2
    assert b"standard output would overwrite a text that is read" in done.stderr
    assert article.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    "output",
    [
        "/dev/stdout",
        "/dev/fd/1",
        "/proc/self/fd/1",
        "//dev/stdout",
        "/dev/../dev/stdout",
        "//proc/self/fd/1",
        "/proc/thread-self/fd/1",
        "/proc/self/root/dev/stdout",
        "dev/stdout",
        "dev/fd/1",
        "stdout",
        "descriptor",
        "links",
    ],
)
def test_log_behind_standard_output_keeps_what_it_holds(article: Path, tmp_path: Path, output: str) -> None:
    (tmp_path / "dev").symlink_to("/dev")
    (tmp_path / "stdout").symlink_to("/dev/stdout")
    (tmp_path / "descriptor").symlink_to("/proc/self/fd/1")
    (tmp_path / "links").symlink_to("dev/../dev/stdout")
    path = tmp_path / output
    if not path.parent.exists() or not os.path.lexists(path):
        pytest.skip(f"there is no {output}")
    log = tmp_path / "log"
    log.write_bytes(b"before\n")
    with log.open("ab") as stream:
        subprocess.run(command(article, "--output", path), stdout=stream, check=True, env=environment())
    assert log.read_bytes() == b"before\n" + printed(article).encode()


@pytest.mark.parametrize("arguments", [["check", "a.txt", "a.txt"], ["corpus", "a.txt"]], ids=" ".join)
def test_log_behind_a_link_is_added_to_by_every_command(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.txt").write_text("5%", encoding="utf-8")
    (tmp_path / "out.jsonl").symlink_to("/dev/stdout")
    log = tmp_path / "log"
    log.write_bytes(b"before\n")
    with log.open("ab") as stream:
        subprocess.run(
            command(*arguments, "--output", "out.jsonl"),
            stdout=stream,
            check=True,
            env=environment(),
            cwd=tmp_path,
        )
    before, *lines = log.read_text(encoding="utf-8").splitlines()
    assert before == "before"
    assert len(lines) == 1
    assert (tmp_path / "out.jsonl").is_symlink()


@pytest.mark.parametrize("output", ["/dev/stdout", "/dev/fd/1", "stdout"])
@pytest.mark.parametrize("format", ["csv", "jsonl", "table", "html", "xlsx"])
@pytest.mark.parametrize("mode", ["wb", "ab"])
def test_descriptor_is_written_to_from_where_it_stands(
    article: Path, tmp_path: Path, output: str, format: str, mode: str
) -> None:
    """As in ``(echo head; cnmoney …; echo tail) > log``."""
    (tmp_path / "stdout").symlink_to("/dev/stdout")
    log = tmp_path / "log"
    log.write_bytes(b"first\n")
    with log.open(mode, buffering=0) as stream:
        stream.write(b"head\n")
        subprocess.run(
            command(article, "--format", format, "--output", output),
            stdout=stream,
            check=True,
            env=environment(),
            cwd=tmp_path,
        )
        stream.write(b"tail\n")
    written = log.read_bytes()
    head = b"first\nhead\n" if mode == "ab" else b"head\n"
    assert written.startswith(head)
    assert written.endswith(b"tail\n")
    body = written.removeprefix(head).removesuffix(b"tail\n")
    if format == "xlsx":
        check_workbook(body)
    else:
        assert body == run(article, "--format", format).stdout


def check_workbook(data: bytes) -> None:
    """Check that nothing stands before the workbook, or is missing in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert min(part.header_offset for part in file.infolist()) == 0


@pytest.mark.parametrize("mode", ["wb", "ab"])
def test_workbook_on_standard_output_comes_after_what_is_there(article: Path, mode: str) -> None:
    log = article.with_name("log")
    log.write_bytes(b"before\n")
    with log.open(mode, buffering=0) as stream:
        stream.write(b"head\n")
        subprocess.run(command(article, "--format", "xlsx"), stdout=stream, check=True, env=environment())
        stream.write(b"tail\n")
    head = b"before\nhead\n" if mode == "ab" else b"head\n"
    assert log.read_bytes().startswith(head)
    check_workbook(log.read_bytes().removeprefix(head).removesuffix(b"tail\n"))


@pytest.mark.parametrize("format", ["jsonl", "xlsx"])
def test_any_descriptor_may_be_the_output(article: Path, format: str) -> None:
    log = article.with_name("log")
    with log.open("wb", buffering=0) as stream:
        stream.write(b"head\n")
        number = stream.fileno()
        subprocess.run(
            command(article, "--format", format, "--output", f"/dev/fd/{number}"),
            pass_fds=[number],
            check=True,
            env=environment(),
        )
        stream.write(b"tail\n")
    body = log.read_bytes().removeprefix(b"head\n").removesuffix(b"tail\n")
    assert len(body) == log.stat().st_size - len(b"head\ntail\n")
    if format == "xlsx":
        check_workbook(body)
    else:
        assert body == run(article, "--format", format).stdout


def test_descriptor_that_is_a_socket_is_written_to(article: Path) -> None:
    here, there = socket.socketpair()
    with here, there:
        done = run(article, "--output", f"/dev/fd/{there.fileno()}", pass_fds=[there.fileno()])
        assert (done.returncode, done.stderr) == (0, b"")
        there.close()
        assert here.makefile("rb").read() == printed(article).encode()


def test_descriptor_open_for_reading_loses_nothing(article: Path) -> None:
    log = article.with_name("log")
    log.write_bytes(b"before\n")
    with log.open("rb") as stream:
        subprocess.run(
            command(article, "--output", "/dev/stdin"), stdin=stream, check=True, env=environment()
        )
    assert log.read_bytes() == b"before\n" + printed(article).encode()


@pytest.mark.parametrize(
    "way", ["/proc/self/cwd/article.txt", "/proc/self/root{}", "/proc/{pid}/cwd/article.txt"]
)
def test_article_is_no_output_by_way_of_a_process(article: Path, way: str) -> None:
    if not Path("/proc/self/cwd").exists():
        pytest.skip("there is no /proc")
    with subprocess.Popen(["sleep", "60"], cwd=article.parent) as process:
        output = way.format(article, pid=process.pid)
        message = failed(run("article.txt", "--output", output, cwd=article.parent), 2)
        process.kill()
    assert "would overwrite a text that is read" in message
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_path_through_another_process_is_that_of_the_system(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``/proc/PID/root`` reads as ``/`` and may be another folder; here it reads as one with another file."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    output = tmp_path / "a" / "out.csv"
    output.write_text("before", encoding="utf-8")
    mine = tmp_path / "out.csv"
    mine.write_text("mine", encoding="utf-8")
    resolve = Path.resolve
    monkeypatch.setattr(
        Path, "resolve", lambda path, **given: mine if path == output else resolve(path, **given)
    )
    assert main([str(article), "--output", str(output)]) == 0
    assert mine.read_text(encoding="utf-8") == "mine"
    assert b"50-60" in output.read_bytes()


# --- what is there already in a folder that is read -------------------------------------------------


MINE = "百分之五"
REFUSED = "--output would overwrite what may be no earlier output: "


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with a text, and a folder in it with one of the same name."""
    for name in ("a.txt", "b.md", "s/a.txt", "s/b.html", "s/a.csv", "s/a.jsonl", "s/a.xlsx", "s/none"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MINE, encoding="utf-8")
    return tmp_path / "news"


@pytest.mark.parametrize(
    ("arguments", "lost"),
    [
        ("-r . --normalize -o s/", "s/a.txt"),
        ("-r . --explain -o s/", "s/a.txt"),
        ("-r . -o s/", "s/a.txt"),
        ("-r . -o s", "s/a.txt"),
        ("-r . -f html -o s/", "s/b.html"),
        ("-r . -f csv -o s/", "s/a.csv"),
        ("-r . -f jsonl -o s/", "s/a.jsonl"),
        ("-r . -f xlsx -o s/", "s/a.xlsx"),
        ("-r ../news -o a.txt", "a.txt"),
        ("-r . -o ../news/s/../a.txt", "../news/s/../a.txt"),
        ("-r . --normalize -o b.md", "b.md"),
        ("-r . --explain -o a.txt", "a.txt"),
        ("-r . -f jsonl -o a.txt", "a.txt"),
        ("-r . -f csv -o s/none", "s/none"),
        ("-r s a.txt -o s/a.txt", "s/a.txt"),
        ("-r a.txt s -f csv -o s/a.csv", "s/a.csv"),
        ("-r t a.txt -o t/only.txt", "t/only.txt"),
    ],
)
def test_text_in_a_folder_that_is_read_is_not_overwritten(news: Path, arguments: str, lost: str) -> None:
    if "xlsx" in arguments:
        pytest.importorskip("openpyxl")  # of an extra, not installed everywhere
    (news / "t").mkdir()
    (news / "t" / "only.txt").write_text(MINE, encoding="utf-8")
    before = sorted(news.rglob("*"))
    assert f"{REFUSED}{lost}" in failed(run(*arguments.split(), cwd=news), 2)
    assert sorted(news.rglob("*")) == before
    assert {path.read_text(encoding="utf-8") for path in before if path.is_file()} == {MINE}


@pytest.mark.parametrize(
    ("format", "content"),
    [
        ("csv", "kind,value\n"),
        ("csv", "file,kind,value,low,high\n"),
        ("jsonl", '{"kind": "money"}\n'),
        ("jsonl", "[]\n"),
        ("jsonl", "[" * 60_000),
        ("html", "<p>generator cnmoney</p>"),
        ("table", "no quantities"),
        ("table", "1\n2\nno quantities found\n"),
        ("xlsx", "PK\x05\x06" + "\0" * 18),
        ("xlsx", "PK\x03\x04"),
    ],
)
def test_text_that_is_like_an_output_is_not_overwritten(tmp_path: Path, format: str, content: str) -> None:
    if format == "xlsx":
        pytest.importorskip("openpyxl")  # of an extra, not installed everywhere
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(MINE, encoding="utf-8")
    mine = folder / "mine"
    mine.write_text(content, encoding="utf-8")
    assert REFUSED in failed(run("-r", folder, "-f", format, "-o", mine), 2)
    assert mine.read_text(encoding="utf-8") == content


def test_workbook_of_somebody_else_is_not_overwritten(news: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")  # of an extra, not installed everywhere
    workbook = openpyxl.Workbook()
    workbook.active.title = "quantities"
    workbook.save(news / "mine.xlsx")
    before = (news / "mine.xlsx").read_bytes()
    (news / "s" / "a.xlsx").unlink()
    assert REFUSED in failed(run("-r", ".", "-o", "mine.xlsx", cwd=news), 2)
    assert (news / "mine.xlsx").read_bytes() == before


@pytest.mark.parametrize("arguments", ["--normalize -o out.txt", "--explain -o out.txt"])
def test_text_that_could_be_an_output_is_kept(news: Path, arguments: str) -> None:
    """Nothing tells the text that a run has written from another one."""
    shutil.rmtree(news / "s")
    assert run("-r", ".", *arguments.split(), cwd=news).returncode == 0
    before = (news / "out.txt").read_bytes()
    assert REFUSED in failed(run("-r", ".", *arguments.split(), cwd=news), 2)
    assert (news / "out.txt").read_bytes() == before
    (news / "out.txt").write_bytes(b"")  # there is nothing to lose
    assert run("-r", ".", *arguments.split(), cwd=news).returncode == 0
    assert (news / "out.txt").read_bytes() == before


# --- what is there already in a folder of outputs ---------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "lost"),
    [
        ("report.md -o .", "report.txt"),
        ("report.md -o ./", "report.txt"),
        ("report.md --normalize -o .", "report.txt"),
        ("report.md --explain -o .", "report.txt"),
        ("report.md -f jsonl -o .", "report.jsonl"),
        ("report.md -f html -o .", "report.html"),
        ("b/report.md --normalize -o a -r", "a/report.txt"),
        ("-r b .h --normalize -o s/", "s/.h/a.txt"),
        ("-r .h -o s/", "s/.h/a.txt"),
        ("-r b --normalize -o t/", "t/b/report.txt"),
    ],
)
def test_file_in_a_folder_of_outputs_is_not_overwritten(tmp_path: Path, arguments: str, lost: str) -> None:
    """Nobody has named it: it has the name of an input, in a hidden folder or one behind a link too."""
    mine = ("report.txt", "report.jsonl", "report.html", "a/report.txt", "s/.h/a.txt", "own/report.txt")
    for name in ("report.md", "b/report.md", ".h/a.txt", *mine):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MINE, encoding="utf-8")
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "b").symlink_to("../own")
    before = sorted(tmp_path.rglob("*"))
    assert f"{REFUSED}{lost}" in failed(run(*arguments.split(), cwd=tmp_path), 2)
    assert sorted(tmp_path.rglob("*")) == before
    assert {path.read_text(encoding="utf-8") for path in before if path.is_file()} == {MINE}


@pytest.mark.parametrize("format", ["table", "jsonl", "csv", "html"])
def test_output_in_a_folder_of_outputs_is_written_again(tmp_path: Path, format: str) -> None:
    (tmp_path / "a.md").write_text(MINE, encoding="utf-8")
    for _ in range(2):
        assert run("a.md", "-f", format, "-o", "out/", cwd=tmp_path).returncode == 0


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder in so many that a function which calls itself for each fails, as what removes them does."""
    yield Path(tmp_path, "deep", *["x"] * 1_100)
    subprocess.run(["rm", "-rf", tmp_path / "deep"], check=True)


def test_folder_of_outputs_may_be_deep(article: Path, tmp_path: Path, deep: Path) -> None:
    assert run(article, "-o", f"{deep}/").returncode == 0
    assert (deep / "article.txt").read_bytes()
    assert "File name too long" in failed(run(article, "-o", "x/" * 2_100, cwd=tmp_path), 1)


def test_folders_that_are_read_may_be_deep(article: Path, tmp_path: Path, deep: Path) -> None:
    make_folder(deep)
    article.rename(deep / "article.txt")
    assert b"50-60" in run("-r", "deep", cwd=tmp_path).stdout
    assert run("corpus", "deep", "-o", "out.jsonl", cwd=tmp_path).returncode == 0
    assert "50-60" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


# --- what the shell opens in a folder that is read --------------------------------------------------

DESCRIPTORS = ["/dev/stdout", "/dev/fd/1", "link"]
if Path("/proc/self/fd").exists():
    DESCRIPTORS.append("/proc/self/fd/1")
names_of_descriptors = pytest.mark.skipif(
    sys.platform != "linux",
    reason="a descriptor does not lead to the name of its file, and the run is refused",
)


def in_shell(line: str, folder: Path) -> Done:
    """Run a line of the shell in which ``cnmoney`` is the program; what reads its own output never ends."""
    line = line.replace("cnmoney", shlex.join(command()))
    return subprocess.run(
        ["sh", "-c", line], cwd=folder, capture_output=True, check=False, env=environment(), timeout=60
    )


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Two texts in a folder and in one in it, and beside them a link to standard output."""
    (tmp_path / "d" / "s").mkdir(parents=True)
    (tmp_path / "d" / "a.txt").write_text("营收3亿元", encoding="utf-8")
    (tmp_path / "d" / "s" / "b.txt").write_text("增长5%", encoding="utf-8")
    (tmp_path / "link").symlink_to("/dev/stdout")
    return tmp_path


def read_by(folder: Path, *options: str) -> bytes:
    """What a run over both texts prints where nothing else is in their folder."""
    done = run("-r", "d", *options, cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@names_of_descriptors
@pytest.mark.parametrize("output", DESCRIPTORS)
@pytest.mark.parametrize("redirection", [">", ">>"])
@pytest.mark.parametrize("options", ["", "--normalize"])
def test_new_log_in_a_folder_that_is_read_is_none_of_its_texts(
    texts: Path, output: str, redirection: str, options: str
) -> None:
    expected = read_by(texts, *options.split())
    done = in_shell(f"cnmoney -r d {options} -o {output} {redirection} d/log.txt", texts)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (texts / "d" / "log.txt").read_bytes() == expected
    assert (texts / "d" / "a.txt").read_text(encoding="utf-8") == "营收3亿元"


@names_of_descriptors
@pytest.mark.parametrize("output", DESCRIPTORS[:2])
@pytest.mark.parametrize("options", ["-f csv", "-f jsonl", "-f table"])
def test_log_of_earlier_runs_in_a_folder_that_is_read_is_added_to(
    texts: Path, output: str, options: str
) -> None:
    expected = read_by(texts, *options.split())
    for _ in range(3):
        assert in_shell(f"cnmoney -r d {options} -o {output} >> d/log.txt", texts).returncode == 0
    assert (texts / "d" / "log.txt").read_bytes() == expected * 3


@pytest.mark.parametrize("output", ["", "-o -", *(f"-o {output}" for output in DESCRIPTORS), "-o /dev/fd/3"])
@pytest.mark.parametrize("redirection", [">>", "1<>"])
@pytest.mark.parametrize("options", ["-f jsonl", "--normalize"])
def test_text_in_a_folder_that_is_read_is_no_log(
    texts: Path, output: str, redirection: str, options: str
) -> None:
    log = texts / "d" / "s" / "log.txt"
    log.write_text(MINE, encoding="utf-8")
    if output == "-o /dev/fd/3":
        redirection = f"3{redirection.removeprefix('1')}"
    done = in_shell(f"cnmoney -r d {options} {output} {redirection} d/s/log.txt", texts)
    is_named = output not in ("", "-o -")
    assert (REFUSED if is_named else "standard output would overwrite a text that is read") in failed(done, 2)
    assert log.read_text(encoding="utf-8") == MINE


@pytest.mark.parametrize("folder", ["d", ".", "d/s d", "d d/log.txt"])
@pytest.mark.parametrize("redirection", [">", ">>", "1<>"])
def test_shell_writes_into_no_folder_that_is_read(texts: Path, folder: str, redirection: str) -> None:
    """Only --output says that a file there is none of the texts."""
    done = in_shell(f"cnmoney -r {folder} {redirection} d/log.txt", texts)
    assert "standard output would overwrite a text that is read" in failed(done, 2)
    assert (texts / "d" / "log.txt").read_bytes() == b""
    (texts / "d" / "log.txt").unlink()
    assert read_by(texts).count(b"\xe4\xba\xbf\xe5\x85\x83") == 1


@pytest.mark.parametrize("output", ["", *(f"-o {output}" for output in DESCRIPTORS)])
@pytest.mark.parametrize("name", ["symlink", "hard link"])
def test_log_that_has_another_name_in_a_folder_that_is_read_keeps_what_it_holds(
    texts: Path, output: str, name: str
) -> None:
    log, other = texts / "log", texts / "d" / "other.txt"
    log.write_text(MINE, encoding="utf-8")
    if name == "symlink":
        other.symlink_to("../log")
    else:
        other.hardlink_to(log)
    assert "would overwrite a text that is read" in failed(
        in_shell(f"cnmoney -r d {output} >> log", texts), 2
    )
    assert log.read_text(encoding="utf-8") == MINE


@pytest.mark.parametrize("output", ["", *(f"-o {output}" for output in DESCRIPTORS)])
def test_log_beside_a_folder_that_is_read_is_added_to(texts: Path, output: str) -> None:
    (texts / "d.log").write_text(MINE, encoding="utf-8")
    assert in_shell(f"cnmoney -r d {output} >> d.log", texts).returncode == 0
    assert (texts / "d.log").read_bytes() == MINE.encode() + read_by(texts)


@pytest.mark.parametrize(
    "line", ["cnmoney -r d | tee -a d/log.txt", "cnmoney -r d missing.txt 2>> d/log.txt"]
)
def test_log_that_another_program_writes_is_read_once(texts: Path, line: str) -> None:
    """The program cannot know that what it says goes there, and reads what is in it by then."""
    log = texts / "d" / "log.txt"
    log.write_text(MINE, encoding="utf-8")
    done = in_shell(line, texts)
    assert done.returncode == ("missing" in line)
    assert done.stdout.count("百分之五".encode()) == 1
    assert log.read_text(encoding="utf-8").startswith(MINE)


@pytest.mark.parametrize("arguments", ["corpus d -o out.jsonl", "check d/a.txt d/s/b.txt -o /dev/fd/1"])
@pytest.mark.parametrize("redirection", [">>", "1<>"])
def test_text_that_other_commands_read_is_no_log(texts: Path, arguments: str, redirection: str) -> None:
    (texts / "out.jsonl").symlink_to("/dev/stdout")
    done = in_shell(f"cnmoney {arguments} {redirection} d/a.txt", texts)
    assert done.returncode
    assert done.stderr.count(b"\n") == 1
    assert (texts / "d" / "a.txt").read_text(encoding="utf-8") == "营收3亿元"


# --- two outputs that are one file -------------------------------------------------------------------


@pytest.mark.parametrize("link", ["symlink", "dangling", "hard link", "folder"])
def test_two_outputs_that_are_one_file_are_refused(tmp_path: Path, link: str) -> None:
    for name in ("in/x", "in/y"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "a.txt").write_text("3%", encoding="utf-8")
    pages = tmp_path / "pages" / "in"
    (pages / "y").mkdir(parents=True)
    one, other = pages / "x" / "a.html", pages / "y" / "a.html"
    if link == "folder":
        (pages / "x").symlink_to("y")
    else:
        (pages / "x").mkdir()
        if link != "dangling":
            other.write_text("before", encoding="utf-8")
        if link == "hard link":
            one.hardlink_to(other)
        else:
            one.symlink_to("../y/a.html")
    done = run("-r", "in", "--format", "html", "--output", "pages", cwd=tmp_path)
    assert "--output would write one file twice, by its names " in failed(done, 2)
    assert not other.exists() or other.read_text(encoding="utf-8") == "before"


def test_two_outputs_may_be_one_device(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / f"{name}.txt").write_text("3%", encoding="utf-8")
        (tmp_path / f"{name}.jsonl").symlink_to("/dev/stdout")
    done = run("x.txt", "y.txt", "--format", "jsonl", "--output", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 2)


def test_log_by_its_own_name_is_replaced(article: Path, tmp_path: Path) -> None:
    log, link = tmp_path / "log", tmp_path / "link"
    log.write_bytes(b"before\n")
    link.symlink_to("log")
    with log.open("ab") as stream:
        subprocess.run(command(article, "--output", link), stdout=stream, check=True, env=environment())
    assert log.read_bytes() == printed(article).encode()


@pytest.mark.parametrize("option", [[], ["--normalize"], ["--explain"]])
@pytest.mark.parametrize(
    "output", ["missing/../article.txt", "link", "missing/../", "new/newer/../../", "../{}/missing/../"]
)
def test_path_over_a_missing_folder_leads_to_no_input(
    article: Path, tmp_path: Path, output: str, option: list[str]
) -> None:
    (tmp_path / "link").symlink_to("missing/../article.txt")
    before = names(tmp_path)
    done = run("article.txt", "--output", output.format(tmp_path.name), *option, cwd=tmp_path)
    assert "would overwrite a text that is read" in failed(done, 2)
    assert article.read_text(encoding="utf-8") == ARTICLE
    assert names(tmp_path) == before


def test_path_over_a_missing_folder_leads_to_no_text_of_a_folder_that_is_read(tmp_path: Path) -> None:
    text = tmp_path / "d" / "s" / "d" / "a.txt"
    text.parent.mkdir(parents=True)
    text.write_text("3%", encoding="utf-8")
    (tmp_path / "d" / "a.txt").write_text("5%", encoding="utf-8")
    done = run("-r", "d", "--normalize", "--output", "d/new/../s/", cwd=tmp_path)
    assert REFUSED in failed(done, 2)
    assert text.read_text(encoding="utf-8") == "3%"


def test_link_to_nothing_makes_what_it_leads_to(article: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.csv").symlink_to("folder/other.csv")
    (tmp_path / "folder" / "other.csv").symlink_to("new.csv")
    printed(article, "--output", tmp_path / "link.csv")
    assert (tmp_path / "folder" / "new.csv").read_bytes().decode() == printed(article, "--format", "csv")
    assert (tmp_path / "link.csv").is_symlink()


def test_extended_attributes_stay(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    try:
        os.setxattr(output, "user.note", b"mine")
    except (OSError, AttributeError):
        pytest.skip("no extended attributes here")
    before = output.stat().st_ino
    printed(article, "--output", output)
    assert output.read_bytes().decode() == printed(article, "--format", "csv")
    assert os.getxattr(output, "user.note") == b"mine"
    assert output.stat().st_ino != before  # the draft has them, and is not copied


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_signal_waits_while_a_draft_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    number = getattr(signal, name)
    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    (tmp_path / "other.csv").hardlink_to(output)
    copy = shutil.copyfileobj

    def interrupted(source: BinaryIO, target: BinaryIO) -> None:
        target.write(source.read(10))
        os.kill(os.getpid(), number)
        copy(source, target)

    monkeypatch.setattr(shutil, "copyfileobj", interrupted)
    before = signal.signal(number, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), atomic_write(output) as stream:
            stream.write("x" * 100)
    finally:
        signal.signal(number, before)
    assert output.read_text(encoding="utf-8") == "x" * 100
    assert names(tmp_path) == ["other.csv", "out.csv"]


def test_hard_link_keeps_its_other_name(article: Path, tmp_path: Path) -> None:
    output, other = tmp_path / "out.csv", tmp_path / "other.csv"
    output.write_text("before, and longer than what comes" * 99, encoding="utf-8")
    output.chmod(0o640)
    other.hardlink_to(output)
    printed(article, "--format", "csv", "--output", output)
    assert other.read_bytes() == output.read_bytes() == run(article, "--format", "csv").stdout
    assert output.samefile(other)
    assert stat.S_IMODE(output.stat().st_mode) == 0o640
    assert names(tmp_path) == ["article.txt", "other.csv", "out.csv"]


@pytest.mark.skipif(getattr(os, "geteuid", int)() != 0, reason="only root may give a file away")
def test_file_keeps_its_owner(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    os.chown(output, 12345, 23456)
    printed(article, "--format", "csv", "--output", output)
    assert (output.stat().st_uid, output.stat().st_gid) == (12345, 23456)
    assert b"50-60" in output.read_bytes()


def test_draft_of_a_private_file_is_private(article: Path, tmp_path: Path) -> None:
    output, slow = tmp_path / "out.jsonl", tmp_path / "slow.txt"
    output.write_text("before", encoding="utf-8")
    output.chmod(0o600)
    os.mkfifo(slow)
    with (
        subprocess.Popen(
            command(article, slow, "--format", "jsonl", "--output", output), env=environment(), umask=0
        ),
        slow.open("wb") as stream,  # opens when the process has opened the other end: half-way
    ):
        [draft] = tmp_path.glob(".cnmoney-*")
        assert stat.S_IMODE(draft.stat().st_mode) == 0o600
        stream.write(ARTICLE.encode())
    assert names(tmp_path) == ["article.txt", "out.jsonl", "slow.txt"]


# --- errors that nobody can be told ------------------------------------------------------------------


@contextmanager
def unwritable(kind: str) -> Iterator[int]:
    """A standard error that cannot be written."""
    if kind == "closed pipe":
        reading, descriptor = os.pipe()
        os.close(reading)
    elif kind == "full disk":
        if not Path("/dev/full").exists():
            pytest.skip("there is no /dev/full")
        descriptor = os.open("/dev/full", os.O_WRONLY)
    else:
        descriptor = os.open(os.devnull, os.O_RDONLY)
    yield descriptor
    os.close(descriptor)


@pytest.mark.parametrize("kind", ["closed pipe", "full disk", "read-only", "closed"])
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["missing.txt", "also-missing.txt", "article.txt", "--output", "out/"], 1),
        (["missing.txt", "article.txt", "--format", "csv", "--output", "out.csv"], 1),
        (["corpus", "in.jsonl", "--output", "out.jsonl"], 1),
        (["check", "missing.txt", "article.txt"], 1),
        (["--kind", "price", "article.txt"], 2),
        (["corpus", "in.jsonl"], 2),
        (["check"], 2),
        (["article.txt", "--output", "out.txt"], 0),
    ],
)
@pytest.mark.usefixtures("article")
def test_unwritable_errors_change_nothing_else(
    tmp_path: Path, kind: str, arguments: list[str], status: int
) -> None:
    lines = ["{}", '{"text": "3亿元"}']
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    given: dict[str, Any] = {"stdout": subprocess.PIPE, "check": False, "env": environment(), "cwd": tmp_path}
    if kind == "closed":
        done = subprocess.run(command(*arguments), preexec_fn=lambda: os.close(2), **given)
    else:
        with unwritable(kind) as descriptor:
            done = subprocess.run(command(*arguments), stderr=descriptor, **given)
    assert done.returncode == status
    if "--output" in arguments:
        output = f"{arguments[-1]}article.txt" if arguments[-1].endswith("/") else arguments[-1]
        assert (tmp_path / output).read_text(encoding="utf-8")


def test_terminal_that_is_gone_stops_no_run(article: Path, tmp_path: Path) -> None:
    names = [article] * 12  # as many have a bar
    primary, secondary = os.openpty()
    slow = tmp_path / "slow.txt"
    os.mkfifo(slow)
    with subprocess.Popen(
        command(slow, *names, "--format", "jsonl", "--output", tmp_path / "out.jsonl"),
        stderr=secondary,
        env=environment(TERM="xterm"),
        start_new_session=True,  # no signal tells it that its terminal is gone
    ) as process:
        with slow.open("wb") as stream:
            os.close(secondary)
            os.close(primary)
            stream.write(ARTICLE.encode())
        assert process.wait(timeout=60) == 0
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 13 * 4


# --- what a file system has not ----------------------------------------------------------------------


@pytest.mark.parametrize("number", [errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("has_other_name", [False, True])
def test_file_system_without_attributes_is_written_to(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, has_other_name: bool
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    if has_other_name:
        (tmp_path / "other.csv").hardlink_to(output)
    monkeypatch.setattr(os, "listxattr", refused, raising=False)
    monkeypatch.setattr(Path, "chmod", refused)
    assert main([str(article), "--format", "csv", "--output", str(output)]) == 0
    assert b"50-60" in output.read_bytes()
    assert not [name for name in names(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize("number", [errno.ENOTSUP, errno.ENOSYS, errno.EINVAL])
def test_file_system_that_cannot_sync_or_reserve_is_written_to(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    (tmp_path / "other.csv").hardlink_to(output)
    for name in ("fsync", "posix_fallocate"):
        monkeypatch.setattr(os, name, refused, raising=False)
    assert main([str(article), "--format", "csv", "--output", str(output)]) == 0
    assert b"50-60" in output.read_bytes()


@pytest.mark.usefixtures("capsys")  # as below
def test_full_disk_shows_before_a_file_is_touched(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on ext4, which makes a file longer before it finds that there is no room."""

    def full(descriptor: int, offset: int, size: int) -> None:
        os.ftruncate(descriptor, max(offset + size - 1, os.fstat(descriptor).st_size))
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    (tmp_path / "other.csv").hardlink_to(output)
    monkeypatch.setattr(os, "posix_fallocate", full, raising=False)
    assert main([str(article), "--format", "csv", "--output", str(output)]) == 1
    assert output.read_bytes() == b"before"
    assert names(tmp_path) == ["article.txt", "other.csv", "out.csv"]


class _Disk(NamedTuple):
    f_bavail: int
    f_frsize: int = 4096


@pytest.mark.usefixtures("capsys")  # as below
@pytest.mark.parametrize(("free", "status"), [(10, 1), (1000, 0)])
@pytest.mark.parametrize("mount", ["/", r"/tmp\040of\040mine"])
def test_full_disk_shows_where_what_is_reserved_is_written_elsewhere(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, status: int, mount: str
) -> None:
    """As on btrfs, where a rewritten file takes new blocks."""
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"1 0 8:1 / / rw - {'btrfs' if mount == '/' else 'ext4'} none rw\n"
        f"2 1 0:3 /sub {mount} rw shared:1 - btrfs none rw\n"
        f"3 1 0:4 / {tmp_path}/else rw - ext4 none rw\n",
        encoding="utf-8",
    )
    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    (tmp_path / "other.csv").hardlink_to(output)
    monkeypatch.setattr(cnmoney.atomic_write, "_MOUNTS", mounts)
    monkeypatch.setattr(os, "fstatvfs", lambda _: _Disk(free), raising=False)
    is_full = status == 1 and mount == "/"
    assert main([str(article), "--format", "csv", "--output", str(output)]) == int(is_full)
    assert (output.read_bytes() == b"before") is is_full


@pytest.mark.usefixtures(
    "capsys"
)  # what a failure does to the standard streams would be done to those of pytest
def test_file_that_cannot_be_synced_keeps_what_it_holds(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    output = tmp_path / "out.csv"
    output.write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", broken)
    assert main([str(article), "--format", "csv", "--output", str(output)]) == 1
    assert output.read_text(encoding="utf-8") == "before"


# --- what ends a program -----------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda sign: sign.name)
def test_signal_leaves_the_old_file_and_no_draft(
    article: Path, tmp_path: Path, number: signal.Signals
) -> None:
    output, slow = tmp_path / "out.jsonl", tmp_path / "slow.txt"
    output.write_text("before", encoding="utf-8")
    os.mkfifo(slow)
    with (
        subprocess.Popen(
            command(article, slow, "--format", "jsonl", "--output", output),
            stderr=subprocess.PIPE,
            env=environment(),
        ) as process,
        slow.open("wb"),
    ):
        process.send_signal(number)
        process.wait(timeout=60)
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == (130 if number is signal.SIGINT else -number)
    assert output.read_text(encoding="utf-8") == "before"
    assert names(tmp_path) == ["article.txt", "out.jsonl", "slow.txt"]


@pytest.mark.parametrize("first", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("second", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_second_signal_does_not_interrupt_the_cleaning(first: str, second: str) -> None:
    def end() -> None:
        try:
            signal.raise_signal(getattr(signal, first))
        finally:
            signal.raise_signal(getattr(signal, second))
            cleaned.append(second)

    cleaned: list[str] = []
    with signals_as_exceptions(), pytest.raises((KeyboardInterrupt, Terminated)):
        end()
    assert cleaned
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


_TWO_AT_ONCE = """
import os, signal
from cnmoney.cli.signals import signals_as_exceptions

both = (signal.SIGTERM, signal.SIGHUP)
with signals_as_exceptions():
    signal.pthread_sigmask(signal.SIG_BLOCK, both)
    for number in both:
        os.kill(os.getpid(), number)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, both)
"""


def test_two_signals_at_once_end_without_a_word() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TWO_AT_ONCE], capture_output=True, check=False, env=environment()
    )
    assert done.returncode in (-signal.SIGTERM, -signal.SIGHUP)
    assert done.stderr == b""


def test_ignored_signal_stays_ignored(article: Path, tmp_path: Path) -> None:
    output, slow = tmp_path / "out.jsonl", tmp_path / "slow.txt"
    os.mkfifo(slow)
    with (
        subprocess.Popen(
            command(article, slow, "--format", "jsonl", "--output", output),
            env=environment(),
            preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),  # as nohup does
        ) as process,
        slow.open("wb") as stream,
    ):
        process.send_signal(signal.SIGHUP)
        stream.write(ARTICLE.encode())
    assert process.returncode == 0
    assert output.exists()


def test_interrupt_while_modules_load_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'cnmoney.cli.main': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Finder())\n"
    )
    paths = os.pathsep.join([str(tmp_path), environment()["PYTHONPATH"]])
    done = subprocess.run(command(), capture_output=True, check=False, env=environment(PYTHONPATH=paths))
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.fixture
def little_memory() -> Callable[[], None]:
    resource = pytest.importorskip("resource")  # not on Windows
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))


def test_exhausted_memory_is_a_line(tmp_path: Path, little_memory: Callable[[], None]) -> None:
    large, output = tmp_path / "large.txt", tmp_path / "out.jsonl"
    with large.open("wb") as stream:
        stream.write(b"3%, " * (1 << 20))  # what begins as no text is read no further
        stream.truncate(600 << 20)
    done = run(large, "--format", "jsonl", "--output", output, preexec_fn=little_memory)
    assert failed(done, 1) == "cnmoney: memory: Cannot allocate memory\n"
    assert names(tmp_path) == ["large.txt"]


# --- one output that cannot be written ---------------------------------------------------------------


def test_page_that_cannot_be_written_stops_no_other(article: Path, tmp_path: Path) -> None:
    folder, long = tmp_path / "pages", tmp_path / ("n" * 251 + ".txt")
    (folder / "article.html").mkdir(parents=True)
    last = tmp_path / "last.txt"
    long.write_text(ARTICLE, encoding="utf-8")
    last.write_text(ARTICLE, encoding="utf-8")
    done = run(article, long, last, "--format", "html", "--output", folder)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        f"cnmoney: {folder / 'article.html'}: Is a directory",
        f"cnmoney: {folder / (long.stem + '.html')}: File name too long",
    ]
    assert names(folder) == ["article.html", "last.html"]


def test_links_in_a_circle_are_an_error(article: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    assert failed(run(article, "--output", one), 1) == f"cnmoney: {one}: Too many levels of symbolic links\n"
    assert one.is_symlink()


@pytest.mark.parametrize("output", ["circle", "circle/", "pages/", "out.txt", "out/"])
def test_links_in_a_circle_stop_no_other_file(tmp_path: Path, output: str) -> None:
    for link in ("circle", "d/circle", "pages/d/a.txt"):
        path = tmp_path / link
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(path.name)
    for name in ("a", "b"):
        (tmp_path / "d" / f"{name}.txt").write_text("3%", encoding="utf-8")
    done = run("-r", "d", "--normalize", "--output", output, cwd=tmp_path)
    assert done.returncode == 1
    assert all(line.startswith(b"cnmoney: ") for line in done.stderr.splitlines())
    written = {"pages/": "pages/d/b.txt", "out.txt": "out.txt", "out/": "out/d/b.txt"}.get(output)
    if written:
        assert "3%" in (tmp_path / written).read_text(encoding="utf-8")


# --- names -------------------------------------------------------------------------------------------


def test_files_after_two_dashes_may_begin_with_one(article: Path) -> None:
    article.rename(article.with_name("-x.txt"))
    done = run("--format", "jsonl", "--", "-x.txt", cwd=article.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"50-60" in done.stdout


@pytest.mark.parametrize("arguments", [["a\0b"], ["a", "--output", "a\0b"]])
def test_nul_in_a_name_is_an_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ending:
        main(arguments)
    assert ending.value.code == 2
    assert "NUL" in capsys.readouterr().err


# --- full disks --------------------------------------------------------------------------------------


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "arguments",
    [["--format", "html"], ["--normalize"], ["--format", "xlsx"], ["--format", "csv"]],
    ids=" ".join,
)
def test_standard_output_that_is_cut_off_is_an_error(
    tmp_path: Path, arguments: list[str], unbuffered: str
) -> None:
    resource = pytest.importorskip("resource")  # not on Windows
    large, output = tmp_path / "large.txt", tmp_path / "out"
    large.write_text(ARTICLE * 200, encoding="utf-8")

    def little_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    (tmp_path / "temporary").mkdir()
    with output.open("wb") as stream:
        done = subprocess.run(
            command(large, *arguments),
            stdout=stream,
            stderr=subprocess.PIPE,
            check=False,
            env=environment(PYTHONUNBUFFERED=unbuffered, TMPDIR=str(tmp_path / "temporary"), **NOT_COMPILED),
            preexec_fn=little_disk,
        )
    assert (done.returncode, done.stderr) == (1, b"cnmoney: standard output: File too large\n")
    assert names(tmp_path / "temporary") == []


def test_signal_leaves_nothing_of_a_workbook(article: Path, tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    slow = tmp_path / "slow.txt"
    os.mkfifo(slow)
    with (
        subprocess.Popen(
            command(article, slow, "--format", "xlsx", "--output", tmp_path / "out.xlsx"),
            env=environment(TMPDIR=str(tmp_path / "temporary")),
        ) as process,
        slow.open("wb"),
    ):  # opens when the rows of the first article wait in a temporary file
        assert len(names(tmp_path / "temporary")) == 1
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
    assert process.returncode == -signal.SIGTERM
    assert names(tmp_path / "temporary") == []
    assert names(tmp_path) == ["article.txt", "slow.txt", "temporary"]


def test_file_that_is_a_mount_of_its_own_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_busy(_draft: Path, target: Path) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))

    monkeypatch.setattr(Path, "replace", is_busy)
    target = tmp_path / "out.txt"
    target.write_text("old and longer")
    with atomic_write(target) as stream:
        stream.write("new")
    assert target.read_text() == "new"
    assert [*tmp_path.iterdir()] == [target]
