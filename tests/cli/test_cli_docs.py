"""The examples in docs/cli.md answer what the page shows, and it names every option."""

from __future__ import annotations

import re
import shlex

import pytest
from command import run
from running import ROOT

from service.cli.commands import check

PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ crossfoot (.*)\n((?:.*\n)*?)```", PAGE)


def test_the_page_has_examples() -> None:
    assert len(EXAMPLES) >= 2


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("command", "shown"), EXAMPLES)
def test_an_example_is_what_the_command_writes(monkeypatch: pytest.MonkeyPatch, command: str, shown: str) -> None:
    monkeypatch.chdir(ROOT)
    assert run(*shlex.split(command)).output == shown


@pytest.mark.parametrize("option", [name for each in check.params for name in each.opts if name.startswith("--")])
def test_every_option_is_on_the_page(option: str) -> None:
    assert f"`{option}" in PAGE or option == "--progress"  # of which the page names the other half
