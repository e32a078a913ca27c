r"""Line ends of a file: a text is read with ``\n``, and what is found is placed in the text of the file."""

import re
from bisect import bisect_left
from dataclasses import replace

from ..article.article import Mention
from ..documents.decoding import with_newlines
from ..quantity import Quantity
from ..writing.edits import Rewriting

_CRLF = re.compile("\r\n")


class FileText:
    r"""The text of a file with its own line ends.

    Attributes:
        raw: the text of the file.
        text: the same with ``\n`` at the end of each line, which is what is read.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = with_newlines(raw)
        # Where the lines that lost a character end in the text: at the n-th of them n are lost before.
        self._ends = [crlf.start() - lost for lost, crlf in enumerate(_CRLF.finditer(raw))]

    def placed(self, mention: Mention) -> Mention:
        """Return a mention in the text as one in the file."""
        if self.raw is self.text:
            return mention
        sentence_start = self._offset(mention.sentence_start)
        sentence_end = self._offset(mention.sentence_start + len(mention.sentence))
        return replace(
            mention,
            quantity=self.placed_quantity(mention.quantity),
            sentence=self.raw[sentence_start:sentence_end],
            sentence_start=sentence_start,
        )

    def placed_quantity(self, quantity: Quantity) -> Quantity:
        """Return a quantity in the text as one in the file."""
        if self.raw is self.text:
            return quantity
        start, end = self._offset(quantity.start), self._offset(quantity.end)
        return replace(quantity, text=self.raw[start:end], start=start, end=end)

    def rewritten(self, rewriting: Rewriting) -> str:
        """Return the new text with the line ends of the file."""
        pieces, kept = [], 0
        for edit in rewriting.edits:
            pieces += [
                self.raw[kept : self._offset(edit.start)],
                rewriting.text[edit.new_start : edit.new_end],
            ]
            kept = self._offset(edit.end)
        return "".join([*pieces, self.raw[kept:]])

    def _offset(self, offset: int) -> int:
        return offset + bisect_left(self._ends, offset)
