"""A whole with its parts, and whether they make it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.alignment.wholes.figures import Figures

COUNTED_SHARE = 0.02  # trailing zeros of a whole number beside its parts are rounding up to this share of the whole


class Tie(StrEnum):
    """How the text ties parts to their whole."""

    REST = "rest"  # the last part is named as what remains: "the other £27m", "the remaining four"
    LISTED = "listed"  # the parts stand in a row right behind the whole: "£3m: £2m from the state and £1m from ..."
    PARTLY = "partly"  # the same where the row need not be complete: "600 beds, of which 420 ... and 180 ..."
    SUMMED = "summed"  # the whole is named as a sum: "making 12 in all", "all 20 people"
    MIXED = (
        "mixed"  # the parts are of kinds that make up people or a team: "62 girls and 58 boys"; saved, dead and missing
    )
    PLAYED = "played"  # won, drawn and lost games
    VOTED = "voted"  # votes for, against and neither, and all who voted
    EACH = "each"  # what several have each, and others beside them: "£50,000 ... which gave £150,000 each"
    TABLED = "tabled"  # the row or column of a table has a total
    NAMED = "named"  # the total names its parts: "the 120,000 doctors and nurses"
    JOINED = "joined"  # counts joined by "and", with what may be their total elsewhere: "12 jurors and eight stand-ins"
    ADDED = "added"  # counts to which others are added, with their total elsewhere: "another 20", "a further two"
    COMPLETED = "completed"  # a whole told with a part of it, and the rest elsewhere: "£90m, £70m of which ... £20m"
    GAP = "gap"  # the smaller of two figures and their difference make the larger: "a gap of eight years"
    MAJORITY = "majority"  # votes for a motion are those against it and the majority


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole and its parts, by the indices of their claims."""

    total: int
    parts: tuple[int, ...]  # in the order of the text; of a gap the smaller figure, then the gap; of votes likewise
    tie: Tie
    sum: float  # of the parts, in their unit
    gap: float  # how far the sum is from what the total's wording allows, in either direction
    slack: float  # the gap that rounding allows
    over: bool  # the parts come to more than the whole

    @property
    def adds_up(self) -> bool:
        """Tell whether the parts make the whole, within rounding."""
        return self.gap <= self.slack

    @property
    def apart(self) -> float:
        """The gap as a share of the parts' sum."""
        return self.gap / self.sum


def weigh(figures: Figures, total: int, parts: list[int], tie: Tie) -> Whole | None:
    """Return a whole of two parts or more, or None where a part is as large as it, and no table calls it the total."""
    claims = figures.claims
    values = [figures.value(part) for part in parts]
    whole, allowed, added = figures.value(total), claims[total].quantity.interval, sum(values)
    if len(parts) < 2 or not min(values) > 0 or (whole <= max(values) and tie is not Tie.TABLED):
        return None
    steps = [step_of(figures, i, whole) for i in parts]
    own = step_of(figures, total, whole)
    finest = max(own, min(steps))  # beside "£2.4m" the whole of "£6.2m" has "£4m" mean 4.0
    slack = (own + sum(min(step, finest) for step in steps)) / 2
    gap = max(allowed.low - added, added - allowed.high, 0.0)
    return Whole(total, tuple(sorted(parts)), tie, added, gap, slack, added > allowed.high)


def weigh_gap(figures: Figures, a: int, b: int, between: int) -> Whole:
    """Return two figures and the difference that the text gives them, the larger as the whole of the other two."""
    low, high = sorted((a, b), key=figures.value)
    told, apart = figures.claims[between].quantity.tolerant, figures.value(high) - figures.value(low)
    off = max(told.low - apart, apart - told.high, 0.0)
    slack = (step_of(figures, low, figures.value(high)) + step_of(figures, high, figures.value(high))) / 2
    added = figures.value(low) + figures.value(between)
    return Whole(high, (low, between), Tie.GAP, added, off, slack, added > figures.value(high))


def step_of(figures: Figures, i: int, whole: float) -> float:
    """Return the step that a figure is rounded to beside its fellows.

    Decimals and magnitudes ("1.3bn") are rounding; trailing zeros of a plain number ("1,000") hardly, where its parts
    are given, and a count of things to the last one not at all.
    """
    claim = figures.claims[i]
    step = claim.quantity.granularity
    if step == 1 and (claim.unit is None or claim.unit.dimension == "count"):
        return 0.0
    written = claim.quantity.figure.of(figures.text(i)).replace(",", "")
    return min(step, whole * COUNTED_SHARE) if written.isdecimal() else step
