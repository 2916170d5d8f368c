"""What is a number in the text and no amount of anything."""

from __future__ import annotations

import pytest
from reading import amounts, document, read

from service import extraction

RECOGNISED = [  # the text, the number in it, and what it is
    ("The 1989 Children Act was cited.", "1989", "date"),
    ("On 3 May the talks ended.", "3 May", "date"),
    ("May 24 and 25 form part of it.", "May 24 and 25", "date"),
    ("They met on May 3, 2004, in Rome.", "May 3, 2004", "date"),
    ("It was built in 1847 for the mill.", "1847", "date"),
    ("The deeds date back to 1580 at least.", "1580", "date"),
    ("The 1990s were hard.", "1990s", "date"),
    ("He left in the 80s with a limp.", "80s", "date"),
    ("The 2003-04 season was wet.", "2003-04", "date"),
    ("The deadline was 16/05/2004 at noon.", "16/05/2004", "date"),
    ("It ran on 2004-05-16 at dawn.", "2004-05-16", "date"),
    ("The vote is on Sept. 30 in Leeds.", "Sept. 30", "date"),
    ("It began in 79 AD near Naples.", "79 AD", "date"),
    ("It was made in 190 A.D. by monks.", "190 A.D.", "date"),
    ("They met on 1 may that spring.", "1 may", "date"),
    ("They met at about ten past six.", "ten past six", "time-of-day"),
    ("Doors open at 12:30pm sharp.", "12:30pm", "time-of-day"),
    ("She rose at 3 a.m. on most days.", "3 a.m.", "time-of-day"),
    ("Trains stop at 0530 GMT in winter.", "0530 GMT", "time-of-day"),
    ("They left at 10 o'clock sharp.", "10 o'clock", "time-of-day"),
    ("It starts at 7.30pm in the hall.", "7.30pm", "time-of-day"),
    ("The third goal was his best.", "third", "ordinal"),
    ("It is the 110th edition.", "110th", "ordinal"),
    ("The twenty-first guest won.", "twenty-first", "ordinal"),
    ("Leeds won 2-1 at home.", "2-1", "score"),
    ("She won 6-4 in an hour.", "6-4", "score"),
    ("The side was all out for 231-7.", "231-7", "score"),
    ("The mare started at 7/2 on the day.", "7/2", "score"),
    ("They lost one-nil at home.", "one-nil", "score"),
    ("Kent were 175 for four at lunch.", "175 for four", "score"),
    ("Holt took five for 42 in June.", "five for 42", "score"),
    ("Kent were 145 all out at tea.", "145 all out", "score"),
    ("He is nine under par now.", "nine under par", "score"),
    ("He finished at 12 under, and led.", "12 under", "score"),
    ("He has figures of 7-12 so far.", "7-12", "score"),
    ("Hale lined up in a 3-5-2.", "3-5-2", "score"),
    ("They are 4-6 favourites at home.", "4-6", "score"),
    ("He finished three-under for the day.", "three-under", "score"),
    ("The chances are 3:1 at best.", "3:1", "score"),
    ("She ran it in 4:19.11 at home.", "4:19.11", "score"),
    ("They rowed until four in the morning.", "four in the morning", "time-of-day"),
    ("They rowed until three or four in the morning.", "three or four in the morning", "time-of-day"),
    ("The play has the 2215 slot tonight.", "2215", "time-of-day"),
    ("It is due at 2130 local time.", "2130", "time-of-day"),
    ("It has a shop in Leeds, another in York and a third in Hull.", "third", "ordinal"),
    ("The songs of the 70's are back.", "70's", "date"),
    ("The accounts for 2003/4 are lost.", "2003/4", "date"),
    ("The accounts for 2003-4 are lost.", "2003-4", "date"),
    ("She was in the class of '83 at school.", "83", "date"),
    ("She won from 0-40 down at last.", "0-40", "score"),
    ("The mare had odds of 6-9 that day.", "6-9", "score"),
    ("It opens at 12.30 on a Saturday.", "12.30", "time-of-day"),
    ("It grew in season 1992/93 and after.", "1992/93", "date"),
    ("Her record of 2:17:18 still stands.", "2:17:18", "score"),
    ("Leeds had a two-one win at home.", "two-one", "score"),
    ("They vote on 14, 20 and 27 April.", "14, 20 and 27 April", "date"),
    ("The mutiny of 1857 is told.", "1857", "date"),
    ("The film is on at 2340 on BBC Two.", "2340", "time-of-day"),
    ("She wrote it in her 80s heyday.", "80s", "date"),
    ("The single went in at number nine.", "nine", "ordinal"),
    ("It is number 21 in the chart.", "21", "ordinal"),
    ("She is world No. 12 at last.", "12", "ordinal"),
    ("They woke at half past six.", "half past six", "time-of-day"),
    ("A bell rang at a quarter to nine.", "a quarter to nine", "time-of-day"),
    ("It rained at twenty-five past two.", "twenty-five past two", "time-of-day"),
    ("The siren went at twenty to four.", "twenty to four", "time-of-day"),
    ("The fair begins at ten and is free.", "ten", "time-of-day"),
    ("They met at 9 on Monday.", "9", "time-of-day"),
    ("The guests came at around seven that evening.", "seven", "time-of-day"),
    ("She works from nine to five in a bank.", "nine to five", "time-of-day"),
    ("The 8.25 to Bristol was full.", "8.25", "time-of-day"),
    ("He won the 4.15 race at last.", "4.15", "time-of-day"),
    ("The talks began at 9.30 and went well.", "9.30", "time-of-day"),
    ("The class of 1923 won a prize.", "1923", "date"),
    ("The index is back to 2003 levels.", "2003", "date"),
    ("Leeds Town 3 York City 11.", "3 York City 11", "score"),
]

