"""大写: an amount of money as bills, contracts and invoices write it.

amount = 负? 人民币 whole 元 (整 | 零? D 角 (D 分)? | 零 D 分)

After the rules of the People's Bank of China for filling in bills (《支付结算办法》附一
《正确填写票据和结算凭证的基本规定》). Where they leave a 零 to the writer it is written after 元
(壹仟陆佰捌拾元零叁角贰分) and not after 万 (壹拾万柒仟元), which is the first of the two forms in each of
their examples.
"""

import decimal
from decimal import ROUND_HALF_UP, Decimal

from ..decimals import shift
from ..errors import WritingError
from ..lexicon import written
from ..options import currency_codes
from .han import checked_number, whole_number
from .words import HanWords, currency_names, han_words, yuan_word

_ROUNDINGS = frozenset(name for name in vars(decimal) if name.startswith("ROUND_"))
_PLACES = 2  # 角 and 分


def amount(
    number: Decimal | int,
    *,
    currency: str,
    traditional: bool,
    places: int | None = None,
    rounding: str | None = None,
) -> str:
    """Return what ``to_financial`` returns."""
    exact = _rounded(checked_number(number), places, rounding)
    if currency not in currency_codes():
        raise ValueError(f"currency must be an ISO 4217 code such as 'CNY', not {currency!r}")
    words = han_words(traditional=traditional, formal=True)
    name = currency_names(currency, traditional=traditional)[0]
    return (words.negative if exact < 0 else "") + name + _parts(exact, words)


def _rounded(amount: Decimal, places: int | None, rounding: str | None) -> Decimal:
    """Return the amount, rounded only where that is asked for."""
    if rounding is not None and rounding not in _ROUNDINGS:
        raise ValueError(f"rounding must be one of {', '.join(sorted(_ROUNDINGS))}, not {rounding!r}")
    if places is not None:
        if places not in range(_PLACES + 1):
            raise ValueError(f"places must be 0, 1, 2 or None, not {places!r}")
        exponent = Decimal((0, (1,), -places))
        amount = amount.quantize(
            exponent, rounding=rounding or ROUND_HALF_UP, context=decimal.Context(prec=40)
        )
        return checked_number(amount)
    if shift(amount, _PLACES) != shift(amount, _PLACES).to_integral_value():
        raise WritingError(
            f"{amount:f} has a part below one 分; round it (places=2 and a rounding) or write it in digits"
        )
    return amount


def _parts(amount: Decimal, words: HanWords) -> str:
    """whole 元 (整 | 零? D 角 (D 分)? | 零 D 分); what is less than 元 begins with its first part"""
    yuan, cents = divmod(int(shift(amount.copy_abs(), _PLACES)), 100)
    jiao, fen = divmod(cents, 10)
    text = whole_number(yuan, words) + yuan_word() if yuan or not cents else ""
    if not cents:
        return text + written.EXACTLY
    if text and (not jiao or not yuan % 10):
        text += words.digits[0]
    if jiao:
        text += words.digits[jiao] + written.JIAO
    return text + (words.digits[fen] + written.FEN if fen else "")
