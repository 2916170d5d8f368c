"""How newsrooms write numbers.

A row is a text with one amount in it; the number as written; its value, or its least and greatest; its unit; what the
words around it make of it; and the words that belong to it.
"""

from __future__ import annotations

import pytest
from reading import Row, check

DIGITS: list[Row] = [
    ("450 POSTS AXED", "450", 450, None, None, "450"),
    ("ARMY HOLDS 45 AFTER RAID", "45", 45, None, None, "45"),
    ("Army Holds 45 After Raid", "45", 45, None, None, "45"),
    ("It was warmer than in May. 12 people came.", "12", 12, None, None, "12"),
    ("The gate was 80, 000 at noon.", "80, 000", 80_000, None, None, "80, 000"),
    ("A fine of £135,00 was set.", "135", 135, "pound sterling", None, "£135"),
    ("The bridge carries 1,500 lorries a night.", "1,500", 1_500, None, None, "1,500"),
    ("The river rose 3.5 metres overnight.", "3.5", 3.5, "metre", None, "3.5 metres"),
    (
        "The deficit was 12,34,567 rupees in the first report.",
        "12,34,567",
        1_234_567,
        "indian rupee",
        None,
        "12,34,567 rupees",
    ),
    ("Rates were cut by .25% at noon.", ".25", 0.25, "percentage", None, ".25%"),
    ("The lake fell to -4C on Sunday.", "4", -4, "celsius", None, "-4C"),
    ("The temperature was minus 12 degrees at dawn.", "12", -12, "degree", None, "minus 12 degrees"),
    ("The index moved by +0.8% in an hour.", "0.8", 0.8, "percentage", None, "+0.8%"),
    ("The account was £-50m at the end of term.", "50m", -50000000, "pound sterling", None, "£-50m"),
    ("The speck weighs 1.5×10^-9 kg in all.", "1.5×10^-9", 1.5e-09, "kilogram", None, "1.5×10^-9 kg"),
    ("The hall seats 2,000 people.", "2,000", 2_000, None, None, "2,000"),
]

MAGNITUDES: list[Row] = [
    ("The 40m bridge loan was paid.", "40m", 40_000_000, None, None, "40m"),
    ("She cleared 4.88m with ease.", "4.88", 4.88, "metre", None, "4.88m"),
    ("The firm owes 3.5bn euros to its banks.", "3.5bn", 3_500_000_000, "euro", None, "3.5bn euros"),
    ("The firm owes 3.5 billion euros to its banks.", "3.5 billion", 3_500_000_000, "euro", None, "3.5 billion euros"),
    ("The grant is worth £10m to the town.", "10m", 10_000_000, "pound sterling", None, "£10m"),
    ("Some 12m people watched the final.", "12m", 12_000_000, None, "about", "12m"),
    ("The fund holds $1.2tn for the state.", "1.2tn", 1_200_000_000_000, "dollar", None, "$1.2tn"),
    ("He was paid 40k for the winter.", "40k", 40_000, None, None, "40k"),
    ("The dam will cost 5 lakh rupees to mend.", "5 lakh", 500_000, "indian rupee", None, "5 lakh rupees"),
    ("The film took 2 crore rupees in a week.", "2 crore", 20_000_000, "indian rupee", None, "2 crore rupees"),
    ("The scheme drew half a million visitors.", "half a million", 500_000, None, None, "half a million"),
    ("It was worth £22 billions then.", "22 billions", 22_000_000_000, "pound sterling", None, "£22 billions"),
    ("It will help the one million sailors at sea.", "one million", 1_000_000, None, None, "one million"),
    ("Leeds bid &#163;8m for the pair.", "8m", 8_000_000, "pound sterling", None, "&#163;8m"),
    (
        "It drew a quarter of a million visitors.",
        "a quarter of a million",
        250_000,
        None,
        None,
        "a quarter of a million",
    ),
    ("It sold a million and a half tickets.", "a million and a half", 1_500_000, None, None, "a million and a half"),
    ("The wall is 10m high.", "10", 10, "metre", None, "10m"),
    ("She won the women's 800m in Leeds.", "800", 800, "metre", None, "800m"),
    ("They paid 75 USD million for the yard.", "75", 75_000_000, "dollar", None, "75 USD million"),
    ("Losses passed 30 MUSD in May.", "30", 30_000_000, "dollar", "more than", "30 MUSD"),
    ("A 2GB card holds the lot.", "2", 2, "gigabyte", None, "2GB"),
    ("The deal was put at US$4.5b by brokers.", "4.5b", 4_500_000_000, "dollar", None, "US$4.5b"),
    ("The city has 4.3M voters.", "4.3M", 4_300_000, None, None, "4.3M"),
]

