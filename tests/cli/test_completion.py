"""Completion at the Tab key, in the shells themselves."""

import os
import select
import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from cnmoney.cli.main import main

from .test_command_line import environment, failed, printed, run

pytest.importorskip("argcomplete")  # of an extra, not installed everywhere

SECONDS = 60  # after which a shell that shows nothing has failed


@pytest.fixture
def shell_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the environment of a shell that finds ``cnmoney``, in a folder with some files."""
    monkeypatch.chdir(tmp_path)
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "cnmoney"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cnmoney "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "文章.txt").write_text("3亿元", encoding="utf-8")
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    return environment(PATH=path, TERM="dumb", PS1="$ ", HOME=str(tmp_path), LC_ALL="C.UTF-8")


def shell(name: str) -> str:
    """The path of a shell; the test is skipped where there is none."""
    found = shutil.which(name)
    if not found:
        pytest.skip(f"no {name}")
    return found


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"COMP_LINE": "cnmoney --k"},
        {"COMP_POINT": "11"},
        {"COMP_LINE": "cnmoney --k", "COMP_POINT": ""},
        {"COMP_LINE": "cnmoney --k", "COMP_POINT": "11", "_ARGCOMPLETE": "yes"},
    ],
    ids=str,
)
def test_what_no_shell_asks_is_an_ordinary_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], variables: dict[str, str]
) -> None:
    for name, value in ({"_ARGCOMPLETE": "1"} | variables).items():
        monkeypatch.setenv(name, value)
    assert main(["--text", "3亿元", "--explain"]) == 0
    assert capsys.readouterr().out == "1: 3亿元 = 300000000 CNY\n"


CASES = [
    ("cnmoney --norm", "cnmoney --normalize "),
    ("cnmoney -f ht", "cnmoney -f html "),
    ("cnmoney --kind money,pe", "cnmoney --kind money,percent "),
    ("cnmoney --currency HKD,CN", "cnmoney --currency HKD,CNY "),
    ("cnmoney corp", "cnmoney corpus "),
    ("cnmoney corpus --part", "cnmoney corpus --part-rows "),
    ("cnmoney check --small", "cnmoney check --small-counts "),
    ("cnmoney 文", "cnmoney 文章.txt "),
    ("cnmoney 文章.txt -o 文", "cnmoney 文章.txt -o 文章.txt "),
]

# Prints what bash puts in place of the last word, which is the second argument.
BASH = """
eval "$(cnmoney --completion bash)"
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
read -ra COMP_WORDS <<< "$1"
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_python_argcomplete cnmoney
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize(("line", "completed"), CASES)
def test_bash_completes(line: str, completed: str, shell_environment: dict[str, str]) -> None:
    done = subprocess.run(
        [shell("bash"), "-c", BASH, "bash", line], capture_output=True, check=True, env=shell_environment
    )
    words = [word.strip() for word in done.stdout.decode().splitlines()]
    assert completed.split()[-1] in words


@pytest.mark.parametrize(("line", "completed"), CASES)
def test_fish_completes(line: str, completed: str, shell_environment: dict[str, str]) -> None:
    code = f"cnmoney --completion fish | source; complete -C '{line}'"
    done = subprocess.run([shell("fish"), "-c", code], capture_output=True, check=True, env=shell_environment)
    words = [word.partition("\t")[0].strip() for word in done.stdout.decode().splitlines()]
    assert completed.split()[-1] in words


TAB = [
    ("bash", ["--norc", "--noprofile", "-i"], 'eval "$(cnmoney --completion bash)"'),
    ("zsh", ["-f", "-i"], 'autoload -U compinit; compinit -u -D; eval "$(cnmoney --completion zsh)"'),
]


@pytest.mark.parametrize(("name", "options", "start"), TAB, ids=["bash", "zsh"])
@pytest.mark.parametrize(("line", "completed"), [CASES[0], CASES[1], CASES[2], CASES[5]])
def test_tab_completes_the_line(
    name: str, options: list[str], start: str, line: str, completed: str, shell_environment: dict[str, str]
) -> None:
    pty = pytest.importorskip("pty")  # Windows has none
    master, slave = pty.openpty()
    with subprocess.Popen(
        [shell(name), *options], stdin=slave, stdout=slave, stderr=slave, env=shell_environment,
        start_new_session=True,
    ) as process:  # fmt: skip
        os.close(slave)
        os.write(master, f"{start}\necho REA''DY\n".encode())
        assert "READY" in shown(master, "READY")
        os.write(master, f"{line}\t".encode())
        assert completed in shown(master, completed)
        process.kill()
    os.close(master)


def shown(terminal: int, wanted: str) -> str:
    """What a terminal shows until the wanted words are there, or too much time has gone by."""
    output, end = b"", monotonic() + SECONDS
    while wanted.encode() not in output and monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            output += os.read(terminal, 65536)
    return output.decode("utf-8", "replace")


def test_nothing_completes_a_text(shell_environment: dict[str, str]) -> None:
    done = subprocess.run(
        [shell("bash"), "-c", BASH, "bash", "cnmoney -t 文"],
        capture_output=True,
        check=True,
        env=shell_environment,
    )
    assert done.stdout.strip() == b""


def test_script_of_another_shell_is_none() -> None:
    assert "complete" in printed("--completion", "bash")
    assert "did you mean fish?" in failed(run("--completion", "fisch"), 2)


def test_completion_says_what_it_needs() -> None:
    code = (
        "import sys; sys.modules['argcomplete'] = None; from cnmoney.cli.main import main; main(sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--completion", "zsh"],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert done.returncode == 2
    assert "cnmoney[completion]" in done.stderr
