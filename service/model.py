"""The frozen types that the stages hand on.

    SourceDocument -> Document -> Quantity -> Claim -> Discrepancy -> Report

All offsets in these types are Unicode code points into `Document.text`, the clean text; `Document.parts` lead back to
the texts as submitted. Nothing here does work beyond what follows from its own fields.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a document, or a paragraph of it, is to the story."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    RELATED = "related"


class Format(StrEnum):
    """How the source of a document is written."""

    TEXT = "text"
    HTML = "html"


class Qualifier(StrEnum):
    """What the words around a figure make of it."""

    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    VAGUE = "vague"
    RANGE = "range"


class ClaimRole(StrEnum):
    """The part a figure plays in what is said: an amount, an end of a movement, or the size of one."""

    VALUE = "value"
    FROM = "from"
    TO = "to"
    CHANGE = "change-by"


class Portion(StrEnum):
    """What else than the whole a figure is named as: "the other 61", "another 2,700"."""

    PART = "part"
    ADDITION = "addition"


class Severity(StrEnum):
    """How sure an editor can be that a finding needs a correction."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of characters, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of `text` that the span names."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Interval:
    """The values that a wording allows, both ends included; unbounded ends are infinite."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Tell whether some value lies in both intervals."""
        return self.low <= other.high and other.low <= self.high

    def scaled(self, factor: float) -> Interval:
        """Return the interval with both ends multiplied by a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def gap(self, other: Interval) -> float:
        """Return the distance between two intervals that do not meet, as a share of the larger edge; else 0."""
        if self.meets(other):
            return 0.0
        near, far = (self.high, other.low) if self.high < other.low else (other.high, self.low)
        return (far - near) / max(abs(far), abs(near))


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each character of the clean text stands in the source.

    The clean text is a row of pieces: either a stretch that stands in the source as it is, or a single character that
    something else there was read as ("&pound;" as "£"); several of those may share one stretch. Piece i begins at
    `clean[i]` of the clean text, and `starts[i]` and `ends[i]` bound it in the source; the last item of `clean` is the
    length of the clean text. A plain text is its own clean text and has no map.
    """

    clean: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def to_source(self, span: Span) -> Span:
        """Return the span of the source that a non-empty span of the clean text was made of."""
        first = bisect_right(self.clean, span.start) - 1
        last = bisect_left(self.clean, span.end) - 1
        return Span(
            self.starts[first] + span.start - self.clean[first], self.ends[last] - (self.clean[last + 1] - span.end)
        )


@dataclass(frozen=True, slots=True)
class Markup:
    """A stretch of a source that its sender marks as no text, and what it reads as: "<p>" as a blank line."""

    span: Span
    reads: str = ""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document as a caller submits it."""

    id: str
    text: str
    role: Role = Role.BODY
    format: Format = Format.TEXT
    markup: tuple[Markup, ...] = ()  # of a plain text, in order: the stretches of `text` that are none
    published: date | None = None  # the day of a related text


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table says of a cell in it: where its headers and captions stand in the clean text."""

    headers: tuple[Span, ...]  # of its column and of its row, the nearest first
    captions: tuple[Span, ...]
    alone: bool  # no other cell of the table has headers of the same words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the clean text; no sentence runs over its end."""

    span: Span
    role: Role
    sentences: tuple[Span, ...]
    speaker: str | None = None  # the author of an embedded post or a quotation, where one signs the block
    cell: Cell | None = None  # the block stands in a table


@dataclass(frozen=True, slots=True)
class Part:
    """A source with its place in the document that it is part of."""

    source: SourceDocument
    start: int  # where its clean text begins in that of the document
    paragraph: int  # the index of its first paragraph
    source_map: SourceMap | None = None  # None: the clean text is the source
    before: int = 0  # the paragraphs of earlier sources of its role, on which a reader counts on

    def to_source(self, span: Span) -> Span:
        """Return the span of the source that a span of the document's clean text was made of."""
        own = Span(span.start - self.start, span.end - self.start)
        return own if self.source_map is None else self.source_map.to_source(own)


@dataclass(frozen=True, slots=True)
class Document:
    """Sources that are read as one text, in paragraphs: a story with its headline and captions, or another's story."""

    parts: tuple[Part, ...]
    text: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def related(self) -> bool:
        """Tell whether this is no part of the story, but a text that the story is held against."""
        return self.parts[0].source.role is Role.RELATED

    @property
    def published(self) -> date | None:
        """The day of a related text, where the caller gives it."""
        return self.parts[0].source.published

    def part_at(self, position: int) -> Part:
        """Return the part that a character of the clean text belongs to."""
        return self.parts[bisect_right(self.parts, position, key=lambda part: part.start) - 1]

    def to_source(self, span: Span) -> Span:
        """Return the span of its source that a span of the clean text, within one part, was made of."""
        return self.part_at(span.start).to_source(span)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its British SI name ("kilometre", "pound sterling", "militant") and its dimension ("length").

    The dimension of a counted noun is "count"; dates, times of day, ordinals and scores have those as their
    dimension, so that nothing takes them for amounts.
    """

    name: str
    dimension: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of the text: where it stands, as written, and what it means."""

    span: Span  # the figure with its unit, without its qualifier
    figure: Span  # the number alone, as written
    unit_span: Span | None  # the unit as written
    value: float | None  # None where the wording gives only an interval
    interval: Interval  # the plain interval of the wording, before rounding is allowed for
    granularity: float  # the step that the figure is written to: 0.1 for "2.3", 1,000 for "14,000", 0 if only vague
    qualifier: Qualifier | None
    unit: Unit | None
    qualifier_span: Span | None = None  # the words that qualify the figure, as written: "as many as", "or so"

    @property
    def is_amount(self) -> bool:
        """Tell whether the figure is an amount and not a date, a time of day, an ordinal or a score."""
        return self.unit is None or self.unit.dimension not in NOT_AMOUNTS

    @property
    def tolerant(self) -> Interval:
        """The interval widened by what rounding to the written precision allows, at its finite ends."""
        half = self.granularity / 2
        return Interval(self.interval.low - half, self.interval.high + half)


