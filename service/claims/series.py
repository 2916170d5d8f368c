"""Which one of a row an ordinal tells: "her third title", "a second term", "the band's fourth studio album"."""

from __future__ import annotations

import re
from dataclasses import replace

from service.claims.naming import names_in, nouns_in
from service.claims.repeats import ELSEWHEN, NUMBER_ONE, REACH, SOUGHT, TIME, repeated
from service.model import Claim, Span, Subject

# What people and bodies have one after another, by the words that newsrooms use for one another.
NOUNS = {
    "title": "title", "crown": "title", "trophy": "title", "championship": "title", "win": "win", "victory": "win",
    "triumph": "win", "success": "win", "defeat": "defeat", "loss": "defeat", "term": "term", "album": "album",
    "novel": "novel", "book": "novel", "film": "film", "movie": "film", "bid": "bid", "offer": "bid",
    "attempt": "attempt", "oscar": "oscar", "grammy": "grammy", "medal": "medal", "gold": "medal", "cap": "cap",
    "goal": "goal", "strike": "strike", "walkout": "strike", "child": "child", "son": "son", "daughter": "daughter",
    "wife": "wife", "husband": "husband", "marriage": "marriage", "trial": "trial", "visit": "visit", "trip": "visit",
    "anniversary": "anniversary", "birthday": "birthday", "election": "election", "round": "round", "stage": "stage",
    "appearance": "appearance", "season": "season", "referendum": "referendum", "marathon": "marathon",
    "quarter-final": "quarter-final", "semi-final": "semi-final", "final": "final", "edition": "edition",
    "instalment": "film", "installment": "film", "major": "title",
    "prize": "title", "award": "title",
    "rise": "rise", "increase": "rise", "heatwave": "heatwave", "storm": "storm", "warning": "warning",
    "recall": "recall", "delay": "delay", "ballot": "ballot", "inquiry": "inquiry", "report": "report",
    "launch": "launch", "mission": "mission", "flight": "flight", "conviction": "conviction",
}  # fmt: skip
CUP = re.compile(r"\b(?:cup|open|title|championship|league|tour|prix|marathon|masters)\b", re.IGNORECASE)
AT_THE_TOP = re.compile(
    r"\bnumber[\s-]ones?\b|\bNo\.?\s?1s?\b|\bchart[\s-]toppers?\b|\bchart[\s-]topping\b", re.IGNORECASE
)
RECURRING = frozenset({"anniversary", "birthday"})  # these come, whoever seeks them
LONGEST_FIRST = "|".join(sorted(NOUNS, key=len, reverse=True))
NOUN = re.compile(
    rf"""^(?P<inner>(?:[- ](?:[A-Z][\w.’'-]*|[a-z]+)){{0,3}}?)[- ](?P<noun>{LONGEST_FIRST})s?\b
    (?P<tail>[^.;]{{0,40}})""",
    re.VERBOSE | re.IGNORECASE,
)
# Any noun counted so high that a story hardly tells of two of a kind, but for what comes in every match or list.
AHEAD = re.compile(r"\b(?:is|are)\s(?:planned|due|scheduled)\b|\bwill\s(?:follow|come|be\sheld)\b")
SENTENCE = 120  # characters behind an ordinal in which it is told to lie ahead
HIGH = 4
RUNS = tuple(
    re.compile(
        rf"^(?P<inner>(?:[- ][A-Za-z][\w.’'-]*){{{words}}})[- ](?P<noun>[A-Za-z][a-z-]{{2,}})(?P<tail>[^.;]{{0,40}})"
    )
    for words in range(3)
)
CLOSED = re.compile(
    r"^(?:[.,;:)–]|$|\s(?:of|in|on|at|to|for|by|with|and|or|but|as|from|since|after|before|when|that|which|who|this|last|"
    r"is|was|are|were|has|have|had|will|would|came|comes|ever|so|against|over|under|during|while|because)\b)"
)
COMMON = frozenset(
    """round place position quarter set minute hole day week month year century floor grade over lap stage leg division
    season series spot time seed half game match tie birthday consecutive straight successive most least one row in of
    the century-old person man woman people largest biggest highest lowest best worst man-of-the-match and or other
    avenue street district amendment generation degree
    count vote frame heat session inning fence bend mile kilometre chapter verse page episode""".split()
)
BROKEN = re.compile(r"\b(?:and|or|in|of|to|on|at|for|by|with|that|was|is|are|has|had|when|as|from|time|place|half)\b")


OTHER = "nth "  # before a noun that is in none of the rows above


def any_noun(behind: str) -> re.Match[str] | None:
    """Return the noun that an ordinal is followed by, with the words before it, or None: "seventh raid at noon"."""
    for run in RUNS:
        match = run.match(behind)
        if match is None or BROKEN.search(match["inner"]) or match["noun"].lower() in COMMON:
            continue
        if CLOSED.match(match["tail"]) and not set(re.findall(r"[a-z]+", match["inner"].lower())) & COMMON:
            return match
    return None


def numbered(bare: Claim, text: str) -> Claim:
    """Return the claim of an ordinal with what is counted as its measure, and whose it is as its subject.

    A claim of another time ("his second title in 1998") has the modality "elsewhen", one of an aim "sought".
    """
    sentence, at, end = bare.sentence, bare.span.start, bare.span.end
    behind = text[end : min(sentence.end, end + REACH)]
    again = TIME.match(behind)
    if again is not None:
        return repeated(bare, text, end + again.end())
    found, rank = NOUN.match(behind), bare.quantity.value or 0.0
    if found is None or BROKEN.search(found["inner"]):
        found = any_noun(behind) if rank >= HIGH else None
    if found is None or rank < 2:
        return bare
    before = text[max(sentence.start, at - REACH) : at]
    told = found["noun"].lower()
    noun = NUMBER_ONE if AT_THE_TOP.search(found["inner"]) else NOUNS.get(told, OTHER + told)
    if noun == "win" and CUP.search(found["inner"]):
        noun = "title"
    inner = nouns_in(found["inner"]) | names_in(found["inner"])
    around = " ".join((*before.split()[-8:], found["tail"]))
    ahead = AHEAD.search(text[end : sentence.end][:SENTENCE]) is not None
    modality = "elsewhen" if ahead or ELSEWHEN.search(around) else None
    if modality is None and noun not in RECURRING and SOUGHT.search(before[-40:]):
        modality = "sought"
    return replace(
        bare,
        span=Span(at, end + found.start("tail")),
        measure=noun,
        subject=Subject(found["noun"], noun, inner, names_in(f"{before} | {found['tail']}") | names_in(found["inner"])),
        modality=modality,
        vicinity=nouns_in(around) - inner,
    )
