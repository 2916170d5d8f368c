"""gunicorn's threaded worker, whose threads no client holds for long, and which leaves none unanswered when it stops.

gunicorn gives a connection a thread before it has said anything, and then for as long as its client likes.
"""

from __future__ import annotations

import math
import socket
from concurrent.futures import Future
from functools import partial
from selectors import EVENT_READ
from time import monotonic, sleep
from typing import Any

from gunicorn.http import Request
from gunicorn.http.errors import NoMoreData
from gunicorn.workers import gthread

from service.config import Settings

MOMENT = 0.000_5  # seconds that a worker lets others go first for each connection that it has
CROWD = 32  # connections from which on it waits for nobody


class Overdue(NoMoreData, TimeoutError):  # type: ignore[misc]
    """Say that a request was not received in time: gunicorn takes it for a client that has gone."""


class Hurried(socket.socket):
    """A connection that receives up to a deadline, however often a byte comes in, and sends for so long at most."""

    deadline = math.inf  # of time.monotonic()
    seconds: float | None = None

    def hurry(self, seconds: float) -> None:
        """Begin the time in which a request must be received."""
        self.deadline, self.seconds = monotonic() + seconds, seconds
        self.settimeout(seconds)

    def unhurry(self) -> None:
        """Leave it to timeouts alone how long receiving takes."""
        self.deadline = math.inf

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """Receive some bytes, or raise Overdue where the deadline passes first."""
        if self.deadline == math.inf:
            return super().recv(size, flags)
        left = self.deadline - monotonic()
        if left <= 0:
            raise Overdue(b"")
        self.settimeout(left)
        try:
            return super().recv(size, flags)
        except TimeoutError:
            raise Overdue(b"") from None
        finally:
            self.settimeout(self.seconds)


class Worker(gthread.ThreadWorker):  # type: ignore[misc]
    """A worker that gives a thread to those who have sent something, for a limited time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seconds = Settings.from_environment().max_upload_seconds

    def accept(self, listener: socket.socket) -> None:
        """Accept a connection, the later the more there are, so that a worker with fewer takes it first.

        Left alone, whichever worker wakes first takes all the connections that a client opens at once, and the others
        stay idle for as long as those are kept.
        """
        if self.alive and 0 < self.nr_conns < CROWD:
            sleep(self.nr_conns * MOMENT)
        super().accept(listener)

    def enqueue_req(self, conn: gthread.TConn) -> None:
        """Have a thread take a connection, once its first byte is there.

        gunicorn lets a thread wait five seconds for it. A few hundred connections that say nothing, as browsers open
        them ahead and port scans leave them, would keep everybody else out for minutes.
        """
        if conn.initialized or conn.data_ready or not self.alive:
            super().enqueue_req(conn)
            return
        conn.sock.setblocking(False)
        conn.timeout = monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def handle(self, conn: gthread.TConn) -> Any:
        """Handle a request on a connection, in a thread; whether the connection stays open."""
        if not isinstance(conn.sock, Hurried):
            conn.sock = hurried(conn.sock)
        conn.sock.hurry(self.seconds)
        kept = super().handle(conn)
        if not kept:
            # Here, as it waits up to two seconds for the client, and in the main thread all others would wait with it.
            conn.sock.unhurry()
            conn.close(graceful=True)
        return kept

    def handle_request(self, req: Request, conn: gthread.TConn) -> Any:
        """Handle a request whose header was received; the answer is sent in limited time, too."""
        conn.sock.settimeout(self.seconds)
        return super().handle_request(req, conn)

    def finish_request(self, conn: gthread.TConn, done: Future[Any]) -> None:
        """Take back a connection from its thread, in the main thread."""
        if conn.sock.fileno() < 0:
            self.nr_conns -= 1
        else:
            super().finish_request(conn, done)

    def set_accept_enabled(self, enabled: bool) -> None:
        """Accept connections or not; a worker that stops first takes those that wait, and then lets the port go.

        To their clients they were accepted: the kernel did. Left alone, they would be reset, and so would all that
        come while the last texts are read, as the port stays open until every worker has closed it.
        """
        stopping = self._accepting and not self.alive
        if stopping:
            self._accept_waiting()
        super().set_accept_enabled(enabled)
        if stopping:
            for listener in self.sockets:
                listener.close()

    def _accept_waiting(self) -> None:
        for listener in self.sockets:
            before = -1
            while before < self.nr_conns < self.worker_connections:
                before = self.nr_conns
                self.accept(listener)

    def _cap_keepalive(self, deadline: float) -> None:
        """Close connections by a deadline that say nothing, those that never have said anything too."""
        super()._cap_keepalive(deadline)
        for conn in self.pending_conns:
            conn.timeout = min(conn.timeout, deadline)


def hurried(plain: socket.socket) -> Hurried:
    """Return a connection as one that can be hurried; the plain one is not to be used any more."""
    return Hurried(plain.family, plain.type, plain.proto, plain.detach())
