"""The nouns that bare numbers count where another place of the sentence tells them, as the real model parses it."""

from __future__ import annotations

import pytest
from handmade import document

from service import extraction
from service.claims import build

pytestmark = pytest.mark.usefixtures("model")


def units_of(text: str) -> list[tuple[str, str | None]]:
    """Return the figures of a text with the names of their units."""
    story = document(text)
    made = build([story], [extraction.extract(story)])
    return [(each.quantity.span.of(story.text), each.unit.name if each.unit else None) for each in made]


OF_ANOTHER = [  # the case, the text, its figure, the unit
    ("so many of so many", "The choir sang at seven of 15 weddings.", "seven", "wedding"),
    ("so many of their so many", "Ayr lost seven of their 15 matches.", "seven", "match"),
    ("no more than the whole", "The choir sang at seven of 15.", "seven", None),
    ("two kinds", "The town has five primary and two secondary schools.", "five", "school"),
    ("two kinds, of which the first is a noun", "The court heard 15 drug and nine fraud cases.", "15", "case"),
    ("three kinds", "The jury had 14 Irish, six Welsh and two Scottish films.", "14", "film"),
    ("one thing and a kind of others", "She hired one cook and two young waiters.", "one", "cook"),
    ("two things", "The yard has 14 cows and two black horses.", "14", "cow"),
    ("the rest of so many", "Ayr won four of the 15 games, drew six and lost five.", "six", "game"),
    ("some to someone", "Nine of the 15 seats went to women, six to men.", "six", "seat"),
    ("runs off balls", "Hale made 61 off 48 balls.", "61", None),
    ("off as part of a word", "Seven off-licence workers left.", "Seven", "worker"),
    ("of whom", "The mill employs 700 people, of whom 150 will go.", "150", "people"),
    ("whom, and a place with a number", "It hired 700 nurses in nine towns, of whom 80 have left.", "80", "nurse"),
    ("of which, at least", "The port has 50 cranes, of which at least nine are broken.", "nine", "crane"),
    ("so many of which", "She wrote 31 songs, 11 of which were lost.", "11", "song"),
    ("a part behind a comma", "Seven walkers were hurt, two seriously.", "two", "walker"),
    ("a part with a place", "About 700 posts will go in Ayr, 250 in Hove and 80 in Rye.", "250", "post"),
    ("a part behind a colon", "The union lost 700 members: 450 in Ayr and 250 in Rye.", "450", "member"),
    ("with so many going", "The mill will cut 700 posts, with 450 going in Ayr.", "450", "post"),
    ("another year", "The club fed 250 children in 2011 and 900 last year.", "900", "child"),
    ("so many more elsewhere", "The crew saved 31 sailors on Monday and 16 more on Friday.", "16", "sailor"),
    ("the second of them", "The first coach took 48 pupils and the second 31.", "31", "pupil"),
    ("against those of a year ago", "Some 250 farms failed in May against 190 a year earlier.", "190", "farm"),
    ("from where it fell", "The league shrank to eight clubs, from 14.", "14", "club"),
    ("the mark that is missed", "The plea has 700 signatures, short of the 900 needed.", "900", "signature"),
    ("what was foreseen", "The site gained 700 members, beating forecasts of 600.", "600", "member"),
    ("vague ones", "It would take dozens of boats, if not hundreds.", "hundreds", "boat"),
    ("vague ones in another clause", "Scores of walkers were hurt and dozens trapped.", "dozens", "walker"),
    ("what millions do", "They told of hundreds of plays that millions can see.", "millions", None),
    ("points of someone else", "Hale scored 23 points and Reyes added 16.", "16", "point"),
    ("goals, and not the games", "She has 17 goals in 25 games, including nine in the cup.", "nine", "goal"),
    ("the other ward's", "One ward took 250 patients and the other 90.", "90", "patient"),
    ("one that is another", "Two shops in Ayr and one in Rye were shut.", "one", "shop"),
    ("one behind a name", "Spain has three such mills, Malta one and Cyprus two.", "one", "mill"),
    ("one with a verb", "Three lorries were stopped and one was towed away.", "one", "lorry"),
    ("people behind a million", "The bus carried 9m people in May, up from 7m in April.", "7m", "people"),
    ("the first of them", "Ayr faces two claims - one accusing it of theft.", "one", "claim"),
    ("people of a population", "The isle has a population of 9,000.", "9,000", "people"),
    ("people of a population in front", "Rome's 3 million population fell.", "3 million", "people"),
    ("animals of a population", "The population of voles is 9,000.", "9,000", None),
    ("animals of a population in front", "The vole population is 9,000.", "9,000", None),
    ("people of a population of some kind", "The prison population reached 9,000.", "9,000", "people"),
    ("people of the world", "The world's population is seven billion.", "seven billion", "people"),
    ("animals of a population that is reached", "The otter population reached 900.", "900", None),
    ("people by what befell them", "Nine of the accused were in court.", "Nine", "accused"),
    (
        "people by how they are, and another number",
        "Four of the injured and nine of the bereaved came.",
        "nine",
        "bereaved",
    ),
    ("who those people are", "Nine of the injured were nurses.", "Nine", "nurse"),
    ("not what is injured", "Nine of the injured players left.", "Nine", "player"),
    (
        "nouns that the tagger does not know",
        "The studio hired the many hundreds of extras, or walkers, that it needed.",
        "hundreds",
        "extra",
    ),
    ("the best of no kind", "It is seen as one of the most moving of the year.", "one", None),
    ("the best of its kind", "His films were long, but this is one of the most moving.", "one", "film"),
    (
        "people before their names",
        "Two other outside former governors, Jane Rogers and Al Rowe, quit.",
        "Two",
        "governor",
    ),
    ("names of several that are counted", "Six Beatles, Kinks and Who songs were sung.", "Six", "beatle"),
    ("some of one thing", "Seven of the Saints squad are ill.", "Seven", None),
    ("some of a kind that is sold", "The firm has sold 700 of its first scooter.", "700", "scooter"),
    ("some of those who are many", "Seven of the crew are ill.", "Seven", "crew"),
    ("what many hope", "About 8m hope to travel at Easter.", "8m", None),
    ("plans", "It has 40 plans to save money.", "40", "plan"),
    ("what one of them tells", "The bank faces three claims, with one alleging fraud.", "one", "claim"),
    ("one that is left", "One remaining guard left.", "One", "guard"),
    ("what is not paid", "He has six weeks' paid leave - and nine unpaid.", "nine", None),
    (
        "one of several that are not told",
        "The band won prizes at the gala, including one for its song.",
        "one",
        "prize",
    ),
    ("two of them", "The band won prizes for its songs, including two for the last.", "two", "prize"),
    ("not where they were won", "Hale has scored freely for clubs, including nine for Ayr.", "nine", None),
    ("no one of several", "The band met friends, including one old man.", "one", "man"),
    (
        "the next of a row",
        "Hale raced to the first three sets but was stunned as Reyes took the next four.",
        "four",
        "set",
    ),
    (
        "the next of something else",
        "Hale won the first three sets and spoke for the next four hours.",
        "four hours",
        "hour",
    ),
    ("room for so many", "The jail was built for 400 women and now holds 700.", "700", "woman"),
    ("what it cost", "The jail was built for 400 women and cost 700.", "700", None),
    ("doses", "The clinic gave 300 doses.", "300", "dose"),
]


