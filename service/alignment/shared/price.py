"""What is paid for a share of a company, with what all of it is worth: "paid £30m for 20% ... values it at £150m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment.comparables import is_share, of_one
from service.model import Claim, ClaimRole

PAID = re.compile(
    r"\b(?:paid|pay(?:s|ing)?|invest(?:s|ed|ing|ment of)?|for|spent|spend(?:s|ing)?|put(?:s|ting)? (?:in|up))"
    r"(?: (?:about|around|some|almost|nearly|just|over|a))*$",
    re.IGNORECASE,
)
OF_FIRM = re.compile(
    r"\s+(?:of\s+(?:the\s+|its\s+|their\s+)?(?:company|business|firm|group|club|shares|stock|equity|airline|bank|chain)\b"
    r"|(?:[\w-]+\s+)?(?:stake|holding|shareholding)\b)",
    re.IGNORECASE,
)
WORTH = re.compile(
    r"\b(?:worth|valu(?:es?|ed|ing)\s+(?:[\w'’-]+\s+){1,5}at|valued\s+at|valuation\s+of|value\s+of|valuing\s+it\s+at)"
    r"(?:\s+(?:about|around|some|almost|nearly|just|over))*\s*$",
    re.IGNORECASE,
)
PART = re.compile(r"\b(?:stake|holding|shareholding|shares|deal|bid|offer|sale)\b,?[^.;,]{0,24}$", re.IGNORECASE)
AROUND = 60  # characters before a figure in which words tell what it is
FITS = 0.1  # of a share: how far price and value may be off it
Found = tuple[int, int, int]  # the price, the value, the share


def shared_price(text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]]) -> Iterator[Found]:
    """Yield each price told with its share and the only value of the whole, where no share of the text fits the two."""
    own = [i for row in rows for i in row]
    shares = [i for i in own if is_share(claims[i])]
    values = [i for i in own if is_value(text, claims[i])] if shares else []
    if len({claims[i].quantity.value for i in values}) != 1:
        return
    [value, *_] = values
    for row in deadline.watched(rows):
        prices = [i for i in row if is_price(text, claims[i], claims[value])]
        sold = [i for i in row if i in shares and OF_FIRM.match(text, claims[i].quantity.span.end)]
        if len(prices) == len(sold) == 1 and not any(
            is_made(claims[prices[0]], claims[value], claims[i]) for i in shares
        ):
            yield prices[0], value, sold[0]


def is_value(text: str, claim: Claim) -> bool:
    """Tell whether an amount of money is what a whole company is worth."""
    words = before(text, claim)
    found = WORTH.search(words) if is_money(claim) else None
    return found is not None and PART.search(words[: found.start()]) is None


def is_price(text: str, claim: Claim, value: Claim) -> bool:
    """Tell whether an amount of money is paid, in the unit of a value and less than it."""
    told = is_money(claim) and claim.unit == value.unit and PAID.search(before(text, claim)) is not None
    return told and (claim.quantity.value or 0.0) < (value.quantity.value or 0.0)


def is_money(claim: Claim) -> bool:
    """Tell whether a claim is an amount of money with one value."""
    money = claim.unit is not None and claim.unit.dimension == "currency"
    return money and bool(claim.quantity.value) and claim.role is ClaimRole.VALUE and not claim.bracketed


def is_made(price: Claim, value: Claim, share: Claim) -> bool:
    """Tell whether a price is about so large a share of a value."""
    made = (price.quantity.value or 0.0) / (value.quantity.value or 1.0)
    return abs(made - of_one(share)) <= FITS * of_one(share)


def before(text: str, claim: Claim) -> str:
    """Return the words of its sentence before a claim."""
    return claim.before(text, AROUND).rstrip()
