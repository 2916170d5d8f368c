"""Words before a figure that look like a qualifier and are none: "over three years", "went up to 5%"."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, word_at
from service.model import Unit

RACES = frozenset({60.0, 100.0, 200.0, 400.0, 800.0, 1500.0, 3000.0, 5000.0, 10000.0})  # metres
SPREAD = frozenset("handed played held staged run split divided distributed contested decided fought".split())
CONTESTS = frozenset({"match", "final", "semi-final", "race", "contest", "tie", "course"})
MANY = 100  # more than a contest has of frames, holes or laps
GIVEN = frozenset("hand hands handed handing sign signed signs turn turned turns".split())  # "they handed over £5m"
EXCEEDING = frozenset(
    """for took takes take last lasted lasting well just slightly after of is was been a waited every than spanning
    spans spanned covering totalling little bit waiting waits served serving lived worked
    working running need needs""".split()
)
MOVED = frozenset(  # "it went up to 5%": there "up" tells the way and bounds nothing
    """go goes going went gone move moves moving moved jump jumps jumped climb climbs climbed climbing push pushed
    pushing tick ticks ticked ticking inch inched nudged
    edge edged shot came crept rose rising rise pulled bounced add adds added
    adding live lives lived living""".split()
)
PUSHED = frozenset(
    """push pushes pushed pushing bring brings brought bringing drive drives drove driven driving takes took taken
    taking""".split()
)
PUSHED_REACH = 8  # tokens between such a verb and its "up to"
BURIED = frozenset(
    "lie lies lay lying buried trapped submerged vanished disappeared entombed stood stuck found sat".split()
)  # "the hut lay under three metres of snow"
ADPOSITIONS = frozenset("of for with in to from at by on and or".split())
MARKS = frozenset({"mark", "barrier", "threshold"})


def is_mark(tokens: list[Token], i: int, end: int) -> bool:
    """Tell whether the figure on tokens i to `end` is a mark with an article: "around the two million mark"."""
    return word_at(tokens, i - 1) == "the" and word_at(tokens, end) in MARKS


def is_moved_up(tokens: list[Token], i: int) -> bool:
    """Tell whether the "up" behind token i is the way of a movement: "went up to", "pushed its earnings up to"."""
    if word_at(tokens, i) in MOVED:
        return True
    for at in range(i, max(-1, i - 1 - PUSHED_REACH), -1):
        word = word_at(tokens, at)
        if word in PUSHED and at < i:
            return True
        if (tokens[at].kind not in {Kind.WORD, Kind.NUMBER} and word != "/") or word in ADPOSITIONS:
            return False
    return False


def is_preposition(tokens: list[Token], i: int, unit: Unit | None, value: float | None) -> bool:
    """Tell whether the word before token i, which begins a figure, governs it: "over three years", "under one roof"."""
    if word_at(tokens, i - 1) == "over" and word_at(tokens, i - 2) in GIVEN:
        return True
    if unit is None:
        if word_at(tokens, i - 1) == "over" and is_spread(tokens, i - 2):
            return True
        if word_at(tokens, i - 1) == "over" and word_at(tokens, i - 2) in CONTESTS and (value or MANY) < MANY:
            return True  # "a match over 19 frames"
        if value == 1 and word_at(tokens, i - 1) in {"around", "about"}:
            return word_at(tokens, i + 1) == "of"  # "a film around one of its heroes"
        return value == 1 and word_at(tokens, i - 1) in {"under", "over", "above", "below"}
    if unit.name == "metre" and value in RACES and word_at(tokens, i - 1) == "over":
        return True  # "to run over 60m"
    if unit.dimension == "length" and word_at(tokens, i - 1) == "under" and word_at(tokens, i - 2) in BURIED:
        return True
    return unit.dimension == "time" and is_lapse(tokens, i)


def is_spread(tokens: list[Token], i: int) -> bool:
    """Tell whether the verb that ends at token i spreads a thing: "is played over 18 holes", "spread over 9 towns"."""
    i -= word_at(tokens, i) == "out"
    verb = word_at(tokens, i)
    return verb == "spread" or (verb in SPREAD and word_at(tokens, i - 1) in {"is", "are", "was", "were", "be", "been"})


def is_lapse(tokens: list[Token], i: int) -> bool:
    """Tell the lapse of "over three years" from the excess of "for over three years"; token i begins the figure."""
    return word_at(tokens, i - 1) == "over" and word_at(tokens, i - 2) not in EXCEEDING
