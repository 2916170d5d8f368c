"""How long a run is, told as an ordinal and as a count: "the fourth straight week", "six weeks in a row"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import stems_in
from service.model import Claim

SURE = 0.78
LONGEST = 12  # streaks of a story that are compared
REACH = 90  # characters before a streak in which it is told what goes on
UNBROKEN = r"straight|successive|consecutive|unbroken"
RUNNING = r"in\s(?:succession|a\srow)|running|on\sthe\strot|back[- ]to[- ]back"
STREAK = re.compile(
    rf"^[- ](?:(?:{UNBROKEN})(?:\s(?!and\b)[\w’'-]+){{0,2}}?\s(?P<next>[a-z]+)\b"
    rf"|(?:[\w’'-]+\s){{0,2}}?(?P<noun>[a-z]+)\s(?:{RUNNING})\b|(?:{RUNNING})\b)",
    re.IGNORECASE,
)
ALIKE = {"victory": "win", "triumph": "win", "loss": "defeat", "game": "match", "crown": "title", "decline": "fall",
         "drop": "fall", "increase": "rise", "gain": "rise"}  # fmt: skip
UP = re.compile(r"\b(?:ris(?:e|es|en|ing)|rose|climb\w*|grow[ns]?|grew|growing|increas\w+|gain\w*|up|jump\w*|higher)\b")
DOWN = re.compile(
    r"\b(?:fall(?:s|en|ing)?|fell|drop\w*|declin\w+|decreas\w+|down|shr[aiu]nk\w*|slid\w*|lower|slump\w*)\b"
)
HELD = re.compile(r"\b(?:unchanged|on\shold|steady|kept|held|stuck|frozen|left)\b")
LATELY = re.compile(
    r"\b(?:last\s(?:year|season)|in\s(?:19|20)\d\d|previous(?:ly)?|once|record\sof|then|when|if|could)\b"
)
LAST_SO_MANY = re.compile(
    r"\b(?:(?P<defeat>lost)|(?P<win>won)|(?P<draw>drawn|drew))\s(?:all\s(?:of\s)?)?(?:their|its|his|her)\s(?:last|past)\s$"
)
GAMES = re.compile(r"^\s(?:league\s|home\s|away\s)?(?:games|matches|fixtures|outings|fights|bouts|finals)\b")
WORDLESS = frozenset("month year week time season quarter straight successive consecutive running".split())


@dataclass(frozen=True, slots=True)
class Streak:
    """A run of so many of one kind, one after another."""

    claim: Claim
    noun: str
    course: str  # "up", "down", "held" or "", where the words tell none
    words: frozenset[str]


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each run that the text gives another length elsewhere, once as an ordinal and once as a count."""
    found: dict[int, list[Streak]] = {}
    for claim in deadline.watched(alignment.claims):
        streak = streak_of(alignment.text_of(claim), claim)
        if streak is not None:
            found.setdefault(claim.document, []).append(streak)
    for streaks in found.values():
        for at, streak in enumerate(streaks[:LONGEST]):
            other = next((each for each in streaks[:at] if clash(each, streak)), None)
            if other is not None:
                yield finding(alignment, (other.claim, streak.claim), streak.noun or other.noun)
                break


def streak_of(text: str, claim: Claim) -> Streak | None:
    """Return the run that a figure or an ordinal is the length of, or None."""
    ordinal = claim.unit is not None and claim.unit.dimension == "ordinal"
    exact = claim.quantity.value is not None and claim.quantity.value > 1 and claim.quantity.qualifier is None
    if not exact or claim.in_table or not (ordinal or claim.quantity.is_amount):
        return None
    match = STREAK.match(claim.behind(text, 70, claim.quantity.figure.end))
    lead = claim.before(text, REACH)
    games = LAST_SO_MANY.search(lead)
    if games is not None and GAMES.match(text[claim.quantity.figure.end :][:25]):  # "have lost their last six games"
        return Streak(claim, games.lastgroup or "", "", stems_in(lead) - WORDLESS)
    if match is None or LATELY.search(lead):
        return None
    noun = (match["next"] or match["noun"] or "").lower()
    noun = noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun.removesuffix("s")
    courses = (("up", UP), ("down", DOWN), ("held", HELD))
    told = [course for course, words in courses if words.search(lead)]
    return Streak(claim, ALIKE.get(noun, noun), told[0] if len(told) == 1 else "", stems_in(lead) - WORDLESS)


def clash(a: Streak, b: Streak) -> bool:
    """Tell whether two runs are one and differ; two counts of one noun are for other rules."""
    ordinals = a.claim.unit is not None and a.claim.unit.dimension == "ordinal" and a.claim.unit == b.claim.unit
    if (a.claim.unit == b.claim.unit and not ordinals) or a.claim.shares_sentence(b.claim):
        return False
    wide = "" in (a.noun, b.noun) or (ordinals and bool({a.noun, b.noun} & {"year", "season"}))
    wide = wide and bool(a.words & b.words or (a.course and a.course == b.course))
    alike = a.noun == b.noun or wide
    if a.claim.quantity.value == b.claim.quantity.value or not alike or (a.course and b.course != a.course):
        return False
    return bool(a.course and b.course) or bool(a.words & b.words)


def finding(alignment: Alignment, claims: tuple[Claim, Claim], noun: str) -> Finding:
    """Return the finding of a run with two lengths."""
    return misfit(alignment, claims, SURE, f"{noun}s in a row", f"One run of {noun}s is given two lengths")
