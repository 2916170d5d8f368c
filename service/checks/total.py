"""Parts that do not add up to their stated total."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.adding import leads, margins, paces, places, stakes, wholes
from service.checks.base import Check, Finding

RULES = (wholes, margins, leads, stakes, paces, places)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each total that is not the sum of its parts, and what else is told to fit and does not."""
    for rule in RULES:
        yield from rule.run(alignment)


CHECK = Check(
    id="total",
    description="Parts that do not add up to the total that the text gives them.",
    why="Readers add up; so do the people the story is about.",
    flagged=(
        "The rescue plan is worth £50m, with £30m going to new engines and the other £25m to the pier. Work "
        "starts in May.",
        "The council will build 120 homes in Frome. Of these, 70 are for rent and the remaining 40 for sale.",
        "Of the 90 engineers at the yard, 60 work on the ships and the other 20 in the offices. None will lose "
        "their job.",
        "The airline has 48 jets. It owns 31 of them and leases the other 19.",
        "The crew of 22 got off safely, the coastguard said. A helicopter lifted 13 of them from the deck and a "
        "lifeboat took off the other seven.",
        "There are 650 seats in the chamber. The government holds 340 seats and the opposition parties the other 290.",
        "The 36 paintings were stolen in 1990. Police have recovered 21 of the paintings, but the other 18 are "
        "still missing.",
        "Hospital treats 30 after coach crash\n\n"
        "Thirty people were treated after a coach crashed on the M5. Doctors kept 12 of them in overnight; the "
        "other 21 were sent home.",
        "The 14-strong squad includes eight defenders and the remaining nine are forwards. They fly to Malta on "
        "Monday.",
        "The lottery fund has £80m to give away this year.\n\nSport will get £45m and the arts the other £25m.",
        "Wanderers have played 20 games. They have won 12 and lost the remaining six.",
        "Tickets cost £60, of which £45 goes to the club and the remaining £20 to charity.",
        "The study followed 240 nurses.\n\nIt was paid for by a union. Half of them work at night.\n\nThe authors "
        "spoke to 162 women and 98 men.",
        "The new cabinet has 15 ministers, nine men and seven women. It meets on Monday.",
        "The repairs will cost £3.4m: £1.7m from the state, £1.1m from the city and £0.9m from the church.",
        "The stadium holds 32,000 people: 26,000 seated and 8,000 standing. It opens in May.",
        "Kenya took seven golds, four silvers and three bronzes, 15 medals in all.",
        "Sales reached £34m in May, £31m in June and £36m in July, a total of £111m. Rivals did worse.",
        "Rovers have played 16 games, and have won seven, drawn five and lost six.",
        "The team won eight of its 14 games and lost seven. It finished third.",
        "The store has sold 240 of its 300 fridges, leaving 80 in the warehouse.",
        "Peers voted by 229 to 206 to keep the post, a majority of 33. The bill goes back to MPs.",
        "The bank is one of six lenders that were barred from the deal. It has appealed.\n\nThe remaining four lenders "
        "have yet to file papers.",
        "Readers spent £1.34bn on books in 2004.\n\nSales rose 4% in May. In June they rose 7%.\n\nShops did well, and "
        "prices fell by 2%.\n\nA third of buyers were under 30.\n\nNovels brought in £990m, with guides making up the "
        "other £250m.",
        "The hospital has 600 beds, of which 420 are in the main building and 200 in the annexe.",
        "The strike kept 4,200 nurses at home. Of these, 2,900 work in hospitals, 800 in surgeries and 700 in schools.",
        "A choir of 60 singers travelled three weeks ago: 22 from Leeds, 19 from York and 11 from Hull.",
        "The assembly has 120 seats. The Liberals took 51, six more than in 2019. The Greens were cut to 30, and the "
        "Farmers to 22. The other nine went to independents.",
        "The council must find savings of £30m. Schools will bear the largest cut, of £14m. Another £8m will come from "
        "roads, and parks will lose the remaining £5m.",
        "Bianca Rossi scored 41 times last season. Twenty-two of the goals came in the league, nine in the cup and "
        "eight in Europe.",
        "The ferry Ondine was carrying 212 people when it sank on Monday. Rescuers have saved 170 people, the navy "
        "said. Thirty-one bodies have been found and 19 people are missing.",
        "Of the 240 delegates, 130 voted for the motion, 90 voted against it and 40 abstained.",
        "The exhibition has 88 objects, 41 of them from Egypt, 30 from Greece and 27 from Rome.",
        "The court is picking 12 jurors and six stand-ins. The trial may last until June.\n\nIt begins once all "
        "20 people have been sworn in.",
        "Harbour Air is to cut 900 jobs.\n\nIt will shed 420 jobs in Cork and a further 380 in Galway. Unions "
        "were told on Monday.",
        "Rovers lost eight of their last 12 games. The manager is under fire.\n\nHe said that seven wins in 12 "
        "games was no disgrace.",
        "The island has 40 bakers and 25 butchers, a report says. It counted all shops.\n\nThe 75 bakers and "
        "butchers have formed a union.",
        "Girls live to 81 years in the north and 86 years in the south, a gap of seven years.",
        "The trade deficit was £5bn in May. Norway exported £19bn worth of goods, but imported £27bn.",
        "Larne 22-17 Antrim\n\nA late try from Burke gave Larne a seven-point win in the rain.",
        "The yard has an order for 14 ferries. It won another for nine tugs in June.\n\nTogether the two orders "
        "are for 28 vessels.",
        "Ferris Bank is to buy the 45% of Alder Mutual that it does not already own.\n\nShares in Alder rose by a "
        "fifth. Ferris has held 65% of the lender since 2001.",
        "The council has 30 members. It met in May.\n\nThe plan was carried by 18 votes to 11, with five abstaining.",
        "Larne sacked their coach after two wins in 12 league games.\n\nFans had lost patience after seven defeats and "
        "five draws under him.",
        "The harbour fund is worth £400,000.\n\nAyr gave £60,000, and Perth and Oban gave £150,000 each.",
        "The mill is losing 2,000 jobs a week.\n\nUnions say that 70,000 jobs went over the last year.",
        "Some 400 clubs have already joined the scheme.\n\nThe league wrote to 2,000 clubs, 1,400 of which have yet to "
        "reply.",
        "The state has offered to buy 300 farms. Of those eligible, 140 have said yes and 60 no, a clerk said. That "
        "left 150 that had not replied.",
        "Eighty-four people drowned last year, a report says. Men accounted for 61 of the deaths and women for 17.",
        "A gown that cost £900 is among 140 coats in a new show. The show has taken three years to put together.\n\n"
        "Of the coats on display, 84 were worn on stage and 66 on screen.",
        "Police find five of nine stolen clocks\n\nA gold clock was found in Hull on Monday, along with four other "
        "clocks. Officers were still looking for the other six.",
        "Rafter has taken the last seat in the ward by 14 votes. The final tally was 2,310 for Mr Rafter and 2,284 for "
        "Ms Shiels.",
        "Larne came from behind, but a 27-21 victory over Antrim has put them into the final. They were 18-6 down at "
        "the interval. The eight-point win was no fluke.",
        "Clare 1-19 Galway 2-14: it took 90 minutes, but Clare are in the final. The four-point margin was hard on a "
        "side who had led at half-time.",
        "An airline cancelled 52 flights on Saturday. Twenty-six of them were dropped at Cork, 14 at Kerry and 18 at "
        "Shannon; no other airport was affected.",
        "The farm must pay £92,000 over the spill. It was fined £70,000 with costs of £12,000; the court made no other "
        "orders.",
        "Floods have hit 230,000 people in nine districts. Barpeta is the worst off with 140,000 people affected, "
        "followed by Dhubri with 120,000 and Morigaon with 30,000.",
        "Peers backed the bill by 229 votes to 206 on Monday. Aides had feared defeat. In the end the majority "
        "was 33, and it now goes back to MPs.",
        "Ann Reid is mayor for a second time. She finished with 8,430 to the 8,118 of Tom Hall, and so held on by "
        "412 votes.",
        "The leader of Lorn has survived a motion by three votes. Ann Reid was backed by 30 members and opposed "
        "by 22, with two abstaining.",
        "Five members of the bank's board voted for no change and three for a cut, the chair said after the "
        "meeting of the seven-strong board.",
        "Norsk has raised £40m in all. The Dutch fund Dijk put in £26m. The only other backer, a bank, gave £18m.",
        "More than 300 farms were flooded in Kent and Essex. A total of 140 in Kent and 52 in Essex were under "
        "water. No other counties were hit.",
        "The clerk spent £18,400 in all, which is £2,900 more than the £19,500 that the law allows.",
        "The hospital will bring 300 jobs to Lorn. It is to employ 170 people full-time and another 80 part-time.",
        "The court has fined three skippers a total of £9,000. Tom Hall, who sat, imposed the same sum, of "
        "£2,500, on each of the accused.",
        "Kyiv and Moscow have swapped 240 prisoners. Each side let 110 prisoners go, and nobody else was part of it.",
        "The line will add 12 routes. The routes comprise five to Spain, three to Italy and one each to Malta and "
        "Crete.",
        "The gale cut power to 340,000 homes. Crews have reached 110,000 of them, a third of the total, leaving "
        "130,000 in the dark.",
        "A gale hit the harbour. Of the 30 boats there, 18 were saved. Fifteen were destroyed.",
        "Hale takes a three-shot lead into the last round.\n\nHale, 27, is on 14 under par after 54 "
        "holes.\n\nClosest to him is Rosa Lund, who is on 12 under.",
        "The Bears were eight points clear at the break, with the score at 21-15. They won in the end.",
        "Ayr beat Derry 28-18 on Monday. It was 18-all with ten minutes left. The 14-point margin was hard on Derry.",
        "Quake toll reaches 63\n\nThe number of people killed in the earthquake in Lorn province rose to 63 on "
        "Monday, officials said.\n\nForty-one bodies were found in Kesh and another 27 in Tamar, the mayor said. "
        "No deaths were reported elsewhere.\n\nMore than 900 are homeless.",
        "Four jailed for 38 years in all\n\nFour men who robbed a jeweller have been sent to prison for a total "
        "of 38 years.\n\nThe leader, Tom Hall, got 14 years. Joe Reid and Sam Lund were given nine years each and "
        "driver Ed Moss four.\n\nThey took watches worth £1m.",
        "Ayr lose three-goal lead\n\nAyr threw away a 3-1 lead to draw 3-3 with Hull.\n\nHull scored twice in the "
        "last ten minutes.",
        "Lund wins by two shots\n\nRosa Lund won the Lorn Open by two shots on Sunday after a closing 66.\n\nShe "
        "finished on 15 under par, with Ada Hale second on 12 under.\n\nShe won £90,000.",
        "Church bells stolen\n\nThieves took five of the eight bells from a church in Lorn, police said.\n\nThe "
        "four that were left have been moved to a museum.\n\nThey weigh two tonnes.",
        "Lotto pair share £6m\n\nTwo friends from Lorn have won £6m and will have £2.5m each.\n\nThey bought the "
        "ticket in a pub.",
        "Bus crash: 31 on board\n\nA bus with 31 people on board left the road in Lorn.\n\nFour people died and "
        "22 were hurt. Nine escaped unhurt.\n\nThe driver is 40.",
        "Two-thirds of ferry's passengers saved\n\nA ferry with 156 passengers sank off Lorn on "
        "Monday.\n\nRescuers pulled 98 from the water; 21 bodies have been found and 47 are missing.\n\nThe "
        "captain is held.",
    ),
    passed=(
        "The council will spend £41m on care. Savings of £17m are to be made, and 60 posts will go. The Greens "
        "proposed taking £3m from reserves to spare the pools.",
        "Enrolment in the district has dropped from 8,100 to 6,400 in ten years. The district plans to save £2m "
        "by leaving 30 posts unfilled.",
        "Four of the five were for Hale from the start, and the fifth came round, said the chairman. The other "
        "four on the shortlist get £500 each.",
        "About £41m will be spent on a hall and £22m on a pier, with the remaining £12m going towards buses.",
        "The 12 drums came in May. Police searched three homes in Ayr and found two pistols and four phones. The "
        "other two were let go.",
        "They scored 39 points out of 40 for their waltz and 37 for their tango, a total of 76.",
        "Some 62 barns had been burned down, 38 of them in Lorn, and another 17 damaged.",
        "The crash killed 11 people in Lorn. Another 29 were taken to a clinic. The bus was licensed for 33 "
        "passengers.",
        "Kent were all out for 341, a lead of 54. Hale was put down twice, on 17 and 84, both times at slip.",
        "A vase that was bought for £4 in 1996 has been sold for £46,000. With the premium of the saleroom the "
        "price was £57,500.",
        "The union puts the state's harvest at 20.6 million tonnes, 1.2 million more than its October estimate of 19.4 "
        "million.\n\nRye should bring 10.2 million tonnes, oats 5.4 million, canola 3.6 million and flax the remaining "
        "1.4 million.",
        "The council approved a £620m plan for a bridge in May. Piers for the first two spans, together worth "
        "£250m, will be built next year.\n\nHalf of the cost will be met by the state from its old fund for roads "
        "and bridges and the remaining £310m will come from tolls.",
        "The number of people killed by floods in Lorn has risen to 95, the navy said on Monday, with 72 still "
        "missing.\n\nKesh accounts for 51 of the deaths, Tamar for 28 and Brill for 16, a clerk said.",
        "Cork schools short of 3,100 nurses, audit finds\n\nSchools in Cork need another 3,100 nurses to meet "
        "their own rule, an audit shows. The county has 7,400 nurses in post but should have 10,500.",
        "A home will be charged £1,640 a year from May.\n\nThe cheapest fix on sale on Friday was £1,490, "
        "according to a website – £150 below the May cap.\n\nThose who owed money had an average debt of £1,352.",
        "Brewer picks Lorn for €4bn plant\n\nThe brewer Hale will build a 4-billion-euro plant outside Lorn that "
        "is to create 900 jobs. The state will contribute 1.5 billion euros, or 37% of the cost.",
        "The mill employs 240 people, 165 of them in Ayr, and plans to hire 90 more.",
        "About 6,500 of the union's 9,000 members sent in their papers, and just over 4,000 of those were in favour.",
        "The state has offered to buy 300 farms. Of those eligible, 140 have said yes and 60 no, a clerk said. That "
        "left 100 that had not replied.",
        "Rafter has taken the last seat in the ward by 26 votes. The final tally was 2,310 for Mr Rafter and 2,284 for "
        "Ms Shiels.",
        "Larne came from behind, but a 27-21 victory over Antrim has put them into the final. They were 18-6 down at "
        "the interval. The six-point win was no fluke.",
        "Clare 1-19 Galway 2-14: it took 90 minutes, but Clare are in the final. The two-point margin was hard on a "
        "side who had led at half-time by 0-12 to 0-4.",
        "The farm must pay £92,000 over the spill. It was fined £70,000 with costs of £12,000, and must restock the "
        "river.",
        "Seven of the seats go to women, up from four. The council meets in May.",
        "Inspectors opened 210 crates and found 340 of them. Some 9,000 parrots were taken last year.",
        "Drivers will each receive a bonus equal to £32,000 and a loan of £3,000. They had asked for £38,000.",
        "The clerk looked up 26 people, one of them 30 times. The ministry said 18 officers had been questioned since "
        "2020, and five of them dismissed.",
        "Owners had first reported 290 passengers missing. The true number was 140, the navy said, of whom 80 were men "
        "and 60 women; the other 150 had never boarded.",
        "Some 10,300 of the 11,800 swimmers who had entered came to the start, and all but 180 of them finished.",
        "The park would go from 12,000 at present to 18,000. A two-tier stand with 7,200 seats would rise on the bank. "
        "The other three sides would not be touched.",
        "Greens open seven-point lead\n\nThe Greens are on 38 per cent, with Labour on 31 per cent, a poll found. "
        "Other parties shared 14 per cent and 17 per cent of those asked had not made up their minds.",
        "Larne's captain hit 12 points, eight from penalties. The five-point margin was hard on Antrim.",
        "Exports of timber were little changed at £1.5bn. Imports went up by £300m to £9.5bn, so that the trade "
        "surplus was £7.1bn.",
        "The bill was passed by 41 votes to 33. To override a veto its backers would need two-thirds of those present, "
        "or 50 votes of 74.",
        "The council has 60 buses in all. It runs 42 buses on Sundays. A further 12 buses bought since 2010 are for "
        "hire.",
        "Four more presses will lift output to 800,000 discs a month, the factory's owner said. British fans bought 7 "
        "million LPs last year.",
        "The council has 30 members. It met in May.\n\nThe plan was carried by 18 votes to 11, with one abstaining.",
        "The harbour fund is worth £360,000.\n\nAyr gave £60,000, and Perth and Oban gave £150,000 each.",
        "The mill is losing 2,000 jobs a week.\n\nUnions say that 104,000 jobs went over the last year.",
        "The rescue plan is worth £50m, with £30m going to new engines and the other £20m to the pier. Work "
        "starts in May.",
        "The council will build 120 homes in Frome. Of these, 70 are for rent and the remaining 50 for sale.",
        "Albion won eight of their 14 games and lost the other six. They finished third.",
        "The repairs will cost £3.4m, of which the state pays £1.7m, the city £1.1m and the church the remaining "
        "£0.7m. They will take a year.",
        "The jury of 12 was made up of seven women and five men. It took four days to reach a verdict.",
        "Of the 90 engineers at the yard, 60 work on the ships and 20 in the offices. None will lose their job.",
        "The airline has 48 jets. It owns 31 of them and leases the other 17.",
        "Ministers have set aside £900m for the region. Roads will get £400m, schools £300m and the remaining "
        "£200m is for broadband.",
        "About 5,000 people work for the firm. Some 3,100 are in Britain and the other 1,800 are in Spain.",
        "Three climbers were found on Monday. The other two climbers were found a day later.",
        "The train had 200 passengers. Forty got off at York and 25 got on; the remaining passengers went on to Leeds.",
        "Two of the five sailors swam ashore. The other three sailors clung to the hull for six hours.",
        "She has written 14 novels. Eleven are set in Glasgow, the other three in Rome.",
        "He paid £500 down and the remaining £1,500 over three years.",
        "The bus had 52 seats. The other 14 passengers stood.",
        "The company has 40 shops in Wales and 90 in England. The other 12 are in Ireland.",
        "The other two men are 34 and 51. All three will appear in court on Monday.",
        "She has run the firm for 12 years. She ran its rival for the other six.",
        "Police arrested nine people on Friday. Six men and two women were charged.",
        "The ship can hold 1,600 people. It left Hull with 1,100 passengers and 420 crew.",
        "Two goals from Smith and one from Jones helped Leeds to a 4-0 win.",
        "MPs backed the plan by 311 votes to 288. The government, which has a majority of 160, was relieved.",
        "A fire closed six factories, leaving 6,650 workers without a job.",
        "The airline cancelled 65 flights on Thursday, 180 on Friday, 140 on Saturday and 43 on Sunday.",
        "Rovers drew their first two games and have won three and lost one since.",
        "The team have won six and lost two of their last 10 games. They are fifth.",
        "The company shed 340 posts last year, including 210 in Leeds and 50 in Hull.",
        "The hospital has 600 beds, of which 120 are in the main building and 80 in the annexe.",
        "The sale raised £2m for charity. One painting fetched £900,000 and the other £600,000.",
        "She scored 61 in the first test and 35 in the second, making a total of 340 runs in the series.",
        "The company has two plants. One makes 300 cars a day, the other 450.",
        "Half of the 5,200 pupils had a meal at school. The other 2,600 brought their own.",
        "The gallery owns 900 works. It has 520 prints, among them 60 by Goya, and 210 oils. The remaining 170 works "
        "are drawings.",
        "The assembly has 120 seats. The Liberals took 51, six more than in 2019. The Greens were cut to 30, and the "
        "Farmers to 22. The other 17 went to independents.",
        "The council must find savings of £30m. Schools will bear the largest cut, of £14m. Another £8m will come from "
        "roads, and parks will lose the remaining £8m.",
        "The strike kept 4,200 nurses at home. Of these, 900 work in surgeries and 700 in schools.",
        "The ferry was carrying 212 people. A helicopter saved 40 people. Ten bodies have been found and 19 people "
        "are missing.",
        "The squad of 26 includes 12 from Spain, three of them under 20, eight from Italy and the remaining six from "
        "Malta.",
        "She has 14 medals from three Games. Six came in Rome, among them four golds, and the other eight in Oslo.",
        "Eighty people were hurt, 12 of them badly. Thirty were sent home, and the other 50 were kept in.",
        "Of the 240 delegates, 130 voted for the motion and 90 against it.",
        "The Ashbys are worth £75m between them, up £10m on last year. Their cousin has £160m.",
        "The court is picking 12 jurors and six stand-ins. The trial may last until June.\n\nIt begins once all "
        "18 people have been sworn in.",
        "Harbour Air is to cut 800 jobs.\n\nIt will shed 420 jobs in Cork and a further 380 in Galway. Unions "
        "were told on Monday.",
        "Rovers lost four of their last 12 games. The manager is under fire.\n\nHe said that seven wins in 12 "
        "games was no disgrace.",
        "Girls live to 81 years in the north and 86 years in the south, a gap of five years.",
        "Her jumps were of 61, 58, 66 and 64 points. Ada Hale, who had led by five on Friday, came second.",
        "He wed Rosa Lund in 1956, and they had four daughters, one of whom runs the mill. He was the fifth of six "
        "children.",
        "The trade deficit was £8bn in May. Norway exported £19bn worth of goods, but imported £27bn.",
        "Readers bought 4,200 maps, compared with 3,900 atlases, last year. Prices rose.\n\nMaps outsold atlases "
        "by 300.",
        "Larne 22-17 Antrim\n\nLarne, who lost by nine points in Derry last week, won with a late try from Burke.",
        "The winner gets $50,000, the runner-up $20,000 and two others $15,000 each. The prizes come to $100,000.",
        "Spurs saw bids of £3m, £4m and £5m turned down in May. A bid of £8m was taken up at once.",
        "The shop expects 150,000 customers on Saturday and a further 100,000 on Sunday, said Ann Reid. Rival Tom "
        "Hall said that 200,000 customers would visit his.",
        "The play has won nine awards, including four Oliviers and two Tonys.",
        "Ferris Bank is to buy the 35% of Alder Mutual that it does not already own.\n\nShares in Alder rose by a "
        "fifth. Ferris has held 65% of the lender since 2001.",
        "Eighteen guests climbed out of a burning inn in Cork on Monday.\n\nIn all, 52 people were staying at the "
        "30-room inn. The other 34 left by the stairs.",
        "All but three of the 20 ponies that were lost on the moor are home. Nine were led down on Monday and "
        "eight more on Tuesday. The remaining three are thought to be in the woods.",
        "A baker won £4m in May. He has written cheques worth £2m, the largest of them £500,000 for a school. His "
        "three sisters got £200,000 apiece. Friends shared the remaining £900,000.",
        "Ada Hale was backed by 28 members and opposed by 21. A motion to sack her failed by 40 to 15 in May.",
        "A clerk let a shortfall of £240,000 build up. He had paid back £90,000 of the shortfall by May. The fund "
        "has paid out £150,000, and he must pay costs of £12,500.",
        "Ada Hale had 31 points for Ayr but was outdone by Rosa Lund, whose 35 won it for Derry. Ayr led by nine "
        "at the break.",
        "The reservoirs of Kent are 71% full, seven percentage points more than the Monday before. The biggest of "
        "them is 66% full.",
        "Kent had 241 fires last year, followed by Surrey with 219. Between them they had 538 in the previous year.",
        "The film took £24m on Friday and £96m over the weekend. It cost £130m to make.",
        "The rider had 11 horses to ride in Cork. Hale, who will take over five of them, lies nine behind him in "
        "the title race.",
        "The Blues won 61 seats and cut the Greens to 19. In the old 90-member house they had 38 members and the "
        "Greens 41. Others took the remaining ten.",
        "The mill lost £12.3m last year on turnover of £41m. Its owner will spend £30m on a dock.",
        "The new leader saw 13 ministers sworn in after she was elected by 58 votes to 33, to make a cabinet of "
        "22. The other nine are members of the old government.",
        "Peers backed the bill by 229 votes to 206 on Monday. At the last election the government's majority was 31.",
        "Ann Reid is mayor again. She finished with 8,430 to the 8,118 of Tom Hall. In 2019 she had held on by "
        "412 votes.",
        "Norsk is worth £40m. The Dutch fund Dijk put in £26m last year. The only other backer, a bank, gave £18m.",
        "The county has 10 schools. Four in the north and three in the south are shut; no other schools are affected.",
        "Hale blows three-shot lead in last round\n\nHale, who began the day three ahead, ended on 12 under. Rosa "
        "Lund won on 14 under, with Hale in second place.",
        "Hale takes a two-shot lead into the last round.\n\nHale, 27, is on 14 under par after a six-under "
        "66.\n\nClosest to her is Rosa Lund, who is on 12 under. Two are on nine under.",
        "The Bears were eight points clear at the break, with the score at 21-13. They won 30-24.",
        "Of the 30 boats in the harbour, 18 were saved. Twelve were destroyed, and nine houses burned down.",
        "The council has 52 members. Five members of its board voted for the plan and three for a delay, the "
        "chair of the nine-strong board said. One was ill.",
        "Six shops are to shut in Ayr, the chain said. Of its 16 shops in Kent, 11 will stay open.",
        "The party won 40 seats. The Greens took 12, and the other six went to others in the 58-seat house.",
        "The club has 22 players. Nine of those on loan are abroad. The other four are in Kent.",
        "Three in five of the 500 asked were in favour. Some 120 were against, and the other 80 did not know.",
        "The airline has 30 jets. It is to buy 12 Boeings and 15 Airbuses by May.",
        "Brothers jailed for total of 27 years\n\nTwo brothers who sold cocaine over six years have been jailed "
        "for a total of 27 years.\n\nDean Reid, 33, got 14 years and Lee Reid, 29, was given 13.\n\nEach must "
        "serve at least half.",
        "Gang gets 60 years\n\nFive men were jailed for a total of 60 years on Friday.\n\nTom Hall got 18 years "
        "and Ed Moss 12. The others, two of them teenagers, were given terms of up to 14 years.\n\nThey had "
        "stolen £3m.",
        "Family share £9m\n\nA family of four have won £9m and will give £1m to a hospice.\n\nThey will have £2m each.",
        "Ayr twice lose lead\n\nAyr let slip a 2-0 lead and later a two-goal lead in extra time to lose 5-4 to "
        "Hull.\n\nIt was their third defeat.",
        "Ferry sinks\n\nA ferry with 156 people aboard sank off Lorn. Fishermen pulled 98 from the water and a "
        "tug saved 21 more.\n\nTwelve bodies were found. Navy divers are still looking for the others.",
        "Crash kills four\n\nA bus with 31 people on board hit a wall, killing four people. Twelve were badly "
        "hurt and ten slightly. Five were unhurt.",
        "Festival in the red\n\nThe festival took £310,000, of which £90,000 came from beer, and cost £360,000. "
        "Grants of £30,000 cut the loss to £20,000.",
        "Blues lead by six\n\nThe Blues are on 41% and the Reds on 35%. In May the Blues were eight points ahead.",
        "Mayor wins by 41 votes\n\nAnn Reid is the new mayor. She had 2,310 votes to 2,269 for Tom Hall. Her "
        "majority was 214 in 2019.",
        "Hospital hires\n\nThe hospital will hire 300 people. It will take on 120 nurses and 60 doctors this "
        "year, and the rest by 2027.",
        "Toll of storm\n\nThe storm killed 14 in Lorn and 9 in Kesh. Three of the dead were children. No deaths "
        "were reported elsewhere. In 2019 a storm killed 30.",
        "Fine for three firms\n\nThree firms were fined a total of £9m. Lund must pay £4m, Hale £3m and Reid £2m. "
        "Lund was fined £1m in 2019.",
    ),
    run=run,
)
