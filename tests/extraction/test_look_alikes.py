"""Amounts that look like a name, a label, a year or a time."""

from __future__ import annotations

import pytest
from reading import amounts

COUNTED = [  # the text, and the one number in it that is an amount
    ("The rate stood at 3.40 the next day.", "3.40"),
    ("The bond sold at 4.20 the following day.", "4.20"),
    ("The store sells pens with two for 50 off.", "50"),
    ("It fell from Oct. 9 to 12 per cent.", "12 per cent"),
    ("She was ready at 3.40 the price.", "3.40"),
    ("It was ten when he rang off.", "ten"),
    ("A class of size six met.", "six"),
    ("A ranking of 64 schools came out.", "64"),
    ("It ranked at 64 per cent for a week.", "64 per cent"),
    ("Hull climbed into their 22 vans.", "22"),
    ("The 22 were sent home.", "22"),
    ("Hull built on their 22 points.", "22"),
    ("He picked Roe in the 22 for Saturday.", "22"),
    ("One leading firm left.", "One"),
    ("The helpline had 101 calls in a day.", "101"),
    ("Officers on 101 patrols went out.", "101"),
    ("Another 111 service jobs will go.", "111"),
    ("Crews went on 101 call-outs.", "101"),
    ("He called 111 of the members.", "111"),
    ("She sent a text to 12000 members.", "12000"),
    ("They sold 200-1000 tickets a day.", "200-1000"),
    ("On those flights 12 passengers were ill.", "12"),
    ("In recent years 7 to 9 villages were lost.", "7 to 9"),
    ("Last year 11 pupils left.", "11"),
    ("By year 3 firms had gone.", "3"),
    ("The 12 bus drivers were late.", "12"),
    ("On that flight 12 people were hurt.", "12"),
    ("In the first game 14 players were booked.", "14"),
    ("In the building 40 people were trapped.", "40"),
    ("In each ward 30 nurses were off.", "30"),
    ("In New Haven 12 people were hurt.", "12"),
    ("In the Lake District 12 people were hurt.", "12"),
    ("In the Premier League 14 clubs made a loss.", "14"),
    ("He said that in the North Fens 40 schools closed.", "40"),
    ("Under Anna Holt 40 clinics were shut.", "40"),
    ("In the Commons 40 MPs voted for it.", "40"),
    ("The club called 101 a day or 999 a week.", "999"),
    ("The ratio fell from the 1.25 to German levels.", "1.25"),
    ("Labour 40 Tories 32.", "40"),
    ("It cost 800 won the next day.", "800 won"),
    ("A crew of size 12 left.", "12"),
    ("Statewide 12 had shut.", "12"),
    ("In the film 12 lost their lives.", "12"),
    ("Leeds's 40 voted for it.", "40"),
    ("The 40 bus and train workers were late.", "40"),
    ("The choir numbers 90 singers.", "90"),
    ("The dozen eggs were sold by the dozen.", "dozen"),
    ("It doubles the field in size 30 times.", "30"),
    ("In the doubles she won two halves.", "two"),
    ("The cost rose by a factor 30.", "30"),
    ("The cost rose by factor three.", "three"),
    ("In the grade two pupils failed.", "two"),
    ("In the category two young poets won.", "two"),
    ("The inn was rated 15 by them.", "15"),
    ("It earned 22b last year.", "22b"),
    ("Between 14 and 16 players met in Mill Road.", "14 and 16"),
    ("Overnight 12 made it home.", "12"),
    ("Nearly 3.0 of it was lost.", "3.0"),
    ("Three Texas towns were hit.", "Three"),
    ("Two McDonald's in town were shut.", "Two"),
    ("Six Democrats said no.", "Six"),
    ("Three Sainsbury's workers left.", "Three"),
    ("They need five to ten staff.", "five to ten"),
    ("Tickets start at eight.", "eight"),
    ("The toll stood at nine on Friday.", "nine"),
    ("They met at 10 schools.", "10"),
    ("The shares opened at 7.30.", "7.30"),
    ("A crowd of 1996 saw it.", "1996"),
    ("Police seized 2012 plants.", "2012"),
    ("There were 1956 complaints.", "1956"),
    ("They won by 2004 votes.", "2004"),
    ("Between 1500 and 2000 people came.", "1500 and 2000"),
    ("The index fell to 1987.", "1987"),
    ("Lists rose to 1950 in 1999.", "1950"),
    ("Some 300 won medals.", "300"),
    ("It costs 900 won a day.", "900 won a day"),
    ("There was a fall in Leeds; in New York, 12.", "12"),
    ("He scored a record, 21, in the cup.", "21"),
    ("They need a two-a-day habit.", "two"),
    ("The panel voted nine to five.", "five"),
    ("He said that one nurse had left.", "one"),
    ("He took nine wickets in 12 Tests (2003) for Kent.", "12"),
    ("She lost by that one goal.", "one"),
    ("We had just the one short meeting.", "one"),
    ("He is one of village cricket's most loyal umpires.", "one"),
    ("It won four prizes, including one for its garden.", "one"),
    ("They made the 12 firm offers in May.", "12"),
    ("They read all 21 Films scripts aloud.", "21"),
    ("It fell to 9,100, the number of a year ago.", "9,100"),
    ("Marks went from six to eights at best.", "six"),
]


@pytest.mark.parametrize(("text", "number"), COUNTED)
def test_keeps_what_is_an_amount(text: str, number: str) -> None:
    spans = [quantity.span.of(text) for quantity in amounts(text)]
    assert number in spans


def test_reads_no_age_where_a_place_ends_a_list() -> None:
    [quantity] = amounts("Fires were lit in Leeds; in New York, 12.")
    assert quantity.unit is None


def test_reads_the_minute_of_a_penalty_in_brackets_as_an_ordinal() -> None:
    assert not amounts("Leeds won by goals of Holt (12, 45) and Lee (60 pen).")


def test_takes_what_was_won_for_no_money() -> None:
    [quantity] = amounts("Some 300 won medals.")
    assert quantity.unit is None
