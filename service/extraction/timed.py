"""Times to a fraction of a second, as races are timed: "1:48.32" is so many seconds."""

from __future__ import annotations

import re

from service.extraction.lexer import Kind, Token, is_glued, word_at
from service.extraction.phrased import as_quantity
from service.extraction.races import SECOND
from service.model import Quantity

MINUTES = re.compile(r"[0-9]{1,3}")
SECONDS = re.compile(r"[0-5][0-9]\.[0-9]{1,3}")
IN_MINUTE = 60


def read_timed(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Read the minutes and seconds that begin at token i: the quantity and the index after it."""
    if word_at(tokens, i + 1) != ":" or tokens[i].kind is not Kind.NUMBER:
        return None
    if not (is_glued(tokens, i + 1) and is_glued(tokens, i + 2)) or word_at(tokens, i - 1) == ":":
        return None
    minutes, seconds = tokens[i].text, tokens[i + 2].text
    if not (MINUTES.fullmatch(minutes) and SECONDS.fullmatch(seconds)):
        return None
    value = round(int(minutes) * IN_MINUTE + float(seconds), len("000"))
    step = 10.0 ** -len(seconds.partition(".")[2])
    return as_quantity(tokens, range(i, i + 3), value, step, SECOND), i + 3