NOT_AMOUNTS = frozenset({"date", "time-of-day", "ordinal", "score"})


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is said of."""

    text: str  # as written: "ISIS militants"
    head: str  # lemma of the head noun: "militant"
    modifiers: frozenset[str] = frozenset()  # lemmas of what narrows the head: {"isis"}
    entities: frozenset[str] = frozenset()  # names in the phrase, lower case: {"isis"}
    holder: str | None = None  # whose it is, as written: "Ford" of "Ford has 13,000 workers"

    @property
    def shown(self) -> str:
        """The subject with whose it is: "workers, Ford"."""
        return f"{self.text}, {self.holder}" if self.holder else self.text


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity together with what it says it of."""

    quantity: Quantity
    document: int  # index of the document among those checked
    paragraph: int  # index of the paragraph in its document
    sentence: Span
    span: Span  # the mention: the figure with its unit or counted noun
    unit: Unit | None  # the quantity's unit, or the counted noun
    rate: Unit | None = None  # a counted noun with what it is counted by: "test per day"
    subject: Subject | None = None
    agent: str | None = (
        None  # who acts or is described, lower case: "kestrel air", "kestrel air's pilot", "earlier appeal"
    )
    agent_named: bool = False  # the agent is told by its name
    measure: str | None = None  # lemma phrase of what is measured: "net profit", "length"
    role: ClaimRole = ClaimRole.VALUE
    event: str | None = None  # lemma of the verb that governs the figure
    period: str | None = None
    place: str | None = None
    speaker: str | None = None
    modality: str | None = None  # "forecast", "target", "former", "modal": what else than the present state it tells of
    basis: str | None = None  # "each" or "total", where the words around the figure say so
    portion: Portion | None = None
    offset: bool = False  # a stretch of time counted from some event: "after 48 minutes", "two days later"
    criterion: bool = False  # a bound that says which things are meant: "people waiting more than 18 months"
    bracketed: bool = False  # restates the figure right before it in another unit, in brackets mostly: "$1m (£522,000)"
    definite: bool = False  # "the 60 lenders", "their four-day visit": it refers to something told before
    context: frozenset[str] = frozenset()  # lemmas of the content words of the sentence
    vicinity: frozenset[str] = frozenset()  # those within a few words of the figure
    phrase: frozenset[str] = frozenset()  # those of the figure's own noun phrase, with all that narrows it
    # In a cell of a table, what its headers say, all of which another claim must tell; None in running text.
    labels: frozenset[str] | None = None

    @property
    def full_unit(self) -> Unit | None:
        """The unit as it is told, with what a counted noun is counted by; `unit` is what figures are compared by."""
        return self.rate or self.unit

    @property
    def names(self) -> frozenset[str]:
        """The names in what the figure is said of, lower case."""
        return self.subject.entities if self.subject is not None else frozenset()

    @property
    def in_table(self) -> bool:
        """Tell whether the figure stands in a cell of a table, and in no running text."""
        return self.labels is not None

    def shares_sentence(self, other: Claim) -> bool:
        """Tell whether the two claims stand in one sentence."""
        return self.document == other.document and self.sentence == other.sentence

    def shares_paragraph(self, other: Claim) -> bool:
        """Tell whether the two claims stand in one paragraph."""
        return self.document == other.document and self.paragraph == other.paragraph

    def before(self, text: str, reach: int, start: int | None = None) -> str:
        """Return the words of the sentence right before the mention, or before `start`, so many characters at most."""
        end = self.span.start if start is None else start
        return text[max(self.sentence.start, end - reach) : end]

    def behind(self, text: str, reach: int, end: int | None = None) -> str:
        """Return the words of the sentence right behind the mention, or behind `end`, so many characters at most."""
        start = self.span.end if end is None else end
        return text[start : min(self.sentence.end, start + reach)]

    def around(self, text: str, reach: int) -> str:
        """Return the mention with the words of the sentence on either side, so many characters at most."""
        return text[max(self.sentence.start, self.span.start - reach) : min(self.sentence.end, self.span.end + reach)]


@dataclass(frozen=True, slots=True)
class Why:
    """The comparison behind a finding, in one unit."""

    common_unit: str | None
    intervals: tuple[Interval, ...]
    tolerance: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A check's finding over two or more claims, or over a date with its weekday, which are one."""

    kind: str
    severity: Severity
    confidence: float  # the share of such findings that are right, 0 to 1
    subject: str
    message: str
    claims: tuple[int, ...]  # indices into Report.claims, in the order of the text
    why: Why
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Group:
    """Claims with comparable figures about one subject."""

    subject: str
    unit: str | None
    claims: tuple[int, ...]
    agree: bool


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may set for one check."""

    published: date | None = None
    checks: frozenset[str] | None = None  # None: all of them
    min_confidence: float = 0.0
    ignore: frozenset[str] = frozenset()  # fingerprints dismissed earlier


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found in the documents of one request."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    discrepancies: tuple[Discrepancy, ...] = ()
    groups: tuple[Group, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    @property
    def characters(self) -> int:
        """The length of all texts as submitted, in code points."""
        return sum(len(part.source.text) for document in self.documents for part in document.parts)


UNBOUNDED = math.inf
