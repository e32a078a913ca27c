"""``--lines``, as another program uses it."""

import io
import json
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

import cnmoney
from cnmoney.cli import lines
from cnmoney.cli.arguments import parse_arguments

from .test_command_line import Done, command, environment, failed, run


def answers(stdin: bytes, *options: str, status: int = 0) -> list[dict[str, Any]]:
    done: Done = run("--lines", *options, stdin=stdin)
    assert (done.returncode, done.stderr) == (status, b"")
    return [json.loads(line) for line in done.stdout.splitlines()]


def talk() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("--lines"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


def test_each_line_is_answered_before_the_next_is_sent() -> None:
    with talk() as program:
        assert program.stdin
        assert program.stdout
        for number, text in enumerate(["营收3亿元，增长8%", "", "第3名"], start=1):
            program.stdin.write(f"{text}\n".encode())
            program.stdin.flush()
            answer = json.loads(program.stdout.readline())
            found = [quantity.to_dict() for quantity in cnmoney.extract(text)]
            assert answer == {"line": number, "quantities": found}
        program.stdin.close()
        assert program.stdout.read() == b""
    assert program.returncode == 0


def test_line_that_is_no_text_gets_an_error_and_the_next_is_read() -> None:
    first, broken, last = answers(b"3%\n\xe4\xba\n5%", status=1)
    assert broken == {"line": 2, "error": "byte 0 (0xe4) is no utf-8 (unexpected end of data)"}
    assert [first["quantities"][0]["text"], last["quantities"][0]["text"]] == ["3%", "5%"]


def test_line_without_end_gets_an_error_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_MAX_LINE", 20)
    answers = io.StringIO()
    options = parse_arguments(["--lines"])
    assert not lines.answer_lines(io.BytesIO(b"3%\n" + b"4%," * 100 + b"\n5%"), answers, options)
    first, long, last = map(json.loads, answers.getvalue().splitlines())
    assert long == {"line": 2, "error": "longer than 20 bytes, which is the most for a line"}
    assert (last["line"], first["quantities"][0]["text"], last["quantities"][0]["text"]) == (3, "3%", "5%")


def test_line_ends_and_a_byte_order_mark_are_no_text() -> None:
    [first, second] = answers("\ufeff3亿元\r\n5%\r\n".encode())
    assert (first["quantities"][0]["start"], second["quantities"][0]["end"]) == (0, 2)


def test_answer_is_one_line_for_every_reader() -> None:
    done = run("--lines", stdin="3\u2028亿元\x85\n".encode())
    assert len(done.stdout.decode().splitlines()) == 1


def test_options_are_those_of_the_library() -> None:
    [answer] = answers("三年3億元，5%".encode(), "--small-counts", "--default-currency", "TWD")
    assert [(q["text"], q["currency"]) for q in answer["quantities"]] == [
        ("三年", None),
        ("3億元", "TWD"),
        ("5%", None),
    ]
    [answer] = answers("3亿元，5%".encode(), "--kind", "percent")
    assert [q["text"] for q in answer["quantities"]] == ["5%"]
    [answer] = answers("3亿元，5美元".encode(), "--currency", "USD")
    assert [q["text"] for q in answer["quantities"]] == ["5美元"]
    [first, second] = answers("3亿元\n5%".encode("gb18030"), "--encoding", "gbk")
    assert [first["quantities"][0]["text"], second["quantities"][0]["text"]] == ["3亿元", "5%"]


@pytest.mark.parametrize(
    "options",
    [
        ["a.txt"],
        ["--output", "out.jsonl"],
        ["--format", "csv"],
        ["--explain"],
        ["--encoding", "utf-16"],
        ["--encoding", "utf-16-be"],
    ],
)
def test_what_does_not_go_with_lines_is_an_error(options: list[str], tmp_path: Path) -> None:
    assert "--lines" in failed(run("--lines", *options, cwd=tmp_path), 2)


def test_closed_output_ends_quietly() -> None:
    with talk() as program:
        assert program.stdin
        assert program.stdout
        assert program.stderr
        program.stdout.close()
        program.stdin.write("3亿元\n".encode())
        program.stdin.close()
        assert program.stderr.read() == b""
    assert program.returncode == 141


def test_interrupt_is_quiet() -> None:
    with talk() as program:
        assert program.stdin
        assert program.stdout
        assert program.stderr
        program.stdin.write("3亿元\n".encode())
        program.stdin.flush()
        assert program.stdout.readline()
        program.send_signal(signal.SIGINT)
        assert program.stderr.read() == b""
    assert program.returncode == 130
