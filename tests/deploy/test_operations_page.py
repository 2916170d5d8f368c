"""docs/operations.md describes every metric, alert, log field and file of deploy/, and none that is not there."""

from __future__ import annotations

import json
import re

import yaml
from prometheus_client.parser import text_string_to_metric_families
from running import ROOT

PAGE = (ROOT / "docs" / "operations.md").read_text()


def rows(title: str) -> list[list[str]]:
    """Return the cells of the table under a heading, its head left out."""
    section = PAGE.split(f"## {title}\n")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table[2:]]


def names(cell: str) -> set[str]:
    return set(re.findall(r"`(\w+)`", cell))


def test_each_metric_is_described_with_its_type_and_labels(exported) -> None:
    described = {cells[0].strip("`"): (cells[1], names(cells[2])) for cells in rows("What to watch")}
    there = {
        family.name + ("_total" if family.type == "counter" else ""): (
            family.type,
            {label for sample in family.samples for label in sample.labels} - {"le"},
        )
        for family in text_string_to_metric_families(exported)
    }
    assert described == there


def test_each_alert_is_described_with_its_severity() -> None:
    rules = yaml.safe_load((ROOT / "deploy" / "prometheus" / "alerts.yml").read_text())["groups"][0]["rules"]
    described = {cells[0].strip("`"): cells[2] for cells in rows("Alerts")}
    assert described == {rule["alert"]: rule["labels"]["severity"] for rule in rules}


def test_each_field_of_the_log_is_described(service) -> None:
    service.ask(
        "/v1/check", "1 dog, 2 dogs", {"traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}
    )
    service.ask("/v1/check", "fail")
    described = {cells[0].strip("`"): names(cells[2]) for cells in rows("The log")}
    lines = [json.loads(line) for line in service.log.read_text().splitlines()]
    assert {"request", "failure"} <= {line["event"] for line in lines}
    for line in lines:
        fields = line.keys() - {"event", "level", "timestamp"}
        assert fields <= described.get(line["event"], set())


def test_each_file_of_deploy_is_there() -> None:
    links = re.findall(r"\]\(\.\./(deploy/[^)]+)\)", PAGE)
    assert links
    assert all((ROOT / link).is_file() for link in links)
