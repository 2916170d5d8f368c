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
    ("Kolb, 41, is to leave the army. He is a major.\n\nHe joined the Black Watch {} years ago as a 17-year-old.", "19", "24"),
    ("Postman, {}, hands in a wallet 40 years late.\n\nTom Rudd had found it in the snow when he was nine, he said.", "61", "49"),
    ("Ana Ruiz, who turned 17 in May, has made a robot. Her brother Leo, 12, drew it.\n\nShe has built toys for {} years, "
     "having begun when she was only six.", "seven", "11"),
    ("The brewer Tom Rudd has died at {}. He loved bears.\n\nRudd was 24 when, in 1972, he bought a mill in Leith.\n\nHe "
     "died on 4 June 2015.", "58", "67"),
    ("The painter Elsa Kay has died at {}. She loved bears.\n\nKay was born in Ayr, Scotland, on 3 May 1931.\n\nShe died "
     "in Bristol on 9 June 2014.", "74", "83"),
    ("Ferryman, {}, sells his boat. It leaks.\n\nIain Moar joined the crew 30 years ago as a boy of 16.", "52", "46"),
    # what ends after so many years
    ("The vicar of Keld is to retire after {} years in the parish. He keeps bees.\n\nThe Rev Tom Rudd came to Keld as a "
     "curate, and became vicar in 1993. He told his flock in May 2024.", "44", "31"),
    # hours of a week
    ("The Keld surgery will be open for {} hours a week from May. It has a nurse.\n\nPatients can call on three days of the "
     "week, from 9am to 5pm.", "30", "24"),
    # what a thing is old
    ("The club was founded in 1874 and has 300 members.\n\nIn its {}-year history it has not moved. It met in June 2004.", "90", "130"),
    ("The treaty was signed in 1972. Its {} anniversary falls in 2002.", "40th", "30th"),
    ("During 1999, the year in which it marked its {} anniversary, the firm grew. It was founded in 1949.", "60th", "50th"),
    # a date so long after another
    ("The comedy ended in 1987 and is missed.\n\nIt came back, {} years after the last series, for a show in 1996.", "13", "nine"),
    ("In June 1998 Orr was fined for a tackle. He paid.\n\n{} years earlier, on a tour in 1992, he had been sent home.", "Four", "Six"),
    ("The concert is at the Hale Hall on 5 May. It is sold out.\n\nRadio Hull will air it on 12 May, {} after the event.",
     "three weeks", "one week"),
    ("St Aidan’s will mark its {} anniversary with a concert on 9 June 2024. The church was consecrated in 1894.", "150th", "130th"),
    # a length of hours and two times of day
    ("A vet from Poole has swum to France in {} hours. She is 41.\n\nShe left Dover at 3.10am.\n\nHer mother saw her walk "
     "out of the sea at 9.25pm.", "12", "18"),
    ("A dog spent {} hours down a badger sett. It has a cold.\n\nIt was last seen at 4.15pm on Sunday.\n\nFirefighters "
     "dug it out at 1.40am.", "six", "nine"),
    ("A kayaker was picked up by a trawler {} hours later. He is well.\n\nHe had set off at 8:30 a.m. on Monday.\n\n"
     "The crew saw his paddle at 6:45 p.m. and turned back.", "five", "10"),
    ("Bell ringers kept going for {} hours to pay for a rope. They are tired.\n\nThey began at noon on Friday and did not "
     "stop until 6pm on Saturday.", "24", "30"),
    ("A barn burned at Oxley. The 10:15 to Hull was held up.\n\nThe alarm was raised at 11 pm on Monday and the last flame "
     "was put out at about 4 am on Tuesday.\n\n“We fought it for {} hours before we had it,” an officer said.", "nine", "five"),
    ("Walkers went {} hours without water. They had a map.\n\nThey drank the last of it at noon on Friday, and were in the "
     "pub by eight o’clock the next morning.", "28", "20"),
    # a length beside two dates
    ("Twins who had not met for {} years hugged in Cork on Friday. They wept.\n\nMary emigrated in 1999. They were reunited "
     "on 4 June 2024.", "40", "25"),
    ("A clerk who robbed his bank over {} months has been jailed. He wept.\n\nThe first theft was on 4 May 2021 and the last "
     "on 9 July of the same year.", "14", "two"),
    ("Ms Vane was elected in 1997. She is a vet.\n\nShe lost her seat in 2001 after {} years as an MP.", "seven", "four"),
    ("The strike began on 4 March. Bins are full.\n\nIt was called off on 18 March after {} weeks.", "four", "two"),
    ("The ship left Hull on 1 June. It rained.\n\nIt reached Oslo on 9 June after a {}-day voyage.", "five", "eight"),
    ("The show ran from 1969 to 1974. It has a cult following.\n\nOver its {}-year run it won three awards.", "eight", "five"),
    ("Police arrested the man on 5 June. He was charged on 7 June, having been questioned for {} days.", "five", "two"),
    ("The team began their study in March 1999 and delivered a report in the spring of 2003.\n\nThe {}-year study is long.",
     "two", "four"),
    ("He was jailed in 1990. His son is a priest.\n\nHe came out in 1995 after more than {} years inside.", "eight", "four"),
    # ages to come, of one verb, of an end, and of whom a report tells without a name
    ('The {}-year-old Kolb will run in Leith. She has a sore knee.\n\n"She might be 35 next month, but '
     'she is fast," said her coach.', "32", "34"),
    ('Vera Lund, {}, has signed for Keld. "She is 30 in May and can still jump," said Tom Rudd.', "27", "29"),
    ('Ann Moar taught with Rudd at Keld from 1978 until his death in 1983. She is 80.\n\n"I was happy in '
     'the {} years we taught together," she said.', "nine", "five"),
    ("Leo Vane played for Keld from 2001 to 2005. He is a baker.\n\nIn the {} years he played for Keld "
     "the side went up twice.", "eight", "four"),
    ("Tom Rudd, the singer, who died in 1972, made two films. They are lost.\n\nRudd was arrested at a "
     "show in Leith in 1968. {} years later he died in Rome.", "Nine", "Four"),
    ("Police in Keld have arrested a 24-year-old man after a fire at a mill. Nobody was hurt.\n\nThe "
     "suspect, a {}-year-old from Leith, was in a cell on Monday.", "42", "24"),
    ("A 61-year-old woman has been charged with theft from a choir. She sang alto.\n\nThe accused, {}, is "
     "to appear in court in May.", "16", "61"),
    ("A lorry hit a 37-year-old cyclist in Leith on Friday. Its driver stopped.\n\nThe victim, {}, died "
     "in hospital.", "73", "37"),
]  # fmt: skip
QUIET = [
    "A cyclist was hit at 5.10pm on Tuesday and died at 11.40pm. The road was closed for 12 hours.",
    "Rob Tate has died. He sang.\n\nHis brother, who was 25 when he died in 1971, played bass. Tate died on 2 March 2024.",
    "A girl, seven, was bitten by a dog. It is well.\n\nThe owner was banned from keeping dogs for 10 years. The dog, aged "
    "two, is a pug.",
    "The conviction was quashed by a court on Monday, 11 years after the trial. He wept.\n\nHe was jailed in 2013 and was "
    "freed in 2020.",
    "Pell ran the town for 14 years until he lost to a vet in 2020. He is on trial.\n\nThe first envelope was handed over "
    "in a café in 2014, the court heard.",
    "Forty years after its release, her 1962 record is still loved. She was born in Hull in 1940.",
    "In 1994, ten years after his death, he sold more records than in life. I saw him. The 1981 tour was a joy.",
    "The pub is to close after 40 years. It has a cat.\n\nIt opened in 1984, and the new landlord took over in 2019. It "
    "shuts in May 2024.",
    "The library is open for 30 hours a week. Its café is open on four days, from 10am to 4pm, and until 6pm on Friday.",
    "The road was shut for six hours after a crash. Trains will run from 2pm. A warning is in force until noon.",
    "A boy fell from a cliff at Tarn. He is in hospital.\n\nHe was seen at 4.15pm and found at 9.30pm.\n\nSurgeons "
    "operated. It took them three hours, and they slept until 7am.",
    "A ewe was freed after 30 hours. She ate well.\n\nShe was heard at 3pm.\n\nA digger reached her at 9pm.",
    "The party met in Hull in 1998 and in Leeds in 2002. It then signed a two-year deal for Derby.",
    "She debuted in 1990 and won in 2003. In the past five years she has trained in Oslo.",
    "He won in 1985, but 20 years on he is still running. His son won in 1993.",
    "The minister agreed in 2003 to go before the run-up to the 2009 vote. She has done the job for four years.",
    "Okoro, 31, met his wife, 24, five years ago.",
    "Kolb, 34, taught Ana, who was nine when they met two years ago. Ana is now a star.",
    "Ruth Kay has died at the age of 84. She kept bees.\n\nKay was born in Ayr in 1939.\n\nShe married a miller, Tom "
    "Rudd, in 1964. He died in 2011.",
    "A kite lost by a girl is home after 41 years. It is red.\n\nKaren Rudd was nine when she dropped it. Now 50, she is "
    "a vet.\n\nThe kite was picked up in May by Iain Moar, a 34-year-old forester, who was out on Skye.",
    "Ferryman Iain Moar still works at 74. He is up at five.\n\nThe 74-year-old first rowed at the age of nine. His wife, "
    "Ann, died in 2009 after 41 years of marriage.",
    "The clock, a gift for 40 years' service, bears his name and the year 1979. It is lost.\n\nMrs Rudd said that she had "
    "lived there since 1958.",
    'She joined the show in 1974. It was a hit.\n\nShe made her debut in 1958 and the run ended in 1992.\n\n"She was '
    'kind," said Tom Rudd, who played her son for nine years.',
    "About 9,000 people will camp for four days of song, from Thursday 16 July to Sunday 19 July.",
    "Vane formed the band in 1973. It was loud.\n\nThe band broke up in 1994, and re-formed for a tour in 2009.",
    "The novels are set in Hull. They sold well.\n\nThe first of her books came out in 1988. It was a hit.\n\nThe last, "
    "Cold Rain, was published in 2011.",
    "The paper, founded in 1902, will mark the 50th anniversary of Hale's death. It was bought in 1950.",
    "Ms Tod came to Skye in 1971. It rained.\n\nShe left school in 1964 and worked for seven years in a "
    "mill. Tod retired in 1999.",
    'Dr Moira Kay has died after a career of 31 years as a surgeon. She retired in May 2004.\n\n"She '
    'shouted," said Iain Moar, who joined her as a clerk in 1986.',
    'Ruth Kay is dead. She kept bees.\n\n"She swore a lot," said Leo Moar, 58, a clerk.\n\nKay was born in '
    "Ayr in 1934. She retired in 1994, at 60.",
    "Anna Kolb won in two sets. She will play Mia Orr, 21, in the final.\n\nKolb is sure to climb in a "
    "career that began 15 years ago when she was 16.",
    "Keld Yarn, a six-year-old company, has raised £9m. It was founded in 2020.\n\nThe firm does not "
    "expect to make a profit before 2031.",
    'Keld ended a 21-year wait for the dale title. They sang.\n\nIt rained.\n\nThe bus was late.\n\n"I said at '
    'the last break, nobody has won this title twice since 1971," said Tom Rudd, in charge since 2022.',
    "Cases of flu peaked in the week to Sunday, 20 July. It was wet.\n\nJabs will be given from Tuesday, 7 April.",
    'The wettest day was Monday 5 January. The warmest was Friday 27 February.\n\n"But we had a run of 18 '
    'dry days in all," said Iain Moar.',
    "Keld Inns was floated in 2011 and its shares doubled three years later. They sank in 2019, when its "
    "pubs were shut.",
    'Moar first tried in May 2021, and gave up.\n\nOrr, who retired in 2020, was there. "I held it for '
    'seven years," she said.',
    "The tram carried 2m people in the three months to March 31. It was full.\n\nOver the 90 days it "
    "broke down twice. The busiest day was Friday, February 13.",
    "The contract for the bridge was signed in May 2017. It leaked.\n\nA boy drowned in June 2020, ten "
    "months after the bridge should have been open.",
    "The inn at Keld will open again on Friday 8 May 2026. It has a bar.\n\nIt closed on 12 January "
    "2025. The village, with seven months to match any bid, agreed a price.",
    "Last year's winner was a Dane. The best winner since the prize began in 1996 is Cold Rain of "
    "2010.\n\nOrla Vane drove a bus for 17 years and wrote at night.",
    "Leo Moar, 57, a welder who joined the yard as a 16-year-old in 1985, is glad. It made a boat in "
    "1995.\n\nThe other boats will follow at intervals of about a year or so, the last of the six "
    "arriving in 2034.",
    "Ann Harker, 58, stole from a choir. She wept.\n\nIt came out when a new clerk, aged 24 and a month "
    "into the post, could not add up the bills.\n\nHarker was given four and a half years on each count.",
    "Thieves took a clock in a raid that lasted less than four minutes. It is old.\n\nAn alarm rang at "
    "3.17am on Monday and police were there by 3.29am.",
    "The bridge at Keld will be closed from March 3 to April 14. It was shut for two weeks last year.",
    "Mr Rudd gives 50 years to a choir\n\nHe sang on Friday.\n\nMr Rudd, 72, has led the choir for 38 "
    "years. He joined at 21, a late starter.",
    "Stan and Ann Hext marked 61 years of marriage on Friday. Mr Hext, 85, wept.\n\nThey met when she was 20.",
    "Orla Kay, the weaver, has died in Ayr. She was born in Leith in 1932.\n\nHer husband of 50 years, "
    "the potter Tom Rudd, died in 2018 aged 83.",
    "Leo Vane played for Keld from 2001 to 2005. He is a baker.\n\nIn the eight years he played for Hull he won a cup.",
    'Ann Moar taught at Keld from 1978 to 1988. She is 80.\n\n"In the two years she taught me I learned '
    'to read," said Tom Rudd.',
    "Ann Moar died in 1990. She wove.\n\nHer son Tom left Leith in 1968. Nine years later he died in Rome.",
    "Police in Keld have arrested a 24-year-old man after a fire at a mill.\n\nA second man, aged 42, "
    "gave himself up. The suspect, 42, was in a cell on Monday.",
    "Police have charged a 24-year-old man with the murder of a 61-year-old woman.\n\nThe victim, 61, "
    "lived alone. The accused, 24, will appear in court.",
    "A car driven by a 24-year-old man hit a 37-year-old cyclist.\n\nThe driver, 24, was unhurt. The "
    "victim, 37, is in hospital.",
    'Ann Moar lived in Spain from 1990 to 1995. She is 80.\n\n"In the nine years I lived here I never saw snow," she said.',
    "Police in Keld have arrested a 24-year-old man for hiding a thief.\n\nThe suspect, 42, is still at large.",
    "A 37-year-old man was hurt when a van hit a bus. A woman died.\n\nThe dead woman, 60, was a nurse.",
    'Tom Rudd, 45, and his wife Ann wed in May.\n\n"She is 40 next month," he said.',
    "Kay died in 1990, aged 60. Rudd opened a shop in 1975. Ten years later he died in a fire.",
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
