"""The error of a run over a corpus."""


class CorpusError(Exception):
    """A corpus cannot be read or written; the message is one line that says why and what to do."""
