"""``extract_many``: the quantities of each of many texts, in this process or by several."""

from collections.abc import Generator, Iterable, Iterator

from .extraction import quantities
from .loading import LOADING
from .options import checked_options, checked_workers
from .quantity import Kind, Quantity


def extract_many(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Generator[list[Quantity], None, None]:
    """Find every quantity in each of many texts, lazily: ``texts`` may be endless.

    With ``workers`` above 1 the texts are read by so many processes of their own. They start with the first
    ``next`` and each takes a second or less until it reads, so they are worth it from some ten thousand
    headlines or a thousand articles on. Texts are taken ahead then, a bounded number of them, and always
    in the thread that asks for the results. The processes end with the last result, and at once
    where the iterator is closed or dropped earlier (``break``, ``close()``, Ctrl-C).

    The processes are spawned, on every system, so they import the main module of the program. A script
    must therefore start its work below ``if __name__ == "__main__":``, and be a file, not standard input::

        if __name__ == "__main__":
            for found in cnmoney.extract_many(texts, workers=4):
                ...

    Args:
        texts: any iterable of texts, taken as they are needed.
        workers: how many processes read, at most 1,000 (61 on Windows); None or 1: this one does.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).

    Returns:
        An iterator over what ``extract`` returns for each text, in the order of the texts. What ``texts``
        itself raises comes from it, after the results of the texts before.

    Raises:
        TypeError: ``texts`` is no iterable or one ``str``, or ``workers`` is no ``int``. When its turn comes,
            after the results before it: a text is no ``str``; the message has its index.
        ValueError: ``workers`` is below 1 or too many, ``default_currency`` is no ISO 4217 code, or ``kinds``
            names a kind that does not exist.
        RuntimeError: ``workers`` is above 1 in a daemonic process, which may have none; or, from the iterator
            and as a ``concurrent.futures.BrokenExecutor``, a worker ended before its work was done: it
            was killed or could not import the main module.

    Example:
        >>> for found in extract_many(["营收36.57亿元，同比增长8.2%", "第3名"]):
        ...     print([quantity.text for quantity in found])
        ['36.57亿元', '8.2%']
        []
    """
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    processes = checked_workers(workers)
    if isinstance(texts, str):
        raise TypeError("texts must be an iterable of texts, not one str, which extract reads")
    checked = _checked_texts(enumerate(texts))
    if processes == 1:
        return (list(quantities(text, options)) for text in checked)
    with LOADING:
        from .pool import read_in_processes  # multiprocessing: only who asks for it waits for its import

    return read_in_processes(checked, options, processes)


def _checked_texts(texts: Iterable[tuple[int, object]]) -> Iterator[str]:
    for index, text in texts:
        if not isinstance(text, str):
            raise TypeError(f"texts[{index}] must be a str, not {type(text).__name__}")
        yield text
