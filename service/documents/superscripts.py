"""What a superscript is: an exponent, the top of a fraction, the mark of a footnote, or letters of the text."""

from __future__ import annotations

import html
import re
from enum import Enum, auto


class Superscript(Enum):
    """How a superscript joins the text before it."""

    LETTERS = auto()  # 5<sup>th</sup>, as any other text
    EXPONENT = auto()  # 10<sup>6</sup> becomes 10⁶, so that nothing reads it as 106; 20<sup>o</sup>C becomes 20°C
    FRACTION = auto()  # 1<sup>1</sup>/<sub>2</sub> becomes 1 1/2
    FOOTNOTE = auto()  # 4,000<sup>1</sup> is 4,000: the mark is no part of the text


RAISED = str.maketrans("0123456789-−o", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻°")
LONGEST = 600
"""The characters of markup that are looked at, so that a hostile page cannot make the look ahead a long one."""

END = re.compile(r"</sup\s*>(?P<slash>\s?(?:[/⁄]|&frasl;|&#8260;))?(?P<scale>[CF]\b)?", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
NUMBER = re.compile(r"[-−]?\d{1,9}")
MARKS = re.compile(r"\d[\d\s,–-]*|[*†‡§¶#]{1,4}|\(\w{1,3}\)|\[[^\[\]]{1,40}\]")
TEN = re.compile(r"(?:^|[^\d.,])10$")
UNIT = re.compile(r"(?:^|[^A-Za-z])(?:[kcm]?m|ft|mi|yd|s)$")
OF_UNIT = frozenset({"2", "3", "-1", "-2", "−1", "−2"})  # "12km<sup>1</sup>" has a footnote
MILLIONS = re.compile(r"[£$€¥][\d.,]+\s?m$")


def kind(source: str, start: int, before: str) -> Superscript:
    """Return what the <sup> at `start` of the source is, by its content and the text that it follows."""
    ahead = source[start : start + LONGEST]
    end = END.search(ahead)
    if end is None:
        return Superscript.LETTERS
    marked = ahead[: end.start()]
    content = html.unescape(TAG.sub("", marked)).strip()
    if NUMBER.fullmatch(content):
        if end["slash"]:
            return Superscript.FRACTION
        of_unit = content in OF_UNIT and UNIT.search(before) and not MILLIONS.search(before)
        return Superscript.EXPONENT if of_unit or TEN.search(before) else Superscript.FOOTNOTE
    if content == "o" and end["scale"]:
        return Superscript.EXPONENT
    linked = len(content) == 1 and "<a" in marked.lower()
    return Superscript.FOOTNOTE if linked or MARKS.fullmatch(content) else Superscript.LETTERS
