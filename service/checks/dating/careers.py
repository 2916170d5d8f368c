"""Years that lead from one age to another: "a 28-year-old who joined at 17 ... eight years with the club"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service import deadline
from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import DAYS, is_first, nearby
from service.checks.dating.told_ages import AROUND, TURNED, is_age, is_now, is_then, names_of, names_then, turning
from service.checks.finding import misfit
from service.claims.naming import same_names
from service.model import Claim

SURE = 0.77
MOST = 8  # ages of another time that a story tells of
NEAR = 1  # paragraphs between an age and the years that follow it, where others are told too
LEAST, FARTHEST = 2, 1.0  # years, and the share of them, by which a length may miss the years between two ages
SPENT = re.compile(  # a length that is lived through: "for 20 years", "a 20-year career", "20 years of marriage"
    r"\b(?:for|after|over|spent|spanning|lasted|had|have|with|of|during|in)\s"
    r"(?:(?:the|an?|his|her|their|some|those)\s)?\|"
    r"(?!\s(?:ago|before|time|of\sthe\s(?:past|last)|['’]))"
    r"|\|\s(?:later|on(?!\s(?:each|both|all|the|an?|one)\b)|late|overdue|as\sa|of(?!\sthe\s(?:past|last)\b)|with|in\s(?:the|office|charge|business))\b"
    r"|\|[- ](?:career|marriage|reign|spell|stint|stay)\b",
    re.IGNORECASE,
)
LEAD = 40  # characters before an age in which it is told to be a man's or a woman's
ROW = re.compile(r"(?:,|\s(?:and|or)\s|,\s(?:and|or)\s)\s*(?:aged\s)?")
SINCE = re.compile(r"\bsince\s(?:he|she|they)\s(?:was|were)\s$")
MAN = re.compile(r"\b(?:he|his|Mr|Sir|Lord)\b", re.IGNORECASE)
WOMAN = re.compile(r"\b(?:she|her|Mrs|Ms|Miss|Lady|Dame)\b", re.IGNORECASE)
NEW = re.compile(r"\ban?\s$", re.IGNORECASE)  # "a 34-year-old surf instructor", of whom the text has told nothing
DATED = re.compile(r"\b(?:in|since|from|until|by)\s(?:[A-Z]\w+\s)?(?:1[5-9]|20)\d\d\b")
WINDOWED = re.compile(
    r"\b(?:last|past|next|coming|every|first|previous)\s(?:the\s)?$|"
    r"\b(?:banned|barred|jailed|sentenced|suspended|disqualified|imprisoned)\b[^.;]{0,40}$"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the lengths of a career, or of a marriage, that two ages do not allow."""
    ages = [each for each in alignment.claims if is_age(each) and not each.in_table]
    if len(ages) < 2:
        return
    lengths = [
        each
        for each in alignment.claims
        if each.unit is not None and each.unit.name in ("year", "decade") and each.quantity.value is not None
    ]
    for d, document in enumerate(alignment.documents):
        own = one_by_one(document.text, [each for each in ages if each.document == d])
        then = [
            each
            for each in own
            if is_then(document.text, each) and not TURNED.search(each.around(document.text, AROUND))
        ]
        turned = [
            told.claims[0] for told in turning(document.text, own) if told.ages.low == told.claims[0].quantity.value
        ]
        now = [*(each for each in own if is_now(document.text, each)), *turned]
        for each in deadline.watched(then[:MOST]):
            yield from of_career(alignment, each, now, [at for at in nearby(lengths, each) if is_spent(alignment, at)])


def one_by_one(text: str, ages: Sequence[Claim]) -> list[Claim]:
    """Return the ages that stand in no row, which are those of several: "three sons, aged six, nine and 12"."""
    rows = [(a, b) for a, b in pairwise(ages) if ROW.fullmatch(text, a.span.end, b.span.start)]
    told = {id(each) for row in rows for each in row}
    return [each for each in ages if id(each) not in told]


def is_spent(alignment: Alignment, length: Claim) -> bool:
    """Tell whether a length is one that somebody lives through, and not one that ends today, or in a year of its own.

    "Died in 2012 after 61 years of marriage" tells of no age of today.
    """
    text, span = alignment.text_of(length), length.quantity.span
    before = length.before(text, AROUND, span.start)
    told = SPENT.search(f"{before[-30:]}|{length.behind(text, 30, span.end)}")
    dated = DATED.search(text, max(length.sentence.start, span.start - AROUND), length.sentence.end) is not None
    return told is not None and not dated and WINDOWED.search(before) is None


def of_career(alignment: Alignment, then: Claim, now: Sequence[Claim], lengths: Sequence[Claim]) -> Iterator[Finding]:
    """Yield the finding of the only length told beside an age of another time, if it does not lead to today's age."""
    text, names = alignment.text_of(then), names_then(then)
    now = [each for each in now if not are_man_and_woman(text, each, then)]
    own = [each for each in now if names_of(each) and names and same_names(names_of(each), names)]
    if not own and len({each.quantity.value for each in now}) == 1:
        own = [] if any(is_another(alignment, each, then) for each in now) else list(now)
    told = [each for each in lengths if each.document == then.document]
    near = [each for each in told if len(told) == 1 or abs(each.paragraph - then.paragraph) <= NEAR]
    if not own or len(near) != 1 or near[0].unit is None or not goes_on(alignment, then, near[0]):
        return
    length = (near[0].quantity.value or 0.0) * DAYS[near[0].unit.name] / DAYS["year"]
    between = (own[0].quantity.value or 0.0) - (then.quantity.value or 0.0)
    if between > LEAST and LEAST <= abs(between - length) <= FARTHEST * between and near[0].quantity.qualifier is None:
        yield finding(alignment, (own[0], then, near[0]), between)


def goes_on(alignment: Alignment, then: Claim, length: Claim) -> bool:
    """Tell whether a length of years can be of what began at an age: one of no year, and of nothing else since.

    "She joined in 2009, aged 38" is of that year, and "he had played since he was 12" of no career. What a story tells
    far behind an age is of something else, and so is what it tells before it, but for the whole of it, told first of
    all: "has led the band for 38 years. He joined at 21".
    """
    text = alignment.text_of(then)
    if DATED.search(text, then.sentence.start, then.sentence.end):
        return False
    if SINCE.search(then.before(text, AROUND)) is not None:
        return False
    if length.span.start < then.span.start and not length.shares_sentence(then):
        return is_first(alignment.documents[length.document], length)
    return length.paragraph - then.paragraph <= NEAR


def is_another(alignment: Alignment, age: Claim, then: Claim) -> bool:
    """Tell whether today's age is of somebody else than one of another time: of another name, or of one who is new."""
    names, own = names_of(age), names_then(then)
    text = alignment.text_of(age)
    anew = NEW.search(text, age.sentence.start, age.span.start) is not None and age.sentence.start > then.sentence.start
    return anew or bool(names and own and not same_names(names, own))


def are_man_and_woman(text: str, age: Claim, then: Claim) -> bool:
    """Tell whether one of two ages is told of a man, by his title or pronoun, and the other of a woman."""
    man, woman = ([sex.search(each.before(text, LEAD)) is not None for each in (age, then)] for sex in (MAN, WOMAN))
    return man != woman and man == woman[::-1] and any(man)


def finding(alignment: Alignment, claims: tuple[Claim, Claim, Claim], between: float) -> Finding:
    """Return the finding of two ages and of the years told to lie between them."""
    says = f"Between the two ages there are {between:g} years"
    return misfit(alignment, claims, SURE, "years between two ages", says, "the birthday in the year", "year")
