"""Completion in a shell, by argcomplete: the shell runs ``cnmoney`` with the words before the cursor."""

import argparse
import os
from collections.abc import Callable, Iterable, Iterator, Mapping

import argcomplete
from argcomplete.completers import FilesCompleter

from ..options import currency_codes
from ..quantity import Kind
from . import arguments, check, corpus
from .options import CHECK, COMMANDS, CORPUS

Completer = Callable[..., Iterable[str]]

_ENCODINGS = ("utf-8", "gb18030", "gbk", "big5", "big5hkscs", "utf-16")


def complete() -> None:
    """Print what may follow the words that the shell hands over, and end."""
    words = os.environ["COMP_LINE"].split(" ")
    command = words[1] if len(words) > 2 else ""  # with a blank behind it
    if command in COMMANDS:
        os.environ["_ARGCOMPLETE"] = "2"  # the word at which the arguments of the parser begin
    parser = {CORPUS: corpus.parser, CHECK: check.parser}.get(command, arguments.parser)()
    completers = _completers()
    for action in parser._actions:
        if completer := completers.get(action.dest):
            action.completer = completer  # type: ignore[attr-defined]  # argcomplete looks for it there
    argcomplete.autocomplete(parser, validator=lambda completion, prefix: completion.startswith(prefix))


def _completers() -> Mapping[str, Completer]:
    """Return what completes the values of arguments, by their names; the others are files or have choices."""
    codes = sorted(currency_codes())
    return {
        "files": _files_and_commands,
        "kind": _listed([kind.value for kind in Kind]),
        "currency": _listed(codes),
        "default_currency": lambda **_: codes,
        "encoding": lambda **_: _ENCODINGS,
        **dict.fromkeys(("text", "keep", "column", "workers", "part_rows"), _nothing),
    }


def _nothing(**_: object) -> tuple[str, ...]:
    return ()  # argcomplete's SuppressCompleter would hide the option itself


def _files_and_commands(prefix: str, parsed_args: argparse.Namespace, **more: object) -> Iterator[str]:
    yield from FilesCompleter()(prefix, parsed_args=parsed_args, **more)
    if not parsed_args.files and len(os.environ["COMP_LINE"].split(" ")) == 2:
        yield from COMMANDS


def _listed(choices: Iterable[str]) -> Completer:
    """Return what completes the last item of a list with commas."""

    def completed(prefix: str, **_: object) -> Iterator[str]:
        before = prefix.rpartition(",")[0]
        return (f"{before}{',' if before else ''}{choice}" for choice in choices)

    return completed
