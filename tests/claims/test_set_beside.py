"""The nouns of bare numbers that are set against, added to or taken from those that their sentence counts."""

from __future__ import annotations

import pytest
from handmade import document

from service import extraction
from service.claims import build

pytestmark = pytest.mark.usefixtures("model")

CASES = [  # the case, the text, its figure, the unit
    ("somebody else's", "Reyes hit 12 winners against the champion's nine.", "nine", "winner"),
    ("another side's", "Ayr earned 13 corners to the away side's six.", "six", "corner"),
    ("somebody else's share of nothing counted", "Hale stayed loyal to the town's 40.", "40", None),
    ("the size of a step", "The mill employs 700 people, an increase of 40 in a year.", "40", "people"),
    ("where a total ends", "Two more walkers died, taking the toll to 31.", "31", "walker"),
    ("where a total began", "It won 700 members, bringing its total to 9,000 from 8,300.", "8,300", "member"),
    ("the total of nothing counted", "The win took the total to 31.", "31", None),
    ("what a pronoun is raised to", "It made 400 bikes last year and aims to raise that to 900.", "900", "bike"),
    ("the next of a list", "Ayr has 40 trams, followed by Hove with 31.", "31", "tram"),
    ("with what is not in a list", "Hale lost 40 games and came back with 31.", "31", None),
    ("one every so often", "The shop sold 700 kites, one every nine minutes.", "one", "kite"),
    ("those who are people", "Some 700 people came, well below the 900 who did so in May.", "900", "people"),
    ("those that are things", "It has 12 kilns, and the three that fire tiles are old.", "three", "kiln"),
    ("things left behind", "Four shoes lay among dozens dropped by walkers.", "dozens", "shoe"),
    ("what was foreseen", "It hired 700 nurses, more than the 600 managers had forecast.", "600", "nurse"),
    ("those there are now", "It will add nine beds to the existing 40.", "40", "bed"),
    ("how many more or so", "It fed 900 pupils, 40 or so more than in May.", "40", "pupil"),
    ("others of them", "The flood ruined 60 barns and damaged nine others.", "nine", "barn"),
    ("others of another kind", "The flood killed three women and hurt nine others.", "nine", "other"),
    ("new ones", "It mended 400 clocks and sold 90 new ones.", "90", "clock"),
    ("all of them in front", "Of the 40 runners, 12 did not start.", "12", "runner"),
    ("what someone took of them", "Of the 40 prizes, Ayr took nine, Hove eight and Rye six.", "eight", "prize"),
    ("all of them before a subject", "Of the 40 prizes students won nine, and teachers six.", "40", "prize"),
    ("no part of all in front", "Of the 40 dolls, the tallest is 31.", "31", None),
    ("more than all in front", "Of the 40 runners, Hale beat 90.", "90", None),
    ("one of so many", "The mill is one of only four in Kent.", "four", "mill"),
    ("which is one of so many", "She left the mill, which is one of four on the river.", "one", "mill"),
    ("one of so many of another kind", "The mill is one of four jobs that he had.", "four", "job"),
    ("not what someone is left with", "Hale ran 31 shops with two.", "two", None),
    ("the number of the injured", "The mayor put the number of injured at 31.", "31", "injured"),
    ("what is cast", "The plan fell by 90 votes out of 4,000 cast.", "4,000", "vote"),
    ("a cast of actors", "The play has a 40 strong cast.", "40", None),
    ("answers", "Some 40 have said yes and 31 no.", "31", None),
    ("what many do", "9,000 flee as river floods", "9,000", None),
    ("what many see", "Half a million miss vaccine deadline", "Half a million", None),
    (
        "levels that are reached",
        "Bookings stood at 48,000 in May, up 9% from 44,000 a year before.",
        "44,000",
        "booking",
    ),
    ("levels that are told", "Arrivals were 19m last year, against 31m in 2019.", "31m", "arrival"),
    ("levels that are capped", "Visas will be limited to 40,000 a year.", "40,000", "visa"),
    ("levels that are measured", "Temperatures were 312 in the kiln.", "312", None),
    ("staff who have gone up", "Staff have gone up from 410 to 620.", "620", "staff"),
    ("sales that were so many", "Sales of her books were 742,000.", "742,000", "book"),
    ("tonnes of another year", "It shipped 29 million tonnes, against 31 million last year.", "31 million", "tonne"),
    ("seconds of another year", "A check took 90 seconds in 2023, compared with 60 in 2019.", "60", "second"),
    ("minutes less", "The ride took 41 minutes, two fewer than before.", "two", "minute"),
    ("what is not beside", "It shipped nine tonnes and lost to 12.", "12", None),
    ("shares of two sides", "She won by 58 per cent to 42.", "42", "percentage"),
    ("a share and a level", "The index rose by 6 per cent to 42.", "42", None),
    ("the share that is left", "The state pays 40 per cent and banks the remaining 60.", "60", "percentage"),
    ("a vote that is open", "Yes is on 41 per cent and No on 29.", "29", "percentage"),
    ("hours in so many", "The camp gets seven hours of water in every 48.", "48", "hour"),
    ("times in every so many", "It won seven games in every 48.", "48", None),
    ("rather than so many", "It flew for nine seconds rather than the 31 for which it was built.", "31", "second"),
    ("what the next in a list has", "Rye is worst hit with 900 homes lost, followed by Ayr with 31.", "31", "home"),
    ("what another is left with", "The Greens won 40 seats, leaving the Reds with no more than 31.", "31", "seat"),
    ("a record of them", "The club has 57 members; the previous record was 39.", "39", "member"),
    ("a part of so many", "They cut down 15 old oaks, a third of the 45 planted there.", "45", "oak"),
    ("until", "The chain had 58 shops at Easter and 36 until Monday.", "36", "shop"),
    ("places of a subject", "Ninety boats sank at Ayr, 14 at Rye and nine at Hove.", "14", "boat"),
    ("a part that was found", "It mapped 310 lakes and found 64 had dried up.", "64", "lake"),
    ("a part that is too large", "It mapped 31 lakes and found 640 had come.", "640", None),
    ("what two prepositions lead", "Boys account for 68 of the wins and girls for 17.", "17", "win"),
    ("fewer of the subject", "Ninety people will stand for the 18 seats, six fewer than in May.", "six", "people"),
    ("some of all of them", "All of the women are banned from keeping dogs, four of them for life.", "four", "woman"),
    ("the other ones of a dozen", "A dozen of the pumps will run, but the other three leak.", "three", "pump"),
    ("two that do something", "Lenders were among the losers, with two falling by a tenth.", "two", "lender"),
    (
        "what was foreseen of a subject",
        "Deliveries rose yet missed the 20,300 analysts had predicted.",
        "20,300",
        "delivery",
    ),
    ("so many times those then", "House fires rose to 3,230, twice the 1,540 counted in May.", "1,540", "fire"),
    ("payments that top so many", "Online payments top 15 billion in a month", "15 billion", "payment"),
    ("orders of so many", "Pre-orders of 1.2 million were placed.", "1.2 million", "pre-order"),
    ("shows", "The season will have 610 shows this autumn.", "610", "show"),
    ("shows of a kind", "The 14 arena shows Halo announced have sold out.", "14", "show"),
    ("what a named firm does", "The 19 firm handles a roster of artists.", "19", None),
    ("how old someone was", "The pilot, Ann Coe, was 52.", "52", "year of age"),
    ("how old who is", "The child, who was three at the time, is well.", "three", "year of age"),
    ("how old someone is now", "The child, who was three at the time and is now nine, is well.", "nine", "year of age"),
    ("how old a parent was", "Mum was 21 when they met.", "21", "year of age"),
    ("someone of so many years", "It must pay a retired miner of 77.", "77", "year of age"),
    ("a mother of so many", "A mother of 14 was hurt.", "14", None),
    ("a crew of so many", "A crew of 34 was saved.", "34", None),
    ("a lead", "The lead was nine.", "nine", None),
    ("terms of two", "She was sentenced to nine years and her son to four.", "four", "year"),
]


@pytest.mark.parametrize(("text", "figure", "unit"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_noun(text: str, figure: str, unit: str | None) -> None:
    story = document(text)
    made = build([story], [extraction.extract(story)])
    units = [each.unit.name if each.unit else None for each in made if each.quantity.figure.of(story.text) == figure]
    assert units[:1] == [unit]
