"""The metrics under two real workers, of which some are killed: no count is lost, and nothing else is kept."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from served import Served, eventually, stub_service

REQUESTS = 'crossfoot_requests_total{method="POST",route="/v1/check",status="200"}'
TIMED = 'crossfoot_request_seconds_count{route="/v1/check"}'
IN_PROGRESS = 'crossfoot_requests_in_progress{route="/v1/check"}'


@pytest.fixture(scope="module")
def service(tmp_path_factory) -> Iterator[Served]:
    with stub_service(tmp_path_factory.mktemp("gunicorn")) as served:
        eventually(lambda: len(served.workers()) == 2)
        yield served


def kill(service: Served, pid: int) -> None:
    """Kill a worker, and return when it is gone from the metrics and another is there in its place."""
    os.kill(pid, signal.SIGKILL)
    eventually(lambda: pid not in service.workers() and len(service.workers()) == 2)


def test_each_worker_tells_its_memory_from_its_start(service) -> None:
    text = service.ask("/metrics")[1]
    sizes = [
        float(line.split()[1]) for line in text.splitlines() if line.startswith("crossfoot_worker_resident_bytes{")
    ]
    assert all(10e6 < size < 2e9 for size in sizes)


def test_what_a_killed_worker_counted_is_not_lost_and_its_files_are_gone(service) -> None:
    with ThreadPoolExecutor(8) as clients:  # at once, so that both workers have some
        assert {status for status, _ in clients.map(lambda n: service.ask("/v1/check", f"{n} dogs"), range(40))} == {
            200
        }
    files = len(service.files_of_counts())
    for _ in range(3):
        killed = min(service.workers())
        kill(service, killed)
        assert not {name for name in service.files_of_counts() if f"_{killed}." in name}
        assert (service.metric(REQUESTS), service.metric(TIMED)) == (40, 40)
        assert service.metric("crossfoot_quantities_total") == 40
    assert len(service.files_of_counts()) <= files + 2  # the two of all that have ended
    service.ask("/v1/check", "1 dog")
    assert service.metric(REQUESTS) == 41
    assert service.metric('crossfoot_request_seconds_bucket{le="+Inf",route="/v1/check"}') == 41


def test_a_worker_killed_in_the_midst_of_a_request_leaves_none_in_progress(service) -> None:
    with ThreadPoolExecutor(1) as client:
        asked = client.submit(service.ask, "/v1/check", "dawdle over 1 dog")
        eventually(lambda: service.metric(IN_PROGRESS) == 1)
        for pid in service.workers():
            kill(service, pid)
        assert service.metric(IN_PROGRESS) == 0
        with pytest.raises(OSError, match=r"."):
            asked.result()


def test_what_is_true_of_the_service_outlives_its_workers(service) -> None:
    for pid in service.workers():
        kill(service, pid)
    assert service.metric("crossfoot_ready") == 1
    assert "crossfoot_build_info{" in service.ask("/metrics")[1]
    assert service.metric('crossfoot_rejected_total{reason="body-too-large"}') == 0
    assert 'crossfoot_rejected_total{reason="body-too-large"} 0.0' in service.ask("/metrics")[1]
