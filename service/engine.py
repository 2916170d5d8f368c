"""Documents in, report out: the whole pipeline as two pure functions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from service import claims as claiming
from service import deadline, extraction
from service import documents as reading
from service.alignment import Alignment, across, align, joined
from service.checks import CHECKS, Check, Finding
from service.groups import group
from service.model import Claim, Discrepancy, Document, Options, Report, SourceDocument

SUREST = 0.99  # no finding from wording alone is certain
SAMPLE = (
    "The council will spend £3m (about $4m) on 12 new homes, each 5 miles from the town, in 2004. It said that the "
    "14 flats would be warm."
)


def extract(sources: Sequence[SourceDocument]) -> Report:
    """Return every quantity of the sources with its context, and no discrepancies."""
    documents, claims = read(sources)
    return Report(documents, claims, warnings=warnings(claims))


def check(sources: Sequence[SourceDocument], options: Options) -> Report:
    """Return the quantities of the sources, the discrepancies among them, and the groups of comparable figures.

    The story is checked by itself, and then held against each related text by itself.
    """
    documents, claims = read(sources)
    story = [claim for claim in claims if not documents[claim.document].related]
    own = align(documents, story, published=options.published)
    facing = tuple(across(documents, claims, options.published))
    checks = [check for check in CHECKS if options.checks is None or check.id in options.checks]
    found = [(check.id, finding) for check in checks for finding in deadline.watched(check.run(own))]
    found += [
        (check.id, finding)
        for check in checks
        for each in deadline.watched(facing)
        for finding in held_against(check, each)
    ]
    groups = group(joined(claims, own, facing))
    return Report(documents, claims, discrepancies(documents, claims, found, options), groups, warnings(claims))


def held_against(check: Check, alignment: Alignment) -> Iterator[Finding]:
    """Yield what a check finds between a story and a related text; what lies within either of them is left out."""
    if check.across is not None:
        yield from (each for each in check.across(alignment) if len({claim.document for claim in each.claims}) > 1)


def warm() -> None:
    """Load the model and the unit tables, so that the first request is as quick as the next.

    Raises OSError where the model is not installed.
    """
    check((SourceDocument("body", SAMPLE),), Options())


def read(sources: Sequence[SourceDocument]) -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    """Return the documents that the sources make and the claims of their quantities."""
    documents = reading.read_all(sources)
    return documents, claiming.build(documents, [extraction.extract(document) for document in documents])


def warnings(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return what a caller should know of how the text was read."""
    unread = {(claim.document, claim.sentence) for claim in claims if len(claim.sentence) > claiming.MAX_SENTENCE}
    if not unread:
        return ()
    return (
        f"Figures in sentences of more than {claiming.MAX_SENTENCE:,} characters ({len(unread)}) have no subject: "
        "so long a sentence is not parsed.",
    )


def discrepancies(
    documents: Sequence[Document], claims: Sequence[Claim], found: list[tuple[str, Finding]], options: Options
) -> tuple[Discrepancy, ...]:
    """Return the findings that the caller wants, in the order of the text; of two over one pair the surer is kept."""
    index = {id(claim): i for i, claim in enumerate(claims)}
    kept: list[Discrepancy] = []
    claimed: set[frozenset[int]] = set()
    for kind, finding in deadline.watched(sorted(found, key=lambda entry: -entry[1].confidence)):
        members = tuple(index[id(claim)] for claim in finding.claims)
        mark = fingerprint(documents, kind, finding)
        confidence = min(round(finding.confidence, 2), SUREST)
        if confidence < options.min_confidence or mark in options.ignore or frozenset(members) in claimed:
            continue
        claimed.add(frozenset(members))
        kept.append(
            Discrepancy(
                kind, finding.severity, confidence, finding.subject, finding.message, members, finding.why, mark
            )
        )
    return tuple(sorted(kept, key=lambda d: (d.claims, d.kind)))


def fingerprint(documents: Sequence[Document], kind: str, finding: Finding) -> str:
    """Return a mark of the finding that edits elsewhere in the text leave as it is.

    It is made of the kind, and of each mention's words and subject; nothing of where they stand.
    """
    mentions = sorted(mark_of(documents[claim.document], claim) for claim in finding.claims)
    return hashlib.sha256("\n".join([kind, *mentions]).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def mark_of(document: Document, claim: Claim) -> str:
    """Return a mention's words and subject, and of which related text it is, if it is of one."""
    words = f"{' '.join(claim.span.of(document.text).lower().split())}|{claim.subject.head if claim.subject else ''}"
    return f"{words}|{document.parts[0].source.id}" if document.related else words
