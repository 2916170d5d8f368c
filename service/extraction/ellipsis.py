"""Units that a figure leaves to its neighbour: "4.8 to 4.7 per cent", "from 21 mpg to 23", "four- or five-year"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from service.lexicon import FALL, RISE
from service.model import Quantity, Span, Unit

AHEAD = re.compile(r"\s?(?:to|or|and|[-–])\s(?:about|around|nearly|almost|just|even|over|under)?\s?")
HANGING = re.compile(r"[-‐‑–](?:,|\s)")  # the hyphen of "four- or five-year" and "four-, five- and six-cylinder"
LIST = re.compile(r",\s")  # "5, 6 and 7 km"
OF_THE_LAST = re.compile(
    r"\s(?:out\s)?of\s(?:the|his|her|its|their)\s(?:(?:last|past|next|previous|first)\s)?"
)  # "five of the last six years", "six of its 11 days"
BACK = re.compile(r"(?:\s+[\w'’-]+){0,3}\s+to\s+(?:(?:about|around|just|nearly|almost)\s+)?")
FROM = re.compile(r"\bfrom\s+(?:[\w'’-]+\s+){0,2}$")
UP_TO = re.compile(r"\s+to\s+(?:about\s+|around\s+|just\s+|nearly\s+|almost\s+)?")  # "fell 1m barrels to 294.3m"
MOVED = re.compile(rf"\b(?:{'|'.join(sorted(RISE | FALL))})\s(?:[\w'’-]+\s){{0,3}}$")
OF_TIMES = re.compile(  # "six of those months", "one of the worst years"
    r"\sof\s(?:the|those|these|his|her|its|their|my|our)\s(?:[a-z]+(?:st|ing|ed|y)\s){0,2}(?P<noun>(?:hour|day|week|month|year|decade)s)\b"
)
CLOSED = re.compile(
    r"\s*(?:[.,;:)]|$|(?:in|by|for|on|at|and|but|last|this|after|over|while|as|with|since|when|compared|per)\b)"
)
TO = re.compile(r"\b(?:to|at)\s+$")
AWAY = re.compile(
    r"(?:(?P<way>,\s+(?:up|down))|,?(?:\s+(?:up|down))?)\s+from\s+(?:(?:about|around|just|nearly|almost)\s+)?"
)  # "to 81 days from 53"; "64m, up from 31m", where the way is told
COMPARED = re.compile(r",?\s+compared\s+(?:with|to)\s+(?:(?:about|around|just|only|nearly|almost)\s+)?")
BY = re.compile(r"\bby\s+$")
ALSO_BY = re.compile(r",?\s+(?:but|while|and|whereas)(?:\s+[\w'’-]+){1,6}\s+by\s+")  # "... by 2%, but exports by 1."
YEAR = r"in\s+(?:1[89]|20)[0-9]{2}"
THEN = re.compile(
    rf"(?:\s+[\w'’-]+){{0,3}}\s+{YEAR},?\s+(?:and|but|against|from|compared\s+with)\s+"
)  # "2% in 2003 and 3.1 in 2004"
NEXT_YEAR = re.compile(rf"\s+(?:{YEAR}|(?:last|this|next)\s+year|the\s+(?:previous|following)\s+year)\b")
AS_ONE = re.compile(r"(?:\s+\w+){0,2}\s+as\s+an?(?:\s+[\w-]+){1,2}(?:,|,?\s+and)\s+")  # "six years as a cook and "
AS_ANOTHER = re.compile(r"\s+as\s+an?\b")  # "two as a nurse"
VOTES = re.compile(
    r"\b(?:win|wins|won|lead|leads|led|leading|beat|beats|beating|defeating|ahead|trails?|trailed|trailing|pass|passed|approved|voted|vote)"
    r"\b[^.;]{0,40}$"
)
SIDE = re.compile(
    r"(?:\sof\s(?:the\s)?votes?)?,?\s(?:to|against)\s(?:(?:his|her|its|their|the)\s)?(?:[\w-]+\s){0,2}(?:[\w-]+['’]s?\s)?"
)  # "52 per cent of the vote to his rival's 48"
SPLIT = re.compile(r"\s(?:in\sfavou?r|for|backing\sit|voting\syes)(?:,?\sand|,)\s")
OPPOSED = re.compile(r"\s(?:against|opposed|voting\sno)\b")  # "62 per cent in favour and 38 against"
OTHER_AGE = re.compile(
    r",?\s(?:and|while)\s(?:the\s(?:other|youngest|oldest|eldest)|another)\s(?:is\s|was\s)?(?:just\s|only\s)?"
)  # "one aged 34 and the other 27"
AGE_ENDS = re.compile(r"\s*(?:[.,;:)]|$)")
SERVED = re.compile(
    r"(?:\sin\s(?:prison|jail|custody))?,?\s(?:of\swhich|and|but)\s(?:he|she|they)\s(?:must|will|would|should|will\shave\sto)"
    r"\s(?:\w+\s)?(?:at\sleast|a\sminimum\sof)\s"
)  # "12 years in prison, of which she must serve at least eight"
REACH = 48  # characters between two figures that share a unit


def share_units(quantities: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities, those without a unit with the one that a neighbour has for both."""
    known = list(quantities)
    for i in range(len(known) - 2, -1, -1):
        known[i] = from_next(known[i], known[i + 1], text)
    previous: Quantity | None = None
    outer: Quantity | None = None  # what the brackets that the previous one stands in belong to
    for quantity in known:
        filled = quantity
        if previous is not None:
            filled = from_previous(previous if outer is None else with_brackets(outer, previous, text), quantity, text)
        if filled.is_amount:
            if previous is not None:
                gap = text[previous.span.end : min(filled.span.start, previous.span.end + REACH)]
                outer = previous if "(" in gap else None if ")" in gap else outer
            previous = filled
        yield of_times(filled, text)


