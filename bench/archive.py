"""Measure `crossfoot archive` on many stories: throughput, memory, and what two kills cost.

    python bench/archive.py ARTICLES.jsonl --stories 100000 --folder /tmp/archive

Each line of ARTICLES.jsonl is a JSON object with `text`. The archives repeat them in turn under new ids. A smaller one
is checked with one process, with two, and with two that are killed with -9 at a third and at two thirds and gone on
with; a larger one in the last of these ways. Printed are stories per second, stories per hour that a core is at work,
the memory over time (PSS: what is shared is divided among those who share it), and whether each story is there exactly
once, with the same output each time.
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
    """Make the archives and check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--stories", type=int, default=100_000, help="of the archive whose check is killed twice")
    parser.add_argument("--compared", type=int, default=10_000, help="of the archive that is checked in three ways")
    parser.add_argument("--folder", type=Path, required=True, help="where the archives and outputs are written; new")
    parser.add_argument("--shard", type=int, default=SHARD)
    given = parser.parse_args()
    if given.compared:
        compare(given.articles, given.folder / "compared", given.compared, given.shard)
    if given.stories:
        kill_twice(given.articles, given.folder / "large" / "killed", given.stories, given.shard)


def compare(articles: Path, folder: Path, stories: int, shard: int) -> None:
    """Check an archive with one process, with two, and with two that are killed, and compare speed and outputs."""
    rates = {jobs: checked(articles, folder / f"jobs{jobs}", stories, shard, jobs) for jobs in (1, 2)}
    print(f"two processes do {rates[2] / rates[1]:.2f} times what one does")
    kill_twice(articles, folder / "killed", stories, shard)
    same = len({digest(folder / way) for way in ("jobs1", "jobs2", "killed")}) == 1
    print("the outputs are the same, byte for byte" if same else "THE OUTPUTS DIFFER")


def checked(articles: Path, folder: Path, stories: int, shard: int, jobs: int) -> float:
    """Check an archive with so many processes, tell how it went, and return how many stories a second it checked."""
    archive = make(articles, folder, stories)
    before = cpu_seconds()
    seconds, memory = run(archive, folder, jobs, shard)
    cpu = cpu_seconds() - before
    print(f"{jobs} at once: {seconds:.1f} s, {stories / seconds:.1f} stories a second, the start included")
    print(f"    {cpu:.1f} s of a core, {stories * 3600 / cpu:,.0f} stories a core-hour")
    memory.tell()
    verify(folder, stories)
    return stories / seconds


def kill_twice(articles: Path, folder: Path, stories: int, shard: int) -> None:
    """Check an archive with two processes that are killed at a third and at two thirds, and gone on with."""
    archive = make(articles, folder, stories)
    seconds = 0.0
    for share in (1 / 3, 2 / 3, None):
        took, memory = run(archive, folder, 2, shard, share and int(share * stories / shard))
        seconds += took
        memory.tell()
    print(f"killed twice: {seconds:.1f} s in all, {stories / seconds:.1f} stories a second")
    verify(folder, stories)


def make(articles: Path, folder: Path, stories: int) -> Path:
    """Write so many stories, the articles in turn, beside a new folder, unless they are there; return the file."""
    folder.mkdir(parents=True)
    archive = folder.parent / "stories.jsonl"
    if archive.exists():  # the outputs tell which file they are of, and when it was written
        return archive
    texts = [json.loads(line)["text"] for line in articles.open(encoding="utf-8")]
    with archive.open("w", encoding="utf-8") as out:
        for number, text in zip(range(stories), itertools.cycle(texts), strict=False):
            out.write(json.dumps({"id": f"story-{number:08}", "text": text}) + "\n")
    print(f"{stories:,} stories, {archive.stat().st_size / 1e6:.0f} MB")
    return archive


def run(archive: Path, folder: Path, jobs: int, shard: int, kill_at: int | None = None) -> tuple[float, Memory]:
    """Check the archive, or kill all processes once so many shards are kept; return the seconds and the memory."""
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
