"""What tells that a number is no amount: the rule's name, and what a rule must know of the text around."""

from __future__ import annotations

from typing import NamedTuple


class Setting(NamedTuple):
    """What a rule must know of the text around a number."""

    first: int  # the index of the first token of its sentence
    title_case: bool  # the paragraph capitalises all words, so that a capital tells nothing
    opens: bool  # the sentence is the first of its paragraph


class Barred(NamedTuple):
    """The rule by which a number is no amount, and the index to go on from."""

    rule: str
    end: int
