"""Markup made to cost much costs no more than its length."""

from __future__ import annotations

import time

import pytest

from service.documents import read
from service.model import Format, SourceDocument

PIECES = [
    "<", "&", "&amp;", "<!--", "</>", "<div>", "</div>", "<p>", "<b>", "<span hidden>", "<li>", "<q>", "<sup>", "x<sup></sup>",
    "<blockquote><cite>a</cite>", "<blockquote><p>a</p>— A (@a) 1 May 2031</blockquote>", "<table>", "<table><tr><td>", "<td>5",
    "<dl><dt>", "<figure><table><figcaption>a", "<br>a", "<br>", "[a b=\"", "[a b='c' ", "[/x]", "[caption]", "— A (@a ", "<svg>",
]  # fmt: skip
WHOLE = [
    ("a comment that nobody closed", "<!--", "x"),
    ("a huge attribute", "<p title='", "x "),
    ("many attributes", "<p ", "a=b "),
    ("rows of a table", "<table>", "<tr><td>5</td><td>6</td></tr>"),
    (
        "cells over many rows and columns",
        "<table>",
        "<tr>" + "<td rowspan=65534 colspan=1000>5" * 30 + "<tr><td>6" * 20,
    ),
    ("captions of many tables", "<figure>" + "<table></table>" * 6_000, "<figcaption>a</figcaption>"),
    ("captions of one table", "<table>" + "<caption>a</caption>" * 6_000, "<tr><th>a<td>5"),
    ("headers in every row", "<table>", "<tr><th>a<th>b<tr><td>5<td>6"),
    ("superscripts behind a long word", "x" * 100_000, "<sup></sup>y"),
]


@pytest.mark.parametrize(("start", "piece"), [*(("", piece) for piece in PIECES), *(row[1:] for row in WHOLE)])
def test_time_grows_with_the_length_alone(start: str, piece: str) -> None:
    short, long = (start + (piece * size)[:size] for size in (10_000, 100_000))
    for _ in range(3):  # a machine that is busy may spoil one measurement
        first = min(duration(short) for _ in range(3))
        if duration(long) <= 30 * first + 0.1:
            return
    pytest.fail("ten times the markup takes more than thirty times as long")


def test_a_hundred_thousand_elements_in_one_another() -> None:
    source = "<div>" * 100_000 + "It has 40 ships." + "</div>" * 90_000
    document = read(SourceDocument("body", source, format=Format.HTML))
    assert [paragraph.span.of(document.text) for paragraph in document.paragraphs] == ["It has 40 ships."]


def duration(source: str) -> float:
    start = time.perf_counter()
    read(SourceDocument("body", source, format=Format.HTML))
    return time.perf_counter() - start
