"""A check whose time is up ends soon, whatever it reads, and leaves nothing behind that another would notice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from service import deadline, engine
from service.claims.parse import ONE_AT_A_TIME
from service.documents import news
from service.model import Format, Options, Report, Role, SourceDocument
from service.reporting import wire

SIZE = 1_000_000  # characters, of what a request may have
BUDGET = 0.5
OVERRUN = 1.0  # seconds
SENTENCE = "The council said that {0:,} of {1:,} homes, {2}% of them, had been sold for £{2}m in {3}. "
RELATED = "Of {1:,} homes the council sold {0:,} in {3}, it told Anna Holt, {2}, on 6 March 2026.\n\n"


def repeated(pattern: str, size: int = SIZE) -> str:
    """Return a text of so many characters; no two of its sentences are alike."""
    made, length, n = [], 0, 0
    while length < size:
        n += 1
        made.append(pattern.format(n * 7 % 9973, n * 11 % 9967 + 10, n % 89 + 2, n % 80 + 1940))
        length += len(made[-1])
    return "".join(made)[:size]


def text(written: str, format: Format = Format.TEXT) -> tuple[SourceDocument, ...]:
    return (SourceDocument("body", written, Role.BODY, format),)


def table() -> str:
    head = "".join(f"<th>Sales {year}</th>" for year in range(2010, 2018))
    row = "".join(f"<td>{{{i % 4}}}</td>" for i in range(8))
    return f"<table><tr>{head}</tr>{repeated(f'<tr><th>Row</th>{row}</tr>')}</table>"


def in_news() -> tuple[SourceDocument, ...]:
    body = {"rendered": repeated("<p>" + SENTENCE + "</p>")}
    return news.read("wordpress", {"title": {"rendered": "Homes"}, "content": body}).sources


HOSTILE: dict[str, Callable[[], tuple[SourceDocument, ...]]] = {
    "prose": lambda: text(repeated(SENTENCE)),
    "paragraphs": lambda: text(repeated(RELATED)),
    "dense figures": lambda: text(repeated("£{0}m, {1} km and {2}% of {3} men; ")),
    "short lines": lambda: text(repeated("{0} men\n")),
    "HTML": lambda: text(repeated("<p>" + SENTENCE + "</p>"), Format.HTML),
    "figures in tags": lambda: text(repeated("<b>{0}</b> "), Format.HTML),
    "a table": lambda: text(table(), Format.HTML),
    "many documents": lambda: tuple(SourceDocument(f"d{i}", repeated(SENTENCE, SIZE // 50)) for i in range(50)),
    "related texts": lambda: tuple(
        SourceDocument(f"d{i}", repeated(RELATED, SIZE // 50), Role.RELATED if i else Role.BODY) for i in range(50)
    ),
    "news JSON": in_news,
    "one sentence": lambda: text(repeated("{0} men and {1} of {2}, ")),
    "number words": lambda: text("one hundred " * (SIZE // 12)),
    "digits": lambda: text("1" * SIZE),
    "quotation marks": lambda: text('"' * SIZE),
}


def answer(sources: tuple[SourceDocument, ...]) -> Report:
    report = engine.check(sources, Options())
    wire.check_report(report, 1.0, utf16=False, include_quantities=True)
    return report


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("budget", [BUDGET, pytest.param(2.0, marks=pytest.mark.slow), pytest.param(5.0, marks=pytest.mark.slow)])  # fmt: skip
def test_a_check_ends_soon_after_its_deadline(hostile: str, budget: float) -> None:
    sources = HOSTILE[hostile]()
    begun = time.thread_time()  # as others may have the machine, and the looks be far apart for that
    with suppress(deadline.OutOfTime), deadline.within(budget):
        answer(sources)
    assert time.thread_time() - begun < budget + OVERRUN


@pytest.mark.usefixtures("model")
def test_a_check_that_ran_out_of_time_changes_no_other() -> None:
    story = text("The museum bought 20 coins. Later it said that 27 coins were bought.")
    before = engine.check(story, Options())
    for budget in (0.001, 0.01, 0.05, 0.1, 0.2, 0.4):
        with pytest.raises(deadline.OutOfTime), deadline.within(budget):
            engine.check(text(repeated(SENTENCE, 200_000)), Options())
    assert engine.check(story, Options()) == before
    with deadline.within(60):
        assert engine.check(story, Options()) == before
    assert before.discrepancies


@pytest.mark.usefixtures("model")
def test_the_wait_for_the_parser_counts() -> None:
    with ONE_AT_A_TIME:
        begun = time.monotonic()
        with pytest.raises(deadline.OutOfTime), deadline.within(0.2):
            engine.check(text("The museum bought 20 coins."), Options())
        assert time.monotonic() - begun < 2
    assert engine.check(text("The museum bought 20 coins."), Options()).claims


def test_a_deadline_ends_with_what_it_is_set_for() -> None:
    with deadline.within(0.01):
        time.sleep(0.02)
        with pytest.raises(deadline.OutOfTime):
            deadline.look()
        assert deadline.left() == 0
    deadline.look()
    assert deadline.left() == float("inf")


def test_the_shorter_of_two_deadlines_holds() -> None:
    with deadline.within(0.5), deadline.within(100):
        assert deadline.left() <= 0.5


def test_a_deadline_is_of_its_own_thread() -> None:
    left: list[float] = []
    with deadline.within(1):
        other = threading.Thread(target=lambda: left.append(deadline.left()))
        other.start()
        other.join()
    assert left == [float("inf")]


def test_watched_items_are_the_same() -> None:
    assert list(deadline.watched(range(5))) == [0, 1, 2, 3, 4]
    with deadline.within(100):
        assert list(deadline.watched(range(5))) == [0, 1, 2, 3, 4]
