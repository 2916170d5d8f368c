"""A change that does not fit the figures that it leads from and to."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.changing import movements, steps


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each movement whose size or direction its figures contradict, then each step."""
    settled = yield from movements.run(alignment)
    yield from steps.run(alignment, settled)


CHECK = Check(
    id="change",
    description="A change (a percentage, a multiple, an amount) that does not fit the figures it leads from and to.",
    why="The percentage is worked out once, and stays behind when one of the two figures is corrected.",
    flagged=(
        "Fares on the line will go up from £20 to £23 in May. Riders called the 30% increase a disgrace.",
        "Sales at the brewer rose 24% to £62m, from £54m a year earlier. It will open three pubs.",
        "Profit fell by 40% from £25m to £20m, the airline said. Its shares were unchanged.",
        "The number of patients waiting for a hip operation doubled from 1,200 to 3,100 in a year, the hospital said.",
        "The charity's income was £4.2m last year, up 35% from £3.8m. It runs nine hostels.",
        "Crowds at Moss Lane have fallen by a third, from 9,000 to 4,500, since the club went down.",
        "Net profit was €310m, compared with €240m a year ago, a rise of 12%. Analysts had hoped for more.",
        "The price of a season ticket will go up by £40, from £310 to £390, in August. Fans are angry.",
        "Burglaries in the county rose from 1,840 to 1,610 in the year to March, police figures show.",
        "Visitor numbers were 412,000, down from 388,000 the year before. The museum blamed the weather.",
        "The river rose from 2.1 metres to 3.4 metres overnight, an increase of 20%. Homes were flooded.",
        "Exports of cocoa fell 8% to 96,000 tonnes, against 88,000 tonnes in 2003. The harvest was poor.",
        "Mahler & Co reported a 52% rise in profit on Tuesday.\n\n"
        "Its profit was $133m, compared with $118m a year earlier.",
        "The average grant this year is £84, which is 50% higher than last year. Students welcomed it. Last year the "
        "average grant was £70.",
        "Shares in the firm more than trebled from 40p to 95p in six months. Its founder sold half of his.",
        "Rents in Calder to go up 20%\n\nTenants of the council will pay more from April. The average rent, now £80 a "
        "week, will go up to £88.",
        "The museum's income has fallen by a third since 2019.\n\nThe director blamed the bridge works. Its income was "
        "£2.4m last year, against £3m in 2019.",
        "Knife crime in the city dropped by 40% last year, the mayor said.\n\nShe thanked youth workers. Police "
        "recorded 1,230 knife crimes, down from 1,640 in 2023.",
        "Shares in the brewer opened at 310p and closed at 248p. It makes cider. The fall of 30% was its worst in "
        "years.",
        "The heart trial was held in Leeds.\n\nThere were 60 strokes in the placebo group and 45 in the group given "
        "the drug. The reduction of 50% surprised the doctors.",
        "Attendance at the book fair rose by half this year.\n\nIt was held in a new hall. Some 42,000 people came, "
        "compared with 36,000 last year, the organisers said.",
        "Ticket sales were 25% lower than in 2023. The theatre sold 31,000 tickets, compared with 36,000 in 2023.",
        "The town's population has grown fivefold, from 2,000 in 1950 to 14,000 today. It has one school.",
        "Some 5,400 homes in the valley are now on the new grid, up from 3,400 a year ago, the firm says.\n\nIt has "
        "laid 90 miles of cable. The mayor welcomed the news that homes linked to the grid had more than doubled.",
        "The brewer said that its profit rose 56% to £1.16m last year. It makes cider as well.\n\n"
        "It has bought a rival in Wales. In 2003, before the deal, it had made just under £950,000 in profit.",
        "Some 133,000 letters were posted in the town in December. That is a rise of 20%, the postmaster said. A year "
        "earlier about 92,000 letters had been posted.",
        "New loans rose to 83,000 in December, slightly higher than November's low of 77,000. The bank is pleased. Its "
        "chairman said that the 18% rise in the number of new loans was no fluke.",
        "Burglaries in the town fell by 14% in the spring, police said. They have new vans.\n\nOfficers recorded 610 "
        "break-ins from March to May, compared with 535 a year before.",
        "The bank is raising its dividend by half. It has 90 branches.\n\nShareholders, who received 20p last year, "
        "will get 24p in July.",
        "Some 4,100 runners entered the race, twice as many as last year. It rained.\n\nThe club said that 4,130 "
        "entries compared with 3,220 the year before.",
        "The minimum wage will go up by 7% in April. Shops are worried.\n\nAn hour of work must be paid with £12.80, "
        "where at present it is £11.20.",
        "Shares in Hale fell 40% on Friday. They finished at 84p, having closed on Thursday at 110p.",
        "Profits double at Hale Freight\n\nHale Freight made £31m before tax in the half-year to September, compared "
        "with £26m a year ago. It has 120 lorries.",
        "Riverside flat prices up 5% in a year\n\nA typical flat now sells for £154,000, a gain of £14,000 since "
        "last May. Buyers had more to choose from.",
        "Ferry permits to cost a third more\n\nIslanders were told on Monday. They will pay £24 a year instead of £20.",
        "Brewer lifts profit 40%\n\nIt was a warm May. Profit came in at £24m, compared with £20m the year before.",
        "Orchard prices treble after frost\n\nMills paid €36 a box this week. A year ago the going rate was €18.",
        "A pass for the pool will go from £74 to £89 in April, the council said on Monday, in what it called a "
        "“modest” 12% rise.",
        "Fever cases in Hove double in a month\n\nDoctors saw 46 patients in May, after 31 in April.",
        "Queue for allotments falls to 2,140\n\nFigures show that the total dropped by 130 in May from 2,390.",
        "Pool fares to rise by 5%\n\nA pass that costs £80 now will be £9 dearer from May, the council said.",
        "Bills in Hove to go up 4%\n\nIt will add £180 to the £1,800 a year that a home pays at the moment.",
        "Shares in Hale crashed 31% on Friday. They finished at 84p, having closed on Thursday at 112p. It expects "
        "to make "
        "£9m, down from £14m.",
    ),
    passed=(
        "Hale will pay a dividend of £1.20 a share, up from £1.00. Its shares gained 2.6% to close at £47.20. A "
        "pay rise of 20% was agreed in April.",
        "The typical house cost £182,900, down from £187,900 in May. Buyers took a fifth fewer of the county's "
        "houses than a year before.",
        "Those who walked slept for 6 hours 52 minutes a night, up from 6 hours 24 minutes at the start.",
        "The typical home in the county now costs £271,400, compared with £265,300 a year ago.\n\nThat put the annual "
        "rise at 2.3%. Bath again had the strongest market, with prices up 7.4%.",
        "Hale Air carried 3.1 million passengers through Cork last year, 8% more than the year before.\n\nHale "
        "Air last week reported an annual profit of £87m, up from £71m.",
        "The wool price for the third quarter rose 7% to 58 euros a bale on the news. A year ago the same "
        "contract cost 41 euros.",
        "Queue for allotments falls to 2,260\n\nFigures show that the total dropped by 130 in May from 2,390.",
        "Pool fares to rise by 11%\n\nA pass that costs £80 now will be £9 dearer from May, the council said.",
        "Bills in Hove to go up 10%\n\nIt will add £180 to the £1,800 a year that a home pays at the moment.",
        "The library has gone from six days a week to four. “I'd take a cut of 10%,” a clerk said.",
        "Shoppers pay 10% more for the bar. Its price went from £2 to £2.20. The maker said that cocoa had doubled in "
        "price.",
        "Some 2.3 million will come, 4% more than last year's 2.21 million and more than five times the number of "
        "residents.",
        "Its budget of 200 billion zlotys, about $55 billion, is up from 187 billion this year.",
        "Ferry permits to cost a fifth more\n\nIslanders were told on Monday. They will pay £24 a year instead of £20.",
        "Crime up 12% in Hove\n\nPolice recorded 4,480 offences. Burglaries rose from 400 to 600.",
        "Profit up 8% at Hale\n\nThe brewer made £54m. It will raise its dividend from 10p to 14p.",
        "Rail fares to rise 4%\n\nMinisters confirmed the step. Complaints rose from 900 to 1,400.",
        "A pass for the pool will go from £74 to £89 in April, the council said on Monday, after a 12% rise in May.",
        "House prices fell to £180,200 from £180,400 in May, the ministry said. The market has slowed. The lender is "
        "predicting a 2% fall in house prices next year.",
        "Sales at the brewer rose 15% to £62m, from £54m a year earlier. It will open three pubs.",
        "Sales rose 8%, with profit up to £5m from £4m. The firm makes tents.",
        "Profit fell by a fifth from £25m to £20m, the airline said. Its shares were unchanged.",
        "The number of patients waiting for a hip operation more than doubled from 1,200 to 3,100 in a year.",
        "The dollar fell 2% to $1.30 against the euro, from $1.28 on Friday. Traders were surprised.",
        "Exports fell 2% to £95bn from £97bn, while imports grew 1.3% to £156bn from £154bn.",
        "The single rose from six to five in the chart. It has sold 40,000 copies.",
        "Unemployment rose 10% from 5% to 5.5% of the workforce, the statistics office said.",
        "Profit was £3m, compared with a loss of £2m a year ago. Sales were up 20%.",
        "Sales rose to £5m from £4m last year, up 10% on a like-for-like basis. It has 30 shops.",
        "The shares fell 20p to 180p, from a high of 400p in May. That is a drop of 10% in a day.",
        "The bank cut its forecast of growth from 3% to 2%. Shares fell 4%.",
        "Prices range from £12 to £30. Members get 20% off.",
        "Net profit was €310m, compared with €240m a year ago, a rise of 29%. Analysts had hoped for more.",
        "House prices were up 11% on the year. The average price was £182,000, down from £188,000 in the spring.",
        "The airline carried 1.1 million passengers, 30% more than in 2003. It hopes to carry 2 million by 2008.",
        "Sales of the two models rose 10% and 20% to 1,100 and 3,600, from 1,000 and 3,000 respectively.",
        "Turnover rose from about £3bn to £4bn, up 22%. Its rival's turnover doubled.",
        "The court reduced his sentence from 12 years to nine. Crime in the city has fallen 40%.",
        "Revenue rose 12% to £5.4m. Costs rose to £4.4m from £4.1m.",
        "Rents in Calder to go up 10%\n\nTenants of the council will pay more from April. The average rent, now £80 a "
        "week, will go up to £88.",
        "Knife crime in the city dropped by a quarter last year, the mayor said.\n\nShe thanked youth workers. Police "
        "recorded 1,230 knife crimes, down from 1,640 in 2023.",
        "Profits at the brewer rose by 40%. It has moved house.\n\nIts rent is £30,000, compared with £28,000 last "
        "year.",
        "Burglaries fell 12% in a year. The number of officers went up from 1,100 to 1,400. Car crime rose 3%.",
        "The Greens took 14 of the 60 seats on the council, down from 17. Labour lost two.",
        "The glacier is melting ever faster, from 3cm a day to 9cm a day. Hikers are told to keep away.",
        "Shares in the brewer opened at 310p and closed at 248p. It makes cider. The fall of 20% was its worst in "
        "years.",
        "Some 5,400 homes in the valley are now on the new grid, up from 3,400 a year ago, the firm says.\n\nIt has "
        "laid 90 miles of cable. The mayor welcomed the news that homes linked to the grid had risen by half.",
        "Waiting times were down at last, the clinic said. Some 3,100 people are waiting for a bed, down from 3,200 "
        "in May. The wait for a scan has been halved, with 80 waiting, down from 160.",
        "The mill has trebled its profit since it began to sell flour to bakers in the town.\n\n"
        "It was built in the time "
        "of the canals and stood empty for years, until two sisters bought it and put the wheel back. They say that "
        "visits to the mill have doubled since.",
        "The brewer said that its profit rose 22% to £1.16m last year. It makes cider as well.\n\n"
        "It has bought a rival in Wales. In 2003, before the deal, it had made just under £950,000 in profit.",
        "Sales of cider rose 56% to £1.16m last year. The brewer makes ale as well. In 2003 its rival had sold ale for "
        "£950,000.",
        "New loans rose to 83,000 in December, slightly higher than November's low of 77,000. The bank is pleased. Its "
        "chairman said that the 8% rise in the number of new loans was no fluke.",
        "Fares on the line will go up from £20 to £23 in May. Riders called the 15% increase a disgrace.",
        "The film cost $50m to make and has taken $150m, three times its budget. A sequel is planned.",
        "Temperatures will fall from 12C to 4C by Thursday. Heating bills are up 15%.",
        "Hale Motors lost £64m in the quarter, compared with £51m a year ago. It makes vans. Hale Motors shares rose "
        "4% "
        "on the news.",
        "The mill sold 8,120 sacks in the first quarter, down 28% from the 11,300 of the quarter before but nearly six "
        "times as many as in the spring of last year.",
        "Murders with a knife went down from 40 to 29. The police have new vans. Nationally, knife offences fell by "
        "5%.",
        "Fines in the lanes come to just over £3m a year\n\nDrivers in the lanes paid £1m in fines last year. The fine "
        "is £70, halved if paid within a week.",
        "The club has 23,100 members. That is 1,100 up on last year, a rise of 5%.",
        "Burglaries in the town fell by 14% in the spring, police said. They have new vans.\n\nOfficers recorded 610 "
        "break-ins, compared with 590 in the winter.",
        "The bank is raising its dividend by a fifth. It has 90 branches.\n\nShareholders, who received 20p last "
        "year, will get 24p in July.",
        "The minimum wage will go up by 14% in April. Shops are worried.\n\nAn hour of work must be paid with "
        "£12.80, where at present it is £11.20.",
        "Shares in Hale fell 24% on Friday. They finished at 84p, having closed on Thursday at 110p.",
        "Riverside flat prices up 10% in a year\n\nA typical flat now sells for £154,000, a gain of £14,000 since "
        "last May. Buyers had more to choose from.",
    ),
    run=run,
)
