"""The "m" of metres, by the words around it: "fell 50m to his death", "waves of 5m", "a 15m crane", "25m by 10m"."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, word_at
from service.extraction.nouns import FUNCTION_WORDS, MODALS, counts_something
from service.extraction.numerals import read_numeral
from service.extraction.races import ATHLETICS, JUMP_REACH, is_jump, is_race, near
from service.extraction.units import read_simple

SHAPES = frozenset(  # what only a length is, or what is raced over it
    """tall long wide high deep apart thick taller longer wider deeper thicker downstream upstream downhill uphill
    underground underwater offshore inland""".split()
)
FOLLOWERS = SHAPES | frozenset(
    """away race races relay relays final sprint sprinter sprinters hurdles freestyle backstroke butterfly
    breaststroke medley individual indoor indoors synchro synchronised synchronized champion champions record
    records runner title event heats semi dash pool penalty shot track square heat below above from per course
    waves swells""".split()
)
LENGTHS = frozenset({"metre", "metres", "centimetre", "centimetres"})
LENGTHS_REACH = 48  # tokens back to a length in words
LINKS = frozenset(  # between a word that measures and its figure: "waves of up to 5m", "walked for about 200m"
    """of at by to for up about around some nearly almost over under just only more less than least most roughly another
    further a an the last final is was were are reaching reached measuring as high""".split()
)
LINKS_REACH = 5
MEASURES = frozenset(
    """depth depths height heights altitude altitudes elevation width length distance diameter circumference radius
    thickness waves swell swells snowdrift snowdrifts tide tides taller longer shorter wider deeper thicker nearer
    closer narrower""".split()
)
GOING = frozenset(
    """swim swam swum swimming walk walked walking crawl crawled crawling dive dived dove diving trek trekked sprint
    sprinted sprinting row rowed cycle cycled drag dragged tow towed drift drifted skid skidded abseil abseiled travel
    travelled traveled dig dug drill drilled tunnel tunnelled tunneled hurled flung reversed stretch stretches stretched
    stretching extend extends""".split()
)
FALLING = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping plunge plunges plunged plunging slip slipped slide
    slid tumble tumbled climb climbed climbing rise rose descend descended crash crashed jump jumped jumping leap leapt
    leaped thrown swept blown washed carried pushed lifted hauled hung sank""".split()
)
GETTING = frozenset(  # what comes "from" somewhere is no distance: "the sale made 3m from fees", "drew 2m from abroad"
    "make makes made raise raises raised earn earned draw drew attract attracted receive received got took won".split()
)
DANGERS = frozenset(  # that tell the fall of a body from that of a figure
    """death deaths killed survived injured injuries died cliff cliffs climber climbers mountaineer mountaineers rocks
    ravine gorge crevasse scaffolding balcony""".split()
)
WATERS = frozenset("river rivers water waters lake flood reservoir floodwater floodwaters tide tides sea seas".split())
LEVELS_MOVED = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling drop dropped peak peaked stands stood".split()
)
AUXILIARIES = MODALS | frozenset("has have had is are was were to expected predicted forecast projected likely".split())
WAYS = frozenset(
    "down up into onto along past under beneath inside outside behind beyond through over off out to".split()
)
UPRIGHT = frozenset("coast coastline shore beach seabed ground path floor harbour harbor pier island".split())
PLACES = UPRIGHT | frozenset(
    """bottom surface sea water river lake road street track lane trail hill hillside mountain mountainside slope cliff
    ravine gorge valley gully crevasse crevice ditch canal embankment bank shaft well mine pit hole tunnel cave chimney
    stairwell air sky ridge rock rocks summit roof ladder tree bridge balcony wall junction wreck field""".split()
)
PLACE_REACH = 5  # tokens from the "m" to the place: "down a steep slope"
STUFF = frozenset("water rope snow ice mud rock cable cloth fabric fencing pipe piping wire rubble sand".split())
THINGS = frozenset(  # what one length is told of in front of it: "a 15m crane"
    """tower wall tunnel fence crane ladder queue turbine ravine gorge cliff drop fall pole mast pipe pipeline statue
    yacht boat vessel ship barge trawler ferry submarine canoe catamaran zone cordon gap hole sinkhole crater trench
    shaft bridge span pier jetty platform springboard board rifle pistol swim walk climb radius wave tsunami surge
    swell snake python crocodile shark whale squid dinosaur telescope dish antenna asteroid screen banner flag mural
    tree oak pine hedge beam rope chimney spire skyscraper stretch section lap circuit embankment dam slope descent
    ascent waterfall iceberg glacier dune slide leap rule distance distancing putt strike""".split()
)
ALSO_VERBS = frozenset(  # "2m walk to work", "3m queue for food": what many do
    """fall drop queue walk swim climb slide leap rule strike span bridge board ship rope screen surge wave stretch gap
    slope""".split()
)
ALSO_OF_FIGURES = frozenset("fall drop leap slide climb surge gap".split())  # "a 2m drop in viewers"
OF_FIGURES = frozenset({"in", "from", "on", "to", "for"})  # "a 5m drop on last year"
PAID = frozenset("loan fund scheme plan project budget deal programme bill planting appeal".split())  # "a bridge loan"
ARTICLES = frozenset("a an the this that his her its their our into from with off down using".split())
THING_REACH = 3  # words: "a 70m wind turbine"
SHORTER = frozenset({"cm", "mm", "centimetres", "millimetres"})
CROSSES = frozenset({"by", "x", "×"})
PAIRED = CROSSES | HYPHENS | {"to", "or", "and"}
SPORT = ATHLETICS | frozenset("jump jumper vault vaulter throw leap javelin discus".split())
SENTENCE_ENDS = frozenset({".", "!", "?"})
THOUSAND = 1000  # so many millions are written as billions


