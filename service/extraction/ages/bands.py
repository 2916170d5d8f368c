"""Groups of people named by both ends of their ages: "25-34s", "16 to 34s", "adults 18-49", "the 18-34 demographic"."""

from __future__ import annotations

from service.extraction.ages.age import BANDS
from service.extraction.ages.words import OLDEST, PEOPLE, YEAR_OF_AGE
from service.extraction.dates import is_month
from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, is_pluralised, joined, word_at
from service.extraction.nouns import counts_something
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL
from service.model import Interval, Qualifier, Quantity, Span

GROUPS = BANDS | {"demographic", "demographics", "cohort", "demo"}
THROUGH = frozenset({"through", "thru"})  # "ages 8 through 12"
LINKS = HYPHENS | THROUGH | {"to", "and"}
AGED = frozenset({"aged", "ages", "age"})
AGES = {f"{word}s": age for word, age in SMALL.items()} | {"sixes": 6}  # of the "eights" in "six to eights"
YOUNGEST = 2
HIGHEST_SCORE = 15  # "beat the women 6-10", but "women 18-34"


def read_age_band(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the range of ages at token i that names a group: the quantity and the index after it."""
    worded = read_worded(tokens, i)
    if worded is not None:
        return worded
    link = word_at(tokens, i + 1)
    if link not in LINKS:
        return None
    low = age_at(tokens, i)
    high = age_at(tokens, i + 2)
    if low is None or high is None or not low < high:
        return None
    hyphened = link in HYPHENS and is_glued(tokens, i + 1) and is_glued(tokens, i + 2)
    before, end = word_at(tokens, i - 1), i + 3
    if link in THROUGH:
        named = before in AGED
    elif hyphened or link == "to":
        named = is_group(tokens, i, high, end)
    else:
        between = link == "and" and before == "between" and word_at(tokens, i - 2) in PEOPLE
        named = between and is_alone(tokens, end) and not is_month(tokens, end)
    if not named:
        return None
    after = end + is_pluralised(tokens, i + 2)
    span = Span(tokens[i].start, tokens[end - 1].end)
    return banded(span, Span(span.start, tokens[after - 1].end), low, high), after


def read_worded(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the band of "the six to eights prize", "seven-to-nines"; "from six to eights" is a movement."""
    link = joined(tokens, i + 1)
    if word_at(tokens, link) != "to" or word_at(tokens, i - 1) == "from":
        return None
    last = joined(tokens, link + 1)
    low, high = SMALL.get(word_at(tokens, i), 0), AGES.get(word_at(tokens, last), 0)
    if not YOUNGEST <= low < high or read_simple(tokens, last + 1) is not None:
        return None
    span = Span(tokens[i].start, tokens[last].end)
    return banded(span, span, low, high), last + 1


def banded(figure: Span, whole: Span, low: int, high: int) -> Quantity:
    """Return the range of ages of a band."""
    ages = Interval(float(low), float(high))
    return Quantity(whole, figure, None, None, ages, 1.0, Qualifier.RANGE, YEAR_OF_AGE)


def age_at(tokens: list[Token], i: int) -> int | None:
    """Return the years of an age in digits at token i."""
    text = tokens[i].text if i < len(tokens) and tokens[i].kind is Kind.NUMBER else ""
    return int(text) if text.isdecimal() and len(text) < 4 and 0 < int(text) <= OLDEST else None


def is_group(tokens: list[Token], i: int, high: int, end: int) -> bool:
    """Tell whether the two ages from token i to `end` name a group: "25-34s", "adults 18-49", "the 18-34 bracket"."""
    if is_pluralised(tokens, i + 2):
        return high % 10 != 0  # "highs in the 20-30s"
    if word_at(tokens, end + (word_at(tokens, end) == "age")) in GROUPS:  # "the 25-54 age group"
        return True
    return word_at(tokens, i - 1) in PEOPLE and high > HIGHEST_SCORE and is_alone(tokens, end)


def is_alone(tokens: list[Token], i: int) -> bool:
    """Tell whether what stands at token i is counted or measured by no number before it."""
    hyphened = word_at(tokens, i) in HYPHENS and is_glued(tokens, i)
    return not (hyphened or word_at(tokens, i) == "%" or read_simple(tokens, i) or counts_something(tokens, i))
