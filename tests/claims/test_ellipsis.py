"""The noun that a bare number leaves unsaid: by parses made by hand."""

from __future__ import annotations

import pytest
from handmade import parsed, place

from service.claims.governor import govern
from service.model import Unit

ANOTHER = """
    1,300      NUM   nummod   jobs
    jobs/job   NOUN  dobj     cut
    cut        VERB  ROOT     cut
    another    DET   det      2,700
    2,700      NUM   nsubj    go
    go         VERB  conj     cut
"""
KEYS = """
    Ciara      PROPN nsubj    has
    has/have   VERB  ROOT     has
    four       NUM   nummod   prizes
    prizes/prize NOUN dobj    has
    while      SCONJ mark     had
    Keys       PROPN nsubj    had
    had/have   VERB  advcl    has
    three      NUM   dobj     had
"""
HULL = """
    Leeds      PROPN nsubj    won
    won/win    VERB  ROOT     won
    nine       NUM   nummod   prizes
    prizes/prize NOUN dobj    won
    ,          PUNCT punct    won
    Hull       PROPN nmod     seven
    seven      NUM   npadvmod won
"""
YEARS = """
    won/win    VERB  ROOT     won
    four       NUM   nummod   titles
    titles/title NOUN dobj    won
    in         ADP   prep     won
    2003       NUM   pobj     in
    and        CCONJ cc       2003
    three      NUM   conj     2003
    in         ADP   prep     three
    2004       NUM   pobj     #7
"""
DEATHS = """
    the        DET   det      number
    number     NOUN  nsubj    rose
    of         ADP   prep     number
    deaths/death NOUN pobj    of
    rose/rise  VERB  ROOT     rose
    to         ADP   prep     rose
    290        NUM   pobj     to
"""
STATIONS = """
    26         NUM   nummod   stations
    stations/station NOUN dobj halted
    halted/halt VERB ROOT     halted
    including/include VERB prep stations
    two        NUM   pobj     including
"""
STATES = """
    grew/grow  VERB ROOT      grew
    from       ADP  prep      grew
    15         NUM  pobj      from
    to         ADP  prep      grew
    nearly     ADV  advmod    25
    25         NUM  nummod    states
    member     NOUN compound  states
    states/state NOUN pobj    to
"""
STAFF = """
    employs/employ VERB ROOT  employs
    50,000     NUM  nummod    people
    people     NOUN dobj      employs
    worldwide  ADV  advmod    employs
    ,          PUNCT punct    employs
    with       ADP  prep      employs
    about      ADV  advmod    7,000
    7,000      NUM  pobj      with
    in         ADP  prep      7,000
    Kent       PROPN pobj     in
"""
LOANS = """
    New/new    ADJ  amod      loans
    loans/loan NOUN nsubj     fell
    fell/fall  VERB ROOT      fell
    to         ADP  prep      fell
    77,000     NUM  pobj      to
    from       ADP  prep      fell
    85,000     NUM  pobj      from
"""
VOTES = """
    passed     VERB ROOT      passed
    by         ADP  prep      passed
    297        NUM  nummod    votes
    votes/vote NOUN pobj      by
    to         ADP  prep      votes
    203        NUM  pobj      to
    .          PUNCT punct    passed
"""
PARROTS = """
    Holt       PROPN nsubj    bought
    bought/buy VERB ROOT      bought
    parrots/parrot NOUN dobj  bought
    and        CCONJ cc       bought
    sold/sell  VERB conj      bought
    six        NUM  dobj      sold
    of         ADP  prep      six
    them       PRON pobj      of
"""

SEATS = """
    won/win    VERB ROOT      won
    151        NUM  nummod    seats
    seats/seat NOUN dobj      won
    ,          PUNCT punct    won
    two        NUM  npadvmod  fewer
    fewer/few  ADJ  amod      seats
    than       ADP  prep      fewer
    before     ADV  pcomp     than
"""
BIDS = """
    two        NUM  nummod    bids
    bids/bid   NOUN ROOT      bids
    -          PUNCT punct    bids
    one        NUM  appos     bids
    from       ADP  prep      one
    Hull       PROPN pobj     from
    and        CCONJ cc       one
    one        NUM  conj      #3
    from       ADP  prep      #7
    Leeds      PROPN pobj     #8
"""

