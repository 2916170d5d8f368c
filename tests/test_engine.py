"""Documents in, report out: what the caller may ask for, and what a report holds."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from service.checks import CHECKS
from service.engine import check, extract
from service.model import Discrepancy, Format, Options, Report, Role, Severity, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

HEADLINE = "Ferry firm to cut 400 jobs at Kelsey yard"
STORY = (
    "Northsea Ferries is to cut 4,000 jobs at its Kelsey yard, the company said on Monday.",
    "It will be the third round of cuts in a year.",
    "The ferry Aurora is 84 metres (376 feet) long and was built in Norway.",
)
SURE = Options(min_confidence=0.8)


def body(*paragraphs: str, name: str = "body", role: Role = Role.BODY) -> SourceDocument:
    return SourceDocument(name, "\n\n".join(paragraphs), role)


def kinds(report: Report) -> list[str]:
    return [each.kind for each in report.discrepancies]


def found(*sources: SourceDocument, options: Options = SURE) -> Discrepancy:
    [only] = check(sources, options).discrepancies
    return only


def mentions(report: Report, each: Discrepancy) -> list[tuple[str, str]]:
    """Return the document and the words of each mention."""
    claims = [report.claims[i] for i in each.claims]
    return [
        (story.part_at(claim.span.start).source.id, claim.span.of(story.text))
        for claim in claims
        for story in [report.documents[claim.document]]
    ]


def test_a_headline_that_comes_as_a_document_of_its_own_is_compared_with_the_story() -> None:
    sources = [body(HEADLINE, name="head", role=Role.HEADLINE), body(STORY[0])]
    report = check(sources, SURE)
    assert kinds(report) == ["magnitude"]
    assert mentions(report, report.discrepancies[0]) == [("head", "400 jobs"), ("body", "4,000 jobs")]
    assert report.discrepancies[0].severity is Severity.ERROR


def test_a_headline_above_its_story_is_found_in_one_document_as_well() -> None:
    report = check([body(HEADLINE, *STORY[:2])], SURE)
    assert report.documents[0].paragraphs[0].role is Role.HEADLINE
    assert kinds(report) == ["magnitude"]


def test_a_caption_is_compared_with_the_story() -> None:
    caption = body("Northsea Ferries is to cut 4,000 jobs at its Kelsey yard", name="caption", role=Role.CAPTION)
    assert found(body("Northsea Ferries will cut 400 jobs at its Kelsey yard."), caption).kind == "magnitude"


def test_html_and_text_are_compared_with_one_another() -> None:
    html = SourceDocument(
        "web", "<p>Northsea Ferries is to cut 4,000&nbsp;jobs at its <b>Kelsey</b> yard.</p>", format=Format.HTML
    )
    assert found(body(HEADLINE, role=Role.HEADLINE), html).kind == "magnitude"


def test_a_story_is_one_document_and_each_related_text_another() -> None:
    sources = [
        body("It has 12 ships.", name="wire", role=Role.RELATED),
        body(HEADLINE, name="head", role=Role.HEADLINE),
        body(STORY[0], name="story"),
        body("It had 15 cars.", name="earlier", role=Role.RELATED),
    ]
    parts = [[part.source.id for part in document.parts] for document in extract(sources).documents]
    assert parts == [["head", "story"], ["wire"], ["earlier"]]


def test_a_name_in_the_headline_is_known_in_the_body() -> None:
    sources = [body("Kestrel Airways cuts jobs", name="head", role=Role.HEADLINE), body("The airline has 300 jets.")]
    assert [claim.agent for claim in extract(sources).claims] == ["kestrel airways"]


def test_each_part_keeps_its_own_offsets() -> None:
    sources = [
        body("🙂 Nothing here.", name="a"),
        body("It has 12 ships.", name="b"),
        body("It has 15 cars.", name="c"),
    ]
    report = extract(sources)
    [document] = report.documents
    parts = [document.part_at(claim.span.start) for claim in report.claims]
    assert [
        (part.source.id, part.to_source(claim.span).of(part.source.text))
        for part, claim in zip(parts, report.claims, strict=True)
    ] == [("b", "12 ships"), ("c", "15 cars")]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "No figures here.", "…", "The ferry sank on 14 November 2017."])
def test_a_text_without_amounts_has_no_discrepancies(text: str) -> None:
    report = check([body(text)], Options())
    assert (report.discrepancies, report.groups) == ((), ())
    assert [claim for claim in report.claims if claim.quantity.is_amount] == []


@pytest.mark.parametrize("headline", ["DOUBLED", "Halved", "10%", "Up 10%"])
def test_a_headline_of_a_change_alone_is_answered(headline: str) -> None:
    story = (SourceDocument("head", headline, role=Role.HEADLINE), body("The kiln cooled."))
    report = check(story, Options())
    assert not report.discrepancies


def test_no_documents_have_no_report() -> None:
    assert check([], Options()) == Report((), ())


def test_extract_finds_the_quantities_and_compares_nothing() -> None:
    sources = [body(HEADLINE, *STORY)]
    assert extract(sources).claims == check(sources, Options()).claims
    assert (extract(sources).discrepancies, extract(sources).groups) == ((), ())


SUBSETS = [
    ("all", None, {"magnitude", "conversion"}),
    ("one", {"magnitude"}, {"magnitude"}),
    ("another", {"conversion"}, {"conversion"}),
    ("two", {"magnitude", "conversion"}, {"magnitude", "conversion"}),
    ("one that finds nothing", {"total"}, set()),
    ("none", set(), set()),
]


@pytest.mark.parametrize(("asked", "expected"), [row[1:] for row in SUBSETS], ids=[row[0] for row in SUBSETS])
def test_only_the_checks_that_are_asked_for_run(asked: set[str] | None, expected: set[str]) -> None:
    options = Options(checks=None if asked is None else frozenset(asked), min_confidence=0.8)
    assert set(kinds(check([body(HEADLINE, *STORY)], options))) == expected


@pytest.mark.parametrize("least", [0.0, 0.5, 0.8, 0.9, 1.0])
def test_findings_of_less_confidence_are_left_out(least: float) -> None:
    sources = [body(HEADLINE, *STORY)]
    everything = check(sources, Options()).discrepancies
    report = check(sources, Options(min_confidence=least))
    assert report.discrepancies == tuple(each for each in everything if each.confidence >= least)


def test_confidence_is_a_share_and_told_to_two_places() -> None:
    for text in (text for each in CHECKS for text in each.flagged[:3]):
        for each in check([body(text)], Options()).discrepancies:
            assert 0 <= each.confidence <= 1
            assert each.confidence == round(each.confidence, 2)


def test_a_finding_that_was_dismissed_stays_away_and_the_others_stay() -> None:
    sources = [body(HEADLINE, *STORY)]
    first, second = check(sources, SURE).discrepancies
    ignoring = Options(min_confidence=0.8, ignore=frozenset({first.fingerprint, "0123456789abcdef"}))
    assert check(sources, ignoring).discrepancies == (second,)


def test_a_dismissed_finding_takes_nothing_from_the_quantities_and_groups() -> None:
    sources = [body(HEADLINE, *STORY)]
    report = check(sources, SURE)
    ignoring = Options(ignore=frozenset(each.fingerprint for each in report.discrepancies))
    assert check(sources, ignoring).claims == report.claims
    assert check(sources, ignoring).groups == report.groups


EDITED_ELSEWHERE = [
    ("a paragraph is reworded", (HEADLINE, STORY[0], "There were two rounds of cuts last year.")),
    ("a paragraph goes", (HEADLINE, STORY[0])),
    ("a paragraph comes", (HEADLINE, "By a reporter in Kelsey.", *STORY[:2])),
    ("figures come", (HEADLINE, *STORY[:2], "It carried 1.2 million passengers last year and 90,000 cars.")),
    ("blank lines come", (HEADLINE + "\n\n", *STORY[:2])),
]


@pytest.mark.parametrize("paragraphs", [row[1] for row in EDITED_ELSEWHERE], ids=[row[0] for row in EDITED_ELSEWHERE])
def test_a_fingerprint_outlives_edits_elsewhere(paragraphs: tuple[str, ...]) -> None:
    assert found(body(*paragraphs)).fingerprint == found(body(HEADLINE, *STORY[:2])).fingerprint


EDITED_PAIR = [
    ("the first figure", (HEADLINE.replace("400", "40"), *STORY[:2])),
    ("the second figure", (HEADLINE, STORY[0].replace("4,000", "40,000"), STORY[1])),
    ("the way that a figure is written", (HEADLINE, STORY[0].replace("4,000", "four thousand"), STORY[1])),
]


@pytest.mark.parametrize("paragraphs", [row[1] for row in EDITED_PAIR], ids=[row[0] for row in EDITED_PAIR])
def test_a_fingerprint_changes_with_its_figures(paragraphs: tuple[str, ...]) -> None:
    assert found(body(*paragraphs)).fingerprint != found(body(HEADLINE, *STORY[:2])).fingerprint


def test_two_findings_have_two_fingerprints() -> None:
    marks = [each.fingerprint for each in check([body(HEADLINE, *STORY)], SURE).discrepancies]
    assert len(set(marks)) == len(marks) == 2


def test_findings_come_in_the_order_of_the_text() -> None:
    report = check([body(HEADLINE, *STORY)], SURE)
    assert [each.claims for each in report.discrepancies] == sorted(each.claims for each in report.discrepancies)
    assert all(list(each.claims) == sorted(each.claims) for each in report.discrepancies)


def test_claims_come_in_the_order_of_the_text_and_do_not_overlap() -> None:
    claims = check([body(HEADLINE, *STORY)], SURE).claims
    assert all(a.quantity.span.end <= b.quantity.span.start for a, b in pairwise(claims))


def test_a_finding_names_claims_that_are_there() -> None:
    for text in (text for each in CHECKS for text in each.flagged):
        report = check([body(text)], Options())
        for each in report.discrepancies:
            assert len(each.claims) >= (1 if each.kind == "date" else 2)  # a date and its weekday are one
            assert set(each.claims) <= set(range(len(report.claims)))
        for row in report.groups:
            assert len(row.claims) >= 2
            assert set(row.claims) <= set(range(len(report.claims)))


@pytest.mark.parametrize("published", [date.min, date.max])
def test_a_year_is_found_for_a_date_at_either_end_of_the_calendar(published: date) -> None:
    text = "The ferry sank on Thursday, 6 March. The inquiry opens on 29 February."
    assert len(extract([body(text)]).claims) == len(check([body(text)], Options(published=published)).claims)


def test_half_a_utf16_pair_is_a_character_like_any_other() -> None:
    """JSON can escape one, and a library's caller hand one in; spaCy cannot read it."""
    report = check([body("The yard \ud800 cut 400 jobs.", "The yard cut \udfff 4,000 jobs.")], SURE)
    assert [claim.quantity.value for claim in report.claims] == [400, 4000]
