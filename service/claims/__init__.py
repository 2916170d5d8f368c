"""Quantities to claims: what each figure is said of, by whom, of what time and place."""

from service.claims.build import build

__all__ = ["build"]