def is_length(tokens: list[Token], at: int) -> bool:
    """Tell whether the "m" at a token, behind digits and with no plural noun behind it, stands for metres."""
    if is_shaped(tokens, at) or is_thing(tokens, at + 1):
        return True
    follows = word_at(tokens, at + 1)
    if follows == "mark":
        return not near(tokens, at, JUMP_REACH).isdisjoint(SPORT)
    if tells_millions(tokens, at):
        return is_race(tokens, at) and not near(tokens, at, JUMP_REACH).isdisjoint(SPORT)
    if follows in FOLLOWERS:
        return follows != "from" or is_away(tokens, at)
    if at == 1 and follows == ":":
        return True  # "60m: A Holt (Hull), 6.71"
    if follows == "to" and word_at(tokens, at + 2) == "go":
        return True  # "she led with 300m to go"
    if is_race(tokens, at) or is_jump(tokens, at) or is_long(tokens, at):
        return True
    if is_led(tokens, at) or reaches_place(tokens, at):
        return True
    return tells_lengths(tokens, at)


def is_shaped(tokens: list[Token], at: int) -> bool:
    """Tell whether a figure is a length by what is written with it: "2m wide", "2m (7ft)", "25m by 10m"."""
    follows = word_at(tokens, at + 1)
    if follows in SHAPES or follows in HYPHENS or restates_length(tokens, at):
        return True
    if follows == "across" and (at + 2 >= len(tokens) or tokens[at + 2].kind is Kind.MARK):
        return True
    if follows == "(":
        shown = read_numeral(tokens, at + 2) if at + 2 < len(tokens) else None
        other = read_simple(tokens, shown.end) if shown else None
        return other is not None and other.unit.dimension == "length"
    if follows in PAIRED and is_written(tokens, at + 3):
        return follows in CROSSES or word_at(tokens, at + 4) in SHAPES  # "2m to 3m deep"
    if word_at(tokens, at - 2) in {"and", "to"} and word_at(tokens, at - 3) in SHORTER:
        return True  # "between 30cm and 1m"
    numbered = at > 2 and tokens[at - 3].kind is Kind.NUMBER and word_at(tokens, at - 2) != "by"  # "a 6x4m room"
    return word_at(tokens, at - 2) in CROSSES and (numbered or is_written(tokens, at - 3))


def is_written(tokens: list[Token], at: int) -> bool:
    """Tell whether an "m" stands against digits at a token."""
    return word_at(tokens, at) == "m" and is_glued(tokens, at) and tokens[at - 1].kind is Kind.NUMBER


def tells_lengths(tokens: list[Token], at: int) -> bool:
    """Tell whether a length that leaves no doubt stands before a token: "metres", the "m" of "20m long"."""
    for i in range(max(0, at - LENGTHS_REACH), at):
        word = tokens[i].lower
        if word in LENGTHS or (word in SHAPES and is_written(tokens, i - 1)):
            return True
    return False


def restates_length(tokens: list[Token], at: int) -> bool:
    """Tell whether the figure that ends at a token stands in brackets behind a length: "9ft (2.7m)"."""
    if word_at(tokens, at - 2) != "(" or at < 4:
        return False
    other = read_simple(tokens, at - 3)
    return other is not None and other.end == at - 2 and other.unit.dimension == "length"


