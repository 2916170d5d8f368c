"""The same digits at another magnitude: million for billion, a lost "m", a factor of ten."""

from __future__ import annotations

from collections.abc import Iterator

from service.alignment import Alignment
from service.checks.base import Check, Finding
from service.checks.clashing.at_odds import findings
from service.checks.clashing.comparison import Clash
from service.checks.wording import located, subject_of
from service.model import Claim


def message(alignment: Alignment, claims: tuple[Claim, ...], clash: Clash) -> str:
    """Return the sentence that explains the finding."""
    times = f"{10 ** round(clash.apart):,}"
    return (
        f"The figures for {subject_of(claims)} are {times} times apart, with the same leading digits: "
        f"{located(alignment, claims)}."
    )


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the claims about one thing whose figures differ by a power of ten."""
    return findings(alignment, "magnitude", message)


CHECK = Check(
    id="magnitude",
    description="One thing is given two figures with the same leading digits a power of ten apart.",
    why="Million for billion is the slip that spell-checkers pass, readers remember and regulators write about.",
    flagged=(
        "A probe landed with 350 grams of rock from the moon Titania on Monday. It had flown for six years.\n\n"
        '"We have three and a half kilos of that rock here," said Dr Vera Lund of the laboratory.',
        "Blaze near Ovar burns 1,400 hectares of pine\n\n"
        "A fire broke out on Friday near Ovar and was still burning on Sunday.\n\n"
        "Satellite pictures showed 140 square kilometres blackened, officials said.",
        "Oakfield Foods reported a loss of $57m for the year to June. Its chief executive resigned in May. The "
        "loss of $57bn was the worst in the history of Oakfield Foods.",
        "The dam holds 3 million cubic metres of water. It was built in 1936. Engineers say the 3 billion cubic "
        "metres of water behind the dam are safe.",
        "Viewers bought 1.7 million copies of the single in a week. The band formed in Cardiff in 2001. The 17 "
        "million copies of the single sold in that week set a record.",
        "Zenith to cut 1,200 jobs\n\n"
        "Zenith is to cut 12,000 jobs, most of them in Coventry. The engine maker blamed the cost of energy.",
        "The vaccine trial enrolled 25,000 volunteers. Half of them got a placebo. Side effects were mild among "
        "the 2,500 volunteers who enrolled in the vaccine trial.",
        "Norsea sells its share of a gas field for £5bn\n\n"
        "The oil company has agreed to part with its stake in the Halden field.\n\n"
        "Shareholders will get most of the £5m that the stake has fetched.",
        "Penmore harbour to get £2.4bn\n\n"
        "Penmore harbour is to get £2.4m from the government for a new quay, ministers said.\n\n"
        "Work will take six years.",
        "Museum wins £15m grant\n\n"
        "The Museum of Glass in Stourbridge has won a grant of £1.5m from the lottery.\n\n"
        "The grant will pay for a new roof.",
        "The drug company Avelin made a profit of $3.2bn in the first quarter.\n\n"
        "Its shares rose by a tenth.\n\n"
        "The $3.2m profit in the first quarter was better than Avelin had promised.",
        "Locusts have eaten crops on 40,000 hectares of farmland in Niger.\n\n"
        "Planes have been sent to spray the swarms.\n\n"
        "Farmers' leaders said crops on 400,000 hectares of farmland had been eaten.",
        "A million people marched through Lisbon on Sunday, the unions said.\n\n"
        "It was the fourth march this year.\n\n"
        "The 100,000 people who marched through Lisbon were led by nurses.",
        "The Halden reactor has cost £650m so far.\n\n"
        "It is not yet finished.\n\n"
        "MPs want to know why the Halden reactor has cost £650bn.",
        "Voters in Wigton have signed a petition against the quarry.\n\n"
        "The petition has 21,000 signatures.\n\n"
        "A petition with 2,100 signatures cannot be ignored, the mayor said.",
        "About 7,000 homes in Devon were flooded in January.\n\n"
        "Insurers have yet to pay.\n\n"
        "The 70,000 homes flooded in Devon will cost insurers dear.",
        "Council owes £870m\n\n"
        "Ashby council owes £87m to banks and pension funds, an audit has found.\n\n"
        "It owes more than any other council in Wales.",
        "Farm shops in Norfolk took more than £34m last year, a survey has found.\n\nMost sell their own meat.\n\n"
        "The survey says that the shops took over £340m in the year.",
        "The orchestra has been left £7.2m by a widow from Leith.\n\nIt lost its grant in June.\n\nIts director said "
        "that a gift of £72m came as a shock.",
        "The tunnel has swallowed £384m since digging began.\n\nNo date is set for its opening.\n\nA hole that cost "
        "£38.4m ought to have a door by now, said a cab driver.",
        "Beetles from every continent lie in drawers in the cellar, 417,000 specimens in all.\n\nIt is damp there.\n\n"
        "The curator has pinned most of those 41,700 insects herself.",
        "Some 40 jobs are to go at the mill in Keld.\n\nIt spins wool.\n\nUnions say that the 400 posts which will go "
        "at the mill are all in Keld.",
    ),
    passed=(
        "Frog is found after 30 years\n\nA frog last seen in 1994 has been found in Kerala.\n\n"
        "The trust will pay for a study over three years.",
        "A forged Klee was sold for £6,000 at an auction in Bath, a tenth of what a frame fetched.\n\n"
        "The frame went for £60,000 to a bidder by telephone.",
        "Takings at the box office passed £45m last month, the theatre said. Tickets averaged about £45.\n\n"
        "The play closes in May.",
        "The ferry firm has debts of £460,000. Its new jetty has cost £4.6m so far.",
        "Some 350 of the staff have been offered new posts. The shop sold 3,500 tickets on Friday alone.",
        "The flood made 20,000 people homeless. In 1952 one took the lives of 2,000 people in the valley.",
        "The film took $4m on its first night. By the end of its run it had taken $40m.",
        "The bank made £2.1bn last year. Its insurance arm made £21m.",
        "The city has a budget of £1.2bn. It spends £12m of that on parks.",
        "Sales rose from £3m to £30m in a decade. The company now trades in nine countries.",
        "Each nurse will get a bonus of £300. The bonuses will cost the trust £300,000 in all.",
        "The tower cost £60m to build. It was sold on for £600m thirty years later.",
        "The company said it would invest $2bn in India, or $200m a year.",
        "A share in the club costs £25. The club hopes to sell shares worth £2.5m.",
        "The fine could have been £10m. The court set it at £1m.",
        "Police seized 30 guns in the raid. They seized 300 rounds of ammunition as well.",
        "At least 40 people were hurt when the stand fell. Some 4,000 people were watching.",
        "Each winner takes home £15,000. The prizes add up to £150,000.",
        "Cerys Lloyd, 34, ran a new route on each day of the week, every one of them 26.2 miles.\n\nHaving run 262 "
        "miles in all, Lloyd said, she was ready for a bath.",
        "The island has to make do with a boat that has 12 seats. It takes no cars.\n\nThe wedding went ahead with 31 "
        "of the 120 guests.",
    ),
    run=run,
    across=run,
)
