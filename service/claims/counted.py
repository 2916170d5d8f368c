"""The noun that a bare number counts: "militants" in "250 ISIS militants"."""

from __future__ import annotations

from service.claims.bare.doing import acts_on
from service.claims.clause import antecedent
from service.claims.countries import demonyms
from service.claims.mistagged import taken_for_verb
from service.claims.nounforms import COLLECTIVES, OF_PEOPLE, is_plural, is_singular
from service.claims.parse import Parse, Word
from service.claims.phrases import ATTRIBUTES, NOMINAL, of_complement, under_of
from service.claims.uncounted import ONE, is_uncounted
from service.extraction.lexer import DASHES

PERIOD_LEADERS = frozenset({"last", "next", "previous", "past"})
SUMS = frozenset({"total", "number", "group"})
DEALT = frozenset({"share", "vote", "job", "seat", "ticket", "copy", "unit", "barrel", "name", "signature"})
NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
WHICH = frozenset({"which", "whom", "who"})
REACH = 6  # words behind a figure among which its noun stands, where the parse does not show it
VAGUE = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"})
RUN = 3  # words behind a singular among which the plural that it describes stands
DETERMINERS = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "my", "your"})
LISTED = frozenset({",", "and", "or", "but"})


def counted_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun that a bare number stands before or is tied to with "of"; a time would be its unit."""
    if figure.stop < len(parse.words) and parse.words[figure.stop].lower == "off" and number_at(parse, figure.stop + 1):
        return None  # "67 off 58 balls" counts runs
    if acts_on(parse, figure):
        return None
    shared = of_several(parse, figure) or joined_kinds(parse, figure) or taken_for_verb(parse, figure)
    if shared is not None:
        return shared
    head = parse.head_of(top)
    last = parse.words[figure.stop - 1]  # "hundreds and hundreds of them"
    noun = possessor(parse, top) or of_complement(parse, top) or of_complement(parse, last)
    noun = noun or out_of(parse, figure) or of_which(parse, top)
    if noun is not None and noun.lemma in SUMS:  # "two of a total of ten domains"
        noun = of_complement(parse, noun) or noun
    if noun is not None:
        noun = before_mark(parse, noun, figure)
    elif top.dep in ATTRIBUTES and head.pos in NOMINAL and head.index > top.index:
        noun = head if len(figure) == 1 and top.lower in ONE else before_mark(parse, plural_of(parse, head), figure)
        if is_apart(parse, noun, figure):
            return None
        if is_level(parse, noun, top):
            return stuff_of(parse, noun, figure)
    if noun is None or noun.index in figure:
        noun = noun_after(parse, figure)
    if noun is None or is_uncounted(parse, noun, figure):
        return None
    return behind_hyphen(parse, noun)


def of_several(parse: Parse, figure: range) -> Word | None:
    """Return what the whole of a number counts: "games" for the nine of "nine of 12 games", "nine of their 12 games".

    The parse often takes both numbers for one.
    """
    behind = parse.words[figure.stop : figure.stop + 3]
    at = figure.stop + (2 if len(behind) > 1 and behind[1].lower in DETERMINERS else 1)
    if not behind or behind[0].lower != "of" or (whole := number_at(parse, at)) is None:
        return None
    noun = counted_noun(parse, parse.words[whole.stop - 1], whole)
    return noun if noun is not None and (is_plural(noun) or noun.lemma in COLLECTIVES) else None


def joined_kinds(parse: Parse, figure: range) -> Word | None:
    """Return what two kinds share behind the second of their numbers: "eight primary and three secondary schools"."""
    if len(figure) == 1 and "." in parse.words[figure.start].text:
        return None  # "a .38 revolver and two 9mm pistols"
    at, alone = figure.stop, parse.words[figure.start].lower in ONE  # "one man and two small boys"
    while at < len(parse.words) and at < figure.stop + 2 and is_kind(parse.words[at]):
        if alone and parse.words[at].pos != "ADJ":
            return None
        at += 1
    if not figure.stop < at < len(parse.words) or parse.words[at].lower not in LISTED:
        return None
    following = number_at(parse, at + 1)
    if following is None or following.stop >= len(parse.words):
        return None
    kind = parse.words[following.stop]
    if not is_kind(kind) and kind.dep not in {"compound", "amod"}:
        return None
    noun = counted_noun(parse, parse.words[following.stop - 1], following)
    if noun is None or noun.index <= following.stop:
        return None
    return noun if is_plural(noun) or noun.lemma in COLLECTIVES else None


def is_kind(word: Word) -> bool:
    """Tell whether a word can narrow a noun that is told later: "primary", "drug"; no plural."""
    return word.pos == "ADJ" or is_singular(word) or (word.lower in demonyms() and not word.lower.endswith("s"))


def number_at(parse: Parse, at: int) -> range | None:
    """Return the run of number words that begins at a place."""
    end = at
    while end < len(parse.words) and parse.words[end].pos == "NUM":
        end += 1
    return range(at, end) if end > at else None


def possessor(parse: Parse, top: Word) -> Word | None:
    """Return whom a vague number counts before what is theirs: "people" in "thousands of people's savings"."""
    behind = parse.words[top.index + 1 : top.index + 3]
    if len(behind) < 2 or top.lower not in VAGUE or behind[0].lower != "of":
        return None
    return behind[1] if behind[1].dep == "poss" and is_plural(behind[1]) else None


def is_apart(parse: Parse, noun: Word, figure: range) -> bool:
    """Tell whether an article stands between figure and noun, as in "48.3 - its lowest level"; none is capitalised."""
    own = [child for child in parse.children_of(noun) if child.dep == "det" or child.pos == "PRON"]
    return any(figure.stop <= child.index < noun.index and not child.text.istitle() for child in own)


def is_level(parse: Parse, noun: Word, top: Word) -> bool:
    """Tell whether a number says how large one thing is, and counts none: "the five million target", "a 15 rating"."""
    determined = any(child.dep in {"det", "poss"} for child in parse.children_of(noun))
    return determined and is_singular(noun) and top.lower not in ONE


def stuff_of(parse: Parse, noun: Word, figure: range) -> Word | None:
    """Return what a number counts in the name of one thing: "share" in "the 865 million share offer"."""
    behind = parse.words[figure.stop]
    return behind if behind.lower in DEALT and behind.dep == "compound" and behind.head == noun.index else None


def out_of(parse: Parse, figure: range) -> Word | None:
    """Return the noun of a whole: "games" in "four out of their six games" and in "four more of the games"."""
    behind = parse.words[figure.stop : figure.stop + 2]
    if [word.lower for word in behind] not in (["out", "of"], ["more", "of"]):
        return None
    complement = of_complement(parse, behind[0])
    return complement or next((word for word in parse.children_of(behind[1]) if word.pos in NOMINAL), None)


def of_which(parse: Parse, top: Word) -> Word | None:
    """Return what the pronoun of "five of whom", "half of which" stands for."""
    pronouns = (word for word in under_of(parse, top) if word.dep == "pobj" and word.lower in WHICH)
    pronoun = next(pronouns, None)
    if pronoun is None:
        return None
    noun = antecedent(parse, top, pronoun)
    return noun if noun.pos in NOMINAL else None


def before_mark(parse: Parse, noun: Word, figure: range) -> Word:
    """Return the noun before a dash, or before a comma and names, between figure and noun.

    "Hurdles" in "one of the hurdles - finding developers", "directors" in "two former directors, Ann Holt and Jo Lee".
    """
    for at in range(figure.stop, noun.index):
        mark, former = parse.words[at], parse.words[at - 1]
        if mark.text in DASHES and former.end < mark.start and former.pos in NOMINAL:
            return former
        named = noun.pos == "PROPN" and parse.words[at + 1].pos == "PROPN"
        if mark.text == "," and named and former.pos == "NOUN" and is_plural(former):
            return former
    return noun


def plural_of(parse: Parse, noun: Word) -> Word:
    """Return the plural that a singular behind a number only describes: "tenants" in "300 council or housing tenants".

    The parse often ties the number to the first noun of the run ("warrants" in "70 search warrants"), or takes the
    verb for the last noun of it ("several stars feature in the film").
    """
    named = behind_name(parse, noun)
    if named is not None:
        return named
    head = parse.head_of(noun)
    if noun.lower != noun.lemma:  # "three singles matches"
        doubled = noun.dep == "compound" and head.index == noun.index + 1 and head.pos == "NOUN" and is_plural(head)
        return head if doubled else noun
    if noun.dep in {"compound", "nmod"} and head.pos in NOMINAL and head.index > noun.index and is_plural(head):
        return head
    for word in parse.words[noun.index + 1 : noun.index + 1 + RUN]:
        nominal = word.pos in NOMINAL or (word.pos == "VERB" and word.dep in NOUN_PLACES)
        if nominal and word.lower.endswith("s") and (is_plural(word) or word.pos == "PROPN"):
            return word
        if not nominal and word.pos != "ADJ" and word.dep != "amod":
            break
    former = parse.words[noun.index - 1]
    feature = former.pos == "NOUN" and former.dep == "compound" and is_plural(former) and is_singular(noun)
    return former if feature else noun


def behind_name(parse: Parse, noun: Word) -> Word | None:
    """Return the plural behind a name that a number cannot count: "crowns" in "five Wimbledon doubles crowns".

    The tagger takes some of the nouns between for verbs ("12 UK hit singles").
    """
    if noun.pos != "PROPN" or noun.lower.endswith("s"):
        return None
    plural = None
    for word in parse.words[noun.index + 1 : noun.index + 1 + RUN]:
        if word.pos not in {*NOMINAL, "VERB", "ADJ"}:
            break
        plural = word if word.lower.endswith("s") and not word.lower.endswith("ss") else plural
    acts = plural is not None and plural.pos == "VERB" and plural.dep not in NOUN_PLACES  # "at 44 Smith plays"
    return None if acts else plural


def noun_after(parse: Parse, figure: range) -> Word | None:
    """Return the last noun of the run of adjectives and nouns right behind the figure, where the parse shows none."""
    noun = None
    for word in parse.words[figure.stop : figure.stop + REACH]:
        if word.pos in NOMINAL or (word.lower in OF_PEOPLE and not before_noun(parse, word)):
            noun = word
        elif word.dep == "case" and noun is not None:
            continue  # "40 children's homes"
        elif noun is not None or word.lemma in PERIOD_LEADERS or not narrows(word, figure):
            break
    if noun is None or len(figure) > 1 or parse.words[figure.start].lower in ONE:
        return noun
    return behind_name(parse, noun) or noun


def before_noun(parse: Parse, word: Word) -> bool:
    """Tell whether a noun follows right behind a word."""
    return word.index + 1 < len(parse.words) and parse.words[word.index + 1].pos in NOMINAL


def narrows(word: Word, figure: range) -> bool:
    """Tell whether a word can stand between a figure and the noun that it counts: "digital and physical sales"."""
    if word.pos == "CCONJ":
        return word.index > figure.stop  # "seven and Black Books": what is joined to a figure is not counted by it
    return word.pos == "ADJ" or (word.pos in {"VERB", "ADV"} and word.dep in {"amod", "compound", "advmod"})


def behind_hyphen(parse: Parse, noun: Word) -> Word:
    """Return the noun that a hyphen joins to this one: "stars" in "four co-stars"."""
    if noun.index + 2 < len(parse.words):
        hyphen, joined = parse.words[noun.index + 1 : noun.index + 3]
        if hyphen.text == "-" and noun.end == hyphen.start and hyphen.end == joined.start and joined.pos in NOMINAL:
            return joined
    return noun
