"""The errors of ``parse`` and of what writes."""

from .display import escape_unprintable


class ParseError(ValueError):
    """The text given to ``parse`` is not one whole expression.

    Attributes:
        message: why not, in plain words.
        text: the text as it was given.
        position: offset in ``text``, in code points, of the first character that could not be read.
        end: offset after the last character that could not be read.

    Example:
        >>> from cnmoney import ParseError, parse
        >>> try:
        ...     parse("3亿元和5亿元")
        ... except ParseError as error:
        ...     print(error.message, error.position, error.end)
        more than one quantity 4 7
    """

    _CONTEXT = 30  # characters of a long text shown before and after the position

    def __init__(self, message: str, text: str, position: int, end: int | None = None) -> None:
        self.message = message
        self.text = text
        self.position = position
        self.end = max(position + 1, position + 1 if end is None else end)
        super().__init__(message, text, position, self.end)

    def __str__(self) -> str:
        first = max(0, self.position - self._CONTEXT)
        last = min(len(self.text), self.position + self._CONTEXT)
        shown = escape_unprintable(self.text[first:last])
        # A Han character is two columns wide; an ideographic space keeps the marker below its character.
        pad = "".join(" " if c.isascii() else "\N{IDEOGRAPHIC SPACE}" for c in shown[: self.position - first])
        width = max(1, min(self.end, last) - self.position)
        return f"{self.message} (at position {self.position})\n    {shown}\n    {pad}{'~' * (width - 1)}^"


class WritingError(ValueError):
    """A value that cannot be written in the style asked for; the message says why, and what to do.

    Example:
        >>> from cnmoney import WritingError, to_han
        >>> try:
        ...     to_han(10**16)
        ... except WritingError as error:
        ...     print(error)
        10000000000000000 is beyond 万亿, which ends below 10^16; write it in digits
    """
