"""The one error that the library raises on text that it cannot read."""


class ParseError(ValueError):
    """``parse`` was given a text that is not one whole expression.

    Attributes:
        message: what was expected, in words.
        text: the text as it was given.
        position: offset in ``text``, in code points, of the first character that could not be read.
        end: offset after the last character of the faulty place.
    """

    _CONTEXT = 30  # characters of a long text shown on either side of the place

    def __init__(self, message: str, text: str, position: int, end: int | None = None) -> None:
        self.message = message
        self.text = text
        self.position = position
        self.end = max(position + 1, position + 1 if end is None else end)
        super().__init__(message, text, position, self.end)

    def __str__(self) -> str:
        first = max(0, self.position - self._CONTEXT)
        last = min(len(self.text), self.position + self._CONTEXT)
        shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in self.text[first:last])
        # A Han character is two columns wide; an ideographic space keeps the marker under its character.
        pad = "".join(" " if c.isascii() else "\N{IDEOGRAPHIC SPACE}" for c in shown[: self.position - first])
        width = max(1, min(self.end, last) - self.position)
        return f"{self.message} (at position {self.position})\n    {shown}\n    {pad}{'~' * (width - 1)}^"
