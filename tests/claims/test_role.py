"""A figure's part in what is told: tables of sentences, and of parses made by hand."""

import pytest
from handmade import parsed, place

from service.claims.build import words_around
from service.claims.role import basis_of, is_offset, modality_of, portion_of, role_of
from service.model import ClaimRole, Portion, Span, Unit

MONEY, COUNT = Unit("pound sterling", "currency"), Unit("job", "count")
LENGTH = Unit("mile", "length")


def around(sentence: str, figure: str) -> Span:
    """Return where a figure stands in a sentence."""
    at = sentence.index(figure)
    return Span(at, at + len(figure))


ROLES = [
    ("Prices rose from £12 to £15.", "£12", MONEY, ClaimRole.FROM),
    ("Prices rose from £12 to £15.", "£15", MONEY, ClaimRole.TO),
    ("Profit fell to £15m in June.", "£15m", MONEY, ClaimRole.TO),
    ("The fee was cut to £15.", "£15", MONEY, ClaimRole.TO),
    ("The class dwindled from 30 to 12.", "12", None, ClaimRole.TO),
    ("The board will cut the number of its branches from 15 to nine.", "nine", None, ClaimRole.TO),
    ("The army will cut its strength by 9,000 to 73,000.", "73,000", None, ClaimRole.TO),
    ("They drove from Ayr to 12 towns.", "12", COUNT, ClaimRole.VALUE),
    ("The league shrank to eight clubs, from 14.", "14", None, ClaimRole.FROM),
    ("Arrests rose to 840 in May, against 790 in April.", "790", None, ClaimRole.FROM),
    ("It has 151 seats, 17 short of the number.", "17", None, ClaimRole.CHANGE),
    ("Claims climbed 6,000 to 190,000.", "6,000", None, ClaimRole.CHANGE),
    ("The firm moved 40 to other sites.", "40", None, ClaimRole.VALUE),
    ("He fell 20 to his death.", "20", None, ClaimRole.VALUE),
    ("Prices rose by £3.", "£3", MONEY, ClaimRole.CHANGE),
    ("Profit jumped £3m in June.", "£3m", MONEY, ClaimRole.CHANGE),
    ("A £3 rise is planned.", "£3", MONEY, ClaimRole.CHANGE),
    ("Profit was £3m higher than in May.", "£3m", MONEY, ClaimRole.CHANGE),
    ("The firm made £3m.", "£3m", MONEY, ClaimRole.VALUE),
    ("The firm gave £3m to charity.", "£3m", MONEY, ClaimRole.VALUE),
    ("He gave to 12 charities.", "12", COUNT, ClaimRole.VALUE),
    ("The firm will cut 400 jobs.", "400", COUNT, ClaimRole.VALUE),
    ("The town has grown to 12,000 people.", "12,000", COUNT, ClaimRole.TO),
    ("The staff shrank by 90 people.", "90", COUNT, ClaimRole.CHANGE),
    ("It was bought by 90 people.", "90", COUNT, ClaimRole.VALUE),
    ("He was dropped by six clubs.", "six", COUNT, ClaimRole.VALUE),
    ("He was dropped from six clubs.", "six", COUNT, ClaimRole.VALUE),
    ("It came from 12 countries.", "12", COUNT, ClaimRole.VALUE),
    ("A rise of £3 is planned.", "£3", MONEY, ClaimRole.CHANGE),
    ("Profit rose to a record £15m.", "£15m", MONEY, ClaimRole.TO),
    ("Profit rose 2% to reach £15m.", "£15m", MONEY, ClaimRole.TO),
    ("Prices rose by just £3.", "£3", MONEY, ClaimRole.CHANGE),
    ("It reported a rise of £3m in profit.", "£3m", MONEY, ClaimRole.CHANGE),
    ("Profit was £5m, compared with £4m in May.", "£4m", MONEY, ClaimRole.FROM),
    ("Profit was £5m, against £4m in May.", "£4m", MONEY, ClaimRole.FROM),
    ("Profit rose to £5m from the previous year's £4m.", "£4m", MONEY, ClaimRole.FROM),
    ("Imports make up £3m of the total.", "£3m", MONEY, ClaimRole.VALUE),
    ("They won against 12 men.", "12", COUNT, ClaimRole.VALUE),
    ("He was caught 12 miles down the road.", "12 miles", LENGTH, ClaimRole.VALUE),
    ("The river rose 12 feet.", "12 feet", LENGTH, ClaimRole.CHANGE),
]


@pytest.mark.parametrize(("sentence", "figure", "unit", "expected"), ROLES)
def test_the_role_of_a_figure_in_a_movement(sentence: str, figure: str, unit: Unit, expected: ClaimRole) -> None:
    before, after = words_around(sentence, around(sentence, figure))
    assert role_of(before, after, unit) is expected


PORTIONS = [
    ("Another 14 people were hurt.", "14", Portion.ADDITION),
    ("A further 14 people were hurt.", "14", Portion.ADDITION),
    ("Hale scored four more penalties.", "four", Portion.ADDITION),
    ("The other 14 were unhurt.", "14", Portion.PART),
    ("Police held three other men.", "three", Portion.PART),
    ("The remaining £25m goes to the pier.", "£25m", Portion.PART),
    ("One fighter was found in a cellar.", "One", Portion.PART),
    ("Five of them were hurt.", "Five", Portion.PART),
    ("She will miss the final two games.", "two", Portion.PART),
    ("It sold 14 of its 60 ships.", "14", Portion.PART),
    ("All four of the new ships sail on Monday.", "four", None),
    ("Hale scored four more than Reyes.", "four", None),
    ("The loss of 14 of course hurt.", "14", None),
    ("In all 14 people were hurt.", "14", None),
    ("Fourteen people were hurt.", "Fourteen", None),
]


