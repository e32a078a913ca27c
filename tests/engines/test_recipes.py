"""The recipes of docs/engines.md, in both languages, do what they show."""

from pathlib import Path

import pytest

from ..public.test_documentation import ENGINES, ROOT, check_page

for engine in ("dask", "ray", "pyspark"):
    pytest.importorskip(engine)  # an engine, not installed everywhere


@pytest.mark.usefixtures("ray_cluster", "spark_session")
@pytest.mark.parametrize("page", sorted(ROOT.glob(f"docs/**/{ENGINES}")), ids=lambda page: page.parent.name)
def test_recipes_do_what_they_show(page: Path) -> None:
    check_page(page)
