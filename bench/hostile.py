#!/usr/bin/env python3
"""Post the hostile texts of bench/extraction.py to a running service, and tell how long each takes.

    python -m service serve --port 8000 & python bench/hostile.py 127.0.0.1:8000 [200000 900000]

An answer is a report or a problem document: the limits of the service decide which. The exit code is 1 where the
service fails (status 500, or no answer within a minute), or where the larger text takes more than twice the time that
linear growth would give it. Half a UTF-16 pair is no text that can be posted; those are posted as question marks.
"""

from __future__ import annotations

import http.client
import json
import sys
import time

from extraction import HOSTILE, filled

SIZES = (200_000, 900_000)  # bytes, below the service's limit of 1,000,000
PATIENCE = 60  # seconds
RUNS = 2  # of which the quicker counts
NOTHING = 0.1  # seconds, below which growth says nothing


def post(address: str, body: bytes) -> tuple[str, float]:
    """Return the status of the answer to a text, with the name of its problem if it is one, and the seconds it took."""
    connection = http.client.HTTPConnection(address, timeout=PATIENCE)
    began = time.perf_counter()
    try:
        connection.request("POST", "/v1/check?include_quantities=false", body, {"Content-Type": "text/plain"})
        answer = connection.getresponse()
        sent = answer.read()
    except OSError as error:
        return type(error).__name__, time.perf_counter() - began
    finally:
        connection.close()
    name = "" if answer.status == 200 else f" {json.loads(sent)['type'].rpartition('/')[2]}"
    return f"{answer.status}{name}", time.perf_counter() - began


def main() -> int:
    """Post each text in each size, print the times, the slowest last, and return 1 where the service fails."""
    address = sys.argv[1]
    sizes = tuple(map(int, sys.argv[2:])) or SIZES
    rows: list[tuple[float, str, bool]] = []
    for name, piece in HOSTILE.items():
        bodies = [
            filled(piece, size).encode("utf-8", "replace")[:size].decode("utf-8", "ignore").encode() for size in sizes
        ]
        answers = [min((post(address, body) for _ in range(RUNS)), key=lambda answer: answer[1]) for body in bodies]
        (_, first), (_, last) = answers[0], answers[-1]
        growth = last / max(first, NOTHING) / (len(bodies[-1]) / len(bodies[0]))
        told = "  ".join(f"{status:>22} {seconds:7.2f} s" for status, seconds in answers)
        bad = growth > 2 or not all(status[:1] in "24" or status.startswith("503") for status, _ in answers)
        rows.append((last, f"{name:22} {told}  {growth:5.2f} of linear{'  <-- ' if bad else ''}", bad))
        print(rows[-1][1], flush=True)
    print("\nthe slowest")
    for _, row, _ in sorted(rows)[-8:]:
        print(row)
    return 1 if any(bad for _, _, bad in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
