"""The command, in this process or in one of its own."""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from service import engine
from service.cli import main
from service.cli.commands import crossfoot
from service.model import Report

STORY = "Council to plant 5,000 trees\n\nThe council will plant 500 trees along the ring road this winter, it said.\n"
AGREEING = "Council to plant 500 trees\n\nThe council will plant 500 trees along the ring road this winter, it said.\n"
FINGERPRINT = "8ceddb4138b30844"  # of the story's finding


def run(*arguments: str, text: str | bytes | None = None, **environment: str | None) -> Result:
    """Run `crossfoot` with these arguments, a text on standard input, and these changes to the environment."""
    return CliRunner().invoke(crossfoot, arguments, text, environment, prog_name="crossfoot")


def check(*arguments: str, text: str | bytes | None = None, **environment: str | None) -> Result:
    """Run `crossfoot check`."""
    return run("check", *arguments, text=text, **environment)


def write(folder: Path, **stories: str) -> None:
    """Write stories to files of their names: first_txt=... to first.txt."""
    for name, story in stories.items():
        (folder / name.replace("_", ".")).write_text(story, encoding="utf-8")


def slow_down(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Have each story take a while, so that there is time to break off."""
    real = engine.check

    def slow_check(*given: Any) -> Report:
        time.sleep(seconds)
        return real(*given)

    monkeypatch.setattr("service.engine.check", slow_check)


def read_all(terminal: int) -> str:
    """Return all that is written to a terminal until its other side is closed."""
    content = b""
    while True:
        try:
            content += os.read(terminal, 65536)
        except OSError:  # how Linux says that nobody is on the other side
            return content.decode()


@dataclass(frozen=True)
class Child:
    """The command in a process of its own, which has what is loaded here."""

    pid: int

    def processes(self) -> list[int]:
        """Return the processes that it has started and that still run."""
        return [int(pid) for pid in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]

    def send(self, number: signal.Signals) -> None:
        """Send it, and none of its own, a signal."""
        os.kill(self.pid, number)

    def exit_code(self) -> int:
        """Wait for its end and return its exit code, or the negative number of the signal that it died of."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@contextmanager
def started(*arguments: str, out: int, err: int, command: str = "check") -> Iterator[Child]:
    """Start `crossfoot check`, or another command, writing to these file descriptors, and kill it where it does not end."""
    pid = os.fork()
    if pid == 0:
        _be_the_command(["crossfoot", command, *arguments], out, err)
    child = Child(pid)
    try:
        yield child
    finally:
        try:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass  # it has ended, as it should


def _be_the_command(arguments: list[str], out: int, err: int) -> None:
    code = 99
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        os.closerange(3, 1024)  # the other ends of pipes among them
        sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
        sys.argv = arguments
        signal.signal(signal.SIGINT, signal.default_int_handler)
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 99
    except BaseException:
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)
