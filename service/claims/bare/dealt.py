"""The goods that a bare number are sold of: "ticket sales were halted after 150,000 were sold"."""

from __future__ import annotations

from service.claims.bare.moving import moves
from service.claims.bare.settled import ANY, DEALINGS, OBJECTS, countable, is_thing
from service.claims.clause import SUBJECT_DEPS
from service.claims.parse import Parse, Word
from service.claims.people import is_person

DEALT = frozenset({"sell", "buy", "book", "issue", "print", "order", "snap", "reserve"})
TAKEN = frozenset({"take", "fill"})  # of what is counted in places: "all 40 were taken"
AWAY = frozenset({"to", "into", "away", "from", "off"})  # "40 were taken to hospital"
PLACES = frozenset({"place", "seat", "room", "bed", "space", "table", "slot", "spot", "berth", "desk"})
TRADE = DEALINGS | {"sales", "prices", "sale", "price"}


def goods_dealt(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return "ticket" for the figure of "ticket sales were halted after 150,000 were sold"."""
    verb = parse.head_of(top)
    if top.dep not in SUBJECT_DEPS or verb.index < figure.stop or verb.lemma not in DEALT | TAKEN:
        return None
    below = parse.children_of(verb)
    moved = verb.lemma in TAKEN and any(child.lower in AWAY for child in below)
    if moved or not any(child.dep == "auxpass" for child in below):
        return None
    goods = (
        noun for word in reversed(parse.words[: figure.start]) if (noun := goods_at(parse, word, figure)) is not None
    )
    found = next(goods, None)
    return None if found is None or (verb.lemma in TAKEN and found.lemma not in PLACES) else found


def goods_at(parse: Parse, word: Word, figure: range) -> Word | None:
    """Return the goods that a noun is, or that those it tells of are in: the tickets of "ticket sales"."""
    kind = parse.words[word.index - 1] if word.index else word
    if word.lower in TRADE and kind.dep == "compound" and kind.lemma not in ANY:
        return kind if is_thing(kind) and not is_person(kind) else None
    placed = word.dep in SUBJECT_DEPS or word.dep in OBJECTS
    if not placed or word.pos not in {"NOUN", "PROPN"} or not countable(word) or is_person(word):
        return None
    return word if moves(parse, word, figure) else None
