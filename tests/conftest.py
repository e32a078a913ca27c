"""Hypothesis: no deadlines, since machines differ; the same examples at every run where CI decides."""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=20_000)  # pytest --hypothesis-profile=long
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")
