"""Choose the form of the answer by the Accept header."""

from __future__ import annotations

from werkzeug.datastructures import MIMEAccept

from schemas.quoting import quoted
from service.api.problems import NOT_ACCEPTABLE, Problem

JSON = "application/json"
TEXT = "text/plain"
OFFERED = (JSON, TEXT)  # the first is the answer of choice


def chosen(accept: MIMEAccept) -> str:
    """Return the media type that the client likes best, or raise the problem of one that likes none."""
    if not accept:
        return JSON
    best = max(OFFERED, key=lambda offered: _quality(accept, offered))
    if _quality(accept, best) > 0:
        return best
    sent = quoted(accept.to_header())
    raise Problem(NOT_ACCEPTABLE, f"The Accept header is {sent}; the service answers with {' or '.join(OFFERED)}.")


def _quality(accept: MIMEAccept, offered: str) -> float:
    """Return the quality that the most specific matching range gives; its parameters are not looked at."""
    kind = offered.partition("/")[0]
    specificity = {"*/*": 0, f"{kind}/*": 1, offered: 2}
    found = [(-1, 0.0)]
    for given, quality in accept:
        media_range = given.partition(";")[0].strip().lower()
        if media_range in specificity:
            found.append((specificity[media_range], quality))
    return max(found)[1]
