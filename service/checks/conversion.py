"""One amount in two units that do not convert, and currency pairs whose implied rates are far apart."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.converting import apiece, exchange, keying, multiplied, restated, systems, zones

RULES = (restated, keying, systems, apiece, multiplied, zones, exchange)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield pairs of figures in two units that are not one amount, then currency pairs at odds over their rate."""
    for rule in RULES:
        yield from rule.run(alignment)


CHECK = Check(
    id="conversion",
    description="One amount given in two units that do not convert, or currency pairs that imply rates far apart.",
    why="The converted figure in brackets is worked out last and checked least.",
    flagged=(
        "The village lies 5 miles (12km) from the nearest shop. A bus calls twice a week.",
        "Forecasters expect 30C (70F) in Kent on Saturday. Sunday will be cooler.",
        "The boxer weighed in at 11st 4lb (84kg) in Cardiff. His rival was lighter.",
        "The fire destroyed 400 acres (16 hectares) of heath near Poole. It was still burning on Friday.",
        "A python 16 feet (3.2 metres) long was found in a garage in Stoke. It is now at a zoo.",
        "The plane was flying at 500mph (600km/h) when it lost a window. Nobody was hurt.",
        "The estate covers 12 square miles (19 sq km) of moorland. It has been in the family for 300 years.",
        "The tanker spilled 10,000 gallons (4,500 litres) of oil off Skye. Beaches were closed.",
        "The painting sold for $30m (£57m) at an auction in New York. A second work by the artist fetched $8m (£4.2m).",
        "The fund hands out $20bn (£15.8bn) a year. Ministers in Oslo want it to give $45bn (£27.4bn) a year.",
        "The choir got $140,000 (£103,700) for its hall, and the band $95,500 (£59,900) for a van.",
        "Mercer paid €12m (£8.2m) for its Paris office in March. It sold its old one for €5m (£1.4m).",
        "Gusts of 120km/h (95mph) brought down trees in Brittany. Two ferries were cancelled.",
        "A fish weighing 60lb (37kg) was landed at Looe. It is thought to be a record.",
        "Temperatures fell to -10C (24F) in Braemar overnight. Roads were closed.",
        "The ship is 84 metres, or 176 feet, long. She was built in Gdansk.",
        "The trail runs for 40 miles - 84km - along the coast. It takes two days.",
        "The film runs for 160 minutes, or two hours and 20 minutes, without a break.",
        "The storm brought winds of up to 120mph (153km/h) to the islands. Ferries stayed in port.",
        "The lake is 30 to 40 metres (98 to 181 feet) deep. It never freezes.",
        "The bag weighed more than 50kg (210lb), police said. It held cocaine.",
        "The firm paid $8m, or about £4.2m, for the mine in May. It paid $30m, or about £57m, for the railway.",
        "The group lost $20m (£11m) in Ohio. It earned £30m ($28m) at home.",
        "The fault at the exchange lasted three and a half hours on Friday. Traders were furious.\n\nA former "
        "minister, Joan Bell, said that to lose 270 minutes in a day would have cost her job.",
        "The boxer is 5ft 9ins (1.85m) tall and fights in Leeds. He weighs 12 stone.",
        "The insurer owes about 100m euros (£70m; $136m) in Spain. It paid 300m euros (£321m; $408m) in Italy.",
        "Sales at the canal fell to 640m euros ($845m; £448m). It still has debts of 5bn euros (£2.6bn).",
        "The clinic at Keld, 60 kilometres north of the port, opened in May. It has two beds.\n\nNurses there want to "
        "reach the farms around their own valley, some 15 miles from the port.",
        "The rig stands in 90 metres of water off Skye. It was built in Gdansk in 1981.\n\nDivers who went down found "
        "that the water there is only 120 feet deep.",
        "The studio is to give up its 12,000 square metres in Leith.\n\nIt was Ana Ruiz who made it into a 50,000 "
        "square foot studio.",
        "The hall offers more than a million square feet of floor for stalls.\n\nThe show will fill all of its 150,000 "
        "square metres, the organisers said.",
        "The council bought 40 buses for £12m in May. Each seats 70.\n\nThe buses, which come to £30,000 apiece, run "
        "on gas.",
        "The watchdog listened to the station for 40 hours. It counted 1,200 swear words.\n\nIts staff heard some 60 "
        "swear words for every hour.",
        "The siege began at 0630 BST (0730 GMT) on Friday. It lasted until noon.",
        "Members pay £480 a year, or about £50 a month. Children pay half.",
        "The scheme has cost £900m over six years. Few have heard of it.\n\nMinisters said it had cost an average of "
        "£15m a year.",
        "Each of the 420 nurses will be given £500 as a gift. They had a hard year.\n\nThe gifts will cost the "
        "hospital "
        "£2.1m, it said.",
        "The walkers hope to raise €90,000 for a kitchen. They are fit.\n\n“With eighteen of us, €500 apiece is all it "
        "takes,” the vicar said.",
        "The bank lost the savings of 26,000 customers.\n\nThey will be given £300 each by June. The bank put the cost "
        "at £780,000.",
        "Walkers raised £4.2m for a boat. It rained.\n\nThat is an average of £16 for each of the 26,400 who took "
        "part.",
        "The skip has stood there for 12 weeks. It is full.\n\nThe permit, which at £45 a week would have come to "
        "£5,400, was never paid.",
        "The moor burned for a day.\n\nIt covers 2,300 hectares of the moor, the park said.\n\nFrom the air one sees "
        "230 "
        "square kilometres of moor, all black.",
        "The price of 12 rolls has risen to £6 in a year. Bakers blame the harvest.\n\nThat works out at 40p for a "
        "single roll, "
        "a shopper said.",
        "The run raised £3.2m. That is an average of £15 for each of the 21,500 people who finished it.",
        "Fenlink overcharged 35,000 households. "
        "They will get £400 each by June. It said that the £1.4m cost would not hurt it.",
    ),
    passed=(
        "Mines in Zambia made 439,600 metric tons of copper, it said. Two mines between them added 48,000 tons.",
        "The new price of 41,600 pesos a tonne is up from 40,000 pesos last year. That works out at 2,080 pesos a "
        "sack, with 20 sacks to the tonne.\n\nFarmers had asked for 45,000 pesos.",
        "Four men who dumped 40 tyres must pay a total of £1,200.\n\nA court fined them £300 each and ordered the "
        "tyres to "
        "be removed.",
        "Two brothers were fined £500 each and their firm £700, a total of £1,700. The firm sells tyres.",
        "The bank lost the savings of 26,000 customers.\n\nThey will be given £300 each by June. The bank put the cost "
        "at £7.8m.",
        "The bank lost the savings of 26,000 customers.\n\nThey will be given £300 each by June. The bank made a "
        "profit "
        "of £78m.",
        "The state gave out a million atlases. The first 310,000 left on Monday.\n\nPrinting cost £4m, or £4 an atlas.",
        "The run raised £322,000. That is an average of £15 for each of the 21,500 people who finished it.",
        "Fenlink overcharged 35,000 households. "
        "They will get £400 each by June. It said that the £14m cost would not hurt it.",
        "The council tax will go up by £77 a year, or just under £1.50 a week. Two members abstained.",
        "The village lies 16 kilometres (10 miles) from the nearest shop. A bus calls twice a week.",
        "The ship is 84 metres (276 feet) long. She was built in Gdansk.",
        "The lake is 55 km (34 miles) long and freezes in winter. It is fed by glaciers.",
        "Forecasters expect 30C (86F) in Kent on Saturday. Sunday will be cooler.",
        "The boxer weighed in at 11st 4lb (72kg) in Cardiff. His rival was lighter.",
        "The fire destroyed 400 acres (162 hectares) of heath near Poole. It was still burning on Friday.",
        "The painting sold for $30m (£16m) at an auction in New York. A second work by the artist fetched $8m (£4.2m).",
        "Snow lay 8 to 75 centimetres (3 to 30 inches) deep on the Pennines. Three roads were shut.",
        "The tanker spilled 10,000 gallons (45,000 litres) of oil off Skye. Beaches were closed.",
        "Temperatures fell to -10C (14F) in Braemar overnight. Roads were closed.",
        "The wall will be about 9ft (2.7m) high and run for a mile (1.6km). Residents say it will block the light.",
        "Runners covered 26.2 miles (42.2km) in the rain. The course ends 4 miles from where it starts, and 10km "
        "from the sea.",
        "The parish of 20 square miles (52 sq km) has one doctor. She drives 15,000 miles a year.",
        "Petrol costs $3 a gallon (£0.42 a litre) in Ohio. It was $2 a gallon (£0.28 a litre) in May.",
        "The car does 60mph (97km/h) in 4.1 seconds. It weighs 1.2 tonnes.",
        "He is 5ft 10in (1.78m) tall and plays in goal. He joined from Hull.",
        "The boxer is 5ft 9ins (1.75m) tall and fights in Leeds. He weighs 12 stone.",
        "Shares in the firm cost €10 (£7; $13) in May. It has 40 shops.",
        "Members pay £480 a year, or about £40 a month. Children pay half.",
        "Snow fell to a depth of 4in (10cm) in Kent and 8-10in (20-25cm) in Wales.",
        "The plant lost 512bn yen ($4.72bn) in 2000. It made 240bn yen ($1.98bn) in 2001.",
        "The fund hands out $20bn (£15.8bn) a year. Its staff costs $2m (£1.6m).",
        "The deal is worth $1bn (€900m; £760m). Shareholders get $12 (€10.80; £9.12) a share.",
        "The hotel has 300 rooms (40 suites) and two pools.",
        "He was fined $1,200 (£890), and his firm $40,000 (£29,700).",
        "The ship is 84 metres, or about 276 feet, long. She was built in Gdansk.",
        "The American tank holds 20 gallons (75.7 litres). The British one is larger.",
        "He walked 300 metres (a quarter of a mile) to the shop.",
        "Warming of 1.5C (2.7F) is expected by 2040.",
        "It was 5C (9F) warmer than in May. It rained on two days.",
        "Runners do a mile, 5km, or 10 miles. Children run 500 metres.",
        "The storm brought winds of up to 120mph (193km/h) to the islands. Ferries stayed in port.",
        "The road is 12 miles long, 10km of it in a tunnel.",
        "The race is over 42 miles of moor and bog. Simone Airey has won it twice.\n\nA baker, she trains at dawn. "
        "“My feet hurt for all 68 kilometres,” she said.",
        "The film by Ana Ruiz lasts two hours and 25 minutes. It opens in May.\n\nOne critic slept through most of "
        "its 145 minutes.",
        "Crews found the boat 14 miles off Skye. It had left Mallaig with two men.\n\nThe tug will tow it to Oban, "
        "48km to the south.",
        "Boyle scored after 62 minutes. Half an hour later, after 95 minutes, Quinn made it two.",
        "The trail runs for 80km along the coast. It is closed in winter.\n\nWalkers who do all 50 miles of the trail "
        "get a badge.",
        "The hall offers more than a million square feet of floor for stalls.\n\nThe show will fill all of its 97,000 "
        "square metres, the organisers said.",
        "The council bought 40 buses for £12m in May. Each seats 70.\n\nThe buses, which come to £300,000 apiece, run "
        "on gas.",
        "The choir sold 1,200 tickets and took £18,000. Seats at the front cost £25 each.",
        "The siege began at 0630 BST (0530 GMT) on Friday. It lasted until noon.",
        "The plane took off at 7pm EST (0000 GMT) with 90 people on board.",
        "The mine has cost £900m over six years. It is to be shut.\n\nTo keep it dry will cost £15m a year.",
        "The tunnel is 12 miles long. The new bridge is 4km long.",
        "Ana Ruiz dropped out of the marathon after 23 miles. She is to run the 10,000m on Friday instead.",
        "The car weighs 1.2 tonnes and does 60mph. The engine alone weighs 400lb.",
        "The tower is 120 metres high. From the top one can see 40 miles. A cable of 150 feet holds the mast.",
        "Each of the 420 nurses will be given £500 as a gift. They had a hard year.\n\nThe gifts will cost the "
        "hospital "
        "£210,000, it said. It has debts of £2.1m.",
        "Members bought 40 of the 600 plots for £250 each. A wall cost £3,000, and a gate £950.",
        "An average of 34 ships a day used the canal, down from 72. To go round the cape takes about 10 days more.",
        "The price of 12 rolls has risen to £6 in a year. Bakers blame the harvest.\n\nThat works out at 50p for a "
        "single roll, "
        "a shopper said.",
    ),
    run=run,
    across=exchange.across,
)
