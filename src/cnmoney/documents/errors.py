"""The error of ``read_document``."""


class DocumentError(ValueError):
    """A document cannot be read as text; the message is one line that says why."""
