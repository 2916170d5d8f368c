"""Which pages may read answers in a browser: none unless the service is set so."""

from __future__ import annotations

import pytest

CMS = "https://cms.example.org"
ADD_ON = "moz-extension://6f1c2a1e-0000-4000-8000-1f2e3d4c5b6a"
HEADERS = ("Access-Control-Allow-Origin", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers")

READABLE = [
    # what is allowed, the page's origin, and the origin that is let in
    (set(), CMS, None),
    ({CMS}, CMS, CMS),
    ({CMS, ADD_ON}, ADD_ON, ADD_ON),
    ({CMS}, "https://cms.example.org.evil.example", None),
    ({CMS}, "http://cms.example.org", None),
    ({CMS}, None, None),
    ({"*"}, CMS, "*"),
    ({"*"}, None, "*"),
]


@pytest.mark.parametrize(("allowed", "origin", "expected"), READABLE)
@pytest.mark.parametrize("path", ["/v1/check", "/v2/check", "/v2/languages"])
def test_answers_are_readable_by_those_allowed(make_app, path, allowed, origin, expected) -> None:
    client = make_app(allowed_origins=frozenset(allowed)).test_client()
    given = {"headers": {"Origin": origin}} if origin else {}
    for method in ("GET", "POST", "OPTIONS"):  # of which some are refused, and of that the page is told, too
        headers = client.open(path, method=method, **given).headers
        assert headers.get("Access-Control-Allow-Origin") == expected
        assert headers.get("Vary") == ("Origin" if allowed else None)


@pytest.mark.parametrize(("path", "methods"), [("/v1/check", {"POST", "OPTIONS"}), ("/v2/check", {"GET", "HEAD", "POST", "OPTIONS"})])  # fmt: skip
def test_a_browser_may_ask_before_it_sends(make_app, path, methods) -> None:
    client = make_app(allowed_origins=frozenset({CMS})).test_client()
    asking = {"Origin": CMS, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    response = client.options(path, headers=asking)
    assert response.status_code == 200
    assert set(response.headers["Access-Control-Allow-Methods"].split(", ")) == methods
    assert response.headers["Access-Control-Allow-Headers"] == "*, Authorization"


@pytest.mark.parametrize("path", ["/", "/docs", "/metrics", "/healthz", "/nothing"])
def test_only_the_api_is_opened(make_app, path) -> None:
    headers = make_app(allowed_origins=frozenset({"*"})).test_client().get(path, headers={"Origin": CMS}).headers
    assert not any(name in headers for name in HEADERS)


def test_nothing_is_opened_by_default(client) -> None:
    headers = client.options("/v2/check", headers={"Origin": CMS, "Access-Control-Request-Method": "POST"}).headers
    assert not any(name in headers for name in HEADERS)
