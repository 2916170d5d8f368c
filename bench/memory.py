"""Measure how soon the service is ready, the memory of its processes, and whether that grows with what it reads.

    python bench/memory.py ARTICLES.jsonl [MORE.jsonl or article.txt ...] [--checks 50000]

RSS is all that a process has in memory, what it shares with others included; PSS counts what is shared in equal parts
with each process that shares it, so that the sum over all processes is what the service takes; USS is what a process
has for itself alone. All are read from /proc/PID/smaps_rollup (Linux).

For the growth, the articles are sent again and again with other figures and other names each time, so that any store of
words that have been seen would grow: each name has 20 forms, which makes for as many different words in 50,000 checks
as so many articles of a newsroom have. The workers are not replaced after so many requests as they are in service.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import re
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from articles import read
from served import HOST, Served, served

READY_BAR = 5.0  # seconds
FIRST_BAR, FURTHER_BAR = 350, 100  # MB
GROWTH_BAR = 0.05
STARTS = 5
WARM = 400  # checks before memory is read: each worker has seen all kinds of work
CONNECTIONS = 6  # for each worker, which reads requests of four at a time
STEPS = 10  # readings of the memory as it grows
SEED = 11
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
DIGIT = re.compile(r"(?<![0-9,.])[1-9]")
SYLLABLES = "ba do fe gri hu ka lo mi nu pra que ri so tu vel wo xa yer zo".split()
NEVER_REPLACED = "--max-requests 0 --max-requests-jitter 0"


def varied(text: str, chance: random.Random) -> str:
    """Return an article with the first digit of its figures and the ends of its names changed."""
    renamed = {name: name + chance.choice(SYLLABLES) for name in sorted(set(NAME.findall(text)))}
    changed = NAME.sub(lambda found: renamed[found[0]], text)
    return DIGIT.sub(lambda _: str(chance.randrange(1, 10)), changed)


def bodies(texts: Sequence[str]) -> Iterator[bytes]:
    """Yield requests without end, no two alike."""
    chance = random.Random(SEED)
    for text in cycle(texts):
        yield json.dumps({"text": varied(text, chance)}).encode()


def send(port: int, requests: Sequence[bytes]) -> None:
    """Check articles one after the other over one connection. Raises RuntimeError at any answer but 200."""
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    for body in requests:
        connection.request("POST", "/v1/check", body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        response.read()
        if response.status != 200:
            raise RuntimeError(f"a check was answered with {response.status}")
    connection.close()


def check(service: Served, requests: Iterator[bytes], count: int) -> None:
    """Check so many articles over so many connections that each worker gets some of them."""
    clients = CONNECTIONS * len(service.workers)
    with ThreadPoolExecutor(clients) as pool:
        for sent in [pool.submit(send, service.port, list(islice(requests, count // clients))) for _ in range(clients)]:
            sent.result()


def memory(pid: int) -> dict[str, float]:
    """Return a process's RSS, PSS and USS in MB."""
    lines = (line.split() for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    sizes = {name.rstrip(":"): int(size) / 1024 for name, size, _ in lines}
    return {
        "RSS": sizes["Rss"],
        "PSS": sizes["Pss"],
        "USS": sizes["Private_Clean"] + sizes["Private_Dirty"],
    }


def starts() -> bool:
    """Print how long the service takes to be ready; return whether that is soon enough."""
    taken: list[float] = []
    for _ in range(STARTS):
        with served(2) as service:
            taken.append(service.seconds_to_ready)
    print(f"ready after {median(taken):.1f} s (median of {STARTS} starts; at most {READY_BAR:.0f})\n", flush=True)
    return median(taken) <= READY_BAR


def sizes(texts: Sequence[str]) -> bool:
    """Print the memory with one, two and three workers; return whether the first and each further one are small."""
    print("| workers | RSS of the largest | USS of each | PSS of all | a further worker |\n|" + " --- |" * 5)
    requests, totals, largest = bodies(texts), [], []
    for workers in (1, 2, 3):
        with served(workers) as service:
            check(service, requests, WARM * workers)
            each = [memory(pid) for pid in service.workers]
            largest.append(max(one["RSS"] for one in each))
            totals.append(memory(service.pid)["PSS"] + sum(one["PSS"] for one in each))
        further = f"{totals[-1] - totals[-2]:.0f} MB" if workers > 1 else ""
        uss = ", ".join(f"{one['USS']:.0f}" for one in each)
        print(f"| {workers} | {largest[-1]:.0f} MB | {uss} MB | {totals[-1]:.0f} MB | {further} |", flush=True)
    print(f"A worker at most {FIRST_BAR} MB, a further one at most {FURTHER_BAR} MB.\n")
    return max(largest) <= FIRST_BAR and (totals[2] - totals[0]) / 2 <= FURTHER_BAR


def growth(texts: Sequence[str], checks: int, workers: int) -> bool:
    """Print the memory of workers as they go on; return whether it grows little."""
    print("| checks | RSS of all workers | USS of all workers | checks/s |\n|" + " --- |" * 4)
    requests = bodies(texts)
    read_out: list[tuple[float, float]] = []
    with served(workers, NEVER_REPLACED) as service:
        pids = service.workers
        check(service, requests, WARM * workers)
        for step in range(STEPS + 1):
            start = time.monotonic()
            if step:
                check(service, requests, checks // STEPS)
            rate = f"{checks / STEPS / (time.monotonic() - start):.0f}" if step else ""
            each = [memory(pid) for pid in pids]  # fails where a worker is no more
            read_out.append((sum(one["RSS"] for one in each), sum(one["USS"] for one in each)))
            rss, uss = read_out[-1]
            print(f"| {checks * step // STEPS:,} | {rss:.1f} MB | {uss:.1f} MB | {rate} |", flush=True)
    grown = read_out[-1][0] / read_out[0][0] - 1
    print(f"RSS grown by {100 * grown:.1f}% after the first {WARM * workers} checks (at most {100 * GROWTH_BAR:.0f}%)")
    return grown <= GROWTH_BAR


def main() -> int:
    """Measure and print; return 1 where a bar is missed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", nargs="+")
    arguments.add_argument("--checks", type=int, default=3_000, help="to watch the growth over (default: %(default)s)")
    arguments.add_argument("--workers", type=int, default=2, help="that share these (default: %(default)s)")
    given = arguments.parse_args()
    texts = read(given.articles)
    kept = [starts(), sizes(texts), growth(texts, given.checks, given.workers)]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    raise SystemExit(main())
