"""A story held against its sources: (the story, a related text, what is found and which of the two says what)."""

from __future__ import annotations

import json
import urllib.request
from collections import Counter
from datetime import date
from itertools import permutations

import pytest
from running import Server

from service.checks import CHECKS
from service.config import Settings
from service.engine import check
from service.model import Discrepancy, Format, Options, Report, Role, Severity, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

SURE = Settings().min_confidence
MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)
RELEASE = "Northsea Ferries\n\nNorthsea Ferries announces today that it will shed 400 posts at its Kelsey yard."


def related(text: str, name: str = "release", published: date | None = None) -> SourceDocument:
    return SourceDocument(name, text, Role.RELATED, published=published)


def told(story: str, source: str) -> list[SourceDocument]:
    return [SourceDocument("story", story), related(source)]


def checked(sources: list[SourceDocument], published: date | None = None) -> Report:
    return check(sources, Options(published=published, min_confidence=SURE))


def who_says_what(report: Report, found: Discrepancy) -> list[tuple[str, str]]:
    """Return the source and the words of each mention, as the caller's own offsets give them."""
    said = []
    for claim in (report.claims[i] for i in found.claims):
        part = report.documents[claim.document].part_at(claim.span.start)
        if part.source.format is Format.TEXT:
            assert part.to_source(claim.span).of(part.source.text) == claim.span.of(
                report.documents[claim.document].text
            )
        said.append((part.source.id, part.to_source(claim.span).of(part.source.text)))
    return said


DIFFERING = [
    (
        "a press release in other words",
        "Northsea Ferries is to cut 4,000 jobs at its Kelsey yard. Unions are angry.",
        RELEASE,
        "magnitude",
        Severity.WARNING,
        ("4,000 jobs", "400 posts"),
    ),
    (
        "a wire copy with one figure changed",
        "Crowds came. The bridge over the Tarn will be closed for 14 weeks from Monday while its cables are replaced.",
        "The bridge over the Tarn will be closed for 41 weeks from Monday while its cables are replaced.",
        "value",
        Severity.ERROR,
        ("14 weeks", "41 weeks"),
    ),
    (
        "a wire copy with one of several figures changed",
        "Kestrel made a profit of £3m on sales of £54m in the year to June, from 12 ships.",
        "Kestrel made a profit of £3m on sales of £45m in the year to June, from 12 ships.",
        "value",
        Severity.ERROR,
        ("£54m", "£45m"),
    ),
    (
        "a bound of one sentence",
        "More than 120 homes were flooded when the river broke its banks at Ripley.",
        "More than 820 homes were flooded when the river broke its banks at Ripley.",
        "value",
        Severity.ERROR,
        ("120 homes", "820 homes"),
    ),
    (
        "a date of one sentence",
        "The plant in Leeds will open to visitors on 4 May after a year of repairs.",
        "The plant in Leeds will open to visitors on 14 May after a year of repairs.",
        "date",
        Severity.ERROR,
        ("4 May", "14 May"),
    ),
    (
        "a date in other words",
        "The plant in Leeds will open on 4 May 2027, the firm said.",
        "The Leeds plant opens on 14 May 2027.",
        "date",
        Severity.WARNING,
        ("4 May 2027", "14 May 2027"),
    ),
    (
        "an ordinal of one sentence",
        "The town marked the 50th anniversary of the flood with a service on the quay.",
        "The town marked the 60th anniversary of the flood with a service on the quay.",
        "order",
        Severity.ERROR,
        ("50th anniversary", "60th anniversary"),
    ),
    (
        "a rank in other words",
        "Mallory Bank, Norway’s fourth-largest lender, will cut jobs in Bergen.",
        "Mallory Bank, Norway’s fifth-largest lender, is to close nine branches.",
        "order",
        Severity.WARNING,
        ("fourth-largest lender", "fifth-largest lender"),
    ),
    (
        "a vague amount",
        "Thousands of fighters left Dorsa on Tuesday, officials said.",
        "Only 240 fighters left Dorsa on Tuesday.",
        "bound",
        Severity.WARNING,
        ("Thousands of fighters", "240 fighters"),
    ),
    (
        "one amount at two rates",
        "The group paid $30m (£17m) for the mine in Ohio. It has 40 others.",
        "In Ohio the mine was sold to the group for $30m (£57m), its largest deal.",
        "conversion",
        Severity.WARNING,
        ("£17m", "£57m"),
    ),
    (
        "one of many figures, and a name that was miscopied too",
        "The pier drew 300,000 people in 2004, and 25% of them, or 75,000, came by rail, says Jupiter Research.",
        "The pier drew 300,000 people in 2004, and 52% of them, or 75,000, came by rail, says Juniper Research.",
        "value",
        Severity.ERROR,
        ("25%", "52%"),
    ),
    (
        "the words of one speaker",
        "The firm lost a customer. “We will close 12 shops in the spring,” said Ada Reyes.",
        "Ada Reyes, the chief executive, said: “We will close 21 shops in the spring.”",
        "value",
        Severity.ERROR,
        ("12 shops", "21 shops"),
    ),
]


