"""Currencies as people name them: codes, and the names and signs of the lexicon."""

from collections.abc import Mapping
from functools import cache

from ..options import currency_codes


class CurrencyNameError(ValueError):
    """No currency, or more than one, has this name."""


def currency_named(name: str) -> str:
    """Return the ISO 4217 code of a code, a name or a sign, in any case: ``hkd``, 港元, RMB, 人民币, US$.

    Raises:
        CurrencyNameError: no currency has the name; or texts decide which one it is, as with 元 and ``$``.
    """
    if (code := name.upper()) in currency_codes():
        return code
    codes = _names().get(_folded(name), ())
    if len(codes) == 1:
        return codes[0]
    if codes:
        raise CurrencyNameError(f"{name!r} may be {', '.join(codes)}: write one of these codes")
    raise CurrencyNameError(
        f"no currency is called {name!r}: write a code such as CNY or HKD, or a name such as 人民币 or 港元"
    )


def _folded(name: str) -> str:
    return name.casefold().replace("_", "").replace(" ", "")


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """Return the codes that each name and sign of the lexicon may mean; words without a country are none."""
    from ..lexicon.money import cldr, currencies  # rows alone, no grammar

    codes: dict[str, tuple[str, ...]] = {}
    for code, names in cldr.NAMES:
        codes |= {_folded(name): (code,) for name in names.split()}
    for row in currencies.CURRENCIES:
        for form in row.forms:
            meant = (row.code, *form.shared_by.split())
            codes |= {_folded(name): meant for name in form.forms.split()}
        codes |= {_folded(name): (row.code,) for name in f"{row.names} {row.marks}".split()}
    return codes
