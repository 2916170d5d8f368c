"""Sentences: (what it shows, the sentences of a paragraph, which are joined by spaces to make it)."""

import pytest

from service.documents.sentences import LONGEST, split
from service.model import Span

SENTENCES = [
    ("one sentence", ["The pier was struck twice."]),
    ("no full stop at the end", ["The pier was struck twice.", "By whom, nobody knows"]),
    ("question and exclamation", ["Who pays?", "The town does!", "It always has."]),
    ("decimals and money", ["Costs rose to $3.5bn.", "The rest was £10m.", "€4.2m is left."]),
    ("a figure begins a sentence", ["The fund is empty.", "12 people applied.", "80% of them got nothing."]),
    ("time of day before a weekday", ["They sailed at 5 p.m. Tuesday.", "Nobody waved."]),
    ("time of day before a date", ["They sailed at 5 p.m. 12 November 2031, in fog."]),
    ("time of day in lower case", ["At 9 a.m. the shop opened.", "By 6 p.m. it had shut."]),
    ("time of day before its zone", ["It closes at 5 p.m. GMT on Friday."]),
    ("time of day at the end", ["They sailed at 5 p.m.", "Crowds waved them off."]),
    ("numbered things", ["No. 10 said nothing.", "Platform No. 9 was shut.", "He said no.", "They left."]),
    ("abbreviated months", ["It opened on Feb. 21 and shut on Sept. 3.", "Nobody came in Oct.", "It reopened later."]),
    ("titles", ["Mr. Smith and Dr. A. Wren met Gen. Harbour.", "Sen. Quay left."]),
    ("initials", ["J. R. Smith paid.", "Mary K. Harbour did not.", "It was plan B.", "He had no plan C."]),
    ("states and countries", ["U.S. forces left.", "He lives in the U.S.", "They stayed in the U.K. for a year."]),
    ("companies", ["Quay Inc. said so.", "She runs Quay Inc.", "The firm has 40 staff.", "Quay Ltd. Chief Ada Wren left."]),
    ("place names", ["St. Agnes has 72 people.", "He lives in Harbour St.", "It is long."]),
    ("lower case goes on", ["The firm Hurrah! said it had 4 shops.", "The magazine Why? agreed.", "It ran 3 mins. flat."]),
    ("a brand in lower case begins one", ["The price fell.", "eQuay shares rose 5%."]),
    ("quotations", ["“We won.”", "He left.", "“It was 5-3,” she said.", "‘Well.’", "They went home."]),
    ("sentences within a quotation", ['"We left.', 'We had 3 boats," he said.']),
    ("a quotation that nobody closed", ['"We left.', "The town has 400 houses.", "It was sold in May."]),
    ("a quotation mark that stands alone", ["They left.", '" The town has 400 houses.']),
    ("brackets", ["They left (at 5 p.m.) on foot.", "(It rained.)", "Nobody fell."]),
    ("ellipses", ["Wait... what?", "He paused...", "Then he left.", "The ... Harbour Board [...] Port met."]),
    ("several marks", ["What?!", "Yes!!!", "It did."]),
    ("dashes", ["He left.", "– She stayed."]),
    ("items with numbers", ["2. Norway won 14 medals."]),
    ("not an initial", ["It isn't.", "Harbour folk know.", "They don't.", "Ships do."]),
    ("where it was filed from", ["OSLO —", "The pier was struck twice.", "It rained."]),
    ("the state, the day and the agency", ["CAPE MAY, N.J., Nov. 2 (Reuters) -", "Some 40 ships left."]),
    ("a place and a colon", ["NEW DELHI:", "A pier fell.", "Nobody was hurt."]),
    ("capitals that are no place", ["IBM - once a giant - sold 40 ships.", "A: nobody.", "PIER FALLS - CROWDS FLEE"]),
    ("other marks of a beginning", ["He won.", "🎉 She lost.", "#harbour is shut."]),
]  # fmt: skip


@pytest.mark.parametrize("expected", [row[1] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_a_paragraph_is_cut_into_sentences(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_sentence_that_lost_its_space_begins_all_the_same() -> None:
    assert sentences('It was late.The board met."It took 3 hours.They said no.') == [
        "It was late.",
        'The board met."',
        "It took 3 hours.",
        "They said no.",
    ]
    assert sentences("It is at Quay.Harbour.org and Node.js.") == ["It is at Quay.Harbour.org and Node.js."]


def test_only_the_paragraph_is_read() -> None:
    text = "Before it. One. Two. After it."
    assert [span.of(text) for span in split(text, Span(11, 20))] == ["One.", "Two."]


@pytest.mark.parametrize("piece", ["SEVEN ", "SEVEN", "7"])
def test_a_run_without_an_end_is_cut(piece: str) -> None:
    text = "It was late. " + piece * 3_000
    spans = split(text, Span(0, len(text)))
    assert spans[0].of(text) == "It was late."
    assert max(len(span.of(text)) for span in spans) <= LONGEST
    assert "".join(span.of(text) for span in spans[1:]).replace(" ", "") == piece.strip() * 3_000
    assert all(span.of(text).endswith(piece.strip()) for span in spans[1:]) or " " not in piece


def sentences(paragraph: str) -> list[str]:
    return [span.of(paragraph) for span in split(paragraph, Span(0, len(paragraph)))]
