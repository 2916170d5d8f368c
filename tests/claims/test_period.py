"""The time that a figure is of: (a sentence, the figure, its period)."""

import pytest

from service.claims.period import period_of, periods_in
from service.model import Span

PERIODS = [
    ("The firm lost £38m last year.", "£38m", "last year"),
    ("Last year the firm lost £38m.", "£38m", "last year"),
    ("It lost £38m in 2004, after £12m in 2003.", "£38m", "2004"),
    ("It lost £38m in 2004, after £12m in 2003.", "£12m", "2003"),
    ("Profit was £4m in the first quarter.", "£4m", "first quarter"),
    ("Profit was £4m for the full year.", "£4m", "full year"),
    ("It sold 9,000 tickets in June.", "9,000", "june"),
    ("It sold 9,000 tickets in June 2004 alone.", "9,000", "june 2004"),
    ("Police arrested 12 people on Saturday.", "12", "saturday"),
    ("Sales rose 4% over Christmas.", "4%", "christmas"),
    ("Two years ago it had 150 staff.", "150", "two years ago"),
    ("It had 150 staff a decade earlier.", "150", "a decade earlier"),
    ("It had 150 staff in the same month last year.", "150", "same month last year"),
    ("It had 150 staff the year before.", "150", "previous year"),
    ("It had 150 staff a year earlier.", "150", "previous year"),
    ("So far it has raised £2m.", "£2m", "so far"),
    ("It now employs 90 people.", "90", "now"),
    ("It employs 90 people, and made £4m last year.", "£4m", "last year"),
    ("The firm lost £38m.", "£38m", None),
    ("It may lose £38m.", "£38m", None),  # "may" the verb
    ("Thousands march for 12 miles.", "12", None),  # "march" the verb
]


@pytest.mark.parametrize(("sentence", "figure", "expected"), PERIODS)
def test_the_period_of_a_figure(sentence: str, figure: str, expected: str | None) -> None:
    at = sentence.index(figure)
    assert period_of(sentence, periods_in(sentence), Span(at, at + len(figure))) == expected
