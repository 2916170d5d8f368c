"""Where a report was filed from, as wire copy opens with it: "CAPE TOWN, Nov. 2 (Reuters) - ", "NEW DELHI: "."""

from __future__ import annotations

import re

from service.model import Span

DATELINE = re.compile(
    r"""[A-Z][A-Z.'’]+(?:[ -][A-Z.'’]+){0,3}  # a place in capitals
    (?:,\ [A-Z0-9][\w.]*(?:\ [A-Z0-9][\w.]*)?){0,2}  # the state or country that it is in, the day
    (?:\ \([A-Z][\w.]*(?:\ [A-Z][\w.]*)?\))?  # the agency
    (?:\ ?(?:--|[—–])\ |\ -\ |:\ )(?=["“‘'(]?[A-Z0-9$£€][^A-Z])""",
    re.VERBOSE,
)
SHORTEST = 6  # characters: "OSLO: ", but not the "A: " of an answer


def behind(text: str, span: Span) -> int:
    """Return where a paragraph begins to tell something: behind its dateline, where it opens with one."""
    found = DATELINE.match(text, span.start, span.end)
    return span.start if found is None or len(found[0]) < SHORTEST else found.end()
