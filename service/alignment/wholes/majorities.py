"""Votes for and against, with the majority between them: "by 52 votes to 47, a majority of five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from service import deadline
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.whole import Tie, Whole, weigh

LEAD = re.compile(
    r"\b(?:majority|margin|lead) (?:of|was|is|came to|stood at)(?: (?:just|only|some|about|a mere))?$"
    r"|\b(?:won|lost|passed|carried|approved|backed|rejected|defeated|beaten|taken|took|held|kept|gained|surviv\w+|"
    r"holds?(?: on)?|hung on|clings?(?: on)?|clung on|scrap(?:es?|ed)(?: (?:home|in|through))?|squeak\w*|elected|takes|"
    r"wins|(?:re-?)?captur\w+|(?:re)?gain(?:s|ed)?|retain(?:s|ed)?)\b"
    r"[^.;]{0,50}\bby(?: (?:just|only|a mere))?$"
)
BY = re.compile(r"\bby(?: (?:just|only|a mere))?$")
AGENT = re.compile(r"\b(?:backed|opposed|supported|endorsed|signed|attended|cast|seconded) by(?: (?:just|only|some))?$")
ONCE = re.compile(  # a vote of another time
    r"\b(?:(?:in|since|until) (?:19|20)\d\d|last time|previously|formerly|ago|"
    r"(?:previous|former|old) (?:[a-z]+ )?(?:majority|margin|lead|votes?|elections?|results?|contests?|polls?)|"
    r"earlier|before (?:the|that)|"
    r"last (?:year|month|week|election)|at the last)\b"
)
ANOTHER = re.compile(  # behind some votes: "an opposition amendment was lost by nine"
    r"\b(?:an?|another|second|separate|rival) (?:[a-z-]+ )?(?:amendment|motion|proposal|attempt|bid|resolution)\b"
)
LEADING = re.compile(r"^(?:-?votes? )?(?:majority|margin|lead)\b")
VERSUS = re.compile(
    r"^(?:[a-z]+ )?and (?:was )?opposed by$|^(?:votes? )?(?:(?:to|against)(?: with| the)?|"
    r"for (?:[\w'’.-]+ ){1,4}(?:and|to|against|with))$"
)
SECOND = re.compile(  # "came second with", "ahead of the Greens' Ada Hale on"
    r"\b(?:second|runner-up|nearest (?:rival|challenger)|ahead of|beating|defeating|closest)\b[^.;]{0,60}?"
    r"\b(?:with|on|who (?:had|got|took|won|polled|received)|polled|polling|(?:got|took|won|received|had))$"
)
VOTES = frozenset({None, "vote", "ballot", "seat", "majority"})
REACH = 8  # figures on either side of the votes among which their majority is looked for
UNLIKE_BY = 1.0  # the same of what the only vote of a passage was won or lost by
UNLIKE = 0.5  # a majority further off than this share of itself is another one: the government's in parliament


def read(figures: Figures) -> Iterator[Whole]:
    """Yield the votes for a motion with those against it and the majority, the nearest to theirs that is told."""
    for i in deadline.watched(range(len(figures.claims) - 1)):
        j = i + 1 if figures.adds(i + 1) else min(i + 2, len(figures.claims) - 1)  # "came second with 968"
        sides = figures.adds(i) and figures.adds(j) and figures.alike(i, j)
        if not sides or not (is_voted(figures, i, j) or is_second(figures, i, j)):
            continue
        near = range(max(0, i - REACH), min(len(figures.claims), j + 1 + REACH))
        told = [k for k in near if k not in (i, j) and is_majority(figures, k, i) and is_of_then(figures, k, i)]
        tried = [(k, whole) for k in told if (whole := weigh(figures, i, [j, k], Tie.MAJORITY)) is not None]
        if tried:
            k, found = min(tried, key=lambda each: each[1].gap)
            by = len(told) == 1 and BY.search(figures.before(k)) is not None
            apart = figures.value(i) - figures.value(j)
            if found.gap <= (UNLIKE_BY * max(apart, figures.value(k)) if by else UNLIKE * figures.value(k)):
                yield replace(found, parts=(j, k))


def is_voted(figures: Figures, i: int, j: int) -> bool:
    """Tell whether two figures are the votes for and against something: "by 52 votes to 47"."""
    return figures.together(i, j) and VERSUS.search(figures.between(i, j)) is not None


def is_second(figures: Figures, i: int, j: int) -> bool:
    """Tell whether two figures are the votes of who won and who came second: "5,310 votes, ahead of Reid on 4,610"."""
    near = figures.claims[i].paragraph == figures.claims[j].paragraph and figures.value(j) < figures.value(i)
    return near and figures.noun(i) in {"vote", "ballot"} and SECOND.search(figures.before(j)) is not None


def is_majority(figures: Figures, i: int, votes: int) -> bool:
    """Tell whether a figure is told as how many more voted one way than the other."""
    if not (figures.adds(i) and figures.alike(i, votes)) or figures.noun(i) not in VOTES:
        return False
    voted = i + 1 < len(figures.claims) and figures.together(i, i + 1) and VERSUS.search(figures.between(i, i + 1))
    before = figures.before(i)
    told = LEAD.search(before) is not None or LEADING.search(figures.after(i)) is not None
    return told and not voted and AGENT.search(before) is None


def is_of_then(figures: Figures, i: int, votes: int) -> bool:
    """Tell whether a majority is of some votes: told with them, or of no time of its own and of no other motion."""
    if figures.together(i, votes):
        return True
    words = figures.claims[i].sentence.of(figures.text(i)).lower()
    return ONCE.search(words) is None and not (i > votes and ANOTHER.search(words))
