"""The place that a figure is of."""

from __future__ import annotations

from service.claims.parse import Parse
from service.claims.period import PERIOD

LOCATIVE = frozenset(
    "in at from near across outside around inside off leave reach enter flee quit escape exit evacuate visit".split()
)


def place_of(parse: Parse) -> str | None:
    """Return the name that a locative preposition or verb of the sentence governs: "Raqqa" in "leave Raqqa"."""
    for word in parse.words:
        if word.dep not in {"pobj", "dobj"} or parse.head_of(word).lemma not in LOCATIVE:
            continue
        names = [child for child in parse.children_of(word) if child.dep == "compound" and child.pos == "PROPN"]
        if word.pos == "PROPN":
            names.append(word)
        if names and not PERIOD.fullmatch(names[-1].text):
            return " ".join(name.text for name in names)
    return None
