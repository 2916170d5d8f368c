"""Figures in the cells of tables, whose unit stands in a header: "Revenue (£m)", "Share, %", "in thousands"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from service import deadline
from service.model import Document, Paragraph, Quantity, Span

Read = Callable[[str], list[Quantity]]  # the quantities of a text by itself

LONGEST = 24  # characters of a note
BRACKETED = re.compile(rf"\(([^()]{{1,{LONGEST}}})\)")
TIED = re.compile(rf"(?:,\s|\s(?=[%£$€¥])|\b(?=in\s))([^,()]{{1,{LONGEST}}})$")
ALONE = re.compile(rf"^([^()]{{1,{LONGEST}}})$")
FORMS = (BRACKETED, TIED, ALONE)
NOTE = re.compile(r"(?:in\s)?(?P<sign>(?:US|AU?|CA?|HK|NZ|S)?[£$€¥])?\s?(?P<rest>.*)")
SCALES = {
    **dict.fromkeys(("000", "000s", "'000", "’000", "'000s", "’000s", "thousand", "thousands"), "thousand"),
    **dict.fromkeys(("million", "millions", "mn"), "million"),
    **dict.fromkeys(("billion", "billions", "bn"), "billion"),
}
MONEY_SCALES = frozenset({"", "m", "k", "tn"})  # behind a sign; without one, "(m)" may be metres or men
WORD = re.compile(r"[^\W\d]")
LABEL = re.compile(r"[A-Z]\w*[^\Ws]|\w|year|month|week|day|hour")  # a header that names what is told: "Year", "W"
SAMPLE = "7"


@dataclass(frozen=True, slots=True)
class Note:
    """A unit in a header, with what it would put before and behind a figure."""

    span: Span
    before: str
    behind: str


def notes(document: Document, read: Read) -> dict[Span, Note]:
    """Return the units in the headers and captions of a document's tables, by where the header stands."""
    cells = (paragraph.cell for paragraph in document.paragraphs if paragraph.cell is not None)
    headers = dict.fromkeys(span for cell in cells for span in (*cell.headers, *cell.captions))
    found = ((span, note_in(document.text, span, read)) for span in headers)
    return {span: note for span, note in found if note is not None}


def note_in(text: str, header: Span, read: Read) -> Note | None:
    """Return the unit in a header, if it has one that a figure can be read with."""
    for match in (match for form in FORMS for match in form.finditer(header.of(text))):
        around = parts_of(match[1])
        if around is None or (match.re is ALONE and LABEL.fullmatch(match[1])):
            continue
        before, behind = around
        told = f"{before}{SAMPLE}{behind}"
        if [quantity.span for quantity in read(told)] == [Span(0, len(told))]:
            return Note(Span(header.start + match.start(1), header.start + match.end(1)), before, behind)
    return None


def parts_of(note: str) -> tuple[str, str] | None:
    """Return what a note puts before and behind a figure: "£" and "m" for "£m"."""
    found = NOTE.fullmatch(note.strip())
    if found is None:
        return None
    sign, rest = found["sign"] or "", found["rest"]
    if rest.lower() in SCALES:
        return sign, f" {SCALES[rest.lower()]}"
    if sign:
        return (sign, rest) if rest in MONEY_SCALES else None
    return None if len(rest) == 1 and rest.isalpha() else ("", rest if rest == "%" else f" {rest}")


def read_cell(
    paragraph: Paragraph, quantities: Iterable[Quantity], text: str, known: Mapping[Span, Note], read: Read
) -> Iterator[Quantity]:
    """Yield the quantities of a paragraph; the first of a cell with the unit that a header has for it."""
    cell = paragraph.cell
    above = () if cell is None else (*cell.headers, *cell.captions)
    note = next((known[span] for span in above if span in known), None)
    for index, quantity in enumerate(deadline.watched(quantities)):
        yield quantity if index or note is None else with_unit(text, paragraph.span, quantity, note, read)


def without_notes(quantities: Iterable[Quantity], known: Mapping[Span, Note]) -> Iterator[Quantity]:
    """Yield the quantities less those that are the unit of a header: "in thousands" is no amount."""
    taken = sorted(note.span for note in known.values())
    for quantity in quantities:
        at = bisect_left(taken, quantity.span)
        if not any(quantity.span.overlaps(note) for note in taken[max(0, at - 1) : at + 1]):
            yield quantity


def with_unit(text: str, cell: Span, quantity: Quantity, note: Note, read: Read) -> Quantity:
    """Return a bare figure of a cell as read with the unit of a header; any other as it is."""
    bare = quantity.unit is None or quantity.unit.dimension == "date"  # "1998" may be so many thousands
    if not bare or WORD.match(text[quantity.span.end : cell.end].lstrip()):
        return quantity
    lead = text[cell.start : quantity.figure.start] + note.before
    told = lead + quantity.figure.of(text) + note.behind + text[quantity.figure.end : cell.end]
    found = next((each for each in read(told) if each.span.start <= len(lead) < each.span.end), None)
    if found is None or not found.is_amount:
        return quantity
    return replace(
        found, span=quantity.span, figure=quantity.figure, unit_span=None, qualifier_span=quantity.qualifier_span
    )
