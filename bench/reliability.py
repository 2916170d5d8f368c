"""Show what confidences are worth: of the findings in labelled articles, by confidence, the share that is right.

    python bench/reliability.py LABELLED.jsonl [MORE.jsonl ...]

Each line is a JSON object with `text`, `gold` (the [start, end] spans of the mentions that contradict each other, empty
where none do) and `ignore` (those of a doubtful pair). A finding is right where its mentions touch two of the spans.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

from service import engine
from service.model import Discrepancy, Options, Report, SourceDocument, Span

STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)


def main() -> None:
    """Read the articles, check them, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path)
    paths: list[Path] = parser.parse_args().articles
    right: Counter[float] = Counter()
    all_of: Counter[float] = Counter()
    for path in paths:
        for line in path.open(encoding="utf-8"):
            article = json.loads(line)
            report = engine.check((SourceDocument("body", article["text"]),), Options(min_confidence=STEPS[0]))
            for found in report.discrepancies:
                if not touched(report, found, article.get("ignore", [])):
                    step = max(each for each in STEPS if each <= found.confidence)
                    all_of[step] += 1
                    right[step] += touched(report, found, article["gold"]) > 1
    for low, high in pairwise(STEPS):
        share = f"{100 * right[low] / all_of[low]:.0f}%" if all_of[low] else "-"
        print(f"{low:.2f} to {high:.2f}: {right[low]} of {all_of[low]} right, {share}")


def touched(report: Report, found: Discrepancy, spans: list[list[int]]) -> int:
    """Return how many of the spans some mention of a finding overlaps."""
    mentions = [report.claims[i].span for i in found.claims]
    return sum(any(mention.overlaps(Span(*span)) for mention in mentions) for span in spans)


if __name__ == "__main__":
    main()
