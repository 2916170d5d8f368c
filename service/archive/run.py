"""Check an archive from its input to its output, from wherever an earlier run of it was ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from service.archive import flow, inputs, records
from service.archive.flow import Engine
from service.archive.inputs import Survey
from service.archive.joining import join
from service.archive.manifest import manifest
from service.archive.records import Shard
from service.archive.store import Refused, Store
from service.archive.summary import Summary
from service.archive.work import How
from service.cli.files import File, Unread

Tell = Callable[[Shard, bool], None]
"""Is told each shard that is through, and whether this run has checked it or an earlier one had."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What is to be checked, and how it is cut."""

    found: Sequence[File | Unread]
    how: How
    shard: int  # the most records of a shard
    survey: Survey

    @property
    def manifest(self) -> str:
        """What this run is of."""
        return manifest(self.survey, self.how, self.shard)


def run(archive: Archive, store: Store, engine: AbstractContextManager[Engine], tell: Tell) -> Summary:
    """Check what is not through yet, and write the output. Raises Stopped, Refused and OSError; all can be resumed."""
    shards = 0

    def remaining() -> Iterator[Shard]:
        nonlocal shards
        for shard in records.cut(inputs.records(archive.found, archive.how.reading), archive.shard):
            shards += 1
            if shard.number in done:
                tell(shard, False)
            else:
                yield shard

    with store.opened():
        done = store.done()
        with engine as started:
            for shard, entries in flow.run(started, remaining()):
                store.commit(shard.number, entries)
                tell(shard, True)
        if inputs.survey(archive.found) != archive.survey:
            raise Refused("the input has changed while it was checked; what was found is of neither state")
        summary = join(store, shards, store.out.name)
        store.discard()
        return summary
