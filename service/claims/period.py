"""The time that a figure is of: "last year", "the fourth quarter", "2004", "originally"."""

from __future__ import annotations

import re
from bisect import bisect_left

from service.model import Span

MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
NUMBER = "a|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,4}"
PART = r"quarter|half|three\ months|six\ months|nine\ months"
STRETCH = "year|month|week|season|summer|winter|spring|autumn|weekend|century|decade|night|time"
PERIOD = re.compile(
    rf"""\b(?:
        (?:first|second|third|fourth|last|final|latest|previous|current)[ -](?:{PART})
      | same\ (?:{PART}|{STRETCH})\ (?:(?:in|of)\ )?(?:last|(?:the\ )?previous)\ year
      | (?:last|this|next|previous|following|past|current|same|coming|preceding)\ (?:{STRETCH})
      | (?:{NUMBER})\ (?:year|month|week|decade)s?\ (?:ago|earlier|before|later)
      | (?:the\ )?(?:year|month|week|season)\ (?:before|earlier)
      | (?:{MONTH})(?:\ (?:19|20)[0-9]{{2}})?
      | (?:{WEEKDAY}) | today | yesterday | tomorrow | tonight
      | (?:19|20)[0-9]{{2}}(?:[-/][0-9]{{2,4}})?(?:s\b)?
      | full[ -]year | christmas | easter
      | currently | now | so\ far | to\ date | originally | initially | previously | earlier | formerly | at\ present
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
BEFORE = re.compile(r"(?:(?:the|a|one) )?(?P<stretch>year|month|week|season) (?:before|earlier)")
SINCE = re.compile(r"\bsince\b(?!.*[,.;])", re.IGNORECASE)
SINCE_REACH = 40  # characters before a period in which the "since" stands that makes it a beginning
PRESENT = frozenset("since now currently date far present today".split())
FORMER = frozenset("originally initially previously earlier formerly before".split())
KINDS = (
    ("whole", r"\bfull[ -]year\b"),
    ("part", rf"\b(?:{PART})\b"),
    ("weekday", rf"\b(?:{WEEKDAY}|yesterday|tomorrow|tonight)\b"),
    ("month", rf"\b(?:{MONTH}|month)\b"),
    ("year", r"\b(?:years?|[0-9]{4})\b"),
)
RELATIVE = re.compile(r"^(?:last|this|next|previous|following|past|current|same|coming|preceding)\b|\bago$")
PAST = re.compile(
    r"^(?:last|previous|preceding)\b|"
    r"\b(?:ago|earlier|before|previously|originally|initially|formerly|(?:last|previous) year)$"
)
CLAUSE_BREAKS = (",", ";", ":", "-", " and ", " but ")
CLAUSE_COST = 40  # characters that a clause boundary counts for
WEIGHED = 4  # periods to either side of a figure that are weighed
REACH = 400  # characters to either side of a figure in which they stand

Periods = tuple[tuple[int, str], ...]  # where each begins, and its name


def periods_in(sentence: str) -> Periods:
    """Return the periods that a sentence names, each with where it begins."""
    return tuple(
        (match.start(), named(sentence, match))
        for match in PERIOD.finditer(sentence)
        if match.group() not in {"may", "march"}  # in lower case these are verbs
    )


def named(sentence: str, match: re.Match[str]) -> str:
    """Return the name of a period; one that runs from then until now begins with "since"."""
    name = " ".join(match.group().lower().split())
    before = BEFORE.fullmatch(name)
    if before is not None:
        name = f"previous {before['stretch']}"
    return f"since {name}" if SINCE.search(sentence, max(0, match.start() - SINCE_REACH), match.start()) else name


def kind_of(period: str) -> str:
    """Return what kind of stretch a period is; two of one kind differ, two of different kinds may overlap."""
    words = period.split()
    if PRESENT & set(words):
        return "present"
    if words[-1] in FORMER:
        return "former"
    return next((kind for kind, name in KINDS if re.search(name, period)), words[-1])


def is_past(period: str) -> bool:
    """Tell whether a period is one that the present is set against: "last year", "two years ago", "previously"."""
    return PAST.search(period) is not None


def differ(a: str, b: str) -> bool:
    """Tell whether two periods cannot be one: "2003" and "2004", "first quarter" and "full year"."""
    kinds = {kind_of(a), kind_of(b)}
    relative = [RELATIVE.search(period) is not None for period in (a, b)]
    if "former" in kinds:
        return a != b
    if "part" in kinds and kinds & {"year", "whole"}:
        return True
    if "present" in kinds and any(relative) and "since" not in f"{a} {b}":
        return len(kinds) > 1
    return len(kinds) == 1 and kinds != {"present"} and a != b and relative[0] == relative[1]


def period_of(sentence: str, periods: Periods, figure: Span) -> str | None:
    """Return the period nearest to a figure of the sentence; one in another clause counts as further away.

    `periods` are those of the sentence, in order; only the few next to the figure are weighed.
    """

    def distance(found: tuple[int, str]) -> int:
        at, _ = found
        between = sentence[figure.end : at] if at >= figure.end else sentence[at : figure.start]
        return len(between) + CLAUSE_COST * sum(between.count(mark) for mark in CLAUSE_BREAKS)

    behind = bisect_left(periods, (figure.end, ""))
    ahead = bisect_left(periods, (figure.start, ""))
    near = [*periods[max(0, ahead - WEIGHED) : ahead], *periods[behind : behind + WEIGHED]]
    within = [found for found in near if figure.start - REACH <= found[0] < figure.end + REACH]
    return min(within, key=distance)[1] if within else None
