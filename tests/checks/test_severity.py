"""How grave a finding is, by whose figures it holds against one another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from handmade import aligned, claims, document

from service.checks.severity import severity_of
from service.model import ClaimRole, Role, Severity

JOBS = document("Ferry firm to cut 400 jobs", "The firm is to cut 4,000 jobs, it was told on Monday by the board.")
WIRE = document(
    "Army says 240 fled Dorsa", "Some 240 left, the army said. It was all over by noon.", role=Role.RELATED, name="wire"
)

SEVERITIES = [
    ("one voice, sure", [None, None], 0.95, Severity.ERROR),
    ("one voice, less sure", [None, None], 0.7, Severity.WARNING),
    ("one speaker against himself", ["Reyes", "Reyes"], 0.95, Severity.ERROR),
    ("two speakers", ["Reyes", "Hale"], 0.95, Severity.NOTICE),
    ("a speaker against the text", ["Reyes", None], 0.95, Severity.WARNING),
    ("two speakers and the text", ["Reyes", "Hale", None], 0.95, Severity.WARNING),
]


@pytest.mark.parametrize(
    ("speakers", "confidence", "expected"), [row[1:] for row in SEVERITIES], ids=[row[0] for row in SEVERITIES]
)
def test_severity_is_told_by_the_voices(speakers: list[str | None], confidence: float, expected: Severity) -> None:
    each = document(*(f"It has {i} ships." for i in range(11, 11 + len(speakers))))
    made = claims(each, fields=tuple({"speaker": speaker} for speaker in speakers))
    assert severity_of(aligned((each,), made), made, confidence) is expected


@pytest.mark.parametrize("speakers", [(None, None), ("Reyes", None), ("Reyes", "Hale")])
def test_a_headline_against_its_story_is_an_error_whoever_speaks(speakers: tuple[str | None, ...]) -> None:
    made = claims(JOBS, fields=tuple({"speaker": speaker} for speaker in speakers))
    assert severity_of(aligned((JOBS,), made), made, 0.7) is Severity.ERROR


ACROSS = [  # whoever says the story's figure and the related text's, how sure, in one sentence, the text earlier
    ("two texts", (None, None), 0.95, False, False, Severity.WARNING),
    ("one sentence of both", (None, None), 0.95, True, False, Severity.ERROR),
    ("one sentence of both, whoever speaks", ("Ada Reyes", "Tom Hale"), 0.95, True, False, Severity.ERROR),
    ("one speaker", ("Ada Reyes", "Ada Reyes"), 0.95, False, False, Severity.ERROR),
    ("one speaker by two names", ("Reyes", "Ada Reyes"), 0.95, False, False, Severity.ERROR),
    ("one speaker, less sure", ("Reyes", "Reyes"), 0.76, False, False, Severity.WARNING),
    ("two speakers", ("Ada Reyes", "Tom Hale"), 0.95, False, False, Severity.NOTICE),
    ("two speakers who may be one", ("the company", "Northsea Ferries"), 0.95, False, False, Severity.WARNING),
    ("a speaker of one text", ("Reyes", None), 0.95, False, False, Severity.WARNING),
    ("an earlier text", (None, None), 0.95, True, True, Severity.WARNING),
]


@pytest.mark.parametrize(
    ("speakers", "sure", "copied", "earlier", "expected"), [row[1:] for row in ACROSS], ids=[row[0] for row in ACROSS]
)
def test_severity_across_texts_is_told_by_their_voices(
    speakers: tuple[str | None, str | None], sure: float, copied: bool, earlier: bool, expected: Severity
) -> None:
    stories = document("It has 12 ships."), document("It has 14 ships.", role=Role.RELATED)
    made = claims(*stories, fields=tuple({"speaker": speaker} for speaker in speakers))
    facing = replace(aligned(stories, made), earlier=earlier)
    assert severity_of(facing, made, sure, copied=copied) is expected


def test_a_headline_is_no_voice_of_a_related_text() -> None:
    made = claims(JOBS, WIRE)
    assert severity_of(aligned((JOBS, WIRE), made), (made[0], made[2]), 0.95) is Severity.WARNING


MOVED = [  # figures that an earlier text may rightly have had otherwise
    ("a toll", "The fire has killed 12 people.", {"event": "kill"}, Severity.NOTICE),
    ("what was counted so far", "The fund has so far drawn 1,200 callers.", {}, Severity.NOTICE),
    ("where a movement ends", "Rents rose to £900.", {"role": ClaimRole.TO}, Severity.NOTICE),
    ("a length", "The ferry is 84 metres long.", {}, Severity.WARNING),
    ("a price paid", "The council paid £3m.", {"event": "pay"}, Severity.WARNING),
]


@pytest.mark.parametrize(("text", "fields", "expected"), [row[1:] for row in MOVED], ids=[row[0] for row in MOVED])
def test_what_time_moves_is_a_notice_against_an_earlier_text(
    text: str, fields: dict[str, Any], expected: Severity
) -> None:
    stories = document(text), document("It was 76 then.", role=Role.RELATED)
    made = claims(*stories, fields=(fields,))
    facing = aligned(stories, made)
    assert severity_of(replace(facing, earlier=True), made, 0.95, copied=True) is expected
    assert severity_of(facing, made, 0.95, copied=True) is Severity.ERROR
