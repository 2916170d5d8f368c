"""The K of lines that carry data: "a 512K broadband line" carries 512 kilobits per second, no 512,000 of anything."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.model import Unit

KILOBIT = Unit("kilobit per second", "data transfer rate")
LINES = frozenset("service services connection connections broadband link links line lines internet speed".split())
ONLINE = frozenset({"broadband", "internet", "modem", "modems", "adsl", "dsl", "dial-up", "dialup"})
CHANNEL = 64  # kilobits per second, in multiples of which lines are sold
FASTEST = 1024
MODEMS = frozenset({"14.4", "28.8", "33.6", "56"})  # what they carry over a telephone line
DIGITS = 4


def is_link(tokens: list[Token], at: int) -> bool:
    """Tell whether the "K" at a token is of what a line carries: "512K broadband", "a 56k modem"."""
    if word_at(tokens, at) != "k" or not tokens[at].glued:
        return False
    speed = tokens[at - 1].text
    sold = speed in MODEMS or (speed.isdecimal() and len(speed) <= DIGITS and int(speed) % CHANNEL == 0)
    words = (word_at(tokens, at + 1), word_at(tokens, at + 2))
    if words[0] in ONLINE:
        return speed in MODEMS or (speed.isdecimal() and len(speed) <= DIGITS and int(speed) <= FASTEST)
    return sold and (words[0] in LINES or words[1] in ONLINE)
