"""What an amount comes to for each: (a text, the figure that is told of each, whether it fits), or no such figure."""

from __future__ import annotations

import pytest

from service.alignment import align
from service.checks.converting.apiece import divisions
from service.engine import read
from service.model import SourceDocument

pytestmark = pytest.mark.usefixtures("model")

TOLD = [
    ("It bought 40 buses for £12m. The buses come to about £300,000 apiece.", "£300,000", True),
    ("It bought 40 buses for £12m. The buses come to about £30,000 apiece.", "£30,000", False),
    ("It sold 1,200 tickets for £18,000. That is an average of £15 a ticket.", "£15 a ticket", True),
    ("It sold 1,200 tickets for £18,000. That is an average of £25 a ticket.", "£25 a ticket", False),
    ("It spent £2.4m on 800 workers. That works out at £3,000 a head.", "£3,000 a head", True),
    ("It spent £2.4m on 800 workers. That works out at £300 a head.", "£300 a head", False),
    ("It listened for 40 hours. It heard 1,200 errors. It heard 30 errors for every hour.", "30 errors", True),
    ("It listened for 40 hours. It heard 1,200 errors. It heard 60 errors for every hour.", "60 errors", False),
    ("It has cost £900m over six years. That comes to £15m a year.", "£15m a year", False),
    ("It has cost £900m over six years. That comes to £12.5m a month.", "£12.5m a month", True),
    ("It has cost over £900m in six years. That comes to £160m a year.", "£160m a year", True),
]
OPEN = [
    "It bought 40 buses for £12m. A ticket costs £2.",
    "It bought 40 buses for £12m. It bought nine for £2m. Desks come to £900 apiece.",
    "It has cost £900m over six years. It costs £15m a year.",  # nobody has divided
    "On a debt of £90,000 over 20 years that is a saving of £30, or £360 a year.",  # the £30, of each month
    "The ferry cost £120,000. The fares came to £80,000 a year.\n\nIt sank within eight months.",  # another time
    "It bought 40 buses. It spent £12m on roads and £3m on trees. The buses come to about £300,000 apiece.",
    "It bought 40 buses for £12m. The average of 30% a bus is what each is used.",
    "A widow got 15 shillings a week and a further four for each child. With five children she had 35 shillings.",
]


@pytest.mark.parametrize(("text", "each", "fits"), TOLD)
def test_an_amount_is_divided(text: str, each: str, *, fits: bool) -> None:
    documents, claims = read([SourceDocument("body", text)])
    [found] = divisions(align(documents, claims))
    assert found.each.span.of(text).startswith(each)
    assert found.holds is fits


@pytest.mark.parametrize("text", OPEN)
def test_what_is_divided_is_left_open(text: str) -> None:
    documents, claims = read([SourceDocument("body", text)])
    assert not [found for found in divisions(align(documents, claims)) if not found.holds]