CHIPS = """
    one        NUM  nummod    chip
    chip       NOUN ROOT      chip
    instead    ADV  advmod    of
    of         ADP  prep      chip
    two        NUM  pobj      of
"""
SITES = """
    all        DET  predet    three
    three      NUM  nsubj     are
    are/be     AUX  ROOT      are
    fan        NOUN compound  sites
    sites/site NOUN attr      are
"""

BANKS = """
    brings/bring VERB ROOT    brings
    to         ADP  prep      brings
    12         NUM  pobj      to
    the        DET  det       number
    number     NOUN dobj      brings
    of         ADP  prep      number
    banks/bank NOUN pobj      of
"""
CROWD = """
    not        PART neg       400
    400        NUM  nummod    people
    people     NOUN ROOT      people
    but        CCONJ cc       people
    just       ADV  advmod    250
    250        NUM  conj      people
"""

BANKS_LEFT = """
    one        NUM  ROOT      one
    of         ADP  prep      one
    the        DET  det       smallest
    smallest/small ADJ pobj   of
    of         ADP  prep      smallest
    four       NUM  nummod    banks
    banks/bank NOUN pobj      #4
"""

NATIONS = """
    21         NUM  nummod    nations
    nations/nation NOUN dobj  found
    out        ADP  prep      nations
    of         ADP  prep      out
    48         NUM  pobj      #3
    found/find VERB ROOT      found
"""
FILES = """
    9,000      NUM  nummod    files
    files/file NOUN ROOT      files
    -          PUNCT punct    files
    up         ADV  advmod    files
    2,000      NUM  npadvmod  up
    on         ADP  prep      up
    2003       NUM  pobj      on
"""

GOAL = """
    goal       NOUN nsubj     was
    was/be     AUX  ROOT      was
    one        NUM  attr      was
    of         ADP  prep      one
    the        DET  det       best
    best/good  ADJ  pobj      of
"""

UNDERSTOOD = [  # the case, the parse, the figure, the unit that it leaves to another figure and the text of its subject
    ("another", ANOTHER, "2,700", "job", "jobs"),
    ("the same place in the next clause", KEYS, "three", "prize", "prizes, Keys"),
    ("a clause without its verb", HULL, "seven", "prize", "prizes, Hull"),
    ("the same preposition", YEARS, "three", "title", "titles"),
    ("the number of", DEATHS, "290", "death", "deaths, number of deaths"),
    ("including", STATIONS, "two", "station", "stations"),
    ("the far end of a movement", STATES, "15", "state", "member states"),
    ("what rose or fell", LOANS, "77,000", "loan", "New loans"),
    ("what rose or fell, from where", LOANS, "85,000", "loan", "New loans"),
    ("the other side of a vote", VOTES, "203", "vote", "votes"),
    ("instead of one", CHIPS, "two", "chip", "chip"),
    ("what they are said to be", SITES, "three", "site", "fan sites"),
    ("so many the number of", BANKS, "12", "bank", "banks"),
    ("not so many but", CROWD, "250", "people", "people"),
    ("one of the smallest", BANKS_LEFT, "one", "bank", "banks"),
    ("out of so many", NATIONS, "48", "nation", "nations"),
    ("up so many on a year", FILES, "2,000", "file", "files"),
    ("one of the best", GOAL, "one", "goal", "goal"),
    ("so many fewer", SEATS, "two", "seat", "seats"),
    ("from where each is, behind a dash", BIDS, "one", "bid", "bids"),
    ("of them", PARROTS, "six", "parrot", "parrots, Holt"),
    ("with some in a place", STAFF, "7,000", "people", "people"),
]


@pytest.mark.parametrize(
    ("table", "figure", "unit", "text"), [r[1:] for r in UNDERSTOOD], ids=[r[0] for r in UNDERSTOOD]
)
def test_what_a_bare_number_leaves_unsaid(table: str, figure: str, unit: str, text: str) -> None:
    parse = parsed(table)
    governed = govern(parse, place(parse, figure), None, standing=True)
    assert governed.unit == Unit(unit, "count")
    assert governed.subject is not None
    assert governed.subject.shown == text
    assert governed.end is None  # the noun stands elsewhere
