"""Times and ages against dates: (a text with a gap, what does not fit there, what does)."""

from __future__ import annotations

import pytest

from service.engine import check
from service.model import Options, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

ROWS = [
    # ages of one person
    ("The Kelso singer, 31, released her first record {} years ago, when she was 15. She has a new one out.", "12", "16"),
    ("Kolb, who is 28, joined the club at the age of 17 and has been there for {} years.", "eight", "11"),
    ("Brandt, {}, won her first title as a 19-year-old in 1995. She said on Monday, 7 June 2004, that she was done.", "33", "28"),
    ("Lena Marsh, who celebrates her {} birthday next week, has signed for Leeds.\n\nThe 27-year-old has 12 caps.", "30th", "28th"),
    ("Ruiz, who turns {} in August, may retire. She is tired.\n\nThe 31-year-old Australian has won four titles.", "35", "32"),
    # what a thing is old
    ("The club was founded in 1874 and has 300 members.\n\nIn its {}-year history it has not moved. It met in June 2004.", "90", "130"),
    ("The treaty was signed in 1972. Its {} anniversary falls in 2002.", "40th", "30th"),
    ("During 1999, the year in which it marked its {} anniversary, the firm grew. It was founded in 1949.", "60th", "50th"),
    # a date so long after another
    ("The comedy ended in 1987 and is missed.\n\nIt came back, {} years after the last series, for a show in 1996.", "13", "nine"),
    ("In June 1998 Orr was fined for a tackle. He paid.\n\n{} years earlier, on a tour in 1992, he had been sent home.", "Four", "Six"),
    ("The concert is at the Hale Hall on 5 May. It is sold out.\n\nRadio Hull will air it on 12 May, {} after the event.",
     "three weeks", "one week"),
    # a length beside two dates
    ("Ms Vane was elected in 1997. She is a vet.\n\nShe lost her seat in 2001 after {} years as an MP.", "seven", "four"),
    ("The strike began on 4 March. Bins are full.\n\nIt was called off on 18 March after {} weeks.", "four", "two"),
    ("The ship left Hull on 1 June. It rained.\n\nIt reached Oslo on 9 June after a {}-day voyage.", "five", "eight"),
    ("The show ran from 1969 to 1974. It has a cult following.\n\nOver its {}-year run it won three awards.", "eight", "five"),
    ("Police arrested the man on 5 June. He was charged on 7 June, having been questioned for {} days.", "five", "two"),
    ("The team began their study in March 1999 and delivered a report in the spring of 2003.\n\nThe {}-year study is long.",
     "two", "four"),
    ("He was jailed in 1990. His son is a priest.\n\nHe came out in 1995 after more than {} years inside.", "eight", "four"),
]  # fmt: skip
QUIET = [
    "The party met in Hull in 1998 and in Leeds in 2002. It then signed a two-year deal for Derby.",
    "She debuted in 1990 and won in 2003. In the past five years she has trained in Oslo.",
    "He won in 1985, but 20 years on he is still running. His son won in 1993.",
    "The minister agreed in 2003 to go before the run-up to the 2009 vote. She has done the job for four years.",
    "Okoro, 31, met his wife, 24, five years ago.",
    "Kolb, 34, taught Ana, who was nine when they met two years ago. Ana is now a star.",
    "The paper, founded in 1902, will mark the 50th anniversary of Hale's death. It was bought in 1950.",
]


def found_in(text: str) -> list[str]:
    report = check([SourceDocument("body", text)], Options(min_confidence=0.75, checks=frozenset({"date"})))
    return [found.kind for found in report.discrepancies]


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_what_the_dates_of_a_text_do_not_allow_is_found_once(text: str, wrong: str, right: str) -> None:
    assert found_in(text.format(wrong)) == ["date"]


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_what_they_allow_is_none(text: str, wrong: str, right: str) -> None:
    assert found_in(text.format(right)) == []


@pytest.mark.parametrize("text", QUIET)
def test_times_of_other_things_are_none(text: str) -> None:
    assert found_in(text) == []
