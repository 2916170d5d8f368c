"""Text to tokens: the words, numbers and signs that the readers of this package work on."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from service.model import Span


class Kind(Enum):
    """What a token is made of."""

    NUMBER = auto()  # 12  1,500  3.5  .05  12,34,567
    FRACTION = auto()  # ½
    WORD = auto()
    SIGN = auto()  # a currency sign
    OPAQUE = auto()  # a web address, e-mail address, handle or hashtag: nothing in it is an amount
    MARK = auto()  # any other single character


class Token(NamedTuple):
    """A token with its place in the document's text."""

    kind: Kind
    start: int
    end: int
    text: str
    lower: str
    glued: bool  # no white space before it


TOKEN = re.compile(
    r"""(?P<OPAQUE>(?:https?://|www\.)\S{1,2000}|pic\.twitter\.com/\S{1,200}|[@\#]\w{1,200}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})
      |(?P<NUMBER>[0-9]{1,3}(?:,[0-9]{2,3}){0,6},[0-9]{3}(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|(?<![\w.])\.[0-9]+)
      |(?P<FRACTION>[¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
      |(?P<WORD>[^\W\d_]+(?:['’][^\W\d_]+)*)
      |(?P<SIGN>[$£€¥₹₩₽₪₺฿₫₱₦₵₡₴₸₼₾₿₭¢])
      |(?P<MARK>\S)""",
    re.VERBOSE,
)


def lex(text: str, span: Span) -> list[Token]:
    """Return the tokens of a stretch of the text, in order; white space is left out."""
    tokens = []
    previous_end = -1
    for match in TOKEN.finditer(text, span.start, span.end):
        written = match.group()
        start, end = match.span()
        # lastgroup is always set: every alternative of TOKEN is named
        tokens.append(Token(Kind[match.lastgroup or ""], start, end, written, written.lower(), start == previous_end))
        previous_end = end
    return tokens
