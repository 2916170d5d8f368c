"""Slicing what was submitted at the offsets of an answer gives the answer's text, in either unit, in text and HTML."""

from __future__ import annotations

import pytest

TEXTS = [
    ("text", "There were 3 dogs.", ["3 dogs"]),
    ("text", "😀😀 3 dogs 😀 and 4 cats", ["3 dogs", "4 cats"]),
    ("text", "👩\u200d👩\u200d👧 3 dogs, e\u0301 4 cafe\u0301s, 🇬🇧 5 𝐜ats", ["3 dogs", "4 cafe", "5 𝐜ats"]),
    ("text", "\ufeff1 a\r\n\x00\t2 b\u2028 3 c", ["1 a", "2 b", "3 c"]),
    ("html", "<p>There were <b>3</b> dogs.</p>", ["3</b> dogs"]),
    ("html", "<p>😀 &pound; 3 <i>dogs</i> 😀</p><p>&pound;😀 4 cats", ["3 <i>dogs", "4 cats"]),
]


def sliced(text: str, start: int, end: int, unit: str) -> str:
    """Return a slice as Python has it, or as JavaScript does."""
    if unit == "codepoint":
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize("unit", ["codepoint", "utf16"])
@pytest.mark.parametrize(("form", "text", "expected"), TEXTS)
def test_offsets_lead_back_to_the_submitted_text(client, form, text, expected, unit) -> None:
    documents = [{"id": "first", "text": "😀 1 horse"}, {"id": "second", "format": form, "text": text}]
    answer = client.post("/v1/check", json={"documents": documents, "offset_unit": unit}).get_json()
    found = answer["quantities"] + answer["discrepancies"][0]["mentions"]
    sources = {document["id"]: document["text"] for document in documents}
    for item in found:
        assert sliced(sources[item["document"]], item["start"], item["end"], unit) == item["text"]
    assert [item["text"] for item in answer["quantities"][1:]] == expected


def test_both_units_agree_where_no_character_needs_two(client) -> None:
    answers = [
        client.post("/v1/extract", json={"text": "é 1 café, 2 日本", "offset_unit": unit}).get_json()["quantities"]
        for unit in ("codepoint", "utf16")
    ]
    assert answers[0] == answers[1]


def test_sentences_are_counted_in_the_unit_asked_for(client) -> None:
    quantity = client.post("/v1/extract", json={"text": "😀 1 dog 😀", "offset_unit": "utf16"}).get_json()[
        "quantities"
    ][0]
    assert quantity["context"]["sentence"] == {"start": 0, "end": 11}