@pytest.mark.parametrize(("sentence", "figure", "expected"), PORTIONS)
def test_a_part_or_an_addition_is_named_as_one(sentence: str, figure: str, expected: Portion | None) -> None:
    before, after = words_around(sentence, around(sentence, figure))
    assert portion_of(figure, before, after, COUNT) is expected


def test_a_share_is_no_part_of_another_figure() -> None:
    assert portion_of("29%", ["own"], ["of", "the", "shares"], Unit("percentage", "ratio")) is None
    assert portion_of("29%", ["another"], ["of", "the", "shares"], Unit("percentage", "ratio")) is Portion.ADDITION


BASES = [
    ("It would save 65 lives a year.", "65 lives", "per year"),
    ("Some 8,500 are added daily.", "8,500", "per day"),
    ("Tickets cost £12 each.", "£12", "each"),
    ("It gave them £12 per head.", "£12", "each"),
    ("They paid an average of £12.", "£12", "each"),
    ("In total 12 were hurt.", "12", "total"),
    ("They hurt 12 in all.", "12", "total"),
    ("There are six walks, every one of them 12 miles.", "12 miles", "each"),
    ("It mixed 80mg per litre of blood, and 12 people fell ill.", "12", None),
    ("It may mean a rise of 12%.", "12%", None),
    ("It wrote to each of the 12 owners.", "12", None),
    ("It wrote to each and every one of the 12 owners.", "12", None),
]


@pytest.mark.parametrize(("sentence", "figure", "expected"), BASES)
def test_what_a_figure_is_reckoned_on(sentence: str, figure: str, expected: str | None) -> None:
    assert basis_of(*words_around(sentence, around(sentence, figure))) == expected


OFFSETS = [
    ("Hale scored after 48 minutes.", "48 minutes", True),
    ("He left two days later.", "two days", True),
    ("The talks lasted two days.", "two days", False),
    ("The talks went on for two days.", "two days", False),
]


@pytest.mark.parametrize(("sentence", "figure", "expected"), OFFSETS)
def test_a_stretch_counted_from_some_event_is_told_from_a_duration(sentence: str, figure: str, expected: bool) -> None:
    before, after = words_around(sentence, around(sentence, figure))
    assert is_offset(before, after, Unit("day", "time")) is expected


WORDS = [
    ("start and end of a sentence", "250 left.", "250", [], ["left."]),
    ("a comma is a word", "In May, 250 of them left.", "250", ["in", "may", ","], ["of", "them", "left."]),
]


@pytest.mark.parametrize(
    ("sentence", "figure", "before", "after"), [row[1:] for row in WORDS], ids=[row[0] for row in WORDS]
)
def test_the_words_around_a_figure(sentence: str, figure: str, before: list[str], after: list[str]) -> None:
    assert words_around(sentence, around(sentence, figure)) == (before, after)


def verb_over_400(verb: str, *before: str) -> str:
    """Return the rows of a sentence whose verb, with its auxiliaries, governs 400 jobs."""
    return "\n".join(
        [
            "It PRON nsubj VERB".replace("VERB", verb.split("/")[0]),
            *(f"{word} AUX aux {verb.split('/')[0]}" for word in before),
            f"{verb} VERB ROOT {verb.split('/')[0]}",
            "400 NUM nummod jobs",
            f"jobs/job NOUN dobj {verb.split('/')[0]}",
        ]
    )


A_TARGET_OF = """
    It       PRON  nsubj    missed
    missed/miss VERB ROOT   missed
    a        DET   det      target
    target   NOUN  dobj     missed
    of       ADP   prep     target
    400      NUM   nummod   jobs
    jobs/job NOUN  pobj     of
"""
A_CALL_OF = """
    Critics/critic NOUN nsubj call
    call     VERB  ROOT     call
    the      DET   det      jobs
    400      NUM   nummod   jobs
    jobs/job NOUN  dobj     call
"""
BEING_400 = """
    Men/man  NOUN  nsubj    expect
    who      PRON  nsubj    are
    are/be   AUX   relcl    Men
    400      NUM   attr     are
    expect   VERB  ROOT     expect
"""
MOODS = [
    ("what is called something", A_CALL_OF, None),
    ("what is said of those who expect", BEING_400, None),
    ("a plain statement", verb_over_400("cut"), None),
    ("will", verb_over_400("cut", "will"), "modal"),
    ("could", verb_over_400("cut", "could"), "modal"),
    ("expects", verb_over_400("expects/expect"), "forecast"),
    ("plans", verb_over_400("planned/plan"), "forecast"),
    ("a target of it", A_TARGET_OF, "target"),
]


@pytest.mark.parametrize(("table", "expected"), [row[1:] for row in MOODS], ids=[row[0] for row in MOODS])
def test_the_mood_of_a_figure(table: str, expected: str | None) -> None:
    parse = parsed(table)
    assert modality_of(parse, place(parse, "400")) == expected


def test_a_figure_that_the_parse_does_not_hold_has_no_mood() -> None:
    assert modality_of(parsed(A_TARGET_OF), Span(900, 903)) is None
