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
    ("a photograph", "Late.\nA photo shared by Ada Wren (@adawren) on Nov 13, 2031 at 5:32pm PST", [ADA, None]),
    ("a byline that is no signature", "Late.\nPosted by Ada Wren on 13 November 2031", [None, None]),
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
        "<p>Copy.</p><blockquote class='twitter-tweet'><p>The ferry<br>is late.<br>Very.</p>&mdash; Ada Wren (@adawren) "
        "<a href='/1'>November 13, 2031</a></blockquote><p>Copy.</p>",
        [None, ADA, ADA, None, None],
    ),
    (
        "one quotation after another",
        f"<blockquote><p>Late.</p><p>{SIGNED}</p></blockquote><blockquote><p>Very.</p>{SIGNED_BY_BO}</blockquote>",
        [ADA, None, BO, None],
    ),
    (
        "Bluesky",
        "<blockquote class='bluesky-embed' data-bluesky-uri='at://1'><p lang=en>The ferry is late.<br><br><a href='/1'>[image or "
        "embed]</a></p>&mdash; Ada Wren (<a href='/2'>@adawren.example.social</a>) <a href='/3'>November 13, 2031 at 5:32 PM</a>"
        "</blockquote>",
        [ADA, ADA, None],
    ),
    (
        "Instagram",
        "<blockquote class='instagram-media'><div><a href='/1'><div>View this post on Instagram</div></a><p><a href='/1'>The ferry "
        "is late.</a></p><p>A post shared by <a href='/2'>Ada Wren</a> (@adawren) on <time>Nov 13, 2031 at 5:32pm PST</time></p>"
        "</div></blockquote>",
        [ADA, ADA, None],
    ),
    (
        "Facebook",
        "<div class='fb-post'><blockquote cite='https://facebook.example/1' class='fb-xfbml-parse-ignore'><p>The ferry is late.</p>"
        "Posted by <a href='/2'>Ada Wren</a> on&nbsp;<a href='/1'>Thursday, 13 November 2031</a></blockquote></div>",
        [ADA, None],
    ),
    (
        "TikTok, by the address of the post",
        "<blockquote class='tiktok-embed' cite='https://www.tiktok.example/@adawren/video/67'><section><p>The ferry is late.</p>"
        "</section></blockquote><p>Copy.</p>",
        ["@adawren", None],
    ),
    (
        "an accelerated page's stand-in for a tweet",
        f"<amp-twitter data-tweetid=8><blockquote placeholder><p>Late.</p>{SIGNED}</blockquote></amp-twitter>",
        [ADA, None],
    ),
    (
        "a quotation with its source in a footer",
        "<blockquote><p>The ferry is late.</p><p>Very.</p><footer>— Ada Wren, <cite>The Quay</cite></footer></blockquote><p>Copy.",
        [ADA, ADA, None, None],
    ),
    (
        "a quotation with its source in a <cite>",
        "<blockquote class=wp-block-quote><p>The ferry is late.</p><cite>Ada Wren, of the harbour board</cite></blockquote>",
        [ADA, None],
    ),
    (
        "a quotation with its source in a caption",
        "<figure><blockquote><p>Late.</p></blockquote><figcaption>Ada Wren (left)</figcaption></figure><p>Copy.",
        [ADA, None, None],
    ),
    ("a pull quote in a shortcode", "[pullquote]The ferry is late.[/pullquote]<p>Copy.", [None, None]),
    (
        "a work that is cited in a sentence",
        "<blockquote><p>Late.</p><cite>The Quay</cite> said so.</blockquote>",
        [None, None],
    ),
    ("a name that is cited in running copy", "<p>The ferry is late.</p><p><cite>The Quay</cite></p>", [None, None]),
    ("a quotation that nobody signed", "<blockquote><p>Late.</p></blockquote><p>Copy.</p>", [None, None]),
    ("no quotation", f"<p>Copy.</p><p>Late.</p><p>{SIGNED}</p>", [None, ADA, None]),
]


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES])
def test_a_post_in_html_is_its_authors(source: str, expected: list[str | None]) -> None:
    document = read(SourceDocument("body", source, format=Format.HTML))
    assert [paragraph.speaker for paragraph in document.paragraphs] == expected
