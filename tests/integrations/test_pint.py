"""The recipe for pint in docs/integrations.md, with every unit that the lexicon has."""

import doctest
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cnmoney.lexicon.rows import UnitWord
from cnmoney.lexicon.units import durations, measure_words, physical, rates

pint = pytest.importorskip("pint")  # of integrations alone, no dependency

PAGE = Path(__file__).parent.parent.parent / "docs" / "integrations.md"

# What pint takes for what it is: each was looked up in what pint makes of it.
UNDERSTOOD = """
t kg g mg μg lb ct gr Da t·km t·nmi km m dm cm mm μm nm nmi mi ft in yd ly au pc
m² km² cm² mm² ha ft² in² yd² mi² m³ km³ dm³ cm³ mm³ ft³ yd³ BF L mL cL dL hL kL gal qt pt bu
W mW kW MW GW TW VA kVA MVA Wh kWh MWh GWh TWh J kJ MJ GJ cal kcal Btu thm eV V mV kV A mA Ah mAh Ω
Hz kHz MHz GHz THz dB lm lx cd nit rpm Pa hPa kPa MPa GPa bar mbar mmHg atm psi N N·m kn K
bit B kbit Mbit Gbit Tbit MB GB TB PB EB ZB kbps Mbps Gbps Tbps ppi mol ppm Bq Sv mSv μSv
""".split()
# Read by pint as it should not be, or not at all, and what it is, in units of the SI.
TRANSLATED = {
    "a": ("100", "m**2"),
    "ac": ("4046.8726098742", "m**2"),  # of the US survey; the international one is 4046.8564224
    "bbl": ("0.158987294928", "m**3"),
    "fl oz": ("0.0000295735295625", "m**3"),
    "px": ("1", "pixel"),
    "MP": ("1000000", "pixel"),
    "dpi": ("1", "dot/inch"),
    "KB": ("8000", "bit"),
    "℃": ("274.15", "kelvin"),
    "周": ("604800", "s"),
    "天": ("86400", "s"),
    "小时": ("3600", "s"),
    "分钟": ("60", "s"),
    "秒": ("1", "s"),
}
FAHRENHEIT = "℉"
REFUSED = {"GT", "hp", "oz", "年", "月"}


@pytest.fixture(scope="module")
def recipe() -> dict[str, Any]:
    """The names that the block of the page defines."""
    text = PAGE.read_text(encoding="utf-8")
    code = text[text.index("## pint") :].split("```pycon\n")[1].split("```")[0]
    names: dict[str, Any] = {}
    for example in doctest.DocTestParser().get_examples(code):
        if example.exc_msg is None:
            exec(compile(example.source, str(PAGE), "single"), names)
    return names


def units(*modules: object) -> set[str]:
    tables = (table for module in modules for table in vars(module).values() if isinstance(table, tuple))
    return {row.name for table in tables for row in table if isinstance(row, UnitWord)}


def read(unit_of: Callable[[str], Any], unit: str) -> Any:
    """What the recipe makes of a unit; None if pint refuses it."""
    try:
        return unit_of(unit)
    except (ValueError, AssertionError, pint.UndefinedUnitError):
        return None


def test_every_unit_is_understood_translated_or_refused(recipe: dict[str, Any]) -> None:
    names = units(physical, durations)
    taken = {name for name in names if read(recipe["unit_of"], name) is not None}
    assert taken == {*UNDERSTOOD, *TRANSLATED, FAHRENHEIT}
    assert set(recipe["TRANSLATED"]) == {*TRANSLATED, FAHRENHEIT}
    assert recipe["REFUSED"] == REFUSED
    assert names >= REFUSED


def test_what_is_translated_has_its_size(recipe: dict[str, Any]) -> None:
    registry = recipe["registry"]
    for unit, (size, si) in TRANSLATED.items():
        found = registry.Quantity(Decimal(1), recipe["unit_of"](unit)).to(si).magnitude
        assert abs(found - Decimal(size)) <= Decimal(size) * Decimal("1e-5"), unit
    freezing = registry.Quantity(Decimal(32), recipe["unit_of"](FAHRENHEIT)).to("kelvin").magnitude
    assert abs(freezing - Decimal("273.15")) < Decimal("1e-9")


def test_what_is_translated_or_refused_pint_would_take_for_something_else(recipe: dict[str, Any]) -> None:
    registry = recipe["registry"]
    dimensions = {
        unit: registry.Unit(unit).dimensionality for unit in ("a", "ac", "fl oz", "px", "dpi", "GT")
    }
    right = {"a": "m**2", "ac": "m**2", "fl oz": "m**3", "px": "pixel", "dpi": "1/m", "GT": "tonne"}
    for unit, dimension in dimensions.items():
        assert dimension != registry.Unit(right[unit]).dimensionality, unit


def test_no_measure_word_is_a_unit_of_pint(recipe: dict[str, Any]) -> None:
    assert [name for name in units(measure_words) if name in recipe["registry"]] == []
    assert len(units(rates)) > 5
