"""Claims to alignment: which of them speak of the same thing."""

from service.alignment.across import across, joined
from service.alignment.align import Alignment, Pair, align, role_of
from service.alignment.copies import Copy
from service.alignment.once import once
from service.alignment.wholes import Tie, Whole

__all__ = ["Alignment", "Copy", "Pair", "Tie", "Whole", "across", "align", "joined", "once", "role_of"]
