"""The same thing given two figures, in whatever words or units."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.clashing.at_odds import findings
from service.checks.clashing.comparison import Clash
from service.checks.wording import located, subject_of
from service.model import Claim


def message(alignment: Alignment, claims: tuple[Claim, ...], _: Clash) -> str:
    """Return the sentence that explains the finding."""
    return f"The figures for {subject_of(claims)} differ: {located(alignment, claims)}."


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the claims about one thing whose exact figures differ by more than rounding."""
    return findings(alignment, "value", message)


CHECK = Check(
    id="value",
    description="One thing is given two different figures, in the same or in other words, number words or units.",
    why="A reader who meets both figures trusts neither; one of them is usually left over from an earlier version.",
    flagged=(
        "Seven councils to share flood fund\n\n"
        "Nine councils will share a £40m flood fund, the environment department said on Tuesday. The money must "
        "be spent by the end of March.",
        "Rebel fighters took the hill town of Amrah on Sunday. The army said 35 militants were killed in the "
        "assault on Amrah. State television later reported that 53 fighters had been killed in Amrah.",
        "The Liberal Democrats won 14 seats on Melford council. Turnout was the lowest since the war. With their "
        "16 seats on Melford council the Liberal Democrats can choose the mayor.",
        "Twelve people were hurt when a tram left the rails in Leith. The line was shut for most of Thursday. "
        "Police said 15 people had been hurt when the tram left the rails.",
        "Striker Leo Amadi scored 23 goals last season. Villa want to sign him this summer. His 32 goals last "
        "season made him the league's top scorer.",
        "The festival sold 48,500 tickets this year. It rained on all but one day. Organisers said the 45,800 "
        "tickets sold this year were a record.",
        "Mill owner fined £18,000 over river pollution\n\n"
        "The owner of a paper mill has been fined £16,000 for polluting the River Wenn. Magistrates heard that "
        "the leak killed hundreds of trout.",
        "The Hadley tunnel will be 3.2 miles long. Boring starts in the autumn. When it opens the 2.3-mile Hadley "
        "tunnel will carry trains under the estuary.",
        "Strike closes 40 schools in Leeds\n\n"
        "Teachers in Leeds walked out on Thursday over class sizes.\n\n"
        "The strike closed 46 schools in Leeds, the city council said.",
        "The brewery Oldham & Sons made a profit of £4.1m last year.\n\n"
        "It opened 12 pubs and shut three.\n\n"
        "Oldham & Sons put its profit of £4.7m last year down to a warm summer.",
        "Kestrel Air cut 1,350 jobs in January.\n\n"
        "The airline said that it had no choice.\n\n"
        "Unions have now gone to court over the 1,530 jobs that Kestrel Air cut in January.",
        "The bridge over the Tarn is 343 metres high.\n\n"
        "It took three years to build.\n\n"
        "At 334 metres the bridge over the Tarn is the highest in Europe.",
        "Harriers beat Rovers 2-1 in front of 8,412 fans at Moss Lane.\n\n"
        "Both managers were sent off.\n\n"
        "The 8,214 supporters at Moss Lane saw five red cards.",
        "Goalkeeper Rosa Lind, 27, has signed for Hull.\n\n"
        "She has been training with the team since May.\n\n"
        "The 29-year-old Dane hopes to play on Saturday.",
        "The novelist Elsa Kay has died at the age of 84.\n\n"
        "Her books sold in their millions.\n\n"
        "The 86-year-old had been ill for months.",
        "A study of 1,240 nurses found that most had worked while ill.\n\n"
        "It was paid for by a union.\n\n"
        "Half of the 1,420 nurses in the study had a second job.",
        "Harrow celebrates £1.4bn Christmas\n\n"
        "The toy chain Harrow beat forecasts as its shops filled with shoppers.\n\n"
        "Customers spent £1.14bn in its shops and online in the nine weeks to 3 January, it said.",
        "Plumber Kay Dale won the Masters on Sunday. She collects the £130,000 first prize.\n\n"
        '"I have a boiler to fit at eight," she said, waving the cheque for £103,000 at the crowd.',
        "Five held after raid on jeweller\n\n"
        "Police arrested five men within an hour of a raid on a jeweller's in Ghent on Friday.\n\n"
        "No one else is sought, the prosecutor said, after a judge ordered all six suspects to stay in jail.",
        "The hill race was called off, to the grief of 4,100 entrants.\n\n"
        "The road was under water, 12 marshals fell ill and 30 tents blew away.\n\n"
        "The club has 640 members and 18 coaches.\n\n"
        "Each of the 5,300 runners who had signed up will get the fee back.",
        "Harbour chief on £241,000 quits\n\n"
        "The head of the port of Keld has resigned after a row about flights.\n\n"
        "Joan Rudd, who was paid £214,000 last year, claimed for 31 of them.\n\n"
        "Sailors had called for it.\n\n"
        "A new chief executive, to be appointed by May, will get no more than £175,000.",
    ),
    passed=(
        "Output in Otley slipped in May, a survey found.\n\nHousebuilding, which had led the rise, slipped to 50.4. "
        "Road work was stronger at 53.1.\n\nFirms took on staff, and the employment measure edged up to 54.0.",
        "A couple in Otley have been married for 70 years.\n\nThey met at a dance in Leeds.\n\n"
        "Mr Rudd, 94, worked in a mill. Mrs Rudd, 91, ran a shop from the front room.",
        "Prop Rhys Beddow could return for Hull on Friday after missing five games with a rib injury.\n\n"
        "The club is short of props.\n\nHull are tenth with six matches left.",
        "Retired baker, 82, lands record salmon\n\nA man has caught the biggest salmon from the Tarn. Tom Rudd, 82, "
        "fished at dawn.\n\nIt is good news for the river, where 118 salmon have been caught.",
        "Two in five parking permits lapse. Of the parking permits in the borough 41% lapse each year.",
        "Labour has 48 councillors in Melford, 17 short of a majority. It wants the support of the 14 Liberal "
        "councillors in Melford.",
        "The appeal has raised over £2m. An earlier appeal raised £1.6m.",
        "The brewer made a profit of £31m last year. This year it expects a profit of £36m, after raising the "
        "price of a pint twice.",
        "Cleaners must be paid at least £5.05 an hour, up from £4.85.\n\nThe council agreed on Monday.\n\n"
        "The wage for cleaners is currently set at £4.85 per hour.",
        "The brewer made a profit of £31.4m last year. Its £31m profit was helped by a warm summer.",
        "Six people were killed when a bus overturned near Dover. Another 14 people were injured, three of them "
        "seriously.",
        "Police first said that 12 people had been arrested at the march in Derby. The figure was later corrected "
        "to 14 arrests.",
        "Fourteen people, not 12 as first reported, were arrested at the march in Derby. All of the people "
        "arrested have been bailed.",
        "The orchestra has 86 players. Of those, 31 players joined in the past five years.",
        "House prices in Truro rose from £240,000 to £262,000 over the year. Homes in the city now take 40 days "
        "to sell.",
        "The airline will take on 300 pilots next year. It already employs 2,100 pilots.",
        "Nine jurors were sworn in on Monday. A further three jurors were sworn in on Tuesday.",
        "Tesby scored three goals against Leeds. He scored two goals against Hull a week later.",
        "The museum had 412,000 visitors last year, down from 455,000 visitors the year before. It hopes for "
        "500,000 visitors next year.",
        "The bank's revenue grew to £2.3bn. Profit at the bank was £410m, it said.",
        "Around 3% of the seals on the bank carry the virus, a study found. The exact share is 3.3%, the study's "
        "authors write.",
        "Northern Gas raised prices by 9% in April. It will raise prices by 6% in October.",
        "Four people were on board the yacht, the coastguard said. Two people were found in a life raft.",
        "The vaccine is given to children of two months and again to children of 12 months.",
        "Pupils in Essex spend 6.5 hours a day at school. Pupils in Finland spend five hours a day at school.",
        "Goalkeeper Rosa Lind, 27, replaces Carla Munt at Hull.\n\nMunt has signed for Leeds. The 31-year-old Dane "
        "won 40 caps.",
        "The novelist Elsa Kay has died at the age of 84. She left school at the age of 14 and wrote her first "
        "book at 17.",
        "The painting was expected to fetch £200,000. It fetched £340,000 at auction in Paris.",
        "Firefighters led 46 people from a burning block in Leith on Sunday. Nobody was badly hurt.\n\n"
        "Twelve of the 52 flats had no alarm, the fire service said.",
        "The bypass opened on Monday, a year late and £18m over the budget of £130m.\n\n"
        "The £148m road has nine bridges. It takes lorries out of the town.",
        "Vets found four sheep dead in a field at Arden and 38 others that were starving.\n\n"
        "The owner admitted neglecting all 42 animals at a hearing on Tuesday.",
        "Lodge firm to pay £64,000 after fall\n\n"
        "A lodge owner has to find £81,500 after a guest fell through a floor, a court in Perth ruled.\n\n"
        "The fine was increased by costs of £16,900 and a surcharge of £600.",
        "Chef awarded £60,000 over sacking\n\n"
        "The losses of a chef who was sacked by text message came to £80,000, a tribunal found. He was a quarter to "
        "blame, it said.",
        "Nurse wins £30,000 in court\n\n"
        "A nurse who was hurt in a lift had turned down £24,000 from the hospital, a judge in Leeds was told.",
        "Bakery fined £42,000 over fire\n\n"
        "A bakery has paid £51,000 to the owners of a burnt shop next door, a court in Hull was told. It admitted "
        "three offences.",
        "Valley freezes at -8.4C on coldest night\n\n"
        "The lowest reading was at the school, at 8.4 degrees below freezing. A slow thaw will bring highs of 5C by "
        "Friday.",
        "Hotel chain to buy 14 inns\n\n"
        "The chain will have 37 inns once it has bought the Swan group from its founders, it said on Monday. It will "
        "borrow £30m.",
        "Strike to last 36 hours\n\n"
        "Bus drivers will walk out on Friday in a row over shifts. Talks broke down on Monday.\n\n"
        "A strike of 24 hours in March shut every depot in the city.",
        "Officers found 1.4 tonnes of khat in a barn near Ely on Monday. Two men have been charged.\n\n"
        "The haul is larger than one of 900 kilograms found in May by the same squad.",
        "Asha Rane made an unbeaten 143 for Surrey on Monday. Her side were 31 for two when she came in.\n\n"
        "It is her second hundred of the year, and beats the 126 she made at Hove in May.",
        "A driver was clocked at 193km/h where the limit is 100km/h. He was 19.\n\n"
        "Police said that at 93km/h over he lost his licence.",
        "Man, 36, charged over fire\n\n"
        "A man of 63, arrested near the scene, was released on Friday. A barn had burnt down.\n\n"
        "Detectives have now charged Karl Renn, 36, of Hove, with arson.",
        "Patients wait nine weeks for a scan at the Dunmore.\n\n"
        "In the three months to June the hospital saw 900 people.",
        "Zambia produced 820,000 tonnes of copper last year. It was the first rise in three years but fell short of "
        "the 861,000 tonnes dug in 2020.",
        "Mayor Ana Ruiz is to pay for three bridges. Two firms were named on Friday. These two bridges will be blue.",
        "The chain, which began in Truro, has opened 40 shops this year and now has 604.\n\n"
        "Rival grocer Harben had a harder time. It is closing its cafes, with the loss of 640 jobs.",
        "Twelve films in the new festival documentary category are about war. The 16 films in the new festival drama "
        "category come from Spain and Chile.",
    ),
    run=run,
    across=run,
)
