"""Who says so: by parses made by hand, and by what stands beside a quotation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import document, parsed

from service.claims.speakers import sayer, voices

HALE_SAID = """
    Tom      PROPN compound Hale
    Hale     PROPN nsubj    said
    said/say VERB  ROOT     said
    400      NUM   nummod   jobs
    jobs/job NOUN  nsubj    went
    went/go  VERB  ccomp    said
"""
THE_COMPANY_SAID = """
    400      NUM   nummod   jobs
    jobs/job NOUN  nsubj    go
    go       VERB  ccomp    said
    ,        PUNCT punct    said
    the      DET   det      company
    company  NOUN  nsubj    said
    said/say VERB  ROOT     said
"""
A_SPOKESMAN_OF = """
    A        DET   det      spokesman
    spokesman NOUN nsubj    said
    of       ADP   prep     spokesman
    the      DET   det      council
    council  NOUN  pobj     of
    said/say VERB  ROOT     said
    400      NUM   nummod   jobs
    jobs/job NOUN  nsubj    went
    went/go  VERB  ccomp    said
"""
ACCORDING_TO = """
    400      NUM   nummod   jobs
    jobs/job NOUN  nsubj    went
    went/go  VERB  ROOT     went
    according/accord VERB prep went
    to       ADP   prep     according
    Ada      PROPN compound Reyes
    Reyes    PROPN pobj     to
"""
HE_SAID = """
    He       PRON  nsubj    said
    said/say VERB  ROOT     said
    400      NUM   nummod   jobs
    jobs/job NOUN  nsubj    went
    went/go  VERB  ccomp    said
"""
NOBODY = """
    The      DET   det      firm
    firm     NOUN  nsubj    cut
    cut      VERB  ROOT     cut
    400      NUM   nummod   jobs
    jobs/job NOUN  dobj     cut
"""
SAYERS = [
    ("a name before the verb", HALE_SAID, "Tom Hale"),
    ("a noun behind the sentence", THE_COMPANY_SAID, "the company"),
    ("according to a name", ACCORDING_TO, "Ada Reyes"),
    ("a pronoun", HE_SAID, "He"),
    ("the text itself", NOBODY, None),
]


@pytest.mark.parametrize(("table", "expected"), [row[1:] for row in SAYERS], ids=[row[0] for row in SAYERS])
def test_who_says_a_sentence(table: str, expected: str | None) -> None:
    assert sayer(parsed(table)) == expected


def test_whose_spokesman_says_it() -> None:
    said = sayer(parsed(A_SPOKESMAN_OF))
    assert said is not None
    assert "spokesman" in said
    assert "council" in said


NAMED = [
    ("Tom Hale said so.", ["Tom Hale"]),
    ("Chief executive Ada Reyes told staff so.", ["Ada Reyes"]),
    ("Ada Reyes, the chief executive, said so.", ["Ada Reyes"]),
    ("“It is so,” said Tom Hale.", ["Tom Hale"]),
    ("It is so, according to Ada Reyes.", ["Ada Reyes"]),
    ("But Tom Hale has said so.", ["Tom Hale"]),
    ("He said so.", []),
    ("The figures add up.", []),
    ("Tom Hale said so. But Ada Reyes added more.", ["Tom Hale", "Ada Reyes"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_the_names_beside_verbs_of_saying(text: str, expected: list[str]) -> None:
    assert list(voices(document(text)).names) == expected


STORIES = [
    ("the text's own words", ["The firm cut 400 jobs."], NOBODY, False, None),
    ("a name in the sentence", ["Ada Reyes spoke.", "Tom Hale said 400 jobs went."], HALE_SAID, False, "Tom Hale"),
    ("a pronoun for the last name", ["Ada Reyes said no.", "He said 400 jobs went."], HE_SAID, False, "Ada Reyes"),
    ("a pronoun for nobody", ["He said 400 jobs went."], HE_SAID, False, None),
    (
        "a quotation whose speaker stands behind it",
        ["Ada Reyes said no.", "“The firm cut 400 jobs.” Tom Hale said on Monday."],
        NOBODY,
        True,
        "Tom Hale",
    ),
    ("a quotation that goes on", ["Ada Reyes said no.", "“The firm cut 400 jobs.”"], NOBODY, True, "Ada Reyes"),
]


@pytest.mark.parametrize(
    ("paragraphs", "table", "quoted", "expected"), [row[1:] for row in STORIES], ids=[row[0] for row in STORIES]
)
def test_the_speaker_of_a_figure(paragraphs: list[str], table: str, quoted: bool, expected: str | None) -> None:
    story = document(*paragraphs)
    last = story.paragraphs[-1]
    said = voices(story).speaker_of(last, last.sentences[0], parsed(table), quoted=quoted)
    assert said == expected


def test_the_author_of_a_post_is_its_speaker() -> None:
    [paragraph] = document("The convoy is six miles long.").paragraphs
    post = replace(paragraph, speaker="Tom Hale")
    spoken = voices(document("Ada Reyes said no."))
    assert spoken.speaker_of(post, post.sentences[0], parsed(HALE_SAID), quoted=True) == "Tom Hale"


QUOTED = [
    ("curly marks", "He said “we cut 400 jobs” and left.", "400", True),
    ("before them", "He cut 400 jobs and said “no”.", "400", False),
    ("behind them", "He said “no” and cut 400 jobs.", "400", False),
    ("straight marks", 'He said "we cut 400 jobs" and left.', "400", True),
    ("behind straight marks", 'He said "no" and cut 400 jobs.', "400", False),
    ("a quotation that nobody closed", "He said “we cut 400 jobs.", "400", True),
]


@pytest.mark.parametrize(("text", "figure", "expected"), [row[1:] for row in QUOTED], ids=[row[0] for row in QUOTED])
def test_whether_a_figure_is_quoted(text: str, figure: str, expected: bool) -> None:
    story = document(text)
    assert voices(story).is_quoted(story.paragraphs[0].span, text.index(figure)) is expected


def test_a_quotation_ends_with_its_paragraph() -> None:
    story = document("He said “no.", "They cut 400 jobs.")
    assert not voices(story).is_quoted(story.paragraphs[1].span, story.text.index("400"))
