"""HTML to clean text: which elements end a paragraph, which are no text, and what role their text has.

Tags are read in the order of the source, with only as much of the tree as bears on that: the open elements. Broken
markup so comes out as in a browser, except that text astray in a table stays where it was written.
"""

from __future__ import annotations

import re

from service import deadline
from service.documents import markup, shortcodes, superscripts, tables
from service.documents.blocks import Block, Cleaned, Setting
from service.documents.cleantext import CleanText
from service.documents.elements import ENDS_P, TABLE_PARTS, Element, OpenElements, family
from service.documents.hidden import HIDDEN, is_hidden
from service.documents.markup import Tag, Text
from service.documents.posts import author_of
from service.documents.superscripts import RAISED, Superscript
from service.documents.tables import Table
from service.model import Role

BLOCKS = ENDS_P | frozenset("body caption colgroup head html legend tbody td tfoot th thead title tr".split())
REPLACED = frozenset("audio button canvas embed iframe img input object select svg textarea video".split())
"""Elements that a browser draws in the place of text, so that they part the words about them."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
UNTRACKED = VOID | frozenset("body head html".split())  # whose end tags close nothing in a browser either
TRACKED = (BLOCKS | HIDDEN | {"q", "sup"}) - UNTRACKED
"""Elements that bear on the text in them."""
ONE_LINE = frozenset("caption figcaption h1 h2 h3 h4 h5 h6 th title".split())  # a line break in them is of the layout
ROLES = {"h1": Role.HEADLINE, "title": Role.HEADLINE, "figcaption": Role.CAPTION, "caption": Role.CAPTION}
CLASS_ROLES = {
    "standfirst": Role.STANDFIRST,
    "strapline": Role.STANDFIRST,
    "summary": Role.STANDFIRST,
    "dek": Role.STANDFIRST,
    "caption": Role.CAPTION,
}
WHOLE_STORY = frozenset("article main section".split())  # a class of theirs says nothing of a paragraph's role
TEASER = re.compile(
    r"(?:read more|read also|also read|related|see also|more on this(?: story)?|recommended)\s?[:|»›>–—-].*",
    re.IGNORECASE | re.DOTALL,
)
"""A line that leads to another story."""
QUOTES = (("“", "”"), ("‘", "’"))  # about a <q>, and about one within it
SPANNED = re.compile(r"\s*(\d{1,4})")


def read(source: str) -> Cleaned:
    """Return the text of an HTML source as a browser shows it."""
    reader = _Reader(source)
    for item in deadline.watched(shortcodes.read(source, markup.read(source))):
        if isinstance(item, Text):
            reader.text(item)
        elif item.closing:
            reader.end(item)
        else:
            reader.start(item)
    cleaned = reader.clean.finish()
    blocks = tables.with_headers(cleaned.text, cleaned.blocks, reader.tables)
    return Cleaned(cleaned.text, _of_the_story(cleaned.text, blocks), cleaned.source_map)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.clean = CleanText()
        # Where copy stands in no element, as in WordPress's classic editor, blank lines make its paragraphs.
        self.elements = OpenElements(Element("", blank_lines=True))
        self.tables: list[Table] = []
        self.quotes = self.cells = 0
        self.apply()

    def text(self, text: Text) -> None:
        within = self.elements.last
        if not within.hidden:
            self.clean.add(text._replace(text=text.text.translate(RAISED)) if within.raised else text)

    def start(self, tag: Tag) -> None:
        name = family(tag.name)
        if name in TABLE_PARTS and not self.elements.in_table:
            return  # outside of a table it is no tag to a browser
        if tag.name in BLOCKS:
            self.clean.end_block()
            self.elements.end_implied(tag.name)
        outer = self.elements.last
        if not outer.hidden:
            self.space(tag, outer)
        hidden = is_hidden(tag)
        signs = tag.name == "cite" and outer.setting.quote is not None and self.clean.between
        tracked = tag.name in TRACKED or signs or hidden or self.elements.count(name) > 0
        if tracked and tag.name not in UNTRACKED and not (tag.name == "svg" and tag.self_closing):
            self.begin(tag, name, outer, hidden)
        self.apply()

    def space(self, tag: Tag, outer: Element) -> None:
        """Write the white space that a tag stands for: that of a line break, or what parts media from words."""
        if tag.name == "br" and not outer.one_line:
            self.clean.break_line(tag.start)
        elif tag.name == "br" or tag.name in REPLACED:
            self.clean.add_space(tag.start, tag.start)

    def begin(self, tag: Tag, name: str, outer: Element, hidden: bool) -> None:
        """Open an element that bears on the text in it, and write what it puts before that."""
        superscript = superscripts.kind(self.source, tag.start, self.clean.last) if tag.name == "sup" else None
        if superscript is Superscript.FRACTION and not outer.hidden:
            self.clean.add_space(tag.start, tag.start)
        if tag.name == "q" and not outer.hidden:
            self.clean.add(Text(QUOTES[self.elements.count("q") > 0][0], tag.start, tag.start))
        self.elements.begin(
            Element(
                name,
                self.setting(tag, name, outer),
                outer.hidden or hidden or superscript is Superscript.FOOTNOTE,
                outer.raised or superscript is Superscript.EXPONENT,
                tag.name == "pre" or (outer.blank_lines and outer is not self.elements.root),
                outer.one_line or tag.name in ONE_LINE,
                (self.quotes, len(self.tables)) if tag.name == "figure" else outer.figure,
                self.tables[-1] if name in ("table", "dl") else outer.table,
                tag.name == "thead" or (outer.headers and name != "table"),
            )
        )

    def setting(self, tag: Tag, name: str, outer: Element) -> Setting:
        """Return what holds for the blocks in an element, and number it where it is a quotation, a table or a cell."""
        role = _role(tag)
        setting = outer.setting if role is None else outer.setting._replace(role=role)
        if tag.name == "blockquote":
            self.quotes += 1
            return setting._replace(quote=self.quotes, signs=None, author=author_of(tag.attributes))
        if tag.name in ("cite", "footer") and setting.quote is not None:
            return setting._replace(signs=setting.quote)
        if name in ("table", "dl"):
            self.tables.append(Table())
            return setting._replace(cell=None)
        if tag.name == "figcaption" and outer.figure is not None:
            quotes, tables_before = outer.figure
            self.cells += 1
            if len(self.tables) > tables_before:
                self.tables[-1].captions.append(self.cells)
            return setting._replace(cell=self.cells, signs=self.quotes if self.quotes > quotes else None)
        if outer.table is not None and name in ("row", "cell", "caption", "dd", "dt"):
            return setting._replace(cell=self.cell(tag, outer.table, outer.headers))
        return setting

    def cell(self, tag: Tag, table: Table, headers: bool) -> int | None:
        """Return the number of a cell or caption that begins, None for a row; a term of a list begins one."""
        if tag.name in ("tr", "dt"):
            table.start_row()
        if tag.name == "tr":
            return None
        self.cells += 1
        if tag.name == "caption":
            table.captions.append(self.cells)
        else:
            columns, rows = (_number(tag.attributes.get(name)) for name in ("colspan", "rowspan"))
            table.add(self.cells, header=headers or tag.name in ("th", "dt"), columns=columns, rows=rows)
        return self.cells

    def end(self, tag: Tag) -> None:
        if tag.name == "br":  # to a browser </br> is one, too
            self.start(tag)
            return
        if tag.name == "q" and self.elements.count("q") and not self.elements.last.hidden:
            self.clean.add(Text(QUOTES[self.elements.count("q") > 1][1], tag.start, tag.start))
        ended = self.elements.end(family(tag.name))
        if tag.name == "p" or (ended and tag.name in BLOCKS):  # a stray end tag ends nothing, but </p> is a paragraph
            self.clean.end_block()
        self.apply()

    def apply(self) -> None:
        within = self.elements.last
        self.clean.setting, self.clean.blank_lines = within.setting, within.blank_lines


def _role(tag: Tag) -> Role | None:
    if tag.name in ROLES:
        return ROLES[tag.name]
    classes = tag.attributes.get("class")
    if not classes or tag.name in WHOLE_STORY:
        return None
    words = classes.lower().replace("-", " ").replace("_", " ").split()
    return next((CLASS_ROLES[word] for word in words if word in CLASS_ROLES), None)


def _number(written: str | None) -> int:
    """Return over how many rows or columns a cell runs, as a browser reads it."""
    found = SPANNED.match(written or "")
    return max(1, int(found[1])) if found else 1


def _of_the_story(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks less lines that lead elsewhere, and a <title> that says what a headline says."""
    kept = tuple(block for block in blocks if not TEASER.fullmatch(text, block.span.start, block.span.end))
    headlines = (block.span.of(text).casefold() for block in kept if block.setting.role is Role.HEADLINE)
    title, headline = next(headlines, ""), next(headlines, "")
    repeats = headline and headline in title and kept[0].setting.role is Role.HEADLINE
    return kept[1:] if repeats else kept
