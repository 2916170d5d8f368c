"""How newsrooms write what they do not know exactly.

A row is a text with one amount in it; the number as written; its value, or its least and greatest; its unit; what the
words around it make of it; and the words that belong to it.
"""

from __future__ import annotations

import pytest
from reading import Row, amounts, check

VAGUE: list[Row] = [
    ("Hundreds of sheep drowned.", "Hundreds", (100, 1_000), None, "vague", "Hundreds"),
    ("Thousands of fans stayed at home.", "Thousands", (1_000, 10_000), None, "vague", "Thousands"),
    (
        "Tens of thousands marched on Sunday.",
        "Tens of thousands",
        (10_000, 100_000),
        None,
        "vague",
        "Tens of thousands",
    ),
    ("It was shown to a handful of shops.", "a handful of", (2, 9), None, "vague", "a handful of"),
    ("Dozens were hurt in the crush.", "Dozens", (24, 100), None, "vague", "Dozens"),
    ("Several villages were cut off.", "Several", (3, 9), None, "vague", "Several"),
    ("Scores of houses lost their roofs.", "Scores", (40, 100), None, "vague", "Scores"),
    ("He lived there for a couple of years.", "a couple of", (2, 3), "year", "vague", "a couple of years"),
    (
        "There are hundreds and hundreds of them.",
        "hundreds and hundreds",
        (100, 1_000),
        None,
        "vague",
        "hundreds and hundreds",
    ),
    (
        "After several injury-ravaged years she left.",
        "several",
        (3, 9),
        "year",
        "vague",
        "several injury-ravaged years",
    ),
    ("A few hundred pilgrims arrived.", "A few hundred", (200, 900), None, "vague", "A few hundred"),
    ("Millions of euros are missing.", "Millions", (1_000_000, 10_000_000), "euro", "vague", "Millions of euros"),
    ("It lies hundreds of miles away.", "hundreds", (100, 1_000), "mile", "vague", "hundreds of miles"),
    ("A dozen eggs were broken.", "A dozen", 12, None, None, "A dozen"),
    ("It rained for the past couple of weeks.", "couple of", (2, 3), "week", "vague", "couple of weeks"),
    ("She wants to win a couple more.", "a couple more", (2, 3), None, "vague", "a couple more"),
]

RANGES: list[Row] = [
    ("The cast comes off in one to three weeks.", "one to three", (1, 3), "week", "range", "one to three weeks"),
    ("It has one or two faults.", "one or two", (1, 2), None, "range", "one or two"),
    ("It lies six or seven kilometres away.", "six or seven", (6, 7), "kilometre", "range", "six or seven kilometres"),
    ("It takes between 6 and 7 hours.", "6 and 7", (6, 7), "hour", "range", "6 and 7 hours"),
    ("Prices will rise 10-15% by spring.", "10-15", (10, 15), "percentage", "range", "10-15%"),
    ("The tickets cost from £200 to £250 each.", "200 to £250", (200, 250), "pound sterling", "range", "£200 to £250"),
    (
        "The hall seats 5 to 6 million people.",
        "5 to 6 million",
        (5_000_000, 6_000_000),
        None,
        "range",
        "5 to 6 million",
    ),
    ("The cost was put at $5m-$6m by the firm.", "5m-$6m", (5_000_000, 6_000_000), "dollar", "range", "$5m-$6m"),
    ("The scheme is for 18- to 24-year-olds.", "18- to 24", (18, 24), "year of age", "range", "18- to 24-year-olds"),
    ("Between 50 and 70 firms have signed.", "50 and 70", (50, 70), None, "range", "50 and 70"),
    (
        "The loan costs 5 per cent to 20 per cent a year.",
        "5 per cent to 20",
        (5, 20),
        "percentage per year",
        "range",
        "5 per cent to 20 per cent a year",
    ),
    ("He will need three or four weeks.", "three or four", (3, 4), "week", "range", "three or four weeks"),
    ("It was an inch or two over the line.", "an inch or two", (1, 2), "inch", "range", "an inch or two"),
    ("Rooms are priced from $200 to $250.", "200 to $250", (200, 250), "dollar", "range", "$200 to $250"),
    ("A stay lasting from three to five days is free.", "three to five", (3, 5), "day", "range", "three to five days"),
    ("Pupils aged from 6 to 12 swim there.", "6 to 12", (6, 12), "year of age", "range", "6 to 12"),
    ("Pupils between the ages of 6 and 12 swim.", "6 and 12", (6, 12), "year of age", "range", "6 and 12"),
    ("Rents rose, with rooms priced from $2 to $5.", "2 to $5", (2, 5), "dollar", "range", "$2 to $5"),
    ("It will cut profits by $3m to $4m.", "3m to $4m", (3_000_000, 4_000_000), "dollar", "range", "$3m to $4m"),
    (
        "The bridge would cost between 2 and 3-4bn pounds.",
        "2 and 3-4bn",
        (2e9, 4e9),
        "pound sterling",
        "range",
        "2 and 3-4bn pounds",
    ),
    ("The vale has 10 to 15-20 mills.", "10 to 15-20", (10, 20), None, "range", "10 to 15-20"),
    ("It fell over the last four or five years.", "four or five", (4, 5), "year", "range", "four or five years"),
    ("They hope for another pick or two.", "another pick or two", (1, 2), "pick", "range", "another pick or two"),
    ("They play for an hour or two a day.", "an hour or two", (1, 2), "hour per day", "range", "an hour or two a day"),
    ("It took another hour or two.", "another hour or two", (1, 2), "hour", "range", "another hour or two"),
    ("They expect a rise of 3 to 5 per cent.", "3 to 5", (3, 5), "percentage", "range", "3 to 5 per cent"),
]

