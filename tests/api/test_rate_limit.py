"""How often one client may have texts read, and what happens while the storage of the counts is away."""

from __future__ import annotations

import io
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.keys import read_keys

CMS, DESK = "c0ffee00c0ffee00c0ffee00", "de5c0000de5c0000de5c0000"
TEXT = {"data": "3 dogs.", "content_type": "text/plain"}
FORM = {"data": {"text": "3 dogs.", "language": "en-GB"}}


def statuses(client, count: int, **request) -> list[int]:
    return [client.post("/v1/check", **TEXT, **request).status_code for _ in range(count)]


def from_address(address: str) -> dict[str, object]:
    return {"environ_base": {"REMOTE_ADDR": address}}


def test_nobody_is_limited_by_default(client) -> None:
    assert statuses(client, 50) == [200] * 50


def test_one_request_too_many_is_told_when_to_come_again(make_app) -> None:
    client = make_app(rate_limit="2 per hour").test_client()
    assert statuses(client, 2) == [200, 200]
    response = client.post("/v1/check", **TEXT)
    assert (response.status_code, response.json["type"]) == (429, "/problems/too-many-requests")
    assert 0 < int(response.headers["Retry-After"]) <= 3601  # the storage counts in whole seconds
    assert "2 per 1 hour" in response.json["detail"]


def test_all_that_reads_a_text_counts_and_nothing_else(make_app) -> None:
    client = make_app(rate_limit="3 per hour").test_client()
    for path in ("/healthz", "/metrics", "/", "/v1/checks", "/v2/languages"):
        assert all(client.get(path).status_code == 200 for _ in range(5))
    told = [client.post(path, **TEXT).status_code for path in ("/v1/check", "/v1/extract")]
    assert [*told, client.post("/v2/check", **FORM).status_code] == [200, 200, 200]
    assert client.post("/v2/check", **FORM).status_code == 429
    assert client.get("/healthz").status_code == 200


def test_addresses_are_counted_apart(make_app) -> None:
    client = make_app(rate_limit="1 per hour").test_client()
    assert statuses(client, 2, **from_address("192.0.2.1")) == [200, 429]
    assert statuses(client, 2, **from_address("192.0.2.2")) == [200, 429]


def test_keys_are_counted_apart_whatever_the_address(make_app) -> None:
    client = make_app(rate_limit="1 per hour", api_keys=read_keys(f"cms:{CMS} desk:{DESK}")).test_client()
    assert statuses(client, 2, headers={"X-API-Key": CMS}) == [200, 429]
    assert statuses(client, 1, headers={"X-API-Key": CMS}, **from_address("192.0.2.9")) == [429]
    assert statuses(client, 1, headers={"X-API-Key": DESK}) == [200]
    assert statuses(client, 2) == [401, 401]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "told_apart"),
    [(0, ["192.0.2.1", "192.0.2.2"], False), (1, ["192.0.2.1", "192.0.2.2"], True), (1, ["1.1.1.1, 192.0.2.1", "2.2.2.2, 192.0.2.1"], False)],
)  # fmt: skip
def test_the_address_before_a_proxy_counts_where_the_proxy_is_known(make_app, proxies, forwarded, told_apart) -> None:
    client = make_app(rate_limit="1 per hour", proxies=proxies).test_client()
    told = [statuses(client, 1, headers={"X-Forwarded-For": each})[0] for each in forwarded]
    assert told == [200, 200 if told_apart else 429]


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_while_redis_is_away_each_process_counts_by_itself(make_app, free_port) -> None:
    log = io.StringIO()
    storage = f"redis://:passw0rd@127.0.0.1:{free_port}/0"
    client = make_app(log=log, rate_limit="2 per hour", rate_limit_storage=storage).test_client()
    begun = time.monotonic()
    assert statuses(client, 3) == [200, 200, 429]
    assert time.monotonic() - begun < 5
    assert "storage cannot be reached" in log.getvalue()
    assert "passw0rd" not in log.getvalue()


def test_a_redis_that_never_answers_is_not_waited_for(make_app) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        storage = f"redis://127.0.0.1:{silent.getsockname()[1]}/0"
        client = make_app(rate_limit="2 per hour", rate_limit_storage=storage).test_client()
        begun = time.monotonic()
        assert statuses(client, 3) == [200, 200, 429]
        assert time.monotonic() - begun < 10


@pytest.fixture
def redis(free_port, tmp_path: Path) -> Iterator[str]:
    if shutil.which("redis-server") is None:
        pytest.skip("redis-server is not installed")
    command = ["redis-server", "--port", str(free_port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", free_port)) == 0:
                    break
            time.sleep(0.1)
        yield f"redis://127.0.0.1:{free_port}/0"
    finally:
        process.terminate()
        process.wait(timeout=10)


def test_redis_counts_for_several_processes_together(make_app, redis) -> None:
    clients = [make_app(rate_limit="3 per hour", rate_limit_storage=redis).test_client() for _ in range(2)]
    assert [statuses(clients[i % 2], 1)[0] for i in range(5)] == [200, 200, 200, 429, 429]
