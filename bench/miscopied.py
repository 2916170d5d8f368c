"""Show how many changed figures are found where a story is a copy of its source: one figure of each article is changed.

    python bench/miscopied.py ARTICLES.jsonl

Each line is a JSON object with a `text`. The article is the related text; the story is the same but for a digit, or a
number in words, of one amount, date or ordinal, drawn at random. Any other difference that is told is a false alarm.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path

from service import engine
from service.config import Settings
from service.model import Claim, Options, Role, SourceDocument, Span

WORDS = "two three four five six seven eight nine ten eleven twelve".split()
NUMBER = re.compile(r"[0-9][0-9,.]*[0-9]|[0-9]")
KINDS = frozenset({"date", "ordinal"})
SEED = 7


def main() -> None:
    """Read the articles, change a figure of each, print what is found by the kind of the figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    chance = random.Random(SEED)
    counts: Counter[tuple[str, str]] = Counter()
    for line in parser.parse_args().articles.open(encoding="utf-8"):
        text = json.loads(line)["text"]
        claims = list(engine.extract((SourceDocument("source", text),)).claims)
        chance.shuffle(claims)
        changed = next(((c, place, new) for c in claims for place, new in change(text, c, chance)), None)
        if changed is not None:
            claim, place, new = changed
            kind = "amount" if claim.quantity.is_amount else claim.unit.dimension if claim.unit else ""
            counts[kind, "changed"] += 1
            counts.update((kind, found) for found in told(text, text[: place.start] + new + text[place.end :], place))
    for kind in sorted({kind for kind, _ in counts}):
        found, alarms = counts[kind, "found"], counts[kind, "false alarms"]
        print(f"{kind}: {found} of {counts[kind, 'changed']} found, {alarms} false alarms")


def change(text: str, claim: Claim, chance: random.Random) -> list[tuple[Span, str]]:
    """Return where a figure can be changed and into what; nothing for one that is neither amount, date nor ordinal."""
    quantity = claim.quantity
    if not (quantity.is_amount and quantity.value is not None) and (
        not claim.unit or claim.unit.dimension not in KINDS
    ):
        return []
    if quantity.figure.of(text).lower() in WORDS:
        return [(quantity.figure, chance.choice([word for word in WORDS if word != quantity.figure.of(text).lower()]))]
    number = NUMBER.search(text, quantity.span.start, quantity.span.end)
    if number is None:
        return []
    at = chance.choice([i for i in range(number.start(), number.end()) if text[i].isdigit()])
    return [(Span(at, at + 1), chance.choice([digit for digit in "123456789" if digit != text[at]]))]


def told(source: str, story: str, place: Span) -> list[str]:
    """Return what a story is told to differ in from its source: what was changed in it, or anything else."""
    sources = (SourceDocument("story", story), SourceDocument("source", source, Role.RELATED))
    report = engine.check(sources, Options(min_confidence=Settings().min_confidence))
    found = []
    for each in report.discrepancies:
        claims = [report.claims[i] for i in each.claims]
        if len({claim.document for claim in claims}) > 1:
            right = any(claim.document == 0 and claim.quantity.span.overlaps(place) for claim in claims)
            found.append("found" if right else "false alarms")
    return [*{"found"}.intersection(found), *(each for each in found if each != "found")]


if __name__ == "__main__":
    main()
