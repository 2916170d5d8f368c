"""Broken markup has the paragraphs that a browser makes of it: turbohtml's tree, which follows the HTML standard."""

from __future__ import annotations

import random

import pytest
import turbohtml

from service.documents import html
from service.documents.hidden import HIDDEN
from service.documents.html import BLOCKS

TAGS = "p p b i a span div ul ol li li h2 h3 blockquote dl dt dd figure figcaption section em center pre".split()
CELLS = "td th td th p div".split()
EACH = 500


@pytest.mark.parametrize("first", range(0, 8 * EACH, EACH))
def test_broken_markup_is_read_as_a_browser_reads_it(first: int) -> None:
    sources = [broken(random.Random(seed)) for seed in range(first, first + EACH)]
    differing = [source for source in sources if paragraphs(source) != shown(source)]
    assert len(differing) <= EACH * 0.005, differing  # an </li> whose list is within the item, say


def test_tables_with_tags_left_out_are_read_as_a_browser_reads_them() -> None:
    sources = [f"<p>Before{table(random.Random(seed), 0)}</table>After" for seed in range(2 * EACH)]
    assert [source for source in sources if paragraphs(source) != shown(source)] == []


def test_text_astray_in_a_table_stays_where_it_was_written() -> None:
    assert paragraphs("<p>One<table><tr><td>Two</tr>Three") == ["One", "Two", "Three"]


def broken(rng: random.Random) -> str:
    """Return words among tags that nothing closes or opens."""
    return "".join(piece(rng, number) for number in range(rng.randint(2, 12)))


def piece(rng: random.Random, number: int) -> str:
    kind = rng.random()
    if kind < 0.4:
        return f"w{number} "
    if kind < 0.93:
        return f"<{'/' * (kind > 0.68)}{rng.choice(TAGS)}>"
    return rng.choice(["<br>", "<!-- > -->", "a & b ", "</>", "<script><p></script>"])


def table(rng: random.Random, depth: int) -> str:
    """Return a table, perhaps with another in a cell, in which end tags are missing or wrong."""
    source = "<table>" + rng.choice(["", "<caption>A", "<caption>A</caption>"]) + rng.choice(["", "<thead>", "<tbody>"])
    for _ in range(rng.randint(1, 3)):
        source += rng.choice(["", "", "</tbody>", "<tfoot>"]) + "<tr>"
        for _ in range(rng.randint(1, 3)):
            inner = table(rng, depth + 1) + "</table>" if depth < 2 and rng.random() < 0.2 else words(rng)
            source += f"<{rng.choice(CELLS[:2])}>{inner}{rng.choice(['', *(f'</{name}>' for name in CELLS)])}"
        source += rng.choice(["", "</tr>"])
    return source


def words(rng: random.Random) -> str:
    return rng.choice(["B", "C<p>D", "<div>E</div>F", "<ul><li>G</ul>", "<b>H</b>"])


def paragraphs(source: str) -> list[str]:
    cleaned = html.read(source)
    return [block.span.of(cleaned.text) for block in cleaned.blocks]


def shown(source: str) -> list[str]:
    """Return the lines of the tree that turbohtml builds: the text between the edges of its block elements."""
    lines: list[list[str]] = [[]]

    def walk(node: turbohtml.Node) -> None:
        if isinstance(node, turbohtml.Text):
            lines[-1].append(node.data)
        elif isinstance(node, turbohtml.Element) and node.tag in HIDDEN:
            return
        elif isinstance(node, turbohtml.Element) and node.tag == "br":
            lines[-1].append(" ")  # all words here begin in lower case, so that the line goes on ...
            if not "".join(lines[-1][-2:]).strip():
                lines.append([])  # ... but behind a second one
        elif isinstance(node, (turbohtml.Element, turbohtml.Document)):
            edges = [[]] if isinstance(node, turbohtml.Element) and node.tag in BLOCKS else []
            lines.extend(map(list, edges))
            for child in node.children:
                walk(child)
            lines.extend(map(list, edges))

    walk(turbohtml.parse(source))
    return [line for pieces in lines if (line := " ".join("".join(pieces).split()))]
