"""The forms of nouns: singular, plural, and the name of the unit that a counted noun makes."""

from __future__ import annotations

from service.claims.parse import Parse, Word
from service.extraction.unit_table import singular

COLLECTIVES = frozenset(
    """people staff crew personnel police aircraft spacecraft cattle sheep fish offspring infantry cavalry livestock
    poultry salmon cod deer head""".split()
)
IN_Y = ("aries", "ories", "uries", "cies", "ities", "eries")  # the plurals of nouns in -y: "hereditaries"
OF_PEOPLE = frozenset(  # adjectives that stand for people, behind a number or behind "of the"
    "unemployed jobless homeless elderly disabled sick needy undecided faithful".split()
)
OF_THEM = OF_PEOPLE | frozenset(  # "three of the accused"
    "accused injured wounded dead missing bereaved condemned convicted deceased detained arrested rich poor".split()
)
LONGEST_BARE = 3  # letters of an acronym that ends in an S of its own; longer words in capitals stand in a headline
YEAR_OLD = "year-old"  # the tokens of "two 16-year-olds"
MISTAKEN = frozenset({"us", "serf", "dos"})  # what the tagger makes of "uses", "serves" and "doses"


def is_plural(noun: Word) -> bool:
    """Tell whether a noun is a plural; "people" is one without the form of one."""
    acronym = noun.text.endswith("s") and len(noun.text) > 2 and noun.text[:-1].isupper()  # "MPs"
    return noun.lower != noun.lemma or noun.lemma == "people" or acronym


def is_singular(noun: Word) -> bool:
    """Tell whether a common noun is a singular, and none of those that number many without a plural."""
    common = noun.pos == "NOUN" and noun.lower == noun.lemma
    return common and not noun.lower.endswith(("s", "ae")) and noun.lemma not in COLLECTIVES


def singular_of(noun: Word) -> str:
    """Return the singular of a counted noun; the tagger leaves names of peoples and new words in the plural."""
    if noun.pos in {"ADJ", "VERB"} and noun.lower in OF_THEM:
        return noun.lower
    if noun.pos == "X":
        return singular(noun.lower)
    if "_" in noun.lemma or noun.lemma in MISTAKEN:  # a dictionary's entry, not a form of the word
        return singular(noun.lower)
    if noun.text.endswith(IN_Y) and noun.text.islower() and noun.lemma == noun.lower[:-1]:
        return singular(noun.lower)
    if noun.text.endswith("s") and len(noun.text) > 2 and noun.text[:-1].isupper():
        return noun.lower[:-1]  # "MPs"
    if noun.text.isupper() and len(noun.text) <= LONGEST_BARE:
        return noun.lower  # "five million DS"
    if noun.pos != "PROPN" or noun.lemma != noun.lower:
        return noun.lemma
    return noun.lemma[:-1] if noun.lemma.endswith("is") else singular(noun.lemma)  # "250 Iraqis"


def counted_name(parse: Parse, noun: Word) -> str:
    """Return a counted noun in the singular, with what a hyphen joins to it: "co-star", "16-year-old"."""
    name, first = singular_of(noun), noun
    while first.index > 1:
        prefix, hyphen = parse.words[first.index - 2 : first.index]
        joined = hyphen.text == "-" and prefix.end == hyphen.start and hyphen.end == first.start
        if not joined or not (prefix.text.isalpha() if first is noun else name == YEAR_OLD):
            break
        name, first = f"{prefix.lower}-{name}", prefix
    return name
