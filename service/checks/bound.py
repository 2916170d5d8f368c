"""A bound, an approximation or a vague amount that another figure breaks."""

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
    return f"The figures for {subject_of(claims)} cannot all be true: {located(alignment, claims)}."


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the claims about one thing of which a qualified figure excludes another."""
    return findings(alignment, "bound", message)


CHECK = Check(
    id="bound",
    description='A bound or loose amount ("more than 300", "dozens", "nearly half") that another figure breaks.',
    why="The loose figure and the exact one are written paragraphs apart, and only one of them gets updated.",
    flagged=(
        "More than 300 people were evacuated from a hotel in Whitby.\n\n"
        "The fire began in the kitchen.\n\n"
        "In all 250 people were evacuated from the hotel, the fire brigade said.",
        "Dozens of protesters were arrested in Bristol on Saturday. Shops had closed early. Police later said "
        "that seven protesters had been arrested in Bristol.",
        "Nearly half of voters in Elmham backed the bypass. The count took all night. Only 31% of voters in "
        "Elmham backed the bypass, the returning officer said.",
        "At least 18 miners died in the blast at Tolna. Rescue work ended at dusk. The mine's owner said 14 "
        "miners had died at Tolna.",
        "Almost 5,000 runners finished the Brecon half marathon. The winner is a postman. Organisers said 3,900 "
        "runners had finished the half marathon.",
        "Hundreds of homes were left without power after the storm in Orkney. Engineers came from Inverness. By "
        "nightfall 38 homes in Orkney were without power.",
        "Up to 90 jobs will go at the Dundee plant. Managers told staff on Monday. The union said 140 jobs would "
        "go at the Dundee plant.",
        "Scores of whales were stranded on the beach at Farewell Bay. Volunteers poured water on them. Nine "
        "whales were stranded on the beach in all.",
        "Under 1,000 copies of the book were printed. It is now worth a fortune. All 1,400 copies of the book "
        "were printed in Leipzig.",
        "The company employs at least 900 people in Derby.\n\n"
        "It makes parts for trains.\n\n"
        "The company employs 720 people in Derby, a spokesman said.",
        "Almost all of the 60 wards were full.\n\n"
        "Doctors at the Royal treated more than 400 patients on Monday.\n\n"
        "The Royal's records show that doctors treated 290 patients on Monday.",
        "Rovers have lost fewer than five matches this season.\n\n"
        "Their keeper is on loan.\n\n"
        "Rovers have lost eight matches this season, five of them at home.",
        "The ship carried up to 120 passengers on each crossing in May.\n\n"
        "Inspectors found that it carried 210 passengers on each crossing in May.\n\n"
        "Its owner was fined.",
        "Half a million flee storm\n\n"
        "About 1.1m people fled their homes on Friday as the storm reached Luzon. More than 31,000 of them are in "
        "tents.",
    ),
    passed=(
        "Cyclone Ana reached the coast on Friday with gusts of up to 205 km/h, and tore off roofs.\n\nIt has "
        "weakened.\n\nFears of a worse storm, with winds above 225 km/h, did not come true.",
        "A man has walked to Rome with a drum.\n\nHe was met by a band.\n\nThe drum weighs 10kg. Tom Rudd lost almost "
        "two stone.",
        "Talks to last 90 hours\n\n"
        "Envoys sat down in Geneva on Friday, barely 60 hours after the shelling had stopped. Both sides sent a dozen "
        "people.",
        "More than 300 people were evacuated from a hotel in Whitby. In all 312 people were evacuated from the "
        "hotel, the fire brigade said.",
        "Nearly 2,000 people signed the petition. The council has checked 1,981 signatures.",
        "Dozens of protesters were arrested in Bristol. Police later said that 57 protesters had been arrested in "
        "Bristol.",
        "Nearly half of voters in Elmham backed the bypass. The exact share was 48% of voters, the returning "
        "officer said.",
        "Hundreds of mourners filled the church. Six mourners carried the coffin.",
        "Up to 90 jobs will go at the Dundee plant. So far 35 staff have left the plant.",
        "At least 18 miners died in the blast at Tolna. At Kerch, in 1998, 14 miners died.",
        "About 200 guests came to the wedding at Ripley Castle. Caterers fed the 212 guests in two sittings.",
        "More than 400 athletes will compete in Turin. Britain is sending 38 athletes to Turin.",
        "Over 1,000 workers went on strike. The union has 8,600 members at the firm.",
        "At least 12 countries have banned the pesticide. Britain is one of 15 countries that have banned it.",
        "Some 5,000 people attended the rally, its organisers said. Police put the crowd at 4,700.",
        "Over 900 flee blaze\n\n"
        "Some 600 people fled on Friday and 350 on Sunday, when the wind turned. Their homes are safe.",
        "Fewer than 40 tigers are left in the Tarai forest. There were 61 tigers in the forest ten years ago.",
        "The mill recalled nearly 90,000 kettles in Hull. It said the biggest recall covers 60,000 kettles with loose "
        "lids.",
        "Ms Lund ran the inn for almost half a century. Lund, whose 65-year life at sea began early, was from Oslo.",
    ),
    run=run,
    across=run,
)
