"""Wholes of which the text names the last part as the rest: "the other £27m", "the remaining four", "leaving 160"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, combinations, pairwise, takewhile

from service import deadline
from service.alignment.wholes.apiece import each_of
from service.alignment.wholes.asides import OF_OTHERS, compared, excepted, is_earlier, is_of_them, qualifies, within
from service.alignment.wholes.figures import Figures
from service.alignment.wholes.kinds import one_kind, one_thing
from service.alignment.wholes.totals import is_kind
from service.alignment.wholes.whole import Tie, Whole, weigh
from service.model import ClaimRole, Portion

REACH = 5  # sentences with figures from the last part back to the whole
PARAGRAPHS = 3  # and of their text
MOST = 12  # figures that are looked at on that way
FARTHEST = 24  # figures that are looked at for a whole further off
UNLIKE = 0.4  # a sum further off than this share of the whole is hardly of its parts
OTHERS_UNLIKE = 0.35  # the same where a part is of what it tells itself
FAR_UNLIKE = 0.2  # the same where nothing but the figures ties the parts to a whole that is far off
PLACED = re.compile(r"^(?:from|in|over|at|across|on|among|by|between)(?: (?:the|its|their|his|her|all|about))?$")
OF = re.compile(  # and not "on turnover of", nor "68 of her runs, and put on 104"
    r"^(?:(?!on\b)[\w'’-]+ ){0,2}(?:out )?of\b(?!.*(?:[,;:(]|\band\b))"
)
AND = re.compile(r"\band(?: (?:about|some|just|only|around|nearly|almost|over|more than))?$")
PAIR = 2
OF_GAP = 25  # characters between a part and the whole that "of" puts right behind it: "nine of their 14 games"

REST = re.compile(
    r"(?:^|\b(?:the|making|its|their|his|her|up|all) )(?:other|remaining|outstanding|rest|remainder|balance)$"
    r"|\b(?:rest|remainder|balance)(?: of|,| [-–—]| or| is| was| are| were)$"
    r"|\bleft to (?:find|raise|pay|fund|cover|meet|provide|sell|fill|settle)(?: (?:the|another|some|just|only))?$"
)
OWN = re.compile(r"\b(?:the|its|their|his|her)$")
OTHERS = re.compile(r"^(?:other|remaining)\b")  # "the nine other sailors"
LEFT = re.compile(
    r"\bleav(?:ing|es) (?:(?:it|them|him|her|the \w+) )?(?:with )?(?:just |only )?$|\bleav(?:ing|es)(?: \w+){0,3} with$"
    r"|^(?:and |so )?(?:that|this|which) (?:has |had )?left (?:just |only |another )?$"
)
BETTER = re.compile(r"^(?:[\w'’-]+ )?(?:better off|worse off|out of pocket)\b")
STILL = re.compile(  # behind a figure: "40 are still unsold", "12 seats remain empty", "with 900 left"
    r"^(?!of (?:those|these) still)(?:(?!and\b|the\b|but\b)[\w'’-]+ ){0,2}?"
    r"(?:(?:are|were|is|was|remain(?:s|ed)?) )?(?:still )?"
    r"(?:(?:that|which) (?:are|were) left|"
    r"left over|to spare\b(?! (?:the|a|an|its|their|his|her)\b)|unsold|outstanding|unfilled|vacant|unclaimed|unspent|"
    r"unpaid|untouched|still (?:to|on|in|waiting|without)|remain(?:s|ed)?|yet to)\b"
)
ONE_AND = re.compile(r"\bone\b(?! of).* the other$")  # "one fetched £900,000 and the other £600,000": two of a kind
UNREAD = re.compile(  # parts that are no figures
    r"\b(?:pairs?|couples?|duos?|trios?|quartets?|several|and the (?:second|third|fourth|fifth|sixth|seventh|last))\b"
)
SHARE = (
    r"(?:\bin (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|"
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|most|majority|many|some|per ?cent|few)|%)"
)
SHARED = re.compile(rf"{SHARE} of (?:them|these|those|the \w+)\b|\bhalf (?:the|its|his|her|their)\b")
RESTATED = re.compile(rf", (?:or |about |some |nearly |almost )?(?:a |one )?{SHARE} of [\w ]+,")  # of a part
SHARE_OF = re.compile(rf"{SHARE}(?: of)?(?: (?:the|its|his|her|their|all|about|some))?$")  # "half of the 6,400"


def read(figures: Figures) -> Iterator[Whole]:
    """Yield each whole of which the text names the last part as the rest."""
    for last in deadline.watched(range(len(figures.claims))):
        if completes(figures, last):
            found = whole_of(figures, last)
            if found is not None:
                yield found


def completes(figures: Figures, last: int) -> bool:
    """Tell whether a figure is named as what remains of a whole."""
    if not figures.adds(last) or figures.claims[last].quantity.qualifier is not None:
        return False
    before, unit = figures.before(last), figures.claims[last].unit
    if BETTER.search(figures.after(last)) is not None:
        return False  # "leaving it £7,000 better off"
    if unit is not None and unit.dimension != "count" and ONE_AND.search(before):
        return False
    after = figures.after(last)
    return (
        is_rest(figures, last)
        or LEFT.search(f"{before} ") is not None
        or (figures.value(last) > 1 and STILL.search(after) is not None)
    )


def is_rest(figures: Figures, last: int) -> bool:
    """Tell whether a figure is called the rest of what was told: "the other four", "its nine remaining members"."""
    before = figures.before(last)
    others = OWN.search(before) is not None and OTHERS.search(figures.after(last)) is not None
    return others or REST.search(before) is not None


def whole_of(figures: Figures, last: int) -> Whole | None:
    """Return the whole that the parts up to a claim are of: one that they make, else the largest figure before them."""
    near = comparable(figures, last)
    own = [i for i in near if one_kind(figures, i, last) and not excepted(figures, i)]
    found = [whole for at in range(len(own)) if (whole := from_place(figures, own, at, last)) is not None]
    every = [whole for at in range(len(near)) if (whole := from_place(figures, near, at, last)) is not None]
    made = next((whole for whole in reversed([*every, *found]) if whole.adds_up), None)
    far = far_whole(figures, near, last)
    if made is not None or (far is not None and far.adds_up):
        return made or far
    largest = max(found, key=lambda whole: (figures.value(whole.total), -whole.gap), default=None)
    if largest is None:
        return far
    start, end = figures.claims[largest.total].span.end, figures.claims[last].span.start
    told = figures.text(last)[start:end].lower()
    sentence = figures.text(last)[figures.claims[last].sentence.start : figures.claims[last].span.start].lower()
    before = RESTATED.sub(",", " ".join(sentence.split()))
    if UNREAD.search(told) or SHARED.search(before) or SHARE_OF.search(figures.before(largest.total)):
        return None  # a part that is no figure, or none in the unit of the whole, stands between
    if is_of_others(figures, largest, last) or is_of_many(figures, largest):
        return None
    otherwise = told_otherwise(figures, largest, near, last)
    if otherwise is not None:
        return otherwise
    others = any(OF_OTHERS.search(figures.after(i)) for i in largest.parts)  # "nine of those on loan" may be of more
    if largest.gap > (OTHERS_UNLIKE if others else UNLIKE) * figures.value(largest.total):
        return far if far is not None and len(far.parts) > PAIR else None
    return largest


def told_otherwise(figures: Figures, whole: Whole, near: list[int], last: int) -> Whole | None:
    """Return a whole with its rest and one or two other figures that make it, where no words tie its parts to it."""
    total, first = whole.total, whole.parts[0]
    if figures.claims[total].quantity.qualifier is not None or is_of(figures, first, total):
        return None
    behind = takewhile(lambda i: figures.together(i, last), range(last + 1, len(figures.claims)))
    for after in (i for i in behind if figures.adds(i) and figures.alike(i, last)):
        suffixes = (weigh(figures, after, [*near[at:], last], Tie.REST) for at in range(len(near)))
        made = next((each for each in suffixes if each is not None and each.adds_up), None)
        if made is not None:
            return made
    able = [i for i in near if i != total and one_kind(figures, i, total)]
    rows = [[i] for i in able] + [list(pair) for pair in combinations(able, 2)]
    tried = (weigh(figures, total, [*row, last], Tie.REST) for row in rows)
    return next((whole for whole in tried if whole is not None and whole.adds_up), None)


def from_place(figures: Figures, near: list[int], at: int, last: int) -> Whole | None:
    """Return the figure at a place in `near` as the whole of those that follow it, or None where it cannot be."""
    total, after = near[at], near[at + 1 :]
    parted = bool(after) and is_of(figures, total, after[0])
    after = after[1:] if parted else after  # "40 of the 46 lots were sold": the rest may be of the 40
    inner = of_one_another(figures, after)
    row = [i for i in after if i not in inner and not qualifies(figures, i)]
    parts = [*(i for i in row if one_kind(figures, total, i)), last]
    if (figures.claims[total].portion and not parted) or figures.claims[parts[0]].portion is Portion.ADDITION:
        return None  # "another £3m" is told beside a part, not of it
    if is_fellow(figures, total, parts[0]):
        return None
    if at > 0 and is_of(figures, near[at - 1], total):
        parts.insert(0, near[at - 1])
    for every in (parts, [*row, last]):  # whatever their nouns: "400 yearlings", "142 lots"
        made = weigh(figures, total, every, Tie.REST)
        if made is not None and made.adds_up:
            return made
    rows = [without_asides(figures, total, parts)]
    if parts[0] < total:  # "six of the 11 props ... the other seven", with other figures between
        rows.append([parts[0], last])
    tried = [weigh(figures, total, each_of(figures, row), Tie.REST) for row in rows]
    return min((whole for whole in tried if whole is not None), key=lambda whole: whole.gap, default=None)


def of_one_another(figures: Figures, row: list[int]) -> frozenset[int]:
    """Return the figures of a row of which one is of the next: the doses of "one of the two doses"."""
    return frozenset(i for pair in pairwise(row) if is_of(figures, *pair) for i in pair)


def is_of_others(figures: Figures, whole: Whole, last: int) -> bool:
    """Tell whether the rest counts, by name, nothing that its whole or another part does: "the other three sides"."""
    named = [i for i in (whole.total, *whole.parts) if i != last and figures.noun(i) is not None]
    alone = len(figures.claims[last].span) > len(figures.claims[last].quantity.figure)
    following = last + 1 < len(figures.claims) and figures.together(last, last + 1) and figures.adds(last + 1)
    if not named and figures.noun(last) is not None and following:
        return True  # "the other five zones reported 432"
    return alone and bool(named) and not any(figures.related(i, last) for i in named)


def is_of_many(figures: Figures, whole: Whole) -> bool:
    """Tell whether three parts or more count, each by a noun of its own, other things than the whole counts."""
    others = [i for i in whole.parts if not one_thing(figures, i, whole.total)]
    return len({figures.noun(i) for i in others}) > PAIR


def without_asides(figures: Figures, total: int, parts: list[int]) -> list[int]:
    """Return the parts but for those that only tell more of the figure before them: "14 medals from three Games"."""
    first = parts[0]
    of_total = total < first and figures.together(total, first) and PLACED.search(figures.gap(total, first))
    outer = [i for at, i in enumerate(parts) if not is_split_up(figures, parts, at)]
    rest = [i for former, i in pairwise(outer) if not within(figures, former, i)]
    return rest if of_total else [first, *rest]


def is_split_up(figures: Figures, parts: list[int], at: int) -> bool:
    """Tell whether a part is one of those that make up one before it: "137, of whom 76 were girls and 61 boys"."""
    for whole in range(at - 1, -1, -1):
        row = parts[whole + 1 :]
        opened = bool(row) and within(figures, parts[whole], row[0])
        sums = accumulate(figures.value(i) for i in row) if opened else ()
        if any(added == figures.value(parts[whole]) and whole + end >= at for end, added in enumerate(sums, 1)):
            return True
    return False


def far_whole(figures: Figures, near: list[int], last: int) -> Whole | None:
    """Return the whole, anywhere before them, of a rest and the part or parts in its sentence: the nearest in value."""
    beside = next((i for i in reversed(near) if figures.together(i, last)), None)
    part = near[-1] if beside is None and near and figures.noun(last) is None else beside
    if part is None or figures.claims[part].portion is Portion.ADDITION or LEFT.search(f"{figures.before(last)} "):
        return None  # what is "leaving £2bn there" is so of what it tells itself
    row = [i for i in near if figures.together(i, last) and not qualifies(figures, i)]
    tried = []
    for parts in ([part, last], *([[*row, last]] if len(row) > 1 else [])):
        seen = (i for i in range(parts[0] - 1, -1, -1) if figures.adds(i) and figures.alike(i, last))
        totals = [i for i, _ in zip(seen, range(FARTHEST), strict=False)]
        tried += [weigh(figures, i, parts, Tie.REST) for i in totals if names_both(figures, i, part, last)]
    return min(
        (whole for whole in tried if whole is not None and whole.gap <= FAR_UNLIKE * figures.value(whole.total)),
        key=lambda whole: whole.gap,
        default=None,
    )


def is_fellow(figures: Figures, i: int, part: int) -> bool:
    """Tell whether a figure is beside a part in its sentence: "£4m for a pier and £2m for boats, the other £1m"."""
    joined = i < part and figures.together(i, part) and AND.search(figures.gap(i, part)) is not None
    return joined and not is_of_them(figures, part)


def names_both(figures: Figures, total: int, part: int, last: int) -> bool:
    """Tell whether a far figure can be the whole of two parts by its noun, and is none itself."""
    if is_fellow(figures, total, part):
        return False
    return not figures.claims[total].portion and (is_kind(figures, total, part) or figures.related(total, last))


def is_of(figures: Figures, part: int, whole: int) -> bool:
    """Tell whether "of" ties a part to the whole right behind it."""
    gap = figures.between(part, whole) if figures.alike(part, whole) else ""
    return len(gap) <= OF_GAP and OF.search(gap) is not None


def comparable(figures: Figures, last: int) -> list[int]:
    """Return the last few claims in a claim's unit that stand in the sentences up to it, in order."""
    claims = figures.claims
    found: list[int] = []
    starts: list[int] = []
    for i in range(last - 1, -1, -1):
        if claims[i].sentence.start not in starts:
            starts.append(claims[i].sentence.start)
        far = len(starts) > REACH or claims[last].paragraph - claims[i].paragraph > PARAGRAPHS
        if claims[i].document != claims[last].document or far or len(found) == MOST:
            break
        left = claims[i].role is ClaimRole.FROM  # what a figure was before it moved has no parts and is none
        apart = left or compared(figures, i) or is_earlier(figures, i) or is_of(figures, i, last)
        if figures.adds(i) and figures.alike(i, last) and not apart:
            found.append(i)
    return found[::-1]
