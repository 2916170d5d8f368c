"""One thing in two systems of units: (a text, the two figures that are not one amount), or none."""

from __future__ import annotations

import pytest

from service.alignment import align
from service.checks.converting.systems import unlike
from service.engine import read
from service.model import SourceDocument

pytestmark = pytest.mark.usefixtures("model")

UNLIKE = [
    ("The trail runs for 80km. It is shut in May.\n\nFew walk all 30 miles of the trail.", "80km", "30 miles"),
    ("The whale weighed 30 tonnes. It was a male.\n\nThe 22,000lb whale lay on the sand.", "30 tonnes", "22,000lb"),
    (
        "The fire burnt more than 2,000 acres of heath.\n\nThe 1,900 hectares of heath will take years to recover.",
        "2,000 acres",
        "1,900 hectares",
    ),
]
NONE = [
    "The trail runs for 80km. It is shut in May.\n\nFew walk all 50 miles of the trail.",
    "The fire burnt more than 2,000 acres of heath.\n\nThe 950 hectares of heath will take years to recover.",
    "The mast is 40 metres tall. It stands on a hill.\n\nThe mast can be seen for 30 miles.",  # too far apart
    "The trail runs for 80km. It is shut in May.\n\nFew walk all 30km of the trail.",  # one system: for `value`
    "Ana Ruiz ran the marathon's 26 miles in May.\n\nRuiz will run the 10,000m in June.",
    "The trail runs for 80km.\n\nAll 50 miles of the trail are shut.\n\nFew walk all 30 miles of the trail.",
]


def told(text: str) -> list[tuple[str, str]]:
    documents, claims = read([SourceDocument("body", text)])
    return [(a.span.of(text), b.span.of(text)) for a, b in unlike(align(documents, claims))]


@pytest.mark.parametrize(("text", "first", "second"), UNLIKE)
def test_one_thing_of_two_sizes_is_found(text: str, first: str, second: str) -> None:
    [(a, b)] = told(text)
    assert a.startswith(first)
    assert b.startswith(second)


@pytest.mark.parametrize("text", NONE)
def test_figures_that_convert_or_are_of_two_things_are_none(text: str) -> None:
    assert told(text) == []
