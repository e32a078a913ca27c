"""The passages for the stages: those of the repository, or those of ``--texts FILE``."""

from pathlib import Path

import pytest

from . import machine, news


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--texts``, as the other benchmarks have it."""
    parser.addoption("--texts", type=Path, metavar="FILE", help="passages to measure the stages on")


@pytest.fixture(scope="session")
def passages(request: pytest.FixtureRequest) -> list[str]:
    """The passages, read once, on one core."""
    machine.use_one_core()
    return news.passages(request.config.getoption("--texts"))