def of_times(quantity: Quantity, text: str) -> Quantity:
    """Return a quantity without a unit with the time that it is so many of: "six of those months"."""
    found = OF_TIMES.match(text, quantity.span.end, quantity.span.end + REACH) if quantity.unit is None else None
    if found is None:
        return quantity
    return replace(quantity, unit=Unit(found["noun"][:-1], "time"), unit_span=Span(*found.span("noun")))


def with_brackets(outer: Quantity, previous: Quantity, text: str) -> Quantity:
    """Return the figure that brackets belong to, brackets and all, where they close behind the last figure in them."""
    end = previous.span.end
    return replace(outer, span=Span(outer.span.start, end + 1)) if text[end : end + 1] == ")" else previous


def from_next(quantity: Quantity, following: Quantity, text: str) -> Quantity:
    """Return a quantity with the unit that the one behind it is written with for both."""
    unit, at = following.unit, following.unit_span
    if quantity.unit is not None or unit is None or at is None or at.start < following.figure.start:
        return quantity
    gap = text[quantity.span.end : min(following.span.start, quantity.span.end + REACH)]
    listed = at.start >= following.span.end and LIST.fullmatch(gap)  # the one behind it is in a list itself
    lasting = unit.dimension == "time" and OF_THE_LAST.fullmatch(gap)
    shared = lasting or listed or AHEAD.fullmatch(gap) or HANGING.match(gap)
    return (
        replace(quantity, unit=unit, unit_span=at)
        if shared and following.span.start - quantity.span.end < REACH
        else quantity
    )


def from_previous(previous: Quantity, quantity: Quantity, text: str) -> Quantity:
    """Return a quantity with the unit of the one before it, where the two are told of in one way."""
    if quantity.unit is not None or previous.unit is None:
        return quantity
    if quantity.span.start - previous.span.end >= REACH:
        return quantity
    shared = is_other_end(previous, quantity, text) or is_parallel(previous, quantity, text)
    if SERVED.fullmatch(text, previous.span.end, quantity.span.start) and previous.unit.dimension == "time":
        shared = is_closed(quantity, text)
    shared = shared or is_other_share(previous, quantity, text) or is_other_age(previous, quantity, text)
    return replace(quantity, unit=previous.unit, unit_span=previous.unit_span) if shared else quantity


def is_other_end(previous: Quantity, quantity: Quantity, text: str) -> bool:
    """Tell whether two figures are the ends of a movement, or its size and its end: "from 21 mpg to 23"."""
    reached = is_reached(previous, quantity) and stands_behind(MOVED, previous, text)
    if reached and UP_TO.fullmatch(text, previous.span.end, quantity.span.start):
        return is_closed(quantity, text)
    if BACK.fullmatch(text, previous.span.end, quantity.span.start):
        return stands_behind(FROM, previous, text) and is_closed(quantity, text)
    if COMPARED.fullmatch(text, previous.span.end, quantity.span.start):
        return is_closed(quantity, text)  # "92 million kilograms, compared with 115 million a year before"
    came = AWAY.fullmatch(text, previous.span.end, quantity.span.start)
    moved = came is not None and (came["way"] is not None or stands_behind(TO, previous, text))
    return moved and is_closed(quantity, text)


def is_reached(moved: Quantity, level: Quantity) -> bool:
    """Tell whether a figure can be where another one of a measured unit has moved it to: not below it."""
    measured = moved.unit is not None and moved.unit.dimension not in {"ratio", "time", "count", "age"}
    return measured and (level.value or 0.0) > (moved.value or math.inf)


def is_parallel(previous: Quantity, quantity: Quantity, text: str) -> bool:
    """Tell whether two figures are the sizes of two movements, or of one thing in two years."""
    if ALSO_BY.fullmatch(text, previous.span.end, quantity.span.start):
        return stands_behind(BY, previous, text) and is_closed(quantity, text)
    if AS_ONE.fullmatch(text, previous.span.end, quantity.span.start):
        return AS_ANOTHER.match(text, quantity.span.end, quantity.span.end + REACH) is not None
    years = THEN.fullmatch(text, previous.span.end, quantity.span.start)
    return bool(years and NEXT_YEAR.match(text, quantity.span.end, quantity.span.end + REACH))


def is_other_share(previous: Quantity, quantity: Quantity, text: str) -> bool:
    """Tell whether a figure is the other side's share of a vote or a poll."""
    if previous.unit is None or previous.unit.dimension != "ratio" or not stands_behind(VOTES, previous, text):
        return False
    if SIDE.fullmatch(text, previous.span.end, quantity.span.start):
        return is_closed(quantity, text)
    split = SPLIT.fullmatch(text, previous.span.end, quantity.span.start)
    return bool(split and OPPOSED.match(text, quantity.span.end, quantity.span.end + 16))


def is_other_age(previous: Quantity, quantity: Quantity, text: str) -> bool:
    """Tell whether a figure is the age of the other one of two, or of the youngest."""
    if previous.unit is None or previous.unit.dimension != "age":
        return False
    told = OTHER_AGE.fullmatch(text, previous.span.end, quantity.span.start)
    return bool(told and AGE_ENDS.match(text, quantity.span.end, quantity.span.end + 16))


def stands_behind(lead: re.Pattern[str], quantity: Quantity, text: str) -> bool:
    """Tell whether a word leads to a figure."""
    return lead.search(text, max(0, quantity.span.start - REACH), quantity.span.start) is not None


def is_closed(quantity: Quantity, text: str) -> bool:
    """Tell whether no noun can follow a figure, so that it counts nothing of its own."""
    return CLOSED.match(text, quantity.span.end, quantity.span.end + 16) is not None