@pytest.mark.parametrize(("text", "figure", "unit"), [r[1:] for r in OF_ANOTHER], ids=[r[0] for r in OF_ANOTHER])
def test_noun_of_another_figure(text: str, figure: str, unit: str | None) -> None:
    assert (figure, unit) in units_of(text)


PEOPLE = [  # a text with two verbs, its second figure and the unit
    ("The blast wrecked 40 sheds and killed 14.", "14", None),
    ("The mob burnt nine vans, wounding 20.", "20", None),
    ("The mill has nine looms and employs 250.", "250", None),
    ("The bank closed 14 branches and laid off 300.", "300", None),
    ("The ferry has three decks and carries 900.", "900", None),
    ("The brewer will shut three pubs and make 60 redundant.", "60", None),
    ("Officers questioned 40 drivers and arrested nine.", "nine", "driver"),
    ("The gang shot 12 farmers and killed four.", "four", "farmer"),
    ("The firm opened 40 pubs and closed nine.", "nine", "pub"),
]


@pytest.mark.parametrize(("text", "figure", "unit"), PEOPLE)
def test_verbs_of_people_take_no_things(text: str, figure: str, unit: str | None) -> None:
    assert (figure, unit) in units_of(text)


MOVED = [  # the text, its figures with their units
    ("Complaints rose by 480 to 7,300.", [("480", "complaint"), ("7,300", "complaint")]),
    ("The number of clinics fell by 14 to 250.", [("14", "clinic"), ("250", "clinic")]),
    ("Claims climbed 6,000 to 190,000.", [("6,000", "claim"), ("190,000", "claim")]),
    ("Stabbings fell to 480 from 510.", [("480", "stabbing"), ("510", "stabbing")]),
    ("Evictions climbed from 20,000 to 31,000.", [("20,000", "eviction"), ("31,000", "eviction")]),
    ("Pupil numbers slipped to 45 from 81.", [("45", "pupil"), ("81", "pupil")]),
    ("The bank cut its branches from 90 to 60.", [("90", "branch"), ("60", "branch")]),
    ("The college will trim the number of courses from 90 to 60.", [("90", "course"), ("60", "course")]),
    (
        "Arrests rose to 840 in 2011, against 790 in 2010.",
        [("840", "arrest"), ("2011", "date"), ("790", "arrest"), ("2010", "date")],
    ),
    ("Shares rose 14 to 340.", [("14", None), ("340", None)]),
    ("The bank cut its prices from 90 to 60.", [("90", None), ("60", None)]),
    ("Wanderers slipped to 16.", [("16", None)]),
    ("Leeds fell to 16.", [("16", None)]),
    ("The visitors slumped to 112 for six.", [("112 for six", "score")]),
    ("Visitor numbers hit 9,000.", [("9,000", "visitor")]),
    ("Phone numbers hit 9,000.", [("9,000", None)]),
    ("Average numbers fell to 30.", [("30", None)]),
]


