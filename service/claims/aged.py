"""Whose age a figure is: "Holmes" in "his fiancée Anna Holmes, 47," and in "Holmes (47)"."""

from __future__ import annotations

from service.claims.clause import VERBS, subject_above
from service.claims.governed import Governed
from service.claims.measured import verb_above
from service.claims.parse import Parse, Word
from service.claims.people import is_person
from service.claims.phrases import NOMINAL, subject_of
from service.extraction.ages import YEAR_OF_AGE
from service.extraction.wordnumbers import SMALL
from service.model import Subject

OPENING = frozenset({",", "(", "-", "–"})
LISTED = frozenset({",", "and"})
MANY = 2
OLDEST = 110
NUMBERS = {**SMALL, **{str(n): n for n in range(MANY, OLDEST)}}
REACH = 6  # words behind an age among which the one is named whom it is of


def listed_age(parse: Parse, figure: range) -> Governed | None:
    """Return whose age a figure is in a list of as many ages as there are people: "two men, 34 and 41, were held"."""
    first, last = figure.start, figure.stop
    if len(figure) > 1 or not is_age(parse.words[first]):
        return None
    while first > 2 and parse.words[first - 1].lower in LISTED and is_age(parse.words[first - 2]):
        first -= 2
    while last + 1 < len(parse.words) and parse.words[last].lower in LISTED and is_age(parse.words[last + 1]):
        last += 2
    ages = [word for word in parse.words[first:last] if is_age(word)]
    if first < 2 or parse.words[first - 1].text != "," or last >= len(parse.words) or parse.words[last].text != ",":
        return None
    people = parse.words[first - 2]
    number = [word for word in parse.children_of(people) if word.dep == "nummod"]
    told = NUMBERS.get(number[0].lower) if number else None
    if people.pos != "NOUN" or not is_person(people) or len(ages) < MANY or told not in (None, len(ages)):
        return None
    return Governed(subject_of(parse, people, figure), "age", verb_above(parse, people), YEAR_OF_AGE)


def is_age(word: Word) -> bool:
    """Tell whether a word can be how old someone is."""
    return word.lower in SMALL or (word.text.isdecimal() and int(word.text) <= OLDEST)


def aged(parse: Parse, top: Word, figure: range) -> Governed | None:
    """Return whose age a figure is, or None where nothing tells.

    That is whom "the 27-year-old" names or stands for, who died at the age, or the name or noun right before one that
    a comma or bracket sets apart.
    """
    old = parse.words[figure.stop - 1]
    name = old.refers or (beside(parse, old) if old.lower == "old" else at_death(parse, top, figure))
    if name is not None:  # "the 27-year-old (Scot)", where the text tells who that is
        return Governed(Subject(name, name.split()[-1].lower(), entities=frozenset(name.lower().split())), "age")
    at = figure.start - 1
    at -= at > 1 and parse.words[at].lower == "now"  # "Holmes, now 47,"
    if at < 1 or parse.words[at].text not in OPENING:
        return None
    person = parse.words[at - 1]
    if person.pos not in NOMINAL:
        return None
    return Governed(subject_of(parse, person, figure), "age", verb_above(parse, top))


def beside(parse: Parse, old: Word) -> str | None:
    """Return the name of whom "27-year-old" describes, of the words behind it: "27-year-old defender Anna Holmes"."""
    run = parse.words[old.index + 1 : old.index + 1 + REACH]
    end = next((i for i, word in enumerate(run) if word.pos not in NOMINAL | {"ADJ"} and word.text != "-"), len(run))
    if 0 < end < len(run) and run[end].pos == "ADP":
        return None  # "the 27-year-old Republic of Ireland player"
    named = run[end - 1].refers if end else None
    return named or (parse.head_of(old).refers if old.dep in {"amod", "appos"} else None)


def at_death(parse: Parse, top: Word, figure: range) -> str | None:
    """Return the name of whom a figure says how old they died: "Holmes has died at the age of 91"."""
    if figure.start < 1 or parse.words[figure.start - 1].lower not in {"aged", "of"}:
        return None
    for above in parse.ancestors(top):
        if above.pos in VERBS:
            died = above.lemma == "die" or any(child.lemma == "dead" for child in parse.children_of(above))
            subject = subject_above(parse, top) if died else None
            return subject.refers if subject is not None else None
    return None