DROPPED = [  # the text, the number in it, and the rule by which it is no amount
    ("Ring 020 7946 0000 for seats.", "020 7946 0000", "telephone number"),
    ("Call 0845-123-4567 now.", "0845-123-4567", "telephone number"),
    ("A 999 call was made at once.", "999", "telephone number"),
    ("She dialled 911 at once.", "911", "telephone number"),
    ("Call 101 with tips.", "101", "telephone number"),
    ("The 999 service needs help.", "999", "telephone number"),
    ("Ring 1-800-555-7788 with tips.", "1-800-555-7788", "telephone number"),
    ("Ring (415) 555-7788 with tips.", "415) 555-7788", "telephone number"),
    ("Year 9 pupils left early.", "9", "label"),
    ("Week 4 was dry.", "4", "label"),
    ("A size 14 coat was sold.", "14", "label"),
    ("She lives at 22b Station Road now.", "22b", "address"),
    ("It burned in the 400 block of Oak Street.", "400", "address"),
    ("The 73 bus was late.", "73", "label"),
    ("Four Seasons is up for sale.", "Four", "name"),
    ("Five Live's head left.", "Five", "name"),
    ("Ten Network was sold last year.", "Ten", "name"),
    ("He works at a 7-Eleven shop.", "7-Eleven", "name"),
    ("Zorba 2 dropped a place.", "2", "name"),
    ("Staff at 10 Downing Street left.", "10", "address"),
    ("They live at 22 Rue Cler in Paris.", "22", "address"),
    ("A Boeing 747 landed.", "747", "model"),
    ("The A380 was late.", "380", "code"),
    ("Leaders of the G20 met.", "20", "code"),
    ("A case of Covid-19 was found.", "19", "model"),
    ("He sold his iPhone 5 last week.", "5", "name"),
    ("The 5G mast fell.", "5G", "code"),
    ("Flight 370 was lost.", "370", "label"),
    ("She works for Channel 4 now.", "4", "label"),
    ("It invoked Article 50 at noon.", "50", "label"),
    ("The world changed after 9/11 for good.", "9/11", "set phrase"),
    ("The M25 was shut.", "25", "code"),
    ("It needs version 2.4.1 of the code.", "2.4.1", "version"),
    ("The map is on page 12 of the book.", "12", "label"),
    ("See section 4 of the act.", "4", "label"),
    ("The rule is in No 10 at last.", "10", "label"),
    ("They were fined under resolution 1441 in March.", "1441", "label"),
    ("He likes 50 Cent a lot.", "50 Cent", "name"),
    ("No one came.", "one", "pronoun"),
    ("Hale lets one slip at the net.", "one", "pronoun"),
    ("It was a good one after all.", "one", "pronoun"),
    ("She chose the blue one because it was dry.", "one", "pronoun"),
    ("It was the one that got away.", "one", "pronoun"),
    ("It is a one-off for the club.", "one", "pronoun"),
    ("They like his one-liners best.", "one", "pronoun"),
    ("The task is one of raising hopes.", "one", "pronoun"),
    ("It is a deal close to one between them.", "one", "pronoun"),
    ("It is a calm one feels at sea.", "one", "pronoun"),
    ("She has a red car and one in blue.", "one", "pronoun"),
    ("They met in 2004 and one was lost.", "one", "pronoun"),
    ("He sold the television company 19 for a profit.", "19", "name"),
    ("He watched it on BBC Two last night.", "Two", "name"),
    ("She played in the Six Nations for years.", "Six", "name"),
    ("The side is in the top 10 again.", "10", "label"),
    ("They are in the bottom three again.", "three", "label"),
    ("He played at back-five for years.", "five", "compound word"),
    ("He knows a thing or two.", "two", "set phrase"),
    ("The mast broke in two.", "two", "set phrase"),
    ("At one point it rained.", "one point", "set phrase"),
    ("One day you will see.", "One day", "set phrase"),
    ("They could one day win.", "one day", "set phrase"),
    ("On the one hand it is cheap.", "one hand", "set phrase"),
    ("It gives with one hand and takes with the other.", "one hand", "set phrase"),
    ("They hope to go one better.", "one", "set phrase"),
    ("He drank it in one go.", "one go", "set phrase"),
    ("It is an 18-rated game.", "18-rated", "rating"),
    ("He played for the under-21 side.", "21", "model"),
    ("The air force has a 767 tanker at last.", "767", "model"),
    ("23 Jana Novak (Bosnia and Herzegovina)", "23", "list number"),
    ("The cup grew after it became Six at last.", "Six", "name"),
    ("She stars in 21 Grams as a cook.", "21 Grams", "name"),
    ("It is now among the top six largest ports.", "six", "label"),
    ("The 777-200LR was late.", "777-200LR", "model"),
    ("Its new 717 is late.", "717", "model"),
    ("She drives a Mini Cooper 1.6 to work.", "1.6", "version"),
    ("It needs wireless USB 2.0 connections now.", "2.0", "version"),
    ("It has an 802.11g card inside.", "802.11g", "code"),
    ("The bank ran on OS/2 until May.", "2", "code"),
    ("They will replace the 7710, an old phone.", "7710", "label"),
    ("The front five won the match.", "five", "label"),
    ("The nikkei 225 was shut.", "225", "label"),
    ("Subs: Jones for Smith (63), Brown.", "63", "name"),
    ("Fans like Maroon 5's album.", "5", "name"),
    ("GameCube 3 was shown at last.", "3", "name"),
    ("They played in the under 15s World Cup.", "15s", "name"),
    ("The Four-Doors team won.", "Four", "name"),
    ("The Three Degrees sang.", "Three", "name"),
    ("They made a list: 1) those who stay.", "1)", "list number"),
    ("The serial was 12345678901234567890 in full.", "12345678901234567890", "identifier"),
    ("The shop is open 24/7 in summer.", "24/7", "set phrase"),
    ("The band Blink 182 split.", "182", "name"),
    ("In the Super 12 games they won.", "12", "name"),
    ("In Toy Box 3 players fight dolls.", "3", "name"),
    ("Under Title 42 migrants were sent back.", "42", "label"),
    ("The text gave way to one based around pictures.", "one", "pronoun"),
    ("He may lose the next one in 1992.", "one", "pronoun"),
    ("He spoke of one nation politics.", "one nation", "set phrase"),
    ("It has a zero tolerance rule.", "zero tolerance", "set phrase"),
    ("The three-quarters had no space.", "three-quarters", "position"),
    ("Hull three-quarter Ann Holt scored.", "three-quarter", "position"),
    ("She slipped to 64 in the world.", "64", "position"),
    ("Deaths are told per 1,000 births.", "1,000", "base"),
    ("Salt is told per 100ml of milk.", "100", "base"),
    ("The 18 certificate game is out.", "18", "rating"),
    ("He left on day two of the cup.", "two", "label"),
    ("They are two-bit poets.", "two-bit", "set phrase"),
    ("A quick one-two gave him space.", "one-two", "set phrase"),
    ("She came home in one piece.", "one piece", "set phrase"),
    ("They go one step further.", "one step", "set phrase"),
    ("The number 8 bus was late.", "8", "label"),
    ("His phone number 5 is cut off.", "5", "label"),
    ("Rivals Fiji (3) and Tonga met.", "3", "bracketed"),
    ("On came Holt (77), to cheers.", "77", "bracketed"),
    ("She could go abroad one day.", "one day", "set phrase"),
    ("The slogan is 2+2 for them.", "2+2", "formula"),
    ("Zybox 2 may be shown in May.", "2", "name"),
    ("Harbour's 11 fell to second place.", "11", "name"),
    ("The duo went in at number two, knocking Cher down to four.", "four", "position"),
    ("In the chart, the duo stand at 20, to their joy.", "20", "position"),
    ("The 777 plane took off.", "777", "model"),
    ("Word has it that 3 has plans for a phone.", "3", "name"),
    ("We spoke to Jane Roe, 3's head of sales.", "3", "name"),
    ("Zorba 2 took the top place.", "2", "name"),
    ("The joy of Six will keep us warm.", "Six", "name"),
    ("They say that version 1.0 of the tool is out.", "1.0", "version"),
    ("He saves each and then loses one himself.", "one", "pronoun"),
    ("The hall has 2K projectors in it.", "2K", "code"),
    ("Smith: 6 Worked hard at the back.", "6", "rating"),
    ("The tests were for COVID -19 alone.", "19", "model"),
    ("Andre 3000 sang it at the ball.", "3000", "name"),
    ("He lives in the 90210 ZIP code.", "90210", "code"),
    ("Leeds reached the last eight again.", "eight", "label"),
    ("Leeds reached the last 16 again.", "16", "label"),
    ("Subs: Jones (Smith 63), Brown.", "63", "name"),
    ("He drew up the list on Sky One, (Late).", "One", "name"),
    ("The thirty-something left early.", "thirty-something", "compound word"),
    ("A 30-something clerk left early.", "30-something", "compound word"),
    ("It went for a six-figure sum.", "six-figure", "compound word"),
    ("They lead the best-of-seven series.", "seven", "compound word"),
    ("She plays seven-a-side rugby.", "seven-a-side", "compound word"),
    ("It is a 3-in-1 tool.", "3-in-1", "compound word"),
    ("It was a one-in-50-year flood.", "one-in-50", "compound word"),
    ("Cole was 20-for-31 passing.", "20-for-31", "compound word"),
    ("It went for a 6-figure sum.", "6-figure", "compound word"),
    ("Anyone who saw it should call police on 101 today.", "101", "telephone number"),
    ("Text GIVE to 70555 to help.", "70555", "telephone number"),
    ("They lost on day 4 at Lord's.", "4", "label"),
    ("Factor 50 cream is best.", "50", "label"),
    ("A category four storm hits the isles.", "four", "label"),
    ("The game, rated 18, is out.", "18", "rating"),
    ("They closed 10 and 12 Mill Road.", "10 and 12", "address"),
    ("He slept in seat 23C.", "23C", "label"),
    ("Zorba 3 dropped out of the chart.", "3", "name"),
    ("Euro 88 drew huge crowds.", "88", "name"),
    ("Firebird 2.0 has been a success.", "2.0", "version"),
    ("Boeing 757 pilots were on strike.", "757", "model"),
    ("Five Alive's owner was late.", "Five", "name"),
    ("The nine-to-five routine is dull.", "nine-to-five", "compound word"),
    ("She sat the 11-plus again.", "11-plus", "compound word"),
    ("The page 3 girls left.", "3", "label"),
    ("In Congressional District 12 voters stayed away.", "12", "label"),
    ("He won in the group 2 races.", "2", "label"),
    ("Shares rose as 3M said it was sorry.", "3M", "name"),
    ("The mobile operator 3 said it was sorry.", "3", "name"),
    ("Her latest album, 25, is on sale.", "25", "name"),
    ("The single was named All Against 20 Crooks.", "20", "name"),
    ("The film 300 took the top place.", "300", "name"),
    ("He wore a pair of 501s.", "501s", "model"),
    ("It bought an A350-1000 last week.", "350-1000", "code"),
]

