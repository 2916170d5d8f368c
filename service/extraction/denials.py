"""Bounds that a sentence rules out: "fees cannot be more than £3,000", "losses are not expected to exceed $1bn"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, word_at
from service.extraction.nouns import FUNCTION_WORDS, MODALS

PARTING = frozenset("of for with in to from at by on and or but although though while as since because".split())
AUXILIARIES = MODALS | {"shall", "has", "have"}
NEVER = frozenset(
    "not cannot can't can’t never won't won’t mustn't mustn’t couldn't couldn’t shouldn't shouldn’t".split()
)
DENYING = AUXILIARIES | NEVER
VERB_REACH = 3  # words between an auxiliary and the "more than" of its verb: "may now have"
SUBJECT_REACH = 7  # words of the subject before it: "no private club may have more than"
CLOSERS = FUNCTION_WORDS - {"first", "next", "last", "other", "more"}  # "no first-class fare will be higher than"
AWAITED = frozenset(  # "not expected to exceed"
    """expected likely forecast projected predicted thought believed due set supposed allowed permitted able
    anticipated""".split()
)
IMPROBABLE = frozenset({"unlikely", "never"})
AWAITED_REACH = 4  # tokens from the "to" of its verb to the "more than": "to cost the firm more than"


def is_denied(tokens: list[Token], i: int) -> bool:
    """Tell whether the "more than" at token i is ruled out: "fees cannot be more than £3,000", "no firm may have 5"."""
    if is_unexpected(tokens, i):
        return True
    at = i - 1 - (word_at(tokens, i - 1) == "by")
    while at > max(0, i - 1 - VERB_REACH) and word_at(tokens, at) not in DENYING:
        if tokens[at].kind is not Kind.WORD or tokens[at].lower in PARTING:
            return False  # "no ransom has been paid and more than 20 are held", "nobody has won for more than 60 years"
        at -= 1
    if word_at(tokens, at) in NEVER:
        return True
    at -= word_at(tokens, at) in {"have", "has"} and word_at(tokens, at - 1) in MODALS  # "no firm may have more than"
    subject = [token.lower for token in tokens[max(0, at - SUBJECT_REACH) : at]]
    if word_at(tokens, at) not in AUXILIARIES or "no" not in subject:
        return False
    told = subject[len(subject) - subject[::-1].index("no") :]
    return CLOSERS.isdisjoint(told) and all(word.isalpha() or word in HYPHENS for word in told)  # but "He said no. It"


def is_unexpected(tokens: list[Token], i: int) -> bool:
    """Tell whether the bound at token i is one that a thing is not expected to pass: "unlikely to cost more than"."""
    last = i - 1 - (word_at(tokens, i - 1) == "by")  # "fares are unlikely to rise by more than 3%"
    for at in range(last, max(0, last - AWAITED_REACH), -1):
        word, before = word_at(tokens, at), word_at(tokens, at - 1)
        if word == "to":
            denied = word_at(tokens, at - 2) in NEVER or word_at(tokens, at - 2).endswith(("n't", "n’t"))
            return before in IMPROBABLE or (before in AWAITED and denied)
        if tokens[at].kind is not Kind.WORD or word in PARTING:
            return False
    return False
