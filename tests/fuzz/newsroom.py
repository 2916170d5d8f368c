"""Stories that no newsroom would print: figures from a grammar, and the checks' own examples cut up and mixed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from service.checks import CHECKS
from service.model import Format, Options, Role, SourceDocument

SENTENCES = tuple(
    sentence
    for check in CHECKS
    for text in (*check.flagged, *check.passed)
    for sentence in re.split(r"(?<=[.!?])\s+", " ".join(text.split()))
)
NUMBER = re.compile(r"\d[\d,.]*")

FIGURES = """0 1 2 3 7 10 11 12 24 40 60 80 99 100 180 250 1,000 1,500 2,50 12,34,567 4000 1.5 2.75 .5 1. 3.1415926535 0.0
    007 1e9 5e-324 1e400 one two three seven ten twelve twenty-one forty-two hundred thousand million billion trillion
    dozen dozens hundreds thousands half third quarter two-thirds three-quarters ½ ¼ 1½ 2/3 1/0 5-6 5–6 10-point 2:1
    3-0 first second 3rd 24th 1990s 2004 1999-2004 2004/05 12.30pm 9am 14:05 £5 £5m £5bn $1.2m €1,000 £1.30 120p 50c ¥900
    5% 5pc 0.5pp 30C -4 −40 +7 5ft 6in 10st 2lb 3kg 20km 12mph 400m 7.48 MMXXVI 10^6 m² CO2 747 A380 M25 4x4 24/7 007-
    no none both couple few several""".split()
LINKS = """and or to of in from by at between than about nearly over under more fewer at least up to some the a another
    other each all both only just total including among from to down up rose fell increased cut doubled halved plus
    minus per an every out of as many as not was were is are has had will would could said says according to""".split()
NOUNS = """people passengers jobs homes trees islanders engineers miles kilometres tonnes litres acres hectares hours days
    years weeks months votes seats goals points shares pounds dollars euros pence per cent percent percentage points
    degrees metres feet litres barrels patients pupils ferry council company police Acme Orkney London Monday Thursday
    March 2026 January Easter profit loss sales cost budget population age aged year-old Smith Jones she he it they
    them its their the firm the charity third-largest""".split()
NOISE = ("\u200b\u200d\ufeff\u00ad|\u00a0|\u202f|\u2009|e\u0301\u0302|\u202e|\u2066|\u2028|\u0085|\x00|\x1b|\x7f|😀|👩‍👩‍👧|𝟙𝟚|"
         "٣٤|१२|十二|三百万|Ⅻ|①|²|⁵⁄₈|㎞|﷼|ﬁ|İ|ß|ǅ|\ud800|\udfff|\U000e0041|\U0010ffff|\ufffd|\r\n|\r|\n\n|\t|\n|''|\"|“|”|‘|’|«|…|...|"
         "—|–|-|--|(|)|[|{|<|>|&|&amp;|/|//|\\|%|$|£|€|#|@|*|_|;|:|,|.|. |?|!|  ").split("|")  # fmt: skip
TAGS = """<p> </p> <br> <b> </b> <h1> </h1> <table> <tr> <th> <td> </table> <ul><li> </li> <blockquote> <cite> </cite>
    <script> </script> <style> <!-- --> <![CDATA[ <a\thref="3"> </a> <img\talt="5"> <sup>2</sup> &pound; &nbsp; &#49; &#x1F600;
    &frac12; &thinsp; <td\tcolspan=99999> <svg> <template> <p""".split()

figures = st.sampled_from(FIGURES)
words = figures | st.sampled_from(LINKS) | st.sampled_from(NOUNS)
soup = st.lists(words, min_size=1, max_size=25).map(" ".join)
clauses = st.builds(
    "{} {} {} {} {} {}{}".format,
    st.sampled_from(["The council", "Acme", "It", "About", "More than", "Police said", "Of these,", "Between", "The other"]),
    st.sampled_from(["has", "will cut", "rose from", "lost", "is", "paid", "a total of", "expects", "and", "came to"]),
    figures,
    st.sampled_from(NOUNS),
    st.sampled_from(["to", "from", "and", "of the", "in", "(", "or", "against", "up from", "compared with", "per"]),
    figures,
    st.sampled_from([".", ", ", " people.", "%.", "m.", "bn).", " years ago.", "?", " - ", ""]),
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """What one check is asked."""

    sources: tuple[SourceDocument, ...]
    options: Options


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """Draw a sentence of the checks' examples that has been cut, joined, filled anew or spoilt in a few places."""
    text = draw(st.sampled_from(SENTENCES))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        match draw(st.integers(0, 7)):
            case 0:
                figure = draw(figures)
                text = NUMBER.sub(lambda _, figure=figure: figure, text, count=1)  # type: ignore[misc]
            case 1:
                text = text[:start] + text[end:]
            case 2:
                text = text[:start] + draw(st.sampled_from(NOISE)) + text[start:]
            case 3:
                text = text[:start] + text[start:end] * draw(st.integers(2, 9)) + text[end:]
            case 4:
                other = draw(st.sampled_from(SENTENCES))
                text = text[:start] + other[draw(st.integers(0, len(other))) :]
            case 5:
                text = draw(st.sampled_from([text.upper(), text.lower(), text.title(), text[::-1], text.swapcase()]))
            case 6:
                text = text.replace(" ", draw(st.sampled_from(["", "\u00a0", "  ", "\n", "\u200b"])), 4)
            case 7:
                text = text[:start] + draw(words) + " " + text[start:]
    return text


noisy = st.lists(words | st.sampled_from(NOISE), max_size=20).map("".join)
passages = st.one_of(
    mutants(), mutants(), st.sampled_from(SENTENCES), clauses, soup, noisy, st.text(st.characters(), max_size=40)
)
texts = st.builds(
    lambda parts, between: between.join(parts),
    st.lists(passages, min_size=1, max_size=4),
    st.sampled_from([" ", "\n", "\n\n", ""]),
)
markup = st.lists(st.sampled_from(TAGS).map(lambda tag: tag.replace("\t", " ")) | passages, min_size=1, max_size=12)
days = st.none() | st.sampled_from([date(1, 1, 1), date(2024, 2, 29), date(2026, 11, 22), date(9999, 12, 31)])


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Draw a story of a few hundred characters: one text mostly, else HTML, or a headline and a source besides."""
    sources = []
    for number in range(draw(st.sampled_from([1, 1, 1, 1, 2, 3]))):
        role = Role.BODY if number == 0 else draw(st.sampled_from(list(Role)))
        published = draw(days) if role is Role.RELATED else None
        if draw(st.integers(0, 4)):
            sources.append(SourceDocument(f"s{number}", draw(texts), role, published=published))
        else:
            html = "".join(draw(markup))
            sources.append(SourceDocument(f"s{number}", html, role, Format.HTML, published=published))
    return Story(tuple(sources), Options(published=draw(days)))
