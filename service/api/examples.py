"""The example that the API document shows: a short story with two figures for one thing, and the answers to it."""

from __future__ import annotations

from typing import Any

from service.reporting.wire import SERVICE

STORY = "The fire killed three people.\n\nAll four people killed in the fire have been named, police said.\n"

CHECK_REQUEST = {"text": STORY, "published": "2017-10-14"}
DOCUMENTS_REQUEST = {
    "documents": [
        {"id": "headline", "role": "headline", "text": "Three killed in fire"},
        {
            "id": "story",
            "role": "body",
            "format": "html",
            "text": "<p>All four people killed in the fire have been named.",
        },
    ],
    "min_confidence": 0.7,
    "offset_unit": "utf16",
}
_HEADLINE, _FIRST_PARAGRAPH, _SECOND_PARAGRAPH = "Three killed in fire", *STORY.strip().split("\n\n")
NEWS = {
    "ninjs": {
        "uri": "urn:example:fire",
        "versionCreated": "2017-10-14T09:30:00Z",
        "headlines": [{"role": "main", "value": _HEADLINE}],
        "bodies": [
            {"contentType": "application/xhtml+xml", "value": f"<p>{_FIRST_PARAGRAPH}</p><p>{_SECOND_PARAGRAPH}</p>"}
        ],
    },
    "ans": {
        "type": "story",
        "version": "0.10.9",
        "display_date": "2017-10-14T09:30:00Z",
        "headlines": {"basic": _HEADLINE},
        "content_elements": [
            {"type": "text", "content": _FIRST_PARAGRAPH},
            {"type": "text", "content": _SECOND_PARAGRAPH},
        ],
    },
    "wordpress": {
        "date": "2017-10-14T09:30:00",
        "title": {"rendered": _HEADLINE},
        "excerpt": {"rendered": ""},
        "content": {"rendered": f"<p>{_FIRST_PARAGRAPH}</p>\n<p>{_SECOND_PARAGRAPH}</p>"},
    },
}


def _span(words: str) -> dict[str, int]:
    start = STORY.index(words)
    return {"start": start, "end": start + len(words)}


def _place(words: str) -> dict[str, Any]:
    return {"document": "body", **_span(words), "text": words}


_FIRST = _span("The fire killed three people.")
_SECOND = _span("All four people killed in the fire have been named, police said.")


def _quantity(id: str, words: str, value: float, sentence: dict[str, int], context: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": id,
        **_place(words),
        "raw": {"figure": words.split()[0], "unit": None},
        "value": value,
        "low": value,
        "high": value,
        "qualifier": None,
        "unit": {"name": "person", "dimension": "count"},
        "context": {
            "subject": "people",
            "measure": None,
            "role": "value",
            "event": "kill",
            "period": None,
            "place": None,
            "speaker": None,
            "sentence": sentence,
            **context,
        },
    }


_QUANTITIES = [
    _quantity("q1", "three people", 3.0, _FIRST, {"paragraph": 1}),
    _quantity("q2", "four people", 4.0, _SECOND, {"speaker": "police", "paragraph": 2}),
]
_STATS = {"characters": len(STORY), "quantities": 2, "milliseconds": 9.7}

CHECK_REPORT = {
    "service": SERVICE,
    "discrepancies": [
        {
            "id": "d1",
            "fingerprint": "4f1c09b2",
            "kind": "value",
            "severity": "warning",
            "confidence": 0.86,
            "subject": "people killed",
            "message": "The text says that three and that four people were killed.",
            "mentions": [
                {"quantity": "q1", **_place("three people"), "sentence": _FIRST},
                {"quantity": "q2", **_place("four people"), "sentence": _SECOND},
            ],
            "why": {
                "common_unit": "person",
                "intervals": [[3.0, 3.0], [4.0, 4.0]],
                "tolerance": "none: both figures are exact",
            },
        }
    ],
    "quantities": _QUANTITIES,
    "groups": [{"subject": "people killed", "unit": "person", "quantities": ["q1", "q2"], "agree": False}],
    "warnings": [],
    "stats": _STATS,
}
EXTRACT_REPORT = {"service": SERVICE, "quantities": _QUANTITIES, "warnings": [], "stats": _STATS}

CHECK_LINES = """\
1 discrepancy found (1 warning); 2 quantities read.
body:1:17: warning[value] 0.86 "three people": The text says that three and that four people were killed. (see d1)
body:3:5: warning[value] 0.86 "four people": The text says that three and that four people were killed. (see d1)
"""
EXTRACT_LINES = """\
body:1:17: "three people": 3 person; people
body:3:5: "four people": 4 person; people
"""

CHECK_LIST = {
    "service": SERVICE,
    "checks": [
        {
            "id": "value",
            "description": "Finds the same thing given two figures.",
            "why": "A reader who sees both trusts neither.",
            "flagged": [STORY],
            "passed": ["Three people died on Monday and four people on Tuesday."],
        }
    ],
}

PROBLEM = {
    "type": "/problems/invalid-request",
    "title": "The request is not valid",
    "status": 422,
    "detail": '/documents/1/role must be one of headline, standfirst, body, caption, related, and is "title".',
    "instance": "urn:crossfoot:request:7c1e09d2",
    "errors": [
        {
            "pointer": "/documents/1/role",
            "detail": 'must be one of headline, standfirst, body, caption, related, and is "title"',
        }
    ],
}
