"""Claims to alignment: which of them speak of the same thing."""

from service.alignment.align import Alignment, Pair, align, role_of
from service.alignment.wholes import Tie, Whole

__all__ = ["Alignment", "Pair", "Tie", "Whole", "align", "role_of"]
