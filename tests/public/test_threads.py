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

thread = Thread(target=lambda: (cnmoney.read_article("营收3亿元").to_html(), cnmoney.normalize("百分之八")))
sys.setswitchinterval(1e-6)
thread.start()
while MODULE not in sys.modules: pass
if not (child := os.fork()):
    signal.alarm(60)  # ends a child that waits for ever
    print(cnmoney.read_article("营收4亿元").quantities[0].value, cnmoney.normalize("百分之八"), flush=True)
    os._exit(0)
print("status", os.waitpid(child, 0)[1])
thread.join()
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
        "cnmoney.writing.rewriting",
        "cnmoney.writing.words",
    ],
)
def test_fork_in_the_first_call_of_another_thread_leaves_a_child_that_reads(module: str) -> None:
    program = FORK.replace("MODULE", repr(module))
    command = [sys.executable, "-W", "ignore", "-c", program]  # Python 3.12 warns of threads
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout == "400000000 8%\nstatus 0\n"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_results_pickle_in_every_protocol(protocol: int) -> None:
    article = cnmoney.read_article(TEXT)
    for result in (article, article.mentions, *article.quantities):
        assert pickle.loads(pickle.dumps(result, protocol)) == result


def test_results_copy() -> None:
    article = cnmoney.read_article(TEXT)
    for result in (article, article.mentions, *article.quantities):
        assert copy.copy(result) == copy.deepcopy(result) == result
