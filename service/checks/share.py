"""A share that the counts do not make, and shares of one whole that come to more than all of it."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.sharing import proportions, retold, splits

RULES = (proportions, splits, retold)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the shares at odds with their counts, the splits that do not come to 100%, and the shares told twice."""
    for rule in RULES:
        yield from rule.run(alignment)


CHECK = Check(
    id="share",
    description='A percentage, a fraction or "one in N" that the counts do not make, or shares that come to over 100%.',
    why="A share and its counts are seldom written by the same hand, and any reader with a phone can divide.",
    flagged=(
        "The motion won 62 of the 140 votes, or 36%, and was lost. Councillors will try again in May.",
        "Nearly half of the surgeries, 31 of 124, have no nurse, the doctors' union said.",
        "She took 12 of the 20 seats (45%) for her party. Turnout was high.",
        "A fifth of the 140 staff, or 50 people, will lose their jobs at the foundry.",
        "The firm will shut 40 of its 160 shops - a third of the total - by Easter.",
        "About 900 pupils, or a quarter of the 1,500 at the school, had flu last week.",
        "The charity has raised £4m of the £16m it needs, or 40%. Building starts in June.",
        "One in four bicycles sold in Ghent runs on a battery.\n\n"
        "Batteries drove 61,000 of the 410,000 bicycles sold in Ghent, the dealers say.",
        "The foundation gave £56m in grants to schools, roughly half of all the money it paid out.\n\n"
        "In the same years it paid out almost £71m in grants, its report shows.",
        "The union said that 70% of its members had voted in favour of the strike.\n\nThe result was announced at "
        "noon. There were 4,800 votes for and 3,200 against.",
        "Only 41% of the electorate took part. Of the 61,000 registered voters, 30,500 cast a ballot.",
        "The pass rate of 71% was the best yet, the school said. Of the 240 pupils who sat the exam, 144 passed.",
        "The hospital said its survival rate of 90% was the best in the country. Out of 150 patients given the new "
        "heart, 120 are still alive.",
        "The stadium was 85% full. It has room for 30,000 people and a crowd of 19,500 turned up.",
        "The prison is at 130% of its capacity, inspectors said. It was built for 800 men and holds 1,200.",
        "Brackett is to cut 900 jobs, or 5% of its workforce. Its shares fell. The firm employs 9,000 people.",
        "The bank will shut 60 of its 300 branches. Staff said closing a third of the network would hurt old people.",
        "She took three medals from nine races, a success rate of 45%, in her first season. Her coach was proud.",
        "In the poll 45% were for the tunnel, 38% against and 29% undecided. The mayor called it a victory.",
        "Members voted 57% in favour of the merger and 53% against it, the society said.",
        "Foreign films took 55% of the box office, with Danish films taking the remaining 65%.",
        "The court heard that 18 of the 24 samples, or nine out of 10, were tainted.",
        "The state owns 60% of the airline and the staff hold the remaining 30%. Neither wants to sell.",
        "Brackett is to cut 2,900 jobs as orders dry up. The cuts - amounting to 5% of its workforce - will be made "
        "in June. Brackett now employs 101,000 people.",
        "Some 7,000 jobs at the airline could go abroad, a report says. It has 35,000 staff. Unions were angry at the "
        "prospect of one in 10 posts moving to another country.",
        "Darren won with 44% of the votes. Zara had 31% of the votes and the band the other 35%.",
        "Lough Mara holds just 30% of its capacity, engineers said. The lake can store 4.2 billion litres and serves "
        "two towns. It is down to 2.1 billion litres.",
        "The chain is closing a quarter of its 80 sites. Staff at the 30 doomed venues were told on Monday.",
        "A fund paid £45m for an 8% stake in Orvio, valuing it at £900m.",
        "Orvio now worth £900m\n\nA fund paid £45m for new stock that gives it 8% of the business.",
        "The winners take 40% of the fund of $3m. They said the $1.8m they were flying home with would be shared.",
        "Asked to choose one of three ways to travel, 52% picked the train, 31% wanted the bus and 27% would rather "
        "walk.",
        "The poll put satisfaction at 41%, with another 41% dissatisfied and 28% unsure.",
        "Cannery in Brill lays off 40\n\nStaff were told. One in three of the 300 people on its payroll will go.",
        "Fever kills 60 in Tarn\n\nSome 1,400 people have caught it since May, of whom 2% have died.",
        "A fifth of grain lost to damp\n\nThe mill took in 540 tonnes in May. Some 162 of them were thrown away.",
        "Fewer than half bother to vote\n\nOf the 6,200 members who were sent papers, 3,980 returned them.",
        "Landlords served 400 notices in May. Of those, 260 were issued because the owner wanted to sell. Fewer than "
        "half of all notices came from owners who sold.",
    ),
    passed=(
        "Some 210 of the region's 1,300 clinics have shut their doors in the heat. Farmers said that a third of "
        "the melon crop was ruined.",
        "Only 18 companies have come to market this year. Six have left it since. The founders will keep 25% of "
        "the company.",
        "There were 380 places in work, enough for just over half of the men, and a third of those were not "
        "filled. The jail is recruiting 35 officers. It expects 16 of them to be working by May.",
        "Students from abroad made up a fifth of the intake, or 1,100. The number of students is now 24,300, of "
        "whom 6,800 are from Kent.",
        "There were 5,214 thefts from shops in the year to May, down from 5,667 thefts.\n\nIn 490 of them, or 9.4%, "
        "somebody was charged.",
        "Anna Hale took 54.3 percent of the vote in the run-off in Lorn on Sunday.\n\nThe remaining votes in the "
        "first round had gone to three other candidates, two of whom called on their voters to back Hale.",
        "In the first round the remaining votes went to three other candidates, two of whom called on their "
        "supporters to back Hale.\n\nSome 14,200 people were entitled to vote and 61 percent did so.",
        "The town will put up £9m, or 20%, the state an equal amount, and banks the remaining 60%.",
        "Some 14,300 people have fled, nearly half of them children. Of the 6,900 young counted, 212 came alone.",
        "A virus killed 8% of its stock, the fish farm said. Two of the 14 sites will be shut.",
        "She won 55% of the vote. Mr Hale, one of the five who voted no to the cut, is a clerk.",
        "Cannery in Brill lays off 40\n\nIt will shed 25 packers and 15 drivers. One in five of its 300 customers is "
        "abroad.",
        "Fever kills 60 in Tarn\n\nSome 1,400 people have caught it since May, of whom 4% have died.",
        "Fewer than half bother to vote\n\nOf the 6,200 members who were sent papers, 2,480 returned them.",
        "A fifth of grain lost to damp\n\nThe mill took in 540 tonnes in May. Some 108 of them were thrown away.",
        "The motion failed by 700 votes out of 5,200 cast, a turnout of 31%.",
        "The Yes side has a lead of 12 points that has grown from five since May. Half of those aged over 65 are "
        "against.",
        "One of the four runways will be shut for a month, cutting daily flights by 90, the airport said. That is 6% "
        "of the 1,500 flights that it handles each day.",
        "Among men 61% backed the Liberals; 57% of the women chose the Greens.",
        "Darren won with 44% of the votes. Zara had 31% of the votes and the band the other 25%.",
        "Lough Mara holds just 50% of its capacity, engineers said. The lake can store 4.2 billion litres and serves "
        "two towns. It is down to 2.1 billion litres.",
        "The lower lake holds just 30% of its capacity. Lough Mara can store 4.2 billion litres and is down to 2.1 "
        "billion litres.",
        "The chain is closing a quarter of its 80 sites. Staff at the 20 doomed venues were told on Monday.",
        "A fund paid £45m for a 5% stake in Orvio, valuing it at £900m.",
        "A fund has 51% of the shares after paying £270m for another 30%. The price values the company at £900m.",
        "She still owns 6% of the company, a holding valued at £90m. She paid £20m for it.",
        "The winners take 60% of the fund of $3m. They said the $1.8m they were flying home with would be shared.",
        "The poll put satisfaction at 36%, with another 36% dissatisfied and 28% unsure.",
        "Asked to choose one of three ways to travel, 42% picked the train, 31% wanted the bus and 27% would rather "
        "walk.",
        "Parliament approved the bill on Friday by 60 votes to 40. In a ballot last June, 52% of voters supported it.",
        "Half of primary pupils cannot swim 25 metres\n\nTwo-thirds of primary pupils from the poorest homes cannot "
        "swim 25 metres, a charity says. For all pupils the proportion is one half.",
        "The motion won 62 of the 140 votes, or 44%, and was lost. Councillors will try again in May.",
        "Nearly half of the surgeries, 60 of 124, have no nurse, the doctors' union said.",
        "She took 12 of the 20 seats with 45% of the vote. Turnout was high.",
        "About 30 people, or a fifth of the 140 staff, will lose their jobs at the foundry.",
        "The firm will shut 40 of its 160 shops, 30% of them in Wales, by Easter.",
        "Of the 1,500 pupils at the school 900 walk. A quarter of the pupils come by bus.",
        "One in four bicycles sold in Ghent runs on a battery. In Bruges 61,000 of the 410,000 bicycles are hired.",
        "The foundation gave £36m in grants to schools, roughly half of all the money it paid out.\n\n"
        "In the same years it paid out almost £71m in grants, its report shows.",
        "In the poll 45% were for the tunnel, 38% against and 17% undecided. The mayor called it a victory.",
        "In the poll 45.4% were for the tunnel, 38.3% against and 16.4% undecided.",
        "Some 60% of homes have a console, 45% a DVD player and 30% both. Sales fell in May.",
        "Only 50% of the electorate took part. Of the 61,000 registered voters, 30,500 cast a ballot.",
        "A survey found 70% of members in favour of the strike. In the vote there were 4,800 votes for and 3,200 "
        "against.",
        "The pass rate of 71% was the best in the county. Of the 240 pupils who sat the exam, 31 had taken it before.",
        "The stadium was 65% full. It has room for 30,000 people and a crowd of 19,500 turned up.",
        "The upper lake holds 4bn litres, and can hold 8bn. The lower lake is 70% full. The upper one is 50% full.",
        "Brackett is to cut 900 jobs, or 10% of its workforce. Its shares fell. The firm employs 9,000 people.",
        "In May 52% were for the treaty; by June 54% were against it.",
        "The plan is backed by 62% of men and opposed by 55% of women, the survey found.",
        "Foreign films took 55% of the box office, with Danish films taking the remaining 45%.",
        "The bank will shut 60 of its 300 branches. Staff said closing a fifth of the network would hurt old people.",
        "The rescuers found 45 of the 60 hikers in the huts. A quarter of those who were out slept elsewhere.",
        "The barn owl nests in 31% of the boxes in the valley, the wardens say.\n\n"
        "A third of the nest boxes in the valley were home to a barn owl when the wardens looked.",
        "The tape won 52% of the online votes and 68% of the votes by text message.",
        "The court heard that 21 of the 24 samples, or nine out of 10, were tainted.",
        "About a third of its 5,000 workers, some 1,700 people, are in Poland.",
        "One of the 12 jurors, a nurse of 45, was excused. Ten per cent of jurors are.",
        "The poet's daughter sold 66% of her father's letters to the library, the dealer said.\n\n"
        "They had lain in a trunk for years, under the toys of three children, and nobody had asked for them. With the "
        "purchase of two-thirds of the poet's letters the library has all that it can show.",
        "By 2030 only 12% of homes in Denmark will be warmed by gas, the ministry reckons.\n\n"
        "It has asked the towns for plans of their own, and most of them have sent one in. The makers of boilers are "
        "glad. A quarter of their boilers run on wood.",
        "Brackett is to cut 2,900 jobs as orders dry up. The cuts - amounting to 3% of its workforce - will be made "
        "in June. Brackett now employs 101,000 people.",
        "Brackett is to cut 2,900 jobs as orders dry up. It will shed 12% of its staff in Norway. Brackett now employs "
        "101,000 people.",
        "Rovers won nine of their 14 games. They had 62% of the ball.",
    ),
    run=run,
)
