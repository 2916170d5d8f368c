"""Copy marked up in the middle of its words and figures has the same quantities as the plain copy, at their places."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from service import engine
from service.documents import cleantext, html, markup, shortcodes
from service.model import Claim, Format, Report, SourceDocument, Span
from tests.documents.mutated_html import fragment, shown

FRAGMENTS = 300


@pytest.mark.parametrize("first", range(0, FRAGMENTS, 20))
def test_markup_neither_loses_nor_changes_a_quantity(first: int) -> None:
    assert {seed: found for seed in range(first, first + 20) if (found := differences(seed))} == {}


def test_the_fragments_are_marked_up_in_the_middle_of_figures() -> None:
    mentions = [mention for seed in range(FRAGMENTS) for mention in slices(seed)]
    assert sum("<" in mention for mention in mentions) > 200
    assert sum("&" in mention for mention in mentions) > 200


FAULTS = {
    "a reference read a place too far": (markup, "_reference", lambda text, written, start: [markup.Text(text, start + 1, start + 1 + len(written))]),
    "comments read as words": (shortcodes, "read", lambda source, _: markup.read(source.replace("<!--", "<i>").replace("-->", "</i>"))),
    "an inline element that parts words": (html, "REPLACED", html.REPLACED | {"b", "span"}),
    "an inline element that ends a sentence": (html, "BLOCKS", html.BLOCKS | {"em", "u"}),
    "struck-out text that is read": (html, "is_hidden", lambda tag: tag.name == "script"),
    "soft hyphens that are kept": (cleantext, "STRETCH", cleantext.re.compile(r"(?P<space>\s+)|(?P<words>[^\s]+(?: [^\s]+)*)")),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_reader_would_show(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, replacement = FAULTS[fault]
    extracted.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(module, name, replacement)
        assert any(differences(seed) for seed in range(40))
    extracted.cache_clear()


def differences(seed: int) -> list[str]:
    """Return what the markup of a fragment changes: in the quantities, and in what stands at their offsets."""
    made = fragment(seed)
    plain, marked = extracted(made.plain, Format.TEXT), extracted(made.marked, Format.HTML)
    expected, found = [told(plain, claim) for claim in plain.claims], [told(marked, claim) for claim in marked.claims]
    if expected != found:
        return [f"{made.marked!r} gives", *map(str, found), "and not", *map(str, expected)]
    pairs = zip(plain.claims, marked.claims, strict=True)
    return [
        f"{sliced!r} in {made.marked!r} is not {text!r}"
        for one, other in pairs
        for span, place in ((one.span, other.span), (one.sentence, other.sentence))
        if (text := span.of(plain.documents[0].text)) != shown(sliced := source_of(marked, place))
    ]


@cache
def extracted(text: str, source_format: Format) -> Report:
    return engine.extract([SourceDocument("body", text, format=source_format)])


def told(report: Report, claim: Claim) -> tuple[Any, ...]:
    """Return all that a quantity says: its mention and figure as read, its value, unit and qualifier."""
    quantity, text = claim.quantity, report.documents[0].text
    return (
        claim.span.of(text),
        quantity.figure.of(text),
        quantity.value,
        quantity.interval,
        quantity.granularity,
        quantity.qualifier,
        claim.unit,
        claim.paragraph,
    )


def slices(seed: int) -> list[str]:
    report = extracted(fragment(seed).marked, Format.HTML)
    return [source_of(report, claim.span) for claim in report.claims]


def source_of(report: Report, span: Span) -> str:
    [document] = report.documents
    return document.to_source(span).of(document.parts[0].source.text)
