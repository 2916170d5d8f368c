"""Clients that leave in the midst of a request, or stay and say nothing: the others do not notice."""

from __future__ import annotations

import os
import resource
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from load import FILLER, PATIENCE, ask
from running import Server, serving

BODY = f"The choir has 40 singers.{FILLER}".encode()
HEAD = b"POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n"
REQUEST = HEAD % len(BODY) + b"\r\n" + BODY
PARTS = {
    "before its request is through": REQUEST[:30],
    "in the midst of the headers": REQUEST[:70],
    "before the body": HEAD % len(BODY) + b"\r\n",
    "before the end of the body": REQUEST[:-10],
    "in the midst of a chunk": HEAD.partition(b"Content-Length")[0]
    + b"Transfer-Encoding: chunked\r\n\r\n40\r\nThe choir",
    "before the answer": REQUEST,
}
IDLE = 1000
SOON = 10  # seconds in which another client is answered, on a machine that has much else to do


def connect(server: Server) -> socket.socket:
    """Return a connection to the service."""
    host, port = server.address.split(":")
    return socket.create_connection((host, int(port)), timeout=PATIENCE)


def answer(client: socket.socket, *, until: bytes) -> bytes:
    """Return what a client is sent up to some bytes of it; head and body may come apart."""
    received = b""
    while until not in received and (piece := client.recv(4096)):
        received += piece
    return received


@contextmanager
def many_files() -> Iterator[None]:
    """Let this process have the connections open that the tests need."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 3 * IDLE:
        pytest.skip(f"a process may have only {hard} connections here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 3 * IDLE), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def assert_served_soon(server: Server) -> None:
    """Assert that a client who comes now is answered, again and again."""
    for number in range(100, 105):
        began = time.monotonic()
        ask(server, number)
        assert time.monotonic() - began < SOON


@pytest.mark.parametrize("abruptly", [False, True], ids=["closing", "resetting"])
@pytest.mark.parametrize("sent", PARTS.values(), ids=PARTS.keys())
def test_a_client_leaves(victim: Server, sent: bytes, abruptly: bool) -> None:
    workers = victim.workers()
    for _ in range(20):
        with connect(victim) as client:
            if abruptly:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.sendall(sent)
    assert_served_soon(victim)
    assert victim.workers() == workers
    log = victim.log.read_text()
    assert '"failure"' not in log
    assert "while handling a request" not in log


def test_clients_that_do_not_close_after_the_last_answer_keep_nobody_waiting(victim: Server) -> None:
    with ExitStack() as stack:
        for _ in range(100):
            client = stack.enter_context(connect(victim))
            client.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert_served_soon(victim)


def test_a_thousand_idle_connections_keep_nobody_waiting_and_do_not_hold_up_a_stop(tmp_path: Path) -> None:
    with ExitStack() as stack:
        stack.enter_context(many_files())
        server = stack.enter_context(serving(tmp_path / "log"))
        silent = [stack.enter_context(connect(server)) for _ in range(IDLE)]
        assert_served_soon(server)
        kept = [stack.enter_context(connect(server)) for _ in range(IDLE)]
        for client in kept:
            client.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert all(b" 200 OK" in answer(client, until=b'{"status":"ok"}') for client in kept)
        assert_served_soon(server)
        for client in (silent[0], silent[-1], kept[0], kept[-1]):  # they may still speak up
            client.sendall(REQUEST)
            assert b" 200 OK" in answer(client, until=b"\r\n\r\n")
        server.process.terminate()
        assert server.process.wait(timeout=20) == 0  # before the time for the texts in hand is over


def test_connections_that_come_at_once_are_shared_by_the_workers(victim: Server) -> None:
    before = {pid: sockets_of(pid) for pid in victim.workers()}
    with ExitStack() as opened:
        clients = [opened.enter_context(connect(victim)) for _ in range(12)]
        for client in clients:
            client.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert all(client.recv(1_000) for client in clients)
        taken = [sockets_of(pid) - count for pid, count in before.items()]
        assert sum(taken) == 12
        assert min(taken) >= 2, taken


def sockets_of(pid: int) -> int:
    """Return how many sockets a process has open."""
    return sum("socket:" in os.readlink(fd) for fd in Path(f"/proc/{pid}/fd").iterdir())
