"""gunicorn's threaded worker, made patient: no client that is silent or slow to leave keeps others waiting."""

from __future__ import annotations

import socket
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ
from time import monotonic

from gunicorn.workers.gthread import TConn, ThreadWorker


class PatientWorker(ThreadWorker):  # type: ignore[misc]
    """Give a thread to those who have sent something, and leave none unanswered when it stops."""

    def enqueue_req(self, conn: TConn) -> None:
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

    def handle(self, conn: TConn) -> object:
        """Handle a request, and have its connection closed at once where it is the last.

        gunicorn's main thread would wait up to two seconds for the client to close its side, and take no other
        connection meanwhile. The wait is for what the client may still be sending, but bodies are read to their end.
        """
        kept: object = super().handle(conn)
        if kept is False:
            with suppress(OSError):  # the client is gone already
                conn.sock.shutdown(socket.SHUT_RDWR)
        return kept

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