WORDS: list[Row] = [
    ("The council closed seventeen libraries.", "seventeen", 17, None, None, "seventeen"),
    (
        "The union lost twenty-one thousand three hundred members.",
        "twenty-one thousand three hundred",
        21_300,
        None,
        None,
        "twenty-one thousand three hundred",
    ),
    ("The plant made 5.6 million cars.", "5.6 million", 5_600_000, None, None, "5.6 million"),
    ("The talks took one and a half hours.", "one and a half", 1.5, "hour", None, "one and a half hours"),
    ("The siege lasted two and a half years.", "two and a half", 2.5, "year", None, "two and a half years"),
    ("A hundred guests were invited.", "A hundred", 100, None, None, "A hundred"),
    ("The bakery sold two dozen loaves.", "two dozen", 24, None, None, "two dozen"),
    ("He served five-and-a-half years.", "five-and-a-half", 5.5, "year", None, "five-and-a-half years"),
    (
        "It printed three hundred and forty-two pages.",
        "three hundred and forty-two",
        342,
        None,
        None,
        "three hundred and forty-two",
    ),
    ("The county has nineteen hundred farms.", "nineteen hundred", 1_900, None, None, "nineteen hundred"),
    ("Another million came to see it.", "million", 1_000_000, None, None, "million"),
    ("The last hundred metres hurt.", "hundred", 100, "metre", None, "hundred metres"),
    ("A score of ships sank.", "A score of", 20, None, None, "A score of"),
    ("She had a score of 12 in May.", "12", 12, None, None, "12"),
    ("He paid for every one megabyte used.", "one", 1, "megabyte", None, "one megabyte"),
]

DECIMALS: list[Row] = [
    ("It was a one point three per cent fall.", "one point three", 1.3, "percentage", None, "one point three per cent"),
    (
        "It grew by two point two five million.",
        "two point two five million",
        2.25e6,
        None,
        None,
        "two point two five million",
    ),
    ("She is one point behind.", "one", 1, None, None, "one"),
]