SILENT = [  # texts in which nothing looks like a number to a reader
    "The Roaring Twenties were dear, and so were the sixties.",
    "Her Thirties novels, in its forties gloom, did well.",
    "Write to desk5@example.com for tips.",
    "See http://example.com/2004/12 for more.",
    "The post by @user42 was removed.",
    "The scrum-half was hurt.",
    "Half a world away it rained.",
    "He ran into the Italian half.",
    "They spent the game in Ireland's half until the whistle.",
    "They met at half-time.",
    "Half Life came out.",
    "The serial is 1-2-3-4-5-6-7-8-9-10-11-12-13-14.",
]


@pytest.mark.parametrize(("text", "number", "kind"), RECOGNISED)
def test_recognises_what_is_no_amount(text: str, number: str, kind: str) -> None:
    [quantity] = read(text)
    assert (quantity.span.of(text), quantity.unit and quantity.unit.dimension) == (number, kind)
    assert not quantity.is_amount


def test_two_times_of_day_share_their_zone() -> None:
    text = "It was on the air between 2000 and 2100 GMT."
    assert [(q.span.of(text), q.unit and q.unit.name) for q in read(text)] == [
        ("2000", "time-of-day"),
        ("2100 GMT", "time-of-day"),
    ]


def test_an_early_time_of_day_tells_what_the_other_one_is() -> None:
    text = "A curfew is in force between 2130 and 0600."
    assert [(q.span.of(text), q.unit and q.unit.name) for q in read(text)] == [
        ("2130", "time-of-day"),
        ("0600", "time-of-day"),
    ]


