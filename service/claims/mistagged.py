"""The counted noun that the tagger takes for a verb: "610 shows this year", "the 14 arena shows that sold out"."""

from __future__ import annotations

from service.claims.nounforms import is_singular
from service.claims.parse import Parse, Word
from service.claims.uncounted import ONE

LEADS = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "my", "your"})
NOUNS = frozenset(  # that are verbs as well
    """shows plays runs works moves calls talks stops starts deals visits lifts races dates tours stages trains parks
    posts offers cuts tests dances drives rides walks orders claims lines roles trips hits swims bands
    loans grants awards""".split()
)


def taken_for_verb(parse: Parse, figure: range) -> Word | None:
    """Return "shows" for the figures of "will have 610 shows this year" and "the 14 arena shows they announced".

    No verb in "-s" agrees with a number, nor does a singular right behind one.
    """
    words, at = parse.words, figure.stop
    if figure.start == 0 or at >= len(words) or words[at - 1].lower in ONE:
        return None
    lead, through = words[figure.start - 1], at + 1 < len(words) and is_singular(words[at])
    at += through
    led = lead.lower in LEADS or (not through and lead.lemma == "have")
    told = at + 1 < len(words) and words[at + 1].lower in {"that", "how", "why"}  # "the 15 rating shows how"
    return words[at] if led and not told and words[at].pos == "VERB" and words[at].lower in NOUNS else None
