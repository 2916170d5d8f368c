"""gunicorn's threaded worker, with a deadline for each request to be received, header and body, and answered.

gunicorn itself waits for a request's first byte without a thread, but then for as long as its client likes, with one.
"""

from __future__ import annotations

import math
import socket
from concurrent.futures import Future
from time import monotonic
from typing import Any

from gunicorn.http import Request
from gunicorn.http.errors import NoMoreData
from gunicorn.workers import gthread

from service.config import Settings


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
    """A worker whose threads no client holds for long."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seconds = Settings.from_environment().max_upload_seconds

    def handle(self, conn: gthread.TConn) -> Any:
        """Handle a request on a connection, in a thread; whether the connection stays open."""
        if not isinstance(conn.sock, Hurried):
            conn.sock = hurried(conn.sock)
        if not (conn.initialized or conn.data_ready or conn.wait_for_data(0)):
            return gthread._DEFER  # a new connection waits for its first byte in the poller from the start
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


def hurried(plain: socket.socket) -> Hurried:
    """Return a connection as one that can be hurried; the plain one is not to be used any more."""
    return Hurried(plain.family, plain.type, plain.proto, plain.detach())
