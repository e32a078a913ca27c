"""The error and the warning of ``read_document``."""


class DocumentError(ValueError):
    """A document cannot be read as text; the message is one line that says why."""


class DocumentWarning(UserWarning):
    """A part of a document is read as less than it is; the message is one line that says which."""
