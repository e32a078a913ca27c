"""The recipes of docs/engines.md do what they show."""

import pytest

from ..public.test_documentation import ENGINES, ROOT, check_page

for engine in ("dask", "ray", "pyspark"):
    pytest.importorskip(engine)


@pytest.mark.usefixtures("ray_cluster", "spark_session")
def test_recipes_do_what_they_show() -> None:
    check_page(ROOT / "docs" / ENGINES)
