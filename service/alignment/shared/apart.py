"""Proportions of which other sentences tell the share: a turnout, how full a thing is, the ayes of a vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service import deadline
from service.alignment.comparables import is_share, smaller
from service.alignment.features import key_noun
from service.alignment.splits import answer
from service.model import Claim, ClaimRole, Span

Found = tuple[int, tuple[int, ...], int]  # the part, what makes the whole, the share

REACH = 900  # characters between a share and its counts, about a screen of text
AROUND = 45  # characters on either side of a figure in which words tell what it is
BESIDE = 6  # amounts on either side of a capacity among which what is held is looked for
MOST = 8  # amounts of a sentence that tells both counts; more of them stand in a table
ENTITLED = re.compile(
    r"\b(?:registered|eligible|entitled\sto\s(?:vote|a\svote)|electorate|electoral\s(?:roll|register)|electors|"
    r"could\shave\svoted|on\sthe\sroll)\b",
    re.IGNORECASE,
)
RATES = {  # the name of a rate, and what is said of the part that it is the rate of
    "turnout": r"voted?|cast|turned\sout|took\spart|went\sto\sthe\spolls|ballots?|votes|did\sso|bothered",
    "cancellation": r"cancel\w*|(?:did|do|were|was)\snot\s(?:run|leave|fly|sail|operate)|never\s(?:ran|left|flew)|axed|"
    r"scrapped|called\soff",
    "pass": r"pass(?:ed|es)?",
    "failure": r"fail\w*|faulty|defective|broke\sdown|did\snot\s(?:pass|work)",
    "success": r"succe\w+|won|worked|passed|successful",
    "survival": r"surviv\w+|alive|lived|pulled\sthrough",
    "death": r"died|dead|deaths?|killed|fatal\w*",
    "conviction": r"convict\w*|guilty|jailed",
    "occupancy": r"occupied|taken|full|filled|let|booked",
    "vacancy": r"empty|vacant|unfilled|unlet",
    "response": r"repl(?:y|ied)|answered|respon\w+|returned|filled\s\w+\s?in|wrote\sback",
    "attendance": r"attend\w*|came|turned\sup|present",
    "absence": r"absent|stayed\s(?:away|at\shome)|off\ssick|missed|missing",
    "acceptance": r"accept\w*|admitted|offered|got\sin|taken\son",
    "infection": r"infect\w*|tested\spositive|caught",
    "dropout": r"dropped\sout|gave\sup|left|quit",
    "detection": r"solved|detect\w*|cleared\sup|led\sto\s\w*\s?charges?",
    "default": r"default\w*|fell\sbehind|in\sarrears",
}
SYNONYMS = {
    "mortality": "death",
    "fatality": "death",
    "clear-up": "detection",
    "admission": "acceptance",
    "drop-out": "dropout",
}
RATE = re.compile(
    rf"""\b(?:turn-?out|(?:of|among)\s(?:the\selectorate|(?:those|all|the|people)\s(?:\w+\s)?
    (?:entitled|eligible|registered))|(?P<name>{"|".join([*RATES, *SYNONYMS])})\s(?:rate|ratio))\b""",
    re.IGNORECASE | re.VERBOSE,
)
LED = re.compile(  # what stands before a whole: "of the 52,000 services 6,500 ...", "6,500 out of 52,000"
    r"\b(?:of|among|from)\s(?:(?:all|the|its|their|his|her|about|some|nearly|almost|more|than|those)\s){0,3}$",
    re.IGNORECASE,
)
SOME = re.compile(  # what is said of some of those who voted
    r"\b(?:by\s(?:post|proxy|mail|noon|midday)|postal|online|early|in\sadvance|spoil(?:t|ed)|invalid|void|blank)\b",
    re.I,
)
YEAR = re.compile(r"[0-9]{4}|\byear\b")
EARLIER = frozenset({"last", "previous", "earlier", "ago"})  # "in a ballot last June 55% were for it"
ROUNDS = frozenset({"first", "second", "third", "final"})
FULL = re.compile(r"\s+(?:full\b|(?:of\s(?:its|the|their|full|total|maximum)\s(?:\w+\s)?)?capacity\b)", re.IGNORECASE)
CAPACITY = re.compile(
    r"\b(?:capacity|(?:is|are|when|was)\s(?:it\s(?:is|was)\s)?full|can\s(?:hold|seat|take|store)|could\shold|"
    r"(?:has\s)?room\sfor|built\s(?:for|to\shold)|brimming|holds\sup\sto|designed\s(?:for|to\shold))\b",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:holds?|held|contains?|contained|stores?|stored|houses?|housed|inside|(?:is|are|was|were)\s(?:now\s)?|left|"
    r"crowd|attendance|attended|watched|came)\b",
    re.IGNORECASE,
)
VOTERS = frozenset("voter elector".split())
BALLOT = frozenset("vote ballot voter referendum plebiscite meeting motion count".split())
SURVEYS = frozenset("poll survey pollster respondent questionnaire sample interview".split())
VOTES_TO = re.compile(r"(?:\svotes)?\s(?:to|against)\s", re.IGNORECASE)


def shared_apart(text: str, claims: Sequence[Claim], rows: Sequence[Sequence[int]]) -> Iterator[Found]:
    """Yield each part, whole and share that words of one of these three trades tie; the rows are of one document."""
    shares = [i for row in rows for i in row if is_share(claims[i])]
    if not shares:
        return
    rates: dict[str, list[int]] = {}
    for i in shares:
        name = rate_of(text, claims[i])
        if name is not None:
            rates.setdefault(name, []).append(i)
    fillings = [i for i in shares if FULL.match(text, claims[i].quantity.span.end)]
    answers = [i for i in shares if claims[i].context & BALLOT and not claims[i].context & SURVEYS]
    for row in rows:
        for name, said in rates.items():
            for part, whole in rated(text, claims, row, name):
                yield from tied(claims, part, (whole,), [i for i in said if i not in row])
        if answers:
            for ayes, noes in tallies(text, claims, row):
                for name, part in (("yes", ayes), ("no", noes)):
                    said = [i for i in answers if i not in row and answer(behind(text, claims[i])) == name]
                    yield from tied(claims, part, (ayes, noes), said)
    if fillings:
        yield from fills(text, claims, [i for row in rows for i in row], fillings)


def rate_of(text: str, share: Claim) -> str | None:
    """Return the rate that a share is said to be, by the words beside it: "a turnout of 43%", "survival rate: 80%"."""
    found = list(RATE.finditer(around(text, share)))
    if len(found) != 1:
        return None
    name = (found[0]["name"] or "turnout").lower()
    return SYNONYMS.get(name, name)


def rated(text: str, claims: Sequence[Claim], row: Sequence[int], rate: str) -> Iterator[tuple[int, int]]:
    """Yield the part that a rate is of with its whole, from a sentence that tells both."""
    counts = [i for i in row if is_count(claims[i])]
    words = [own_words(text, claims, counts, at) for at in range(len(counts))]
    said = re.compile(rf"\b(?:{RATES[rate]})\b", re.IGNORECASE)
    for former, latter in pairwise(range(len(counts))):
        for part, whole in ((former, latter), (latter, former)):
            small, large = claims[counts[part]], claims[counts[whole]]
            if not smaller(small, large):
                continue
            if rate == "turnout":
                tie = ENTITLED.search(words[whole]) is not None or key_noun(large) in VOTERS
            else:
                tie = LED.search(text[large.sentence.start : large.span.start]) is not None
            told = said.search(words[part]) or (part < whole and said.search(behind(text, large)[:AROUND]))
            if tie and told and not SOME.search(words[part] + behind(text, small)[:AROUND]):
                yield counts[part], counts[whole]


def tallies(text: str, claims: Sequence[Claim], row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the votes for and against something that a sentence tells: "3,150 for and 1,050 against", "312 to 104"."""
    for former, latter in pairwise(row[:MOST]):
        one, two = claims[former], claims[latter]
        if not (is_count(one) and is_count(two) and one.context & BALLOT):
            continue
        said = answer(text[one.span.end : two.span.start]), answer(behind(text, two))
        if said == ("yes", "no"):
            yield former, latter
        elif said == ("no", "yes"):
            yield latter, former
        elif VOTES_TO.fullmatch(text[one.quantity.span.end : two.span.start]) and smaller(two, one):
            yield former, latter  # who wins is named first


