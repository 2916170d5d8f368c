"""Whatever is checked, the engine answers: soon, of places that are there, and the same again.

The hundred thousand stories take 40 minutes of processor time: `pytest -m slow -s tests/fuzz/test_engine_fuzz.py`.
"""

from __future__ import annotations

import json
import multiprocessing
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from newsroom import Story, stories

from service import engine
from service.reporting import wire

PROCESSES = 2
BATCH = 500
BATCHES = 200
SAMPLE = 25  # of so many stories one is checked again when its batch is through
HANG = 60  # seconds
LEAST, PER_CHARACTER = 2.0, 0.002  # seconds of processor time: a hundred times what a story of news takes


def answer_to(story: Story) -> dict[str, Any]:
    """Return the answer as it goes over the wire, without the time it took."""
    report = engine.check(story.sources, story.options)
    return wire.check_report(report, 0.0, utf16=False, include_quantities=True)


def assert_sound(story: Story) -> dict[str, Any]:
    """Check a story, assert what holds of every answer, and return it."""
    began = time.process_time()
    with no_hang():
        answer = answer_to(story)
    taken = time.process_time() - began
    size = sum(len(source.text) for source in story.sources)
    assert taken <= LEAST + PER_CHARACTER * size, f"{taken:.1f} s for {size:,} characters"
    texts = {source.id: source.text for source in story.sources}
    known = {quantity["id"] for quantity in answer["quantities"]}
    for place in (
        *answer["quantities"],
        *(mention for each in answer["discrepancies"] for mention in each["mentions"]),
    ):
        text = texts[place["document"]]
        sentence = place["sentence"] if "sentence" in place else place["context"]["sentence"]
        assert 0 <= sentence["start"] <= place["start"] < sentence["end"] <= len(text), place
        assert place["start"] < place["end"] <= len(text), place
        assert text[place["start"] : place["end"]] == place["text"], place
        assert place.get("quantity", place.get("id")) in known
    for found in answer["discrepancies"]:
        assert 0 <= found["confidence"] < 1
        assert found["mentions"]
        assert found["message"]
    json.dumps(answer, allow_nan=False)
    return answer


@contextmanager
def no_hang() -> Iterator[None]:
    """Raise where what is done takes longer than any story may."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"no answer within {HANG} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(HANG)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def run_batch(number: int, size: int = BATCH) -> tuple[int, int, int]:
    """Check the stories of a batch; return how many there were, their characters, and the discrepancies in them."""
    counts = [0, 0, 0]
    sample: list[tuple[Story, dict[str, Any]]] = []

    @seed(number)
    @settings(
        max_examples=size,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    @given(stories())
    def every_story_is_answered(story: Story) -> None:
        answer = assert_sound(story)
        if counts[0] % SAMPLE == 0:
            sample.append((story, answer))
        counts[0] += 1
        counts[1] += sum(len(source.text) for source in story.sources)
        counts[2] += len(answer["discrepancies"])

    every_story_is_answered()
    for story, answer in sample:
        assert answer_to(story) == answer, story
    return counts[0], counts[1], counts[2]


@pytest.mark.usefixtures("model")
def test_some_hundred_stories_are_answered() -> None:
    checked, _, found = run_batch(0, 300)
    assert checked >= 300
    assert found > 0


@pytest.mark.slow
def test_a_hundred_thousand_stories_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # as in service: threads that wait for one another take the processors
    began, checked, characters, found = time.monotonic(), 0, 0, 0
    with multiprocessing.get_context("spawn").Pool(PROCESSES, engine.warm) as pool:
        for number, counts in enumerate(pool.imap_unordered(run_batch, range(1, BATCHES + 1)), 1):
            checked, characters, found = checked + counts[0], characters + counts[1], found + counts[2]
            minutes = (time.monotonic() - began) / 60
            print(
                f"{number} batches, {checked:,} stories, {characters:,} characters, {found:,} findings, {minutes:.0f} min",
                flush=True,
            )
    assert checked >= BATCH * BATCHES
