"""The noun that a bare number leaves to another: "jobs" in "300 jobs will go, and another 70 later"."""

from __future__ import annotations

from service.claims.bare.amounting import amounting_noun
from service.claims.bare.beside import differs, is_apart, is_beside
from service.claims.bare.dealt import goods_dealt
from service.claims.bare.doing import does, doing
from service.claims.bare.former import ALL, all_before, earlier_counted, is_number, outer, told_first
from service.claims.bare.fronted import of_fronted
from service.claims.bare.gapped import is_gapped
from service.claims.bare.levels import levelled_noun, numbered_before
from service.claims.bare.moving import moved_noun, stepped_noun
from service.claims.bare.parted import included, is_part, of_which, told_apart
from service.claims.bare.settled import (
    OBJECTS,
    PARTS,
    earlier_plural,
    lead_of,
    sold,
    told_noun,
)
from service.claims.bare.sized import plural_sized
from service.claims.bare.superlatives import of_superlative
from service.claims.clause import SUBJECT_DEPS, VERBS
from service.claims.parse import Parse, Word
from service.claims.people import HOLDING, is_person, takes, verb_of
from service.claims.phrases import NOMINAL, under_of

FURTHER = frozenset(
    {"another", "other", "further", "additional", "remaining", "extra", "existing", "present", "current"}
)
PRO_FORMS = frozenset({"others", "ones"})  # for things that are told before; other people may be of another kind
STANDINGS = frozenset({"point", "vote"})
PRONOUNS = frozenset({"them", "those", "these"})
LABELS = frozenset({"number", "numbers", "no", "no.", "nos", "top", "chapter", "route", "channel"})
LEVELS = frozenset({"to", "at"})
NETTING = frozenset("add have score finish chip net pour contribute collect post tally notch end".split())  # of points
MADE = frozenset("build design make mean intend plan".split())


def understood_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the counted noun that a bare number is understood of, from elsewhere in its sentence."""
    former = parse.head_of(top)
    found = from_elsewhere(parse, top, figure) or sold(parse, top, figure)
    if found is None and top.dep == "conj" and former.pos == "NUM" and former.index < figure.start:
        return from_elsewhere(parse, former, range(former.index, former.index + 1))  # "1,200 and 550 will go"
    return found


def from_elsewhere(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun that a bare number leaves to another figure or to a set place of its sentence."""
    before = parse.words[figure.start - 1] if figure.start else None
    if before is not None and before.lower in LABELS and before.pos != "VERB":
        return None
    told = told_noun(parse, top, figure) or of_superlative(parse, top, figure)
    told = told or told_apart(parse, figure) or of_which(parse, figure)
    told = told or of_fronted(parse, top, figure) or plural_sized(parse, top, figure) or goods_dealt(parse, top, figure)
    if told is not None:
        return told
    counted = earlier_counted(parse, figure)
    if counted is None and (whole := included(parse, figure) or doing(parse, figure)) is not None:
        return whole
    if counted is not None and does(parse, figure):
        return counted
    if counted is not None and differs(parse, figure):
        counted = told_first(parse, counted)
    if counted is not None and there_were(parse, figure):
        return outer(parse, counted)
    if counted is None and acts(parse, top, figure):
        return all_before(parse, figure, ALL | PARTS) or numbered_before(parse, parse.words[figure.start])
    if counted is None:
        return (
            all_before(parse, figure, ALL) or earlier_plural(parse, figure.start)
            if of_pronoun(parse, top)
            else shifted(parse, top, figure)
        )
    if (further(parse, top, figure) and not other_one(parse, counted, figure)) or of_pronoun(parse, top):
        return counted
    if counted.lemma in STANDINGS and standing_at(parse, figure):
        return counted
    if counted.lemma == "point" and (at_level(parse, counted, figure) or netted(parse, top)):
        return counted
    alike = parallel(parse, top, counted) or left_over(parse, counted, figure) or is_part(parse, counted, figure)
    if (alike or is_beside(parse, top, counted, figure)) and takes(parse, top, counted):
        return counted
    return shifted(parse, top, figure)


