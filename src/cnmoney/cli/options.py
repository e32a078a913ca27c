"""What the arguments of every command share: the parser, the options of a reading and their types."""

import argparse
import codecs
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from ..display import escape_unprintable
from ..documents.decoding import is_encoding
from ..quantity import Kind
from .currencies import CurrencyNameError, currency_named
from .errors import write_error
from .streams import standard_output

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

STDIO_MARK = "-"  # standard input or output, in place of the name of a file
CORPUS, CHECK = COMMANDS = ("corpus", "check")  # the first argument; a file of that name is ./corpus

AddArgument = Callable[..., argparse.Action]
Item = TypeVar("Item")


class Parser(argparse.ArgumentParser):
    """A parser whose error is one line, with the word that may have been meant.

    Its epilog keeps its lines, and no option is known by its beginning alone.
    """

    def __init__(self, *, prog: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Print the message and exit with status 2."""
        self.exit(2, f"{self.prog}: {escape_unprintable(message)} (see {self.prog} --help)\n")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse, as every other way to parse does; a misspelt option gets a suggestion first."""
        for argument in sys.argv[1:] if args is None else args:
            option = argument.partition("=")[0]
            known = self._option_string_actions
            if option.startswith("--") and option not in known and (meant := did_you_mean(option, known)):
                self.error(f"no option is called {option}{meant}")
        return super().parse_known_args(args, namespace)

    def parse_known_intermixed_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse, and let a signal pass: argparse tidies up what it may not have begun, which hides it."""
        try:
            return super().parse_known_intermixed_args(args, namespace)
        except AttributeError as error:
            if error.__context__ is None or isinstance(error.__context__, Exception):
                raise
            raise error.__context__ from None

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as error:
            error.message += did_you_mean(value, action.choices or ())
            raise

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Write, where argparse would hide that it cannot: ``--help > /dev/full``."""
        if file is not None and file is sys.stderr:
            write_error(message)
        else:  # a stream that is closed is None, and standard error is not asked for by that
            standard_output().write(message)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End the program, with a message on standard error."""
        if message:
            write_error(message)
        sys.exit(status)

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        """Take a value ``--``, as in ``--output=--``, as it is; argparse before Python 3.13 loses it."""
        if action.nargs is None and arg_strings == ["--"]:
            value = self._get_value(action, *arg_strings)
            self._check_value(action, value)
            return value
        return super()._get_values(action, arg_strings)


def divided(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the arguments before ``--`` and those after it, which are files; argparse loses the mark."""
    end = list(arguments).index("--") if "--" in arguments else len(arguments)
    return [*arguments[:end]], [*arguments[end + 1 :]]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a message, which names the known word that is like this one; empty if none is."""
    from difflib import get_close_matches

    like = get_close_matches(word.lower(), known, n=1)
    return f"; did you mean {like[0]}?" if like else ""


class Reading(argparse.Namespace):
    """The arguments of every command, by their names on the command line."""

    kind: list[str] | None
    default_currency: str
    small_counts: bool
    encoding: str | None


class Writing(argparse.Namespace):
    """The arguments of the commands that write one of several formats.

    Attributes:
        named_format: the format of the output as named.
        format: the one that is meant.
        destination: the output as named.
        output: the file or folder to write; None for standard output.
    """

    named_format: str | None
    format: str
    destination: str
    output: Path | None


def add_writing(add: AddArgument, formats: Sequence[str], *, format_help: str, output_help: str) -> None:
    """Declare what is written, and where."""
    add(
        "-f",
        "--format",
        dest="named_format",
        choices=formats,
        help=f"{format_help} (default: by the suffix of the output, else a table)",
    )
    add("-o", "--output", dest="destination", default=STDIO_MARK, metavar="FILE", help=output_help)


def names_error(*names: str) -> str | None:
    """Return what is wrong with the names of files, or None."""
    return "the name of a file cannot hold a NUL character" if "\0" in "".join(names) else None


def add_kinds(add: AddArgument) -> None:
    """Declare which kinds are kept."""
    kinds = ", ".join(Kind)
    add(
        "--kind",
        action="extend",
        type=each(_kind),
        metavar="KIND,…",
        help=f"only these kinds; repeatable: {kinds}",
    )


def add_reading(add: AddArgument, *, encoding_of: str) -> None:
    """Declare how texts are read."""
    add(
        "--default-currency",
        type=currency,
        default="CNY",
        metavar="CODE",
        help="what 元 means where no text says it (default: CNY)",
    )
    add("--small-counts", action="store_true", help="also 一位, 两个, 三年 and the like")
    add(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help=f"encoding of {encoding_of} (default: detected)",
    )


def each(item: Callable[[str], Item]) -> Callable[[str], list[Item]]:
    """Return the type of an argument that has several items with commas between."""
    return lambda items: [item(name.strip()) for name in items.replace("，", ",").split(",")]


def currency(name: str) -> str:
    """Return the ISO 4217 code of a code, a name or a sign."""
    try:
        return currency_named(name)
    except CurrencyNameError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _kind(name: str) -> str:
    kinds = [kind.value for kind in Kind]
    if name not in kinds:
        choices = ", ".join(kinds)
        raise argparse.ArgumentTypeError(f"{name!r} is none of {choices}{did_you_mean(name, kinds)}")
    return name


def _encoding(name: str) -> str:
    if is_encoding(name):
        return name
    try:
        codecs.lookup(name)
    except (LookupError, ValueError):  # the latter of a NUL
        raise argparse.ArgumentTypeError(f"unknown encoding: {name!r}") from None
    raise argparse.ArgumentTypeError(f"no encoding of texts, as utf-8, gb18030 and big5 are: {name!r}")
