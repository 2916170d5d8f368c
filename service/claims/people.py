"""Whether a number can count people, by the verb that it stands with and the noun that it may be left to."""

from __future__ import annotations

from service.claims.clause import VERBS
from service.claims.kinds import HOLDERS, kinds
from service.claims.nounforms import singular_of
from service.claims.parse import Parse, Word

PEOPLE = frozenset(
    """people person man woman child boy girl baby adult youth staff crew police personnel troop civilian
    militant rebel casualty survivor dead hostage guest family couple human crowd guard thug convict
    recruit aide ally chief cleric parent adolescent opponent insurgent resident agent client student
    dissident head captive native national relative spouse friend monk nun thief bride widow twin hand
    sherpa medic son daughter nephew niece cousin graduate undergraduate candidate delegate advocate""".split()
)
ENDINGS = ("er", "or", "ist", "ian", "ee", "ant", "man", "woman")  # of nouns for people
THINGS = frozenset(
    """restaurant plant tower river computer container trailer paper letter number quarter order shelter center chamber
    counter server tanker carrier freighter bomber helicopter trawler cruiser destroyer skyscraper bunker cylinder
    folder printer scooter steamer liner locker newspaper corner register filter freezer transformer theater launcher
    door floor motor tractor sector reactor factor mirror corridor tumor error tree fee committee degree coffee poster
    chapter ladder layer offer tender transfer cover barrier border boulder burger charger charter cluster disaster
    dinner drawer encounter meter monster pier router shower spider warrant implant elephant pollutant ant variant
    transplant grant tiger""".split()
)  # and of some that name none
OF_PEOPLE = frozenset(
    "kill injure wound arrest detain hire employ sack furlough recruit murder deport rescue survive drown".split()
)  # their object, or who is said to do so, is people
HOLDING = frozenset("carry hold seat sleep house accommodate employ serve".split())
HAVING = frozenset("have include comprise feature boast run own operate".split())


def is_person(noun: Word) -> bool:
    """Tell whether a noun names people."""
    word = singular_of(noun)
    if word in PEOPLE or kinds().nouns.get(word, frozenset()) & HOLDERS:
        return True
    return word.endswith(ENDINGS) and word not in THINGS


def takes(parse: Parse, top: Word, counted: Word) -> bool:
    """Tell whether a number can be left to a noun before it: not that of "razed 300 homes and killed 14" to "homes"."""
    own, other = verb_of(parse, top), verb_of(parse, counted)
    if own is None or other is None or own.index == other.index or is_person(counted):
        return True
    if own.lemma in HOLDING and other.lemma in HAVING:
        return False  # "has 12 decks and carries 3,000"
    laid = own.lemma == "lay" and any(child.lower == "off" for child in parse.children_of(own))
    return other.lemma in OF_PEOPLE or not (laid or own.lemma in OF_PEOPLE)


def verb_of(parse: Parse, word: Word) -> Word | None:
    """Return the verb that a number or a noun is subject or object of; of a number, else the participle behind it."""
    behind = parse.words[word.index + 1] if word.index + 1 < len(parse.words) else None
    if word.pos == "NUM" and behind is not None and behind.pos == "VERB" and word.index in (behind.head, word.head):
        return behind  # "12 arrested"
    return next((above for above in parse.ancestors(word) if above.pos in VERBS), None)
