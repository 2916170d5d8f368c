"""A text that a CMS filled in from another is read once; one with words of its own is read."""

from __future__ import annotations

import pytest

from service.documents.news.repeats import without_repeats
from service.model import Format, Role, SourceDocument

BODY = (
    "<h1>Wexcombe to close 14 libraries</h1><figure><img><figcaption>Some 800 readers</figcaption></figure>"
    "<h2>The vote</h2><p>Wexcombe council will close 12&nbsp;libraries this summer, it decided on Thursday.</p>"
    f"<p>{'The debate was long and loud. ' * 200}</p><p>Readers had stood in the rain to protest.</p>"
)

# (what it shows, role, text, whether it is read)
PARTS = [
    ("a headline that the body repeats as one", Role.HEADLINE, "Wexcombe to close 14 libraries", False),
    ("the same in other letters and spaces", Role.HEADLINE, " WEXCOMBE to  close 14 libraries\n", False),
    ("a headline of its own", Role.HEADLINE, "Wexcombe to close 16 libraries", True),
    ("a headline whose words open the body", Role.HEADLINE, "Wexcombe council will close 12 libraries", True),
    ("a caption that the body has too", Role.CAPTION, "Some 800 readers", False),
    ("a caption of its own", Role.CAPTION, "Some 900 readers", True),
    ("a paragraph as standfirst", Role.STANDFIRST, "Readers had stood in the rain to protest.", False),
    ("the opening, broken off", Role.STANDFIRST, "Wexcombe council will close 12 libraries this […]", False),
    ("broken off by dots, with a link", Role.STANDFIRST, "The vote Wexcombe council will close 12... Continue reading “Wexcombe”", False),
    ("cut within a word", Role.STANDFIRST, "Wexcombe council will close 12 lib", False),
    ("from within the opening", Role.STANDFIRST, "it decided on Thursday.", False),
    ("part of a word", Role.STANDFIRST, "ouncil will close", True),
    ("the opening with another figure", Role.STANDFIRST, "Wexcombe council will close 16 libraries this […]", True),
    ("a standfirst with an ellipsis", Role.STANDFIRST, "Fourteen libraries… and counting", True),
    ("nothing but dots", Role.STANDFIRST, "…", True),
    ("no words", Role.STANDFIRST, "<p>&nbsp;</p>", False),
]  # fmt: skip


@pytest.mark.parametrize(("role", "text", "kept"), [row[1:] for row in PARTS], ids=[row[0] for row in PARTS])
def test_a_part_beside_the_body(role, text, kept) -> None:
    part, body = SourceDocument("/part", text, role, Format.HTML), SourceDocument("/body", BODY, Role.BODY, Format.HTML)
    assert without_repeats([part, body]) == ((part, body) if kept else (body,))


def test_of_two_alike_the_first_is_kept() -> None:
    print_, web, caption = (
        SourceDocument(id, "Wexcombe to close 14 libraries", role)
        for id, role in (("/print", Role.HEADLINE), ("/web", Role.HEADLINE), ("/caption", Role.CAPTION))
    )
    assert without_repeats([print_, web, caption]) == (print_,)


def test_the_body_is_read_whole() -> None:
    paragraph = SourceDocument("/1", "Readers wept.")
    again = SourceDocument("/2", "Readers wept.")
    blank = SourceDocument("/3", " \n")
    assert without_repeats([paragraph, again, blank]) == (paragraph, again)
