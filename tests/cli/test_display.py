"""Text made fit for a terminal."""

import pytest

from cnmoney.display import escape_hidden, escape_unprintable

from ..article.test_export import IGNORABLE

HIDDEN = ["\N{BRAILLE PATTERN BLANK}", *(chr(code) for codes in IGNORABLE for code in codes)]


@pytest.mark.parametrize("escape", [escape_hidden, escape_unprintable])
def test_whatever_is_not_seen_has_a_mark_in_its_place(escape: type[str]) -> None:
    for char in HIDDEN:
        assert escape(f"营收{char}3亿元") == "营收\N{REPLACEMENT CHARACTER}3亿元", f"U+{ord(char):04X}"


@pytest.mark.parametrize("escape", [escape_hidden, escape_unprintable])
@pytest.mark.parametrize("emoji", ["❤\ufe0f", "☎\ufe0e", "5\ufe0f\u20e3", "👍\U0001f3fd", "e\u0301"])
def test_emoji_and_accents_remain(escape: type[str], emoji: str) -> None:
    assert escape(f"涨{emoji}3%") == f"涨{emoji}3%"


@pytest.mark.parametrize("escape", [escape_hidden, escape_unprintable])
@pytest.mark.parametrize("text", ["3\ufe0f亿元", "❤\ufe0f\ufe0f", "\ufe0e3%", "葛\U000e0100", "👍\ufe00"])
def test_selector_of_no_emoji_is_shown(escape: type[str], text: str) -> None:
    shown = escape(text)
    assert "\N{REPLACEMENT CHARACTER}" in shown
    assert len(shown) == len(text)
