"""People on board, and what became of them: "carrying 163 people ... 134 rescued ... nine bodies ... 11 missing"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.asides import compared, within
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh

ABOARD = re.compile(r"\b(?:carrying|carried|aboard|on board|with|had)(?: (?:a total of|some|about))?$")
ON_IT = re.compile(r"^(?:[a-z]+ ){0,3}(?:on board|aboard|on (?:it|her)\b|at the time)")
SAVED = re.compile(
    r"\b(?:rescu(?:ed?|ing)|sav(?:ed|ing)|survived|survivors?|escaped|unhurt|unharmed|picked up|alive|"
    r"brought ashore|swam ashore|pulled|plucked|winched|lifted)\b"
)
DEAD = re.compile(r"\b(?:dead|died|kill(?:ed|ing)|drowned|bod(?:y|ies)|deaths?|perished)\b")
MISSING = re.compile(r"\b(?:missing|unaccounted|unfound|yet to be found|not been found|still sought)\b")
HURT = re.compile(r"\b(?:hurt|injur(?:ed|ies)|wounded)\b")
WELL = re.compile(r"\b(?:unhurt|unharmed|unscathed|uninjured)\b")
FATES = (SAVED, DEAD, MISSING)
Fates = tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]
JOINING = frozenset({"and", "but", "while"})  # behind them a new clause begins
CLOSE = 2  # words before a figure of which one may be its verb: "saved 170", "killing at least 12"
REACH = 16  # figures behind the whole that are looked at
UNLIKE = 0.2  # a sum further off than this share of itself is of others


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each number of people on board with those saved, dead and missing."""
    for total in deadline.watched(range(len(figures.claims))):
        if figures.adds(total) and is_aboard(figures, total):
            told = (fates_of(figures, total, fates) for fates in (FATES, (DEAD, HURT, WELL)))
            parts = next((each for each in told if each is not None), None)
            found = weigh(figures, total, parts, Tie.MIXED) if parts is not None else None
            if found is not None and found.apart <= UNLIKE:
                yield found


def is_aboard(figures: Figures, i: int) -> bool:
    """Tell whether a figure counts the people on a ship, train or plane."""
    noun = figures.noun(i)
    carried = ABOARD.search(figures.before(i)) is not None and noun in {"people", "person", "passenger", "crew"}
    return carried or (noun is not None and ON_IT.search(figures.after(i)) is not None)


def fates_of(figures: Figures, total: int, fates: Fates) -> list[int] | None:
    """Return the first figures behind a whole that count the saved, the dead and the missing, or None without all."""
    found: dict[re.Pattern[str], int] = {}
    former = total
    for i in range(total + 1, min(total + 1 + REACH, len(figures.claims))):
        if not figures.adds(i) or not figures.alike(total, i) or compared(figures, i) or within(figures, former, i):
            continue
        fate = fate_of(figures, i, fates)
        if fate is not None:
            found.setdefault(fate, i)
            former = i
    return sorted(found.values()) if len(found) == len(fates) else None


def fate_of(figures: Figures, i: int, fates: Fates) -> re.Pattern[str] | None:
    """Return what became of those that a figure counts, by a word right before it, else the first from its noun on."""
    claim = figures.claims[i]
    if figures.noun(i) == "body" and len(claim.span) > len(claim.quantity.figure):
        return DEAD
    led = figures.before(i).split()[-CLOSE:]
    if led and not any(word in JOINING or word.endswith(",") for word in led):
        verb = next((fate for fate in fates if fate.search(" ".join(led)) is not None), None)
        if verb is not None:
            return verb
    words = figures.text(i)[claim.span.start : claim.sentence.end].lower()
    following = next((other for other in range(i + 1, len(figures.claims)) if figures.together(i, other)), None)
    if following is not None:
        words = words[: figures.claims[following].span.start - claim.span.start]
    hits = [(hit.start(), fate) for fate in fates if (hit := fate.search(words)) is not None]
    return min(hits, key=lambda entry: entry[0])[1] if hits else None
