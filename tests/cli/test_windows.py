"""What differs on Windows, as far as it can be shown elsewhere: what it lacks, how a closed pipe looks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cnmoney.atomic_write import atomic_write
from cnmoney.cli.main import _is_closed_pipe

from .test_command_line import command, environment, texts

ARTICLE = "营收50-60亿元。\n每股137.7港元，约8%\n"

# Taken away before anything else is imported, in the processes of a pool too.
LACKING = """
import os, signal, sys
for name in ("chown", "fchown", "lchown", "fchmod", "getuid", "geteuid", "getgid", "getegid", "mkfifo",
             "fork", "posix_fallocate", "sched_getaffinity", "register_at_fork", "O_NOFOLLOW", "O_DIRECTORY",
             "link", "getpgid", "killpg", "sysconf", "uname"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGHUP", "SIGPIPE", "SIGALRM", "SIGKILL", "SIGUSR1", "pthread_sigmask", "setitimer"):
    if hasattr(signal, name):
        delattr(signal, name)
for name in ("fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "syslog"):
    sys.modules[name] = None
"""


@pytest.fixture
def lacking(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a Python without what Windows lacks."""
    folder = tmp_path / "lacking"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(LACKING, encoding="utf-8")
    paths = [str(folder), environment()["PYTHONPATH"]]
    return environment(PYTHONPATH=os.pathsep.join(paths))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("article.txt", "other.txt"):
        Path(name).write_text(ARTICLE, encoding="utf-8")


def done_without(lacking: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(command(*arguments), capture_output=True, check=False, env=lacking)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def test_something_is_lacking(lacking: dict[str, str]) -> None:
    code = "import os, signal; print(hasattr(os, 'chown'), hasattr(signal, 'SIGHUP'))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=lacking
    )
    assert done.stdout == "False False\n"


def test_files_are_read_and_written_without_it(lacking: dict[str, str]) -> None:
    assert "50-60亿元" in done_without(lacking, "article.txt")
    assert "50-60亿元" in done_without(lacking, "article.txt", "--explain")
    Path("out.csv").write_text("before", encoding="utf-8")
    Path("linked.jsonl").write_text("before", encoding="utf-8")
    Path("name.jsonl").hardlink_to("linked.jsonl")
    for output in ("out.csv", "linked.jsonl", "new.html", "pages/"):
        options = ["-f", "html"] if output == "pages/" else []
        assert done_without(lacking, "article.txt", *options, "-o", output) == ""
    assert "50-60亿元" in Path("out.csv").read_text(encoding="utf-8")
    assert len(texts(Path("name.jsonl").read_text(encoding="utf-8"))) == 3
    assert Path("pages/article.html").exists()
    assert not list(Path().glob(".cnmoney-*"))


def test_corpus_and_check_run_without_it(lacking: dict[str, str]) -> None:
    arguments = ["corpus", "article.txt", "other.txt", "--workers", "2", "--part-rows", "1"]
    assert done_without(lacking, *arguments, "-o", "out.jsonl") == ""
    assert len(texts(Path("out.jsonl").read_text(encoding="utf-8"))) == 6
    assert "stated" in done_without(lacking, "check", "article.txt", "other.txt")


def test_pool_runs_without_it(lacking: dict[str, str]) -> None:
    code = "import cnmoney; print([len(q) for q in cnmoney.extract_many(['3亿元，5%'] * 3, workers=2)])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=lacking
    )
    assert done.stdout == "[2, 2, 2]\n"


# A standard output whose reader has gone, as Windows reports it.
CLOSED = """
import errno, io, os, sys
import cnmoney.cli.main as command

class Closed(io.RawIOBase):
    def writable(self):
        return True
    def fileno(self):
        return 1
    def write(self, data):
        try:
            return os.write(1, data)
        except BrokenPipeError:
            raise OSError(errno.EINVAL, "Invalid argument") from None

sys.stdout = io.TextIOWrapper(io.BufferedWriter(Closed()))
command._ON_WINDOWS = sys.argv.pop(1) == "windows"
sys.exit(command.main())
"""


def closed(system: str, *arguments: str) -> tuple[int, str]:
    """Return the exit status and the errors of a run whose output nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", CLOSED, system, *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        env=environment(),
    )
    os.close(writing)
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("options", [[], ["-f", "jsonl"], ["-f", "csv"], ["--help"]], ids=" ".join)
def test_closed_pipe_of_windows_ends_quietly(options: list[str]) -> None:
    assert closed("windows", "article.txt", *options) == (141, "")


def test_invalid_argument_elsewhere_is_an_error() -> None:
    assert closed("elsewhere", "article.txt") == (1, "cnmoney: standard output: Invalid argument\n")


def test_invalid_name_of_an_output_on_windows_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(path: Path, **_: object) -> os.stat_result:
        raise OSError(22, "The filename, directory name, or volume label syntax is incorrect", str(path))

    monkeypatch.setattr("cnmoney.cli.main._ON_WINDOWS", True)
    monkeypatch.setattr("cnmoney.atomic_write.Path.stat", refuse)
    with pytest.raises(OSError, match="syntax is incorrect") as error, atomic_write(Path("a:b.csv")):
        pass
    assert not _is_closed_pipe(error.value)


@pytest.mark.parametrize("encoding", ["gbk", "cp936", "ascii"])
def test_output_of_a_console_in_another_encoding_is_utf_8(encoding: str) -> None:
    variables = environment(PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    text = "営収€3億元，𠮷方5%，№3家"  # more than GBK holds
    for way in ("table", "jsonl", "html"):
        done = subprocess.run(command("-t", text, "-f", way), capture_output=True, check=True, env=variables)
        assert done.stderr == b""
        assert "5%" in done.stdout.decode("utf-8")
        assert b"\r" not in done.stdout
    done = subprocess.run(command("没有𠮷.txt"), capture_output=True, check=False, env=variables)
    assert "没有𠮷.txt" in done.stderr.decode("utf-8")
