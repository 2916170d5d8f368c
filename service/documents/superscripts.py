"""What a number set in superscript is: an exponent, the top of a fraction, or the mark of a footnote."""

from __future__ import annotations

import re
from enum import Enum, auto


class Superscript(Enum):
    """How a superscript joins the text before it."""

    LETTERS = auto()  # 5<sup>th</sup>, as any other text
    EXPONENT = auto()  # 10<sup>6</sup> becomes 10⁶, so that nothing reads it as 106
    FRACTION = auto()  # 1<sup>1</sup>/<sub>2</sub> becomes 1 1/2
    FOOTNOTE = auto()  # 4,000<sup>1</sup> is 4,000: the mark is no part of the text


RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")

# Every repetition has a limit, so that a hostile page cannot make the look ahead a long one.
NUMERIC = re.compile(
    r"""<sup\b[^<>]{0,300}> \s{0,9} (?:<a\b[^<>]{0,300}>)? \s{0,9}
    [\[(]? (?:[-−]|&minus;)? \d (?:[\d,–-]|&ndash;){0,9} [\])]?
    \s{0,9} (?:</a>)? \s{0,9} </sup>
    (?P<slash> [/⁄] | &frasl; | &\#8260; )?""",
    re.IGNORECASE | re.VERBOSE,
)
TAKES_EXPONENT = re.compile(r"(?:^|[^\d.,])10$|(?:^|[^A-Za-z])(?:[kcm]?m|ft|mi|yd)$")


def kind(source: str, start: int, before: str) -> Superscript:
    """Return what the <sup> at `start` of the source is, by its content and the text that it follows."""
    numeric = NUMERIC.match(source, start)
    if not numeric:
        return Superscript.LETTERS
    if numeric["slash"]:
        return Superscript.FRACTION
    return Superscript.EXPONENT if TAKES_EXPONENT.search(before) else Superscript.FOOTNOTE
