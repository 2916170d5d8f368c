"""Measure `crossfoot archive` on many stories: throughput, memory, and what two kills cost.

    python bench/archive.py ARTICLES.jsonl --stories 100000 --folder /tmp/archive

Each line of ARTICLES.jsonl is a JSON object with `text`. The archive repeats them in turn under new ids. It is checked
with one process, with two, and with two that are killed with -9 at a third and at two thirds and gone on with. Printed
are stories per second, stories per hour that a core is at work, the memory over time (PSS: what is shared is divided
among those who share it), and whether each story is there exactly once, with the same output each time.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import pyarrow.parquet as pq

from service.cli.archive import SHARD

LOOK_SECONDS = 2.0
OUTPUTS = ("findings.parquet", "findings.stories.parquet", "findings.rejected.jsonl", "findings.report.html")


@dataclass(slots=True)
class Memory:
    """Megabytes over time: of the first process, of the largest of the others, and of all."""

    first: list[float] = field(default_factory=list)
    largest: list[float] = field(default_factory=list)
    together: list[float] = field(default_factory=list)

    def look(self, pid: int) -> None:
        """Take what it is now."""
        first, others = megabytes(pid), [megabytes(child) for child in children(pid)]
        if first and any(others):
            self.first.append(first)
            self.largest.append(max(others))
            self.together.append(first + sum(others))

    def tell(self) -> None:
        """Print the median of each quarter of the time, and the most."""
        for name, values in (("first", self.first), ("largest other", self.largest), ("together", self.together)):
            step = max(1, len(values) // 4)
            quarters = [
                round(median(values[start : start + step])) for start in range(0, step * 4, step)[: len(values)]
            ]
            print(f"    {name}: {quarters} MB by quarters of the time, at most {max(values, default=0):.0f}")


def main() -> None:
    """Make the archive, check it in three ways, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, required=True, help="where the archive and its outputs are written; new")
    parser.add_argument("--shard", type=int, default=SHARD)
    given = parser.parse_args()
    given.folder.mkdir(parents=True)
    archive = given.folder / "stories.jsonl"
    make(given.articles, archive, given.stories)
    print(f"{given.stories:,} stories, {archive.stat().st_size / 1e6:.0f} MB")
    digests = []
    rates = {}
    for jobs in (1, 2):
        folder = given.folder / f"jobs{jobs}"
        before = cpu_seconds()
        seconds, memory = run(archive, folder, jobs, given.shard)
        cpu = cpu_seconds() - before
        rates[jobs] = given.stories / seconds
        print(f"{jobs} at once: {seconds:.1f} s, {rates[jobs]:.1f} stories a second, the start included")
        print(f"    {cpu:.1f} s of a core, {given.stories * 3600 / cpu:,.0f} stories a core-hour")
        memory.tell()
        verify(folder, given.stories)
        digests.append(digest(folder))
    print(f"two processes do {rates[2] / rates[1]:.2f} times what one does")
    folder = given.folder / "killed"
    seconds = 0.0
    for share in (1 / 3, 2 / 3, None):
        took, _ = run(archive, folder, 2, given.shard, share and int(share * given.stories / given.shard))
        seconds += took
    print(f"killed twice: {seconds:.1f} s in all")
    verify(folder, given.stories)
    digests.append(digest(folder))
    print("the outputs are the same, byte for byte" if len(set(digests)) == 1 else "THE OUTPUTS DIFFER")


def make(articles: Path, archive: Path, stories: int) -> None:
    """Write so many stories, the articles in turn."""
    texts = [json.loads(line)["text"] for line in articles.open(encoding="utf-8")]
    with archive.open("w", encoding="utf-8") as out:
        for number, text in zip(range(stories), itertools.cycle(texts), strict=False):
            out.write(json.dumps({"id": f"story-{number:08}", "text": text}) + "\n")


def run(archive: Path, folder: Path, jobs: int, shard: int, kill_at: int | None = None) -> tuple[float, Memory]:
    """Check the archive, or kill all processes once so many shards are kept; return the seconds and the memory."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "service", "archive", str(archive), "--out", str(folder / OUTPUTS[0])]
    memory, start = Memory(), time.monotonic()
    process = subprocess.Popen([*command, "--jobs", str(jobs), "--shard", str(shard)], stdout=subprocess.DEVNULL)
    next_look = 0.0
    while process.poll() is None:
        if kill_at is not None and kept(folder) >= kill_at:
            for pid in (process.pid, *children(process.pid)):
                os.kill(pid, signal.SIGKILL)
            process.wait()
            print(f"  killed with {kept(folder):,} shards kept")
            return time.monotonic() - start, memory
        if time.monotonic() >= next_look:
            memory.look(process.pid)
            next_look = time.monotonic() + LOOK_SECONDS
        time.sleep(0.05)
    if process.returncode or kill_at is not None:
        sys.exit(f"it ended with {process.returncode}")
    return time.monotonic() - start, memory


def cpu_seconds() -> float:
    """Return the time that cores have worked for the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def kept(folder: Path) -> int:
    """Return how many shards are through."""
    return sum(1 for _ in (folder / f"{OUTPUTS[0]}.parts").glob("shard-*.parquet"))


def verify(folder: Path, stories: int) -> None:
    """Say whether each story is there exactly once, and end where it is not."""
    ids = pq.read_table(folder / OUTPUTS[1], columns=["id"])["id"].to_pylist()
    rejected = (folder / OUTPUTS[2]).read_text(encoding="utf-8").count("\n")
    if ids != [f"story-{number:08}" for number in range(stories)] or rejected:
        sys.exit(f"{folder}: {len(ids):,} stories, {len(set(ids)):,} different ones, {rejected:,} set aside")
    findings = pq.read_metadata(folder / OUTPUTS[0]).num_rows
    print(f"    each of {stories:,} stories once, in order, none set aside; {findings:,} findings")


def digest(folder: Path) -> str:
    """Return a mark of all outputs."""
    return hashlib.sha256(b"".join((folder / name).read_bytes() for name in OUTPUTS)).hexdigest()


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def megabytes(pid: int) -> float:
    """Return the proportional set size of a process, 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


if __name__ == "__main__":
    main()
