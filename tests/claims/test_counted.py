"""The noun that a bare number counts: by parses made by hand."""

from __future__ import annotations

import pytest
from handmade import parsed, place

from service.claims.counted import counted_noun
from service.claims.governor import govern
from service.claims.nounforms import counted_name, singular_of
from service.claims.parse import Word, make
from service.model import Unit

MILITANTS = """
    They       PRON  nsubj    freed
    freed/free VERB  ROOT     freed
    250        NUM   nummod   militants
    ISIS       PROPN compound militants
    militants/militant NOUN dobj freed
"""
MEMBERS = """
    3,500      NUM   nsubj    fled
    of         ADP   prep     3,500
    their/their PRON poss     members
    family     NOUN  compound members
    members/member NOUN pobj  of
    fled/flee  VERB  ROOT     fled
"""
FORD = """
    Ford       PROPN nsubj    has
    has/have   VERB  ROOT     has
    13,000     NUM   nummod   workers
    workers/worker NOUN dobj  has
"""
EXPECTED = """
    It         PRON  nsubj    beat
    beat       VERB  ROOT     beat
    the        DET   det      analysts
    9,000      NUM   nummod   analysts
    analysts/analyst NOUN dobj beat
    had/have   AUX   aux      expected
    expected/expect VERB relcl analysts
"""
LIVES = """
    a          DET   det      population
    population NOUN  ROOT     population
    of         ADP   prep     population
    9,000      NUM   nummod   lives
    lives/life NOUN  pobj     of
"""
TOP = """
    nine       NUM   nsubj    left
    of         ADP   prep     nine
    the        DET   det      top
    top        NOUN  pobj     of
    40         NUM   nummod   top
    left/leave VERB  ROOT     left
"""
GAMES = """
    They       PRON  nsubj    sold
    sold/sell  VERB  ROOT     sold
    40         NUM   nummod   XS
    XS         PROPN dobj     sold
"""
RUN = """
    a          DET   det      run
    run        NOUN  ROOT     run
    of         ADP   prep     run
    seven      NUM   nummod   games
    games/game NOUN  pobj     of
"""
AMERICANS = """
    1,200      NUM   nummod   Americans
    Americans  PROPN nsubj    left
    left/leave VERB  ROOT     left
"""
SAVINGS = """
    thousands/thousand NOUN nsubj vanished
    of         ADP   prep     thousands
    people     NOUN  poss     savings
    's         PART  case     people
    savings/saving NOUN pobj  of
    vanished/vanish VERB ROOT vanished
"""
WHO = """
    firms/firm NOUN  ROOT     firms
    which      PRON  nsubj    employ
    employ     VERB  relcl    firms
    600        NUM   nummod   cooks
    cooks/cook NOUN  dobj     employ
"""
TENANTS = """
    300        NUM   nummod   council
    council    NOUN  nmod     tenants
    and        CCONJ cc       council
    housing    NOUN  conj     council
    tenants/tenant NOUN ROOT  tenants
"""
WARRANTS = """
    Seventy    NUM   compound search
    search     NOUN  compound warrants
    warrants/warrant NOUN nsubj ended
    ended/end  VERB  ROOT     ended
"""
STARS = """
    several    ADJ   amod     feature
    film       NOUN  compound stars
    stars/star NOUN  compound feature
    feature    NOUN  ROOT     feature
"""
MPS = """
    14         NUM   nummod   MPs
    Liberal    PROPN compound MPs
    MPs/mps    NOUN  nsubj    left
    left/leave VERB  ROOT     left
"""
IRAQIS = """
    250        NUM   nummod   Iraqis
    Iraqis     PROPN nsubj    left
    left/leave VERB  ROOT     left
"""
WHOM = """
    30         NUM   nummod   people
    people     NOUN  dobj     arrested
    arrested/arrest VERB ROOT arrested
    five       NUM   nsubj    charged
    of         ADP   prep     five
    whom       PRON  pobj     of
    charged/charge VERB relcl people
"""
LAST_YEAR = """
    rose/rise  VERB  ROOT     rose
    2.1        NUM   nummod   year
    last       ADJ   amod     year
    year       NOUN  npadvmod rose
"""
TARGET = """
    our        PRON  poss     target
    five       NUM   compound million
    million    NUM   nummod   target
    target     NOUN  ROOT     target
"""
REFEREE = """
    50,430     NUM   nummod   Ref
    Ref        PROPN ROOT     Ref
    :          PUNCT punct    Ref
"""
HURT = """
    two        NUM   nsubj    died
    died/die   VERB  ROOT     died
    and        CCONJ cc       died
    six        NUM   nummod   hurt
    hurt       NOUN  conj     died
"""
NEXT_NAME = """
    seven      NUM   ROOT     seven
    and        CCONJ cc       seven
    Black      PROPN compound Books
    Books      PROPN conj     seven
"""
INDEX = """
    the        DET   det      index
    index      NOUN  nsubj    lost
    lost/lose  VERB  ROOT     lost
    12         NUM   nummod   points
    points/point NOUN dobj    lost
    to         ADP   prep     lost
    4,567      NUM   pobj     to
"""

