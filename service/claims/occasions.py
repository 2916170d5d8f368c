"""What happened on a date: "founded", "born", "opened", and whom or what it happened to.

Read from the words around the date, without a parse: sentences with dates and no amounts are not parsed.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace

from service.chronology import WEEKDAY
from service.claims.naming import name_of, names_in, nouns_in, places_in, pointed, stems_in, words_in
from service.model import Claim, Span, Subject

# Kinds of event that a thing has one of at a time, each with the words that newsrooms use for it.
EVENTS = {
    "founding": "founded|founding|foundation|set up|setting up|established|establishment|formed|formation|incorporated|"
    "came into being|began life|in business|dates back to|dates from|opened for business",
    "birth": "born|birth",
    "death": "died|dies|death|passed away|found dead|lost (?:his|her) life",
    "opening": "opened|opens|opening|open|consecrated|inaugurated|inauguration|unveiled|unveiling|"
    "(?:welcomed|received) (?:its|their) first (?:visitors|guests|passengers|pupils|patients|customers)",
    "reopening": "re-?open(?:s|ed|ing)?|opened again|(?:opened|opens) (?:its|their|the) doors again",
    "meeting": "first met|met at|met in|first encounter|first meeting",
    "burglary": "broke into|broke in|breaks in|broken into|got in|break-in|burgled|breached|breach|hacked|"
    "robbed|robbery",
    "closure": "closed|closes|closure|shut|shut down|closing|suspended|suspension|ceased trading|folded",
    "disappearance": "vanished|vanishes|disappeared|disappearance|went missing|last seen|missing",
    "freeing": "freed|released from (?:prison|jail|custody)|walked free",
    "release": "released|releases|release|published|publication|publishes|came out|comes out|"
    "premiere|premieres|premiered|"
    "brought out|written|wrote|penned|first appeared|first broadcast|first shown|first aired|hit the shelves|"
    "(?:hits?|reach(?:es|ed)) cinemas|(?:goes|went|go) on sale|in the shops",
    "launch": "launched|launches|launch",
    "wedding": "married|marry|marries|wed|wedding|marriage|tied the knot",
    "divorce": "divorced|divorce|split up|separated",
    "election": "election|elected|polling day|go to the polls|goes to the polls|went to the polls|vote|voted in|"
    "won the seat|entered parliament|(?:an MP|a senator|a councillor)",
    "rule": "came to the throne|ascended the throne|crowned|came to power|"
    "took power|seized power|swept to power|won power|in power",
    "deadline": "deadline|expires|expire|expiry|expired",
    "start": "start|starts|starting|under way|started|begin|begins|began|beginning|kicks? off|kicked off|kick-off|"
    "(?:into|take|takes|took) (?:force|effect)|broke out|breaks out",
    "end": "ran until|ran to|ended|ends|finished|finishes|draws? to a close|drew to a close|concluded|concludes",
    "introduction": "introduced|introduces|introduction|brought in|implemented|enacted",
    "disaster": "struck|earthquake|quake|tremor|exploded|explosion|blast|erupted|eruption",
    "signing": "signed|signing|ratified",
    "building": "built|completed|constructed|construction|completion|erected|put up|went up",
    "demolition": "demolished|demolition|pulled down|torn down|knocked down|razed",
    "collapse": "collapsed|collapse|collapses",
    "bankruptcy": "went bust|went bankrupt|bankruptcy|went under|into (?:administration|receivership)",
    "crash": "crashed|crash|sank|sinking|came down|went down",
    "discovery": "discovered|discovery|found|unearthed",
    "arrival": "joined|join|joins|hired|arrived|arrival|signed for|recruited",
    "departure": "resigned|resignation|retired|retires|retirement|quit|quits|quitting|stepped down|stood down|sacked|"
    "dismissed|left|leaving|departed|departure|bowed out",
    "appointment": "appointed|appointment|took over|took charge|took office|took the helm|became|become|succeeded|"
    "inherited|inheriting|succeeding|promoted",
    "purchase": "bought|purchased|acquired|purchase|acquisition|takeover|taken over|snapped up",
    "merger": "merged|merger",
    "flotation": "floated|flotation|went public|was listed",
    "privatisation": "privatised|privatisation|nationalised|nationalisation",
    "invention": "invented|invention|patented",
    "abolition": "abolished|abolition|scrapped|banned|outlawed|barred|prohibited",
    "invasion": "invaded|invasion",
    "independence": "independence|broke away|seceded",
    "debut": "debut|debuted|first (?:capped|played|performed|presented|hosted)",
    "graduation": "graduated|graduation",
    "diagnosis": "diagnosed|diagnosis",
    "arrest": "arrested|arrest|detained|taken into custody",
    "sentence": "jailed|convicted|conviction|sentenced",
    "killing": "murdered|murder|assassinated|assassination|killed|shot dead",
    "attack": "bombed|bombing|attacked",
}
EVENT = re.compile("|".join(rf"(?<!\bre-)\b(?P<{kind}>{words})\b" for kind, words in EVENTS.items()), re.IGNORECASE)
REACH = 90  # characters on either side of a date in which its event is named
VICINITY = 10  # words before a date, and half as many behind it, that are told again with it
BETWEEN = 6  # words between an event and its date
LAST_SEEN = 12  # the same where somebody was last seen, which is told with the place and the hour
FOLLOWING = 3  # words behind a date that name it, where those before do not
BEFORE_EVENT = 12  # words before an event among which what it happened to is named
AUXILIARY = re.compile(r"(?:\b(?:was|were|is|are|been|being|be|has|had|have|will|first|originally|when|it|to)\s*)+$")
LIVES = frozenset({"birth", "death", "wedding"})  # events of a person; others happen to what "he" acts on
AUXILIARIES = r"\s?(?:(?:was|were|is|are|had|has|have|been|own|be|being)\s?)*$"
BARE = re.compile(rf"\b(?<!which\s)(?<!that\s)(?:it|they|its|their){AUXILIARIES}", re.IGNORECASE)
BARE_LIFE = re.compile(rf"\b(?:he|she|they|his|her|their){AUXILIARIES}", re.IGNORECASE)
BY = re.compile(r"\bby\s")  # who founded or opened it is not what was
BARRED = re.compile(
    r"[,;:()]|\b(?:was|were|had|has|and|but|(?!aged\b)\w+ed|came|went|became|won|took|left|after|before|later|earlier|ago)\b",
    re.IGNORECASE,
)
PLACE = re.compile(  # where it was, commas and all: "born in Kingston, Jamaica, on 12 May 1931"
    r"^\s(?:in|at|near)\s(?:the\s)?[A-Z][\w’'.-]*(?:,?\s(?:(?:of|on|upon|de|la|near|north|south|east|west)\s)*[A-Z][\w’'.-]*)*,?(?=\s)"
)
LEADS = re.compile(r"(?:^|\s)(?:in|on|since|from|until|by|for|of|at|is|the|its|early|late|mid)[\s-]*(?:the\s)?$")
APPOSED = re.compile(r"^,\s(?:(?:in|on)\s)?$")  # "the first day of the reopening, 11 September 2025"
RELATIVE = re.compile(
    r"^,?\s(?:when|(?:the|a)\s(?:year|month|day|date|night)(?:\s(?:in\swhich|on\swhich|when|that))?)\s"
)
OPENS = re.compile(r"^\W*(?:in|on|since|from|until|by)\s+(?:the\s)?$|[,;]\s(?:in|on|since|from)\s$", re.IGNORECASE)
PLANNED = re.compile(
    r"\b(?:due|planned|scheduled|supposed|meant|originally|expected|hoped?|postponed|delayed|moved|again|re-?opened|"
    r"instead|second|another|proposed|next|previous|earlier|former|would|could|may|might|if)\b",
    re.IGNORECASE,
)
MANY = re.compile(  # one of several: "the third album", "the first stage of the work"
    r"\b[Tt]he\s(?:first|last|latest)(?:\sof\b|,)|"  # "The last, Cold Water, came out in 2019"
    r"\b(?:third|fourth|fifth|sixth|seventh|eighth|latest|sequel|follow-up|"
    r"first\s(?:album|novel|film|book|single|series|phase|stage|part|edition|game|match|round|season))\b",
    re.IGNORECASE,
)
REPEATED = frozenset({"appointment", "arrival", "departure", "election", "wedding", "rule"})
AGAIN = re.compile(r"\b(?:first|return\w*|back)\s?$", re.IGNORECASE)
AGAIN_REACH = 12  # characters before an event in which it is told to be one of several
PERIOD = re.compile(  # a date that closes a stretch of time: figures come out for one after another
    r"\b(?:days?|weeks?|weekend|months?|quarter|half|year|season|period)\s"
    r"(?:up\s)?(?:to|of|from|ended|ending|beginning|starting)"
    r"\s(?:the\s|on\s)?$"
)
BEFORE_DAY = re.compile(rf"\b{WEEKDAY}(?:,|\.)?\s(?:the\s)?\(?$")
AFTER_DAY = re.compile(rf"^(?:,|\s\()?\s?(?:(?:which\s)?(?:was|is|will\sbe)\s)?(?:a\s)?{WEEKDAY}\b(?=[,).;]|\s(?!\d))")


def on_occasion(bare: Claim, text: str) -> Claim:
    """Return the claim of a date with its weekday in the span, the kind of event, and what it happened to."""
    sentence, at, end = bare.sentence, bare.span.start, bare.span.end
    before, after = text[max(sentence.start, at - REACH) : at], text[end : min(sentence.end, end + REACH)]
    around = f"{' '.join(before.split()[-VICINITY:])} | {' '.join(after.split()[: VICINITY // 2])}"
    dated = replace(bare, span=with_weekday(bare.span, before, after), vicinity=stems_in(around))
    before = before[: len(before) - (at - dated.span.start)]
    if PERIOD.search(before):
        return replace(dated, modality="period")
    found = event_before(before)
    if found is not None:
        head, tail = before[: found.start()], before[found.end() :]
        if at - REACH > sentence.start:
            head = text[max(sentence.start, at - 2 * REACH) : at - REACH] + head
    else:
        found = event_after(before, after)
        if found is None:
            return dated
        head, tail, after = f"{before} {after[: found.start()]}", "", after[found.end() :]
    head, tail = " ".join(head.split()[-BEFORE_EVENT:]), BY.split(tail)[0].split(",")[0]
    pronoun = (BARE_LIFE if found.lastgroup in LIVES else BARE).search(head) is not None
    told = tail if pronoun else f"{head} | {tail}"
    if not pronoun and not words_in(told):  # "Since opening in 1986 the school has had five heads"
        told = " ".join(after.split()[:FOLLOWING])
    kind, nouns = found.lastgroup or "", nouns_in(told)
    again = kind in REPEATED and AGAIN.search(head[-AGAIN_REACH:]) is not None
    return replace(
        dated,
        event=kind,
        subject=Subject(name_of(told) or " ".join(sorted(nouns)) or kind, kind, nouns, names_in(told)),
        place=places_in(f"{head} | {tail}"),
        definite=pronoun or pointed(head),
        modality="planned" if again or PLANNED.search(f"{head} {tail}") or MANY.search(f"{head} {tail}") else None,
    )


def with_weekday(span: Span, before: str, after: str) -> Span:
    """Return the span of a date with the weekday written beside it: "Tuesday, 14 March", "14 March, a Tuesday"."""
    leading, trailing = BEFORE_DAY.search(before), AFTER_DAY.search(after)
    if leading is not None:
        return Span(span.start - (len(before) - leading.start()), span.end)
    return Span(span.start, span.end + trailing.end()) if trailing is not None else span


def event_before(before: str) -> re.Match[str] | None:
    """Return the event that a date closes: "founded in Leeds in 1985", "his birth in 1950"."""
    found = deque(EVENT.finditer(before), maxlen=1)
    if not found:
        return None
    [last] = found
    between = PLACE.sub("", before[last.end() :])
    if APPOSED.match(between):
        return last
    reach = LAST_SEEN if last.lastgroup == "disappearance" else BETWEEN
    near = len(between.split()) <= reach and BARRED.search(between) is None
    return last if near and (not between.strip() or LEADS.search(between)) else None


def event_after(before: str, after: str) -> re.Match[str] | None:
    """Return the event that follows a date: "its 1958 founding", "In 1985 she founded a school"."""
    found = EVENT.search(after)
    if found is None:
        return None
    relative = RELATIVE.match(after)
    between = AUXILIARY.sub("", after[relative.end() if relative else 0 : found.start()].lstrip(", "))
    if not between.strip():
        return found
    opens = relative is not None or OPENS.search(before) is not None
    return found if opens and len(between.split()) <= BETWEEN and BARRED.search(between) is None else None
