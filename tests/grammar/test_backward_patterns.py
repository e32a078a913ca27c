"""What is matched backwards is no longer than what is looked at, and found wherever it is."""

import re
import re._parser as parser  # type: ignore[import-not-found]  # the only one that knows how long a match can be
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney
from cnmoney.patterns import REACH, BackwardPattern, not_after

from ..lexicon.proof import CLAIMS

ROOMS = ("cnmoney.grammar", "cnmoney.lexicon", "cnmoney.markup", "cnmoney.resolution")
# As long as the longest of them.
CLASSES = {r"\p{Currency}": "波斯尼亚和黑塞哥维那可兑换马克", r"\p{Sum}": "业绩预告亏损", r"\p{Han}": "字"}


def patterns() -> Iterator[str]:
    """Yield every pattern that is matched backwards: those of the modules, and the words of the rows."""
    for module in walk_packages(cnmoney.__path__, "cnmoney."):
        if module.name.startswith(ROOMS):
            members = vars(import_module(module.name)).values()
            yield from (member.pattern for member in members if isinstance(member, BackwardPattern))
    for claim in CLAIMS:
        for words in (claim.row.preceded_by, claim.row.not_preceded_by):
            pattern = "|".join(words.split())
            for name, longest in CLASSES.items():
                pattern = pattern.replace(name, longest)
            yield pattern


@pytest.mark.parametrize("pattern", sorted(set(patterns())))
def test_no_match_is_longer_than_what_is_looked_at(pattern: str) -> None:
    assert parser.parse(pattern).getwidth()[1] <= REACH


@given(
    st.text("ab1 "), st.sampled_from(["a", "a?b", "(?:a|ba|ab1)", "[ab]{1,3}", "(?<!1)a", "^a", "a(?=b)b"])
)
def test_match_is_the_longest_that_ends_there(text: str, pattern: str) -> None:
    backward, forward = BackwardPattern(pattern), re.compile(pattern)
    for end in range(len(text) + 1):
        starts = [start for start in range(end + 1) if forward.fullmatch(text, start, end)]
        found = backward.match(text, 0, end)
        assert (found.span() if found else None) == ((starts[0], end) if starts else None)


@pytest.mark.parametrize(
    ("text", "is_free"),
    [
        ("升", True),
        ("利率升", False),
        ("利率大幅回升", False),
        ("利率\n升", True),
        ("率一二三四五六七八九升", True),
    ],
)
def test_place_not_after_words(text: str, is_free: bool) -> None:
    found = re.search(f"{not_after('[息率] 国债', 8)}升", text)
    assert (found is not None) is is_free
