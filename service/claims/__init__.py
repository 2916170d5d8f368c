"""Quantities to claims: what each figure is said of, by whom, of what time and place."""

from service.claims.build import build
from service.claims.parse import MAX_SENTENCE

__all__ = ["MAX_SENTENCE", "build"]