@pytest.mark.parametrize(("text", "units"), MOVED)
def test_what_moved(text: str, units: list[tuple[str, str | None]]) -> None:
    assert units_of(text) == units


LEVELLED = [  # the text, its last figure, its unit
    ("The number of wards to shut would mean a cut of about 30 from the present total of 250.", "250", "ward"),
    ("The number of wards to shut would mean a cut of about 30.", "30", "ward"),
    ("Permits rose to 7,400, more than the six-year low of 6,900.", "6,900", "permit"),
    ("Burglaries fell to 740, below the earlier record of 790.", "790", "burglary"),
    ("Shares rose to 412, above the earlier high of 390.", "390", None),
    ("Leeds fell to a low of 12.", "12", None),
    ("The wards were shut after a cut of 30.", "30", None),
]


@pytest.mark.parametrize(("text", "figure", "unit"), LEVELLED)
def test_levels(text: str, figure: str, unit: str | None) -> None:
    assert units_of(text)[-1] == (figure, unit)


HEADCOUNTS = [  # the text, its last figure, its unit
    ("The fair drew a record crowd of more than 7,000.", "7,000", "people"),
    ("The mill has a workforce of 900.", "900", "people"),
    ("The guild's membership slipped to 4,100.", "4,100", "member"),
    ("The flood has a death toll of 61.", "61", "death"),
    ("Hale took her medal tally to nine.", "nine", "medal"),
    ("Hale took her season tally to nine.", "nine", None),
    ("Unemployment fell by 9,000 to 1.3 million.", "1.3 million", "people"),
    ("Unemployment fell to 6.1.", "6.1", None),
    ("The jobless total rose to 412,000.", "412,000", "people"),
    ("The prize total rose to 412,000.", "412,000", None),
    ("Members voted by 61 to 48 to strike.", "48", "vote"),
    ("The plan was rejected by 61 to 48.", "48", "vote"),
    ("Kent were beaten by 61 to 48.", "48", None),
    ("The bus route was approved from 61 to 48.", "48", None),
]


