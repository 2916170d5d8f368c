"""Claims to alignment: which of them speak of the same thing."""

from service.alignment.align import Alignment, Pair, align, role_of

__all__ = ["Alignment", "Pair", "align", "role_of"]
