"""The figures of a text as what may be added up, with the words around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.alignment.senses import senses
from service.conversion import both_counted
from service.model import Claim, ClaimRole, Document, Qualifier, Role

LOOSE = frozenset({Qualifier.VAGUE, Qualifier.RANGE})
UNADDED = frozenset({"ratio", "age", "temperature"})  # dimensions of which a total says nothing
BEHIND = ("back", "behind", "ahead", "adrift", "off ", "clear", "to spare")  # margins, which are no parts
BOWLED = frozenset({"ball", "over"})  # in which runs are made: "37 off 24 balls"
AROUND = 60  # characters on either side of a figure in which its cue is looked for


@dataclass(frozen=True, slots=True)
class Figures:
    """The claims of the documents, by index."""

    documents: Sequence[Document]
    claims: Sequence[Claim]

    def text(self, i: int) -> str:
        """Return the text that a claim stands in."""
        return self.documents[self.claims[i].document].text

    def value(self, i: int) -> float:
        """Return a claim's value; only of what `adds`."""
        return self.claims[i].quantity.value or 0.0

    def noun(self, i: int) -> str | None:
        """Return the noun that a claim counts, in the singular, or None where it counts nothing by name."""
        unit = self.claims[i].unit
        return unit.name if unit is not None and unit.dimension == "count" else None

    def adds(self, i: int) -> bool:
        """Tell whether a claim of running text can be a part or a total."""
        return self.counts(i) and not self.claims[i].in_table

    def counts(self, i: int) -> bool:
        """Tell whether a claim is an amount with one value that can be added up."""
        claim = self.claims[i]
        return (
            claim.quantity.is_amount
            and claim.quantity.value is not None
            and claim.quantity.qualifier not in LOOSE
            and not claim.bracketed
            and claim.role is not ClaimRole.CHANGE
            and self.noun(i) not in BOWLED
            and not self.before(i).endswith(" par")
            and not (claim.unit is not None and claim.unit.dimension == "time" and self.after(i).startswith(BEHIND))
            and not (claim.unit is not None and claim.unit.dimension in UNADDED)
        )

    def alike(self, i: int, j: int) -> bool:
        """Tell whether two claims are in one unit, or both count things."""
        a, b = self.claims[i], self.claims[j]
        return a.document == b.document and (a.unit == b.unit or both_counted(a.unit, b.unit))

    def related(self, i: int, j: int) -> bool:
        """Tell whether two claims count one thing by their nouns; amounts in one unit always do."""
        a, b = self.claims[i], self.claims[j]
        if a.unit == b.unit:
            return True
        left, right = self.noun(i), self.noun(j)
        known = senses()
        return left is None or right is None or left == right or known.related(left, right)

    def together(self, i: int, j: int) -> bool:
        """Tell whether two claims share a sentence."""
        a, b = self.claims[i], self.claims[j]
        return a.document == b.document and a.sentence == b.sentence

    def beside(self, i: int, j: int) -> bool:
        """Tell whether two claims share a paragraph."""
        return self.claims[i].shares_paragraph(self.claims[j])

    def between(self, i: int, j: int) -> str:
        """Return the words from one claim's figure to a later one's of the same document, in lower case."""
        start, end = self.claims[i].quantity.span.end, self.claims[j].span.start
        return " ".join(self.text(i)[start:end].lower().split())

    def gap(self, i: int, j: int) -> str:
        """Return the words from one claim's mention, noun and all, to a later one's, in lower case."""
        return " ".join(self.text(i)[self.claims[i].span.end : self.claims[j].span.start].lower().split())

    def in_headline(self, i: int) -> bool:
        """Tell whether a claim stands in a headline."""
        claim = self.claims[i]
        return self.documents[claim.document].paragraphs[claim.paragraph].role is Role.HEADLINE

    def before(self, i: int) -> str:
        """Return the words of the sentence that stand before a claim, in lower case."""
        claim = self.claims[i]
        return " ".join(claim.before(self.text(i), AROUND).lower().split())

    def after(self, i: int) -> str:
        """Return the words of the sentence that stand behind a claim's figure, in lower case."""
        claim = self.claims[i]
        end = min(claim.sentence.end, claim.span.end + AROUND)
        return " ".join(self.text(i)[claim.quantity.span.end : end].lower().split())
