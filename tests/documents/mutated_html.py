"""Plain copy, and the same copy as a CMS might store it: marked up in the middle of its words and figures."""

from __future__ import annotations

import html
import random
import re
from dataclasses import dataclass

SENTENCES = (
    "The harbour board will cut 4,000 jobs by the end of the year.",
    "It made a loss of £38.5m on sales of £1.24bn, down from £1.3bn.",
    "More than 300 passengers waited for nearly 12 hours at Quay Street.",
    "The new pier is 84 metres (276 feet) long and 7.5m wide.",
    "About 62% of the 1,240 islanders voted, up 3.5 percentage points.",
    "Fares rose from $12.50 to $15, an increase of 20 per cent.",
    "Between 250 and 300 people came, and hundreds more watched from their boats.",
    "Two-thirds of the twenty-four engineers have left since 6 March 2026.",
    "Six or seven ferries were late at 5.30pm on Thursday.",
    "The ship, built in 1951, carried 1.2 million passengers, its third best year.",
    "The council has spent €4,250,000 on 12 ferries, or about €354,000 each.",
    "Rovers beat Harriers 3-1 before a crowd of 8,412.",
    "Temperatures fell to -12C in the north and to -3.5C on the coast.",
    "At least 1½ tonnes of coal and 40 kg of salt were lost.",
    "Ada Wren, 47, ran 26.2 miles in 3 hours 42 minutes.",
    "It is the country’s fourth-largest port: 90,000 containers a month.",
    "Up to a third of the 2,700 houses have no water, she said.",
    "Dozens of boats and as many as 450 cars were moved 10km inland.",
    "The bill is £1,999.99, twice the A$1,000 that was paid in 2019.",
    "Of 180 pupils, 1 in 5 walks more than 2 miles to school.",
    "Water stood 2ft 6in deep in 35 shops and 110 homes.",
    "A staff of 1,100 serves some 60,000 people across 14 islands.",
)
NAMED = {
    "£": ("&pound;", "&pound"), "$": ("&dollar;",), "€": ("&euro;",), "%": ("&percnt;",), ",": ("&comma;",), ".": ("&period;",),
    "½": ("&frac12;", "&half;"), "’": ("&rsquo;",), "(": ("&lpar;",), ")": ("&rpar;",), ":": ("&colon;",), "-": ("&#45;",),
}  # fmt: skip
SPACES = (
    " ",
    " ",
    " ",
    "\n",
    "\r\n\t ",
    "  ",
    "&nbsp;",
    "&#160;",
    "\u00a0",
    "&thinsp;",
    "&#8239;",
    "&ensp;",
    " <!-- and --> ",
)
UNSEEN = (
    "&shy;", "&#173;", "\u00ad", "&zwj;", "&zwnj;", "&#8203;", "\u2060", "\ufeff", "<wbr>", "<WBR/>", "<!---->", "<!-- 5 > 4 -->",
    "<!-- wp:more {\"n\":12} -->", "<!-- <b>99</b> -->", "<?pi 7?>", "<script>var jobs = 4000;</script>", "<b></b>", "<del>99</del>",
    "<span hidden>99</span>", "<span style='display: none'>7</span>", "<a name=p12></a>", "</b>", "</span >",
)  # fmt: skip
FOOTNOTES = ("<sup>1</sup>", "<sup><a href='#n1'>1</a></sup>", "<sup>[12]</sup>", "<sup class=fn>†</sup>")
INLINE = (
    "b", "i", "strong", "em", "u", "span", "mark", "small", "font size=3", "SPAN CLASS=s42", "span data-n='300'", "ins cite=/9",
    "a href=\"/2031/11/4,000-jobs?a=5&b=6\" title='300 men > 200'", "abbr title=\"7 &quot;days&quot;\"", "time datetime=2031-11-13",
    "o:p", "span style=\"font-size:11pt;color:#000\"", "Strong\n  id=x9\n", "bdi", "data value=21053",
)  # fmt: skip
BLOCKS = (
    ("<p>", "</p>"), ("<P CLASS='p-24 col-12'>", "</P>"), ("<div><p>", "</p></div>"), ("<p>", ""), ("<li>", ""), ("<ul><li>", "</ul>"),
    ("<blockquote><p>", "</p></blockquote>"), ("<figure><img src=4.jpg width=300 alt='12 men'><figcaption>", "</figcaption></figure>"),
    ("<h2>", "</h2>"), ("<!-- wp:paragraph {\"fontSize\":\"18\"} -->\n<p>", "</p>\n<!-- /wp:paragraph -->"), ("<br>", "<br><br>"),
    ("<section><div>\n\n", "\n\n</div></section>"), ("<p>[dropcap size=\"3\"]", "[/dropcap]</p>"), ("<center>", "</center>"),
)  # fmt: skip


