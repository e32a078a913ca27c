"""``extract_many`` over processes: Ctrl-C, a closed iterator, a killed process, programs that may have none.

Each test runs a program of its own, and waits until nobody holds the other ends of its output and errors.
Its workers inherit these, so a worker that stayed behind would keep the test waiting until it fails.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest

PROGRAM = '''
import gc
import itertools
import multiprocessing.connection
import os
import signal
import sys
import threading
import time

import cnmoney

TEXTS = (f"第{number}家营收{number}亿元，同比增长8.2%" for number in itertools.count(1))

def ready():
    """Tell the test to go on."""
    os.write(1, b"ready\\n")  # at once, for two workers may say it

def die_while_sending(number):
    def send_half(connection, message, write=None):
        os.write(connection.fileno(), bytes(message[:2]))  # half of the length of what comes
        os.kill(os.getpid(), signal.SIGKILL)

    multiprocessing.connection.Connection._send = send_half
    return number

def children():
    return multiprocessing.active_children()

def without_workers():
    return len(list(cnmoney.extract_many(["3亿元"])))

def with_workers():
    try:
        cnmoney.extract_many(["3亿元"], workers=2)
    except RuntimeError as error:
        return str(error)

def main():
MAIN

if __name__ == "__main__":
    main()
elif "slow start" in sys.argv:  # a worker, before it can do anything about signals
    ready()
    time.sleep(1)
'''
HANGS = 120  # seconds after which a program will not end by itself
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


class Outcome(NamedTuple):
    status: int
    output: str
    error: str


class Program:
    """A program in a process group of its own, as a terminal starts it."""

    def __init__(self, folder: Path, main: str) -> None:
        script = folder / "program.py"
        script.write_text(PROGRAM.replace("MAIN", indent(main, "    ")), encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, str(script)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def wait_until_ready(self) -> None:
        assert self.process.stdout
        assert self.process.stdout.readline() == "ready\n"

    def interrupt(self, everyone: bool) -> None:
        """Send what Ctrl-C sends, to the whole group as a terminal does or to the program alone."""
        if everyone:
            os.killpg(self.process.pid, signal.SIGINT)
        else:
            self.process.send_signal(signal.SIGINT)

    def outcome(self) -> Outcome:
        try:
            output, error = self.process.communicate(timeout=HANGS)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            pytest.fail(f"it hangs, or a worker stays behind: {self.process.communicate()}")
        return Outcome(self.process.returncode, output, error)


def run(folder: Path, main: str) -> Outcome:
    return Program(folder, main).outcome()


def run_code(*arguments: str, code: str = "") -> Outcome:
    done = subprocess.run(
        [sys.executable, *arguments], input=code, capture_output=True, text=True, timeout=HANGS, check=False
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


# --- Ctrl-C ------------------------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("everyone", [True, False], ids=["terminal", "parent"])
@pytest.mark.parametrize(
    "main",
    [
        "sys.argv.append('slow start')\nfor _ in cnmoney.extract_many(TEXTS, workers=2): pass",
        "for number, _ in enumerate(cnmoney.extract_many(TEXTS, workers=2)):\n    if number == 999: ready()",
        "for _ in cnmoney.extract_many(TEXTS, workers=2):\n    ready()\n    time.sleep(600)",
        "for _ in cnmoney.extract_many(['3亿元', '3亿元' * 10**6], workers=2): ready()",
    ],
    ids=["starting", "reading", "in-the-loop", "long-text"],
)
def test_ctrl_c_is_one_keyboard_interrupt(tmp_path: Path, main: str, everyone: bool) -> None:
    program = Program(tmp_path, main)
    program.wait_until_ready()
    program.interrupt(everyone)
    status, _, error = program.outcome()
    assert status == -signal.SIGINT
    assert error.splitlines()[-1] == "KeyboardInterrupt"
    assert error.count("Traceback") == 1, error
    assert "resource_tracker" not in error


@posix
def test_program_may_go_on_after_ctrl_c(tmp_path: Path) -> None:
    main = """
try:
    for number, _ in enumerate(cnmoney.extract_many(TEXTS, workers=2)):
        if number == 0: ready()
except KeyboardInterrupt:
    print(children())
print(len(list(cnmoney.extract_many(["3亿元"] * 5, workers=2))))
"""
    program = Program(tmp_path, main)
    program.wait_until_ready()
    program.interrupt(everyone=True)
    status, output, error = program.outcome()
    assert (status, error, output.splitlines()) == (0, "", ["[]", "5"])


# --- an end before the last text ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "end",
    [
        "for _ in results: break\ndel results",
        "next(results); results.close()",
        "next(results); del results",
        "results.close()",
        "next(results)\ntry: results.throw(KeyError)\nexcept KeyError: pass",
    ],
    ids=["break", "close", "drop", "not-begun", "throw"],
)
def test_no_process_is_left_when_the_results_are_closed(tmp_path: Path, end: str) -> None:
    main = f"results = cnmoney.extract_many(TEXTS, workers=2)\n{end}\nprint(children())"
    assert run(tmp_path, main) == (0, "[]\n", "")


def test_a_long_text_is_dropped_when_the_results_are_closed(tmp_path: Path) -> None:
    main = """
