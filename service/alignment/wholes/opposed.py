"""Parts of one whole that are told as opposites, apart: "five of the eight liked it ... four disliked it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment.wholes.asides import compared, excepted, within
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.kinds import one_class
from service.alignment.wholes.rests import completes, is_of
from service.alignment.wholes.rows import is_split
from service.alignment.wholes.whole import Tie, Whole, weigh

SIDES = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        (
            r"yet to|not (?:yet|signed|joined|replied|paid|been)|ha(?:ve|s|d)(?: not|n['’]t)|did(?: not|n['’]t)|"
            r"refus\w+|"
            r"still (?:to|waiting|without|await\w+)|await\w+|unpaid|outstanding|undecided|pending",
            r"already|so far|signed (?:up|on)|joined|agreed|replied|completed|finished|paid|received|taken up|decided",
        ),
        (
            r"los(?:e[sr]?|t|ing)|fail(?:s|ed|ing)?|defeat\w*|beaten",
            r"w[io]n(?:s|ning)?|pass(?:es|ed|ing)?|succe\w+|triumph\w*",
        ),
        (
            r"against|oppos\w+|reject\w+|disagree\w*|disapprov\w+|disliked?|object\w*|unhappy|dissatisfied|worse",
            r"in favou?r|back(?:s|ed|ing)?|support\w*|approv\w+|agree[sd]?|accept\w*|liked?|happy|satisfied|"
            r"welcom\w+|better",
        ),
        (
            r"missing|lost|stolen|unaccounted|not (?:been )?(?:found|recovered)|at large",
            r"found|recovered|returned|rescued|traced|located|caught|arrested|captured",
        ),
        (
            r"unsold|empty|vacant|idle|clos(?:e[ds]?|ing|ures?)|shut|unused|disused",
            r"sold|occupied|let|in use|open|working|filled|taken",
        ),
        (
            r"died|dead|killed|deaths?|perished|drowned|destroyed|wrecked|sunk|sank|burn(?:ed|t)",
            r"surviv\w+|alive|rescued|saved|salvaged|escaped|unhurt|undamaged|intact|recovering",
        ),
        (r"convicted|guilty|jailed|sentenced", r"acquitted|cleared|freed|not guilty|released"),
        (
            r"left|quit|resigned|gone|departed|dropped out|withdr[ae]wn?",
            r"(?:stay|remain)\w*\b(?! (?:open|shut|closed))|kept|finished",
        ),
        (r"leas\w+|rent\w*|hir\w+", r"own\w*|bought"),
        (r"abroad|overseas|foreign", r"at home|domestic|in (?:the )?(?:britain|uk|country)"),
    )
)
REACH = 10  # figures on either side among which the other part is looked for
UNLIKE = 0.25  # a sum further off than this share of itself is of others
FEWEST = 3  # things in a whole
OF_THEM = re.compile(r"^(?:[\w'’-]+ )?of (?:them|those|these|whom|which)\b")
OF_OTHERS = re.compile(r"^(?:[\w'’-]+ )?(?:out )?of (?:the|its|their|his|her|all|every)\b")


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each whole of which a part is told with it, with the part of which the opposite is told elsewhere."""
    for part in deadline.watched(range(len(figures.claims))):
        total = whole_of(figures, part)
        side = None if total is None else side_of(figures, part)
        if total is None or side is None or figures.value(total) < FEWEST:
            continue
        tried = [weigh(figures, total, [part, i], Tie.MIXED) for i in others(figures, part, total, side)]
        near = [whole for whole in tried if whole is not None and whole.apart <= UNLIKE]
        if near:
            yield min(near, key=lambda whole: whole.gap)


def whole_of(figures: Figures, part: int) -> int | None:
    """Return the whole of which a figure is told to be a part: "five of the eight", "3,000 schools, 2,100 of which"."""
    if not figures.adds(part):
        return None
    behind, before = part + 1, part - 1
    while before > 0 and figures.together(part, before) and not figures.claims[before].quantity.is_amount:
        before -= 1  # "of the 240 asked between May 2 and June 5, 96 said"
    ahead = behind < len(figures.claims) and figures.adds(behind) and figures.together(part, behind)
    if ahead and is_of(figures, part, behind):
        return behind
    if before >= 0 and figures.adds(before) and figures.alike(before, part) and figures.together(before, part):
        of_all = is_split(figures, before) and figures.gap(before, part).endswith(",")  # "of the 16 mills, 11 are open"
        return before if of_all or within(figures, before, part) or OF_THEM.search(figures.after(part)) else None
    return None


def side_of(figures: Figures, i: int) -> tuple[int, int] | None:
    """Return the pair of opposites, and which of them, that the words behind a figure tell first."""
    claim = figures.claims[i]
    following = next((j for j in range(i + 2, min(len(figures.claims), i + 2 + REACH)) if figures.together(i, j)), None)
    end = claim.sentence.end if following is None else figures.claims[following].span.start
    words = " ".join(figures.text(i)[claim.quantity.span.end : end].lower().split())
    hits = [
        (hit.start(), number, side)
        for number, pair in enumerate(SIDES)
        for side, told in enumerate(pair)
        if (hit := told.search(words)) is not None
    ]
    return min(hits)[1:] if hits else None


def others(figures: Figures, part: int, total: int, side: tuple[int, int]) -> Iterator[int]:
    """Yield the figures near a part that count the same things, of which the opposite is told."""
    for i in range(max(0, part - REACH), min(len(figures.claims), part + 1 + REACH)):
        if i in (part, total) or not figures.adds(i) or not figures.alike(i, total) or compared(figures, i):
            continue
        if completes(figures, i) or excepted(figures, i):  # says itself what it is the rest of
            continue
        named = figures.noun(i) is None or figures.related(i, total)
        restated = figures.in_headline(i) and one_class(figures, i, total)  # "six libraries" of "the 16 branches"
        told_of = named or restated or OF_THEM.search(figures.after(i)) is not None
        places = {figures.claims[each].place for each in (i, total)} - {None}
        if len(places) > 1:
            continue
        own = OF_OTHERS.search(figures.after(i)) is None and whole_of(figures, i) in (None, total)
        if told_of and own and side_of(figures, i) == (side[0], 1 - side[1]):
            yield i
