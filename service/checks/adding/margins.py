"""The margin of a match against its score: "Wales 22-17 Scotland ... the six-point win"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment, role_of
from service.checks.base import Finding
from service.checks.finding import finding_of, unit_name
from service.checks.wording import subject_of, told, written
from service.model import Claim, Interval, Role, Span, Why

SURE = 0.85

TEAM = r"([^\W\d][^\d.,:;\n]{1,28}?)"
RESULT = re.compile(rf"\s*{TEAM} (\d{{1,3}})[-–](\d{{1,3}}) {TEAM}\s*")  # a headline: "Wales 22-17 Scotland"
SIDES = re.compile(r"(\d{1,3})[-–](\d{1,3})")
BEAT = re.compile(r"\b(?:beat|won|win|wins|lost|lose|defeated|victory|defeat|thrashed|hammered|edged|overcame)\b")
RESULT_IN = re.compile(  # "a 24-21 victory over Ayr"
    r"\s+(?:[\w'’-]+\s+)?(?:win|victory|defeat|triumph|success|loss)\b(?:\s(?:over|against|to|by)\s(?:the\s)?([A-Z][\w'’-]+))?"
)
GAELIC = re.compile(r"(\d{1,2})-(\d{1,2})[,;:]?(?:\s+[A-Z][\w'’.-]*){1,3}\s+(\d{1,2})-(\d{1,2})\b(?!-)")
WICKETS = 10  # of an innings
GOAL = 3  # points that a goal counts for in Gaelic games
STOOD = r"(?:half-?time|interval|break|down|up|trail\w*|le(?:d|ads?|ading)|ahead|behind)"  # "18-6 down at the interval"
HALFWAY = re.compile(rf"\b{STOOD} (?:\w+ ){{0,2}}$"), re.compile(rf"^ (?:\w+ )?{STOOD}\b")
COUNTED = frozenset({"point", "goal", "run"})
WON = re.compile(
    r"^(?:\w+ )?(?:win|victory|defeat|triumph|success|loss|margin|thrashing|drubbing|beating|hammering|rout)\b"
)
WON_BY = re.compile(
    r"\b(?:won|wins?|lost|loss|lose|beat(?:en|ing)?|victory|defeat(?:ed)?|triumph(?:ed)?|prevailed|"
    r"(?:went|going) down) "
    r"(?:[\w'’-]+ ){0,6}by(?: (?:just|only))?$|\bmargin of(?: (?:just|only))?$"
)
LEVEL = re.compile(r"\d{1,3}-all")  # "18-all with 16 minutes left"
STANDING = re.compile(  # from a margin to its score: "two points behind at the break, with the score at"
    r"^(?:-| )(?:points?|goals?|runs?)(?: (?:behind|ahead|adrift|clear|up|down|in front|lead|deficit|advantage))"
    r"(?: at (?:the )?(?:break|half-?time|interval|turn))?,?(?: with the score| on)?(?: standing)? at $"
)
LED = re.compile(r"^ (?:half-?time |interval |early )?(?:lead|advantage|cushion)\b")  # "a 3-1 lead"
LED_BY = re.compile(r"^(?:-| )(?:goal|point|run)s? (?:half-?time |interval |early )?(?:lead|advantage|cushion)\b")
RULES = re.compile(  # Australian rules: goals, behinds and points of the two sides
    r"\d{1,2}\.\d{1,2} \((\d{1,3})\),?(?: (?:d|def|bt|lost to|beat|defeated)\.?)? "
    r"(?:[A-Z][\w'’.-]*\s){1,3}\d{1,2}\.\d{1,2} \((\d{1,3})\)"
)
OTHER = re.compile(
    r"\b(?:last|previous|earlier|first|second|opening|next|season|ago|since|year|month|week|in (?:19|20)\d\d|"
    r"half(?!-time)|set|friend(?:ly|lies)|yesterday|against|over)\b"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each margin of a match that is not the difference of the score in the headline."""
    scores = [claim for claim in alignment.claims if is_score(claim)]
    won = [score for score in scores if alone_of(alignment, score) is not None]
    for score in scores:
        single = len(scores) == 1 or (len(won) == 1 and all(is_halfway(alignment, s) for s in scores if s is not score))
        result = (
            headline_of(alignment, score)
            or gaelic_of(alignment, score)
            or (alone_of(alignment, score) if single else None)
        )
        if result is None:
            continue
        yield from misses(alignment, score, result)
    yield from standing(alignment, scores)
    yield from rules(alignment)
    yield from led(alignment, scores)


def misses(alignment: Alignment, score: Claim, result: tuple[int, tuple[str, ...]]) -> Iterator[Finding]:
    """Yield each margin of the text that is not that of a score."""
    apart, teams = result
    for margin in alignment.claims:
        told_of = margin.document == score.document and margin.quantity.value != apart
        told_of = told_of and not (unit_name(margin) == "run" and is_bowled(alignment, score))
        if told_of and is_margin(alignment, margin) and is_of(alignment, margin, teams):
            yield finding(alignment, score, margin, apart)


def is_bowled(alignment: Alignment, score: Claim) -> bool:
    """Tell whether a score is that of a bowler, wickets for runs: "5-46"."""
    sides = sides_of(alignment, score)
    return sides is not None and sides[0] <= WICKETS


def sides_of(alignment: Alignment, score: Claim) -> tuple[int, int] | None:
    """Return what each of two sides has in a score, or None where it is not written so."""
    sides = SIDES.fullmatch(score.quantity.figure.of(alignment.text_of(score)))
    return None if sides is None else (int(sides[1]), int(sides[2]))


