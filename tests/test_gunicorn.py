"""What only the real server shows: several workers and threads, malformed requests, the log."""

from __future__ import annotations

import http.client
import json
import re
import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from marked import REQUESTS, WORD
from running import Server

MARKER = WORD.lower()


def post(server: Server, text: str) -> bytes:
    """Return the answer to a story, without the time that it took."""
    request = urllib.request.Request(
        f"http://{server.address}/v1/check", text.encode(), {"Content-Type": "text/plain; charset=utf-8"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return re.sub(rb'"milliseconds":[0-9.]+', b"", answer.read())


def test_requests_at_once_are_answered_as_one_by_one(server: Server) -> None:
    stories = [f"The museum bought {n} coins. Later it said that {n + 7} coins were bought." for n in range(20, 60)]
    alone = [post(server, story) for story in stories]
    with ThreadPoolExecutor(8) as clients:
        together = list(clients.map(lambda story: post(server, story), stories))
    assert together == alone


def test_metrics_count_all_workers(server: Server) -> None:
    def quantities() -> float:
        with urllib.request.urlopen(f"http://{server.address}/metrics", timeout=5) as answer:
            return float(re.search(r"^crossfoot_quantities_total ([0-9.e+]+)$", answer.read().decode(), re.M)[1])

    for story in range(10):
        post(server, f"The choir has {story + 20} singers.")
    first = quantities()
    assert {quantities() for _ in range(8)} == {first}


def test_no_word_of_a_request_is_logged_or_counted(server: Server) -> None:
    post(server, f"The {MARKER} museum bought 20 coins.")
    connection = http.client.HTTPConnection(server.address, timeout=30)
    for request in REQUESTS:
        connection.request(request.method, request.path, request.body, request.headers)
        connection.getresponse().read()
    connection.request("GET", "/metrics")
    assert MARKER not in connection.getresponse().read().decode().lower()
    connection.close()
    host, port = server.address.split(":")
    for line in (f"POST /v1/check?{MARKER} HTTP/9.9", f"{MARKER}", f"POST /{'x' * 9000}{MARKER} HTTP/1.1"):
        with socket.create_connection((host, int(port)), timeout=10) as connection:
            connection.sendall(f"{line}\r\nHost: {MARKER}\r\n\r\n".encode())
            assert b"400" in (answer := connection.recv(4096)) or b"414" in answer or b"505" in answer
    log = server.log.read_text()
    assert "A malformed request was refused." in log
    assert MARKER not in log.lower()
    assert all(json.loads(line)["event"] for line in log.splitlines())
