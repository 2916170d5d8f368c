"""Check a shard, in whichever process and on whichever machine: what became of each of its records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import service
from service import deadline, engine
from service.archive import reading
from service.archive.reading import Reading, Story
from service.archive.records import Record
from service.cli.checking import fault
from service.cli.files import Unreadable
from service.deadline import OutOfTime
from service.model import Discrepancy, Options, Report
from service.reporting.offsets import Offsets


@dataclass(frozen=True, slots=True)
class How:
    """All that decides what is found in a record."""

    reading: Reading
    options: Options
    seconds: float
    """The longest that the check of one story may take."""

    version: str = service.__version__


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of a finding, in the text as it was submitted."""

    document: str
    start: int  # code points
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as it is kept."""

    kind: str
    severity: str
    confidence: float
    subject: str
    message: str
    fingerprint: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a record: a story with its findings, or the reason why it is set aside."""

    file: str
    row: int | None
    id: str | None = None
    characters: int = 0
    quantities: int = 0
    findings: tuple[Found, ...] = ()
    reason: str | None = None


class OtherVersion(Exception):
    """Say that a worker runs another Crossfoot than the one that asks it."""


def check_records(records: Sequence[Record], how: How) -> tuple[Entry, ...]:
    """Return what becomes of each record, in order. Raises OtherVersion."""
    if how.version != service.__version__:
        raise OtherVersion(f"a worker runs Crossfoot {service.__version__}, and not {how.version}")
    return tuple(check(record, how) for record in records)


def check(record: Record, how: How) -> Entry:
    """Return what becomes of a record; no fault in it stops another."""
    try:
        return _checked(record, reading.read(record, how.reading), how)
    except Unreadable as error:
        return set_aside(record, str(error))
    except OutOfTime:
        return set_aside(record, f"takes longer than {how.seconds:g} seconds")
    except Exception as error:  # of the engine; its message may quote the text
        return set_aside(record, fault(error))


def set_aside(record: Record, reason: str) -> Entry:
    """Return the entry of a record that is not checked."""
    return Entry(record.file, record.row, reason=reason)


def _checked(record: Record, story: Story, how: How) -> Entry:
    options = replace(how.options, published=story.published or how.options.published)
    with deadline.within(how.seconds):
        report = engine.check(story.sources, options)
    offsets = Offsets(report.documents, utf16=False)
    return Entry(
        record.file,
        record.row,
        story.id,
        report.characters,
        len(report.claims),
        tuple(_found(found, report, offsets) for found in report.discrepancies),
    )


def _found(found: Discrepancy, report: Report, offsets: Offsets) -> Found:
    claims = (report.claims[index] for index in found.claims)
    places = (offsets.place(claim.document, claim.span) for claim in claims)
    return Found(
        found.kind,
        found.severity,
        round(found.confidence, 2),
        found.subject,
        found.message,
        found.fingerprint,
        tuple(Mention(place.source, place.span.start, place.span.end, place.text) for place in places),
    )
