"""HTML to clean text: which elements end a paragraph, which are no text, and what role their text has.

Tags are read in the order of the source, with only as much of the tree as bears on that: the open elements. Broken
markup so comes out as in a browser, except that text astray in a table stays where it was written.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from service.documents import markup, superscripts
from service.documents.blocks import Block, Cleaned
from service.documents.cleantext import CleanText
from service.documents.superscripts import RAISED, Superscript
from service.model import Role

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
ENDS_P = HEADINGS | frozenset(
    """address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form
    header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp""".split()
)
"""Elements whose start tag ends an open <p>."""
BLOCKS = ENDS_P | frozenset("body br caption colgroup head html legend tbody td tfoot th thead title tr".split())
HIDDEN = frozenset(
    """audio button canvas datalist del iframe noembed noframes noscript object optgroup option s script select strike
    style svg template textarea video""".split()
)
"""No text of the story: code, controls, what stands in for media, and what was struck out."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
UNTRACKED = VOID | frozenset("body head html".split())  # whose end tags close nothing in a browser either
TRACKED = (BLOCKS | HIDDEN | {"sup"}) - UNTRACKED
"""Elements that bear on the text in them."""
TABLE_PARTS = frozenset("tbody td tfoot th thead tr".split())
ROLES = {"h1": Role.HEADLINE, "title": Role.HEADLINE, "figcaption": Role.CAPTION, "caption": Role.CAPTION}
CLASS_ROLES = {
    "standfirst": Role.STANDFIRST,
    "strapline": Role.STANDFIRST,
    "summary": Role.STANDFIRST,
    "dek": Role.STANDFIRST,
    "caption": Role.CAPTION,
}
WHOLE_STORY = frozenset("article main section".split())  # a class of theirs says nothing of a paragraph's role


class Element(NamedTuple):
    """An open element, and what holds for the text within it."""

    name: str
    role: Role = Role.BODY
    quote: int | None = None
    hidden: bool = False
    raised: bool = False
    preformatted: bool = False


def read(source: str, *, preformatted: bool = False) -> Cleaned:
    """Return the text of an HTML source as a browser shows it; where it is preformatted, blank lines part blocks."""
    reader = _Reader(source, preformatted)
    for item in markup.read(source):
        if isinstance(item, markup.Text):
            reader.text(item)
        elif item.closing:
            reader.end(item)
        else:
            reader.start(item)
    cleaned = reader.clean.finish()
    return Cleaned(cleaned.text, _without_page_title(cleaned.text, cleaned.blocks), cleaned.source_map)


class _Reader:
    def __init__(self, source: str, preformatted: bool) -> None:
        self.clean = CleanText()
        self.source = source
        self.elements = [Element("", preformatted=preformatted)]
        self.open: Counter[str] = Counter()  # how many elements of each name, so that a stray end tag costs nothing
        self.quotes = 0
        self.apply()

    def text(self, text: markup.Text) -> None:
        within = self.elements[-1]
        if not within.hidden:
            self.clean.add(text._replace(text=text.text.translate(RAISED)) if within.raised else text)

    def start(self, tag: markup.Tag) -> None:
        name = _family(tag.name)
        if tag.name in BLOCKS:
            self.clean.end_block()
            self.end_implied(tag.name, name)
        tracked = tag.name in TRACKED or (tag.hidden and tag.name not in UNTRACKED)
        if not tracked or (tag.name == "svg" and tag.self_closing):
            return
        outer = self.elements[-1]
        superscript = superscripts.kind(self.source, tag.start, self.clean.last) if tag.name == "sup" else None
        if superscript is Superscript.FRACTION and not outer.hidden:
            self.clean.add_space(tag.start, tag.start)
        if tag.name == "blockquote":
            self.quotes += 1
        self.push(
            Element(
                name,
                _role(tag) or outer.role,
                self.quotes if tag.name == "blockquote" else outer.quote,
                outer.hidden or tag.hidden or tag.name in HIDDEN or superscript is Superscript.FOOTNOTE,
                outer.raised or superscript is Superscript.EXPONENT,
                outer.preformatted or tag.name == "pre",
            )
        )

    def end_implied(self, tag_name: str, name: str) -> None:
        if tag_name in ENDS_P:
            self.pop("svg")
            self.pop("p")
        if tag_name in TABLE_PARTS:
            self.pop("caption")
        if name == self.elements[-1].name and name in ("heading", "li", "cell", "term"):
            self.pop(name)

    def end(self, tag: markup.Tag) -> None:
        if tag.name in BLOCKS:
            self.clean.end_block()
        self.pop(_family(tag.name))

    def push(self, element: Element) -> None:
        self.elements.append(element)
        self.open[element.name] += 1
        self.apply()

    def pop(self, name: str) -> None:
        while self.open[name]:
            inner = self.elements.pop()
            self.open[inner.name] -= 1
            if inner.name == name:
                break
        self.apply()

    def apply(self) -> None:
        within = self.elements[-1]
        self.clean.role, self.clean.quote, self.clean.preformatted = within.role, within.quote, within.preformatted


def _family(name: str) -> str:
    """Return the name under which elements close one another: an </h3> ends an <h2>."""
    if name in HEADINGS:
        return "heading"
    return {"td": "cell", "th": "cell", "dd": "term", "dt": "term"}.get(name, name)


def _role(tag: markup.Tag) -> Role | None:
    if tag.name in ROLES:
        return ROLES[tag.name]
    if not tag.classes or tag.name in WHOLE_STORY:
        return None
    words = tag.classes.lower().replace("-", " ").replace("_", " ").split()
    return next((CLASS_ROLES[word] for word in words if word in CLASS_ROLES), None)


def _without_page_title(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks less a <title> that says what a headline says, perhaps with the site's name about it."""
    headlines = (block.span.of(text).casefold() for block in blocks if block.role is Role.HEADLINE)
    title, headline = next(headlines, ""), next(headlines, "")
    repeats = headline and headline in title and blocks[0].role is Role.HEADLINE
    return blocks[1:] if repeats else blocks