def fills(text: str, claims: Sequence[Claim], amounts: Sequence[int], fillings: Sequence[int]) -> Iterator[Found]:
    """Yield what a thing holds with what it can hold, and the shares near them, nearest first, that tell how full."""
    for at, whole in enumerate(deadline.watched(amounts)):
        if not (is_plain(claims[whole]) and CAPACITY.search(own_words(text, claims, amounts, at))):
            continue
        held = [
            i
            for k, i in enumerate(amounts[max(0, at - BESIDE) : at + BESIDE], start=max(0, at - BESIDE))
            if is_plain(claims[i], ClaimRole.TO)
            and i != whole
            and alike_kind(claims[i], claims[whole])
            and HELD.search(own_words(text, claims, amounts, k))
        ]
        for share in sorted(fillings, key=lambda i: abs(i - whole)):
            of_it = near(claims[share], claims[whole]) and not other_thing(claims[share], claims[whole])
            part = min(held, key=lambda i: abs(i - whole), default=None)
            if part is not None and of_it and not is_yet_to_be(claims[share], claims[part]):
                yield part, (whole,), share


def tied(claims: Sequence[Claim], part: int, whole: tuple[int, ...], shares: Sequence[int]) -> Iterator[Found]:
    """Yield a part and its whole with the one share that stands near them."""
    close = [i for i in shares if near(claims[i], claims[part]) and not other_time(claims[i], claims[part])]
    if len(close) == 1:
        yield part, whole, close[0]


