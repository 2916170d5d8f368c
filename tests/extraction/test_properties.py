"""What holds of every reading, whatever the text."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import document, read

from service import extraction
from service.model import Document, Quantity

ROOT = Path(__file__).parent.parent.parent
PIECES = st.sampled_from(
    """one two-thirds half a an dozen hundred thousand million bn m k £ $ A$ US$ % per cent of in to from and or between
    about nearly up more than 3 10 1,500 2004 2.5 1/4 ½ 6-4 12:30pm 30C 5ft 10in 11st km miles people jobs year-old
    aged May March 3rd third second rose fell by won Smith , . ( ) - – ' 747 Boeing times twice hundreds several pounds
    point one-off \u200b e\u0301 ٣ \ud800""".split()
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=20).map("".join) | st.text(max_size=80)
NO_FIGURES = st.text(alphabet="bcdfgjklmpqrz ,.;:!?()", max_size=60)
RUN = "1" * 4_400  # more digits than Python makes an integer of
PLACES_OF_RUNS = [
    f"Nobody at 14 and {RUN} was told.",
    f"It is 5-{RUN}",
    f"He is in his 0030{'0' * 4_400}s.",
    f"She won in 9.81 the race over {RUN} m there.",
    f"Ann, {RUN}, left at {RUN} to six on May {RUN}.",
    f"They won {RUN}-{RUN} and {RUN} for {RUN}.",
]
PROSE = [
    "About 250 men left in May 2004, aged 18 to 24.",
    "Shares fell 5% to 120p, from £1.30 a year earlier.",
    "Two-thirds of the 3,000 homes lost power for between 6 and 7 hours.",
    "It stands 6ft 2in and cost half a million dollars.",
]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    story = document(text)
    end = 0
    for quantity in extraction.extract(story):
        assert end <= quantity.span.start < quantity.span.end <= len(story.text)
        assert quantity.span.start <= quantity.figure.start < quantity.figure.end <= quantity.span.end
        assert quantity.span.of(story.text).strip() == quantity.span.of(story.text)
        end = quantity.span.end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_value_lies_in_its_interval(text: str) -> None:
    for quantity in read(text):
        assert quantity.interval.low <= quantity.interval.high
        assert quantity.granularity >= 0
        if quantity.value is not None:
            assert quantity.interval.low <= quantity.value <= quantity.interval.high


@given(NO_FIGURES)
def test_a_text_without_a_figure_has_none(text: str) -> None:
    assert not read(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=4), st.integers(0, 3))
def test_a_reading_does_not_depend_on_the_paragraphs_around(texts: list[str], index: int) -> None:
    alone = PROSE[index]
    story = "\n\n".join([*texts, alone, *texts])
    at = len("\n\n".join([*texts, ""]))
    inside = [plain(q, at) for q in read(story) if at <= q.span.start < at + len(alone)]
    assert inside == [plain(q, 0) for q in read(alone)]


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_two_documents_joined_have_the_quantities_of_both(first: str, second: str) -> None:
    one, other = document(first), document(second)
    joined = document(f"{first}\n\n{second}")
    if [p.role for p in joined.paragraphs] != [p.role for p in (*one.paragraphs, *other.paragraphs)]:
        return  # a line that is a headline at the top of a text, and a paragraph further down
    values = [(q.value, q.interval, q.unit) for q in (*extraction.extract(one), *extraction.extract(other))]
    assert [(q.value, q.interval, q.unit) for q in extraction.extract(joined)] == values


def plain(quantity: Quantity, offset: int) -> tuple[object, ...]:
    """Return a quantity as it would stand in a text that begins at an offset."""
    unit = quantity.unit_span and (quantity.unit_span.start - offset, quantity.unit_span.end - offset)
    places = quantity.span.start - offset, quantity.span.end - offset, quantity.figure.start - offset, unit
    return (*places, quantity.value, quantity.interval, quantity.granularity, quantity.qualifier, quantity.unit)


HOSTILE = """one@hundred@ one@and@ hundred@thousand@ 7 5e5@ 1- 1/ ( ([)] 12@£7m@ a 1\u200b e\u0301 十3 A$ a@half@of@
    one@in@five@in@ from@1@to@ 5@square@miles@per@hour@""".split()


@pytest.mark.parametrize("text", PLACES_OF_RUNS, ids=range(len(PLACES_OF_RUNS)))
def test_a_run_of_digits_fails_nowhere(text: str) -> None:
    assert all(len(quantity.span.of(text)) < len(RUN) for quantity in read(text))


@pytest.mark.parametrize("piece", [*(piece.replace("@", " ") for piece in HOSTILE), "\ud800"])
def test_time_grows_with_the_length_alone(piece: str) -> None:
    short, long = (document((piece * size)[:size]) for size in (4_000, 40_000))
    for _ in range(3):  # a machine that is busy may spoil one measurement
        first = min(duration(short) for _ in range(3))
        if duration(long) <= 30 * first + 0.05:
            return
    pytest.fail("ten times the text takes more than thirty times as long")


def duration(story: Document) -> float:
    """Return how long a document takes to read, in seconds."""
    start = time.perf_counter()
    extraction.extract(story)
    return time.perf_counter() - start


def test_hash_seeds_change_nothing() -> None:
    program = (
        "from service import documents, extraction\n"
        "from service.extraction.unit_table import table\n"
        "from service.model import SourceDocument\n"
        "names = sorted(table().words)\n"
        "text = '\\n\\n'.join(f'It took 3 {name} and 5 {other}.' for name, other in zip(names, reversed(names)))\n"
        "print(extraction.extract(documents.read(SourceDocument('body', text))))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
