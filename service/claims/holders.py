"""Whose a figure's subject is: the clause's subject, with pronouns resolved as far as the sentence tells."""

from __future__ import annotations

from dataclasses import replace

from service.claims.clause import subject_above
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, near, phrase_text, subject_of
from service.model import Subject

TIES = frozenset({"of", "on", "for", "among", "about", "with"})
AMOUNTS = frozenset({"number", "majority", "minority", "proportion", "amount"})  # "a small number, 7%": it says no more
REACH = 6  # words before a figure among which the noun of a list or a table stands


def held(parse: Parse, subject: Subject, noun: Word, figure: range) -> Subject:
    """Return the subject with whose it is as its holder: "Ford" for the workers of "Ford has 13,000 workers".

    That is the noun that a preposition ties it to ("a run of seven games") and the subject of its clause ("Ford has
    13,000 workers").
    """
    outer = [word for word in (noun, *parse.ancestors(noun)) if word.index in figure]
    start = outer[-1] if outer else noun  # "hundreds of miles": what governs them governs the hundreds
    tied, holder = tied_to(parse, start), subject_above(parse, start) or bracketed(parse, figure)
    holder = holder or heading(parse, noun)
    possessor = next((child for child in parse.children_of(noun) if child.dep == "poss" and child.refers), None)
    if possessor is not None and possessor.pos != "PROPN":
        holder = possessor  # "its 300 workers", "the firm's 300 workers"
    names: list[str] = []
    for owner in (tied, holder):
        if owner is None or owner.index in figure or owner.index == noun.index or not (is_name(owner) or owner.refers):
            continue
        shown = owner.refers if owner.refers and owner.pos != "PROPN" else None
        if shown is None and is_name(owner):
            shown = phrase_text(parse, near(parse, owner)) if owner is tied else subject_of(parse, owner, figure).text
        told = " ".join([subject.text, *names]).lower().split()
        if shown and (shown if owner.refers else owner.text).split()[-1].lower() not in told:
            names.append(shown)
    return replace(subject, holder=", ".join(names)) if names else subject


def bracketed(parse: Parse, figure: range) -> Word | None:
    """Return the noun before the bracket that a figure opens: "Smith (30 points)"."""
    opens = figure.start > 0 and parse.words[figure.start - 1].text in {"(", "["}
    return noun_before(parse, figure) if opens else None


def name_before(parse: Parse, figure: range) -> Word | None:
    """Return the name right before a figure whose noun is left out: "Hull" in "Leeds won nine awards, Hull seven"."""
    at = figure.start - 1
    while at >= 0 and parse.words[at].dep == "case":
        at -= 1
    return parse.words[at] if at >= 0 and parse.words[at].pos == "PROPN" else None


def heading(parse: Parse, noun: Word) -> Word | None:
    """Return the noun over a list without a verb: "Winners" for the figures of "Winners: Smith £3m, Jones £2m"."""
    colon = next((word for word in parse.words if word.text == ":"), None)
    if colon is None or colon.index > noun.index:
        return None
    root = next((word for word in parse.words[: colon.index] if word.head == word.index), None)
    return root if root is not None and root.pos in NOMINAL else None


def is_name(word: Word) -> bool:
    """Tell whether a word is a noun, or a name in capitals, which the tagger often takes for an adjective."""
    return any(c.isalpha() for c in word.text) and (word.pos in NOMINAL or (word.text.isupper() and len(word.text) > 1))


def noun_before(parse: Parse, figure: range) -> Word | None:
    """Return the nearest noun before a figure that nothing governs: "profit" in "Net profit: £5m", "Smith (£3m)"."""
    for word in reversed(parse.words[max(0, figure.start - REACH) : figure.start]):
        if word.pos in NOMINAL and is_name(word) and word.lemma not in AMOUNTS:
            return word
    return None


def tied_to(parse: Parse, noun: Word) -> Word | None:
    """Return the noun that a preposition ties this one to: "run" for the games of "a run of seven games"."""
    head = parse.head_of(noun)
    above = parse.head_of(head)
    tied = noun.dep == "pobj" and head.lemma in TIES and above.pos in NOMINAL
    return above if tied and above.index < noun.index else None
