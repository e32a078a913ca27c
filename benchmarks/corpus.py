"""Speed and memory of ``cnmoney corpus``: ``python -m benchmarks.corpus [--rows 1000000] [--workers 1 2]``.

The texts are made here, always the same ones: one to four sentences in the manner of news, each from one of
15 templates with other amounts, rates and counts, 73 characters and 5 quantities in a text on average.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

TEMPLATES = """\
公司全年实现营业收入{a}亿元，同比增长{b}%。
净利润约{c}万元，较上年同期下降{b}%。
截至收盘，沪指涨{b}%，报{p}点，两市成交额超{c}亿元。
该项目总投资{a}亿元，建成后年产{c}吨，新增就业{n}000余人。
公司拟每10股派发现金红利{n}.5元，合计派发{c}万元。
央行今日开展{c}亿元7天期逆回购操作，中标利率为1.{n}%。
{n}月新能源汽车销量达{c}辆，渗透率升至{b}%。
会议强调，要坚持稳中求进的工作总基调，推动高质量发展。
恒生指数跌{p}点，南向资金净流入{a}亿港元。
分析师将目标价由{p}港元上调至{c}港元，维持买入评级。
基金规模已突破{c}亿元，管理费率由1.2%降至0.{n}%。
纽约原油期货价格上涨{n}.{n}美元，收于每桶7{n}.2美元。
记者从有关部门了解到，相关政策将于近期公布。
预计全年归母净利润{n}00万元至{c}万元，扭亏为盈。
公司股东拟减持不超过{n}%的股份，套现近{a}亿元。
""".splitlines()
SAMPLED = 0.5  # seconds between two looks at the memory


class Run(NamedTuple):
    """What a run took: seconds by the clock and of all processors, and the most memory at one time."""

    seconds: float
    processor_seconds: float
    peak_mb: float


def texts(rows: int) -> Iterator[str]:
    """Yield texts, the same for the same number."""
    made = random.Random(20)
    for _ in range(rows):
        yield "".join(
            made.choice(TEMPLATES).format(
                a=made.randint(100, 99999) / 100,
                b=made.randint(1, 600) / 10,
                c=made.randint(10, 9999),
                p=made.randint(280000, 350000) / 100,
                n=made.randint(1, 9),
            )
            for _ in range(made.randint(1, 4))
        )


def write_table(path: Path, rows: int) -> int:
    """Write JSON Lines; return the characters of the texts."""
    characters = 0
    with path.open("w", encoding="utf-8") as stream:
        for number, text in enumerate(texts(rows)):
            characters += len(text)
            stream.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
    return characters


def run(table: Path, workers: int) -> Run:
    """Run the command."""
    output = table.with_name("out.parquet")
    arguments = ["corpus", str(table), "--keep", "id", "--workers", str(workers), "--output", str(output)]
    began = time.perf_counter()
    before = os.times()
    program = subprocess.Popen([sys.executable, "-m", "cnmoney", *arguments])
    peak = 0.0
    while program.poll() is None:
        peak = max(peak, memory_mb(program.pid))
        time.sleep(SAMPLED)
    after = os.times()
    if program.returncode:
        sys.exit(program.returncode)
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(time.perf_counter() - began, used, peak)


def memory_mb(pid: int) -> float:
    """Return the resident memory of a process and all that it started, shared pages once (Linux)."""
    pids, total = [pid], 0
    while pids:
        folder = Path(f"/proc/{pids.pop()}")
        try:
            pids += map(int, (folder / "task" / folder.name / "children").read_text("ascii").split())
            fields = (folder / "smaps_rollup").read_text("ascii").split()
            total += int(fields[fields.index("Pss:") + 1])
        except (OSError, ValueError):  # it has just ended
            continue
    return total / 1024


def main() -> None:
    """Make the table, run with each number of workers, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        table = Path(folder, "news.jsonl")
        characters = write_table(table, options.rows)
        print(f"{options.rows:,} rows, {characters:,} characters, load {os.getloadavg()[0]:.1f}", flush=True)
        for workers in options.workers:
            took = run(table, workers)
            print(
                f"{workers} workers: {took.seconds:.0f} s, {options.rows / took.seconds:,.0f} rows a second, "
                f"{options.rows / took.processor_seconds:,.0f} a processor second, "
                f"peak {took.peak_mb:.0f} MB, load {os.getloadavg()[0]:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
