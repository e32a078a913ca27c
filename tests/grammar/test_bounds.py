"""How far one expression looks (docs/reliability.md), and what becomes of what is further away."""

import pytest

import cnmoney
from cnmoney.grammar.compounds import MAX_LIST
from cnmoney.grammar.numeral import MAX_HAN_RUN


def test_list_shares_its_unit_up_to_its_bound() -> None:
    members = [f"{number}.5" for number in range(1, MAX_LIST + 1)]
    found = cnmoney.extract("、".join(members) + "亿元")
    assert [one.value for one in found] == [cnmoney.parse(f"{member}亿元").value for member in members]


def test_list_beyond_its_bound_is_two() -> None:
    """The members of the first have no unit, so they are left out, not given that of the second."""
    members = [f"{number}.5" for number in range(1, MAX_LIST + 2)]
    assert [one.text for one in cnmoney.extract("、".join(members) + "亿元")] == [f"{members[-1]}亿元"]


@pytest.mark.parametrize(("length", "texts"), [(MAX_HAN_RUN, 1), (MAX_HAN_RUN + 1, 0)])
def test_longer_run_of_han_numerals_is_no_number(length: int, texts: int) -> None:
    run = "一点" + "五" * (length - 3) + "亿"
    assert len(run) == length
    assert len(cnmoney.extract(f"{run}元")) == texts
