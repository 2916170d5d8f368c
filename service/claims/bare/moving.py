"""The noun of a bare number that tells of a movement: "cases rose by 312 to 4,520", "cut its shops from 90 to 60"."""

from __future__ import annotations

from service.claims.bare.settled import COUNTS, countable, lead_of, numbered_kind
from service.claims.clause import VERBS, object_of, subject_above
from service.claims.kinds import kinds
from service.claims.parse import Parse, Word
from service.claims.phrases import of_complement
from service.extraction.unit_table import singular
from service.lexicon import FALL, FALL_WORDS, RISE, RISE_WORDS

TOWARDS = frozenset({"to", "from", "by", "against"})
ENDS = frozenset({"to", "from"})
STEP_REACH = 8  # words of "rise in paid members to just over"
COMPARED = frozenset({"compared", "compares", "comparing"})
WAYS = frozenset({"up", "down"})
TAKING = frozenset("add adds added adding lose loses lost losing gain gains gained gaining raise raises raised".split())
MOVING = (
    RISE | FALL | RISE_WORDS | FALL_WORDS | {"dwindle", "dwindles", "dwindled", "trim", "trims", "trimmed"}
) - TAKING
MEASURES = frozenset(  # plurals that are measured, and not counted
    """share price rate profit sale cost earning yield temperature future index stock level revenue bond odds value
    wage import export loss deficit surplus taking receipt takings fee tax margin rating reserve market average
    security size list gate payroll stockpile expectation dividend wages earnings oil sales inventory point spending
    fund asset debt gain capacity crowd attendance length weight height distance speed score time balance holding limit
    threshold target forecast estimate budget""".split()
)
WORKED = frozenset({"job", "staff"})  # "job losses" are counted
SIDES = frozenset("visitor host tourist champion team side player".split())  # they slip to a place, or to 84 for six
LARGE = 100  # no team slips to such a place
MANY = 1_000  # nor to so many runs


def moved_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "loans" for the figures of "new loans fell by 8,000 to 77,000 from 85,000"."""
    verb = mover(parse, top)
    if verb is None or verb.index >= figure.start or not is_led(parse, verb, figure):
        return None
    objects = [word for word in parse.children_of(verb) if word.dep == "dobj" and word.index < figure.start]
    owner = object_of(parse, verb, figure) if objects else subject_above(parse, top)
    if owner is None or owner.index in figure or owner.index > figure.start:
        return None
    if owner.lower == "numbers":
        return numbered_kind(parse, owner)
    if owner.lemma in COUNTS:
        noun = of_complement(parse, owner)
        return noun if noun is not None and countable(noun) else None
    return owner if moves(parse, owner, figure) else None


def stepped_noun(parse: Parse, figure: range) -> Word | None:
    """Return "members" for the figure of "it foresees a rise in paid members to 7,000"."""
    if lead_of(parse, figure) not in ENDS:
        return None
    run = parse.words[max(1, figure.start - STEP_REACH) : figure.start]
    into = next((word for word in reversed(run) if word.lower == "in"), None)
    if into is None or parse.words[into.index - 1].lemma not in RISE_WORDS | FALL_WORDS:
        return None
    nouns = [word for word in parse.words[into.index + 1 : figure.start] if word.pos == "NOUN"]
    if not nouns:
        return None
    if nouns[-1].lower == "sales":
        return nouns[-1] if is_large(parse, figure, MANY) else None
    return nouns[-1] if moves(parse, nouns[-1], figure) else None


def mover(parse: Parse, top: Word) -> Word | None:
    """Return the verb of the movement that a number stands in: "rose", the "were" of "were down"."""
    verb = next((above for above in parse.ancestors(top) if above.pos in VERBS and above.dep != "prep"), None)
    if verb is None or verb.lemma in {"be", "go"}:
        led = verb is not None and any(child.lower in WAYS for child in parse.children_of(verb))
        return verb if led else None
    return verb if verb.lower in MOVING else None


def is_led(parse: Parse, verb: Word, figure: range) -> bool:
    """Tell whether a figure is led up to as an end or the size of a movement, or as what it is compared with."""
    lead = lead_of(parse, figure)
    if lead in {"with", "to"} and any(word.lower in COMPARED for word in parse.words[verb.index : figure.start]):
        return True
    following = parse.words[figure.stop].lower if figure.stop < len(parse.words) else ""
    return lead in TOWARDS or (lead == verb.lower and following == "to")  # "rose 14 to 386"


def moves(parse: Parse, owner: Word, figure: range) -> bool:
    """Tell whether a noun is of things whose number can be what moves."""
    kind = singular(owner.lower)
    if "team" in kinds().parts.get(owner.lower, frozenset()) or owner.lower in kinds().places:
        return False  # "Wanderers slipped to 16", "Leeds fell to 12"
    if owner.lemma in SIDES and not is_large(parse, figure, MANY):
        return False
    if owner.pos == "PROPN":  # the first word of a sentence: "Homicides fell to 312", but "Rangers slipped to 12"
        plural = owner.index == 0 and owner.lower != kind and owner.dep in {"nsubj", "nsubjpass"}
        return plural and is_large(parse, figure, LARGE) and kind not in MEASURES
    former = parse.words[owner.index - 1].lemma if owner.index else ""
    measured = owner.lemma in MEASURES and former not in WORKED
    return owner.pos == "NOUN" and countable(owner) and not measured


def is_large(parse: Parse, figure: range, least: int) -> bool:
    """Tell whether a number is no less than another, and none of runs or places."""
    written = parse.words[figure.start].text.replace(",", "")
    return len(figure) > 1 or (written.isdecimal() and int(written) >= least)