def standing(alignment: Alignment, scores: list[Claim]) -> Iterator[Finding]:
    """Yield each margin that is set right before the score that it should be of: "eight points clear at 21-12"."""
    sentences: dict[tuple[int, Span], list[Claim]] = {}
    for claim in alignment.claims:
        sentences.setdefault((claim.document, claim.sentence), []).append(claim)
    for score in scores:
        text, sides = alignment.text_of(score), sides_of(alignment, score)
        if sides is None:
            continue
        apart = abs(sides[0] - sides[1])
        for margin in sentences[score.document, score.sentence]:
            told_of = STANDING.search(text[margin.quantity.figure.end : score.span.start]) is not None
            if told_of and margin.quantity.value not in (None, apart):
                yield finding(alignment, score, margin, apart)


def led(alignment: Alignment, scores: list[Claim]) -> Iterator[Finding]:
    """Yield the only lead by so many goals or points of a text that is not that of its only lead told as a score."""
    leads = [score for score in scores if LED.search(behind(alignment, score)) is not None]
    margins = [claim for claim in alignment.claims if LED_BY.search(behind(alignment, claim)) is not None]
    values = {(claim.unit, claim.quantity.value) for claim in margins}
    sides = sides_of(alignment, leads[0]) if len(leads) == 1 else None
    if sides is None or len(values) != 1 or margins[0].document != leads[0].document:
        return
    apart = abs(sides[0] - sides[1])
    if margins[0].quantity.value not in (None, apart):
        yield finding(alignment, leads[0], margins[0], apart)


def behind(alignment: Alignment, claim: Claim) -> str:
    """Return the words of a claim's sentence behind its figure."""
    return alignment.text_of(claim)[claim.quantity.figure.end : claim.sentence.end]


def rules(alignment: Alignment) -> Iterator[Finding]:
    """Yield each margin of the only match of Australian rules in a text that is not that of its points."""
    for number, document in enumerate(alignment.documents):
        found = list(RULES.finditer(document.text))
        if len(found) != 1:
            continue
        points = next((c for c in alignment.claims if c.document == number and c.span.start == found[0].start(1)), None)
        if points is not None:
            yield from misses(alignment, points, (abs(int(found[0][1]) - int(found[0][2])), ()))


def finding(alignment: Alignment, score: Claim, margin: Claim, apart: int) -> Finding:
    """Return the finding of a score and a margin that is not its."""
    return finding_of(
        alignment,
        (score, margin),
        SURE,
        subject=subject_of((margin,)),
        message=(
            f"The margin is not that of the score: {written(alignment, score)} is a difference of {apart}, against "
            f"{told(alignment, margin)}."
        ),
        why=Why(
            unit_name(margin),
            (margin.quantity.interval, Interval(apart, apart)),
            "none: a score is exact",
        ),
    )


def headline_of(alignment: Alignment, score: Claim) -> tuple[int, tuple[str, ...]] | None:
    """Return the margin and the teams of a score that is a headline by itself."""
    document = alignment.documents[score.document]
    if score.paragraph != 0 and role_of(alignment.documents, score) is not Role.HEADLINE:
        return None
    found = RESULT.fullmatch(document.paragraphs[score.paragraph].span.of(document.text))
    return None if found is None else (abs(int(found[2]) - int(found[3])), (found[1], found[4]))


def alone_of(alignment: Alignment, score: Claim) -> tuple[int, tuple[str, ...]] | None:
    """Return the margin of a match that its sentence tells as won or lost."""
    text, sides = alignment.text_of(score), sides_of(alignment, score)
    won = BEAT.search(text[score.sentence.start : score.span.start].lower()) is not None
    result = RESULT_IN.match(text, score.span.end)
    if sides is None or not (won or result) or is_halfway(alignment, score):
        return None
    return abs(sides[0] - sides[1]), () if result is None or result[1] is None else (result[1],)


def gaelic_of(alignment: Alignment, score: Claim) -> tuple[int, tuple[str, ...]] | None:
    """Return the points between two teams whose goals and points stand side by side, a goal being three of them."""
    text = alignment.text_of(score)
    found = GAELIC.match(text, score.span.start)
    if found is None:
        return None
    goals, points, other_goals, others = (int(number) for number in found.groups())
    return abs(GOAL * (goals - other_goals) + points - others), ()


def is_halfway(alignment: Alignment, score: Claim) -> bool:
    """Tell whether a score is told as how a match stood before its end: "18-6 down at the interval"."""
    text = alignment.text_of(score)
    before, after = text[score.sentence.start : score.span.start], text[score.span.end : score.sentence.end]
    if LEVEL.fullmatch(score.span.of(text)) is not None:
        return True
    return HALFWAY[0].search(before) is not None or HALFWAY[1].search(after) is not None


def is_score(claim: Claim) -> bool:
    """Tell whether a claim is the score of a match."""
    return claim.unit is not None and claim.unit.dimension == "score"


def is_margin(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim is how far a match was won by: "an eight-point win", "won by eight points"."""
    if claim.unit is None or claim.unit.name not in COUNTED or claim.quantity.value is None or claim.quantity.qualifier:
        return False
    text = alignment.text_of(claim)
    before = " ".join(text[claim.sentence.start : claim.span.start].lower().split())
    after = " ".join(text[claim.span.end : claim.sentence.end].lower().split())
    return WON.search(after) is not None or WON_BY.search(before) is not None


def is_of(alignment: Alignment, margin: Claim, teams: tuple[str, ...]) -> bool:
    """Tell whether a margin is of the match that the story is about: it names no other match, or the other team."""
    text = alignment.text_of(margin)
    if OTHER.search(margin.sentence.of(text).lower()) is None:
        return True
    after = text[margin.span.end : margin.sentence.end]
    return any(re.search(rf"\b(?:against|over|to) {re.escape(team)}\b", after) for team in teams)