@pytest.mark.parametrize(
    ("story", "source", "kind", "severity", "words"), [row[1:] for row in DIFFERING], ids=[row[0] for row in DIFFERING]
)
def test_a_story_that_differs_from_its_source_is_found(
    story: str, source: str, kind: str, severity: Severity, words: tuple[str, str]
) -> None:
    report = checked(told(story, source))
    [found] = report.discrepancies
    assert (found.kind, found.severity) == (kind, severity)
    assert who_says_what(report, found) == list(zip(("story", "release"), words, strict=True))


@pytest.mark.parametrize(("story", "source"), [row[1:3] for row in DIFFERING], ids=[row[0] for row in DIFFERING])
def test_the_two_differ_whichever_is_the_story(story: str, source: str) -> None:
    assert [each.kind for each in checked(told(source, story)).discrepancies] == [
        each.kind for each in checked(told(story, source)).discrepancies
    ]


AGREEING = [
    ("one text twice", RELEASE, RELEASE),
    ("a figure rounded", "About 4,000 people came to the fair in Hull.", "The fair in Hull drew 4,012 people."),
    (
        "two firms",
        "Northsea Ferries will cut 400 jobs at its Kelsey yard.",
        "Osprey Lines will cut 250 jobs in Dover.",
    ),
    (
        "two firms in one sentence",
        "Kestrel made a profit of £4m in the three months to June, helped by fewer strikes.",
        "Osprey made a profit of £7m in the three months to June, helped by fewer strikes.",
    ),
    (
        "the killed and the hurt",
        "Twelve people were killed in the fire at the mill in Dorsa on Monday.",
        "Twenty people were injured in the fire at the mill in Dorsa on Monday.",
    ),
    (
        "two years",
        "Sales rose to £45m in 2003 as more people flew from Leeds.",
        "Sales rose to £51m in 2004 as more people flew from Leeds.",
    ),
    (
        "one amount at the rates of two days",
        "The group paid $30m (£17m) for the mine in Ohio. It has 40 others.",
        "In Ohio the mine was sold to the group for $30m (£16m), its largest deal.",
    ),
    (
        "a part of it",
        "Another 30 homes were flooded at Ripley on Tuesday, officials said.",
        "Some 120 homes were flooded at Ripley on Tuesday, officials said.",
    ),
    (
        "an earlier toll that the story tells as well",
        "The death toll in the mill fire rose to 12 from eight.",
        "Eight people died in the fire at the mill.",
    ),
    (
        "a source that contradicts itself",
        "Northsea Ferries is to cut 400 jobs at its Kelsey yard.",
        "Northsea Ferries cuts 400 jobs at its yard\n\nNorthsea Ferries is to cut 4,000 jobs at its Kelsey yard.",
    ),
]


@pytest.mark.parametrize(("story", "source"), [row[1:] for row in AGREEING], ids=[row[0] for row in AGREEING])
def test_a_story_that_its_source_bears_out_is_left_alone(story: str, source: str) -> None:
    assert checked(told(story, source)).discrepancies == ()


FLAGGED = [text for each in CHECKS for text in each.flagged]


@pytest.mark.parametrize("text", FLAGGED, ids=lambda text: " ".join(text.split())[:60])
def test_what_a_related_text_says_in_itself_is_not_reported(text: str) -> None:
    report = checked(told("The choir sang in the rain.", text))
    assert report.discrepancies == report.groups == ()


@pytest.mark.parametrize("text", FLAGGED, ids=lambda text: " ".join(text.split())[:60])
def test_a_story_is_found_at_fault_alike_with_and_without_a_related_text(text: str) -> None:
    alone = check([SourceDocument("story", text)], Options())
    others = [related(text, "copy"), related(RELEASE), related(FLAGGED[FLAGGED.index(text) - 1], "other")]
    beside = check([others[0], SourceDocument("story", text), *others[1:]], Options())
    own = [each for each in beside.discrepancies if {beside.claims[i].document for i in each.claims} == {0}]
    assert tuple(own) == alone.discrepancies
    rows = [tuple(i for i in row.claims if beside.claims[i].document == 0) for row in beside.groups]
    assert [row for row in rows if len(row) > 1] == [row.claims for row in alone.groups]


def test_two_related_texts_are_not_held_against_one_another() -> None:
    sources = [
        SourceDocument("story", "The choir sang in the rain."),
        related("Northsea Ferries is to cut 4,000 jobs at its Kelsey yard.", "wire"),
        related(RELEASE),
    ]
    assert checked(sources).discrepancies == ()


