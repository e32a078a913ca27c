"""Threads share the tables, which are built when they are first asked for; processes share the results."""

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import TypeVar

import pytest

import cnmoney

from ..examples import expressions, sentences

THREADS = 8
Result = TypeVar("Result")
ARTICLE = Path(__file__).parents[2] / "examples" / "article.txt"
TEXT = ARTICLE.read_text(encoding="utf-8")

# A new interpreter, in which every table is still to be built, and all threads begin at once.
COLD_START = """
import sys
from pathlib import Path
from threading import Barrier, Thread
import cnmoney

text, barrier, results = Path(sys.argv[1]).read_text(encoding="utf-8"), Barrier(int(sys.argv[2])), []

def work():
    barrier.wait()
    results.append(WORK)

sys.setswitchinterval(1e-6)
threads = [Thread(target=work) for _ in range(barrier.parties)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(results) == barrier.parties, "a thread failed"
assert all(result == results[0] for result in results), "threads differ"
print(ascii(results[0]))
"""

# A fork in the middle of another thread's first call, when it imports the module MODULE.
FORK = """
import os, signal, sys
from threading import Thread
import cnmoney

def first():
    cnmoney.read_article("营收3亿元").to_html()
    cnmoney.format(cnmoney.parse("8%"), "han")

thread = Thread(target=first)
sys.setswitchinterval(1e-6)
thread.start()
while MODULE not in sys.modules: pass
if not (child := os.fork()):
    signal.alarm(60)  # ends a child that waits for ever
    print(cnmoney.read_article("营收4亿元").quantities[0].value, flush=True)
    print(cnmoney.format(cnmoney.parse("8%"), "han"), flush=True)
    os._exit(0)
print("status", os.waitpid(child, 0)[1])
thread.join()
"""


# Prints each module that a first call imports without the lock that a fork waits for.
UNLOCKED = """
import builtins, sys
import cnmoney
from cnmoney.loading import LOADING

load = builtins.__import__

def watched(name, *rest, **more):
    known, is_locked = len(sys.modules), LOADING._is_owned()
    module = load(name, *rest, **more)
    if len(sys.modules) > known and not is_locked: print(name)
    return module

builtins.__import__ = watched
WORK
"""


def at_once(work: Callable[[], Result]) -> list[Result]:
    """Do the same in all threads, begun at the same moment and made to take turns as often as can be."""
    barrier, interval = Barrier(THREADS), sys.getswitchinterval()

    def begin(_: int) -> Result:
        barrier.wait()
        return work()

    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            return list(pool.map(begin, range(THREADS)))
    finally:
        sys.setswitchinterval(interval)


def test_threads_find_the_same_in_an_article() -> None:
    alone = cnmoney.read_article(TEXT)
    assert at_once(lambda: cnmoney.read_article(TEXT)) == [alone] * THREADS


def test_threads_find_the_same_in_every_sentence() -> None:
    texts = [example.text for example in sentences()]
    alone = [cnmoney.extract(text) for text in texts]
    assert at_once(lambda: [cnmoney.extract(text) for text in texts]) == [alone] * THREADS


def test_threads_parse_every_expression_alike() -> None:
    texts = [example.text for example in expressions()]
    alone = [cnmoney.parse(text) for text in texts]
    assert at_once(lambda: [cnmoney.parse(text) for text in texts]) == [alone] * THREADS


@pytest.mark.parametrize(
    "work",
    [
        "[quantity.to_dict() for quantity in cnmoney.extract(text)]",
        "cnmoney.read_article(text).to_records()",
        "cnmoney.read_article(text).to_html()",
        "cnmoney.parse('约合人民币三千三百七十万元').to_dict()",
    ],
    ids=["extract", "read_article", "to_html", "parse"],
)
def test_threads_may_all_come_first(work: str) -> None:
    program = COLD_START.replace("WORK", work)
    command = [sys.executable, "-c", program, str(ARTICLE), str(THREADS)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout == ascii(eval(work, {"cnmoney": cnmoney, "text": TEXT})) + "\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize(
    "module",
    [
        "cnmoney.lexicon.index",
        "cnmoney.grammar.numeral",
        "cnmoney.article.tables",
        "cnmoney.article.page.render",
        "cnmoney.writing.styles",
        "cnmoney.writing.words",
    ],
)
def test_fork_in_the_first_call_of_another_thread_leaves_a_child_that_reads(module: str) -> None:
    program = FORK.replace("MODULE", repr(module))
    command = [sys.executable, "-W", "ignore", "-c", program]  # Python 3.12 warns of threads
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout == "400000000\n百分之八\nstatus 0\n"


@pytest.mark.parametrize(
    "work",
    [
        'cnmoney.read_article("| 营收（亿元） | 3 |\\n|---|---|\\n| 净利 | 3 |\\n\\n共3亿元").to_html()',
        'cnmoney.normalize("百分之八，三亿五千万元")',
        'cnmoney.replace("百分之八", lambda quantity: "8%")',
        'cnmoney.format(cnmoney.parse("约3亿美元"))',
        'cnmoney.format(cnmoney.parse("3亿美元"), "han", traditional=True)',
        "cnmoney.to_han(3)",
        "cnmoney.to_financial(3)",
        'cnmoney.check("3亿元", "4亿元")',
        'cnmoney.check_amounts("叁元整（3元）")',
        'cnmoney.parse("3亿元").agrees(cnmoney.parse("4亿元"))',
        'cnmoney.parse("3", unit="万元")',
        'cnmoney.parse_column(["3亿元", "3"], unit="万元")',
        'cnmoney.explain("第3名")',
        "cnmoney.json_schema()",
    ],
)
def test_first_call_imports_below_the_lock_that_a_fork_waits_for(work: str) -> None:
    command = [sys.executable, "-c", UNLOCKED.replace("WORK", work)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr, outcome.stdout) == (0, "", "")


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_results_pickle_in_every_protocol(protocol: int) -> None:
    article = cnmoney.read_article(TEXT)
    for result in (article, article.mentions, *article.quantities):
        assert pickle.loads(pickle.dumps(result, protocol)) == result


def test_results_copy() -> None:
    article = cnmoney.read_article(TEXT)
    for result in (article, article.mentions, *article.quantities):
        assert copy.copy(result) == copy.deepcopy(result) == result