def is_away(tokens: list[Token], at: int) -> bool:
    """Tell the distance of "300m from the sea" from the start of a movement and the source of a gain."""
    if at + 2 < len(tokens) and tokens[at + 2].kind is Kind.NUMBER:
        return False  # "to 12m from 11m"
    return word_at(tokens, lead_of(tokens, at)) not in GETTING


def tells_millions(tokens: list[Token], at: int) -> bool:
    """Tell whether the sentence has counted millions of things before a token: "sold 50m phones, its rival 60m"."""
    for i in range(at - 2, max(0, at - LENGTHS_REACH), -1):
        if tokens[i].text in SENTENCE_ENDS:
            return False
        if tokens[i].lower not in {"million", "m"} or not counts_something(tokens, i + 1):
            continue
        scale = tokens[i].lower == "million" or is_written(tokens, i)
        priced = i > 1 and tokens[i - 2].kind is Kind.SIGN
        if scale and not priced and word_at(tokens, i + 1) not in FOLLOWERS and read_simple(tokens, i + 1) is None:
            return True
    return False


def is_long(tokens: list[Token], at: int) -> bool:
    """Tell whether a figure has too many digits for millions: "at 7,200m"."""
    digits = tokens[at - 1].text.replace(",", "")
    return digits.isdecimal() and int(digits[:6]) >= THOUSAND


def lead_of(tokens: list[Token], at: int) -> int:
    """Return the index of the word before a figure and what links them: "waves" of "waves of up to 5m"."""
    i = at - 2
    while i > at - 2 - LINKS_REACH and word_at(tokens, i) in LINKS:
        i -= 1
    return i


def is_led(tokens: list[Token], at: int) -> bool:
    """Tell whether a word of lengths leads to a figure: "a depth of 40m", "the river rose 2m", "swam 400m"."""
    paired = word_at(tokens, at - 2) in PAIRED and is_written(tokens, at - 3)
    at = at - 3 if paired else at  # "waves of 2m to 3m"
    i = lead_of(tokens, at)
    word = word_at(tokens, i)
    if word in MEASURES:
        return True
    if word in LEVELS_MOVED:
        while word_at(tokens, i - 1) in AUXILIARIES:
            i -= 1
        i -= word_at(tokens, i - 1) in {"level", "levels"}
        if word_at(tokens, i - 1) in WATERS or word_at(tokens, i - 2) in {"river", "lake"}:
            return True
    if word == "within" and word_at(tokens, at + 1) == "of":
        return True  # "within 20m of the river"
    if word_at(tokens, at - 2) == "to" and word_at(tokens, at - 3) != "up":
        return False  # "fell to 2m"
    if word in GOING:
        return True
    return word in FALLING and not near(tokens, at, JUMP_REACH).isdisjoint(DANGERS)


def reaches_place(tokens: list[Token], at: int) -> bool:
    """Tell whether a figure is how far somebody or something is, or goes, from a place: "200m off the coast"."""
    way, after = word_at(tokens, at + 1), word_at(tokens, at + 2)
    if way == "out" and after not in FUNCTION_WORDS and word_at(tokens, at - 2) == "from":
        return True  # "scored from 30m out"
    if (way, after) == ("out", "to") and word_at(tokens, at + 3) == "sea":
        return True
    if way == "of" and after in STUFF:
        return True  # "in 30m of water"
    if way not in WAYS or after not in FUNCTION_WORDS:
        return False
    moved = word_at(tokens, lead_of(tokens, at)) in GOING | FALLING
    if way == "to" and not moved:
        return False
    places = UPRIGHT if way == "off" and not moved else PLACES
    return any(word_at(tokens, i) in places for i in range(at + 3, at + 1 + PLACE_REACH))


def is_thing(tokens: list[Token], i: int) -> bool:
    """Tell whether one thing of a length stands at token i: "a 15m crane", "a 70m wind turbine"."""
    for at in range(i, min(i + THING_REACH, len(tokens))):
        if tokens[at].kind is not Kind.WORD or tokens[at].lower in FUNCTION_WORDS:
            return False
        if tokens[at].lower in THINGS:
            done = tokens[at].lower in ALSO_VERBS and word_at(tokens, i - 3) not in ARTICLES
            told = tokens[at].lower in ALSO_OF_FIGURES and word_at(tokens, at + 1) in OF_FIGURES
            return not (done or told or word_at(tokens, at + 1) in PAID)
    return False
