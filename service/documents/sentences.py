"""A paragraph's sentences, by rules for newsroom copy.

General splitters keep a quotation together, however many sentences it has, and so swallow the rest of a paragraph
where a quotation mark is missing, which in news copy is often; and their time grows with the square of such marks. The
rules here read each full stop once, with a few characters on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.documents.datelines import behind
from service.model import Span

NEARBY = 24
"""How many characters on either side of a full stop the rules look at."""

LONGEST = 2_000
"""Characters after which a run without an end is cut: the longest sentence of 1,400 news articles has 600, and with a
limit no rule that looks at a sentence has more to look at."""

END = re.compile(
    r"""(?<![.!?…]) (?P<mark>[.!?…]++) ["”’'»)\]]*+  # a run of marks with what closes on it
    (?P<opening> \s++ ["“‘'«(\[—–-]*+ \s*+ | ["“‘]?(?=[A-Z]) )  # white space, or a capital that lost its own""",
    re.VERBOSE,
)
LAST_WORD = re.compile(r"(?:\w[\w.&'’]*)?$")
FIRST_WORD = re.compile(r"[^\W\d_]++(?:['’][a-z]++)?+(?!\.)")
DOTTED = re.compile(r"[A-Za-z](?:\.[A-Za-z])*|Ph\.D|[BM]\.Sc")  # an initial, U.S, p.m
ELLIPSIS = re.compile(r"[.…]{2,}|…")
CONTINUING = frozenset(",;:)]}%&/.!?…")

TITLES = frozenset(
    """Adm Amb Brig Capt Cdr Cmdr Col Cpl Det Dr Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Msgr Mx Pres Prof
    Pte Pvt Rep Reps Rev Sen Sens Sgt Ssgt Supt""".split()
)
"""Abbreviations that always go before a name."""

BEFORE_NUMBER = frozenset(
    """Apr Art Aug Dec Feb Fig Fri Jan Jul Jun Mar Mon No Nos Nov Oct Rs Sat Sep Sept Sun Thu Thurs Tue Tues Vol Wed
    c ca ft hrs lb lbs max mins no nos oz p pp vol""".split()
)
"""Words whose full stop ends no sentence where a figure follows: No. 10, Feb. 21."""

CLOCK = frozenset(["a.m", "p.m", "A.M", "P.M"])
AFTER_CLOCK = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January
    February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept
    Oct Nov Dec Eastern Central Mountain Pacific Greenwich GMT UTC BST CET CEST EST EDT ET CST CDT CT MST MDT MT PST PDT
    PT IST AEST AEDT""".split()
)
"""Words that go on a time of day; any other capital after "p.m." begins a sentence."""

ABBREVIATIONS = frozenset(
    """Ala Ariz Ark Assn Ave Blvd Bros Calif Co Colo Conn Corp Del Dept Fla Ga Ill Inc Ind Jr Kan Ky La Ltd Mass Mich
    Minn Miss Mo Mont Mt Neb Nev Okla Ore Pa Penn Rd Sq Sr St Tenn Tex Univ Va Vt Wash Wis Wyo al approx cf dept eg est
    ie vs v""".split()
)
"""Abbreviations that may end a sentence, as U.S., p.m. and initials may."""

STARTERS = frozenset(
    """A About According After All Also Although Among An And Another Any Are As At Back Because Before Both But By Can
    Could Despite Did Do Does Dr During Each Earlier Even Every Few For From Had Has Have He Her Here His How However I
    I'd I'll I'm I've If In Instead Is It It's Its Just Last Later Many Meanwhile More Most Mr Mrs Ms My Next No Nobody
    None Not Nothing Now Of On Once One Only Or Other Others Our Over People Perhaps She She's Since So Some Such That
    That's The Their Them Then There There's These They They're This Those Though Three Through To Today Two Under Until
    Was We We're We've Were What When Where Whether Which While Who Why Will With Without Would Yet You Your Analysts
    Officials Police Profits Sales Shares""".split()
)
"""Words that, with a capital, begin a sentence rather than go on a name."""


def split(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences of the paragraph at `span`, in order and trimmed; between them is only white space.

    A dateline is one of its own. What is longer than a sentence can be is cut, at a space where there is some.
    """
    begin = behind(text, span)
    sentences = [_trimmed(text, span.start, begin)]
    for end in deadline.watched(END.finditer(text, begin, span.end)):
        before = text[max(begin, end.start() - NEARBY) : end.start()]
        after = text[end.end() : min(span.end, end.end() + NEARBY)]
        if after and _ends_sentence(before, end["mark"], after, spaced=end["opening"][:1].isspace()):
            sentences += _cut(text, begin, end.start("opening"))
            begin = end.start("opening")
    sentences += _cut(text, begin, span.end)
    return tuple(sentence for sentence in sentences if sentence)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        at = space if space != -1 else start + LONGEST
        yield _trimmed(text, start, at)
        start = at
    yield _trimmed(text, start, end)


def _ends_sentence(before: str, mark: str, after: str, spaced: bool) -> bool:
    first = FIRST_WORD.match(after)
    if not spaced:
        return before[-2:].islower() and first is not None and _starts_sentence(first[0])
    if after[0] in CONTINUING or (after[0].islower() and not after[1:2].isupper()):  # but "eBay" may begin one
        return False
    if ELLIPSIS.fullmatch(mark):
        return bool(before) and not before[-1].isspace() and before[-1] not in "(["  # "the ... House", "[...] House"
    return mark != "." or not _abbreviates(before, after, first[0] if first else "")


def _abbreviates(before: str, after: str, first: str) -> bool:
    """Tell whether a full stop belongs to the word before it and ends no sentence."""
    found = LAST_WORD.search(before)
    word = found[0] if found else ""
    if word in TITLES or (word.isdecimal() and len(word) < 3 and before.strip() == word):  # "2. Norway"
        return True
    if word in BEFORE_NUMBER and after[0].isdecimal():
        return True
    if word[-3:] in CLOCK:
        return not first or first in AFTER_CLOCK
    return bool(word in ABBREVIATIONS or DOTTED.fullmatch(word)) and not _starts_sentence(first)


def _starts_sentence(word: str) -> bool:
    return word.replace("’", "'") in STARTERS


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    return Span(end - len(stretch.lstrip()), start + len(stretch.rstrip()))
