"""Document to quantities: every figure, with its value or interval, unit, qualifier and exact place."""

from service.extraction.reader import Dropped, dropped, extract

__all__ = ["Dropped", "dropped", "extract"]
