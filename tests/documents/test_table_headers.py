"""Tables: which headers hold for a cell, and which of two cells nothing tells apart."""

import pytest

from service.documents import read
from service.model import Cell, Document, Format, SourceDocument

# (what it shows, source, for each cell that has a figure: its text, its headers, the captions; "?" if others have the same)
TABLES = [
    (
        "a header over each column, and the first cell of each row",
        "<table><tr><th>Town<th>Jobs<th>Homes<tr><td>Kelsey<td>40<td>7<tr><td>Marsh<td>12<td>9</table>",
        ["40: Jobs, Kelsey", "7: Homes, Kelsey", "12: Jobs, Marsh", "9: Homes, Marsh"],
    ),
    (
        "headers of rows marked as such",
        "<table><tr><th><th>2030<th>2031<tr><th scope=row>Jobs<td>40<td>41<tr><th scope=row>Homes<td>7<td>8</table>",
        ["40: 2030, Jobs", "41: 2031, Jobs", "7: 2030, Homes", "8: 2031, Homes"],
    ),
    (
        "cells of a table's head that are not marked one by one",
        "<table><thead><tr><td>Town</td><td>Jobs</td></tr></thead><tbody><tr><td>Kelsey</td><td>40</td></tr></tbody></table>",
        ["40: Jobs, Kelsey"],
    ),
    (
        "no marks at all: the first row has only words and years",
        "<table><tr><td>Town<td>2030/31<td>Share (%)<tr><td>Kelsey<td>40<td>7</table>",
        ["40: 2030/31, Kelsey", "7: Share (%), Kelsey"],
    ),
    (
        "a first row with figures is none of headers",
        "<table><tr><td>Length<td>84 metres<tr><td>Cost<td>£38m</table>",
        ["84 metres: Length", "£38m: Cost"],
    ),
    (
        "what names a row may stand behind its number",
        "<table><tr><th>Place<th>Team<th>Points<tr><td>1<td>Rovers<td>45<tr><td>2<td>Harriers<td>41</table>",
        ["1: Place?", "45: Points, Rovers", "2: Place?", "41: Points, Harriers"],
    ),
    (
        "rows that nothing names",
        "<table><tr><th>Jobs<th>Homes<tr><td>40<td>7<tr><td>12<td>9</table>",
        ["40: Jobs?", "7: Homes, 40", "12: Jobs?", "9: Homes, 12"],
    ),
    (
        "headers over several columns, in two rows",
        "<table><tr><th rowspan=2>Town<th colspan=2>2030<th colspan=2>2031<tr><th>Jobs<th>Homes<th>Jobs<th>Homes"
        "<tr><td>Kelsey<td>40<td>7<td>41<td>8</table>",
        ["40: Jobs, 2030, Kelsey", "7: Homes, 2030, Kelsey", "41: Jobs, 2031, Kelsey", "8: Homes, 2031, Kelsey"],
    ),
    (
        "a header over several rows",
        "<table><tr><th>Year<th>Town<th>Jobs<tr><th rowspan=2>2030<th>Kelsey<td>40<tr><th>Marsh<td>12<tr><th>2031<th>Kelsey<td>41</table>",
        ["40: Jobs, Kelsey, 2030", "12: Jobs, Marsh, 2030", "41: Jobs, Kelsey, 2031"],
    ),
    (
        "a heading above some of the rows",
        "<table><tr><th>Town<th>Jobs<tr><th colspan=2>North<tr><td>Kelsey<td>40<tr><th colspan=2>South<tr><td>Marsh<td>12</table>",
        ["40: Jobs, Kelsey, North", "12: Jobs, Marsh, South"],
    ),
    (
        "new headers further down",
        "<table><tr><th>Town<th>Jobs<tr><td>Kelsey<td>40<tr><th>Party<th>Seats<tr><td>Greens<td>7</table>",
        ["40: Jobs, Kelsey", "7: Seats, Greens"],
    ),
    (
        "a caption",
        "<table><caption>Jobs lost by town</caption><tr><th>Town<th>2031<tr><td>Kelsey<td>40</table>",
        ["40: 2031, Kelsey (Jobs lost by town)"],
    ),
    (
        "the caption of a figure that holds the table",
        "<figure class=wp-block-table><table><tr><th>Town<th>Jobs<tr><td>Kelsey<td>40</table><figcaption>Jobs lost</figcaption></figure>",
        ["40: Jobs, Kelsey (Jobs lost)"],
    ),
    (
        "a table in a cell",
        "<table><tr><th>Town<th>Jobs<tr><td>Kelsey<td><table><tr><th>Men<th>Women<tr><td>25<td>15</table><tr><td>Marsh<td>12</table>",
        ["25: Men", "15: Women, 25", "12: Jobs, Marsh"],
    ),
    ("two lines in a cell", "<table><tr><th>Town<th>Jobs<tr><td>Kelsey<td>40<br>(31)</table>", ["40: Jobs, Kelsey?", "(31): Jobs, Kelsey?"]),
    ("a list of terms", "<dl><dt>Jobs<dd>40<dt>Homes<dd>7 <dt>Cost<dd>It cost £3m, the board said.</dl>", ["40: Jobs", "7: Homes"]),
    (
        "prose that a table only lays out",
        "<table><tr><td><h1>Board to cut 40 jobs</h1><p>The board will cut 40 jobs, it said on Monday.<td><p>It has 7 ships.</table>",
        [],
    ),
    ("markup inside of headers and cells", "<table><tr><th><b>Jo</b>bs<tr><td><i>4</i>0</table>", ["40: Jobs"]),
    ("columns and rows by the million", "<table><tr><th colspan=9999999>Jobs<tr><td rowspan=9999999>40<td colspan=0>7</table>", ["40: Jobs", "7: Jobs, 40"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES])
def test_a_cell_has_its_headers(source: str, expected: list[str]) -> None:
    document = read(SourceDocument("body", source, format=Format.HTML))
    told = ((paragraph.span.of(document.text), paragraph.cell) for paragraph in document.paragraphs)
    assert [shown(document, text, cell) for text, cell in told if cell and any(c.isdigit() for c in text)] == expected


def test_headers_are_counted_from_the_beginning_of_the_document() -> None:
    story = SourceDocument("story", "Jobs to go")
    table = SourceDocument("table", "<table><tr><th>Jobs<tr><td>40</table>", format=Format.HTML)
    document = read(story, table)
    [cell] = [paragraph.cell for paragraph in document.paragraphs if paragraph.cell is not None]
    assert [header.of(document.text) for header in cell.headers] == ["Jobs"]


def test_plain_text_has_no_cells() -> None:
    document = read(SourceDocument("body", "Town | Jobs\n\nKelsey | 40"))
    assert {paragraph.cell for paragraph in document.paragraphs} == {None}


def shown(document: Document, text: str, cell: Cell) -> str:
    headers = ", ".join(span.of(document.text) for span in cell.headers)
    captions = "".join(f" ({span.of(document.text)})" for span in cell.captions)
    return f"{text}: {headers}{captions}{'' if cell.alone else '?'}"
