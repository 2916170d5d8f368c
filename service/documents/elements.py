"""The open elements of an HTML source, ended as in a browser: by their end tags, and by what cannot stand in them."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from service.documents.blocks import BODY, Setting
from service.documents.tables import Table

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
ENDS_P = HEADINGS | frozenset(
    """address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form
    header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp""".split()
)
"""Elements whose start tag ends an open <p>."""
FAMILIES = {  # elements that end one another
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("tbody", "tfoot", "thead"), "rows"),
    "tr": "row",
}
TABLE_PARTS = {  # what each part of a table ends, where it stands open in the same table
    "caption": ("caption", "cell", "row", "rows"),
    "colgroup": ("caption", "cell", "row", "rows"),
    "rows": ("caption", "cell", "row", "rows"),
    "row": ("caption", "cell", "row"),
    "cell": ("caption", "cell"),
}
ENDS_EACH_OTHER = {"heading": ("heading",), "li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}
"""What each element ends where it is the last one open."""
SCOPES = frozenset({"table", "cell", "caption"})


class Element(NamedTuple):
    """An open element, and what holds for the text within it."""

    name: str  # that of its family
    setting: Setting = BODY
    hidden: bool = False
    raised: bool = False
    blank_lines: bool = False  # they end a paragraph
    one_line: bool = False  # a line break is one of the layout
    figure: tuple[int, int] | None = None  # how many quotations and tables stand before the figure that it is in
    table: Table | None = None
    headers: bool = False  # the cells are headers


def family(name: str) -> str:
    """Return the name under which elements end one another: an </h3> ends an <h2>."""
    return FAMILIES.get(name, name)


class OpenElements:
    """The elements that are open at a place, the innermost last."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._open = [root]
        # How many elements of each name are open, so that a stray end tag costs nothing; a table and each of its
        # cells begin a count of their own, as no end tag within them ends what is about them.
        self._scopes: list[tuple[str, Counter[str]]] = [("", Counter())]

    @property
    def last(self) -> Element:
        """The innermost element."""
        return self._open[-1]

    @property
    def in_table(self) -> bool:
        """Tell whether a table is open."""
        return len(self._scopes) > 1

    def count(self, name: str) -> int:
        """Return how many elements of a name are open, as far as an end tag here could end them."""
        return self._scopes[-1][1][name]

    def begin(self, element: Element) -> None:
        """Open an element in the innermost one."""
        self._open.append(element)
        self._scopes[-1][1][element.name] += 1
        if element.name in SCOPES:
            self._scopes.append((element.name, Counter()))

    def end(self, name: str) -> bool:
        """End the innermost element of a name, with all that is open in it, and return whether there is one.

        One about the table or the cell that is open last stays open, but for what the parts of a table end.
        """
        before = len(self._open)
        opener = self._scopes[-1][0]
        of_table = name == "table" or (name in ("row", "rows") and self.in_table and self._scopes[-2][1][name] > 0)
        if opener in ("cell", "caption") and (name == opener or of_table):
            self._end_scope()
        if self._scopes[-1][0] == name == "table":
            self._end_scope()
        elif self.count(name):
            while self._end_one() != name:
                pass
        return len(self._open) < before

    def end_implied(self, tag_name: str) -> None:
        """End the elements that a start tag of a block ends."""
        name = family(tag_name)
        for part in TABLE_PARTS.get(name, ()):
            self.end(part)
        if tag_name in ENDS_P:
            self.end("svg")
            self.end("p")
        if self.last.name in ENDS_EACH_OTHER.get(name, ()):
            self.end(self.last.name)

    def _end_scope(self) -> None:
        opener, _ = self._scopes.pop()  # with the count of all that is open in it
        while self.last.name != opener:
            self._open.pop()
        self._end_one()

    def _end_one(self) -> str:
        name = self._open.pop().name
        self._scopes[-1][1][name] -= 1
        return name
