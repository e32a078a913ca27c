"""Names and set phrases that hold number characters and are no number.

Listed is what would else be read: where a currency, a unit, a measure word or a percent word, or what looks
like one, comes right after the numeral (三元股份, 百度, 沪深300股指), or where a scale word would join the
digits before it or take a qualifier (`2018万科`, `超亿纬锂能`).  A Han numeral that nothing of the kind
follows is no quantity anyway.

A name counts where a number would start at its first number character; a name that starts with a scale word
(百 千 万 亿 兆) also right after the digits of a number, of which that word is then no part: `7000百姓`.
The longest name wins.  A name that ends in a digit ends there: no digit, point or scale word may follow it
(中证50 is not in 中证500, nor 标普500 in 标普500亿).  Names are as long as it takes to spare plain amounts:
万家乐 and not 万家, 三元股份 and not 三元, 兆新股份 and not 兆新 (`3兆新台幣`).

One name is one row, sorted within its section; a name that also begins plain words says before which
characters it is none, with a counter-example.
"""

from ..rows import Name
from .companies import COMPANIES, TAIWAN
from .idioms import ENDINGS, IDIOMS, WORDS
from .indices import INDICES
from .places import PLACES
from .policies import EVENTS, POLICIES
from .products import PRODUCTS

NAMES: tuple[Name, ...] = (
    *COMPANIES,
    *TAIWAN,
    *INDICES,
    *IDIOMS,
    *WORDS,
    *ENDINGS,
    *PLACES,
    *POLICIES,
    *EVENTS,
    *PRODUCTS,
)
FORMS: tuple[str, ...] = tuple(form for row in NAMES for form in row.forms.split())
# Those that are words and places, not companies and their like.
COMMON_WORDS: tuple[Name, ...] = (*IDIOMS, *WORDS, *ENDINGS, *PLACES)
