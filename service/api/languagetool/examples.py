"""The example of the API document: what an editor asks of a short story, and the answer to it."""

from __future__ import annotations

from typing import Any

from service.api.examples import STORY
from service.checks import value
from service.reporting.matches import CATEGORY, SOFTWARE

MESSAGE = (
    "The figures for people (fire) differ: “three people” in paragraph 1 and “four people” (according to police) in "
    "paragraph 2."
)

FORM = {"language": "en-GB", "text": STORY}

_LINE = STORY.replace("\n", " ")
_SOFTWARE = {
    "name": SOFTWARE["name"],
    "version": SOFTWARE["version"],
    "buildDate": "",
    "apiVersion": 1,
    "premium": False,
    "status": "",
}
_GB = {"name": "English (GB)", "code": "en-GB"}


def _match(words: str, sentence: str, context: str) -> dict[str, Any]:
    return {
        "message": MESSAGE,
        "shortMessage": "Figures disagree: people (fire)",
        "replacements": [],
        "offset": STORY.index(words),
        "length": len(words),
        "context": {"text": context, "offset": context.index(words), "length": len(words)},
        "sentence": sentence,
        "type": {"typeName": "Other"},
        "rule": {
            "id": "CROSSFOOT_VALUE",
            "description": value.CHECK.description,
            "issueType": "inconsistency",
            "category": CATEGORY,
        },
        "ignoreForIncompleteSentence": True,
        "contextForSureMatch": -1,
    }


MATCHES = {
    "software": _SOFTWARE,
    "warnings": {"incompleteResults": False},
    "language": {**_GB, "detectedLanguage": {**_GB, "confidence": 0.0}},
    "matches": [
        _match("three people", "The fire killed three people.", f"{_LINE[:68]}..."),
        _match(
            "four people",
            "All four people killed in the fire have been named, police said.",
            f"{_LINE[:86]}...",
        ),
    ],
}
LANGUAGES = [{**_GB, "code": "en", "longCode": "en-GB"}]
INFO = {"software": _SOFTWARE}
