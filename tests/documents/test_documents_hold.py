"""What holds for any text whatever, plain or marked up."""

import html
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.documents import WHOLE, read
from service.documents.superscripts import RAISED
from service.model import Document, Format, Role, SourceDocument, Span

PLAIN_PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", "\u2029", " ", "\u00a0", ". ", "! ", "... ", '"', "”", "(", "- ", "1. ", "U.S. ", "p.m. ", "No. ", "He",
     "— A (@a) 1 May 2031", "word ", "long enough for a line that was wrapped by hand ", "4,000", "\u00ad", "\ud800", "🚢", "\0"]
)  # fmt: skip
HTML_PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<h1>", "<h2>", "</h1>", "<div class=dek>", "</div>", "<td>", "</table>", "<table>",
     "<sup>", "</sup>", "<sup>2</sup>", "<sup>1</sup>/", "<script>", "</script>", "<title>", "</title>", "<svg>", "</svg>",
     "<blockquote>", "</blockquote>", "<q>", "</q>", "<cite>", "</cite>", "<br>", "<img>", "<tr>", "<th rowspan=2>", "</td>",
     "[caption id='1']", "[/caption]", "[gallery]", "[", "]", "<dl>", "<dt>", "<dd>", "</dl>", "<figure>", "<figcaption>", "<pre>", "</pre>", "<p hidden>", "<li>", "<caption>", "</>", "<", "</", "<!--", "-->",
     "&pound;", "&pound", "&amp;", "&nbsp;", "&shy;", "&fjlig;", "&#163;", "&#x1F6A2;", "&notit;", "&", "&#;", ";", "<p class='",
     "4,000", "10", "km", "word", " ", "\n", "\r\n", "\r", "\u00a0", "\u00ad", "\0", "🚢", "\u0301", "\ud800", "— A (@a) 1 May 2031"]
)  # fmt: skip


def joined(pieces: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(pieces, max_size=30).map("".join)


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)
PLAIN = ANY_TEXT | joined(PLAIN_PIECES)
HTML = ANY_TEXT | joined(HTML_PIECES)


@given(PLAIN)
@example("\ufeff")
def test_plain_text_is_its_own_clean_text(source: str) -> None:
    document = read(SourceDocument("body", source))
    assert document.text == source
    assert_in_order(document)
    assert_nothing_left_out(document)


@given(HTML)
@example("<title>One</title><h1>")
def test_clean_text_of_html_stands_in_the_source(source: str) -> None:
    document = read(SourceDocument("body", source, format=Format.HTML))
    assert_in_order(document)
    places = [document.to_source(Span(i, i + 1)) for i in range(len(document.text))]
    assert all(place.end <= following.start or place == following for place, following in pairwise(places))
    for character, place in zip(document.text, places, strict=True):
        assert character in readings(place.of(source))


def readings(written: str) -> Iterable[str]:
    """Return the characters that a slice of the source may be read as; an empty one parts words, or is a <q>'s mark."""
    if not written:
        return "\n “”‘’"
    plain = html.unescape(written)
    if not plain:  # a control character's number, which Python leaves out and a browser does not
        base, digits = (16, written[3:]) if written[2] in "xX" else (10, written[2:])
        return chr(int(digits.rstrip(";"), base))
    return " " if plain.isspace() else plain + plain.translate(RAISED)


@given(joined(HTML_PIECES), st.sampled_from(list(Format)))
def test_the_same_source_gives_the_same_document(source: str, source_format: Format) -> None:
    submitted = SourceDocument("body", source, format=source_format)
    assert read(submitted) == read(submitted)


@given(HTML, st.sampled_from([role for role in Role if role not in WHOLE]))
def test_a_role_of_a_part_is_that_of_its_paragraphs(source: str, role: Role) -> None:
    document = read(SourceDocument("part", source, role, Format.HTML))
    assert {paragraph.role for paragraph in document.paragraphs} <= {role}


@given(
    st.lists(st.sampled_from(["4", ",", "000", " ", "ships", ".", "£", "&", "<", "é", "🚢"]), max_size=12).map("".join)
)
def test_markup_within_a_line_loses_nothing_of_it(line: str) -> None:
    marked = "<i></i>".join(html.escape(character) for character in f"<{line}>")
    document = read(SourceDocument("body", marked, format=Format.HTML))
    assert document.text == " ".join(f"<{line}>".split())


def assert_in_order(document: Document) -> None:
    assert_ordered_within(Span(0, len(document.text)), [paragraph.span for paragraph in document.paragraphs])
    for paragraph in document.paragraphs:
        assert paragraph.sentences
        assert_ordered_within(paragraph.span, paragraph.sentences)
        for span in (paragraph.span, *paragraph.sentences):
            assert span.of(document.text) == span.of(document.text).strip() != ""
        for before, after in pairwise(paragraph.sentences):
            assert document.text[before.end : after.start].strip() == ""
        assert (paragraph.sentences[0].start, paragraph.sentences[-1].end) == (paragraph.span.start, paragraph.span.end)


def assert_ordered_within(whole: Span, parts: Iterable[Span]) -> None:
    ends = [whole.start, *(edge for part in parts for edge in (part.start, part.end)), whole.end]
    assert ends == sorted(ends)


def assert_nothing_left_out(document: Document) -> None:
    """Check that outside of paragraphs are only white space, byte order marks and the marks of list items."""
    edges = [0, *(edge for paragraph in document.paragraphs for edge in (paragraph.span.start, paragraph.span.end))]
    for start, end in zip(edges[::2], [*edges[1::2], len(document.text)], strict=True):
        between = document.text[start:end].replace("\ufeff", " ").split()
        assert not between or (len(between) == 1 and (between[0] in "-–—•*·‣▪●◦" or between[0][:-1].isdecimal()))


@pytest.mark.parametrize("invisible", ["\u00ad", "\u200b", "\u200d", "\u2060", "\u202e", "\ufeff"])
def test_what_nobody_sees_is_no_part_of_a_figure(invisible: str) -> None:
    document = read(SourceDocument("body", f"4{invisible}2", format=Format.HTML))
    assert document.text == "42"
