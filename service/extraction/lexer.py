"""Text to tokens: the words, numbers and signs that the readers of this package work on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from html import unescape
from typing import NamedTuple

from service import deadline
from service.model import Span


class Kind(Enum):
    """What a token is made of."""

    NUMBER = auto()  # 12  1,500  3.5  .05  12,34,567
    FRACTION = auto()  # ½
    WORD = auto()
    SIGN = auto()  # a currency sign
    OPAQUE = auto()  # a web address, e-mail address, handle, hashtag or serial number: nothing in it is an amount
    MARK = auto()  # any other character, or a run of brackets or of one mark: "--", "..."


class Token(NamedTuple):
    """A token with its place in the document's text."""

    kind: Kind
    start: int
    end: int
    text: str
    lower: str
    glued: bool  # no white space before it


# Characters that show nothing and do not end a word: combining marks, soft hyphen, zero-width signs. A word with them
# is one token, so that a text made of them costs no more than any other.
UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufe0f\ufeff"

# Every repetition is possessive or has a limit: no text makes the scan go back.
TOKEN = re.compile(
    rf"""(?P<OPAQUE>(?:https?://|www\.)\S{{1,2000}}|pic\.twitter\.com/\S{{1,200}}|[@\#]\w{{1,200}}
                  |(?:[0-9]++[-/.,:]){{12,}}+[0-9]*+  # a serial number
                  |[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}})
      |(?P<NUMBER>[0-9]{{1,3}}(?:,[0-9]{{3}}){{0,4}}(?:,[ ]000){{1,4}}(?![0-9])  # "80, 000" of tokenised copy
                  |[0-9]{{1,3}}(?:,[0-9]{{2,3}}){{0,6}},[0-9]{{3}}(?![0-9])(?:\.[0-9]++)?
                  |[0-9]++(?:\.[0-9]++)?|(?<![\w.])\.[0-9]++)
      |(?P<FRACTION>[¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
      |(?P<WORD>(?:[^\W\d_]++[{UNSEEN}]*+)++(?:['’][^\W\d_]++)*+)
      |(?P<SIGN>[$£€¥₹₩₽₪₺฿₫₱₦₵₡₴₸₼₾₿₭¢]|&(?:\#(?:36|162|163|165|8364)|pound|euro|yen|cent|dollar);)
      |(?P<MARK>[()\[\]{{}}<>]++|[{UNSEEN}]++|(?P<same>[^\w\s])(?P=same)*+|\w++)""",
    re.VERBOSE,
)
KINDS = {kind.name: kind for kind in Kind}
WORD = Kind.WORD
HYPHENS = frozenset("-‐‑–")
QUOTES = frozenset("\"'“‘")  # that can open a quotation
DASHES = frozenset("-–—")  # that a writer sets between words, apart from them


def lex(text: str, span: Span) -> list[Token]:
    """Return the tokens of a stretch of the text, in order; white space is left out."""
    tokens: list[Token] = []
    append, previous_end = tokens.append, -1
    for match in deadline.watched(TOKEN.finditer(text, span.start, span.end)):
        written = match[0]
        start, end = match.span()
        # lastgroup is always set: every alternative of TOKEN is named
        kind = KINDS[match.lastgroup or ""]
        if kind is Kind.SIGN and len(written) > 1:
            written = unescape(written)  # "&#163;8m" of a system that wrote the sign for a browser
        lower = written.lower() if kind is WORD else written
        append(Token(kind, start, end, written, lower, start == previous_end))
        previous_end = end
    return tokens


def word_at(tokens: Sequence[Token], i: int) -> str:
    """Return the token's lower-case text, or "" where there is none."""
    try:
        return tokens[i].lower if i >= 0 else ""
    except IndexError:  # rare, so that this is cheaper than to ask for the length each time
        return ""


def joined(tokens: Sequence[Token], i: int) -> int:
    """Return the index after a hyphen that joins two words at i, or i itself where none stands."""
    if i + 1 < len(tokens) and tokens[i].text in HYPHENS and tokens[i].glued and tokens[i + 1].glued:
        return i + 1
    return i


def is_glued(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a token stands at i without white space before it."""
    return 0 < i < len(tokens) and tokens[i].glued


def is_pluralised(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether an "s" is glued to the token at i: "30s"."""
    return word_at(tokens, i + 1) == "s" and is_glued(tokens, i + 1)


def is_capital(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a word with a capital letter stands at i: "Boeing", "iPhone"."""
    return 0 <= i < len(tokens) and tokens[i].kind is Kind.WORD and tokens[i].text != tokens[i].lower
