"""Clients that keep the service busy, and keep count of what became of each of their requests."""

from __future__ import annotations

import http.client
import json
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from running import Server

PATIENCE = 60  # seconds that a client waits for an answer, and a test for what must happen
FILLER = " The town clerk said that the hall would be open from 9am to 5pm on 12 days in May." * 3


def until(condition: str, holds: object, seconds: float = PATIENCE) -> None:
    """Return when a function returns true."""
    deadline = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < deadline, f"not within {seconds} seconds: {condition}"
        time.sleep(0.05)


def ask(server: Server, number: int, connection: http.client.HTTPConnection | None = None) -> None:
    """Have a text checked that names a number of its own, and assert that the answer is about that text."""
    used = connection or http.client.HTTPConnection(server.address, timeout=PATIENCE)
    try:
        used.request(
            "POST", "/v1/check", f"The choir has {number} singers.{FILLER}".encode(), {"Content-Type": "text/plain"}
        )
        answer = used.getresponse()
        body = answer.read()
        assert answer.status == 200, body
        assert json.loads(body)["quantities"][0]["value"] == number, body
    finally:
        if connection is None:
            used.close()


@dataclass
class Client:
    """What became of the requests of one client, which sends one at a time."""

    answered: int = 0
    refused: int = 0  # there was nobody at the port, so nothing was sent
    broken: list[str] = field(default_factory=list)  # sent, or connected to send, and not answered as it should be


class Load:
    """Clients, half of which keep their connection, while the other half make a new one for each request."""

    def __init__(self, server: Server, clients: int = 6) -> None:
        self.clients = [Client() for _ in range(clients)]
        self._server = server
        self._end = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(index,), daemon=True) for index in range(clients)]

    def __enter__(self) -> Self:
        """Start the clients, and wait until each has got answers."""
        for thread in self._threads:
            thread.start()
        try:
            self.go_on()
        except BaseException:
            self._end.set()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Have each client finish its last request."""
        self._end.set()
        for thread in self._threads:
            thread.join(timeout=2 * PATIENCE)
            assert not thread.is_alive()

    def go_on(self, more: int = 3) -> None:
        """Wait until each client has got a few more answers."""
        goals = [client.answered + more for client in self.clients]
        until("answers for every client", lambda: all(c.answered >= goal for c, goal in zip(self.clients, goals)))  # noqa: B905

    @property
    def refused(self) -> int:
        """The number of times that nobody was at the port."""
        return sum(client.refused for client in self.clients)

    @property
    def broken(self) -> list[str]:
        """What went wrong with the requests that were not answered."""
        return [what for client in self.clients for what in client.broken]

    def _run(self, index: int) -> None:
        client, number, keeps = self.clients[index], 10_000 * (index + 1), index % 2 == 0
        connection = http.client.HTTPConnection(self._server.address, timeout=PATIENCE)
        while not self._end.is_set():
            number += 1
            try:
                ask(self._server, number, connection if keeps else None)
            except ConnectionRefusedError:
                client.refused += 1
                connection.close()
                time.sleep(0.1)
            except (OSError, http.client.HTTPException, AssertionError) as error:
                client.broken.append(repr(error))
                connection.close()
            else:
                client.answered += 1
        connection.close()
