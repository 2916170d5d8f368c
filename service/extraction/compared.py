"""Units of a figure that is set against the one before it: "90 seconds, against 60", "on 41% and No on 29"."""

from __future__ import annotations

import math
import re

from service.model import Quantity

SOFTLY = r"(?:(?:about|around|just|only|nearly|almost|the|a\smere)\s)?"
AGAINST = re.compile(
    rf"[^.;:!?()]{{0,60}},\s(?:against|versus|compared\s(?:with|to)|down\sfrom|up\sfrom)\s{SOFTLY}"
    rf"|\srather\sthan\s{SOFTLY}"
)  # "it took 90 seconds on average, against 60 in May"
ENDS = re.compile(
    r"\s*(?:[.,;:)]|$|(?:in|by|for|on|at|and|but|last|this|after|while|as|when|an?|the|late|early|earlier|before|alone|under|with|since|"
    r"previously|then)\b)"
)
STARTED = re.compile(
    r"(?:[^.;:!?()0-9]{0,40}\s(?:that|which))\s(?:itself\s)?(?:has|have|had|was|were)\s(?:been\s)?"
    r"(?:grown|risen|fallen|dropped|shrunk|widened|narrowed|increased|slipped|cut|raised|lowered|reduced)\sfrom\s"
)  # "nine weeks, which was cut from 15"
WAS = re.compile(
    r"[;,]\s(?:and\s|but\s)?(?:in\s(?:1[89]|20)[0-9]{2}|last\s(?:year|month|week)|a\s(?:year|month|week)\s(?:ago|earlier)),?"
    rf"\sit\s(?:was|had\sbeen|stood\sat)\s{SOFTLY}"
)  # "3.3 cents; in 2021 it was 6.7"
ALSO_ON = re.compile(r"\sand\s(?:[\w'’-]+\s){1,3}on\s")  # "the Yes side is on 41 per cent and No on 29"
ON = re.compile(r"\bon\s$")
REST = re.compile(r"[^.;!?()]{0,60}\sthe\sremaining\s")  # "20 per cent, and lenders the remaining 80"
ALSO_TO = re.compile(r",?\sand\s(?:[\w'’-]+\s){1,4}to\s")  # "her son was sentenced to 12 years and her driver to nine"
LATTER = re.compile(r"[^.;:!?()]{0,60},\s(?:and\s)?the\s(?:first|last|final)\s")  # "40 years there, the last 22 as"
SENTENCED = re.compile(r"\bsentenced\sto\s$")
AGAIN = re.compile(r"(?:\s[\w'’-]+){0,5}\sand\s(?P<word>from|after|within|by)\s")  # "from 44 yards and from 52"
PERCENT = frozenset({"percentage", "percentage point"})
WHOLE = 100.0  # per cent
FACTOR = 20.0  # figures that are compared are seldom further apart
REACH = 80  # characters between the two figures
LEAD = 24  # characters that are looked at before the first one


def is_set_against(previous: Quantity, quantity: Quantity, text: str) -> bool:
    """Tell whether a bare figure is told of in the measured unit of the one before it, which it is set against."""
    start, end = previous.span.end, quantity.span.start
    if previous.unit is None or previous.unit.dimension in {"count", "age"} or end - start > REACH:
        return False
    if previous.unit.dimension == "ratio" and previous.unit.name not in PERCENT:
        return False
    if previous.unit.dimension == "currency" and not is_written_behind(previous):
        return False  # who tells of pounds by their sign writes it again
    if not is_closed(quantity, text):
        return False
    if any(told.fullmatch(text, start, end) for told in (AGAINST, WAS, STARTED)):
        return is_of_size(previous, quantity)
    lead = text[max(0, previous.span.start - LEAD) : previous.span.start]
    if previous.unit.dimension == "ratio":
        on = ALSO_ON.fullmatch(text, start, end) and ON.search(lead)
        rest = REST.fullmatch(text, start, end) and (previous.value or WHOLE) + (quantity.value or WHOLE) <= WHOLE
        return bool(on or rest)
    timed = previous.unit.dimension == "time"
    if timed and LATTER.fullmatch(text, start, end):
        return (quantity.value or math.inf) < (previous.value or 0.0)
    if ALSO_TO.fullmatch(text, start, end):
        return timed and SENTENCED.search(lead) is not None
    again = AGAIN.fullmatch(text, start, end)
    return again is not None and lead.endswith(f" {again['word']} ")


def is_closed(quantity: Quantity, text: str) -> bool:
    """Tell whether no noun can follow a figure, so that it counts nothing of its own."""
    return ENDS.match(text, quantity.span.end, quantity.span.end + 16) is not None


def is_written_behind(quantity: Quantity) -> bool:
    """Tell whether the unit of a figure stands behind it: "152.30 yen"."""
    return quantity.unit_span is not None and quantity.unit_span.start >= quantity.figure.end


def is_of_size(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are near enough to be told of one thing."""
    low, high = sorted((abs(one.value or 0.0), abs(other.value or 0.0)))
    return 0 < high <= low * FACTOR
