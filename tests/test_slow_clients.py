"""Clients that send a byte now and then, and texts that cost too much, hold nobody up: the service runs for real."""

from __future__ import annotations

import http.client
import json
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import pytest
from running import Server, serving

from service.worker import Overdue
from service.worker import hurried as hurried_socket

CLIENTS = 50
SECONDS = 2  # that the service gives a client to send its request
BUDGET = 3  # seconds that a check may take
QUICK = 2.0  # seconds within which others are answered meanwhile, on a machine that is busy with other tests
HEADERS = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"

SLOW = {
    "a body": HEADERS + b"Content-Length: 5000\r\n\r\nThe museum",
    "a body in chunks": HEADERS + b"Transfer-Encoding: chunked\r\n\r\n1388\r\nThe museum",
    "headers": HEADERS + b"X-Slow: ",
    "a body that is refused": HEADERS + b"Content-Length: 50000000\r\n\r\nThe museum",
}


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    settings = {"CROSSFOOT_MAX_UPLOAD_SECONDS": str(SECONDS), "CROSSFOOT_MAX_SECONDS": str(BUDGET)}
    with serving(tmp_path_factory.mktemp("slow") / "log", **settings) as server:
        yield server


@pytest.mark.parametrize("slow", SLOW)
def test_ordinary_requests_are_answered_while_fifty_clients_send_slowly(hurried: Server, slow: str) -> None:
    with ExitStack() as open_ones:
        clients = [open_ones.enter_context(connected(hurried)) for _ in range(CLIENTS)]
        for client in clients:
            client.sendall(SLOW[slow])
        longest, ended = 0.0, time.monotonic() + SECONDS
        while time.monotonic() < ended:
            longest = max(longest, seconds_of(lambda: check(hurried, "The museum bought 20 coins.")))
            drip(clients)
        assert longest < QUICK


def test_a_slow_body_is_told_that_it_was_too_slow(hurried: Server) -> None:
    with connected(hurried) as client:
        client.sendall(SLOW["a body"])
        started_at = time.monotonic()
        answer = b""
        while b"\r\n\r\n" not in answer and time.monotonic() < started_at + 10:
            client.settimeout(0.2)
            try:
                answer += client.recv(65_536)
            except TimeoutError:
                drip([client])
        assert SECONDS - 0.5 < time.monotonic() - started_at < SECONDS + 2
        assert answer.startswith(b"HTTP/1.1 408 ")
        while not answer.endswith(b"}"):
            answer += client.recv(65_536)
        assert json.loads(answer.partition(b"\r\n\r\n")[2])["type"] == "/problems/upload-too-slow"


def test_slow_headers_are_cut_off(hurried: Server) -> None:
    with connected(hurried) as client:
        client.sendall(SLOW["headers"])
        client.settimeout(SECONDS + 5)
        begun = time.monotonic()
        assert client.recv(1) == b""
        assert SECONDS - 0.5 < time.monotonic() - begun < SECONDS + 2


def test_a_client_that_pauses_is_served(hurried: Server) -> None:
    body = b"The museum bought 20 coins."
    with connected(hurried) as client:
        client.sendall(HEADERS[:30])
        time.sleep(SECONDS / 4)
        client.sendall(HEADERS[30:] + b"Content-Length: %d\r\n\r\n" % len(body) + body[:5])
        time.sleep(SECONDS / 4)
        client.sendall(body[5:])
        client.settimeout(10)
        assert client.recv(15) == b"HTTP/1.1 200 OK"


def test_a_connection_that_stays_open_has_its_time_for_each_request(hurried: Server) -> None:
    connection = http.client.HTTPConnection(hurried.address, timeout=10)
    for _ in range(3):
        connection.request("POST", "/v1/check", "The museum bought 20 coins.", {"Content-Type": "text/plain"})
        own = connection.sock
        answer = connection.getresponse()
        assert (answer.status, len(json.load(answer)["quantities"])) == (200, 1)
        assert connection.sock is own is not None
        time.sleep(SECONDS * 0.6)
    connection.close()


def test_texts_that_cost_too_much_are_given_up_and_others_are_answered_meanwhile(hurried: Server) -> None:
    costly = "".join(f"The council sold {n:,} homes, {n % 89 + 2}% of them, in 1998. " for n in range(2, 15_000))
    with ThreadPoolExecutor(4) as clients:
        begun = time.monotonic()
        pending = [clients.submit(lambda: refused(hurried, costly)) for _ in range(3)]  # of the four turns of a worker
        longest = 0.0
        while time.monotonic() < begun + BUDGET - 1:
            longest = max(longest, seconds_of(lambda: check(hurried, "The museum bought 20 coins.")))
        told = [each.result() for each in pending]
        assert time.monotonic() - begun < BUDGET + 4
    assert told == [(503, "/problems/out-of-time")] * 3
    assert longest < QUICK


def refused(server: Server, text: str) -> tuple[int, str]:
    """Return the status and the kind of problem of a text that is refused."""
    with pytest.raises(urllib.error.HTTPError) as error:
        check(server, text)
    return error.value.code, json.load(error.value)["type"]


def test_a_client_that_does_not_read_its_answer_is_given_up() -> None:
    ours, theirs = socket.socketpair()
    with theirs, hurried_socket(ours) as connection:
        connection.hurry(0.2)
        begun = time.monotonic()
        with pytest.raises(TimeoutError):
            connection.sendall(b"x" * 10_000_000)
        assert time.monotonic() - begun < 2


def test_the_time_to_receive_is_one_for_all_that_is_received() -> None:
    ours, theirs = socket.socketpair()
    with theirs, hurried_socket(ours) as connection:
        connection.hurry(0.3)
        theirs.send(b"x")
        assert connection.recv(10) == b"x"
        time.sleep(0.35)
        theirs.send(b"x")
        with pytest.raises(Overdue):
            connection.recv(10)


def connected(server: Server) -> socket.socket:
    host, port = server.address.split(":")
    return socket.create_connection((host, int(port)), timeout=10)


def drip(clients: list[socket.socket]) -> None:
    """Send a byte from each client that is not cut off yet."""
    time.sleep(0.1)
    for client in clients:
        with suppress(OSError):
            client.send(b"x")


def check(server: Server, text: str) -> None:
    request = urllib.request.Request(f"http://{server.address}/v1/check", text.encode(), {"Content-Type": "text/plain"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert json.load(answer)["quantities"]


def seconds_of(act: Callable[[], None]) -> float:
    begun = time.monotonic()
    act()
    return time.monotonic() - begun
