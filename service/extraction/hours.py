"""Hours told in words or without their minutes: "half past seven", "ten to six", "the show starts at eight"."""

from __future__ import annotations

from service.extraction.clock import CLOCK, meridiem_end
from service.extraction.dates import WEEKDAYS
from service.extraction.lexer import Token, joined, word_at
from service.extraction.nouns import counts_something
from service.extraction.stamp import Stamp
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL

MINUTES = frozenset({5, 10, 20, 25})
HOURS = range(1, 13)
LED = frozenset("at about around until till by before after since from nearly almost".split())
CLOCKED = frozenset(
    """open opens opened shut shuts close closes closed start starts started begin begins began met meet meets leave
    leaves left arrive arrives arrived woke wakes""".split()
)  # what is done at an hour
PRICED = frozenset(
    """price prices priced bid bids betting ratio ticket tickets rate rates share shares stock stocks index bidding
    auction school schooling age ages children odds offer offers fee fees dollar euro pound yen currency trading futures
    backed favourite evens winner album single song chart
    toll total number count tally deficit lead level inflation unemployment rating average score poll support""".split()
)  # of which the same verbs tell a price, an age or a count
STOOD = frozenset("stood stand stands stay stays stayed remain remains remained put ended finished finish".split())
PRICED_REACH = 12  # tokens
SOLD = frozenset("sold sell sells traded trade trades closed fixed".split())
NEXT = frozenset({"next", "following", "same"})
DAYS = frozenset({"that", "this", "every", "tomorrow", "yesterday", "last"})
PARTS = frozenset({"morning", "afternoon", "evening", "night"})
CLOSED = frozenset({"", ".", ",", ";", "and", "but", "when", "sharp"})
WAITED = CLOSED | {"before"}
LATE = frozenset({"for", "gone", "past"})  # "it was getting on for nine when"
MEASURING = frozenset(MAGNITUDES) | {"%", "per"}
WORKING = frozenset("work works worked working open opens opened".split())


def read_hour(tokens: list[Token], i: int) -> Stamp | None:
    """Read the hour that begins at token i."""
    end = past_end(tokens, i) or working_end(tokens, i) or bare_end(tokens, i) or was_end(tokens, i)
    end = end or next_end(tokens, i)
    return Stamp(i, end, "time-of-day") if end else None


def number_at(tokens: list[Token], i: int) -> int:
    """Return the small whole number at token i, or 0."""
    word = word_at(tokens, i)
    return int(word) if word.isdecimal() and len(word) < 3 else int(SMALL.get(word, 0))


def is_hour(tokens: list[Token], i: int) -> bool:
    """Tell whether an hour that counts nothing stands at token i."""
    if number_at(tokens, i) not in HOURS or joined(tokens, i + 1) > i + 1:
        return False
    measured = word_at(tokens, i + 1) in MEASURING or read_simple(tokens, i + 1) is not None
    return not measured and not counts_something(tokens, i + 1)


def past_end(tokens: list[Token], i: int) -> int:
    """Return the index after "half past seven", "a quarter to eight" or "ten past four", or 0."""
    quarter = i + (word_at(tokens, i) == "a")
    if word_at(tokens, i) == "half":
        link, known = joined(tokens, i + 1), word_at(tokens, joined(tokens, i + 1)) == "past"
    elif word_at(tokens, quarter) == "quarter":
        link, known = quarter + 1, word_at(tokens, quarter + 1) == "past" or word_at(tokens, i - 1) in LED
    else:
        number = number_at(tokens, i)
        if number not in MINUTES and number != 20:
            return 0
        tens = joined(tokens, i + 1) if number == 20 else i + 1  # "twenty-five to nine"
        five = tens > i + 1 and word_at(tokens, tens) == "five"
        link = tens + 1 if five else i + 1
        minutes = 25 if five else number
        if minutes not in MINUTES:
            return 0
        hour = number_at(tokens, link + 1)  # "five to ten" may be a range
        known = word_at(tokens, link) == "past" or (minutes > hour > 1 and word_at(tokens, i - 1) in {"at", "until"})
    if word_at(tokens, link) == "to" and (is_priced(tokens, i) or word_at(tokens, i - 2) in STOOD):
        return 0  # "support stood at 20 to ten"
    told = known and word_at(tokens, link) in {"past", "to"}
    return meridiem_end(tokens, link + 2) if told and is_hour(tokens, link + 1) else 0


def working_end(tokens: list[Token], i: int) -> int:
    """Return the index after the hours of "she works from nine to five", or 0."""
    if word_at(tokens, i + 1) != "to":
        return 0
    both = number_at(tokens, i) == 9 and number_at(tokens, i + 2) == 5
    led = word_at(tokens, i - 1) == "from" and not WORKING.isdisjoint(
        token.lower for token in tokens[max(0, i - 4) : i]
    )
    return i + 3 if both and led and is_hour(tokens, i + 2) else 0


def bare_end(tokens: list[Token], i: int) -> int:
    """Return the index after the hour of "the show starts at eight" or "they met at 10 on Tuesday", or 0."""
    at = i - 1 - (word_at(tokens, i - 1) in {"about", "around", "exactly"})
    if word_at(tokens, at) != "at" or not is_hour(tokens, i):
        return 0
    following, then = word_at(tokens, i + 1), word_at(tokens, i + 2)
    if is_priced(tokens, i) or word_at(tokens, at - 1) in STOOD:
        return 0
    day = following in WEEKDAYS or (following == "on" and then in WEEKDAYS)
    if day or (following in DAYS and then in PARTS) or following in {"tonight", "tomorrow"}:
        return i + 1
    return i + 1 if following in CLOSED and word_at(tokens, at - 1) in CLOCKED else 0


def next_end(tokens: list[Token], i: int) -> int:
    """Return the index after the time of "she left at 4.20 the next morning", or 0; a rate can stand so too."""
    if word_at(tokens, i - 1) != "at" or word_at(tokens, i + 1) != "the" or word_at(tokens, i + 2) not in NEXT:
        return 0
    timed = "." in tokens[i].text and CLOCK.match(tokens[i].text) is not None
    if not timed or word_at(tokens, i - 2) in STOOD | SOLD or is_priced(tokens, i):
        return 0
    return i + 1 if word_at(tokens, i + 3) in PARTS | {"day", "", ".", ",", ";"} else 0


def was_end(tokens: list[Token], i: int) -> int:
    """Return the index after the hour of "it was getting on for nine when", or 0."""
    if word_at(tokens, i - 1) not in LATE or word_at(tokens, i + 1) not in WAITED or not is_hour(tokens, i):
        return 0
    lead = [word_at(tokens, at) for at in range(i - 5, i)]
    told = lead == ["it", "was", "getting", "on", "for"] or lead[2:] in (["it", "was", "gone"], ["it", "was", "past"])
    return i + 1 if told else 0


def is_priced(tokens: list[Token], i: int) -> bool:
    """Tell whether a price, an age or a count is told of before token i."""
    return any(token.lower in PRICED for token in tokens[max(0, i - PRICED_REACH) : i])