SHARES: list[Row] = [
    ("He has a 50-50 chance of a medal.", "50-50", 0.5, "fraction", None, "50-50"),
    ("It was a 50/50 joint venture with Hull.", "50/50", 0.5, "fraction", None, "50/50"),
    ("It is 50-50 whether she stays.", "50-50", 0.5, "fraction", None, "50-50"),
    ("The brothers split it 50-50.", "50-50", 0.5, "fraction", None, "50-50"),
    ('He called it "50-50" that night.', "50-50", 0.5, "fraction", None, "50-50"),
    ("They agreed a fifty-fifty split.", "fifty-fifty", 0.5, "fraction", None, "fifty-fifty"),
    ("Three shops in ten are shut.", "Three shops in ten", 0.3, "fraction", None, "Three shops in ten"),
    ("Four beds in five were free.", "Four beds in five", 0.8, "fraction", None, "Four beds in five"),
    ("Seven pupils in ten back the plan.", "Seven pupils in ten", 0.7, "fraction", None, "Seven pupils in ten"),
    ("A quarter drive to work.", "A quarter", 0.25, "fraction", None, "A quarter"),
    ("It was one in nine a month ago.", "one in nine", 1 / 9, "fraction", None, "one in nine"),
    ("It grew in the preceding three quarters.", "three", 3, None, None, "three"),
    ("It took nearly quarter of a century.", "quarter", 0.25, "century", "nearly", "quarter of a century"),
    ("A fifth rely on it.", "A fifth", 0.2, "fraction", None, "A fifth"),
    ("It ran for the last two and a half years.", "two and a half", 2.5, "year", None, "two and a half years"),
    ("One in five homes is empty.", "One in five", 0.2, "fraction", None, "One in five"),
    ("Fewer than one in 10,000 fail.", "one in 10,000", 0.0001, "fraction", "less than", "one in 10,000"),
    ("A cup is 1⁄16 of a bucket.", "1⁄16", 1 / 16, "fraction", None, "1⁄16"),
    ("Two-thirds of the crew fell ill.", "Two-thirds", 2 / 3, "fraction", None, "Two-thirds"),
    ("The party took three quarters of the seats.", "three quarters", 0.75, "fraction", None, "three quarters"),
    ("Sales fell by a fifth in June.", "a fifth", 0.2, "fraction", None, "a fifth"),
    ("Half of the fleet is grounded.", "Half", 0.5, "fraction", None, "Half"),
    ("There is a one-in-six chance of snow.", "one-in-six", 1 / 6, "fraction", None, "one-in-six"),
    ("There is a 3-in-4 chance of snow.", "3-in-4", 0.75, "fraction", None, "3-in-4"),
    ("The odds are one in 20 million.", "one in 20 million", 5e-8, "fraction", None, "one in 20 million"),
    ("It is under one in a million.", "one in a million", 1e-6, "fraction", "less than", "one in a million"),
    ("He hit one in 2.5 million.", "one in 2.5 million", 4e-7, "fraction", None, "one in 2.5 million"),
    ("One in six matches is drawn.", "One in six", 1 / 6, "fraction", None, "One in six"),
    ("One in five drivers speeds.", "One in five", 0.2, "fraction", None, "One in five"),
    ("They get one eightieth of it.", "one eightieth", 0.0125, "fraction", None, "one eightieth"),
    ("It is said of one child in 30 there.", "one child in 30", 1 / 30, "fraction", None, "one child in 30"),
    (
        "About two lamps in every 1,000 fail.",
        "two lamps in every 1,000",
        0.002,
        "fraction",
        "about",
        "two lamps in every 1,000",
    ),
    ("One patient in four comes from Wales.", "One patient in four", 0.25, "fraction", None, "One patient in four"),
    (
        "One left-handed boy in six plays.",
        "One left-handed boy in six",
        1 / 6,
        "fraction",
        None,
        "One left-handed boy in six",
    ),
    ("Three boaters in five backed the plan.", "Three boaters in five", 0.6, "fraction", None, "Three boaters in five"),
    ("Two nurses in three walk to work.", "Two nurses in three", 2 / 3, "fraction", None, "Two nurses in three"),
    ("Rent takes 38p in every pound that they earn.", "38", 38, "percentage", None, "38p in every pound"),
    ("It spends 15 cents of each dollar on ads.", "15", 15, "percentage", None, "15 cents of each dollar"),
    ("The tax takes 9p out of every £1.", "9", 9, "percentage", None, "9p out of every £1"),
    ("Rent rose 38p in every county.", "38", 38, "penny", None, "38p"),
    (
        "Nine patients out of ten went home.",
        "Nine patients out of ten",
        0.9,
        "fraction",
        None,
        "Nine patients out of ten",
    ),
    ("Three out of ten letters arrive late.", "Three out of ten", 0.3, "fraction", None, "Three out of ten"),
    ("Nine out of 10 homes have a car.", "Nine out of 10", 0.9, "fraction", None, "Nine out of 10"),
    ("The rate is eight per thousand.", "eight per thousand", 0.008, "fraction", None, "eight per thousand"),
    ("There were 12 per 100,000 in May.", "12 per 100,000", 0.00012, "fraction", None, "12 per 100,000"),
    ("Women outnumber men two to one.", "two to one", 2, "to one", None, "two to one"),
    ("He has a quarter stake in it.", "a quarter", 0.25, "fraction", None, "a quarter"),
    ("They lost one more small shop.", "one", 1, None, None, "one"),
    ("It is one of hip-hop's oldest labels.", "one", 1, None, None, "one"),
    ("The will left her half the house.", "half", 0.5, "fraction", None, "half"),
    ("He ran half a mile for help.", "half", 0.5, "mile", None, "half a mile"),
    ("They waited three-quarters of an hour.", "three-quarters", 0.75, "hour", None, "three-quarters of an hour"),
    (
        "Rates rose by a quarter of a percentage point.",
        "a quarter",
        0.25,
        "percentage point",
        None,
        "a quarter of a percentage point",
    ),
    ("Shares lost 1/4 of their value.", "1/4", 0.25, "fraction", None, "1/4"),
    ("The past quarter of a century was dry.", "quarter", 0.25, "century", None, "quarter of a century"),
    ("Two-thirds of the men left.", "Two-thirds", 2 / 3, "fraction", None, "Two-thirds"),
]

