"""The wire's words are the model's, and a request's fields take the JSON type that they name and no other."""

from __future__ import annotations

from datetime import date

import pytest
from marshmallow import ValidationError

from schemas import discrepancy, quantity, request
from schemas.fields import Choice, Day, Flag, Items, Number, Text
from schemas.quoting import kind, quoted, shortened
from service.documents import news
from service.model import ClaimRole, Format, Qualifier, Role, Severity


@pytest.mark.parametrize(
    ("wire", "model"),
    [
        (request.ROLES, Role),
        (request.FORMATS, (Format.TEXT, Format.HTML)),  # the third is what WordPress stores, and comes in its posts
        (request.NEWS_FORMATS, news.FORMATS),
        (quantity.QUALIFIERS, Qualifier),
        (quantity.CLAIM_ROLES, ClaimRole),
        (discrepancy.SEVERITIES, Severity),
    ],
)
def test_the_words_of_the_wire_are_those_of_the_model(wire, model) -> None:
    assert wire == tuple(model)


TAKEN = [
    (Text(), "", ""),
    (Text(), "1", "1"),
    (Number(0, 1), 0, 0.0),
    (Number(0, 1), 1, 1.0),
    (Number(0, 1), 0.5, 0.5),
    (Flag(), False, False),
    (Choice(("a", "b")), "b", "b"),
    (Day(), "2024-02-29", date(2024, 2, 29)),
    (Items(Text(), most=2), [], []),
    (Items(Text(), most=2), ["a", "b"], ["a", "b"]),
]
REFUSED = [
    (Text(), 1),
    (Text(), ["a"]),
    (Text(), None),
    (Number(0, 1), "0.5"),
    (Number(0, 1), True),
    (Number(0, 1), -0.01),
    (Number(0, 1), float("nan")),
    (Number(0, 1), 10**4000),
    (Flag(), 1),
    (Flag(), "true"),
    (Choice(("a", "b")), "A"),
    (Choice(("a", "b")), ["a"]),
    (Day(), "2023-02-29"),
    (Day(), "20240229"),
    (Day(), "2024-W09-4"),
    (Day(), "٢٠٢٤-02-29"),
    (Day(), "2024-02-29T00:00"),
    (Items(Text(), least=1), []),
    (Items(Text(), most=2), ["a", "b", "c"]),
    (Items(Text(), most=2), ["a", 1]),
    (Items(Text(), most=2), "ab"),
]


@pytest.mark.parametrize(("field", "value", "loaded"), TAKEN)
def test_a_field_takes_its_type(field, value, loaded) -> None:
    result = field.deserialize(value)
    assert (result, type(result)) == (loaded, type(loaded))


@pytest.mark.parametrize(("field", "value"), REFUSED)
def test_a_field_takes_no_other(field, value) -> None:
    with pytest.raises(ValidationError):
        field.deserialize(value)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("body", '"body"'),
        ('a "b"\n', '"a \\"b\\"\\n"'),
        ("x" * 40, '"' + "x" * 40 + '"'),
        ("x" * 41, '"' + "x" * 39 + '…"'),
        ("\ud800", '"?"'),
    ],
)
def test_a_value_is_quoted_on_one_line_and_cut_short(value, shown) -> None:
    assert quoted(value) == shown
    assert len(shortened(value)) <= 40


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "null"),
        (True, "a boolean"),
        (1, "a number"),
        (1.5, "a number"),
        ("", "a string"),
        ([], "a list"),
        ({}, "an object"),
    ],
)
def test_a_json_type_has_a_name(value, name) -> None:
    assert kind(value) == name
