"""Two figures that clash, with what aligns them: what the rules of this package look at."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from service.alignment import Alignment, Pair
from service.alignment.align import role_of
from service.alignment.features import Features
from service.checks.clashing.comparison import Clash
from service.checks.clashing.evidence import Figures
from service.model import Claim, Role


@dataclass(frozen=True, slots=True)
class Contrast:
    """A pair of claims whose figures clash."""

    alignment: Alignment
    pair: Pair
    clash: Clash
    figures: Figures  # of each sentence of the texts

    @property
    def a(self) -> Claim:
        """The earlier claim."""
        return self.alignment.claims[self.pair.first]

    @property
    def b(self) -> Claim:
        """The later claim."""
        return self.alignment.claims[self.pair.second]

    @property
    def slip(self) -> str | None:
        """The shape of a typing slip that the figures differ by, where they do."""
        return self.clash.slip

    @property
    def features(self) -> Features:
        """How the claims are alike, by name."""
        return self.pair.features

    @property
    def told(self) -> Set[str]:
        """The names of those features."""
        return self.pair.features.keys()

    @property
    def below(self) -> bool:
        """Whether neither claim stands in a headline, which leaves away what a figure is of, or for each of."""
        documents = self.alignment.documents
        return all(role_of(documents, claim) is not Role.HEADLINE for claim in (self.a, self.b))
