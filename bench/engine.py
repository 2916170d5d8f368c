"""Measure how long a whole check takes, beside quantulum3's bare parse of the same articles, and where its time goes.

    python bench/engine.py ARTICLES.jsonl [MORE.jsonl or article.txt ...]

Of the articles, those of a typical length and with a typical number of figures are measured. Check and parse take
turns, article by article, in one run, so that whatever else the machine does slows both; each article counts with its
medians. Times are of this machine's processor; what to keep is the ratio.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import warnings
from collections import defaultdict
from functools import partial
from statistics import median

os.environ.setdefault("OMP_NUM_THREADS", "1")  # as the service is run, and as quantulum3 runs

from articles import read, spread
from stages import milliseconds, timed

from service import engine
from service.model import Options, Report, SourceDocument
from service.reporting import wire

with warnings.catch_warnings():
    warnings.simplefilter("ignore", UserWarning)  # quantulum3 recommends an extra that the service does without
    from quantulum3 import parser

WORDS = range(600, 801)
FIGURES = range(12, 19)
BAR = 0.6  # of quantulum3's time
OPTIONS = Options(min_confidence=0.75)


def check(text: str) -> Report:
    """Return the report of an article."""
    return engine.check((SourceDocument("body", text),), OPTIONS)


def answer(report: Report) -> str:
    """Return a report as the service sends it."""
    told = wire.check_report(report, 0.0, utf16=False, include_quantities=True)
    return json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def typical(texts: list[str], count: int) -> list[str]:
    """Return so many articles of a typical length and number of figures."""
    sized = [text for text in texts if len(text.split()) in WORDS]
    return spread([text for text in sized if len(check(text).claims) in FIGURES], count)


def compare(texts: list[str], rounds: int) -> float:
    """Print the time of a check beside quantulum3's parse; return the ratio of the two over all articles."""
    ours: dict[str, list[float]] = defaultdict(list)
    theirs: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for text in texts:
            ours[text].append(milliseconds(lambda text=text: check(text)))  # type: ignore[misc]
            theirs[text].append(milliseconds(lambda text=text: parser.parse(text)))  # type: ignore[misc]
    pairs = [(median(ours[text]), median(theirs[text])) for text in texts]
    ratios = sorted(own / other for own, other in pairs)
    ratio = sum(own for own, _ in pairs) / sum(other for _, other in pairs)
    words, figures = median(len(text.split()) for text in texts), median(len(check(text).claims) for text in texts)
    print(f"{len(texts)} articles, at the median of {words:.0f} words and {figures:.0f} figures; {rounds} rounds")
    print(f"  check            {median(own for own, _ in pairs):7.1f} ms")
    print(f"  quantulum3.parse {median(other for _, other in pairs):7.1f} ms")
    print(f"  ratio            {ratio:7.2f}    by article {ratios[0]:.2f} to {ratios[-1]:.2f}; at most {BAR}")
    return ratio


def split(texts: list[str], rounds: int) -> None:
    """Print what each part of the pipeline takes of a check, and what an answer in JSON adds to it."""
    measured: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        spent: dict[str, float] = defaultdict(float)
        with timed(spent):
            whole = milliseconds(lambda: [check(text) for text in texts])
        told = milliseconds(partial(list, map(answer, [check(text) for text in texts])))
        spent["the rest"] = whole - sum(spent.values())
        for name, value in {**spent, "report as JSON": told}.items():
            measured[name].append(value / len(texts))
    print("\nmilliseconds an article")
    for name, values in measured.items():
        print(f"  {name:16} {median(values):7.2f}")


def main() -> int:
    """Choose the articles and measure; return 1 where the check takes too long."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", nargs="+")
    arguments.add_argument("--count", type=int, default=20, help="how many articles (default: %(default)s)")
    arguments.add_argument("--rounds", type=int, default=9, help="how often each (default: %(default)s)")
    given = arguments.parse_args()
    engine.warm()
    parser.parse("It is 5 miles long.")
    texts = typical(read(given.articles), given.count)
    if not texts:
        arguments.error(f"no article has {WORDS[0]} to {WORDS[-1]} words and {FIGURES[0]} to {FIGURES[-1]} figures")
    gc.collect()
    gc.freeze()  # as the service does before its first request
    ratio = compare(texts, given.rounds)
    split(texts, given.rounds)
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main())