QUALIFIERS: list[Row] = [
    ("It has more than a 70% stake.", "70", 70, "percentage", "more than", "70%"),
    ("They face up to a £900 fine.", "900", 900, "pound sterling", "at most", "£900"),
    ("It was nearly a three-hour wait.", "three", 3, "hour", "nearly", "three-hour"),
    ("They signed up to a £900m plan.", "900m", 900_000_000, "pound sterling", None, "£900m"),
    ("It went up to a 900 mile route.", "900", 900, "mile", None, "900 mile"),
    ("More than 300 jobs will go.", "300", 300, None, "more than", "300"),
    ("As many as 4,000 guests came.", "4,000", 4_000, None, "at most", "4,000"),
    ("The lift takes up to 12 people.", "12", 12, None, "at most", "12"),
    ("At least nine ships sank.", "nine", 9, None, "at least", "nine"),
    ("No fewer than 40 clubs applied.", "40", 40, None, "at least", "40"),
    ("Nearly half of the shops are shut.", "half", 0.5, "fraction", "nearly", "half"),
    ("The journey takes just under 90 minutes.", "90", 90, "minute", "nearly", "90 minutes"),
    ("Some 600 cows were sold.", "600", 600, None, "about", "600"),
    ("The trip takes about 20 minutes.", "20", 20, "minute", "about", "20 minutes"),
    ("The farm lost 20 or so lambs.", "20", 20, None, "about", "20"),
    ("It stands at around the two million mark.", "two million", 2_000_000, None, "about", "two million"),
    ("It keeps up to a 5000 songs.", "5000", 5_000, None, "at most", "5000"),
    ("They handed over £500 at once.", "500", 500, "pound sterling", None, "£500"),
    ("It was in the area of £40m.", "40m", 40_000_000, "pound sterling", "about", "£40m"),
    ("It sank to a near 40-year low.", "40", 40, "year", "nearly", "40-year"),
    ("It grows by 20% or more per month.", "20", 20, "percentage per month", "at least", "20% or more per month"),
    ("Fans were waiting over nine years.", "nine", 9, "year", "more than", "nine years"),
    ("It took little over two years.", "two", 2, "year", "more than", "two years"),
    ("It is a career spanning over 40 years.", "40", 40, "year", "more than", "40 years"),
    ("The stake may not go beyond 49%.", "49", 49, "percentage", "at most", "49%"),
    ("Fees cannot be more than £3,000.", "3,000", 3_000, "pound sterling", "at most", "£3,000"),
    ("No club may be more than 60% owned.", "60", 60, "percentage", "at most", "60%"),
    ("She had no idea that more than 40 came.", "40", 40, None, "more than", "40"),
    ("No one said that they could sell over 300 cars.", "300", 300, None, "more than", "300"),
    ("Turnover topped £2bn last year.", "2bn", 2_000_000_000, "pound sterling", "more than", "£2bn"),
    ("Sales are expected to exceed 40,000 again.", "40,000", 40_000, None, "more than", "40,000"),
    ("A windfall pushed its earnings up to £38m.", "38m", 38_000_000, "pound sterling", None, "£38m"),
    ("The shirts took the bill up to £60.", "60", 60, "pound sterling", None, "£60"),
    ("It brought food to up to 50 villages.", "50", 50, None, "at most", "50"),
    ("It brings the Oak/Elm order book up to 140.", "140", 140, None, None, "140"),
    ("She hopes that he lives up to half of it.", "half", 0.5, "fraction", None, "half"),
    ("Places are limited to 40 a day.", "40", 40, None, "at most", "40"),
    ("It is a sub-$100 phone.", "100", 100, "dollar", "less than", "$100"),
    ("The bills added up to £90.", "90", 90, "pound sterling", None, "£90"),
    ("It is for those with £75,000 or above.", "75,000", 75_000, "pound sterling", "at least", "£75,000"),
    ("It is a film around one of its heroes.", "one", 1, None, None, "one"),
    ("It will run for 15 years at least.", "15", 15, "year", "at least", "15 years"),
    ("The fine is £500 or more.", "500", 500, "pound sterling", "at least", "£500"),
    ("An estimated 9,000 people watched.", "9,000", 9_000, None, "about", "9,000"),
    ("The town has 50-odd pubs.", "50", 50, None, "about", "50"),
    ("He scored 30-plus goals.", "30", 30, None, "at least", "30"),
    ("Fewer than 10 families remain.", "10", 10, None, "less than", "10"),
    ("It rose little more than 2%.", "2", 2, "percentage", "about", "2%"),
    ("It is more or less 2% there.", "2", 2, "percentage", "about", "2%"),
    ("The rate went up to 5% in May.", "5", 5, "percentage", None, "5%"),
    ("The rate may be up to 5% in May.", "5", 5, "percentage", "at most", "5%"),
    ("The dispute lasted for over three years.", "three", 3, "year", "more than", "three years"),
    ("If five rowers or more fall ill, it is off.", "five", 5, None, "at least", "five"),
    ("It is five miles or more away.", "five", 5, "mile", "at least", "five miles"),
    ("The cup is played over 18 holes.", "18", 18, None, None, "18"),
    ("The prize was handed out over 10 contests.", "10", 10, None, None, "10"),
    ("She handed out over 300 leaflets.", "300", 300, None, "more than", "300"),
    ("The fair is spread over nine towns.", "nine", 9, None, None, "nine"),
    ("The money will be spent over three years.", "three", 3, "year", None, "three years"),
]


