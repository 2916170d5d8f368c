"""What two claims have in common: (what it shows, the one, the other, features that must be there, and must not)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from handmade import claim, subject

from service.alignment.features import Features, Setting, features, overlap
from service.alignment.senses import senses
from service.model import ClaimRole, Role

BODY = (Role.BODY, Role.BODY)


def pair(one: dict[str, Any], other: dict[str, Any], roles: tuple[Role, Role] = BODY) -> Features:
    """Return the features of two claims, in paragraphs two and four of a story unless their fields say otherwise."""
    given = [{"text": "250", "paragraph": at} | fields for at, fields in ((1, one), (3, other))]
    left, right = (claim(fields.pop("text"), **fields) for fields in given)
    return features(left, right, Setting({}, {}), roles)


NOUNS = [
    ("one noun", "militant", "militant", "noun same"),
    ("two words for one thing", "militant", "fighter", "noun related"),
    ("two words for one thing, the other way", "company", "firm", "noun related"),
    ("two words for those who run", "entrant", "runner", "noun related"),
    ("two words for what a bus goes on", "route", "line", "noun related"),
    ("one kind of the other", "lorry", "truck", "noun akin"),
    ("two things of one class", "nurse", "striker", "noun of one class"),
    ("two things", "militant", "ship", "counted noun differs"),
    ("a word that counts anything", "militant", "people", "noun generic in one"),
    ("a word that counts anything, twice", "people", "people", "noun same but generic"),
    ("no noun in one", "militant", None, "noun missing"),
    ("no noun in either", None, None, "noun missing"),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in NOUNS], ids=[row[0] for row in NOUNS])
def test_the_nouns_that_two_figures_count(one: str | None, other: str | None, expected: str) -> None:
    found = pair({"noun": one}, {"noun": other})
    assert {name for name in found if "noun" in name} == {expected}


FIELDS = [
    ("one place", {"place": "Kelsey"}, {"place": "Kelsey"}, "place same"),
    ("a place within another", {"place": "Kelsey"}, {"place": "Kelsey yard"}, "place same"),
    ("a place in capitals", {"place": "KELSEY"}, {"place": "Kelsey"}, "place same"),
    ("two places", {"place": "Kelsey"}, {"place": "Aldford"}, "place differs"),
    ("a place in one", {"place": "Kelsey"}, {}, "place only in one"),
    ("one period", {"period": "last year"}, {"period": "last year"}, "period same"),
    ("two periods", {"period": "last year"}, {"period": "this year"}, "period differs"),
    ("one verb", {"event": "leave"}, {"event": "leave"}, "event same"),
    ("two words for one act", {"event": "leave"}, {"event": "flee"}, "event related"),
    ("two acts", {"event": "leave"}, {"event": "arrive"}, "event differs"),
    ("one agent", {"agent": "reyes"}, {"agent": "reyes"}, "agent same"),
    ("two words for one agent", {"agent": "firm"}, {"agent": "company"}, "agent related"),
    ("two agents", {"agent": "reyes"}, {"agent": "hale"}, "agent differs"),
    ("one agent told more closely", {"agent": "earlier appeal"}, {"agent": "appeal"}, "agent narrower"),
    ("two roles", {"role": ClaimRole.FROM}, {"role": ClaimRole.TO}, "role differs"),
    ("two changes", {"role": ClaimRole.CHANGE}, {"role": ClaimRole.CHANGE}, "change"),
    ("a forecast and a result", {"modality": "forecast"}, {}, "forecast in one"),
    ("a former figure and a present one", {"modality": "former"}, {}, "former in one"),
    ("an offset", {"offset": True}, {}, "offset"),
    ("a criterion", {"criterion": True}, {}, "criterion"),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in FIELDS], ids=[row[0] for row in FIELDS])
def test_the_circumstances_of_two_figures(one: dict[str, Any], other: dict[str, Any], expected: str) -> None:
    family = expected.split()[0]
    for left, right in ((one, other), (other, one)):
        found = pair(left, right)
        assert {name for name in found if name.split()[0] == family} == {expected}


@pytest.mark.parametrize(
    "family", ["place", "period", "event", "agent", "role", "change", "forecast", "former", "portion"]
)
def test_what_neither_claim_says_is_no_feature(family: str) -> None:
    assert not [name for name in pair({}, {}) if name.split()[0] == family]


SUBJECTS = [
    ("one name", subject("loss", names="Oakfield"), subject("loss", names="Oakfield"), {"names shared"}),
    ("two names", subject("loss", names="Oakfield"), subject("loss", names="Farrow"), {"names differ"}),
    ("a name in one", subject("loss", names="Oakfield"), subject("loss"), {"name only in one"}),
    ("one modifier", subject("profit", "net"), subject("profit", "net"), {"modifiers shared"}),
    ("two modifiers", subject("profit", "net"), subject("profit", "gross"), {"modifiers differ"}),
    ("a modifier in one", subject("profit", "net"), subject("profit"), {"modifier only in one"}),
    (
        "a modifier in both and one in one",
        subject("profit", "net"),
        subject("profit", "net", "annual"),
        {"modifiers shared", "modifier only in one"},
    ),
    ("a bare noun in both", subject("profit"), subject("profit"), set()),
    ("no subject in one", subject("profit"), None, {"subject missing"}),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in SUBJECTS], ids=[row[0] for row in SUBJECTS])
def test_the_subjects_of_two_figures(one: Any, other: Any, expected: set[str]) -> None:
    kinds = ("name", "modifier", "subject")
    for left, right in ((one, other), (other, one)):
        found = pair({"subject": left}, {"subject": right})
        assert {name for name in found if name.startswith(kinds)} == expected


HOLDERS = [
    ("one holder", "Otley Town", "Otley", {"holder same"}),
    ("one holder, once as whose the other's target is", "Australia's target", "Australia", {"holder same"}),
    ("two holders", "Otley", "Hull", {"holder differs"}),
    ("a holder in one", "Otley", None, set()),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in HOLDERS], ids=[row[0] for row in HOLDERS])
def test_the_holders_of_two_figures(one: str, other: str | None, expected: set[str]) -> None:
    found = pair(*({"subject": replace(subject("medal"), holder=holder)} for holder in (one, other)))
    assert {name for name in found if name.startswith("holder")} == expected


WHERE = [
    ("one paragraph", 3, 3, {"same paragraph"}),
    ("a few paragraphs apart", 3, 5, {"near"}),
    ("at either end of a story", 3, 12, {"far apart"}),
    ("the first paragraph and a later one", 0, 2, {"near", "lead"}),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in WHERE], ids=[row[0] for row in WHERE])
def test_where_two_figures_stand(one: int, other: int, expected: set[str]) -> None:
    found = pair({"paragraph": one}, {"paragraph": other})
    assert set(found) & {"same paragraph", "near", "far apart", "other document", "lead"} == expected


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.STANDFIRST])
def test_a_headline_and_a_standfirst_restate_the_story(role: Role) -> None:
    assert "lead" in pair({}, {}, (role, Role.BODY))
    assert "lead" not in pair({}, {}, (Role.CAPTION, Role.BODY))


def test_two_documents() -> None:
    found = pair({"document": 0}, {"document": 1})
    assert "other document" in found
    assert not {"near", "same paragraph", "far apart"} & set(found)


KINDS = [
    ("250", "job", "of count"),
    ("250", None, "of count"),
    ("£250", None, "of currency"),
    ("5%", None, "of ratio"),
    ("six weeks", None, "of time"),
    ("six miles", None, "of measure"),
]


@pytest.mark.parametrize(("text", "noun", "expected"), KINDS)
def test_the_kind_of_figure(text: str, noun: str | None, expected: str) -> None:
    found = pair({"text": text, "noun": noun}, {"text": text, "noun": noun})
    assert {name for name in found if name.startswith("of ")} == {expected}


def test_no_feature_looks_at_the_figures() -> None:
    assert pair({"text": "250", "noun": "job"}, {"text": "250", "noun": "job"}) == pair(
        {"text": "dozens", "noun": "job"}, {"text": "more than 9,000", "noun": "job"}
    )


def test_the_words_of_two_sentences_are_weighed_by_how_seldom_the_text_uses_them() -> None:
    rarity = {"say": 0.1, "convoy": 2.0, "raid": 2.0}
    assert overlap(frozenset({"say", "convoy"}), frozenset({"say", "convoy", "raid"}), rarity) == 1.0
    common = overlap(frozenset({"say", "raid"}), frozenset({"say", "convoy"}), rarity)
    rare = overlap(frozenset({"say", "convoy"}), frozenset({"raid", "convoy"}), rarity)
    assert 0 < common < rare < 1
    assert overlap(frozenset(), frozenset({"say"}), rarity) == 0.0
    assert overlap(frozenset({"say"}), frozenset({"raid"}), rarity) == 0.0


def test_a_family_relates_its_words_and_no_others() -> None:
    assert senses().related("firm", "company")
    assert not senses().related("firm", "fighter")
    assert not senses().related("no-such-word", "no-such-word-either")
    assert senses().keys("firm") & senses().keys("company")
    assert senses().keys("no-such-word") == {"no-such-word"}


def test_the_families_are_written_as_lemmas() -> None:
    words = {*senses().families, *senses().generic}
    assert all(word == word.lower().strip() for word in words)
