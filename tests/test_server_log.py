"""gunicorn's log and the app's: JSON lines alone, and no word of a request, not even of one that brings a worker down."""

from __future__ import annotations

import json
import os
import signal
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from marked import STORY, WORD
from served import Served, eventually, stub_service

MALFORMED = (
    f"POST /v1/check?{WORD} HTTP/9.9\r\n",
    WORD,
    f"POST /{'x' * 9000}{WORD} HTTP/1.1\r\n",
    f"GET /healthz HTTP/1.1\r\n{WORD}\r\n",
    f"POST /v1/check HTTP/1.1\r\nContent-Length: {WORD}\r\n",
    f"POST /v1/check HTTP/1.1\r\nTransfer-Encoding: {WORD}\r\n",
)
BROKEN_OFF = (
    f"POST /v1/check?{WORD} HTTP/1.1\r\nHost: {WORD}\r\nContent-Length: 1000\r\n\r\n{STORY}",
    f"POST /v1/check HTTP/1.1\r\nHost: {WORD}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{WORD}",
    f"GET /{WORD}",
)


def send(service: Served, text: str, *, hears: bool) -> None:
    """Send bytes as they are, and hear the answer or go away without."""
    host, port = service.address.split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(text.encode())
        if hears:
            connection.recv(4096)


@pytest.fixture
def lines(tmp_path):
    """Give the log of a service that met with everything that can go wrong."""
    with stub_service(tmp_path, LOG_LEVEL="debug") as service:
        eventually(lambda: len(service.workers()) == 2)
        assert service.ask("/v1/check", f"{STORY} fail", {"X-Request-ID": "cms-17"})[0] == 500
        assert service.ask(f"/v1/check?crash={WORD}", STORY)[0] == 500
        for text in MALFORMED:
            send(service, f"{text}\r\n\r\n", hears=True)
        for text in BROKEN_OFF:
            send(service, text, hears=False)
        with ThreadPoolExecutor(1) as client:
            asked = client.submit(service.ask, f"/v1/check?{WORD}=1", f"{STORY} dawdle", {"Content-Type": WORD})
            asked.result()
            dawdling = client.submit(service.ask, "/v1/check", f"{STORY} dawdle")
            eventually(lambda: service.metric('crossfoot_requests_in_progress{route="/v1/check"}') == 1)
            for pid, how in zip(sorted(service.workers()), (signal.SIGKILL, signal.SIGABRT), strict=True):
                os.kill(pid, how)
            with suppress(OSError):
                dawdling.result()
        eventually(lambda: service.ask("/readyz")[0] == 200)
        assert WORD.lower() not in service.ask("/metrics")[1].lower()
    return service.log.read_text().splitlines()


def test_every_line_is_json_without_a_word_of_a_request(lines) -> None:
    assert WORD.lower() not in "".join(lines).lower()
    read = [json.loads(line) for line in lines]
    assert all({"event", "level", "timestamp"} <= line.keys() for line in read)
    events = [line["event"] for line in read]
    assert {"request", "failure", "A malformed request was refused."} <= set(events)
    assert "RuntimeError while handling a request or running a worker" in events
    assert sum("was sent SIGKILL" in event for event in events) == 1
    assert [line["level"] for line in read if line.get("request_id") == "cms-17"] == ["error", "info"]