SPANS = [  # the text, and the words that qualify its one figure
    ("Up to £5m was lost.", "Up to"),
    ("As many as 4,000 guests came.", "As many as"),
    ("The wall is just under nine feet high.", "just under"),
    ("The farm lost 20 or so lambs.", "or so"),
    ("The fine is £500 or more.", "or more"),
    ("He scored 30-plus goals.", "-plus"),
    ("The town has 50-odd pubs.", "-odd"),
    ("It took more than a year and a half to build.", "more than"),
    ("At least hundreds came.", "At least"),
    ("About 5 to 6 million people left.", "About"),
    ("It is read by about “27% of the town”.", "about"),
    ("Pupils over the age of 11 sit it.", "over"),
    ("Children under 16 pay nothing.", "under"),
    ("The lake holds a maximum of 40 boats.", "a maximum of"),
    ("It has a better than 50% chance.", "better than"),
    ("No one-way economy fare will now be priced higher than $499.", "higher than"),
    ("It buys $1.30 and more.", "and more"),
    ("No arrest has been made although more than 200 people spoke.", "more than"),
    ("No reactor has been built for more than 20 years.", "more than"),
    ("Rates are higher than six months ago.", None),
    ("Nearly 5ft 10in of snow fell.", "Nearly"),
    ("Nine ships sank.", None),
    ("Hundreds of sheep drowned.", None),
    ("It takes between 6 and 7 hours.", None),
    ("They all live under one roof.", None),
    ("She likes to run over 60m at the track.", None),
]


@pytest.mark.parametrize(("text", "words"), SPANS)
def test_says_where_the_qualifier_stands(text: str, words: str | None) -> None:
    [quantity] = amounts(text)
    assert (quantity.qualifier_span and quantity.qualifier_span.of(text)) == words


@pytest.mark.parametrize("row", VAGUE, ids=lambda row: row[0])
def test_reads_vague_amounts(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", RANGES, ids=lambda row: row[0])
def test_reads_ranges(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", QUALIFIERS, ids=lambda row: row[0])
def test_reads_qualifiers(row: Row) -> None:
    check(row)