USES = """
    found/find VERB  ROOT     found
    two        NUM   nummod   uses
    uses/us    NOUN  dobj     found
"""
SERVES = """
    hit        VERB  ROOT     hit
    two        NUM   nummod   serves
    serves/serf NOUN dobj     hit
"""
OUT_OF = """
    Hull       PROPN nsubj    lost
    lost/lose  VERB  ROOT     lost
    four       NUM   dobj     lost
    out        ADP   prep     lost
    of         ADP   prep     out
    their      PRON  poss     games
    six        NUM   nummod   games
    games/game NOUN  pobj     of
"""
LOWEST = """
    48.3       NUM   nummod   level
    -          PUNCT punct    level
    its        PRON  poss     level
    lowest     ADJ   amod     level
    level      NOUN  ROOT     level
"""
RATING = """
    a          DET   det      rating
    15         NUM   nummod   rating
    rating     NOUN  ROOT     rating
"""
TOTAL = """
    two        NUM   ROOT     two
    of         ADP   prep     two
    a          DET   det      total
    total      NOUN  pobj     #1
    of         ADP   prep     total
    domains/domain NOUN pobj  #4
"""

COUNTED = [  # the case, the parse, the figure, its unit and the text of its subject
    ("whose savings they are", SAVINGS, "thousands", "people", "people"),
    ("a noun with its modifier", MILITANTS, "250", "militant", "ISIS militants"),
    ("a noun behind of", MEMBERS, "3,500", "member", "their family members"),
    ("whose it is", FORD, "13,000", "worker", "workers, Ford"),
    ("what it is tied to", RUN, "seven", "game", "games, run"),
    ("a people", AMERICANS, "1,200", "american", "Americans"),
    ("what which stands for", WHO, "600", "cook", "cooks, firms"),
    ("the plural of two kinds joined", TENANTS, "300", "tenant", "council and housing tenants"),
    ("the plural behind its kind", WARRANTS, "Seventy", "warrant", "search warrants"),
    ("not the verb taken for a noun", STARS, "several", "star", "film stars"),
    ("letters in the plural", MPS, "14", "mp", "Liberal MPs"),
    ("a people in -i", IRAQIS, "250", "iraqi", "Iraqis"),
    ("the points of an index that tell its level too", INDEX, "4,567", "point", "points, index"),
    ("the singular of uses", USES, "two", "use", "uses"),
    ("the singular of serves", SERVES, "two", "serve", "serves"),
    ("what a share is out of", OUT_OF, "four", "game", "their games, Hull"),
    ("what a total is of", TOTAL, "two", "domain", "domains"),
    ("what whom stands for", WHOM, "five", "people", "people"),
]
NOT_COUNTED = [  # the case, the parse, the figure
    ("a time", LAST_YEAR, "2.1"),
    ("a thing so large", TARGET, "five million"),
    ("who had expected it", EXPECTED, "9,000"),
    ("the verb of a population", LIVES, "9,000"),
    ("the top of a list", TOP, "nine"),
    ("a rating", RATING, "15"),
    ("what has an article of its own", LOWEST, "48.3"),
    ("the label of the next item", REFEREE, "50,430"),
    ("what befell them", HURT, "six"),
    ("a name joined to the figure", NEXT_NAME, "seven"),
]


@pytest.mark.parametrize(("table", "figure", "unit", "text"), [r[1:] for r in COUNTED], ids=[r[0] for r in COUNTED])
def test_what_a_bare_number_counts(table: str, figure: str, unit: str, text: str) -> None:
    parse = parsed(table)
    governed = govern(parse, place(parse, figure), None, standing=True)
    assert governed.unit == Unit(unit, "count")
    assert governed.subject is not None
    assert governed.subject.shown == text


@pytest.mark.parametrize(("table", "figure"), [r[1:] for r in NOT_COUNTED], ids=[r[0] for r in NOT_COUNTED])
def test_what_a_bare_number_does_not_count(table: str, figure: str) -> None:
    parse = parsed(table)
    assert govern(parse, place(parse, figure), None, standing=True).unit is None


def test_a_hyphen_joins_two_words_to_one_noun() -> None:
    parse = make(
        [
            Word(0, 0, 4, "four", "four", "NUM", "nummod", 1),
            Word(1, 5, 7, "co", "co", "NOUN", "ROOT", 1),
            Word(2, 7, 8, "-", "-", "PUNCT", "punct", 1),
            Word(3, 8, 13, "stars", "star", "NOUN", "appos", 1),
        ]
    )
    noun = counted_noun(parse, parse.words[0], range(1))
    assert noun is not None
    assert counted_name(parse, noun) == "co-star"


def test_a_dash_ends_what_is_counted() -> None:
    parse = parsed(
        """
        one        NUM   ROOT     one
        of         ADP   prep     one
        the        DET   det      hurdles
        hurdles/hurdle NOUN compound firms
        -          PUNCT punct    firms
        firms/firm NOUN  pobj     of
        """
    )
    noun = counted_noun(parse, parse.words[0], range(1))
    assert noun is not None
    assert noun.text == "hurdles"


def test_a_dash_before_names_ends_what_is_counted() -> None:
    parse = parsed(
        """
        five       NUM   nummod   Holt
        members/member NOUN compound Holt
        -          PUNCT punct    Holt
        Anna       PROPN compound Holt
        Holt       PROPN ROOT     Holt
        """
    )
    noun = counted_noun(parse, parse.words[0], range(1))
    assert noun is not None
    assert noun.text == "members"


def test_the_entry_of_a_dictionary_is_no_unit() -> None:
    [word] = parsed("comics/comic_strip NOUN ROOT comics").words
    assert singular_of(word) == "comic"
