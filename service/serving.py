"""How gunicorn serves Crossfoot: its settings, which it takes by their names.

The environment sets what differs between machines; the rest is reasoned here.
"""

from __future__ import annotations

import atexit
import gc
import os
import resource
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import structlog
from gunicorn.arbiter import Arbiter
from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.workers.base import Worker

from service.config import Settings

# One process per core does the work. Set before the app, and with it NumPy, is loaded: its own threads would only
# make the workers fight over the same cores, and threads started before the fork would be missing after it.
os.environ.setdefault("OMP_NUM_THREADS", "1")

wsgi_app = "service.api:create_app()"

# Reachable from this machine alone unless HOST says otherwise: unpublished copy is confidential.
# An IPv6 address goes in brackets: HOST=[::1].
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Reading a story is pure computation that holds Python's interpreter lock, so processes, not threads, bring
# throughput: one per core. Two keep a desk going on the smallest machine, where one is busy with a long text.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))

# Threads are there for what waits: checks for their turn, of which service/api/turns.py lets only a few run at once,
# slow uploads, for the time that service/worker.py gives them, and health checks while long texts are read. They are
# made as they are needed, and one that waits costs next to nothing.
settings = Settings.from_environment()
UPLOADS = 60
worker_class = "service.worker.Worker"
threads = settings.max_concurrent + settings.max_waiting + UPLOADS

# SIGHUP replaces the workers by new ones, of the same code and settings: both stay in the first process, which the
# workers are forked from. To change either, start the service anew.
#
# The model is loaded once, before the workers are forked, and its memory is shared: a second worker costs a fraction
# of the first, and a replaced one answers at once.
preload_app = True


def when_ready(server: Arbiter) -> None:
    """Take all that is loaded so far out of the garbage collector's sight.

    Else each full collection would walk it, 80 ms in the midst of a request, and by its marks make every worker a
    copy of memory that it shares.
    """
    gc.collect()
    gc.freeze()


# A worker whose main thread is silent for so long hangs in code that never lets go of the interpreter lock: it is
# replaced. A long text does not trip it, as the main thread gets its turns.
timeout = 30

# Time for the texts in hand when the service stops, below the 30 seconds that Kubernetes gives a container.
graceful_timeout = 25

# Proxies and CMS clients keep idle connections for up to 60 seconds. Kept longer here, they are closed by the
# client's side, and no request meets a connection that is just closing. An idle one costs no thread.
keepalive = 75

# A worker is replaced after so many requests, so that no library's leak, however slow, adds up over weeks; the jitter
# keeps the workers from doing it all at once.
max_requests = 10_000
max_requests_jitter = 1_000

# The most connections of one worker, idle ones included; what comes beyond them waits. Each takes a file descriptor,
# of which many systems give a process only 1,024 unless it asks for more.
worker_connections = 4_000
_soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (max(_soft, min(_hard, worker_connections + 500)), _hard))

# Options of a plain-text request, dismissed fingerprints among them, travel in the query string: the most that
# gunicorn allows. A browser and a few proxies send some 30 header fields.
limit_request_line = 8190
limit_request_fields = 64

# The workers' heartbeats are file timestamps; on a slow disk one could pass for a hung worker.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

# Each worker counts in files of its own here, and whichever is asked for /metrics adds up those of all. It may be full:
# service/api/countfiles.py says what then.
try:
    metrics_dir = tempfile.mkdtemp(prefix="crossfoot-metrics-", dir=worker_tmp_dir)
except OSError as error:
    sys.exit(f"No directory for temporary files can be written; /dev/shm would do, or one that TMPDIR names: {error}")
os.environ["PROMETHEUS_MULTIPROC_DIR"] = metrics_dir
master = os.getpid()


@atexit.register
def remove_counts() -> None:
    """Remove the counts when the service ends, however it does, but not when one of its workers does."""
    if os.getpid() == master:
        shutil.rmtree(metrics_dir, ignore_errors=True)


def post_worker_init(worker: Worker) -> None:
    """Have a worker's memory told from its start, not from its first request."""
    worker.wsgi.extensions["metrics"].note_memory()


def child_exit(server: Arbiter, worker: Worker) -> None:
    """Keep what an ended worker counted, without its files; no failure of that may end the service."""
    from service.api import endedworkers  # not above: Prometheus' client must find the directory named as it loads

    try:
        endedworkers.fold(Path(metrics_dir), worker.pid, alive={*server.WORKERS, master})
    except OSError as error:
        server.log.warning("The counts of ended workers stay in their own files for now: %s", error.strerror)


# Off: it would need a writable home directory, and nothing manages the workers at run time but signals.
control_socket_disable = True


def pre_request(worker: Worker, req: object) -> None:
    """Log nothing of a request: by default gunicorn writes its path, at the level debug."""


def _kind_alone(_: object, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Name the kind of an exception in place of the exception, whose message may quote what it fell over."""
    failure = event.pop("exc_info", None)
    return {**event, "error": failure[0].__name__} if failure else event


class WordlessLogger(Logger):  # type: ignore[misc]
    """gunicorn's log, as JSON lines like the app's, without a request's own words: they may quote unpublished copy."""

    def setup(self, cfg: Config) -> None:
        """Set the log up, and have its lines written as JSON."""
        super().setup(cfg)
        lines = structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.processors.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                _kind_alone,
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
        for handler in self.error_log.handlers:
            handler.setFormatter(lines)

    def debug(self, msg: object, *args: object, **kwargs: Any) -> None:
        """Log nothing: at this level gunicorn quotes what it received of a request that broke off."""

    def warning(self, msg: object, *args: object, **kwargs: Any) -> None:
        """Log a warning, of a malformed request only that there was one."""
        malformed = str(msg).startswith("Invalid request")
        super().warning("A malformed request was refused." if malformed else msg, *args, **kwargs)

    def exception(self, msg: object, *args: object, **kwargs: Any) -> None:
        """Log what kind of exception is being handled, without its message and the request's address."""
        self.error("%s while handling a request or running a worker", getattr(sys.exc_info()[0], "__name__", "Error"))


logger_class = WordlessLogger

# The app writes a structured line per request that holds nothing of the text. gunicorn's access log would repeat
# it, query string included.
accesslog = None
errorlog = "-"
loglevel = os.environ.get("LOG_LEVEL", "info").lower()

# Only a proxy on the same machine is believed about the scheme of a request, unless others are named.
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")