@pytest.mark.parametrize(("text", "figure", "unit"), HEADCOUNTS)
def test_nouns_for_all_of_those_counted(text: str, figure: str, unit: str | None) -> None:
    assert units_of(text)[-1] == (figure, unit)


GAPPED = [  # the text, its last figure, its unit
    ("Men hold 61 per cent of the posts and women 39.", "39", "percentage"),
    ("Hale was banned for four years and her coach for nine.", "nine", "year"),
    ("Turnout was 61 per cent in Ayr and 48 in Rye.", "48", "percentage"),
    ("Prices rose 6 per cent in Ayr and 11 in Rye were shut.", "11", None),
    ("Hale got six years and Reyes four.", "four", "year"),
    ("Hale was jailed for six years, and fathered four.", "four", None),
    ("Hale, 22 years old, won the title with a record 61.", "61", None),
    ("Two pilots, 34 and 41, were held.", "41", "year of age"),
    ("The sisters, 14 and 16, were found.", "16", "year of age"),
    ("Two firms, 34 and 41, were sold.", "41", None),
    ("The fee is 4.1 cents; in 2019 it was 7.5, a sum cut at once.", "7.5", "cent"),
    ("The fee is 4.1 cents; a year earlier it was 7.5.", "7.5", "cent"),
    ("The fee is 4.1 cents; in 2019 it was 7.5 all told.", "7.5", None),
    ("The fee is 4.1 cents; he says it was 7.5.", "7.5", None),
    ("The wait is nine weeks, which was cut from 15.", "15", "week"),
    ("She left after 30 years there, the last 12 in office.", "12", "year"),
    ("She left after 30 years there, the last eight as head.", "eight", "year"),
    ("She left after 30 years there, the last 48 as head.", "48", None),
    ("Half the ferries run, against 12 in May.", "12", None),
    ("Hull is on 51 per cent and Leeds on 34.", "34", "percentage"),
    ("Hull is on 51 per cent and Leeds on 34 sites.", "34", "site"),
    ("She has 30 per cent, and her sons the remaining 70.", "70", "percentage"),
    ("A wash takes 40 minutes, against 55 in May.", "55", "minute"),
    ("A wash takes 40 minutes, against 55 fans.", "55", "fan"),
    ("It fell for 40 seconds, against 5,000 for Hull.", "5,000", None),
    ("A case took nine weeks on average, down from 14.", "14", "week"),
    ("Police made 70 arrests in the nine weeks to May, compared with 62 a year before.", "62", "arrest"),
    ("It saw 70 break-ins in the nine weeks to May, compared with 62 a year before.", "62", "break-in"),
    ("Police were out for the nine weeks to May, compared with 62 a year before.", "62", None),
    ("The pound bought 1.21 euros, against 1.19 a day earlier.", "1.19", "euro"),
    ("It raised £5m, against three in May.", "three", None),
    ("It blew after 0.4 seconds rather than six.", "six", "second"),
    ("Roe was sentenced to 14 years and his aide to six.", "six", "year"),
    ("She hit it from 30 yards and from 42 in May.", "42", "yard"),
    ("She hit it from 30 yards and ran from 42 in May.", "42", None),
    ("The mine ships 40 tonnes of coal a day, or 12,000 a year.", "12,000", "tonne per year"),
    ("The mine ships 40 tonnes of coal a day, or 12,000 by truck.", "12,000", None),
]


@pytest.mark.parametrize(("text", "figure", "unit"), GAPPED)
def test_units_left_out(text: str, figure: str, unit: str | None) -> None:
    assert units_of(text)[-1] == (figure, unit)
