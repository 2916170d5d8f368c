"""Crossfoot: every figure of a text, and those that cannot all be true."""

__version__ = "0.1.0"
