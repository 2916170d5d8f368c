"""The noun of a bare number where its sentence tells it in a set place: "the number of deaths rose to 30"."""

from __future__ import annotations

from service.claims.clause import object_of, subject_above
from service.claims.kinds import kinds
from service.claims.nounforms import COLLECTIVES, OF_THEM, is_plural
from service.claims.parse import Parse, Word
from service.claims.people import is_person
from service.claims.phrases import NOMINAL, TIMES, of_complement, under_of
from service.extraction.lexer import DASHES
from service.extraction.unit_table import table
from service.lexicon import FALL_WORDS, RISE_WORDS

COUNTS = frozenset({"number", "total"})  # "the number of deaths rose to 30"
TOWARDS = frozenset({"to", "at", "from", "by", "than", "against", "with"})
LEADS = frozenset(
    "about around some roughly nearly almost over under just only than more perhaps maybe potentially possibly".split()
)
MOVING = FALL_WORDS | RISE_WORDS
REACHED = frozenset("hit reach exceed top pass total near".split())
MILLIONS = frozenset({"thousand", "million", "billion"})  # in full: "sales of 312m" are of money
DEALINGS = frozenset(  # "orders of 1.2 million"
    "orders bookings deliveries registrations shipments arrivals redundancies layoffs downloads subscriptions".split()
)
LEADING = frozenset("lead top head dominate sweep".split())
PARTS = frozenset({"half", "third", "quarter", "fifth", "tenth", "most", "majority"})
FLEETS = frozenset(
    "bus aircraft plane ship ferry tanker lorry truck van car taxi boat vessel train tram jet helicopter".split()
)
MARKS = frozenset({"mark", "barrier"})
FAR_END = 5  # words from a figure to the noun of "from 15 to more than 25 member states"
ANY = frozenset(
    "record total phone telephone serial shirt jersey official sale profit price rate".split()
)  # they narrow numbers of anything, or of no things
OBJECTS = frozenset({"dobj", "attr"})


def told_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun that a bare number has in a set place of its sentence."""
    told = of_far_end(parse, figure) or numbered(parse, top, figure) or number_behind(parse, figure)
    told = told or restated(parse, figure) or led_with(parse, top, figure)
    told = told or one_of_so_many(parse, top, figure) or of_fleet(parse, top, figure)
    return told or said_to_be(parse, top, figure) or of_those(parse, top)


def of_far_end(parse: Parse, figure: range) -> Word | None:
    """Return "states" for the 15 of "from 15 to 25 member states"."""
    if lead_of(parse, figure) != "from" or figure.stop >= len(parse.words) or parse.words[figure.stop].lower != "to":
        return None
    for word in parse.words[figure.stop + 1 : figure.stop + FAR_END]:
        if word.pos == "NUM" and word.dep == "nummod":
            noun = parse.head_of(word)
            return noun if noun.pos == "NOUN" and noun.index > word.index and countable(noun) else None
        if word.lower not in LEADS:
            return None
    return None


def numbered(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "deaths" for the figure of "the number of deaths rose to 30"."""
    mark = parse.head_of(top)
    top = mark if mark.lemma in MARKS and mark.index == figure.stop else top  # "broke the 100 million mark"
    towards = top.dep == "pobj" and parse.head_of(top).lemma in TOWARDS
    if not towards and top.dep not in OBJECTS:
        return None
    objects = [object_of(parse, above, figure) for above in parse.ancestors(top)]
    for owner in (subject_above(parse, top), *objects):
        if owner is not None and owner.lower == "numbers" and (kind := numbered_kind(parse, owner)) is not None:
            return kind
        if owner is None or owner.lemma not in COUNTS:
            continue
        noun = of_complement(parse, owner) or of_the_stricken(parse, owner)
        people = noun is not None and noun.pos == "PROPN" and noun.lower.endswith("s")  # "the number of Britons"
        stricken = noun is not None and noun.lower in OF_THEM
        if noun is not None and noun.index not in figure and (is_plural(noun) or people or stricken):
            return noun
    return None


def of_the_stricken(parse: Parse, number: Word) -> Word | None:
    """Return "injured" for "the number of injured"."""
    return next((word for word in under_of(parse, number) if word.lower in OF_THEM and word.dep == "pobj"), None)


def numbered_kind(parse: Parse, numbers: Word) -> Word | None:
    """Return "passenger" for "passenger numbers"."""
    kind = parse.words[numbers.index - 1] if numbers.index else numbers
    narrows = kind.dep == "compound" or kind.lower in kinds().nouns  # the tagger takes some for adjectives
    return kind if narrows and kind.pos in {*NOMINAL, "ADJ"} and kind.lemma not in ANY else None


def restated(parse: Parse, figure: range) -> Word | None:
    """Return "players" for the figure of "the registered players (125,508)", "half a million people - 645,000 -"."""
    if figure.start < 2 or figure.stop >= len(parse.words):
        return None
    noun, opening, closing = parse.words[figure.start - 2], parse.words[figure.start - 1], parse.words[figure.stop]
    bracketed = opening.text == "(" and closing.text == ")"
    dashed = opening.text in DASHES and closing.text in DASHES
    whole = parse.head_of(parse.head_of(noun)).lower.rstrip("s") in PARTS and noun.dep == "pobj"
    parted = opening.text == "," and closing.text == "," and whole  # "a third of the fines, 11,900, came from"
    return noun if (bracketed or dashed or parted) and noun.pos == "NOUN" and countable(noun) else None


