"""What stands behind a figure and bounds it: "20 or so", "£16,000 and above", "three days at most"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, word_at
from service.extraction.nouns import MODALS, is_plural
from service.extraction.prepositions import ADPOSITIONS
from service.extraction.qualifiers import Phrase
from service.extraction.wordnumbers import SMALL
from service.model import Qualifier, Unit

AFTER: dict[str, Qualifier] = {
    phrase: qualifier
    for qualifier, phrases in {
        Qualifier.ABOUT: "or so, or thereabouts, - odd",
        Qualifier.AT_LEAST: (
            "or more, or over, or above, or higher, or longer, or older, or greater, or bigger, or larger, or heavier, "
            "or better, or upwards, and over, and above, and more, and up, and upwards, and older, - plus, plus, +"
        ),
        Qualifier.AT_MOST: (
            "or less, or fewer, or under, or below, or lower, or shorter, or younger, or smaller, or lighter, "
            "and under, and below, and younger"
        ),
    }.items()
    for phrase in phrases.split(", ")
}
AT = {"least": Qualifier.AT_LEAST, "most": Qualifier.AT_MOST}  # "for two years at least.", "at the very most,"
PAUSED = {
    "minimum": Qualifier.AT_LEAST, "maximum": Qualifier.AT_MOST, "max": Qualifier.AT_MOST, "tops": Qualifier.AT_MOST,
}  # fmt: skip
PAUSES = PAUSED.keys() | {",", "at"}
CLOSING = frozenset({"", ".", ",", ";", ")", "-", "–", "—"})
OPENERS = frozenset("the a an his her its their our my your this that these those time half all what".split())
VERBS = MODALS | frozenset(
    """is are was were has have had do does did cannot who for in from pay pays qualify qualifies face faces get gets
    lose loses need needs apply""".split()
)
WORN = frozenset({"older", "younger"})


def read_after(tokens: list[Token], i: int, unit: Unit | None = None) -> Phrase | None:
    """Return the qualifier that begins at token i, behind a figure in a unit."""
    word = word_at(tokens, i)
    if word == "plus" and adds(tokens, i + 1):
        return None
    if word in {"+", "plus"}:
        return Phrase(AFTER[word], i, i + 1) if word == "plus" or tokens[i].glued else None
    if word in {"or", "and"} or word in HYPHENS:
        phrase = f"{'-' if word in HYPHENS else word} {word_at(tokens, i + 1)}"
        if phrase not in AFTER or (word == "and" and not is_open(tokens, i + 1, unit)):
            return None  # "five and over 20 more"
        return Phrase(AFTER[phrase], i, i + 2)
    return read_paused(tokens, i, unit)


def adds(tokens: list[Token], i: int) -> bool:
    """Tell whether another sum follows at token i: "£32m plus £5m in add-ons", "£25 plus a £2 fee", "plus costs"."""
    sum_follows = i < len(tokens) and tokens[i].kind in {Kind.NUMBER, Kind.SIGN}
    return sum_follows or word_at(tokens, i) in {"a", "an", "another", "costs", "expenses", "bonuses", "tax", "vat"}


def is_open(tokens: list[Token], i: int, unit: Unit | None) -> bool:
    """Tell the bound of "aged 60 and over travel free" from the preposition of "60 and over 20 more"; it is at i."""
    then = tokens[i + 1] if i + 1 < len(tokens) else None
    if then is None or tokens[i].lower in WORN:
        return True
    if then.lower in CLOSING:
        return then.text not in HYPHENS or not is_glued(tokens, i + 2)  # "three boys and under-tens"
    if unit is not None and unit.dimension == "age":
        return then.kind is Kind.WORD and then.lower not in OPENERS and then.lower not in SMALL
    return then.lower in VERBS - ADPOSITIONS or (unit is not None and then.lower in VERBS)


def read_paused(tokens: list[Token], i: int, unit: Unit | None) -> Phrase | None:
    """Return the qualifier behind a figure that a pause must follow: "three days at most.", "20 minutes, tops."."""
    if word_at(tokens, i) not in PAUSES:
        return None
    at = i + (word_at(tokens, i) == ",")
    word, end = tokens[at].text if at < len(tokens) else "", at + 1  # "Max" is a name
    qualifier = PAUSED.get(word)
    if word == "tops" and (unit is None or unit.dimension == "currency"):
        return None  # "she bought 20 tops", "they sell £20 tops"
    if word == "at":
        end += word_at(tokens, end) == "the"
        end += word_at(tokens, end) == "very"
        qualifier = AT.get(word_at(tokens, end))
        end += 1
    return Phrase(qualifier, i, end) if qualifier is not None and word_at(tokens, end) in CLOSING else None


def read_behind_noun(tokens: list[Token], i: int) -> Phrase | None:
    """Return the qualifier behind the counted noun at token i: "five players or more", "40 people at least"."""
    if not is_plural(tokens, i) or word_at(tokens, i + 1) not in {"or", "at", "minimum", "maximum"}:
        return None
    return read_after(tokens, i + 1)
