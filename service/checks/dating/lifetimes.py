"""An age that does not fit a birth: "born in 1961 ... died in 2004, aged 38", "Kay (1931-2004), who was 64"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from service.alignment import Alignment
from service.checks.base import Finding
from service.checks.dating.dated import Dated, beside, dates_of, nearby, present
from service.checks.dating.told_ages import OTHERS, PRESENT, PRONOUN, TURNED, is_age, is_then
from service.checks.finding import finding_of, in_order
from service.checks.wording import listed, told, written
from service.chronology import Day
from service.claims.naming import same_names
from service.model import Claim, Interval, Why

AT_A_DATE, AT_PUBLICATION = 0.88, 0.8
REACH = 3  # paragraphs between a birth and an age that are told of one person
AROUND = 160  # characters around an age in which a death is told
GAP = 40  # characters between an age and the year it was reached in
LIVED = re.compile(r"\($")  # before the years of a life: "Kay (1931-2004)"
DIED = re.compile(r"\b(?:died|dies|passed\saway)\b")
DEAD_BEHIND = re.compile(r"^,?\s(?:when\s(?:he|she|they)\s)?(?:(?:has|had)\s)?(?:died|dies|passed\saway)\b")
DEAD_BEFORE = re.compile(
    r"\b(?:died|dies|dead|death|passed\saway)\b[^.;:]{0,60}?(?:\baged\s|\bat\s(?:the\sage\sof\s)?|,\s)$", re.IGNORECASE
)
TIES = re.compile(
    r"^[,;)]?\s?(?:(?:when|aged|at|the|age|of|when|he|she|was|in|on|died|who|turned|became|his|her|death|and)\s|[,()])*\(?$"
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each age that the years of a life, or of a birth and the present, do not allow."""
    dates = dates_of(alignment)
    days = {id(each.claim): each for each in dates}
    births = [
        each.claim for each in dates if each.claim.event == "birth" and each.first.year and each.first == each.last
    ]
    lives = [each.claim for each in dates if is_life(alignment, each)]
    told = [each.claim for each in dates]
    if not births and not lives:
        return
    today = {
        d: present(alignment, [each for each in dates if each.claim.document == d], document.text)
        for d, document in enumerate(alignment.documents)
    }
    born_on = only_in([days[id(each)] for each in births])
    died_on = mourned_in(alignment, dates)
    for age in filter(is_age, alignment.claims):
        lived = [days[id(each)] for each in beside(lives, age)]
        born = [days[id(each)] for each in nearby(births, age) if near(each, age)]
        reached = [days[id(each)] for each in beside(told, age)]
        found = of_life(alignment, age, lived) or of_birth(alignment, age, born, reached)
        was_then = bool(reached) and is_then(alignment.text_of(age), age)
        if found is None and not was_then:  # "in 1963, at the age of 32" is no age of today
            found = of_today(alignment, age, [days[id(each)] for each in nearby(births, age)], today[age.document])
        found = found or of_death(alignment, age, born_on.get(age.document), died_on.get(age.document))
        if found is not None:
            yield found


