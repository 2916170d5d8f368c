"""Plain text: (what it shows, source, its paragraphs with their roles)."""

import pytest

from service.documents import read
from service.model import Document, Role, SourceDocument

STORY = "Three ferries were out of service on Monday, the operator said."

PARAGRAPHS = [
    (
        "each line is a paragraph",
        "Three ferries were out of service.\nTwo had hit the same pier.\n\nA fourth sails today.",
        ["Three ferries were out of service.", "Two had hit the same pier.", "A fourth sails today."],
    ),
    (
        "every kind of line end",
        "One.\r\nTwo.\rThree.\u2028Four.\u2029Five.",
        ["One.", "Two.", "Three.", "Four.", "Five."],
    ),
    ("space around a line is none of it", "\ufeff  One. \n \t \n\u00a0Two.\n", ["One.", "Two."]),
    ("nothing but space", " \n\t\n", []),
    ("no text at all", "", []),
    (
        "hard-wrapped text is joined",
        "The harbour board said on Tuesday that three of the four ferries were\n"
        "out of service and that the fourth, which carries 220 passengers and\n"
        "40 cars, would sail every two hours.\n"
        "\n"
        "Fishermen offered to carry the mail. They were thanked, and told that\n"
        "they were not insured for it.\n",
        [
            "The harbour board said on Tuesday that three of the four ferries were\n"
            "out of service and that the fourth, which carries 220 passengers and\n"
            "40 cars, would sail every two hours.",
            "Fishermen offered to carry the mail. They were thanked, and told that\nthey were not insured for it.",
        ],
    ),
    (
        "items of a list in hard-wrapped text stay apart, each with its own lines",
        "The board gave the following reasons for the closure of the crossing\n"
        "in a letter to the council:\n"
        "- the pier at the north end was struck twice within the same week by\n"
        "ships that were turning\n"
        "- the crew of the second ship could not be found, although the board\n"
        "had looked for them everywhere\n",
        [
            "The board gave the following reasons for the closure of the crossing\nin a letter to the council:",
            "the pier at the north end was struck twice within the same week by\nships that were turning",
            "the crew of the second ship could not be found, although the board\nhad looked for them everywhere",
        ],
    ),
    (
        "short lines that are no wrapped text",
        "Northport 3 Southport 1, after extra time on a wet and windy evening\n"
        "Eastport 0 Westport 0\n"
        "Upper Harbour 2 Lower Harbour 2, match abandoned in the second half",
        [
            "Northport 3 Southport 1, after extra time on a wet and windy evening",
            "Eastport 0 Westport 0",
            "Upper Harbour 2 Lower Harbour 2, match abandoned in the second half",
        ],
    ),
    (
        "paragraphs of newsroom copy that happen to be short",
        "The ferry company said that it regretted the delays to its passengers.\n"
        "Three of its ships will be back in service before the end of the week.\n"
        "The fourth will not.",
        [
            "The ferry company said that it regretted the delays to its passengers.",
            "Three of its ships will be back in service before the end of the week.",
            "The fourth will not.",
        ],
    ),
    (
        "the marks of list items are no part of them",
        f"{STORY}\n1. Northport\n2) Southport\n• Eastport\n-5C at Westport",
        [STORY, "Northport", "Southport", "Eastport", "-5C at Westport"],
    ),
]


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in PARAGRAPHS], ids=[row[0] for row in PARAGRAPHS])
def test_plain_text_is_cut_into_paragraphs(source: str, expected: list[str]) -> None:
    document = read(SourceDocument("body", source))
    assert texts(document) == expected
    assert document.text == source
    assert document.parts[0].source_map is None


H, S, B = Role.HEADLINE, Role.STANDFIRST, Role.BODY
ROLES = [
    ("a short line apart, above prose", f"Ferries out of service\n\n{STORY}", [H, B]),
    ("a question is a headline too", f"Where are the ferries?\n\n{STORY}", [H, B]),
    ("no blank line below", f"Ferries out of service\n{STORY}", [B, B]),
    ("a sentence is no headline", f"No ferries today.\n\n{STORY}", [B, B]),
    ("a byline is no headline", f"By Ada Wrenfield\n\n{STORY}", [B, B]),
    ("no prose below", "Northport\n\nSouthport", [B, B]),
    (
        "bullets under the headline",
        f"Ferries out of service\n\n- Three ships idle\n- Pier struck\n\n{STORY}",
        [H, S, S, B],
    ),
    ("bullets at the head", f"- Three ships idle\n- Pier struck\n{STORY}", [S, S, B]),
    ("bullets further down", f"{STORY}\n- Three ships idle\n{STORY}", [B, B, B]),
    ("nothing but bullets", "- Three ships idle\n- Pier struck", [B, B]),
]


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in ROLES], ids=[row[0] for row in ROLES])
def test_plain_text_has_a_headline_and_standfirst_where_they_are_plain(source: str, expected: list[Role]) -> None:
    document = read(SourceDocument("body", source))
    assert [paragraph.role for paragraph in document.paragraphs] == expected


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.STANDFIRST, Role.CAPTION])
def test_the_role_that_a_caller_names_holds_for_every_paragraph(role: Role) -> None:
    document = read(SourceDocument("part", f"Ferries out of service\n\n- Three ships idle\n\n{STORY}", role))
    assert {paragraph.role for paragraph in document.paragraphs} == {role}


def test_a_related_text_has_a_headline_and_a_standfirst_of_its_own() -> None:
    document = read(SourceDocument("wire", f"Ferries out of service\n\n- Three ships idle\n\n{STORY}", Role.RELATED))
    assert [paragraph.role for paragraph in document.paragraphs][:3] == [Role.HEADLINE, Role.STANDFIRST, Role.BODY]


def texts(document: Document) -> list[str]:
    return [paragraph.span.of(document.text) for paragraph in document.paragraphs]
