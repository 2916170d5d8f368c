"""What becomes of a story that cannot be checked to its end."""

from __future__ import annotations

from dataclasses import replace

from made import HOW, record, text

from service.archive import work


def test_a_story_that_takes_too_long_is_set_aside() -> None:
    late, done = (
        work.check_records([record(3, text(3))], replace(HOW, seconds=0.0))[0],
        work.check(record(3, text(3)), HOW),
    )
    assert (late.reason, late.findings) == ("takes longer than 0 seconds", ())
    assert (done.reason, len(done.findings)) == (None, 1)