long = "3亿元，" * 4_000_000  # minutes of work
results = cnmoney.extract_many(["3亿元", long, long], workers=2)
next(results)
time.sleep(1)
results.close()
print(children())
"""
    assert run(tmp_path, main) == (0, "[]\n", "")


def test_results_may_be_closed_in_another_thread(tmp_path: Path) -> None:
    main = """
results = cnmoney.extract_many(TEXTS, workers=2)
next(results)
thread = threading.Thread(target=results.close)
thread.start()
thread.join()
while children(): time.sleep(0.01)  # a join may return before the thread that ends them knows
print(children())
"""
    assert run(tmp_path, main) == (0, "[]\n", "")


def test_the_garbage_collector_may_drop_the_results_in_any_thread(tmp_path: Path) -> None:
    # Results arrive in a thread of the pool, and what is made there may set off the garbage collector.
    main = """
class Reader:
    def __init__(self):
        self.results = cnmoney.extract_many(self.texts(), workers=2)

    def texts(self):  # holds what holds it
        return (f"{self.__class__}营收{number}亿元" * 1000 for number in itertools.count(1))

make, is_dropped, collected = cnmoney.Quantity.__init__, threading.Event(), set()

def make_and_collect(*fields):
    make(*fields)
    if is_dropped.is_set() and not collected:
        collected.add(threading.current_thread())
        gc.collect()

gc.disable()
cnmoney.Quantity.__init__ = make_and_collect
reader = Reader()
next(reader.results)
del reader
is_dropped.set()
while children(): time.sleep(0.01)  # a join may return before the thread that ends them knows
print(collected.isdisjoint({threading.main_thread()}), len(collected), children())
"""
    assert run(tmp_path, main) == (0, "True 1 []\n", "")


@pytest.mark.parametrize(
    "main",
    [
        "global results\nresults = cnmoney.extract_many(TEXTS, workers=2)\nnext(results)",
        "results = cnmoney.extract_many(TEXTS, workers=2)\nnext(results)\nsys.exit()",
        """
global results
results = cnmoney.extract_many(TEXTS, workers=2)
thread = threading.Thread(target=next, args=(results,))
thread.start()
thread.join()
""",
    ],
    ids=["kept", "sys.exit", "begun-in-a-thread"],
)
def test_program_ends_whatever_results_are_open(tmp_path: Path, main: str) -> None:
    assert run(tmp_path, main) == (0, "", "")


def test_program_ends_with_the_error_of_its_loop(tmp_path: Path) -> None:
    status, _, error = run(tmp_path, "for _ in cnmoney.extract_many(TEXTS, workers=2): 1 / 0")
    assert (status, error.count("Traceback")) == (1, 1), error
    assert error.splitlines()[-1] == "ZeroDivisionError: division by zero"


# --- a process that dies -----------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("results", [1, 5000])
def test_a_killed_worker_is_an_error(tmp_path: Path, results: int) -> None:
    main = f"""
results = cnmoney.extract_many(TEXTS, workers=2)
for _ in range({results}): next(results)
os.kill(children()[0].pid, signal.SIGKILL)
try:
    for _ in results: pass
except RuntimeError as error:
    print(error)
print(children())
"""
    status, output, error = run(tmp_path, main)
    assert (status, error) == (0, "")
    message, left = output.splitlines()
    assert message.startswith("a worker process ended before its work was done")
    assert left == "[]"


@posix
def test_worker_that_is_killed_while_it_sends_is_an_error(tmp_path: Path) -> None:
    program = Program(
        tmp_path,
        """
from cnmoney.pool import map_in_processes
try:
    list(map_in_processes(die_while_sending, iter(range(9)), 2))
except RuntimeError as error:
    print(error)
print(children())
""",
    )
    status, output, error = program.outcome()
    assert (status, error) == (0, "")
    assert output.startswith("a worker process ended before its work was done")
    assert output.endswith("[]\n")


@posix
@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM"])
def test_workers_end_with_a_killed_program(tmp_path: Path, name: str) -> None:
    program = Program(
        tmp_path, "for _ in cnmoney.extract_many(TEXTS, workers=2):\n    ready()\n    time.sleep(600)"
    )
    program.wait_until_ready()
    number = signal.Signals[name]
    program.process.send_signal(number)
    status, _, error = program.outcome()
    assert status == -number
    assert "Traceback" not in error


# --- programs that may have no workers ---------------------------------------------------------------

READ = 'import cnmoney; print(len(list(cnmoney.extract_many(["3亿元"] * 5, workers=2))))\n'


def test_workers_need_no_main_file() -> None:
    assert run_code("-c", READ) == (0, "5\n", "")
    status, output, _ = run_code("-i", code=READ)  # its banner and prompts are errors
    assert (status, output) == (0, "5\n")


def test_a_script_without_the_guard_is_an_error_that_names_it(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(READ, encoding="utf-8")
    for status, output, error in (run_code(str(script)), run_code("-", code=READ)):
        assert (status, output) == (1, "")
        assert 'if __name__ == "__main__"' in error.splitlines()[-1]


def test_a_daemonic_process_has_no_workers(tmp_path: Path) -> None:
    main = """
with multiprocessing.get_context("spawn").Pool(1) as pool:
    for work in (without_workers, with_workers):
        print(pool.apply(work))
"""
    status, output, error = run(tmp_path, main)
    assert (status, error) == (0, "")
    assert output.startswith("1\na daemonic process")