def led_with(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "nominations" for the figure of "led the nominations with 11"."""
    lead = parse.head_of(top)
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].pos == "PUNCT"
    if lead.lower != "with" or top.dep != "pobj" or not closed:
        return None
    verb = parse.head_of(lead)
    led = object_of(parse, verb, figure) if verb.lemma in LEADING else None
    counts = led is not None and led.pos == "NOUN" and countable(led) and not is_person(led)  # "led the scorers with 9"
    return led if counts else None


def number_behind(parse: Parse, figure: range) -> Word | None:
    """Return "banks" for the figure of "brought to 12 the number of banks"."""
    behind = parse.words[figure.stop : figure.stop + 3]
    if [word.lower for word in behind] not in (["the", "number", "of"], ["the", "total", "of"]):
        return None
    noun = of_complement(parse, behind[1])
    return noun if noun is not None and is_plural(noun) else None


def said_to_be(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "students" for the figure of "two are students"."""
    verb = parse.head_of(top)
    if top.dep != "nsubj" or verb.lemma != "be" or verb.index < figure.stop:
        return None
    said = (word for word in parse.children_of(verb) if word.dep == "attr" and word.index > verb.index)
    return next((noun for noun in said if noun.pos == "NOUN" and countable(noun)), None)


def one_of_so_many(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "colony" for both figures of "the colony is one of only five in Wales"."""
    if parse.words[figure.stop - 1].lower == "one":
        ones, behind = (
            figure,
            [word for word in parse.words[figure.stop + 1 : figure.stop + 3] if word.lower not in LEADS],
        )
        of = [word.lower for word in parse.words[figure.stop : figure.stop + 1]]
        if of != ["of"] or not behind or behind[0].pos != "NUM":
            return None
    elif lead_of(parse, figure) == "of":
        of_at = next(word.index for word in reversed(parse.words[: figure.start]) if word.lower == "of")
        ones = range(of_at - 1, of_at)
        if of_at < 1 or parse.words[of_at - 1].lower != "one":
            return None
    else:
        return None
    one = parse.words[ones.start]
    if one.dep != "attr" or parse.head_of(one).lemma != "be":
        return None
    owner = subject_above(parse, one)
    verb = parse.head_of(one)
    if verb.index > 2 and [word.lower for word in parse.words[verb.index - 2 : verb.index]] == [",", "which"]:
        owner = parse.words[verb.index - 3]  # "tenants of the block, which is one of four"
    return owner if owner is not None and owner.pos == "NOUN" and is_thing(owner) else None


def of_fleet(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "buses" for the 31 of "it leased 14 buses and has a fleet of 31"."""
    of = parse.head_of(top)
    if top.dep != "pobj" or of.lower != "of" or parse.head_of(of).lemma != "fleet":
        return None
    nouns = (word for word in reversed(parse.words[: of.index]) if word.pos == "NOUN")
    return next((noun for noun in nouns if noun.lemma in FLEETS and countable(noun)), None)


def sold(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "books" for the figure of "sales of her books have exceeded 75 million", else "sales"."""
    above, owner = parse.head_of(top), subject_above(parse, top)
    written = parse.words[figure.start].text
    large = written.isalpha() or "," in written or (len(figure) > 1 and parse.words[figure.stop - 1].lower in MILLIONS)
    if not large or top.dep not in {"dobj", "pobj", "attr"}:
        return None
    dealt = parse.head_of(above)
    if above.lemma in {"of", "over", "above"} and (dealt.lower == "sales" or dealt.lower in DEALINGS):
        return parse.head_of(above)  # "download sales of 312,000"
    compared = above.lemma in {"with", "against"}  # "reached 56,000, compared with 39,000"
    moved = above.lemma in {"to", "from"} and parse.head_of(above).lemma in MOVING
    were = top.dep == "attr" and above.lemma == "be"
    if owner is None or owner.lower != "sales" or not (moved or compared or were or above.lemma in REACHED):
        return None
    thing = of_complement(parse, owner)
    return thing if thing is not None and countable(thing) else owner


def of_those(parse: Parse, top: Word) -> Word | None:
    """Return an adjective that stands for people behind "of the", or a noun that the tagger does not know.

    "Three of the accused"; "hundreds of extras".
    """
    for word in under_of(parse, top):
        people = word.lower in OF_THEM and any(child.lower == "the" for child in parse.children_of(word))
        if word.dep == "pobj" and (people or (word.pos == "X" and word.lower.endswith("s"))):
            return word
    return None


def earlier_plural(parse: Parse, before: int) -> Word | None:
    """Return the nearest noun in the plural before a place: "parrots" in "bought parrots and sold six of them"."""
    nouns = (word for word in reversed(parse.words[:before]) if word.pos == "NOUN")
    return next((noun for noun in nouns if countable(noun)), None)


def countable(noun: Word) -> bool:
    """Tell whether a noun behind a number is counted by it, and does not measure: "jobs", not "miles"."""
    return is_thing(noun) and (is_plural(noun) or noun.lemma in COLLECTIVES)


def is_thing(noun: Word) -> bool:
    """Tell whether a noun is no unit of measurement."""
    return noun.lemma not in TIMES and noun.lower not in table().words and noun.text not in table().symbols


def lead_of(parse: Parse, figure: range) -> str:
    """Return the word before a figure and what qualifies it: "with" for "with about 7,000"."""
    words = reversed(parse.words[: figure.start])
    return next((word.lower for word in words if word.lower not in LEADS), "")
