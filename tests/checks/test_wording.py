"""How findings are told: on stories of which the claims are known, so that only the telling is tried."""

from __future__ import annotations

import re
from typing import Any

import pytest
from handmade import aligned, claims, document, subject

from service import documents
from service.alignment import Alignment
from service.checks import CHECKS, Finding, bound, magnitude, value, wording
from service.engine import check
from service.model import Document, Options, Role, Severity, SourceDocument

WINNERS = re.compile(r"\b(right|wrong|correct|incorrect|should be|must be|mistake|error|typo|instead)\b", re.IGNORECASE)

FIGHTERS = document("Thousands of fighters left Dorsa.", "Only 240 militants left Dorsa, Ada Reyes said.")
JOBS = document("Ferry firm to cut 400 jobs", "The firm is to cut 4,000 jobs, it was told on Monday by the board.")
FRIENDS = document("About 200 guests came to Ripley.", "Caterers fed 320 guests.", "They sat down with 330 guests.")
PARTS = documents.read(
    SourceDocument("head", "Ferry firm to cut 400 jobs", Role.HEADLINE),
    SourceDocument("text", "The firm met on Monday.\n\nIt will cut 4,000 jobs."),
)
CAPTIONED = documents.read(
    SourceDocument("first", "It will cut 4,000 jobs."),
    SourceDocument("picture", "The yard, where 300 work", Role.CAPTION),
    SourceDocument("second", "The union speaks of 5,000."),
)
WIRE = document(
    "Army says 240 fled Dorsa", "Some 240 left, the army said. It was all over by noon.", role=Role.RELATED, name="wire"
)


def story(each: Document, *fields: dict[str, Any], chance: float = 0.95) -> Alignment:
    """Return the alignment of a document whose figures are all about one thing."""
    made = claims(each, fields=fields)
    pairs = [(i, j, chance) for j in range(len(made)) for i in range(j)]
    return aligned((each,), made, *pairs)


def only(found: Any) -> Finding:
    [finding] = found
    return finding


TOLD = [
    (
        "a headline and its story",
        only(magnitude.run(story(JOBS, {"subject": subject("job")}, {"subject": subject("job")}))),
        "The figures for job are 10 times apart, with the same leading digits: “400” in the headline and “4,000” in "
        "paragraph 2.",
    ),
    (
        "a speaker",
        only(bound.run(story(FIGHTERS, {"subject": subject("fighter")}, {"speaker": "Ada Reyes"}))),
        "The figures for fighter cannot all be true: “Thousands” in paragraph 1 and “240” (according to Ada Reyes) in paragraph 2.",
    ),
    (
        "three mentions, and what the words around one make of it",
        only(bound.run(story(FRIENDS, *({"subject": subject("guest")},) * 3))),
        "The figures for guest cannot all be true: “About 200” in paragraph 1, “320” in paragraph 2 and “330” in "
        "paragraph 3.",
    ),
]


