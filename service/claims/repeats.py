"""What is done "for the third time", as a place in the row that its results are counted in: titles, terms, strikes."""

from __future__ import annotations

import re
from dataclasses import replace

from service.claims.naming import names_in, nouns_in
from service.model import Claim, Span, Subject

REACH = 100  # characters before an ordinal in which its owner is named
NUMBER_ONE = "number one"
# What somebody has done for "the third time", by the verb, as the row that its results are counted in.
DONE = {
    NUMBER_ONE: r"top(?:s|ped)?\s(?:of\s)?(?:the\s)?(?:[\w’']+\s){0,3}charts?|number\sone|No\.?\s?1",
    "title": r"(?:won|wins?|winning|lift(?:s|ed|ing)?|claim(?:s|ed)|retain(?:s|ed)|takes?|took|taken|"
    r"pick(?:s|ed)\sup|collected|landed|scooped)\s"
    r"(?:[\w’'-]+\s){0,5}"
    r"(?:cup|open|title|championships?|crown|trophy|league|tournament|prize|award|grand\sprix|marathon|masters|tour)|"
    r"(?:crowned|became|named)\s(?:[\w’'-]+\s){0,2}champions?",
    "term": r"(?:re-?)?elected|sworn\sin",
    "marriage": r"married|marries|marry|wed",
    "conviction": r"jailed|convicted|found\sguilty|sent\sto\sprison",
    "strike": r"(?:go|goes|gone|went|out)\son\sstrike|walk(?:ed)?\sout",
    "trial": r"(?:go|goes|gone|went)\son\strial",
    "oscar": r"(?:won|wins?)\s(?:an|the)\sOscar",
}
DONE_AGAIN = re.compile(
    "|".join(rf"(?P<k{at}>\b(?:{verbs})\b)" for at, verbs in enumerate(DONE.values())), re.IGNORECASE
)
TIME = re.compile(r"^(?:\s(?:successive|consecutive))?\stime\b(?!\s(?:in|that|since))")
FOR_THE = re.compile(r"\bfor\s(?:the|a)\s$")
ELSEWHEN = re.compile(
    r"\b(?:last (?:year|season|month|week|time)|former(?:ly)?|previous(?:ly)?|next|would|could|after|before|since|"
    r"earlier|later|ago|(?:19|20)\d\d|another|further|or)\b",
    re.IGNORECASE,
)
SOUGHT = re.compile(
    r"\b(?:chas\w+|bid(?:ding)?|seek\w*|aim\w*|hop\w+|look\w*|target\w*|pursu\w+|want\w*|go(?:es|ing)? for|try\w*|"
    r"will(?!\sbe\s(?:the|his|her|its|their)\b)|"
    r"may|might|should|if|attempt\w*|plan\w*|deny|denied|miss\w*|for)\b",
    re.IGNORECASE,
)


def repeated(bare: Claim, text: str, end: int) -> Claim:
    """Return the claim of what is done "for the third time" as a place in the row that its results are counted in."""
    lead = text[max(bare.sentence.start, bare.span.start - REACH) : bare.span.start]
    opening = FOR_THE.search(lead)
    before = lead[: opening.start()] if opening is not None else ""
    done = next(iter(reversed(list(DONE_AGAIN.finditer(before)))), None)
    if done is None or (bare.quantity.value or 0.0) < 2:
        return bare
    row = list(DONE)[int((done.lastgroup or "k0")[1:])]
    modality = "elsewhen" if ELSEWHEN.search(before) else "sought" if SOUGHT.search(before[-40:]) else None
    return replace(
        bare,
        span=Span(bare.span.start, end),
        measure=row,
        subject=Subject(row, row, frozenset(), names_in(before)),
        modality=modality,
        vicinity=nouns_in(before),
    )
