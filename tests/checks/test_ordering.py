"""Places in a row against one another: (a text with a gap, what does not fit there, what does)."""

from __future__ import annotations

import pytest

from service.engine import check
from service.model import Options, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

ROWS = [
    # what is sought next
    ("Brandt is a {} Turin champion. She is ill.\n\nBrandt had been bidding for a fourth Turin title.", "two-time", "three-time"),
    ("Ruiz begins her quest for a {} Linz title today. The Spaniard won the Linz title for the second time a year ago.",
     "fifth", "third"),
    ("The band are at work on their {} studio album. It is loud.\n\nNone of the six studio albums they have released to "
     "date has sold well.", "sixth", "seventh"),
    ("It was their third win in four games. They danced.\n\nVictory in Riga would be Norland's {} of the tournament.",
     "third", "fourth"),
    ("The couple are expecting their {} child in May. They have two children and a dog.", "fifth", "third"),
    # those before
    ("It is the {} attempt to raise the wreck off Skye.\n\nThree previous attempts to raise it had failed in storms.",
     "third", "fourth"),
    ("She is the {} woman to lead the union. She is 50.\n\nThere have been two women leaders before her.", "fifth", "third"),
    ("Brandt won in 1999, 2001 and 2003. She is fit.\n\nThe {} champion is from Linz.", "four-time", "three-time"),
    ("Keld have won the cup for a {} victory in the Dale final. They sang.\n\nIts two earlier titles were in 1971 and 1998.",
     "fifth", "third"),
    # places
    ("Hale was beaten into {} in the Leeds race. He limped.\n\nLast year two men crossed the line before him.",
     "fifth", "third"),
    ("Brandt has moved up {} places to second in the rankings. She was seventh before the Linz Open.", "three", "five"),
    ("Norland is the planet's {} biggest economy and its mines are old.\n\nThe world's number "
     "three economy had a hard winter.", "fourth", "third"),
    ("Norland finished {} in the contest. The song was long.\n\nNorland came sixth in the song contest in Riga.",
     "fourth", "sixth"),
    ("Okoro, who came home {} in the Leeds marathon, sells shoes.\n\nOkoro finished seventh in the Leeds marathon.",
     "fourth", "seventh"),
    # one told twice
    ("Kelly, on his {} Hale nomination, has a rival in Orr.\n\n\"It is the first time I have been nominated,\" he said.",
     "third", "first"),
    ("The soap was the {} soap to win at the awards.\n\nIts prize was the third to go to a soap at the event.",
     "first", "third"),
    ("It was the team's {} defeat in a row. The coach is gone.\n\nThe team have lost their last six games.", "fourth", "sixth"),
    ("Prices rose for the {} month in a row in May. Homes are dear.\n\nThe rise was the fifth in succession.",
     "third", "fifth"),
]  # fmt: skip
QUIET = [
    "Labour hopes to win a third term in May. In our third term we will build homes, it said.",
    "Brandt is a two-time Turin champion. Ruiz, her rival, seeks a fifth Linz title.",
    "It was the third attempt to raise the wreck. After two failed attempts, the crane held.",
    "He was the first man to swim the lake this year. She was the second woman to swim it.",
    "Hale came third in the Leeds race. Two men crossed the line before him.",
    "Mr Hale lost his seat when the 11th count was declared. Ms Orr of the Green Dale party left.\n\nMs "
    "Berg of the Green Dale party was elected on the ninth count.",
    "Rovers win to rise to seventh\n\nIt rained.\n\nRovers go to fourth-placed Leeds on Saturday.",
    "Orr is the second-fastest Norlander over a mile. She ran it in Oslo.\n\nThe Norlander Berg, faster in "
    "May, could manage only 58.90m and was beaten by a girl of 20.",
]


def found_in(text: str) -> list[str]:
    report = check([SourceDocument("body", text)], Options(min_confidence=0.75, checks=frozenset({"order"})))
    return [found.kind for found in report.discrepancies]


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_a_place_that_the_text_does_not_allow_is_found_once(text: str, wrong: str, right: str) -> None:
    assert found_in(text.format(wrong)) == ["order"]


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_a_place_that_it_allows_is_none(text: str, wrong: str, right: str) -> None:
    assert found_in(text.format(right)) == []


@pytest.mark.parametrize("text", QUIET)
def test_places_in_other_rows_are_none(text: str) -> None:
    assert found_in(text) == []
