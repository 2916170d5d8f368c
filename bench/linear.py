"""Measure whether a check's time grows with the length of the text and no faster.

    python bench/linear.py

A text of 1 MB with 10,000 figures, most of them of a few units, is checked beside texts of 10 kB made in the same
way, and the time per kB is compared, for the whole and for each part of the pipeline. The texts are drawn from the
sentences below, so that each figure has a subject to compare and names come again all through the text.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import defaultdict
from statistics import median

os.environ.setdefault("OMP_NUM_THREADS", "1")  # as the service is run

from stages import milliseconds, timed

from service import engine
from service.model import Options, SourceDocument

BAR = 1.5  # times the time per kB
SHORT, LONG = 10_000, 1_000_000  # characters
SEED = 5
OPTIONS = Options(min_confidence=0.75)
PLACES = "Ashford Bramley Corley Dunmore Elstow Farley Graveney Hexton Ilmer Jarvis Kelsey Lowick Marden Norley".split()
FIRMS = "Averill Bexhill Colvin Denholm Esdale Forrester Garrick Hallam Inverarity Jessop Kinnear Lomax".split()
PEOPLE = "Hale Reyes Okafor Lindqvist Moreau Tanaka Petrov Silva Novak Byrne Castell Drummond".split()
NOUNS = "workers passengers homes pupils patients visitors houses trees lorries shops members farmers".split()
FIGURED = (
    "The council of {place} said that {number} {noun} had been counted there by the end of the week.",
    "{firm} will spend £{million}m on its yard at {place}, where {number} {noun} are kept, it told investors.",
    "{person} said that the firm had lost £{million}m on the contract, {share}% of what it had set aside.",
    "Of the {noun}, {share}% came from {place}, according to a survey that {firm} paid for.",
    "Sales at {firm} rose to £{million}m from £{less}m, and it has taken on {number} {noun}.",
    "Some {number} {noun} were asked to leave {place} after the river rose by {metres} metres overnight.",
    "The road from {place} is {metres} miles long and carries {number} {noun} on a day, {person} said.",
    "More than {number} {noun} have signed, and {person} expects {hundred} others before the vote.",
    "It was the {ordinal} time that {firm} had missed its target, which stood at £{million}m in {year}.",
    "They met for {metres} hours at {place} on Tuesday, and {hundred} of the {noun} stayed until the end.",
)
PLAIN = (
    "{person} told the inquiry at {place} that nobody from {firm} had asked about the {noun} before the work began.",
    "The plan has met with anger in {place}, where many of the {noun} say that they were never told of it.",
    "A spokesman for {firm} would not say whether the yard at {place} was to be kept open or sold.",
    "{person}, who has led the council of {place} since the spring, said that the {noun} had waited long enough.",
    "The government has promised to look again at the rules, and {firm} is to publish its own account of them.",
    "Several of the {noun} were at the meeting, but {person} was not, and no reason was given for that.",
)


def write(size: int, chance: random.Random) -> str:
    """Return a text of a length, in paragraphs of one to three sentences."""
    paragraphs: list[str] = []
    length = 0
    while length < size:
        count = chance.choice((1, 2, 2, 3))
        paragraphs.append(" ".join(sentence(chance) for _ in range(count)))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:size]


def sentence(chance: random.Random) -> str:
    """Return one of the sentences with names and figures of its own."""
    million = chance.randrange(20, 990)
    return chance.choice(chance.choice((FIGURED, PLAIN))).format(
        place=chance.choice(PLACES),
        firm=chance.choice(FIRMS),
        person=chance.choice(PEOPLE),
        noun=chance.choice(NOUNS),
        number=f"{chance.randrange(1_000, 99_000):,}",
        hundred=chance.randrange(100, 999),
        million=million,
        less=chance.randrange(10, million),
        share=chance.randrange(3, 97),
        metres=chance.randrange(3, 40),
        ordinal=chance.choice(("second", "third", "fourth", "fifth")),
        year=chance.randrange(1990, 2020),
    )


def parts_of(text: str) -> dict[str, float]:
    """Return the milliseconds of a check of a text, by part and in all."""
    spent: dict[str, float] = defaultdict(float)
    with timed(spent):
        whole = milliseconds(lambda: engine.check((SourceDocument("body", text),), OPTIONS))
    return {**spent, "the rest": whole - sum(spent.values()), "whole": whole}


def main() -> int:
    """Measure and print; return 1 where the long text takes too long for its length."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--texts", type=int, default=20, help="of the short kind (default: %(default)s)")
    count = arguments.parse_args().texts
    engine.warm()
    chance = random.Random(SEED)
    short = [parts_of(write(SHORT, chance)) for _ in range(count)]
    long_text = write(LONG, chance)
    long = parts_of(long_text)
    report = engine.extract((SourceDocument("body", long_text),))
    print(f"{len(long_text):,} characters with {len(report.claims):,} figures, against {count} texts of {SHORT:,}")
    print(f"{'ms per kB':20}{'10 kB':>8}{'1 MB':>8}{'times':>8}")
    for name, spent in long.items():
        few, many = 1000 * median(each[name] for each in short) / SHORT, 1000 * spent / LONG
        print(f"  {name:18}{few:8.3f}{many:8.3f}{many / max(few, 1e-9):8.2f}")
    ratio = long["whole"] / LONG / (median(each["whole"] for each in short) / SHORT)
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main())