def test_related_texts_without_a_story_say_nothing() -> None:
    report = checked([related(FLAGGED[0]), related(RELEASE, "other")])
    assert report.discrepancies == report.groups == ()
    assert report.claims


PARTS = [
    SourceDocument("head", "Ferry firm to cut 4,000 jobs", Role.HEADLINE),
    SourceDocument("text", "Northsea Ferries has told its staff at Kelsey of the cuts.\n\nIt was founded in 1985."),
    related(RELEASE),
    related("<p>Northsea Ferries will cut <b>40&nbsp;jobs</b> at its Kelsey yard.</p>", "wire"),
]
PARTS[3] = SourceDocument(PARTS[3].id, PARTS[3].text, Role.RELATED, Format.HTML)


def test_each_related_text_is_a_finding_of_its_own_that_says_which_says_what() -> None:
    report = checked(PARTS)
    assert [who_says_what(report, found) for found in report.discrepancies] == [
        [("head", "4,000 jobs"), ("release", "400 posts")],
        [("head", "4,000 jobs"), ("wire", "40&nbsp;jobs")],
    ]
    assert [found.message.split(": ", 1)[1] for found in report.discrepancies] == [
        "“4,000 jobs” in the headline and “400 posts” (according to Northsea Ferries) in paragraph 2 of the related text "
        "“release”.",
        "“4,000 jobs” in the headline and “40 jobs” in paragraph 1 of the related text “wire”.",
    ]


def test_the_order_of_the_documents_makes_no_difference() -> None:
    def marks(sources: list[SourceDocument]) -> Counter[tuple[str, str, Severity, float]]:
        found = checked(sources).discrepancies
        return Counter((each.fingerprint, each.message, each.severity, each.confidence) for each in found)

    first = marks(PARTS)
    assert len(first) == 2
    assert all(marks(list(order)) == first for order in permutations(PARTS))


def test_a_finding_keeps_its_fingerprint_when_another_related_text_comes() -> None:
    marks = {each.fingerprint for each in checked(PARTS).discrepancies}
    assert {each.fingerprint for each in checked(PARTS[:3]).discrepancies} < marks


def test_a_finding_of_one_related_text_is_dismissed_alone() -> None:
    sources = [*PARTS[:3], related(RELEASE, "second")]
    first, second = checked(sources).discrepancies
    left = check(sources, Options(min_confidence=SURE, ignore=frozenset({first.fingerprint}))).discrepancies
    assert [each.fingerprint for each in left] == [second.fingerprint]


TOLLS = "Twelve people have died in the fire at the mill.", "Eight people have died in the fire at the mill."
DATED = [
    ("of the day before", MONDAY, TUESDAY, Severity.NOTICE),
    ("of the same day", TUESDAY, TUESDAY, Severity.ERROR),
    ("of the day after", TUESDAY, MONDAY, Severity.ERROR),
    ("of no day", None, TUESDAY, Severity.ERROR),
    ("of some day, beside a story of none", MONDAY, None, Severity.ERROR),
]


@pytest.mark.parametrize(("day", "published", "severity"), [row[1:] for row in DATED], ids=[row[0] for row in DATED])
def test_a_toll_of_an_earlier_day_is_a_notice(day: date | None, published: date | None, severity: Severity) -> None:
    sources = [SourceDocument("story", TOLLS[0]), related(TOLLS[1], published=day)]
    [found] = checked(sources, published).discrepancies
    assert found.severity is severity


def test_a_related_figure_joins_the_row_of_the_story_that_it_fits() -> None:
    report = checked(PARTS)
    [row] = report.groups
    assert [report.claims[i].span.of(report.documents[report.claims[i].document].text) for i in row.claims] == [
        "4,000 jobs",
        "400 posts",
        "40 jobs",
    ]
    assert not row.agree


def test_a_checks_options_hold_for_related_texts() -> None:
    assert check(PARTS, Options(checks=frozenset({"total"}))).discrepancies == ()


def test_over_http_a_mention_leads_into_the_document_that_says_it(server: Server) -> None:
    documents = [
        {"id": "wire", "role": "related", "text": "🚢 " + TOLLS[1], "published": "2026-11-16"},
        {"id": "story", "text": TOLLS[0]},
    ]
    asked = json.dumps({"documents": documents, "published": "2026-11-17", "offset_unit": "utf16"}).encode()
    request = urllib.request.Request(
        f"http://{server.address}/v1/check", asked, {"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        [found] = json.load(response)["discrepancies"]
    assert (found["kind"], found["severity"]) == ("value", "notice")
    assert [(each["document"], each["start"], each["text"]) for each in found["mentions"]] == [
        ("story", 0, "Twelve people"),
        ("wire", 3, "Eight people"),
    ]
    assert found["message"].endswith(
        "“Twelve people” in paragraph 1 of the story and “Eight people” in paragraph 1 of the related text “wire”."
    )
