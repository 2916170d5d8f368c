"""Requests are served by several threads of one process: none may see another's words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from service import engine
from service.model import Options, SourceDocument

PLACES = "Ayford Belham Corwick Dunsea Elmby Farholt Grantley Holmside Ingwold Jarrowby Kelsby Lowfield".split()


def story(n: int) -> SourceDocument:
    """Return a short story that no other number gives."""
    town = PLACES[n % len(PLACES)]
    text = f"{town} council will close {n + 13} libraries. Leader Rosa {town}son said {n + 14} libraries of {town} go."
    return SourceDocument("body", text)


def test_threads_answer_as_one_does() -> None:
    stories = [story(n) for n in range(60)]
    alone = [engine.check((source,), Options()) for source in stories]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda source: engine.check((source,), Options()), stories * 3))
    assert together == alone * 3
