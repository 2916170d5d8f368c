"""How grave a finding is: by whose figures it holds against one another, and how sure it is."""

from __future__ import annotations

from itertools import pairwise

from service.alignment import Alignment, role_of
from service.checks.moving import moves
from service.model import Claim, Role, Severity

SURE = 0.8  # from here on a contradiction of one voice is called an error


def severity_of(
    alignment: Alignment, claims: tuple[Claim, ...], confidence: float, *, copied: bool = False
) -> Severity:
    """Return `error` for a headline or one sure voice, `notice` where named speakers differ, else `warning`.

    `copied` tells that the figures stand in one sentence that a story shares with a related text.
    """
    if alignment.across:
        return severity_across(alignment, claims, confidence, copied=copied)
    if any(role_of(alignment.documents, claim) is Role.HEADLINE for claim in claims):
        return Severity.ERROR
    speakers = {claim.speaker for claim in claims}
    if len(speakers) > 1:
        return Severity.WARNING if None in speakers else Severity.NOTICE
    return Severity.ERROR if confidence >= SURE else Severity.WARNING


def severity_across(alignment: Alignment, claims: tuple[Claim, ...], confidence: float, *, copied: bool) -> Severity:
    """Return how grave it is that a story and a related text differ, which are two voices.

    They are one, and a sure difference an `error`, where both tell it in the same sentence or quote the same speaker.
    What an earlier text told rightly need not hold for the story, the less so where time moves the figure.
    """
    if alignment.earlier and any(moves(alignment, claim) for claim in claims):
        return Severity.NOTICE
    voices = [frozenset(claim.speaker.split()) for claim in claims if claim.speaker is not None]
    quoted = len(voices) == len(claims)
    agree = all(a <= b or b <= a for a, b in pairwise(voices))  # "Ada Reyes", "Reyes"
    if quoted and not agree and not copied and all(map(is_name, voices)):
        return Severity.NOTICE
    one_voice = copied or (quoted and agree)
    return Severity.ERROR if one_voice and confidence >= SURE and not alignment.earlier else Severity.WARNING


def is_name(words: frozenset[str]) -> bool:
    """Tell whether a speaker is told by a name, and not as "the company", who may be any of those named."""
    return any(word[0].isupper() for word in words)
