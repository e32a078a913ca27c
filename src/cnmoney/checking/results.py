"""What a check returns."""

from dataclasses import dataclass
from enum import StrEnum

from ..article.article import Mention
from ..quantity import Quantity


class Status(StrEnum):
    """What the source says of a figure."""

    STATED = "stated"
    """The same, in the same writing."""
    ROUNDED = "rounded"
    """Rounded to the digits that are written, or bounded closely."""
    CONVERTED = "converted"
    """The same value in another writing or unit."""
    CONTRADICTED = "contradicted"
    """Another figure after the same words."""
    ABSENT = "absent"
    """Nothing."""

    @property
    def is_warning(self) -> bool:
        """Return True for what the source does not say."""
        return self is Status.CONTRADICTED or self is Status.ABSENT


@dataclass(frozen=True)
class Check:
    """A figure of a summary, and what its source says of it.

    Attributes:
        quantity: the figure, with its place in the summary.
        status: what the source says.
        evidence: where the source says it, or says otherwise; None where it says nothing.
    """

    quantity: Quantity
    status: Status
    evidence: Mention | None


@dataclass(frozen=True)
class AmountPair:
    """A sum that a text states twice.

    Attributes:
        words: the sum in 大写.
        digits: the sum in digits.
        agrees: both are one value in one currency.
    """

    words: Quantity
    digits: Quantity
    agrees: bool
