"""The Superdesk recipe: its macro and its validator with items as Superdesk hands them over, and the real service."""

from __future__ import annotations

import http.server
import importlib
import json
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import blinker
import pytest
from running import Server

RECIPE = Path(__file__).parents[2] / "integrations/superdesk"
ITEM = {
    "_id": "urn:newsml:localhost:2026-11-22:1",
    "type": "text",
    "headline": "Council &amp; volunteers to plant 5,000 trees",
    "abstract": None,
    "extra": {"crossfoot_dismissed": None},
    "body_html": "<p>The council will plant <b>500&nbsp;trees</b> along the ring road this winter, it said.</p>",
    "versioncreated": datetime(2026, 11, 22, tzinfo=UTC),
}
FOUND = re.compile(r"Error: .*“5,000 trees” in the headline.* \(Crossfoot 8ceddb4138b30844\)")


@pytest.fixture
def desk(server: Server, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Import the module as Superdesk does, from the folder that it starts in."""
    monkeypatch.syspath_prepend(RECIPE)
    monkeypatch.setenv("CROSSFOOT_URL", f"http://{server.address}/")
    return importlib.import_module("crossfoot_desk")


@pytest.fixture
def macro(desk: ModuleType) -> ModuleType:
    return importlib.import_module("crossfoot_macro")


def test_the_macro_has_what_superdesk_registers(macro: ModuleType) -> None:
    assert (macro.name, macro.access_type, macro.action_type) == ("crossfoot", "frontend", "direct")
    assert macro.callback.__doc__


def test_the_macro_tells_its_findings_as_the_client_reads_them(macro: ModuleType) -> None:
    with pytest.raises(macro.Findings) as told:
        macro.callback(ITEM, desk=None, stage=None)
    [line] = json.loads(str(told.value))
    assert FOUND.fullmatch(line)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"headline": "Council to plant 500 trees"}, id="nothing found"),
        pytest.param({"extra": {"crossfoot_dismissed": "<p>8ceddb4138b30844 (no slip)</p>"}}, id="dismissed"),
        pytest.param({"headline": " ", "body_html": "", "abstract": None}, id="empty"),
        pytest.param({"headline": "Council to plant 5,000 trees", "body_html": "<p></p>"}, id="not yet written"),
    ],
)
def test_the_macro_hands_back_an_item_that_is_in_order(macro: ModuleType, change: dict[str, Any]) -> None:
    item = ITEM | change
    assert macro.callback(item) is item


def test_the_day_of_publication_tells_what_day_the_copy_means(desk: ModuleType) -> None:
    copy = {"headline": "Ferry sails", "body_html": "<p>The ferry will sail on Monday 24 November, it said.</p>"}
    days = {"in 2025": "2025-11-20T08:00:00+0000", "in 2026": datetime(2026, 11, 22, tzinfo=UTC)}
    found = {
        when: [one["kind"] for one in desk.discrepancies(copy | {"firstpublished": day})] for when, day in days.items()
    }
    assert found == {"in 2025": [], "in 2026": ["date"]}


@pytest.fixture
def publish(desk: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Validate an item as Superdesk does before it publishes it: by a signal, to which the app connects."""
    signal = blinker.Signal()
    monkeypatch.setitem(sys.modules, "superdesk", ModuleType("superdesk"))
    monkeypatch.setitem(sys.modules, "superdesk.signals", SimpleNamespace(item_validate=signal))
    desk.init_app(app=object())

    def validate(item: dict[str, Any]) -> list[str]:
        response: list[str] = ["HEADLINE is too long"]
        signal.send(object(), item=item, response=response, error_fields={})
        return response

    return validate


def test_the_validator_holds_back_errors_alone(desk: ModuleType, publish: Any) -> None:
    first, found = publish(ITEM)
    assert first == "HEADLINE is too long"
    assert FOUND.fullmatch(found)
    speakers = {
        "headline": "Shipyard to shed jobs",
        "body_html": "<p>The union said 4,000 jobs would go at the shipyard.</p>"
        "<p>The firm said 400 jobs would go at the shipyard.</p>",
    }
    assert [one["severity"] for one in desk.discrepancies(speakers)] == ["notice"]
    assert publish(speakers) == ["HEADLINE is too long"]


@contextmanager
def answering(status: int, headers: dict[str, str], body: bytes) -> Iterator[str]:
    """Serve one answer on a free port, and yield the address."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None: ...

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as other:
        thread = threading.Thread(target=other.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{other.server_port}"
        finally:
            other.shutdown()
            thread.join()


ANSWERS = {
    "a redirect, which is not followed": (307, {"Location": "http://127.0.0.1:9/"}, b"", "answered with status 307"),
    "a page of a proxy": (502, {"Content-Type": "text/html"}, b"<p>Bad gateway</p>", "answered with status 502"),
    "a refusal": (
        413,
        {"Content-Type": "application/problem+json"},
        b'{"detail": "Too large."}',
        "refused: Too large.",
    ),
    "something else than JSON": (200, {"Content-Type": "text/html"}, b"<p>Log in</p>", "does not answer"),
    "something else than findings": (200, {"Content-Type": "application/json"}, b"{}", "does not answer"),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_item_that_cannot_be_checked_is_let_through_and_said_so(
    answer: str, macro: ModuleType, publish: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    *sent, told = ANSWERS[answer]
    with answering(*sent) as url:
        monkeypatch.setenv("CROSSFOOT_URL", url)
        with pytest.raises(macro.Findings, match=told):
            macro.callback(ITEM)
        assert publish(ITEM) == ["HEADLINE is too long"]
    assert told in caplog.text
    assert "trees" not in caplog.text


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "127.0.0.1:8000", "nonsense"])
def test_an_address_that_leads_nowhere_is_told(url: str, macro: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSFOOT_URL", url)
    with pytest.raises(macro.Findings, match="does not answer"):
        macro.callback(ITEM)
