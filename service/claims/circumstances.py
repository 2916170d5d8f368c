"""When, where and in what mood a figure is said: period, place, modality; and its role in a movement."""

from __future__ import annotations

import re

from service.claims.parse import Parse
from service.lexicon import MOVEMENT
from service.model import ClaimRole, Span, Unit

MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
PERIOD = re.compile(
    rf"""\b(?:
        (?:first|second|third|fourth|last|final|latest|previous|current)[ -](?:quarter|half|three\ months|six\ months|nine\ months)
      | (?:last|this|next|previous|following|past|current|same|coming|preceding)\ (?:year|month|week|season|summer|winter|spring|autumn|weekend|century|decade|night|time)
      | (?:a|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]+)\ (?:year|month|week|decade)s?\ (?:ago|earlier|before|later)
      | (?:the\ )?(?:year|month|week|season)\ (?:before|earlier)
      | (?:{MONTH})(?:\ (?:19|20)[0-9]{{2}})?
      | (?:{WEEKDAY}) | today | yesterday | tomorrow | tonight
      | (?:19|20)[0-9]{{2}}(?:[-/][0-9]{{2,4}})?(?:s\b)?
      | full[ -]year | christmas | easter
      | currently | now | so\ far | to\ date | originally | initially | previously | earlier | formerly | at\ present
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
FORECAST = frozenset(
    """forecast expect expected predict predicted projection projected project estimate will would could may might
    should likely hope plan planned intend propose proposed prospect expectation""".split()
)
TARGET = frozenset("target aim goal objective limit cap ceiling minimum maximum threshold".split())
FORMER = frozenset("previously originally initially formerly earlier previous original initial former once".split())
LOCATIVE = frozenset("in at from near across outside around inside off leave reach enter flee quit".split())
PORTION = frozenset("another further other remaining additional extra rest remainder".split())
BY_LEADERS = frozenset({"by"})


def periods_in(sentence: str) -> tuple[tuple[int, str], ...]:
    """Return the periods that a sentence names, each with where it begins."""
    return tuple(
        (match.start(), " ".join(match.group().lower().split()))
        for match in PERIOD.finditer(sentence)
        if not (match.group() in {"may", "march"})
    )


def period_of(sentence: str, periods: tuple[tuple[int, str], ...], span: Span) -> str | None:
    """Return the period nearest to a figure, one behind it in the same clause before one ahead of it."""
    candidates = [(at, name) for at, name in periods if not span.start <= at < span.end]
    if not candidates:
        return None

    def distance(found: tuple[int, str]) -> int:
        at, _ = found
        between = sentence[span.end : at] if at >= span.end else sentence[at : span.start]
        clauses = sum(between.count(mark) for mark in ",;:-") + between.count(" and ") + between.count(" but ")
        return len(between) + 40 * clauses

    return min(candidates, key=distance)[1]


def place_of(parse: Parse) -> str | None:
    """Return the name that a locative preposition or verb of the sentence governs: "Raqqa" in "leave Raqqa"."""
    for word in parse.words:
        if word.dep not in {"pobj", "dobj"} or parse.head_of(word).lemma not in LOCATIVE:
            continue
        names = [child for child in parse.children_of(word) if child.dep == "compound" and child.pos == "PROPN"]
        if word.pos == "PROPN":
            names.append(word)
        if names and not PERIOD.fullmatch(names[-1].text):
            return " ".join(name.text for name in names)
    return None


def modality_of(parse: Parse, span: Span) -> str | None:
    """Return "forecast", "target" or "former" where the words that govern the figure say so."""
    inside = [word for word in parse.words if word.start < span.end and span.start < word.end]
    if not inside:
        return None
    top = inside[-1]
    for word in (top, *parse.ancestors(top)):
        lemmas = {word.lemma} | {child.lemma for child in parse.children_of(word) if child.dep in {"aux", "amod", "advmod", "compound"}}
        if lemmas & FORECAST:
            return "forecast"
        if lemmas & TARGET:
            return "target"
        if lemmas & FORMER:
            return "former"
        if word.pos == "VERB":
            break
    return None


def role_of(before: list[str], after: list[str], unit: Unit | None) -> ClaimRole:
    """Return a figure's part in a movement, by the words right before it (nearest last) and behind it."""
    last = before[-1] if before else ""
    moving = any(word in MOVEMENT for word in before[-6:])
    if last == "from":
        return ClaimRole.FROM
    if last == "to" and moving:
        return ClaimRole.TO
    if last == "by" and moving:
        return ClaimRole.CHANGE
    following = after[0] if after else ""
    if unit is not None and unit.dimension.startswith(("ratio", "currency", "length", "mass", "temperature")):
        if last in MOVEMENT and last not in {"cut", "lose", "lost", "add", "added", "raise", "raised"}:
            return ClaimRole.CHANGE
        if following in {"rise", "fall", "drop", "increase", "decrease", "decline", "jump", "gain", "hike", "growth", "reduction", "higher", "lower", "more", "less", "up", "down"}:
            return ClaimRole.CHANGE
    return ClaimRole.VALUE


def is_portion(figure: str, before: list[str]) -> bool:
    """Tell whether a figure is named as a part or an addition ("another 2,700"), or picks one out ("one fighter")."""
    return figure.lower() == "one" or any(word in PORTION for word in before[-2:])
