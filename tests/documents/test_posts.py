"""Embedded posts: the line that signs one, and the paragraphs that its author is the speaker of."""

import pytest

from service.documents import read
from service.documents.posts import is_signature
from service.model import Format, SourceDocument

SIGNATURES = [
    "— Ada Wren (@adawren) November 13, 2031",
    "– Ada Wren (@ada_wren) 13 November 2031",
    "-- Ada Wren (@adawren) Nov. 13, 2031",
    "- Ada Wren (@adawren) 10:32 AM - 13 Nov 2031",
    "— Ada (the one at Quay) Wren 🚢 (@adawren) 2031-11-13",
    "— Ada Wren (@adawren.example.social) November 13, 2031 at 5:32 PM",
    "— Ada Wren (@adawren)",
    "Ada Wren (@adawren) November 13, 2031",
    "A post shared by Ada Wren (@adawren) on Nov 13, 2031 at 5:32pm PST",
]
NO_SIGNATURES = [
    "— Ada Wren, November 13, 2031",
    "- Ada Wren said that 4,000 people came",
    "Ada Wren (@adawren) wrote about it",
    "Ada Wren (@adawren) wrote that 40 ferries were out of service",
    "— " + "Ada Wren " * 30 + "(@adawren) November 13, 2031",
]


@pytest.mark.parametrize("line", SIGNATURES)
def test_a_signature_is_recognised(line: str) -> None:
    assert is_signature(line)


@pytest.mark.parametrize("line", NO_SIGNATURES)
def test_a_line_like_a_signature_is_none(line: str) -> None:
    assert not is_signature(line)


SIGNED = "— Ada Wren (@adawren) November 13, 2031"
SIGNED_BY_BO = "— Bo Quay (@boquay) November 14, 2031"
ADA, BO = "Ada Wren", "Bo Quay"
TEXTS = [
    ("the line before", f"Copy.\nThe ferry is late.\n{SIGNED}\nCopy.", [None, ADA, None, None]),
    ("blank lines about it", f"Copy.\n\nThe ferry is late.\n\n{SIGNED}\n\nCopy.", [None, ADA, None, None]),
    ("two in a row", f"Late.\n{SIGNED}\nVery late.\n{SIGNED_BY_BO}", [ADA, None, BO, None]),
    ("a link of its own", f"Copy.\nLate.\npic.twitter.com/xyz\n{SIGNED}", [None, ADA, ADA, None]),
    ("a signature without a post", f"{SIGNED}\n{SIGNED_BY_BO}\nCopy.", [None, None, None]),
]


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_a_post_in_plain_text_is_its_authors(source: str, expected: list[str | None]) -> None:
    assert [paragraph.speaker for paragraph in read(SourceDocument("body", source)).paragraphs] == expected


def test_a_signature_keeps_its_dash() -> None:
    document = read(SourceDocument("body", f"The ferry is late.\n{SIGNED}"))
    assert document.paragraphs[1].span.of(document.text) == SIGNED


PAGES = [
    (
        "every paragraph of the quotation",
        "<p>Copy.</p><blockquote class='twitter-tweet'><p>The ferry<br>is late.</p>&mdash; Ada Wren (@adawren) "
        "<a href='/1'>November 13, 2031</a></blockquote><p>Copy.</p>",
        [None, ADA, ADA, None, None],
    ),
    (
        "one quotation after another",
        f"<blockquote><p>Late.</p><p>{SIGNED}</p></blockquote><blockquote><p>Very.</p>{SIGNED_BY_BO}</blockquote>",
        [ADA, None, BO, None],
    ),
    ("a quotation that nobody signed", "<blockquote><p>Late.</p></blockquote><p>Copy.</p>", [None, None]),
    ("no quotation", f"<p>Copy.</p><p>Late.</p><p>{SIGNED}</p>", [None, ADA, None]),
]


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES])
def test_a_post_in_html_is_its_authors(source: str, expected: list[str | None]) -> None:
    document = read(SourceDocument("body", source, format=Format.HTML))
    assert [paragraph.speaker for paragraph in document.paragraphs] == expected