def other_time(share: Claim, part: Claim) -> bool:
    """Tell whether a share is of another year or another round than a figure."""
    years = [claim.period for claim in (share, part) if claim.period is not None and YEAR.search(claim.period)]
    earlier = share.context.isdisjoint(EARLIER) is not part.context.isdisjoint(EARLIER)
    return len(set(years)) > 1 or earlier or bool(share.context & ROUNDS and part.context & ROUNDS - share.context)


def around(text: str, claim: Claim) -> str:
    """Return the words of its sentence beside a claim."""
    start, end = claim.span.start - AROUND, claim.span.end + AROUND
    return Span(max(claim.sentence.start, start), min(claim.sentence.end, end)).of(text)


def own_words(text: str, claims: Sequence[Claim], row: Sequence[int], at: int) -> str:
    """Return the words of its sentence beside one of a row of claims, up to those on either side of it."""
    claim = claims[row[at]]
    start, end = max(claim.sentence.start, claim.span.start - AROUND), min(claim.sentence.end, claim.span.end + AROUND)
    if at > 0:
        start = max(start, min(claims[row[at - 1]].span.end, claim.span.start))
    if at + 1 < len(row):
        end = min(end, max(claims[row[at + 1]].span.start, claim.span.end))
    return Span(start, end).of(text)


def behind(text: str, claim: Claim) -> str:
    """Return the words of its sentence behind a claim."""
    return Span(claim.span.end, claim.sentence.end).of(text)


def near(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one document stand close enough to be of one statement."""
    return abs(a.span.start - b.span.start) <= REACH


def other_thing(share: Claim, whole: Claim) -> bool:
    """Tell whether a share and a capacity are told of two things: "the theatre is 60% full", "the studio has room"."""
    if share.agent is None or whole.agent is None or share.agent == whole.agent:
        return False
    bare = whole if share.agent_named else share  # "Lough Mask holds 28% of its capacity. The lake can store ..."
    return share.agent_named is whole.agent_named or " " in (bare.agent or "")


def is_yet_to_be(share: Claim, held: Claim) -> bool:
    """Tell whether a thing would be so full, while a figure tells what it holds: "the new hall would be 80% full"."""
    return share.modality is not None and held.modality is None


def is_plain(claim: Claim, *roles: ClaimRole) -> bool:
    """Tell whether a claim is one amount that can be a part or a whole; one of `roles` may be as well."""
    told = claim.role in (ClaimRole.VALUE, *roles)
    plain = claim.quantity.value is not None and claim.quantity.value > 0 and told
    return plain and (claim.unit is None or claim.unit.dimension not in {"ratio", "time", "age"})


def is_count(claim: Claim) -> bool:
    """Tell whether a claim numbers people or votes."""
    return is_plain(claim) and (claim.unit is None or claim.unit.dimension == "count")


def alike_kind(part: Claim, whole: Claim) -> bool:
    """Tell whether one claim can be what the other has room for: of one unit, or the unit is told once."""
    units = {claim.unit for claim in (part, whole)} - {None}
    counted = all(unit is not None and unit.dimension == "count" for unit in units)
    return len(units) < 2 or counted
