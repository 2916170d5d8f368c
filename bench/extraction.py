#!/usr/bin/env python3
"""Measure how fast figures are read: beside quantulum3 on the same articles, and on text made to stall a reader.

    python bench/extraction.py article.txt articles.jsonl ...

Each argument is a plain text or JSON lines with a "text". Times are of this machine; what to keep is the ratios, which
come from one run: milliseconds per article against quantulum3's bare parse, a megabyte of each kind of hostile text
against a megabyte of the articles' own prose, and a tenth of each against the whole, which shows the growth (10 is
linear). quantulum3 is given small texts alone: its time grows with the cube of a run of digits.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable

from articles import read

from service import documents, extraction
from service.model import Document, SourceDocument

with warnings.catch_warnings():
    warnings.simplefilter("ignore", UserWarning)  # quantulum3 recommends an extra that the service does without
    from quantulum3 import parser

SIZE = 1_000_000  # characters of each hostile text
LIMIT = 5.0  # times the prose's time that any hostile text may take
ARTICLES = 20  # given to quantulum3, which is slow
RUNS = 3  # of which the quickest counts

HOSTILE = {
    "one run of digits": "7",
    "one hundred ...": "one hundred ",
    "one and ...": "one and ",
    "hundred thousand ...": "hundred thousand ",
    "5e5 ...": "5e5 ",
    "1-1-1-...": "1-",
    "1/1/1/...": "1/",
    "1.1.1....": "1.",
    "1,1,1,...": "1,",
    "1,000,000,...": "1,000,",
    "figures": "12 3.5m £7 1,500 ",
    "brackets": "(",
    "nested brackets": "([{)]}",
    "a half of a ...": "a half of a ",
    "an hour and a half ...": "an hour and a half ",
    "an hour or two ...": "an hour or two ",
    "three or four in ...": "three or four in the end of ",
    "£5 (£4) an hour": "they were paid £5 (£4) an hour by the men who ran it and ",
    "open brackets": "they were paid £5 (as the men who ran it said at the time and ",
    "tonnes of ...": "it took 5 tonnes of the grain of the town and of ",
    "and only 25": "it was said that they were fine and only 25 ",
    "rose from 1 to 2 to": "the rate then rose for all of the men from 1 to 2 to the ",
    "Henry 2, 29, ...": "2, 29, ",
    "letters of science": "the data of the men was put at 5 b of current and ",
    "race times": "400m in 7.48 ",
    "chart list": "chart at 5, at 20, ",
    "Windows 95, 98, ...": "Windows 95, 98, 99, ",
    "one in five in ...": "one in five in ",
    "5 to 6 to ...": "5 to 6 to ",
    "from 1 to ...": "from 1 to 2 ",
    "£££": "£",
    "A$A$": "A$",
    "currency codes": "USD EUR GBP ",
    "units": "5 square miles per cubic foot per hour ",
    "no spaces": "abcdefghij",
    "dots": "a.a",
    "mixed scripts": "十二3и四٣5",
    "Arabic digits": "٣٤٥ ",
    "zero-width": "1\u200b2\u200d",
    "combining": "e\u0301\u0302\u0303",
    "lone surrogates": "1\ud8005",
    "capitals and figures": "Boeing 747 Channel 4 ",
    "hyphens": "-",
    "quotes": "\"'",
    "months": "May 1 June 2 ",
}


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the shortest processor time that the work took: what else the machine does is not counted."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def document_of(text: str) -> Document:
    """Return a plain text as a document."""
    return documents.read(SourceDocument("body", text))


def filled(piece: str, size: int) -> str:
    """Return a piece repeated up to a size."""
    return (piece * (size // len(piece) + 1))[:size]


def compare(texts: list[str]) -> None:
    """Print the time of an article here and in quantulum3."""
    chosen = texts[:ARTICLES]
    read_documents = [document_of(text) for text in chosen]
    ours = seconds(lambda: [extraction.extract(document) for document in read_documents]) / len(chosen)
    theirs = seconds(lambda: [parser.parse(text) for text in chosen], 1) / len(chosen)
    figures = sum(len(extraction.extract(document)) for document in read_documents)
    size = sum(map(len, chosen)) / len(chosen)
    print(f"{len(chosen)} articles of {size:,.0f} characters on average, {figures} figures")
    print(f"  Crossfoot's extraction  {1000 * ours:8.2f} ms an article")
    print(f"  quantulum3's parse      {1000 * theirs:8.2f} ms an article: {theirs / ours:.0f} times as long")


def stall(texts: list[str]) -> bool:
    """Print the time of hostile texts against prose; return whether all keep within the limit."""
    prose = document_of(filled("\n\n".join(texts) + "\n\n", SIZE))
    base = seconds(lambda: extraction.extract(prose))
    print(f"\n{SIZE:,} characters of prose: {base:.2f} s. The same length of")
    kept = True
    for name, piece in HOSTILE.items():
        whole, tenth = document_of(filled(piece, SIZE)), document_of(filled(piece, SIZE // 10))
        long, short = seconds(lambda d=whole: extraction.extract(d), 2), seconds(lambda d=tenth: extraction.extract(d))  # type: ignore[misc]
        kept = kept and long <= LIMIT * base
        print(f"  {name:22} {long / base:5.2f} times the prose; {long / max(short, 1e-9):6.1f} times a tenth of it")
    return kept


def cube() -> None:
    """Print how quantulum3's time grows with a run of digits, and how ours does."""
    print("\na run of digits           quantulum3        Crossfoot")
    for length in (25, 50, 100, 150):
        text = "7" * length
        document = document_of(text)
        theirs, ours = seconds(lambda t=text: parser.parse(t), 1), seconds(lambda d=document: extraction.extract(d))  # type: ignore[misc]
        print(f"  {length:6} digits      {1000 * theirs:9.1f} ms    {1000 * ours:9.3f} ms")


def main() -> int:
    """Run the measurements on the files named on the command line."""
    texts = read(sys.argv[1:])
    if not texts:
        print(__doc__)
        return 2
    extraction.extract(document_of("Warmed up with £5m."))
    compare(texts)
    kept = stall(texts)
    cube()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
