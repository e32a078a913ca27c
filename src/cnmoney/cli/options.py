"""What the arguments of every command share: the parser, the options of a reading and their types."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from ..display import escape_unprintable
from ..documents.decoding import is_encoding
from ..options import currency_codes
from ..quantity import Kind

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

STDIO_MARK = "-"  # standard input or output, in place of the name of a file

AddArgument = Callable[..., argparse.Action]


class Parser(argparse.ArgumentParser):
    """A parser whose error is one line."""

    def error(self, message: str) -> NoReturn:
        """Print the message and exit with status 2."""
        self.exit(2, f"{self.prog}: {escape_unprintable(message)} (see {self.prog} --help)\n")

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Write, where argparse would hide that it cannot: ``--help > /dev/full``."""
        stream = file or sys.stderr
        if stream is not None:
            stream.write(message)


def add_kinds(add: AddArgument) -> None:
    """Declare which kinds are kept."""
    add("--kind", action="append", choices=[kind.value for kind in Kind], help="only this; repeatable")


def add_reading(add: AddArgument, *, encoding_of: str) -> None:
    """Declare how texts are read."""
    add(
        "--default-currency",
        type=currency_code,
        default="CNY",
        metavar="CODE",
        help="what 元 means where no text says it (default: CNY)",
    )
    add("--small-counts", action="store_true", help="also 一位, 两个, 三年 and the like")
    add(
        "--encoding",
        type=encoding_name,
        metavar="NAME",
        help=f"encoding of {encoding_of} (default: detected)",
    )


def currency_code(code: str) -> str:
    """Return an ISO 4217 code in capitals."""
    code = code.upper()
    if code not in currency_codes():
        raise argparse.ArgumentTypeError(f"not an ISO 4217 currency code: {code!r}")
    return code


def encoding_name(name: str) -> str:
    """Return the name of an encoding that Python knows."""
    if not is_encoding(name):
        raise argparse.ArgumentTypeError(f"unknown encoding: {name!r}")
    return name
