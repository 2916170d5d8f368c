"""Figures that restate the one before them in another unit: "84 metres (276 feet)", "84 metres, or 276 feet, long"."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from service.conversion import both_counted
from service.extraction.qualifiers import apply
from service.model import Claim, Qualifier, Quantity

BRACKET = re.compile(r" ?(?:[(\[]|/ ?)(?:or |that is,? |i\.?e\.?,? |equal to |equivalent to )?$|; ?$")
DASH = re.compile(r" ?[-–—] ?$")
CLOSING_DASH = re.compile(r" ?[-–—.,;]")
OR = re.compile(r",? or $")
CLOSING_COMMA = re.compile(r"[,.;)]")


def restating(former: Claim, claim: Claim, text: str) -> Claim:
    """Return the claim with the context of the figure before it where it restates that in another unit."""
    if former.document != claim.document or former.paragraph != claim.paragraph:
        return claim
    if not (former.quantity.is_amount and claim.quantity.is_amount) or former.unit in (None, claim.unit):
        return claim
    if claim.unit is None or both_counted(claim.unit, former.unit):
        return claim  # "40 ships (12 ferries)"
    if both_counted(former.unit, former.unit) and claim.unit.dimension == "ratio":
        return claim  # "fell from 46 ships to 40, or 13%"
    if not restates(former, claim, text):
        return claim
    return replace(
        claim,
        quantity=qualified_alike(former.quantity, claim.quantity),
        subject=former.subject,
        agent=former.agent,
        agent_named=former.agent_named,
        measure=former.measure,
        role=former.role,
        event=former.event,
        period=former.period,
        place=former.place,
        modality=former.modality,
        basis=former.basis,
        portion=former.portion,
        bracketed=True,
    )


def qualified_alike(former: Quantity, quantity: Quantity) -> Quantity:
    """Return the figure in another unit with what qualifies the one that it restates: "more than $80m (£43m)"."""
    qualifier = former.qualifier
    if quantity.qualifier is not None or qualifier in (None, Qualifier.VAGUE, Qualifier.RANGE):
        return quantity
    if quantity.unit is None or quantity.unit.dimension == "ratio":  # "nearly two thirds (65%)" tells it exactly
        return quantity
    slight = former.interval.high != math.inf and qualifier is Qualifier.MORE_THAN
    interval = apply(qualifier, quantity.interval, slight=slight, vague=quantity.value is None)
    return replace(quantity, qualifier=qualifier, interval=interval)


def restates(former: Claim, claim: Claim, text: str) -> bool:
    """Tell whether the marks around a figure say that it is the one before it in another unit.

    Brackets do; a dash does where another closes what it opened. Of "or" it takes more, for it offers choices as well:
    a comma on either side, or a word that says that the second figure is worked out ("or about 276 feet").
    """
    ends = [span.end for span in (former.span, former.quantity.qualifier_span) if span is not None]
    starts = [span.start for span in (claim.span, claim.quantity.qualifier_span) if span is not None]
    gap, behind = text[max(ends) : min(starts)], text[claim.span.end : claim.span.end + 2]
    if BRACKET.fullmatch(gap):
        return ";" not in gap or former.bracketed
    if DASH.fullmatch(gap):
        return CLOSING_DASH.match(behind) is not None
    if OR.fullmatch(gap) is None:
        return False
    about, listed = (
        claim.quantity.qualifier is Qualifier.ABOUT,
        text[max(0, former.span.start - 2) : former.span.start].rstrip().endswith(","),
    )
    return about or (gap[0] == "," and CLOSING_COMMA.match(behind) is not None and not listed)