def shifted(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun of a number that a movement or a level is told with."""
    moved = moved_noun(parse, top, figure) or levelled_noun(parse, top, figure)
    return moved or stepped_noun(parse, figure) or amounting_noun(parse, top, figure)


def netted(parse: Parse, top: Word) -> bool:
    """Tell whether a figure is the points of someone else: "scored 20 points and Hale added 15"."""
    with_it = parse.head_of(top) if top.dep == "pobj" and parse.head_of(top).lower in {"with", "in"} else top
    verb = parse.head_of(with_it)
    named = any(child.dep == "nsubj" and child.text.istitle() for child in parse.children_of(verb))
    return named and verb.lemma in NETTING and with_it.index > verb.index


def further(parse: Parse, top: Word, figure: range) -> bool:
    """Tell whether a figure is named as so many more: "another 2,700", "the other 61"."""
    marks = (*parse.children_of(top), *parse.words[max(0, figure.start - 1) : figure.start])
    return any(mark.lower in FURTHER and mark.index < top.index for mark in marks)


def stood_for(parse: Parse, pronoun: Word, top: Word, figure: range) -> Word | None:
    """Return what the pronoun that a number counts stands for: "razed 60 houses and damaged 11 others"."""
    counted = earlier_counted(parse, figure)
    if counted is None or pronoun.lower not in PRO_FORMS or (is_person(counted) and counted.lemma != "people"):
        return None
    own, other = verb_of(parse, pronoun), verb_of(parse, counted)
    apart = own is not None and other is not None and own.index != other.index
    return counted if apart and takes(parse, pronoun, counted) else None


def other_one(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is told of the other one of two, and counts nothing: "one is 19 and the other 23"."""
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].pos == "PUNCT"
    number = next((word.index for word in parse.children_of(counted) if word.dep == "nummod"), counted.index)
    one = any(word.lower == "one" for word in parse.words[number : figure.start])
    return one and closed and parse.words[figure.start - 1].lower == "other"


def standing_at(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is what somebody stands at in a table or a count: "two points behind Hull with 188"."""
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].pos == "PUNCT"
    return lead_of(parse, figure) in {"with", "on"} and closed


def at_level(parse: Parse, points: Word, figure: range) -> bool:
    """Tell whether a figure is the level of an index that a sentence tells in points.

    "It rose 40 points to 9,100"; "ended at 1,400 points, while the other one fell to end at 1,300".
    """
    lead = parse.words[figure.start - 1]
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].pos not in NOMINAL
    if lead.lower not in LEVELS or not closed:
        return False
    number = next((word for word in parse.children_of(points) if word.pos == "NUM"), None)
    if number is None:
        return False  # "six of the points"
    led = number.index > 0 and parse.words[number.index - 1].lower in LEVELS
    large = any(mark in parse.words[figure.start].text for mark in ",.")
    return lead.index == points.index + 1 or (led and large)


def of_pronoun(parse: Parse, top: Word) -> bool:
    """Tell whether a figure is "of them"."""
    return any(pronoun.lower in PRONOUNS for pronoun in under_of(parse, top))


def parallel(parse: Parse, top: Word, counted: Word) -> bool:
    """Tell whether a figure has the counted noun's place in its own clause: "has four wins, while Keys has three"."""
    if top.dep in SUBJECT_DEPS and parse.head_of(top).dep == "relcl":
        return False  # "tales that millions can tell"
    if top.dep in SUBJECT_DEPS:
        return counted.dep in SUBJECT_DEPS or (counted.dep == "pobj" and parse.head_of(counted).lemma == "of")
    of_as_many = whole_object(parse, counted) or room_for(parse, top, counted)
    return top.dep in OBJECTS and (counted.dep in OBJECTS or of_as_many)


def room_for(parse: Parse, top: Word, counted: Word) -> bool:
    """Tell whether a number are held where there is room for those counted: "built for 700 men, it holds 900"."""
    lead = parse.head_of(counted)
    made = counted.dep == "pobj" and lead.lower == "for" and parse.head_of(lead).lemma in MADE
    return made and parse.head_of(top).lemma in HOLDING


def whole_object(parse: Parse, counted: Word) -> bool:
    """Tell whether a verb takes so many of those counted: "won four of the 12 games, drew six"."""
    over = parse.head_of(counted)
    return (
        counted.dep == "pobj"
        and over.lower == "of"
        and parse.head_of(over).dep in OBJECTS
        and is_number(parse.head_of(over))
    )


def left_over(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a clause without a verb leaves a noun to one with it: "Leeds won nine awards, Hull seven"."""
    placed = counted.dep in OBJECTS or counted.dep in SUBJECT_DEPS or whole_object(parse, counted)
    return (placed and is_gapped(parse, figure)) or led_alike(parse, counted, figure)


def led_alike(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether one preposition leads noun and figure: "men account for 68 of the deaths and women for 17"."""
    number = next((word.index for word in reversed(parse.words[: counted.index]) if is_number(word)), 0)
    lead = parse.words[figure.start - 1]
    alike = number > 0 and lead.lower == parse.words[number - 1].lower and lead.pos == "ADP"
    return alike and is_gapped(parse, range(lead.index, figure.stop))


def there_were(parse: Parse, figure: range) -> bool:
    """Tell whether a sentence says only that there were so many: "12 wasps in May; in June there were 90"."""
    led = [word.lower for word in parse.words[max(0, figure.start - 2) : figure.start]]
    return led in (["there", "were"], ["there", "are"]) and is_apart(parse, figure)


def acts(parse: Parse, top: Word, figure: range) -> bool:
    """Tell whether a figure is a joined clause's subject with the verb right behind it: "and 21 were sent back"."""
    follows = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    told = follows is not None and follows.pos in VERBS and top.dep in SUBJECT_DEPS
    return told and lead_of(parse, figure) in {"and", "but", "while"}
