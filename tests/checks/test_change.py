"""What a finding of a change says, and of which figures."""

import pytest

from service.engine import check
from service.model import Options, SourceDocument

pytestmark = pytest.mark.usefixtures("model")
ONLY = Options(checks=frozenset({"change"}))
TOLD = [
    (
        "Boat fares to rise by 8%\n\nA single from Mull to Oban goes up from £7.50 to £8.10 in May. “A 14% increase is a "
        "disgrace,” a rider said.",
        ["8%", "£7.50", "£8.10", "14%"],
        "as well as “8%”",
    ),
    (
        "Burglaries in the town fell by 14% in the spring, police said. They have new vans.\n\nOfficers recorded 610 "
        "break-ins from March to May, compared with 535 a year before.",
        ["14%", "610 break-ins", "535"],
        "the text calls it a fall",
    ),
]


@pytest.mark.parametrize(("text", "figures", "says"), TOLD)
def test_a_finding_names_its_figures(text: str, figures: list[str], says: str) -> None:
    report = check([SourceDocument("body", text)], ONLY)
    [found] = report.discrepancies
    assert [report.claims[i].span.of(report.documents[0].text) for i in found.claims] == figures
    assert says in found.message
