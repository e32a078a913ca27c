"""Texts to quantities over a pool of processes: in chunks, in order, some chunks ahead.

The processes are spawned. A fork would have the grammar at once, but it also copies the locks that other
threads hold just then, and Windows has none; a fork server stays behind as a process when the pool is closed.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager, suppress
from functools import partial
from itertools import takewhile
from multiprocessing import current_process, get_context, parent_process
from multiprocessing.connection import Connection
from threading import Event, Thread, current_thread
from time import monotonic
from typing import Final, TypeVar

from .extraction import quantities
from .options import Options
from .quantity import Quantity

# A chunk is sent when it has one of these. It is read in some tens of milliseconds: long beside the fraction
# of a millisecond that sending it and waking up a process takes, short for whoever waits for it.
CHUNK_CHARACTERS: Final = 16_384
CHUNK_TEXTS: Final = 256
CHUNK_SECONDS: Final = 0.1  # of waiting for texts, where they come slowly

CHUNKS_AHEAD: Final = 4  # of each worker: one in its hands, others while the caller is busy with results

GRACE_SECONDS: Final = 1.0  # in which a pool should notice that a worker has died

_BROKEN = (
    "a worker process ended before its work was done: it was killed (for want of memory?), or it could not "
    "import the main module, which must be a file that starts its work below "
    '`if __name__ == "__main__":`'
)

Item = TypeVar("Item")
Result = TypeVar("Result")


def read_in_processes(
    texts: Iterable[str], options: Options, workers: int
) -> Generator[list[Quantity], None, None]:
    """Return an iterator over the quantities of each text.

    Raises:
        RuntimeError: this process may have no processes of its own.
    """
    return _flat(map_in_processes(partial(read, options=options), chunks(texts), workers))


def map_in_processes(
    work: Callable[[Item], Result], items: Iterator[Item], workers: int
) -> Generator[Result, None, None]:
    """Return an iterator over what ``work`` makes of each item, in order; some items are taken ahead.

    Args:
        work: what each process runs. It is pickled, as are the items and the results, and ends early once
            nobody waits for it: ``read`` sees to that.
        items: what there is to do, each some tens of milliseconds of work.
        workers: how many processes there are.

    Raises:
        RuntimeError: this process may have no processes of its own; or, from the iterator and as a
            ``concurrent.futures.BrokenExecutor``, a worker ended before its work was done.
    """
    if current_process().daemon:
        raise RuntimeError(
            "a daemonic process, such as a worker of multiprocessing.Pool, may not start workers: "
            "leave workers out here, or use concurrent.futures.ProcessPoolExecutor there"
        )
    return _results(work, items, workers)


def _results(
    work: Callable[[Item], Result], items: Iterator[Item], workers: int
) -> Generator[Result, None, None]:
    with _pool(workers) as pool:

        def submit(item: Item) -> Future[Result]:
            with _death_explained(), _endings_blocked():  # this may start a process
                return pool.submit(work, item)

        for future in _ahead(map(submit, items), workers * CHUNKS_AHEAD):
            with _death_explained():
                result = _awaited(future, pool)
            yield result


def _flat(results: Generator[list[Result], None, None]) -> Generator[Result, None, None]:
    with closing(results):
        for result in results:
            yield from result


def chunks(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield the texts in chunks; what they raise comes after the chunk of the texts before it."""
    chunk: list[str] = []
    characters, began = 0, monotonic()
    try:
        for text in texts:
            if chunk and characters + len(text) > CHUNK_CHARACTERS:  # a long text keeps no short one waiting
                yield chunk
                chunk, characters, began = [], 0, monotonic()
            chunk.append(str.__str__(text))  # of a subclass no more than the text
            characters += len(text)
            if (
                len(chunk) == CHUNK_TEXTS
                or characters >= CHUNK_CHARACTERS
                or monotonic() - began > CHUNK_SECONDS
            ):
                yield chunk
                chunk, characters, began = [], 0, monotonic()
    except Exception:
        if chunk:
            yield chunk
        raise
    if chunk:
        yield chunk


def _ahead(futures: Iterator[Future[Result]], limit: int) -> Iterator[Future[Result]]:
    """Yield the futures in order, the first as soon as it is done or ``limit`` of them have begun.

    What ``futures`` raises comes after those before it.
    """
    begun: deque[Future[Result]] = deque()
    failure = None
    while True:
        try:
            begun.append(next(futures))
        except StopIteration:
            break
        except Exception as error:
            failure = error
            break
        while begun and (len(begun) == limit or begun[0].done()):
            yield begun.popleft()
    while begun:
        yield begun.popleft()
    if failure:
        raise failure


# --- in the parent -----------------------------------------------------------------------------------


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """A pool that ends quickly, whatever its workers are reading, and with it all of its processes.

    It waits for their end, but not where the garbage collector drops the results of the pool in a thread that
    may be one of its own: that would wait for itself.
    """
    owner = current_thread()
    context = get_context("spawn")
    watched, kept_open = context.Pipe(duplex=False)
    with _endings_blocked():  # this may start the process that keeps count of locks
        pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(watched,))
    try:
        yield pool
    finally:
        kept_open.close()
        if current_thread() is owner or sys.is_finalizing():
            pool.shutdown(cancel_futures=True)
        else:
            Thread(target=pool.shutdown, kwargs={"cancel_futures": True}).start()
        watched.close()


def _awaited(future: Future[Result], pool: ProcessPoolExecutor) -> Result:
    """Return a result, or raise that a worker has died, even where the pool does not notice it.

    A worker that is killed while it sends leaves half a result. The pool waits for the rest, and so for ever.
    """
    workers = list(pool._processes.values())
    was_dead = False
    while not future.done():
        with suppress(TimeoutError):
            return future.result(GRACE_SECONDS)
        is_dead = any(worker.exitcode is not None for worker in workers)
        if is_dead and was_dead:
            for worker in workers:
                worker.kill()
            pool._result_queue._writer.close()  # type: ignore[attr-defined]  # the last that could send the rest
            break
        was_dead = is_dead
    return future.result()


@contextmanager
def _death_explained() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool as error:
        raise BrokenProcessPool(_BROKEN) from error


@contextmanager
def _endings_blocked() -> Iterator[None]:
    """Start processes with Ctrl-C and SIGHUP blocked: a terminal sends them to all, the parent alone answers.

    One that ignored them by itself would still be hit, and print a traceback, while its interpreter starts.
    The process that keeps count of the locks of multiprocessing would be ended by a terminal that closes,
    and another one, which knows of none of them, print a traceback for each.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, signal.SIGHUP])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# --- in a worker -------------------------------------------------------------------------------------

_is_closed = Event()  # nobody waits for results any more


def _begin(watched: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_watch, args=(watched,), daemon=True).start()


def _watch(watched: Connection) -> None:
    """Drop the work where the parent closes the pool, and end this process where the parent has died."""
    with suppress(EOFError, OSError):
        watched.recv_bytes()  # nothing is ever sent: this waits for the end
    _is_closed.set()
    if parent := parent_process():
        parent.join()
        os._exit(1)  # the main thread waits for work, for ever


def read(texts: list[str], options: Options) -> list[list[Quantity]]:
    """Return the quantities of each text; of the rest nothing once the pool is closed."""

    def is_wanted(_: object) -> bool:
        return not _is_closed.is_set()

    return [list(takewhile(is_wanted, quantities(text, options))) for text in takewhile(is_wanted, texts)]
