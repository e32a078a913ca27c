"""Signals that end a program, as exceptions: what is half-written is taken away before it ends."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType
from typing import Any, NoReturn

# SIGBREAK is Ctrl-Break, and the closing of the console, on Windows, which has no SIGHUP.
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]


class Terminated(BaseException):
    """A signal asks the program to end; what is not finished is cleaned up on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def signals_as_exceptions() -> Iterator[None]:
    """Raise ``Terminated`` where one of the signals would end the program; then let it end by that signal.

    A signal that is ignored (``nohup``) stays ignored; one that somebody handles stays theirs.
    """
    ours = [number for number in _SIGNALS if signal.getsignal(number) is signal.SIG_DFL]
    if current_thread() is not main_thread():  # only there may handlers be set
        ours = []
    before = dict.fromkeys(ours, signal.SIG_DFL) | _interrupt_handler()
    for number in before:
        signal.signal(number, _raise)
    try:
        yield
    except Terminated as ending:
        signal.signal(ending.number, signal.SIG_DFL)
        os.kill(os.getpid(), ending.number)
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt_handler() -> dict[int, Any]:
    """Return the handler of Ctrl-C, if it is that of Python and may be set here."""
    handler = signal.getsignal(signal.SIGINT)
    is_ours = handler is signal.default_int_handler and current_thread() is main_thread()
    return {signal.SIGINT: handler} if is_ours else {}


def _raise(number: int, _: FrameType | None) -> NoReturn:
    for another in (signal.SIGINT, *_SIGNALS):  # a second one, of any kind, would interrupt the cleaning
        if signal.getsignal(another) is _raise:
            signal.signal(another, _pass)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise Terminated(number)


def _pass(*_: object) -> None:
    """Do nothing; with SIG_IGN in this place Python prints an error for a signal that has come already."""