@dataclass(frozen=True)
class Fragment:
    """Sentences, one a paragraph, as plain text and as markup."""

    plain: str
    marked: str


def fragment(seed: int) -> Fragment:
    """Return one to three sentences as plain text and in markup; the same seed gives the same fragment."""
    rng = random.Random(seed)
    sentences = rng.sample(SENTENCES, rng.randint(1, 3))
    heat = rng.choice((0.02, 0.1, 0.3))  # from the odd tag to a figure in shreds
    blocks = [rng.choice(BLOCKS) for _ in sentences]
    marked = [f"{start}{mutated(each, rng, heat)}{end}" for each, (start, end) in zip(sentences, blocks, strict=True)]
    return Fragment("\n\n".join(sentences), rng.choice(("", "\n", " ")).join(marked))


def mutated(text: str, rng: random.Random, heat: float) -> str:
    """Return a text with references for characters, tags about them, and between them what nobody sees."""
    out: list[str] = []
    open_tags: list[str] = []
    for at, character in enumerate(text):
        inside = at > 0 and character != " " and text[at - 1] != " "
        if inside and rng.random() < heat / 2:
            out.append(rng.choice(UNSEEN))
        if character == " " and text[at - 1].isalpha() and rng.random() < heat / 4:
            out.append(rng.choice(FOOTNOTES))
        if open_tags and rng.random() < heat:
            out.append(f"</{open_tags.pop()}>")
        if rng.random() < heat and len(open_tags) < 4:
            tag = rng.choice(INLINE)
            out.append(f"<{tag}>")
            open_tags.append(re.split(r"\s", tag)[0])
        out.append(written(character, text[at + 1 : at + 2], rng, heat))
    rng.shuffle(open_tags)  # misnested, and now and then left open
    return "".join(out) + "".join(f"</{tag}>" for tag in open_tags if rng.random() < 0.9)


def written(character: str, following: str, rng: random.Random, heat: float) -> str:
    """Return a character as it stands, or as a reference to it."""
    if character == " ":
        return rng.choice(SPACES)
    if rng.random() >= heat:
        return character
    references = [
        f"&#{ord(character)};",
        f"&#x{ord(character):X};",
        f"&#00{ord(character)};",
        *NAMED.get(character, ()),
    ]
    return rng.choice([each for each in references if each[-1] == ";" or not following.isalnum()])


GONE = re.compile(
    r"<!--.*?-->|<(script|del|sup)\b.*?</\1\s*>|<span (?:hidden|style='display: none').*?</span\s*>|\[/?dropcap[^\]]*\]"
    r"|</?[A-Za-z?](?:\"[^\"]*\"|'[^']*'|[^'\">])*>",
    re.DOTALL,
)
UNSEEN_CHARACTERS = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def shown(source: str) -> str:
    """Return what a reader sees of a stretch of a mutated fragment, by other means than the service's."""
    return " ".join(UNSEEN_CHARACTERS.sub("", html.unescape(GONE.sub("", source))).split())
