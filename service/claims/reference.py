"""The words that stand for a name told before, such as "it", "his" and "the firm", and the names that fit them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from service.claims.clause import SUBJECT_DEPS
from service.claims.entities import Entity
from service.claims.kinds import ACTORS, HOLDERS, PERSON, kinds
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL
from service.lexicon import MOVEMENT

MAN, WOMAN = frozenset({"he", "his"}), frozenset({"she", "her"})
THING, MANY = frozenset({"it", "its"}), frozenset({"they", "their"})
PERSONAL = MAN | WOMAN | THING | MANY
OWN = frozenset({"i", "my"})
SUBJECTS = frozenset({"he", "she", "it", "they"})
EMPTY = frozenset("be seem appear take mean become remain".split())  # verbs with which "it" may stand for nothing
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "relcl", "acl"})
STAFF = frozenset("worker employee staff customer subscriber shop store branch office shareholder debt".split())
GENERIC = frozenset(
    "firm company group business giant corporation maker manufacturer man woman star player veteran".split()
)
WOMEN = frozenset("actress girl princess queen widow heiress mother".split())
NOT_TOLD = frozenset({"attr", "appos", "compound", "amod", "oprd"})  # places of a noun that says something new
NARROWING = frozenset({"relcl", "poss", "nummod", "conj", "prep"})
POSSESSED = NARROWING - {"relcl", "prep"}
BEFORE = frozenset({"compound", "amod", "nmod"})
OLD = "-year-old"
AGE_WORDS = 5  # of "27-year-old"
AGE_REACH = 5  # words from an age to the noun that it belongs to
BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT", "ADP"})
YEARS_OLD = re.compile(r"[0-9]{1,2}-year-old")


@dataclass(frozen=True, slots=True)
class Definite:
    """A noun with "the" that stands for someone told before."""

    noun: str  # its lemma, or "27-year-old"
    narrowed: frozenset[str]  # what the text must have called its bearer, too: "US" and "car" of "the US car firm"
    names: frozenset[str]  # the names among them
    sort: frozenset[str]  # the kinds of whom it can stand for without having been called so
    gender: str | None
    institution: bool = False  # "the court", which may be another than the one named long before

    @property
    def aged(self) -> bool:
        """Whether it says how old a person is."""
        return self.noun.endswith(OLD)

    def fits(self, entity: Entity) -> bool:
        """Tell whether the noun can stand for someone whom the text has not called so."""
        other = "woman" if self.gender == "man" else "man" if self.gender == "woman" else None
        if (other and entity.gender == other) or self.names & set(entity.name.lower().split()):
            return False  # "the Derby star" is not David Derby
        callings = {told.noun for told in entity.descriptions if kinds().nouns.get(told.noun, frozenset()) & self.sort}
        if self.noun in kinds().nouns and self.noun not in GENERIC and callings - GENERIC:
            return False  # the airline is not whom the text calls an insurer
        return bool(entity.kinds & self.sort)


def definite(parse: Parse, word: Word, names: Collection[int]) -> Definite | None:
    """Return what a noun with "the" can stand for; None for any other word, and where it is set apart or narrowed.

    `names` are the indices of the words that are names.
    """
    known = kinds()
    named = known.nouns.get(word.lemma, frozenset())
    age = age_at(parse, word) if not named or named & HOLDERS else None
    people = word.lemma in known.people and word.text[0].isupper()
    if age is None and not people and (not named or "place" in named or word.lower != word.lemma):
        return None
    if age is not None and is_alone(parse, word):  # whatever the parse ties it to
        return Definite(age, frozenset(), frozenset(), PERSON, None)
    children = parse.children_of(word)
    aside = any(next_to.text == "," for next_to in parse.words[word.index + 1 : word.index + 2])
    narrowing = POSSESSED if age else NARROWING - {"relcl"} if aside else NARROWING
    if word.dep in NOT_TOLD or (word.pos not in NOMINAL and age is None) or any(c.dep in narrowing for c in children):
        return None
    if not any(child.dep == "det" and child.lower == "the" for child in children):
        return None
    before = [child for child in children if child.dep in BEFORE and child.index < word.index]
    words = {child.lower for child in before}
    if words & known.apart and age is None:
        return None
    office = named == {"office"}
    needed = frozenset(c.lower for c in before if office or c.dep == "compound" or c.lower in known.nations)
    named_by = frozenset(child.lower for child in before if child.index in names)
    sort = PERSON if age or people else named - {"body", "office"}
    if office or needed & known.nations or (named_by and sort != PERSON):
        sort = frozenset()
    gender = "woman" if word.lemma in WOMEN or word.lemma.endswith("woman") else None
    gender = "man" if gender is None and word.lemma.endswith("man") else gender
    return Definite(age or word.lemma, frozenset() if age else needed, named_by, sort, gender, named == {"body"})


def age_at(parse: Parse, word: Word) -> str | None:
    """Return "27-year-old" where the word closes it or stands a few words behind it: "the 27-year-old (Scot)"."""
    if word.lower != "old" and word.pos not in NOMINAL:
        return None
    for i in range(word.index, max(3, word.index - AGE_REACH), -1):
        if parse.words[i].lower == "old":
            written = "".join(each.text for each in parse.words[i - 4 : i + 1])
            return written if YEARS_OLD.fullmatch(written) else None
        if i < word.index and parse.words[i].pos not in BETWEEN:
            return None
    return None


def is_alone(parse: Parse, word: Word) -> bool:
    """Tell whether "the 27-year-old" closes with a word and no noun follows that it describes."""
    if word.lower != "old" or word.index < AGE_WORDS or parse.words[word.index - AGE_WORDS].lower != "the":
        return False
    if word.index + 1 == len(parse.words):
        return True
    following = parse.words[word.index + 1]
    governs = word.head == following.index and (following.dep == "ROOT" or following.pos == "VERB")
    return governs or following.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}


def fits_name(pronoun: str, entity: Entity) -> bool:
    """Tell whether a pronoun can stand for a name."""
    if pronoun in MAN | WOMAN:
        other = "woman" if pronoun in MAN else "man"
        return (entity.is_person and entity.gender != other) or (not entity.kinds and " " not in entity.name)
    if entity.is_person or "event" in entity.kinds:
        return False
    return bool(entity.kinds & ACTORS) or pronoun in THING


def fits_noun(pronoun: str, word: Word) -> bool:
    """Tell whether a pronoun can stand for a common noun, or for what an earlier pronoun like it does."""
    if word.pos == "PRON":
        return any(word.lower in group and pronoun in group for group in (MAN, WOMAN, THING, MANY))
    if word.pos not in NOMINAL:
        return False
    plural = word.lower != word.lemma
    if pronoun in MANY:
        return plural or word.lemma in {"people", "police"}
    return not plural and is_person(word.lemma) == (pronoun in MAN | WOMAN)


def is_person(noun: str) -> bool:
    """Tell whether a noun or a pronoun is of a person."""
    return noun in MAN | WOMAN or bool(kinds().nouns.get(noun, frozenset()) & HOLDERS)


def is_open(parse: Parse, pronoun: Word) -> bool:
    """Tell whether "it" stands for nothing, or for no one: "it was wrong to wait", "it fell to 4%"."""
    if pronoun.lower != "it":
        return False
    verb = parse.head_of(pronoun)
    below = parse.children_of(verb)
    if verb.lower in MOVEMENT and verb.lemma not in kinds().deeds:
        return not any(child.dep == "dobj" for child in below)
    beneath = [each for child in below for each in parse.children_of(child)]
    return verb.lemma in EMPTY and any(child.dep in CLAUSES for child in (*below, *beneath))


def acts(parse: Parse, pronoun: Word) -> bool:
    """Tell whether a pronoun does what only someone does: "it announced", "it has 300 workers", "it is to close"."""
    verb = parse.head_of(pronoun)
    below = [child for child in parse.children_of(verb) if child.dep in {"xcomp", "ccomp"} and child.pos == "VERB"]
    lemmas = {verb.lemma, *(child.lemma for child in below if verb.lemma in EMPTY | {"have"})}
    if lemmas & kinds().deeds and pronoun.dep == "nsubj":
        return True
    return verb.lemma == "have" and any(c.lemma in STAFF for c in parse.children_of(verb) if c.dep == "dobj")


def main_subject(parse: Parse) -> Word | None:
    """Return the subject of a sentence's main verb."""
    for word in parse.words:
        if word.dep in SUBJECT_DEPS and parse.head_of(word).head == word.head:
            return word
    return None
