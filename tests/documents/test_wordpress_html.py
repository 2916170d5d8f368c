"""What WordPress stores: blank lines part paragraphs, shortcodes are no text, and each slice of the source holds what was read."""

from __future__ import annotations

import pytest

from service.documents import read
from service.model import Format, Role, SourceDocument

# (what it shows, source, paragraphs)
PARAGRAPHS = [
    ("blank lines", "The fair drew 400 people.\n\nIt\nrained.\r\n\r\nThen  it stopped.", "The fair drew 400 people.|It rained.|Then it stopped."),
    ("markup within a paragraph", "The <b>fair</b> drew\n&pound;4&nbsp;million.\n\nIt rained.", "The fair drew £4 million.|It rained."),
    ("blocks", "<!-- wp:heading {\"level\":2} -->\n<h2>Fair</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>It drew 400.</p>\n<!-- /wp:paragraph -->", "Fair|It drew 400."),
    ("a dynamic block", "<p>One.</p><!-- wp:latest-posts {\"postsToShow\":4} /--><p>Two.</p>", "One.|Two."),
    ("a caption", 'One.\n[caption id="attachment_7" width="640"]<img src="7.jpg" /> The fair[/caption]\nTwo.', "One.|The fair|Two."),
    ("a gallery", 'One. [gallery ids="7,8,9"] Two.', "One. Two."),
    ("an embed", "One. [embed]https://news.example/[/embed] Two.", "One.|https://news.example/|Two."),
    ("a plug-in's shortcode", "One. [contact-form-7 id='1234' title=Form] Two. [/contact-form-7]", "One. Two."),
    ("an editor's brackets", "“It cost [£3m] and [sic] 40 [of 60] [the video shows 300] jobs”", "“It cost [£3m] and [sic] 40 [of 60] [the video shows 300] jobs”"),
    ("brackets that nothing closes", "One [gallery ids=7, two [caption id=3", "One [gallery ids=7, two [caption id=3"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in PARAGRAPHS], ids=[row[0] for row in PARAGRAPHS])
def test_paragraphs(source, expected) -> None:
    document = read(SourceDocument("/content", source, format=Format.HTML))
    assert [paragraph.span.of(document.text) for paragraph in document.paragraphs] == expected.split("|")


def test_a_block_has_its_role_and_its_place_in_the_source() -> None:
    source = "One.\n\n[caption width=640]<img>[/caption]<figure><figcaption>The 400 at the fair</figcaption></figure>\n\nTwo."
    document = read(SourceDocument("/content", source, format=Format.HTML))
    caption = document.paragraphs[1]
    assert caption.role is Role.CAPTION
    assert document.to_source(caption.span).of(source) == "The 400 at the fair"
