"""Numbers that are dialled: "020 7946 0000", "1-800-222-8477", "call 999"."""

from __future__ import annotations

from service.extraction.barred.codes import is_digits
from service.extraction.barred.rule import Barred
from service.extraction.lexer import Kind, Token, is_glued, joined, word_at
from service.extraction.nouns import counts_something, is_plural

EMERGENCY = frozenset({"999", "911"})
SHORT = EMERGENCY | frozenset("112 101 111 000 988 119 116".split())  # of the police, the health service and help lines
DIALLING = frozenset("dial dials dialled dialed dialling rang ring rings ringing phone phones phoned phoning".split())
CALLING = frozenset("call calls called calling text contact contacted on via".split())  # that take other numbers too
CALLS = frozenset("call caller operator handler dispatcher number line service emergency system".split())
US_EXCHANGE, US_LINE = 3, 4  # the digits of "555-0134", behind an area code of as many as the exchange
POLICE = frozenset(
    "police reached helpline officers detectives crimestoppers nhs call contact phone ring samaritans".split()
)
POLICE_REACH = 8  # tokens
SHORT_CODE = range(5, 7)  # digits of a number that texts are sent to


def bar_dialled(tokens: list[Token], i: int) -> Barred | None:
    """Return the rule against telephone, account and card numbers: groups of digits, or a zero that no amount has."""
    if is_short(tokens, i):
        return Barred("telephone number", i + 1 + is_helpline(tokens, i))
    if is_texted_to(tokens, i):
        return Barred("telephone number", i + 1)
    local = us_end(tokens, i)
    if local > i:
        return Barred("telephone number", local)
    end, groups = i + 1, 1
    while end + 1 < len(tokens) and tokens[end].text == "-" and is_digits(tokens[end + 1], 2) and tokens[end].glued:
        end, groups = end + 2, groups + 1
    national = is_digits(tokens[i], 2) or (tokens[i].text == "1" and groups > 3)  # "1-800-222-8477"
    if groups > 2 and national and any(len(token.text) > 3 for token in tokens[i:end]):
        return Barred("telephone number", end)
    if not (tokens[i].text[0] == "0" and is_digits(tokens[i], 3)):
        return None
    end = i + 1
    while end < len(tokens) and is_digits(tokens[end], 1):
        end += 1
    return Barred("telephone number", end)


def is_short(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is a short one that is called: "call 999", "a 911 call", "police on 101"."""
    if tokens[i].text not in SHORT:
        return False
    before, following = word_at(tokens, i - 1), word_at(tokens, i + 1)
    emergency = tokens[i].text in EMERGENCY
    tied = joined(tokens, i + 2) > i + 2
    one = before in {"a", "the"} and emergency  # "the 999 service handles millions of calls"
    if following in CALLS and (one or not counts_something(tokens, i + 1)) and not tied:
        return True  # but "111 service jobs", "101 call-outs"
    if emergency and following in {"call", "calls", "callers"} and not tied:
        return True  # "101 calls" are counted
    if is_plural(tokens, i + 1) or following in {"of", "a", "an", "per"}:
        return False  # "she called 101 of them", "they called 101 a day"
    if before in DIALLING or (before in {"and", "or"} and word_at(tokens, i - 2) in DIALLING | CALLING):
        return True
    listed = before == "or" and (emergency or tokens[i - 2].kind is Kind.NUMBER)  # "on 01632 960 000 or 101"
    if not (listed or before in CALLING) or counts_something(tokens, i + 1):
        return False
    led = any(token.lower in POLICE for token in tokens[max(0, i - POLICE_REACH) : i - 1])
    return led or (before not in {"on", "via"} and not listed)


def is_helpline(tokens: list[Token], i: int) -> bool:
    """Tell whether three more digits follow the 116 of European help lines: "on 116 123"."""
    return tokens[i].text == "116" and i + 1 < len(tokens) and is_digits(tokens[i + 1], 3)


def is_texted_to(tokens: list[Token], i: int) -> bool:
    """Tell whether texts are sent to the number at token i: "text GIVE to 70123"."""
    digits = tokens[i].text
    short = word_at(tokens, i - 1) == "to" and digits.isdecimal() and len(digits) in SHORT_CODE
    led = any(token.lower == "text" for token in tokens[max(0, i - POLICE_REACH) : i])
    return short and led and not counts_something(tokens, i + 1)


def us_end(tokens: list[Token], i: int) -> int:
    """Return the index after the American number at token i, or i where none stands: "(312) 744-8261", "555-0134"."""
    area = word_at(tokens, i - 1) == "(" and word_at(tokens, i + 1) == ")" and len(tokens[i].text) == US_EXCHANGE
    at = i + 2 if area else i
    if (
        at + 2 >= len(tokens)
        or tokens[at + 1].text != "-"
        or not (is_glued(tokens, at + 1) and is_glued(tokens, at + 2))
    ):
        return i
    exchange, line = tokens[at], tokens[at + 2]
    lengths = len(exchange.text) == US_EXCHANGE and len(line.text) == US_LINE
    if not (lengths and is_digits(exchange, US_EXCHANGE) and is_digits(line, US_LINE)):
        return i
    return at + 3 if area or line.text[0] == "0" or word_at(tokens, i - 1) in DIALLING | CALLING - {"on", "via"} else i
