"""The alerts, the dashboard and the metrics themselves, read by Prometheus' own tool."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from deployed import SETTINGS
from prometheus_client.parser import text_string_to_metric_families
from running import ROOT

from service.api import openapi
from service.api.problems import KINDS

PROMETHEUS = ROOT / "deploy" / "prometheus"
DASHBOARD = json.loads((ROOT / "deploy" / "grafana" / "crossfoot.json").read_text())
RULES = yaml.safe_load((PROMETHEUS / "alerts.yml").read_text())["groups"][0]["rules"]
OF_THE_SCRAPE = {"job", "instance"}  # labels that Prometheus adds


def run(*command: str, given: str = "", cwd: Path = PROMETHEUS) -> str:
    ended = subprocess.run(command, input=given, capture_output=True, text=True, cwd=cwd, timeout=60, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout + ended.stderr


def expressions() -> Iterator[tuple[str, str]]:
    for rule in RULES:
        yield rule["alert"], rule["expr"]
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            expression = target["expr"].replace("$__rate_interval", "5m").replace("$instance", ".*")
            yield f"{panel['title']} {target['refId']}", expression


EXPRESSIONS = [pytest.param(expression, id=name) for name, expression in expressions()]


@pytest.mark.parametrize(
    "command",
    [("check", "rules", "alerts.yml"), ("check", "config", "prometheus.yml"), ("test", "rules", "alerts_test.yml")],
)
def test_promtool_is_content(program, command) -> None:
    run(program("promtool"), *command)


def test_the_metrics_are_as_prometheus_wants_them(program, exported) -> None:
    assert not run(program("promtool"), "check", "metrics", given=exported).strip()


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_is_promql(program, tmp_path, expression) -> None:
    rules = {"groups": [{"name": "one", "rules": [{"record": "one", "expr": expression}]}]}
    (tmp_path / "rules.yml").write_text(json.dumps(rules))
    run(program("promtool"), "check", "rules", "rules.yml", cwd=tmp_path)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_names_what_the_service_exports(exported, expression) -> None:
    series = labels_of(exported) | {"up": set()}
    selectors = re.findall(r"\b((?:crossfoot_\w+|up)\b)(?:\{([^}]*)\})?", re.sub(r'"crossfoot"', '""', expression))
    assert selectors
    for name, matchers in selectors:
        labels = dict(re.findall(r'(\w+)(?:=~?|!=|!~)"([^"]*)"', matchers))
        assert {"job"} <= labels.keys() <= series[name] | OF_THE_SCRAPE
        for label, known in (("reason", {kind.slug for kind in KINDS}), ("route", routes())):
            if label in labels:
                assert set(labels[label].split("|")) <= known
    for grouping in re.findall(r"\b(?:by|on|group_left) \(([^)]*)\)", expression):
        known = set().union(*(series[name] for name, _ in selectors)) | OF_THE_SCRAPE | {"le"}
        assert set(re.findall(r"\w+", grouping)) <= known


def labels_of(exported: str) -> dict[str, set[str]]:
    """Return the labels of each series."""
    labels: dict[str, set[str]] = {}
    for family in text_string_to_metric_families(exported):
        for sample in family.samples:
            labels.setdefault(sample.name, set()).update(sample.labels)
    return labels


def routes() -> set[str]:
    return set(openapi.document()["paths"])


def test_every_metric_is_on_the_dashboard(exported) -> None:
    shown = " ".join(target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"])
    families = {family.name for family in text_string_to_metric_families(exported)}
    assert {name for name in families if name not in shown} == set()


def test_the_dashboard_can_be_imported_anywhere() -> None:
    panels: list[dict[str, Any]] = DASHBOARD["panels"]
    sources = {json.dumps(part["datasource"]) for panel in panels for part in (panel, *panel["targets"])}
    assert sources == {'{"type": "prometheus", "uid": "${datasource}"}'}
    assert [variable["name"] for variable in DASHBOARD["templating"]["list"]] == ["datasource", "instance"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert all(panel["description"] for panel in panels)
    boxes = [panel["gridPos"] for panel in panels]
    cells = [(box["x"] + x, box["y"] + y) for box in boxes for x in range(box["w"]) for y in range(box["h"])]
    assert len(set(cells)) == len(cells)  # none lies over another
    assert max(x for x, _ in cells) < 24


def test_each_alert_says_what_to_do_and_is_tested() -> None:
    tested = (PROMETHEUS / "alerts_test.yml").read_text()
    for rule in RULES:
        assert rule["annotations"]["summary"].endswith(".")
        assert len(rule["annotations"]["runbook"]) > 80
        assert rule["labels"]["severity"] in ("critical", "warning")
        assert f'alertname="{rule["alert"]}"' in tested


def test_the_alert_for_waiting_checks_knows_how_many_run_at_once() -> None:
    busy = next(rule for rule in RULES if rule["alert"] == "CrossfootBusy")
    assert f">= {SETTINGS['CROSSFOOT_MAX_CONCURRENT']} * count" in busy["expr"]


def test_every_reason_is_counted_from_the_start(exported) -> None:
    reasons = re.findall(r'^crossfoot_rejected_total\{reason="([^"]+)"\}', exported, re.MULTILINE)
    assert set(reasons) == {kind.slug for kind in KINDS}
