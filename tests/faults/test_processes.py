"""Workers that are killed, replaced or told to stop while clients wait: no answer is lost that could be given."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from load import PATIENCE, Load, until
from running import Server, serving


def test_a_killed_worker_is_replaced_and_takes_only_its_own_requests_along(victim: Server) -> None:
    before = victim.workers()
    killed = min(before)
    with Load(victim) as load:
        os.kill(killed, signal.SIGKILL)
        until("two workers again", lambda: len(now := victim.workers()) == 2 and killed not in now)
        load.go_on()
    assert before - {killed} < victim.workers()
    assert all(len(client.broken) <= 1 for client in load.clients), load.broken
    assert not load.refused


def test_a_reload_replaces_the_workers_and_loses_nothing(victim: Server) -> None:
    before = victim.workers()
    with Load(victim) as load:
        victim.process.send_signal(signal.SIGHUP)
        until("two new workers", lambda: len(now := victim.workers()) == 2 and not now & before)
        load.go_on()
    assert not load.broken
    assert not load.refused


def test_a_stop_answers_every_request_that_was_accepted(tmp_path: Path) -> None:
    with serving(tmp_path / "log") as server, Load(server, clients=16) as load:
        server.process.terminate()
        assert server.process.wait(timeout=PATIENCE) == 0
        until("no one at the port", lambda: load.refused)
    assert not load.broken
