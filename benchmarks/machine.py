"""The machine that is measured on: one core of it, and what it is."""

import os
import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")


def use_one_core() -> None:
    """Stay on one core where the system can say so; a process that moves between cores starts cold."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def describe(packages: Iterable[str] = ()) -> str:
    """Return one line for the results: without the machine and the versions a number means nothing."""
    system = f"{platform.system()} {platform.machine()}"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parts = [_cpu(), f"{os.cpu_count()} cores", system, python]
    return ", ".join([*parts, *_versions(["cnmoney", *packages])]) + "."


def _cpu() -> str:
    lines = _CPU_INFO.read_text(encoding="utf-8").splitlines() if _CPU_INFO.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or "unknown processor")


def _versions(packages: Iterable[str]) -> Iterable[str]:
    for package in packages:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            continue
