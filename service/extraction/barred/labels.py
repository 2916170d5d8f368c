"""Numbers that tell one of a row from the others: "page 3", "junctions 3 and 4", "Year 11", "the 73 bus", "size 12"."""

from __future__ import annotations

from service.extraction.barred.rule import Barred
from service.extraction.dates import is_year_digits
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS, MODALS, counts_something, is_plural
from service.extraction.ordinals import ORDINALS
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES

LABELS = frozenset(
    """page pages pp section chapter article no nos number numbers room route channel flight part volume vol fig figure
    table item clause rule phase stage tier grade group version season episode level gate platform highway interstate
    motorway radio psalm verse lot apartment flat building pier ward district precinct zone step option question round
    lane formula type catch apollo windows opus symphony resolution proposition amendment annex schedule appendix
    paragraph line category class division league pole junction exit seed seeds ranked seeded model series
    game ftse stoxx nikkei dax cac russell fortune sp parts chapters sections channels""".split()
)
LIST_REACH = 8  # tokens back in a list of labels
RANKS = frozenset({"top", "bottom"})
SCENES = frozenset(
    """room flight game series season episode stage round gate platform motorway highway apartment flat building pier
    ward district precinct zone lane group class division league category level junction line pole""".split()
)  # labels that name a place or a time too, in which things are counted
NAMED_SCENES = frozenset({"League", "District", "Building"})  # "in the Lake District 12 people were hurt"
ELECTING = frozenset("congressional senate house assembly council school".split())
POINTING = frozenset("this that one each every another same whole last next final our their his her".split())
ROWS = frozenset(
    """junctions exits interstates highways motorways routes articles clauses amendments propositions resolutions
    protocols pages chapters sections parts channels divisions flights terminals platforms gates flats lanes zones
    radios volumes figures tables verses episodes lots wards districts rules""".split()
)  # labels in the plural, of which two or more are told: "junctions 4 and 5", "pages 5 to 9"
LOOSE_ROWS = frozenset(
    "years weeks days counts numbers stages phases levels grades categories tiers rooms sizes".split()
)  # that lead to a count as often, so that a preposition must stand before them: "in years 7 to 9"
SPANS = HYPHENS | {"to", "through"}
OWN = frozenset({"his", "her", "its", "their", "our", "my", "your"})
PARTS_OF_RUN = frozenset(
    "Year Week Day Bill Agenda Exhibit Title Terminal Court Studio Area Protocol".split()
)  # "Week 4"
IN_RUN = frozenset({"year", "week", "day"})  # "on day 3", "in week 4"
PLACING = frozenset("in on at to under of for from by until till after since during through throughout before".split())
VEHICLES = frozenset({"bus", "train", "tram"})
FEW_DIGITS = 3  # the most that such a number has
CERTIFICATES = frozenset({"12", "15", "18"})  # of films and games
WORN = frozenset("a the uk us dress shoe wear wears wore wearing".split())  # "a size 12", "she wears size 10"
CLOTHES = frozenset(
    """clothes clothing dress dresses shoe shoes boots trainers heels jeans trousers skirt skirts coat coats shirt
    shirts bikini model models woman women""".split()
)
SPENT_AS = frozenset({"as", "with", "under", "alone"})
POSTS = frozenset("charge office power opposition jail prison exile command".split())
TIMES = frozenset("years months weeks days hours minutes".split())
STRETCH_REACH = 16  # tokens back to such a word
SIGNS = frozenset({"mark", "code", "name", "symbol", "sign"})
ZONE = "22"  # metres from the goal line
SIDES = frozenset("home away opposition opposing opponents visitors hosts".split())
ON_PITCH = frozenset({"into", "inside", "outside", "on", "in", "near", "within", "beyond"})
OFF_PITCH = frozenset({"from", "to", "of", "towards"})  # of a zone that is told to be somebody's
OFTEN = frozenset("once twice again early late unopposed then".split())
LOTIONS = frozenset("sun cream suncream sunscreen lotion protection".split())


def bar_label(tokens: list[Token], i: int) -> Barred | None:
    """Return the rule against digits that tell one of a row from the others."""
    if is_label(tokens, i) or continues_labels(tokens, i) or is_sign(tokens, i) or is_zone(tokens, i):
        return Barred("label", i + 1)
    return Barred("rating", i + 1) if is_certificate(tokens, i) else None


