"""Measure the service under load: gunicorn as `make run` starts it, asked by wrk, with one worker and with two.

    python bench/load.py ARTICLES.jsonl [MORE.jsonl or article.txt ...]

500 of the articles are sent in turn to /v1/check over connections that stay open, each as soon as the connection has
its last answer. wrk runs on the same machine, and so takes a part of the cores that it measures: with two workers on
two cores the figures are lower than those of a machine that has a core for it. Needs wrk (https://github.com/wg/wrk).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from articles import read, spread
from served import HOST, Served, served

ARTICLES = 500
CLIENTS = (1, 8, 64)
BAR = 4  # times the median, of the 99th percentile at 8 clients
SCRIPT = Path(__file__).with_name("load.lua")
HEADER = ("workers", "clients", "p50 ms", "p99 ms", "p99/p50", "checks/s", "checks", "errors")


def run(service: Served, clients: int, seconds: int, bodies: str) -> dict[str, Any]:
    """Return what wrk measures of a running service."""
    command = ["wrk", "--threads", "1", "--connections", str(clients), "--duration", f"{seconds}s", "--timeout", "30s"]
    command += ["--script", str(SCRIPT), f"http://{HOST}:{service.port}/v1/check"]
    done = subprocess.run(command, env=os.environ | {"BODIES": bodies}, check=True, capture_output=True, text=True)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def errors_of(measured: dict[str, Any]) -> str:
    """Return the statuses other than 200, and the connections that broke or waited in vain, each with how many."""
    counts = Counter(measured["others"].split()) + Counter({"broken": measured["broken"]})
    return ", ".join(f"{count} {what}" for what, count in sorted(counts.items())) or "0"


def main() -> int:
    """Measure and print the table; return 1 where there is an error, or the slowest answers take too long."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", nargs="+")
    arguments.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    arguments.add_argument("--seconds", type=int, default=30, help="for each row (default: %(default)s)")
    given = arguments.parse_args()
    texts = spread(read(given.articles), ARTICLES)
    kept = True
    print("| " + " | ".join(HEADER) + " |\n|" + " --- |" * len(HEADER))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as bodies:
        bodies.writelines(json.dumps({"text": text}) + "\n" for text in texts)
        bodies.flush()
        for workers in given.workers:
            with served(workers) as service:
                run(service, 8, 5, bodies.name)  # each worker has answered before it is measured
                for clients in CLIENTS:
                    measured = run(service, clients, given.seconds, bodies.name)
                    errors, times = errors_of(measured), measured["p99"] / measured["p50"]
                    kept = kept and errors == "0" and (clients != 8 or times <= BAR)
                    row = (workers, clients, measured["p50"], measured["p99"], f"{times:.1f}")
                    print(
                        "|",
                        *(f"{cell} |" for cell in (*row, measured["rate"], measured["answers"], errors)),
                        flush=True,
                    )
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
