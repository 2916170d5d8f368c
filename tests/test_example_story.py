"""The README's story holds one discrepancy of each check, and beside each a look-alike that is none."""

from __future__ import annotations

import pytest
from running import ROOT

from service.checks import CHECKS
from service.config import Settings
from service.engine import check
from service.model import Options, SourceDocument

STORY = (ROOT / "examples" / "ferry.txt").read_text(encoding="utf-8")
FOUND = {
    "magnitude": ["400 jobs", "4,000 jobs"],
    "value": ["£38m", "£83m"],
    "bound": ["300 passengers", "250 passengers"],
    "conversion": ["30 miles", "80km"],
    "total": ["£50m", "£30m", "£25m"],
    "change": ["40%", "£12", "£15"],
    "share": ["420", "560 islanders", "60%"],
    "order": ["third-largest shipowner", "fourth-biggest shipowner"],
    "date": ["Thursday, 6 March 2026"],
}


@pytest.mark.usefixtures("model")
def test_the_story_holds_one_discrepancy_of_each_check_and_no_other() -> None:
    report = check([SourceDocument("body", STORY)], Options(min_confidence=Settings().min_confidence))
    found = {each.kind: [report.claims[i].span.of(STORY) for i in each.claims] for each in report.discrepancies}
    assert found == FOUND
    assert len(report.discrepancies) == len(CHECKS)
