"""Who a claim is about, across sentences: (a text, its figure, the agent that must come out); None stays open."""

from __future__ import annotations

import pytest
from handmade import document

from service import extraction
from service.claims import build
from service.model import Claim

pytestmark = pytest.mark.usefixtures("model")


def claim_of(text: str, mention: str) -> Claim:
    """Return the claim of a figure of the text, by its mention."""
    story = document(*text.split("\n\n"))
    found = {each.span.of(story.text): each for each in build([story], [extraction.extract(story)])}
    return found[mention]


NAMES = [
    ("Budget airline Kestrel Air is in trouble. Kestrel cut 400 jobs.", "400 jobs", "kestrel"),
    ("The ferry firm Marlin Holdings is in trouble. Marlin cut 400 jobs.", "400 jobs", "marlin holdings"),
    ("Harper & Lowe runs inns in Wales. Last year Harper sold 14 pubs.", "14 pubs", "harper & lowe"),
    ("Tom Hale, the mayor, came by bus. Mr Hale opened 14 parks.", "14 parks", "tom hale"),
    ("Tom Hale, the mayor, came by bus. Then Hale opened 14 parks.", "14 parks", "tom hale"),
    ("Tom Hale spoke first. His wife came later. Mrs Hale raised 14 points.", "14 points", "hale"),
    ("Tom Hale and Rob Hale spoke first. Later Hale raised 14 points.", "14 points", "hale"),
    ("The Northern Grain Board (NGB) met in Leeds. The NGB bought 14 silos.", "14 silos", "northern grain board"),
    ("Barrow Capital lent the money. Later Barrow bought 14 shops.", "14 shops", "barrow"),
    ("The court heard from Sir Ian Marsh. Sir Ian saw 14 letters.", "14 letters", "ian marsh"),
]
PERSONS = [
    ("Singer Leo Amadi is back. He sold 40,000 records last year.", "40,000 records", "leo amadi"),
    ("Anna Reyes won again on Sunday. She has won 14 races.", "14 races", "anna reyes"),
    ("Anna Reyes beat Carla Munt on Sunday. She has won 14 races.", "14 races", "anna reyes"),
    ("Anna Reyes beat Tom Hale at chess. He lost 14 pieces.", "14 pieces", "tom hale"),
    ("Anna Reyes won. She was glad. She has won 14 races.", "14 races", "anna reyes"),
    ("Tom Hale said he had 14 offers.", "14 offers", "tom hale"),
    ("The guards found that it held 14 boys.", "14 boys", None),
    ("She cannot catch Keld - which in May made 14 cars - yet.", "14 cars", "keld"),
    ("When Tom Hale retired, he had 14 titles.", "14 titles", "tom hale"),
    ("The mayor, Tom Hale, is to go. The mayor opened 14 parks.", "14 parks", "tom hale"),
    ("Chancellor Rob Marsh spoke on Monday. The chancellor promised 14 schools.", "14 schools", "rob marsh"),
    ("Prime Minister Anna Reyes met Foreign Minister Ola Berg. The prime minister took 14 aides.", "14 aides",
     "anna reyes"),
    ("Prime Minister Anna Reyes met Foreign Minister Ola Berg. The foreign minister took 14 aides.", "14 aides",
     "ola berg"),
    ("Striker Leo Amadi, 23, joined Derby in May. The 23-year-old has scored 14 goals.", "14 goals", "leo amadi"),
    ("Leo Amadi joined Derby in May. The 23-year-old has scored 14 goals.", "14 goals", "leo amadi"),
    ("Leo Amadi, 23, replaced Carl Munt, 31, at Derby. The 31-year-old has scored 14 goals.", "14 goals", "carl munt"),
    ("Leo Amadi beat Carl Munt. The 31-year-old has scored 14 goals.", "14 goals", "leo amadi"),
    ("Leo Amadi, 23, is back. The 31-year-old has scored 14 goals.", "14 goals", "leo amadi"),
    ("Leo Amadi, the singer, is back. The singer sold 40,000 records.", "40,000 records", "leo amadi"),
    ("Leo Amadi won the final in Rome. The Frenchman hit 14 aces.", "14 aces", "leo amadi"),
    ('Tom Hale was pleased. "I have won 14 races," said Hale.', "14 races", "tom hale"),
    ('Tom Hale was pleased. He said: "I have won 14 races."', "14 races", "tom hale"),
    ("The defender, who captained the side, has played 14 games.", "14 games", "defender"),
    ("Leo Amadi, 27, came on late. The 27-year-old, who captained Derby, has played 14 games.", "14 games",
     "leo amadi"),
    ("Painter Ola Berg died on Friday. His 300 canvases go to Oslo.", "300 canvases", "ola berg's canvas"),
    ("Scientist Ola Berg flew to Chile. There he found 14 fossils.", "14 fossils", "ola berg"),
]  # fmt: skip
ORGANISATIONS = [
    ("Kestrel Air lost money. The airline cut 1,530 jobs.", "1,530 jobs", "kestrel air"),
    ("Budget airline Kestrel is in trouble. The airline cut 1,530 jobs.", "1,530 jobs", "kestrel"),
    ("US insurer Marsh was fined. The firm employs 3,000 people.", "3,000 people", "marsh"),
    ("US insurer Marsh was fined. It employs 3,000 people.", "3,000 people", "marsh"),
    ("Marsh, an insurance broker, was fined. The broker cut 400 jobs.", "400 jobs", "marsh"),
    ("Marsh is an insurance broker. The company cut 400 jobs.", "400 jobs", "marsh"),
    ("Shares in Northsea fell. The company will close 14 mines.", "14 mines", "northsea"),
    ("Northsea Oil said it would close 14 mines.", "14 mines", "northsea oil"),
    ("Northsea Oil said on Monday that profits fell. It has closed 14 mines.", "14 mines", "northsea oil"),
    ("Northsea Oil lost money. Its boss has gone. It will close 14 mines.", "14 mines", None),
    ("Derby Athletic are top. The club signed 14 players.", "14 players", "derby athletic"),
    ("Derby Athletic are top. They have won 14 games.", "14 games", "derby athletic"),
    ("Rock band The Larks are back. The band sold 40,000 tickets.", "40,000 tickets", "larks"),
    ("The Commerce Department met on Monday. The department added 337 posts.", "337 posts", "commerce department"),
    ("The Electoral Commission met. The commission fined 14 parties.", "14 parties", "electoral commission"),
    ("Northsea Oil bought Lowe Power. Northsea said its insurance arm cut 400 jobs.", "400 jobs",
     "northsea's insurance arm"),
    ("Kestrel Air and its unions met. The airline's pilots held 14 strikes.", "14 strikes", "kestrel air's pilot"),
    ("Carmaker Volta is growing. Last year the carmaker sold 40,000 vans.", "40,000 vans", "volta"),
    ("Charity Open Door is short of money. The charity runs 14 hostels.", "14 hostels", "open door"),
]  # fmt: skip
OPEN = [
    ("Insurer Marsh and airline Kestrel were fined. The firm cut 400 jobs.", "400 jobs", "firm"),
    ("Insurer Marsh met insurer Lowe. The insurer cut 400 jobs.", "400 jobs", "insurer"),
    ("Insurer Marsh was fined. The rival firm cut 400 jobs.", "400 jobs", "rival firm"),
    ("Insurer Marsh was fined. The parent company cut 400 jobs.", "400 jobs", "parent company"),
    ("Insurer Marsh was fined. The airline cut 400 jobs.", "400 jobs", "airline"),
    ("British insurer Marsh was fined. The French insurer cut 400 jobs.", "400 jobs", "french insurer"),
    ("Insurer Marsh was fined. The US business cut 400 jobs.", "400 jobs", "us business"),
    ("Anna Reyes spoke. The minister named 14 schools.", "14 schools", "minister"),
    ("Anna Reyes spoke. He named 14 schools.", "14 schools", None),
    ("Kestrel Air launched a phone. It weighs 400 grams.", "400 grams", None),
    ("Kestrel Air is based in Derby. It was wrong to hire 400 people.", "400 people", None),
    ("Critics met in Leeds. They named 14 films.", "14 films", None),
    ("Leo Amadi met Carl Munt. The 31-year-old has scored 14 goals.", "14 goals", None),
    ("Leo Amadi lost.\n\nset a record in Derby. The 31-year-old has won 14 games.", "14 games", None),
    ("An earlier appeal raised £400. The appeal raised £300.", "£400", "earlier appeal"),
    ("An earlier appeal raised £400. The appeal raised £300.", "£300", "appeal"),
    ("Leo Amadi lost. The government spent £300.", "£300", "government"),
    ('Leo Amadi was glad. "We won 14 games," he said.', "14 games", None),
    ('Leo Amadi spoke of Carl Munt. "He has won 14 games," said Amadi.', "14 games", None),
    ("Tom Derby runs the club. Amy Lowe, the Derby star, left. The Derby actor saw 14 plays.", "14 plays",
     "amy lowe"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "agent"), [*NAMES, *PERSONS, *ORGANISATIONS, *OPEN])
def test_who_a_claim_is_about(text: str, mention: str, agent: str | None) -> None:
    assert claim_of(text, mention).agent == agent


HOLDERS = [
    ("Insurer Marsh was fined. It has 3,000 workers.", "3,000 workers", "workers, Marsh"),
    ("Insurer Marsh was fined. Its 3,000 workers will strike.", "3,000 workers", "Its workers, Marsh"),
    ("Insurer Marsh was fined. The firm has 3,000 workers.", "3,000 workers", "workers, Marsh"),
    ("Leo Amadi is back. He has 14 records.", "14 records", "records, Leo Amadi"),
    ("The firm has 3,000 workers.", "3,000 workers", "workers, firm"),
    ("Insurer Marsh has 3,000 workers.", "3,000 workers", "workers, Insurer Marsh"),
]


@pytest.mark.parametrize(("text", "mention", "shown"), HOLDERS)
def test_whose_a_figure_is(text: str, mention: str, shown: str) -> None:
    subject = claim_of(text, mention).subject
    assert subject is not None
    assert subject.shown == shown
