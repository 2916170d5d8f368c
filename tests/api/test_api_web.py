"""The page as it is served: its policy, its caching, its limits, and its files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEB = ROOT / "service" / "web"
FILES = sorted(path.name for path in (WEB / "static").iterdir())


def test_its_policy_admits_its_own_files_and_no_text_as_code(client) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert {value for name, value in rules.items() if name.endswith("-src")} == {"'none'", "'self'"}
    assert rules["default-src"] == rules["form-action"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert (rules["require-trusted-types-for"], rules["trusted-types"]) == ("'script'", "'none'")


@pytest.mark.parametrize("path", ["/", *(f"/web/{name}" for name in FILES)])
def test_a_browser_asks_whether_a_file_has_changed_and_gets_it_only_then(client, path) -> None:
    first = client.get(path)
    assert (first.status_code, first.headers["Cache-Control"]) == (200, "no-cache")
    assert first.headers["X-Content-Type-Options"] == "nosniff"
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/web/", "/web/index.html", "/web/../index.html", "/web/../../config.py", "/web/nothing.js"]
)
def test_nothing_else_is_served(client, path) -> None:
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")


def test_it_starts_from_the_limits_of_the_service(make_app, engine) -> None:
    html = make_app(engine, max_body_bytes=5000, min_confidence=0.2).test_client().get("/").text
    assert 'data-max-body-bytes="5000"' in html
    assert re.search(r'<input type="range" [^>]*min="0.2" max="0.99" [^>]*value="0.2"', html)


def test_nothing_in_it_makes_html_of_text_or_refers_to_another_place() -> None:
    for path in (WEB / "index.html", *((WEB / "static").glob("*.[cj]s*"))):
        source = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(", source), path
        assert not re.search(r"https?://|url\(|@import|\son\w+=|style=", source), path


def test_its_example_is_the_story_of_the_readme() -> None:
    assert (WEB / "static" / "example.txt").read_bytes() == (ROOT / "examples" / "ferry.txt").read_bytes()