def is_label(tokens: list[Token], i: int) -> bool:
    """Tell whether the word before a number makes it a label: "page 3", "No 10", "the top 10"."""
    before = word_at(tokens, i - 1)
    if before == "from" and word_at(tokens, i + 1) == "to" and word_at(tokens, i + 2) == "number":
        return True  # "it moved from 13 to number four"
    if before == ".":
        before = word_at(tokens, i - 2) if word_at(tokens, i - 2) in {"no", "nos", "vol", "pp"} else ""
    if before in RANKS:
        return word_at(tokens, i - 2) not in MODALS | {"to"}  # "the top 10" is a list, "it may top 500" bounds
    if before == "last" and word_at(tokens, i - 2) in OWN:
        return False  # "two of their last 10"
    if before == "last" and is_stretch(tokens, i):
        return False
    if before == "last":
        return not (
            counts_something(tokens, i + 1) or is_capital(tokens, i + 1)
        )  # "the last 16", not "the last 10 games"
    if before == "season" and is_year_digits(tokens[i]):
        return False  # "in season 1992/93"
    if before == "no" and tokens[i - 1].text == "no":
        return not word_at(tokens, i + 1).isalpha()  # "no 12 people" counts; "No 10" does not
    if begins_row(tokens, i) or is_part_of_run(tokens, i) or is_route(tokens, i):
        return True
    if before == "factor":
        return word_at(tokens, i + 1) in LOTIONS  # "factor 30 cream", but "by a factor 30"
    if before == "size":
        return is_size(tokens, i)
    if before == "numbers" and counts_something(tokens, i + 1):
        return False  # "the choir numbers 90 singers"
    return before in LABELS and not is_scene(tokens, i)


def is_stretch(tokens: list[Token], i: int) -> bool:
    """Tell whether the last of some years or days are told of: "after 40 years there, the last 22 as chairman"."""
    spent = word_at(tokens, i + 1) in SPENT_AS or (word_at(tokens, i + 1) == "in" and word_at(tokens, i + 2) in POSTS)
    led = word_at(tokens, i - 2) == "the" and word_at(tokens, i - 3) == "," and spent
    return led and any(token.lower in TIMES for token in tokens[max(0, i - STRETCH_REACH) : i - 3])


def is_scene(tokens: list[Token], i: int) -> bool:
    """Tell whether the noun before a number is where things are counted: "on that flight 12 people were hurt"."""
    if i < 2 or not counts_something(tokens, i + 1):
        return False
    if tokens[i - 1].text in NAMED_SCENES:
        named = is_capital(tokens, i - 2) and tokens[i - 2].lower not in ELECTING
        return named and len(tokens[i].text) > 1
    if tokens[i - 1].text not in SCENES:
        return False
    lead = tokens[i - 2].lower
    if lead in POINTING or lead in ORDINALS:
        return True
    spot = tokens[i - 1].text != "flight" and len(tokens[i].text) > 1  # "in the group 2 matches"
    return lead == "the" and word_at(tokens, i - 3) in {"in", "on", "at", "inside"} and spot


def begins_row(tokens: list[Token], i: int) -> bool:
    """Tell whether a label in the plural leads to a row that begins at token i: "junctions 3 and 4", "years 7 to 9"."""
    label = word_at(tokens, i - 1)
    led = i < 2 or tokens[i - 2].kind is not Kind.WORD or tokens[i - 2].lower in PLACING | {"and", "key"}
    if label not in ROWS and not (label in LOOSE_ROWS and (led or is_capital(tokens, i - 1))):
        return False
    link, at = word_at(tokens, i + 1), i + 2
    if not (link in SPANS or link in {",", "and", "or"}) or at >= len(tokens) or tokens[at].kind is not Kind.NUMBER:
        return False
    counted = (
        is_plural(tokens, at + 1) or word_at(tokens, at + 1) in MAGNITUDES or read_simple(tokens, at + 1) is not None
    )
    return not counted  # and not "sells flights 10 to 15% below"