MULTIPLES: list[Row] = [
    ("It paid six times last year's profit.", "six times", 6, "multiple", None, "six times"),
    ("They met six times last year.", "six", 6, None, None, "six"),
    ("It promised to cut fees and double grants.", "double", 2, "multiple", None, "double"),
    ("The mill hopes to nearly double output.", "double", 2, "multiple", "nearly", "double"),
    ("Hale's profit doubles on cider.", "doubles", 2, "multiple", None, "doubles"),
    ("The fair trebles the traffic in Orle.", "trebles", 3, "multiple", None, "trebles"),
    ("Hale halves its dividend.", "halves", 0.5, "multiple", None, "halves"),
    ("The fee is double the old one.", "double", 2, "multiple", None, "double"),
    ("It costs twice as much as the train.", "twice", 2, "multiple", None, "twice"),
    ("Output has leapt 500 times since.", "500 times", 500, "multiple", None, "500 times"),
    ("It needs one 15th the power.", "one 15th", 1 / 15, "fraction", None, "one 15th"),
    ("It took one 20th of the time.", "one 20th", 1 / 20, "fraction", None, "one 20th"),
    ("Thefts rose fivefold in a decade.", "fivefold", 5, "multiple", None, "fivefold"),
    ("He was three times over the legal limit.", "three times", 3, "multiple", None, "three times"),
    ("The dose was 40 times too high.", "40 times", 40, "multiple", None, "40 times"),
    ("She was twice over the limit.", "twice", 2, "multiple", None, "twice"),
    ("It grew by a factor of 20.", "20", 20, "multiple", None, "20"),
    ("It has multiplied by six.", "six", 6, "multiple", None, "six"),
    ("It multiplied by six firms.", "six", 6, None, None, "six"),
    ("The new glue is 12 times stronger.", "12 times", 12, "multiple", None, "12 times"),
    ("She won it three times over the years.", "three", 3, None, None, "three"),
    ("It looks four times better than before.", "four times", 4, "multiple", None, "four times"),
    ("It uses several times more power.", "several times", (3, 9), "multiple", "vague", "several times"),
    ("It enlarges print by up to 8 times.", "8 times", 8, "multiple", "at most", "8 times"),
    ("The offer was nine times oversubscribed.", "nine times", 9, "multiple", None, "nine times"),
    ("The issue was three times over-subscribed.", "three times", 3, "multiple", None, "three times"),
    ("It costs 3x what it did.", "3x", 3, "multiple", None, "3x"),
    ("The new wing is three times the size of the hall.", "three times", 3, "multiple", None, "three times"),
    ("Turnover more than doubled in 2003.", "doubled", 2, "multiple", "more than", "doubled"),
    ("The tower is 2.5 times higher than the church.", "2.5 times", 2.5, "multiple", None, "2.5 times"),
    ("He won the cup four times as a player.", "four", 4, None, None, "four"),
    ("Imports tripled last year.", "tripled", 3, "multiple", None, "tripled"),
    ("The plan is to double output.", "double", 2, "multiple", None, "double"),
]


@pytest.mark.parametrize("row", DIGITS, ids=lambda row: row[0])
def test_reads_digits(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", MAGNITUDES, ids=lambda row: row[0])
def test_reads_magnitudes(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", WORDS, ids=lambda row: row[0])
def test_reads_number_words(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", DECIMALS, ids=lambda row: row[0])
def test_reads_decimals_in_words(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", SHARES, ids=lambda row: row[0])
def test_reads_shares(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("row", MULTIPLES, ids=lambda row: row[0])
def test_reads_multiples(row: Row) -> None:
    check(row)
