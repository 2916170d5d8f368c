"""The processor time of the pipeline's parts, taken by functions that stand in for them while it is measured."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from service import engine

PARTS = {  # the functions that are timed, by where the pipeline looks them up
    "documents": ("service.documents", "read_all"),
    "extraction": ("service.extraction", "extract"),
    "claims": ("service.claims", "build"),
    "parse": ("service.claims.build", "parse"),
    "alignment": ("service.engine", "align"),
    "groups": ("service.engine", "group"),
}


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def in_full(run: Callable[..., Iterator[Any]]) -> Callable[..., list[Any]]:
    """Return a check's function with all that it yields made at once, so that it can be timed."""
    return lambda alignment: list(run(alignment))


@contextmanager
def timed(spent: dict[str, float]) -> Iterator[None]:
    """Add up, while this lasts, the milliseconds that each part of the pipeline takes."""

    def timing(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **options: Any) -> Any:
            start = time.process_time()
            made = work(*args, **options)
            spent[name] += 1000 * (time.process_time() - start)
            return made

        return run

    with ExitStack() as patches:
        for name, (module, attribute) in PARTS.items():
            place = importlib.import_module(module)
            patches.enter_context(patch.object(place, attribute, timing(name, getattr(place, attribute))))
        checks = tuple(replace(each, run=timing(f"check {each.id}", in_full(each.run))) for each in engine.CHECKS)
        patches.enter_context(patch.object(engine, "CHECKS", checks))
        yield
    spent["claims"] -= spent["parse"]  # which they ask for