def continues_labels(tokens: list[Token], i: int) -> bool:
    """Tell whether a number goes on a list of labels: the 98 of "Windows 95, 98 and 2000", the 6 of "pages 5 and 6"."""
    link = word_at(tokens, i - 1)
    span = link in SPANS and i > 2 and tokens[i - 2].kind is Kind.NUMBER  # "years 7 to 9"
    if span and word_at(tokens, i - 3) in ROWS | LOOSE_ROWS and is_label(tokens, i - 2):
        return True
    if link not in {",", "and", "or"} or counts_something(tokens, i + 1):
        return False
    if link == "," and word_at(tokens, i + 1) not in {",", "and", "or"}:
        return False
    at = i - 2
    while at > i - LIST_REACH and at > 1 and tokens[at].kind is Kind.NUMBER and word_at(tokens, at - 1) == ",":
        at -= 2
    return at > 0 and tokens[at].kind is Kind.NUMBER and is_label(tokens, at)


def is_sign(tokens: list[Token], i: int) -> bool:
    """Tell whether a number stands for something: "666, the mark of the beast", "747, the code for Hull"."""
    if word_at(tokens, i + 1) != "," or word_at(tokens, i + 2) != "the":
        return False
    return word_at(tokens, i + 3) in SIGNS and word_at(tokens, i + 4) in {"of", "for"}


def is_zone(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is a part of a rugby pitch: "into their 22", "on their own 22", "inside the home 22"."""
    if tokens[i].text != ZONE or counts_something(tokens, i + 1) or not ends_zone(tokens, i + 1):
        return False
    owner, before, lead = word_at(tokens, i - 1), word_at(tokens, i - 2), word_at(tokens, i - 3)
    if (owner == "own" and before in OWN) or (owner in SIDES and before == "the"):
        return lead in ON_PITCH | OFF_PITCH
    if owner == "the":
        return before in {"inside", "outside"}  # in and into "the 22" are players too
    return owner in OWN and before in ON_PITCH


def ends_zone(tokens: list[Token], i: int) -> bool:
    """Tell whether nothing that a number could describe stands at token i."""
    return not word_at(tokens, i).isalpha() or word_at(tokens, i) in FUNCTION_WORDS | OFTEN


def is_few_digits(token: Token) -> bool:
    """Tell whether a token is a whole number of few digits, as labels are."""
    return token.kind is Kind.NUMBER and token.text.isdecimal() and len(token.text) <= FEW_DIGITS


def is_part_of_run(tokens: list[Token], i: int) -> bool:
    """Tell whether a number says which of a run it is: "Year 11 pupils", "on day 3", "Exhibit 12"."""
    if i < 1 or not is_few_digits(tokens[i]):
        return False
    before = word_at(tokens, i - 2)
    if tokens[i - 1].text in PARTS_OF_RUN:
        return not is_capital(tokens, i - 2) or before in PLACING  # "on Boxing Day 12 people"
    if tokens[i - 1].text not in IN_RUN or before not in PLACING or len(tokens[i].text) == FEW_DIGITS:
        return False
    return not counts_something(tokens, i + 1) or word_at(tokens, i + 1) in {"pupils", "students", "classes"}


def is_route(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is that of a line: "the 73 bus is late", but not "the 12 bus drivers"."""
    if word_at(tokens, i - 1) != "the" or word_at(tokens, i + 1) not in VEHICLES:
        return False
    following = word_at(tokens, i + 2)
    joins = following in {"and", "or", ","} and word_at(tokens, i + 3) != "the"
    return not joins and (not following.isalpha() or following in FUNCTION_WORDS or following in {"route", "service"})


def is_size(tokens: list[Token], i: int) -> bool:
    """Tell whether the number behind "size" is that of clothes: "a size 12 dress", but not "a sample of size 300"."""
    lead = i - 2 - (word_at(tokens, i - 2) == ",")  # "platform boots, size 7"
    worn = word_at(tokens, i - 2) in WORN or CLOTHES & {word_at(tokens, lead), word_at(tokens, i + 1)}
    return bool(worn) and (len(tokens[i].text) < FEW_DIGITS or not tokens[i].text.isdecimal())


def is_certificate(tokens: list[Token], i: int) -> bool:
    """Tell whether a number says who may see a film: "an 18 certificate", "the film, rated 15, opened"."""
    if tokens[i].text not in CERTIFICATES:
        return False
    closed = word_at(tokens, i + 1) in {",", ".", ")", "for"}
    return word_at(tokens, i + 1) == "certificate" or (word_at(tokens, i - 1) == "rated" and closed)
