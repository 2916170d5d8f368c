"""Each check has a page, which says what the check's own examples say."""

from __future__ import annotations

import pytest
from running import ROOT

from service.checks import CHECKS, Check
from service.reporting.pages import page

PAGES = ROOT / "docs" / "checks"


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_page_is_that_of_its_check(check: Check) -> None:
    assert (PAGES / f"{check.id}.md").read_text("utf-8") == page(check), "run `make pages`"


def test_there_is_no_page_of_another() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(check.id for check in CHECKS)
