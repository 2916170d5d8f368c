"""Numbers that are no amounts: names, labels, addresses, codes, list numbers, "one" as a pronoun.

Each rule has a name, so that it can be told why a number is not among the quantities.
"""

from __future__ import annotations

from service.extraction.lexer import Kind, Token
from service.extraction.numerals import HYPHENS, MAGNITUDE_WORDS, MAX_DIGITS, SMALL, joined, word_at
from service.extraction.units import read_simple

LABELS = frozenset(
    """page pages pp section chapter article no nos number numbers room route channel flight part volume vol fig figure
    table item clause rule phase stage tier grade group version season episode level gate platform highway interstate
    motorway radio psalm verse lot apartment flat building pier ward district precinct zone step option question round
    lane formula type catch apollo windows opus symphony resolution proposition amendment annex schedule appendix
    paragraph line category class division league pole junction exit""".split()
)
STREETS = frozenset(
    "street st road rd avenue ave lane drive square way place close crescent terrace boulevard blvd court hill gardens row mews".split()
)
GLUED_WORDS = frozenset({"m", "s", "st", "nd", "rd", "th", "am", "pm", "gmt", "bst", "p", "c", "x"})
SENTENCE_STARTS = frozenset(".!?:;\"“”‘'(—–-•*")
FUNCTION_WORDS = frozenset(
    """the a an in on at by for from of to with and or but if as about around some over under nearly almost just only
    more less at after before since until up all both another last next first this that these those their his her its
    our my your than then when while where who which there it he she they we you i not no so yet now here also still
    including excluding between among against without within during through out off down into per plus minus each every
    other another two three four five six seven eight nine ten it's is was are were has had have will would could may
    might can must did does do""".split()
)
NAMED_FRACTIONS = frozenset({"9/11", "7/7", "24/7", "50/50", "21/7"})
PRONOUN_FOLLOWERS = frozenset(
    """of or and is was are were has had have that who whom which to can could will would should must may might another
    by in on at from for with but as if when than i you he she they we the a an this his her it its did does do not
    more thing way such being side""".split()
)
PRONOUN_LEADERS = frozenset(
    "no this that the each every another any which some only other last next first good bad big new old such what".split()
)


def rule_against(tokens: list[Token], i: int, *, first: int, title_case: bool) -> tuple[str, int] | None:
    """Return the rule by which the number at token i is no amount, and the index to go on from; else None.

    `first` is the index of the sentence's first token; `title_case` tells that the paragraph capitalises all words.
    """
    token = tokens[i]
    if token.kind is Kind.NUMBER:
        return digits_rule(tokens, i, first, title_case)
    if token.lower == "one" and is_pronoun(tokens, i):
        return "pronoun", i + 1
    if token.text[0].isupper() and not title_case and i > first and tokens[i - 1].text not in SENTENCE_STARTS:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        before = tokens[i - 1]
        if before.text[0].isupper() or (following is not None and following.text[0].isupper()):
            return "name", i + 1
    if word_at(tokens, i - 1) in LABELS and word_at(tokens, i - 1) != "no" and token.lower in SMALL:
        if read_simple(tokens, joined(tokens, i + 1)) is None and word_at(tokens, i + 1) not in MAGNITUDE_WORDS:
            return "label", i + 1
    return None


