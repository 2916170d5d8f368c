"""Text with markup that its sender has marked: what is read, in which paragraphs, and where it stands in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.documents import read
from service.model import Document, Markup, Role, SourceDocument, Span

Pieces = list[str | tuple[str, str]]  # texts, and markup with what it reads as


def annotated(pieces: Pieces) -> SourceDocument:
    """Return the source that the pieces make."""
    source, markup = "", []
    for piece in pieces:
        written, reads = (piece, None) if isinstance(piece, str) else piece
        if reads is not None:
            markup.append(Markup(Span(len(source), len(source) + len(written)), reads))
        source += written
    return SourceDocument("body", source, markup=tuple(markup))


def texts(document: Document) -> list[str]:
    return [paragraph.span.of(document.text) for paragraph in document.paragraphs]


# (what it shows, pieces, paragraphs)
PARAGRAPHS = [
    ("markup is no text", ["A ", ("<b>", ""), "4,000", ("</b>", ""), "-ton ship"], ["A 4,000-ton ship"]),
    ("markup within a figure", ["4", ("<!-- x -->", ""), ",000 ships"], ["4,000 ships"]),
    ("markup that ends a paragraph", [("<p>", "\n\n"), "One.", ("</p><p>", "\n\n"), "Two.", ("</p>", "\n\n")], ["One.", "Two."]),
    ("markup that is a space", ["10", ("&nbsp;", " "), "km"], ["10 km"]),
    ("markup that is a figure", ["It is ", (r"\SI{5}{\km}", "5 km"), " long."], ["It is 5 km long."]),
    ("the marks of a list", [("- ", ""), "One", ("\n- ", "\n• "), "Two"], ["One", "Two"]),
    ("markup at either end", [("<i>", ""), "One", ("</i>", "")], ["One"]),
    ("markup alone", [("<hr>", "")], []),
    ("markup of no length", ["One ", ("", "and "), "two"], ["One and two"]),
]  # fmt: skip


@pytest.mark.parametrize(("pieces", "expected"), [row[1:] for row in PARAGRAPHS], ids=[row[0] for row in PARAGRAPHS])
def test_markup_gives_way_to_what_it_reads_as(pieces: Pieces, expected: list[str]) -> None:
    assert texts(read(annotated(pieces))) == expected


def test_the_roles_are_those_of_plain_text() -> None:
    story = "Three ferries were out of service on Monday, the operator said."
    document = read(annotated([("# ", ""), "Ferries cut", ("\n", "\n\n"), story]))
    assert [paragraph.role for paragraph in document.paragraphs] == [Role.HEADLINE, Role.BODY]


# (clean text, what the source holds there)
SLICES = [
    ("4,000 ships", ["A ", ("<b>", ""), "4,", ("</b>", ""), "000 ships", ("<br>", "\n"), "left"], "4,</b>000 ships"),
    ("10 km", ["Over ", "10", ("&nbsp;", " "), "km", " off"], "10&nbsp;km"),
    ("5 km", ["It is ", (r"\SI{5}{\km}", "5 km"), " long."], r"\SI{5}{\km}"),
    ("5 km", ["🚢 is ", ("{five}", "5"), " km", ("<b>", "")], "{five} km"),
]


@pytest.mark.parametrize(("clean", "pieces", "expected"), SLICES)
def test_a_slice_of_the_source_holds_what_was_read(clean: str, pieces: Pieces, expected: str) -> None:
    document = read(annotated(pieces))
    start = document.text.index(clean)
    source = document.parts[0].source.text
    assert document.to_source(Span(start, start + len(clean))).of(source) == expected


PIECE = st.text(st.sampled_from("4,0 km.\n🚢—\u00ad"), max_size=8)


@given(st.lists(PIECE | st.tuples(PIECE, PIECE), max_size=12))
def test_each_character_leads_back_to_its_piece(pieces: Pieces) -> None:
    submitted = annotated(pieces)
    document = read(submitted)
    clean = "".join(piece if isinstance(piece, str) else piece[1] for piece in pieces)
    assert document.text == clean
    places = [document.to_source(Span(i, i + 1)) for i in range(len(clean))]
    assert places == sorted(places)
    for character, place in zip(clean, places, strict=True):
        reads = "".join(markup.reads for markup in submitted.markup if markup.span == place)
        assert place.of(submitted.text) == character or character in reads