def is_life(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a span of years in brackets is that of a life."""
    if dated.first == dated.last or dated.first.year is None or dated.last.year is None:
        return False
    text = alignment.text_of(dated.claim)
    return LIVED.search(text[: dated.claim.span.start][-2:]) is not None and dated.last.year - dated.first.year > 12


def is_death(alignment: Alignment, dated: Dated) -> bool:
    """Tell whether a date is that of a death told by its verb; "the death of" may be anybody's."""
    if dated.claim.event != "death" or dated.first != dated.last or dated.first.year is None:
        return False
    text, start = alignment.text_of(dated.claim), dated.claim.span.start
    lead = dated.claim.before(text, AROUND, start)
    return DIED.search(lead) is not None and OTHERS.search(lead) is None


def near(a: Claim, b: Claim) -> bool:
    """Tell whether two claims are close enough to be told of one person."""
    return a.document == b.document and abs(a.paragraph - b.paragraph) <= REACH


def of_life(alignment: Alignment, age: Claim, lives: list[Dated]) -> Finding | None:
    """Return the finding of an age at death that the years of a life in the same sentence do not allow."""
    text = alignment.text_of(age)
    if len(lives) != 1 or TURNED.search(age.around(text, AROUND)) is None:
        return None
    [life] = lives
    return misfit(alignment, age, (life.claim,), life.first.year or 0, life.last.year or 0, AT_A_DATE)


def of_birth(alignment: Alignment, age: Claim, births: list[Dated], dates: list[Dated]) -> Finding | None:
    """Return the finding of an age that the only birth told near it does not allow in its year, or today."""
    text = alignment.text_of(age)
    if len({birth.first for birth in births}) != 1 or OTHERS.search(age.before(text, AROUND)):
        return None  # "born in Ohio in 1933 ... Her husband died in 2019 aged 84"
    birth = births[0]
    born = birth.first.year or 0
    reached = next((each for each in dates if each is not birth and reached_in(alignment, age, each)), None)
    if reached is not None and reached.first.year is not None and same_person(birth.claim, reached.claim):
        claims = (birth.claim, reached.claim)
        return misfit(alignment, age, claims, born, reached.first.year, AT_A_DATE)
    now = PRESENT.match(text[age.quantity.figure.end :][:10]) is not None and age.sentence == birth.claim.sentence
    if alignment.published is None or not now or TURNED.search(age.around(text, AROUND)):
        return None
    return misfit(alignment, age, (birth.claim,), born, alignment.published.year, AT_PUBLICATION)


def of_today(alignment: Alignment, age: Claim, births: list[Dated], today: Day | Dated | None) -> Finding | None:
    """Return the finding of an age that one born on the date told for this name does not have on the day told of."""
    if not isinstance(today, Dated) or age.subject is None:
        return None
    text = alignment.text_of(age)
    own = [each for each in births if each.claim.document == age.document and is_of(each.claim, age)]
    plain = PRESENT.match(text[age.quantity.figure.end :][:10]) is not None
    if not plain or len({each.first for each in own}) != 1 or today.claim is own[0].claim:
        return None
    if TURNED.search(age.around(text, AROUND)):
        return None
    claims = (own[0].claim, today.claim)
    return misfit(alignment, age, claims, own[0].first.year or 0, today.first.year or 0, AT_A_DATE)


def is_of(birth: Claim, age: Claim) -> bool:
    """Tell whether a birth is that of one whose age is told, by the names of both."""
    aged = frozenset((age.agent or "").split()) | age.names
    return bool(birth.names) and bool(aged) and same_names(birth.names, aged)


def only_in(dates: list[Dated]) -> dict[int, Dated]:
    """Return, by document, the date of those that give but one."""
    found: dict[int, list[Dated]] = defaultdict(list)
    for dated in dates:
        found[dated.claim.document].append(dated)
    return {d: those[0] for d, those in found.items() if len({each.first for each in those}) == 1}


def mourned_in(alignment: Alignment, dates: Sequence[Dated]) -> dict[int, Dated]:
    """Return, by document, the date of the only death in those that give one, where it may be that of the mourned."""
    deaths = only_in([each for each in dates if is_death(alignment, each)])
    return {d: each for d, each in deaths.items() if is_of_story(alignment.documents[d].text, each.claim)}


def of_death(alignment: Alignment, age: Claim, birth: Dated | None, death: Dated | None) -> Finding | None:
    """Return the finding of an age at death that the only birth and the only death of an obituary do not allow."""
    if birth is None or death is None:
        return None
    text = alignment.text_of(age)
    before = age.before(text, AROUND)
    behind = age.behind(text, GAP)
    if not (DEAD_BEHIND.match(behind) or DEAD_BEFORE.search(before)) or OTHERS.search(before):
        return None
    return misfit(alignment, age, (birth.claim, death.claim), birth.first.year or 0, death.first.year or 0, AT_A_DATE)


def is_of_story(text: str, death: Claim) -> bool:
    """Tell whether a death may be that of the one who is mourned: "He played ...", and not "She died" of his wife."""
    died = told_as(text, death.sentence.start, death.sentence.end)
    return died is None or died == told_as(text, 0, len(text))


def told_as(text: str, start: int, end: int) -> str | None:
    """Return the first pronoun between two places of a text, of a man or of a woman."""
    pronoun = PRONOUN.search(text, start, end)
    return pronoun[0].lower() if pronoun is not None else None


def reached_in(alignment: Alignment, age: Claim, year: Dated) -> bool:
    """Tell whether a date says when an age was reached: "died in 2004 aged 38", "was 34 when he died in 2001"."""
    if year.first != year.last:
        return False
    text = alignment.text_of(age)
    first, second = sorted((age.quantity.span, year.claim.span))
    gap = text[first.end : second.start]
    return len(gap) <= GAP and TIES.match(gap) is not None


def same_person(birth: Claim, other: Claim) -> bool:
    """Tell whether what is told of a birth and of another date may be of one person: no two names stand against it."""
    return not birth.names or not other.names or same_names(birth.names, other.names)


def misfit(
    alignment: Alignment, age: Claim, dates: tuple[Claim, ...], born: int, year: int, sure: float
) -> Finding | None:
    """Return the finding of an age that is not reached between a year of birth and another year, or None."""
    value = age.quantity.value or 0.0
    if year - born - 1 <= value <= year - born or year < born:
        return None
    claims = in_order((age, *dates))
    years = listed([written(alignment, claim) for claim in dates])
    when = f"in {year}" if sure == AT_A_DATE else f"on publication in {year}"
    who = next((claim.subject.text for claim in claims if claim.subject and claim.subject.entities), None)
    return finding_of(
        alignment,
        claims,
        sure,
        subject=f"age ({who})" if who else "age",
        message=(
            f"The age {told(alignment, age)} does not fit {years}: someone born in {born} is {year - born - 1} or "
            f"{year - born} {when}."
        ),
        why=Why(
            "year of age", (age.quantity.interval, Interval(year - born - 1, year - born)), "the birthday in the year"
        ),
    )