def digits_rule(tokens: list[Token], i: int, first: int, title_case: bool) -> tuple[str, int] | None:
    """Return the rule by which digits are no amount, and the index to go on from; else None."""
    token = tokens[i]
    if len(token.text) > 2 * MAX_DIGITS or sum(c.isdigit() for c in token.text) > MAX_DIGITS:
        return "identifier", i + 1
    before = tokens[i - 1] if i > 0 else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before is not None and token.glued:
        if before.kind is Kind.WORD and before.lower not in {"rs", "usd", "eur", "gbp", "us", "a", "c"}:
            return "code", i + 1
        if before.text in HYPHENS and before.glued and i >= 2 and tokens[i - 2].kind is Kind.WORD and not is_prefix(tokens[i - 2]):
            return "model", i + 1
        if before.text == "#":
            return "label", i + 1
    if after is not None and after.glued:
        if after.kind is Kind.WORD and is_code_letters(tokens, i + 1):
            return "code", i + 2
        if after.text == "." and i + 2 < len(tokens) and tokens[i + 2].glued and tokens[i + 2].kind is Kind.NUMBER:
            return "version", i + 3
        if after.text in ".)" and i == first and token.text.isdecimal() and len(token.text) <= 2 and i + 2 < len(tokens):
            return "list number", i + 2
        if after.text == "/" and i + 2 < len(tokens) and f"{token.text}/{tokens[i + 2].text}" in NAMED_FRACTIONS:
            return "name", i + 3
    if is_dialled(token) and not (after is not None and after.lower in {"gmt", "bst", "am", "pm", "hours"}):
        end = i + 1
        while end < len(tokens) and tokens[end].kind is Kind.NUMBER and tokens[end].text.isdecimal():
            end += 1
        return "telephone number or code", end
    if not token.text.isdecimal() or len(token.text) > 4:
        return None
    if is_address(tokens, i):
        return "address", i + 1
    if before is not None and read_simple(tokens, i + 1) is None and word_at(tokens, i + 1) not in MAGNITUDE_WORDS:
        if (before.lower in LABELS or before.lower == "top") and not is_bare_no(tokens, i):
            return "label", i + 1
        named = before.kind is Kind.WORD and before.text[0].isupper() and before.lower not in FUNCTION_WORDS
        # at the start of a sentence or in a title-cased line a capital tells nothing
        if named and not title_case and i - 1 > first and not word_at(tokens, i + 1) == ",":
            return "name", i + 1
    return None


def is_bare_no(tokens: list[Token], i: int) -> bool:
    """Tell the "no" of "no 12 people" from the "No" of "No 10"."""
    return tokens[i - 1].text == "no" and word_at(tokens, i + 1).isalpha()


def is_prefix(token: Token) -> bool:
    """Tell whether a word before a hyphen goes with an amount or a date ("sub-5%", "mid-1990s", "twenty-5")."""
    return token.lower in SMALL or token.lower in {"mid", "late", "early", "pre", "post", "sub", "plus", "minus", "non", "ex"}


def is_code_letters(tokens: list[Token], i: int) -> bool:
    """Tell whether letters written against digits make a code of them: "5G", "4x4", "747s" but not "5km"."""
    token = tokens[i]
    if token.lower in MAGNITUDE_WORDS or token.lower in GLUED_WORDS or token.text in {"k", "K", "b", "B", "h"}:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        return token.lower == "x" or (following is not None and following.glued and following.kind is Kind.NUMBER)
    return read_simple(tokens, i) is None


def is_dialled(token: Token) -> bool:
    """Tell whether digits begin with a zero that no amount has."""
    return token.text.isdecimal() and len(token.text) >= 3 and token.text[0] == "0"


def is_address(tokens: list[Token], i: int) -> bool:
    """Tell whether a house number stands at token i: "10 Downing Street"."""
    for at in range(i + 1, min(i + 5, len(tokens))):
        if tokens[at].kind is not Kind.WORD or not tokens[at].text[0].isupper():
            return False
        if at > i + 1 and tokens[at].lower in STREETS:
            return True
    return False


def is_pronoun(tokens: list[Token], i: int) -> bool:
    """Tell whether "one" stands for a thing or a person instead of counting."""
    following = word_at(tokens, i + 1)
    if following in HYPHENS:
        return not tokens[i + 1].glued or word_at(tokens, i + 2) in {"off", "time", "sided", "on", "to", "liner"}
    counted = i + 1 < len(tokens) and tokens[i + 1].kind is Kind.WORD and tokens[i + 1].lower not in PRONOUN_FOLLOWERS
    return not counted or word_at(tokens, i - 1) in PRONOUN_LEADERS