@pytest.mark.parametrize(("finding", "expected"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_a_finding_is_told_in_one_sentence(finding: Finding, expected: str) -> None:
    assert finding.message == expected


SUBJECTS = [
    ("the fullest name", [subject("fighter"), subject("fighter", "isis")], None, "isis fighter"),
    ("a name and what is measured of it", [subject("firm"), None], "net profit", "firm (net profit)"),
    ("a measure that the name holds already", [subject("profit", "net"), None], "profit", "net profit"),
    ("only a measure", [None, None], "profit", "profit"),
    ("a time, which says nothing", [subject("year", "last"), subject("ticket")], None, "ticket"),
    ("only a unit", [None, None], None, "pound sterling"),
]


@pytest.mark.parametrize(
    ("subjects", "measure", "expected"), [row[1:] for row in SUBJECTS], ids=[row[0] for row in SUBJECTS]
)
def test_what_the_figures_are_of_is_named(subjects: list[Any], measure: str | None, expected: str) -> None:
    each = document("It made £4m.", "It made £5m.")
    made = claims(each, fields=tuple({"subject": s, "measure": measure} for s in subjects))
    assert wording.subject_of(made) == expected


PLACES = [
    ("a headline", (JOBS,), 0, "the headline"),
    ("a paragraph", (JOBS,), 1, "paragraph 2"),
    ("a headline of two parts", (PARTS,), 0, "the headline"),
    ("a paragraph of the body beside its headline", (PARTS,), 1, "paragraph 2"),
    ("a standfirst", (document("It cut 40 jobs.", role=Role.STANDFIRST, name="stand"),), 0, "the standfirst"),
    ("a story beside a related text", (FIGHTERS, WIRE), 0, "paragraph 1 of the story"),
    ("a headline beside a related text", (JOBS, WIRE), 0, "the headline"),
    ("a part beside a related text", (PARTS, WIRE), 1, "paragraph 2 of the story"),
    ("a caption", (CAPTIONED,), 1, "a caption"),
    ("a paragraph of a body in several sources", (CAPTIONED,), 2, "paragraph 2"),
    ("the headline of a related text", (FIGHTERS, WIRE), 2, "the headline of the related text “wire”"),
    ("a paragraph of a related text", (FIGHTERS, WIRE), 3, "paragraph 2 of the related text “wire”"),
]


@pytest.mark.parametrize(("stories", "which", "expected"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
def test_a_place_is_one_that_an_editor_finds(stories: tuple[Document, ...], which: int, expected: str) -> None:
    made = claims(*stories)
    assert wording.place_of(aligned(stories, made), made[which]) == expected


def test_a_figure_is_quoted_as_it_is_written_with_single_spaces() -> None:
    each = document("The firm made a profit of £4.10 \u00a0 million.")
    [made] = claims(each)
    assert wording.written(aligned((each,), (made,)), made) == "“£4.10 million”"


LISTS = [
    (["a"], "a"),
    (["a", "b"], "a and b"),
    (["a", "b", "c"], "a, b and c"),
    (["a", "b", "c", "d"], "a, b, c and d"),
]


@pytest.mark.parametrize(("parts", "expected"), LISTS)
def test_a_list_reads_as_one(parts: list[str], expected: str) -> None:
    assert wording.listed(parts) == expected


def test_the_shape_of_a_slip_adds_to_the_confidence_and_a_gulf_without_one_takes_from_it() -> None:
    def confidence(one: str, other: str) -> float:
        return only(value.run(story(document(f"It made {one}.", f"It made {other}."), chance=0.8))).confidence

    swapped, near, far = confidence("£38m", "£83m"), confidence("£38m", "£41m"), confidence("£38m", "£9.2bn")
    assert swapped > near > far


def test_a_surer_pair_is_a_surer_finding() -> None:
    found = [only(value.run(story(document("It has 12 ships.", "It has 14."), chance=c))) for c in (0.5, 0.7, 0.9)]
    assert [finding.confidence for finding in found] == sorted(finding.confidence for finding in found)


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    "text", [text for each in CHECKS for text in each.flagged], ids=lambda text: " ".join(text.split())[:60]
)
def test_a_message_names_the_figures_as_written_and_no_winner(text: str) -> None:
    report = check([SourceDocument("body", text)], Options())
    found = max(report.discrepancies, key=lambda each: each.confidence)
    for at in found.claims:
        claim = report.claims[at]
        assert " ".join(claim.span.of(text).split()) in found.message
        if claim.speaker is not None and found.kind in {"value", "magnitude", "bound"}:
            assert claim.speaker in found.message
    assert not WINNERS.search(found.message)
    assert found.message.endswith(".")
    assert "\n" not in found.message


@pytest.mark.usefixtures("model")
def test_speakers_who_differ_are_named_and_are_news() -> None:
    text = (
        "At least 18 miners died in the blast at Tolna, President Ada Reyes said.\n\nRescue work ended at dusk.\n\n"
        "Tom Hale, the owner of the mine, said 14 miners had died in the blast at Tolna."
    )
    [found] = check([SourceDocument("body", text)], Options()).discrepancies
    assert found.severity is Severity.NOTICE
    assert "Ada Reyes" in found.message
    assert "Tom Hale" in found.message


@pytest.mark.usefixtures("model")
def test_a_sum_is_worked_out() -> None:
    text = "The fund has £80m to give away. Sport will get £45m and the arts the other £25m."
    [found] = check([SourceDocument("body", text)], Options()).discrepancies
    assert found.kind == "total"
    for part in ("£45m", "£25m", "£70m", "£80m", "£10m"):
        assert part in found.message
