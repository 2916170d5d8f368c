"""Which shares and changes a text tells twice, and which of those do not fit."""

import pytest

from service.engine import check
from service.model import Options, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

BETWEEN = (
    "It was built in the time of the canals and stood empty for years, until two sisters from Aberdeen bought it and put "
    "the old wheel back. They had seen it from a train, and nobody had asked for it since the last owner went to sea."
)
TOLD: list[tuple[str, str, str, bool]] = [
    # of a story's beginning and end, with a paragraph between, whether they tell one share or change, and not the same
    ("share", "By 2030 only 12% of homes in Denmark will burn gas.", "About one in four Danish households will burn gas.",
     True),
    ("share", "She sold 85% of her father's letters to the library.",
     "With two-thirds of the letters the library has enough to show.", True),
    ("share", "Three in four subscribers to the paper live in Leeds.", "Half of the subscribers live in Leeds.", True),
    ("change", "The mill has trebled its profit since 2021.", "The mill's profit has doubled since 2021.", True),
    ("share", "Some 62% of members walk to its meetings.", "Three in five members walk to its meetings.", False),
    ("share", "She sold 66% of her father's letters to the library.", "The library has two-thirds of the letters.", False),
    ("change", "The mill's profit has risen by 110% since 2021.", "The mill has more than doubled its profit.", False),
    ("share", "A third of the land in the parish is wood.", "Half of the houses in the parish are empty.", False),
    ("share", "Some 62% of members walk to meetings.", "They back the tax, and a third of the county's voters do too.",
     False),
    ("share", "Tide was the 1/4 favourite to win the race in June.", "Half of those at the race in June bet on Tide.",
     False),
    ("share", "The firm owns a third of the canal.", "The other two-thirds of the canal is owned by the county.", False),
    ("share", "Farmers say that a third of their hens are ill.", "The ministry says that 12% of hens are ill.", False),
    ("change", "The mill has trebled its profit since 2021.", "Visits to the museum have doubled since 2021.", False),
    ("change", "The mill has doubled its profit since 2021.", "Its profit fell by a third in 2021.", False),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "first", "last", "clash"), TOLD, ids=[last for _, _, last, _ in TOLD])
def test_a_share_or_a_change_told_twice(kind: str, first: str, last: str, clash: bool) -> None:
    report = check([SourceDocument("body", f"{first}\n\n{BETWEEN}\n\n{last}")], Options(checks=frozenset({kind})))
    assert [each.kind for each in report.discrepancies] == [kind] * clash
