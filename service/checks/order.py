"""Ordinals and ranks of one thing that differ: a seeding, a place in a table, a title, the minute of a goal."""

from __future__ import annotations

from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment
from service.checks import copied
from service.checks.base import Check, Finding
from service.checks.ordering import (
    above,
    bids,
    champions,
    finishes,
    firsts,
    lasts,
    listed,
    minutes,
    moves,
    previous,
    ranks,
    series,
    streaks,
    tallies,
    times,
)

RULES = (
    ranks,
    series,
    lasts,
    minutes,
    streaks,
    above,
    tallies,
    champions,
    finishes,
    times,
    bids,
    previous,
    moves,
    firsts,
    listed,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield ranks of one holder that differ, then places in one row, then counts and minutes at odds."""
    for rule in deadline.watched(RULES):
        yield from rule.run(alignment)


def across(alignment: Alignment) -> Iterator[Finding]:
    """Yield two ordinals of a sentence that a story shares with a related text, then ranks and places in one row."""
    yield from copied.findings(alignment, "ordinal")
    yield from ranks.run(alignment)
    yield from series.run(alignment)


CHECK = Check(
    id="order",
    description="Two ordinals are given to one thing: a seeding, a place, a rank by size, the minute of a goal.",
    why="A rank is quoted from memory, and the one who holds it reads the story.",
    flagged=(
        "Germany's Lena Brandt, the third seed, is out of the Linz Open. The fifth-seeded German lost in "
        "straight sets on Tuesday.",
        "Defending champion Ana Ruiz, the second seed, plays on Court One. Ruiz is seeded fourth and has not won "
        "since May.",
        "Mallory Bank, Norway's fourth-largest lender, will cut jobs in Bergen. Unions said the country's fifth "
        "biggest "
        "bank had promised not to.",
        "Harriers are lying 14th in the table after a goalless draw with Rovers.\n\n"
        "The 16th-placed club sacked their manager an hour after the final whistle.",
        "Brandt is ranked sixth in the world. She has a sore knee.\n\nDoctors will decide on Friday whether the "
        "eighth-ranked Brandt can play.",
        "Wells wins third term as mayor\n\nJohn Wells has won a fourth term as mayor of Hull, beating two rivals.",
        "Ana Ruiz won her second Linz Open title on Sunday. The final took an hour.\n\nRuiz's third Linz Open title "
        "comes with a cheque and a bowl.",
        "The band's fourth album came out on Monday. The fifth album came out in a wooden box.",
        "The town marked the 50th anniversary of the flood with a service on the quay. Crowds also marked the "
        "60th anniversary with a concert.",
        "Rovers won at home. Kelly put them ahead with a 76th-minute header.\n\nRovers: Kelly 79. Harriers: Drozd 12.",
        "Striker Jan Drozd levelled on 52 minutes with a low shot.\n\nAlbion 1-1 Rovers\n\nKelly 31, Drozd 58.",
        "Vesta Steel, Poland's second-largest steelmaker, is for sale. Analysts said that Poland's third-largest "
        "steelmaker, Vesta, was worth little.",
        "Film director Ann Oster has won her third Oscar. The ceremony ran late.\n\nOster won the fourth Oscar of her "
        "career for a war film.",
        "Harriers climbed to third with a 2-0 win over Leeds. The crowd sang.\n\n"
        "Harriers, whose rise to fifth has surprised everyone, go to Hull on Saturday.",
        "Rovers are second in the table after beating Hull 3-0.\n\n"
        "The win leaves Rovers in fourth place with nine games to go.",
        "The world number 127 gave the champion a fright in Linz.\n\nLena Brandt, who is ranked 172nd, had to qualify.",
        "World number four Lena Brandt is out of the Linz Open. The world number six, Brandt, lost in two sets.",
        "Ferris is now the world's third-largest maker of tyres. It has 40 plants.\n\n"
        "An analyst said that coming fourth in the industry's rankings would please the chairman.",
        "Norland is the second happiest country in the world, a survey says. It has many lakes.\n\n"
        "The prime minister was pleased that Norland had come third in the list.",
        "Ruiz won the Linz Open for the third time on Sunday. It rained.\n\n"
        "It was the fourth title of Ruiz's career, and her mother wept.",
        "The band topped the album chart for the fifth time on Friday. They played on a roof.\n\n"
        "The label said that the sixth number one album of the band's career was the strangest.",
        "Mr Orr has stood for president three times. He is a vet.\n\n"
        "When he stood for the fifth and last time, he said, nobody came.",
        "Police carried out their seventh raid of the year on the docks. They found nothing.\n\nThe eighth "
        "raid of the year on the docks took place at dawn on the same Monday.",
        "Orders fell for the fourth month running in May. It is bad.\n\nOrders have now fallen for six "
        "straight months, the bank said.",
        "The Hale tunnel is the fifth-longest road tunnel in the country. It leaks.\n\nOnly two road tunnels "
        "in the country are longer, the engineer said.",
        "It is only the seventh time that the power has been used since 1960. Lawyers are "
        "cross.\n\nMinisters had previously used it on four occasions.",
        "Ana Ruiz is the fifth driver to win there. She wept.\n\nOnly two drivers had won there before her.",
        "Dora Vane took the Hale poetry prize for the fifth time. She is 60.\n\nVane previously won the "
        "prize in 1991 and in 1996.",
        "Kolb is on course for her 15th medal this week. The pool is cold.\n\nKolb's haul of medals now stands at 18.",
        "The four-time Linz champion Lena Brandt won again on Sunday. Fans sang.\n\nBrandt took her seventh "
        "Linz title in two sets.",
        "Okoro, who came ninth in the Leeds marathon, has bought a shop. It sells shoes.\n\nOkoro finished "
        "seventh in the Leeds marathon after a fall.",
        "Brandt is a two-time Turin champion. She is ill.\n\nBrandt had been bidding for a fourth Turin title.",
        "It is the third attempt to raise the wreck off Skye.\n\nThree previous attempts to raise it had failed.",
        "Brandt has moved up three places to second in the rankings. She was seventh before the Linz Open.",
        "Brandt won in 1999, 2001 and 2003. She is fit.\n\nThe four-time champion is from Linz.",
        "Kelly, on his third Hale nomination, has a rival in Orr.\n\n“It is the first time I have been nominated,” "
        "he said.",
        "Hale was beaten into fifth in the Leeds race. He limped.\n\nLast year two men crossed the line before him.",
    ),
    passed=(
        "Harriers climbed from sixth to fourth with a 2-0 win over Leeds. Rovers slipped to fifth after a draw.\n\n"
        "Harriers' rise to fourth has surprised everyone.",
        "Rovers dropped to 18th on Saturday. A win at Hull would lift Rovers to 15th.",
        "The world number 127 gave the champion a fright in Linz.\n\nLena Brandt, who is ranked 153rd, lost next door.",
        "World number four Lena Brandt beat world number nine Ana Ruiz. Ruiz, the former world number one, was ill.",
        "Ferris is now the world's third-largest maker of tyres. It has 40 plants.\n\n"
        "An analyst said that coming third in the industry's rankings would please the chairman.",
        "Norland is the second happiest country in the world, a survey says. It has many lakes.\n\n"
        "Its neighbour Sudland had come third in the list.",
        "Ruiz won the Linz Open for the third time on Sunday. She won it for the second time in 2021.",
        "The band topped the album chart for the fifth time on Friday. Their sixth studio album is due in May.",
        "Mr Orr has stood for president five times. When he stood for the fifth and last time, he said, nobody came.",
        "Third seed Lena Brandt is out of the Linz Open. The fifth seed, Ana Ruiz, plays on Tuesday.",
        "German third seed Lena Brandt won in two sets. Her fellow German Eva Kolb, the fifth seed, lost.",
        "Third seed Lena Brandt, who is ranked 17th in the world, lost in straight sets. She was ill.",
        "Mallory Bank, Norway's fourth-largest lender, will cut jobs. A merger with Hale Bank would create the world's "
        "fifth-biggest bank.",
        "Mallory Bank, Norway's fourth-largest lender, will bid for Hale Bank, the country's fifth-biggest bank.",
        "Mallory is Norway's second-largest bank. It is Europe's 40th-largest bank by deposits.",
        "Harriers, lying 14th in the table, go to Leeds on Saturday. They drew with 16th-placed Rovers last week.",
        "Harriers are 14th in the table. They finished ninth last season.",
        "Ana Ruiz won her second Linz Open title on Sunday. She won her first title there in 2001.",
        "Wells has won a third term as mayor of Hull. He said he would not seek a fourth term.",
        "Brandt beat Ruiz in the second round on Monday. In the third round she will play Kolb.",
        "The band's fourth album came out on Monday. Their third album, released two years ago, sold badly.",
        "Kelly scored in the 12th minute and Drozd in the 80th minute.\n\nRovers: Kelly 12. Harriers: Drozd 80.",
        "Kelly's header hit the bar in the 76th minute.\n\nRovers: Kelly 12, 77.",
        "Sales rose in the second quarter. In the third quarter they fell.",
        "Her second novel was a thriller. Her third novel is about a lighthouse.",
        "Serena Hall, the seventh seed, won. Her sister Venus Hall, the fourth seed, lost.",
        "The First World War killed three of her uncles. The Second World War killed her father.",
        "It is the world's second-tallest tower. The third-tallest tower stands in the same street.",
        "Police carried out their seventh raid of the year on the docks. They found nothing.\n\nThe eighth "
        "raid of the year on the docks is planned for June, a former officer said.",
        "Orders fell for the fourth month running in May. It is bad.\n\nOrders have now fallen for four "
        "straight months, the bank said.",
        "Orders fell for the fourth month running in May. It is bad.\n\nExports have now risen for six "
        "straight months, the bank said.",
        "The Hale tunnel is the fifth-longest road tunnel in the country. It leaks.\n\nOnly four road "
        "tunnels in the country are longer, the engineer said.",
        "It is only the seventh time that the power has been used since 1960. Lawyers are "
        "cross.\n\nMinisters had previously used it on six occasions.",
        "Dora Vane took the Hale poetry prize for the third time. She is 60.\n\nVane previously won the "
        "prize in 1991 and in 1996.",
        "Kolb is on course for her 15th medal this week. The pool is cold.\n\nKolb's haul of medals now stands at 14.",
        "The four-time Linz champion Lena Brandt won again on Sunday. Fans sang.\n\nBrandt took her fifth "
        "Linz title in two sets.",
        "The four-time Linz champion Lena Brandt won again on Sunday. Fans sang.\n\nBrandt took her second "
        "Turin title in two sets.",
        "Brandt is a three-time Turin champion. She is ill.\n\nBrandt had been bidding for a fourth Turin title.",
        "Labour hopes to win a third term in May. In our third term we will build homes, it said.",
        "It is the fourth attempt to raise the wreck off Skye.\n\nThree previous attempts to raise it had failed.",
        "Brandt has moved up five places to second in the rankings. She was seventh before the Linz Open.",
        "Okoro, who came ninth in the Leeds marathon, has bought a shop. It sells shoes.\n\nHale finished "
        "seventh in the Leeds marathon after a fall.",
    ),
    run=run,
    across=across,
)
