"""How many checks run and wait at once, how long each may take, and what those are told that must go."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from api_stub import StubEngine

from service import deadline

TEXT = {"data": "3 dogs.", "content_type": "text/plain"}
FORM = {"data": {"text": "3 dogs.", "language": "en-GB"}}
PATHS = [("/v1/check", TEXT), ("/v1/extract", TEXT), ("/v2/check", FORM)]


class HeldEngine(StubEngine):
    """An engine that is busy until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.running = threading.Semaphore(0)
        self.let_go = threading.Event()

    def extract(self, sources, /):
        self.running.release()
        assert self.let_go.wait(10)
        return super().extract(sources)


class EndlessEngine(StubEngine):
    """An engine that is never done, and looks at the deadline."""

    def extract(self, sources, /):
        while True:
            deadline.look()
            time.sleep(0.001)


def test_more_than_may_run_and_wait_are_refused_at_once(make_app) -> None:
    engine = HeldEngine()
    app = make_app(engine, max_concurrent=2, max_waiting=1)
    post = lambda: app.test_client().post("/v1/check", **TEXT)  # noqa: E731
    with ThreadPoolExecutor(3) as clients:
        inside = [clients.submit(post) for _ in range(3)]
        assert all(engine.running.acquire(timeout=10) for _ in range(2))
        ended = time.monotonic() + 10
        while (refused := post()).status_code != 503 and time.monotonic() < ended:
            pass  # the third is not waiting yet
        begun = time.monotonic()
        assert post().status_code == 503
        assert time.monotonic() - begun < 1
        assert app.test_client().get("/healthz").status_code == 200
        assert not engine.running.acquire(blocking=False)  # no third one runs
        engine.let_go.set()
        assert [each.result().status_code for each in inside] == [200, 200, 200]
    assert (refused.json["type"], refused.headers["Retry-After"]) == ("/problems/busy", "1")
    assert post().status_code == 200


@pytest.mark.parametrize(("path", "request_"), PATHS)
def test_a_check_that_takes_too_long_is_given_up(make_app, path, request_) -> None:
    client = make_app(EndlessEngine(), max_seconds=0.2).test_client()
    begun = time.monotonic()
    response = client.post(path, **request_)
    assert 0.2 <= time.monotonic() - begun < 2
    assert (response.status_code, response.json["type"]) == (503, "/problems/out-of-time")
    assert "0.2 seconds (CROSSFOOT_MAX_SECONDS)" in response.json["detail"]


def test_the_wait_for_a_turn_is_in_the_time_of_a_check(make_app) -> None:
    engine = HeldEngine()
    app = make_app(engine, max_concurrent=1, max_seconds=0.3)
    with ThreadPoolExecutor(1) as clients:
        first = clients.submit(lambda: app.test_client().post("/v1/check", **TEXT))
        assert engine.running.acquire(timeout=10)
        begun = time.monotonic()
        response = app.test_client().post("/v1/check", **TEXT)
        assert 0.3 <= time.monotonic() - begun < 2
        engine.let_go.set()
        assert first.result().json["type"] == "/problems/out-of-time"  # it was held longer than it may take
    assert (response.status_code, response.json["type"]) == (503, "/problems/busy")


def test_a_turn_is_given_back_whatever_happens(make_app) -> None:
    engine = StubEngine(fails_with=RuntimeError())
    client = make_app(engine, max_concurrent=1, max_waiting=0).test_client()
    assert [client.post("/v1/check", **TEXT).status_code for _ in range(3)] == [500] * 3
    engine.fails_with = deadline.OutOfTime()
    assert [client.post("/v1/check", **TEXT).status_code for _ in range(3)] == [503] * 3
    engine.fails_with = None
    assert client.post("/v1/check", **TEXT).status_code == 200


LENGTHS = [
    # a request over a limit of 20 characters, and what it has
    ("/v1/check", {"data": "é" * 21, "content_type": "text/plain"}, 21),
    ("/v1/extract", {"json": {"text": "3 dogs. " * 3}}, 24),
    ("/v1/check", {"json": {"documents": [{"id": "a", "text": "x" * 15}, {"id": "b", "text": "x" * 15}]}}, 30),
    (
        "/v1/check?format=wordpress",
        {"json": {"title": {"rendered": "x" * 15}, "content": {"rendered": "<p>3 dogs</p>"}}},
        28,
    ),
    ("/v2/check", {"data": {"text": "x" * 22, "language": "en"}}, 22),
]


@pytest.mark.parametrize(("path", "request_", "characters"), LENGTHS)
def test_texts_are_limited_in_characters_together(make_app, path, request_, characters) -> None:
    response = make_app(max_characters=20).test_client().post(path, **request_)
    assert (response.status_code, response.json["type"]) == (413, "/problems/text-too-long")
    assert (response.json["limit"], response.json["sent"]) == (20, characters)
    assert make_app(max_characters=characters).test_client().post(path, **request_).status_code == 200


def test_editors_are_told_the_lower_limit(make_app) -> None:
    told = [make_app(**limits).test_client().get("/v2/maxtextlength").text for limits in ({}, {"max_characters": 500})]
    assert told == ["100000", "500"]
