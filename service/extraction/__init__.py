"""Document to quantities: every figure, with its value or interval, unit, qualifier and exact place."""

from service.extraction.reader import extract

__all__ = ["extract"]