@pytest.mark.parametrize(("text", "number", "rule"), DROPPED)
def test_drops_by_a_rule_that_has_a_name(text: str, number: str, rule: str) -> None:
    assert not amounts(text)
    [dropped] = extraction.dropped(document(text))
    assert (dropped.span.of(text), dropped.rule) == (number, rule)


@pytest.mark.parametrize("text", SILENT)
def test_reads_nothing(text: str) -> None:
    assert not read(text)


def test_drops_a_table_that_has_lost_its_lines() -> None:
    text = "Results " + " ".join(str(n) for n in range(100, 200))
    assert {dropped.rule for dropped in extraction.dropped(document(text))} == {"row of figures"}


LISTS = [  # the text, and the labels in it
    ("It runs on Windows 95, 98 and XP.", ["95", "98"]),
    ("Fans saw it on Channel 4 and 5.", ["4", "5"]),
    ("It is shut between junctions 4 and 5.", ["4", "5"]),
    ("It is told on pages 5 to 9.", ["5", "9"]),
    ("It is for pupils in years 7 to 9.", ["7", "9"]),
    ("It breaks articles 3, 5 and 8.", ["3", "5", "8"]),
    ("Routes 4, 11 and 15 are shut.", ["4", "11", "15"]),
    ("It is told in parts one and two.", ["one", "two"]),
    ("He plays at number seven or eight.", ["eight"]),
    ("The album went from 13 to number nine.", ["13"]),
    ("The Orbit 11 Pro and 11 Pro Max are out.", ["11", "11"]),
    ("They sell the 3230 and 7710.", ["3230", "7710"]),
    ("It moved to number 18 from 32 last year.", ["32"]),
]


def test_minutes_of_goals_in_brackets_are_ordinals() -> None:
    text = "Holt (12, 45) and Roe scored."
    assert not amounts(text)
    assert [quantity.span.of(text) for quantity in read(text)] == ["12", "45"]


@pytest.mark.parametrize(("text", "numbers"), LISTS)
def test_drops_a_list_of_labels(text: str, numbers: list[str]) -> None:
    assert not amounts(text)
    assert [dropped.span.of(text) for dropped in extraction.dropped(document(text))] == numbers
