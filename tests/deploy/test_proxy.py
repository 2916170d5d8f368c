"""The proxy's own configuration in a real nginx, before two real services."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from marked import REQUESTS, WORD
from running import ROOT
from served import Served, eventually, stub_service

CONFIGURATION = (ROOT / "deploy" / "compose" / "nginx.conf").read_text()
IN_PROGRESS = 'crossfoot_requests_in_progress{route="/v1/check"}'
ANSWERED = 'crossfoot_requests_total{method="POST",route="/v1/check",status="200"}'
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@dataclass(frozen=True)
class Proxy:
    """nginx before two services, and where it keeps its files."""

    served: Served
    replicas: tuple[Served, ...]
    directory: Path

    def post(self, body: str, path: str = "/v1/check", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(self.served.address, timeout=30)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("POST", path, body.encode(), {"Content-Type": "text/plain"} | headers)
        return connection.getresponse()

    def begin(self, head: str) -> socket.socket:
        """Send the beginning of a request."""
        host, port = self.served.address.split(":")
        connection = socket.socket()
        connection.settimeout(30)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # what is not asked for stays with nginx
        connection.connect((host, int(port)))
        connection.sendall(head.encode())
        return connection

    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in (self.directory / "log").read_text().splitlines()]

    def temporary_files(self) -> list[str]:
        """Return the files that nginx has open without a name: it takes it from them as it makes them."""
        master = Path(f"/proc/{self.served.master}")
        workers = (master / "task" / master.name / "children").read_text().split()
        opened: list[str] = []
        for descriptor in (each for pid in workers for each in Path(f"/proc/{pid}/fd").iterdir()):
            with suppress(FileNotFoundError):  # closed while the others were looked at
                opened.append(os.readlink(descriptor))
        return [path for path in opened if path.startswith(str(self.directory)) and path.endswith("(deleted)")]


@pytest.fixture(scope="module")
def proxy(program, tmp_path_factory) -> Iterator[Proxy]:
    nginx = program("nginx")
    directory = tmp_path_factory.mktemp("nginx")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with ExitStack() as services:
        replicas = tuple(services.enter_context(stub_service(directory)) for _ in range(2))
        text = CONFIGURATION
        for number, replica in enumerate(replicas, 1):
            text = text.replace(f"crossfoot-{number}:8000", replica.address)
        text = text.replace("listen 8080", f"listen 127.0.0.1:{port}")
        text = text.replace("/tmp/", f"{directory}/").replace("/dev/stdout", f"{directory}/log")
        (directory / "nginx.conf").write_text(text)
        user = ["-g", "daemon off; user root;" if os.getuid() == 0 else "daemon off;"]
        errors = (directory / "errors").open("wb")
        process = subprocess.Popen(
            [nginx, "-p", str(directory), "-c", str(directory / "nginx.conf"), "-e", "stderr", *user], stderr=errors
        )
        served = Served(f"127.0.0.1:{port}", directory / "log", process.pid)
        try:
            eventually(lambda: process.poll() is not None or answers(served))
            assert process.poll() is None, (directory / "errors").read_text()
            yield Proxy(served, replicas, directory)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
            errors.close()


def answers(served: Served) -> bool:
    try:
        return served.ask("/readyz")[0] == 200
    except OSError:
        return False


def test_both_replicas_answer(proxy) -> None:
    before = [replica.metric(ANSWERED) for replica in proxy.replicas]
    for number in range(20):
        assert proxy.post(f"{number} dogs").status == 200
    after = [replica.metric(ANSWERED) for replica in proxy.replicas]
    assert all(now > then for now, then in zip(after, before, strict=True))
    assert sum(after) - sum(before) == 20


@pytest.mark.parametrize(
    ("headers", "named"),
    [
        ({"X_Request_ID": "cms-17"}, "cms-17"),
        ({"X_Request_ID": "cms-17", "traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}, "cms-17"),
        ({"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}, TRACE),
    ],
)
def test_one_id_goes_through_the_proxy_the_service_and_both_logs(proxy, headers, named) -> None:
    assert proxy.post("1 dog", **headers).headers.get_all("X-Request-ID") == [named]
    eventually(lambda: proxy.lines()[-1]["request_id"] == named)
    logs = "".join(replica.log.read_text() for replica in proxy.replicas)
    assert f'"request_id": "{named}"' in logs


@pytest.mark.parametrize(
    "headers", [{}, {"X_Request_ID": "two words"}, {"traceparent": f"00-{'0' * 32}-00f067aa0ba902b7-01"}]
)
def test_a_request_without_a_good_id_gets_one(proxy, headers) -> None:
    (named,) = proxy.post("1 dog", **headers).headers.get_all("X-Request-ID")
    assert len(named) == 32
    assert set(named) != {"0"}


def test_a_body_as_large_as_may_be_is_answered(proxy) -> None:
    assert proxy.post("x" * 1_000_000).status == 200


@pytest.mark.parametrize(
    ("size", "detail"),
    [
        (1_020_000, "The body may have 1,000,000 bytes, and has 1,020,000."),  # Crossfoot's own words
        (1_100_000, "The body has more than 1,048,576 bytes."),
    ],
)
def test_a_larger_one_is_refused_with_a_problem(proxy, size, detail) -> None:
    answer = proxy.post("x" * size)
    assert (answer.status, answer.headers["Content-Type"]) == (413, "application/problem+json")
    assert len(answer.headers.get_all("X-Request-ID")) == 1
    problem = json.loads(answer.read())
    assert (problem["type"], problem["status"], problem["detail"]) == ("/problems/body-too-large", 413, detail)


def test_a_request_that_nginx_cannot_read_is_a_problem(proxy) -> None:
    with proxy.begin(f"GET /{'x' * 9000} HTTP/1.1\r\nHost: a\r\n\r\n") as connection:
        assert b"/problems/bad-request" in connection.recv(4096)


def test_metrics_are_not_to_be_had_through_the_proxy(proxy) -> None:
    status, body = proxy.served.ask("/metrics")
    assert (status, json.loads(body)["type"]) == (404, "/problems/not-found")


def test_no_service_waits_for_a_slow_sender_and_no_body_touches_the_disk(proxy) -> None:
    body = f"{WORD} " * 80_000  # 960 kB
    head = f"POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    with proxy.begin(head + body[:-1]) as connection:
        time.sleep(0.5)
        assert [replica.metric(IN_PROGRESS) for replica in proxy.replicas] == [0, 0]
        assert proxy.temporary_files() == []
        connection.sendall(body[-1:].encode())
        assert connection.recv(4096).startswith(b"HTTP/1.1 200")
    assert proxy.temporary_files() == []


def test_no_answer_touches_the_disk(proxy) -> None:
    with proxy.begin(
        "POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 105000\r\n\r\n"
    ) as slow:
        slow.sendall(b"1 dog. " * 15_000)  # an answer of megabytes, of which only the beginning is fetched
        assert slow.recv(12) == b"HTTP/1.1 200"
        time.sleep(0.5)
        assert proxy.temporary_files() == []


def test_one_address_cannot_fill_the_memory(proxy) -> None:
    head = "POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\n1 dog"
    with ExitStack() as waiting:
        for _ in range(200):
            waiting.enter_context(proxy.begin(head))
        time.sleep(0.5)
        assert proxy.post("1 dog").status == 429
    eventually(lambda: proxy.post("1 dog").status == 200)


def test_no_word_of_a_request_is_in_the_proxy_s_log(proxy) -> None:
    connection = http.client.HTTPConnection(proxy.served.address, timeout=30)
    for request in REQUESTS:
        connection.request(request.method, request.path, request.body, request.headers)
        connection.getresponse().read()
    connection.close()
    with proxy.begin(f"GET /{WORD}?{WORD} HTTP/9.9\r\nHost: {WORD}\r\n\r\n") as malformed:
        malformed.recv(4096)
    with proxy.begin(f"{WORD}\r\n\r\n") as malformed:
        malformed.recv(4096)
    eventually(lambda: len(proxy.lines()) > len(REQUESTS))
    for path in (proxy.directory / "log", proxy.directory / "errors", *(replica.log for replica in proxy.replicas)):
        assert WORD.lower() not in path.read_text().lower()
    line = next(line for line in reversed(proxy.lines()) if line["route"] == "/v2/check")
    assert line.keys() == {
        "event", "timestamp", "request_id", "method", "route", "status", "seconds", "bytes_in", "upstream",
        "upstream_status", "upstream_seconds",
    }  # fmt: skip


def test_when_a_service_is_killed_answers_keep_coming(proxy) -> None:
    """The last test: afterwards one service is gone."""
    lost, kept = proxy.replicas

    def ask(number: int) -> int:
        return proxy.post(f"{number} dogs").status

    with ThreadPoolExecutor(4) as clients:
        asked = [clients.submit(ask, number) for number in range(100)]
        for pid in (lost.master, *lost.workers()):
            os.kill(pid, signal.SIGKILL)
        asked += [clients.submit(ask, number) for number in range(100)]
        assert {answer.result() for answer in asked} == {200}
    assert kept.metric(ANSWERED) > 0
    retried = [line for line in proxy.lines() if "," in str(line["upstream"])]
    assert retried  # some had gone to the lost one first
    for pid in (kept.master, *kept.workers()):
        os.kill(pid, signal.SIGKILL)
    eventually(lambda: proxy.post("1 dog").status == 502)
    assert json.loads(proxy.post("1 dog").read())["title"] == "Bad Gateway"
    assert proxy.post("1 dog").headers["Content-Type"] == "application/problem+json"
