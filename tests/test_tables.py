"""Figures in tables: what their headers make of them, and which other figures of the story they are held against."""

from __future__ import annotations

import pytest

from service import engine
from service.documents import read
from service.extraction import extract
from service.model import Claim, Format, Options, Report, SourceDocument

SURE = 0.75


def table(*rows: str, caption: str = "", mark: str = "th") -> str:
    """Return a table of rows whose cells stand between bars, the first row one of headers."""
    cells = [
        "".join(f"<{mark if not i else 'td'}>{cell.strip()}" for cell in row.split("|")) for i, row in enumerate(rows)
    ]
    return f"<table>{f'<caption>{caption}' if caption else ''}{''.join(f'<tr>{row}' for row in cells)}</table>"


# (what it shows, header of the column, cell, its figure as read)
UNITS = [
    ("millions of pounds", "Revenue (£m)", "3.2", "£3200000 ± 100000"),
    ("a currency", "Price (£)", "4.50", "£4.5 ± 0.01"),
    ("a currency without brackets", "Price, £", "4.50", "£4.5 ± 0.01"),
    ("thousands of pounds", "Cost (£000)", "412", "£412000 ± 1000"),
    ("billions in words", "Debt in £ billion", "1.5", "£1500000000 ± 100000000"),
    ("dollars", "Sales, US$m", "12", "$12000000 ± 1000000"),
    ("thousands", "Passengers ('000)", "412", "412000 ± 1000"),
    ("thousands in words", "Passengers, in thousands", "412", "412000 ± 1000"),
    ("a percentage", "Share (%)", "41.2", "%41.2 ± 0.1"),
    ("a percentage behind a word", "Turnout %", "62", "%62 ± 1"),
    ("a measure", "Distance (km)", "84", "km84 ± 1"),
    ("a measure that is all of the header", "km", "84", "km84 ± 1"),
    ("a qualified figure", "Revenue (£m)", "about 3.2", "£3200000 ± 100000"),
    ("a note behind the figure", "Revenue (£m)", "3.2*", "£3200000 ± 100000"),
    ("a figure like a year", "Revenue (£m)", "1998", "£1998000000 ± 1000000"),
    ("a unit of its own", "Revenue (£m)", "€3bn", "€3000000000 ± 300000000"),
    ("a noun of its own", "Staff (thousands)", "400 nurses", "400 ± 40"),
    ("a name in brackets", "Votes (Lab)", "412", "412 ± 1"),
    ("a letter may be men or metres", "Members (m)", "412", "412 ± 1"),
    ("the letters of a league table", "W", "14", "14 ± 1"),
    ("a year is no number of years", "Year", "1998", "date"),
]
SIGNS = {"pound sterling": "£", "dollar": "$", "euro": "€", "percentage": "%", "kilometre": "km", "nurse": ""}


@pytest.mark.parametrize(("header", "cell", "expected"), [row[1:] for row in UNITS], ids=[row[0] for row in UNITS])
def test_a_figure_has_the_unit_of_its_header(header: str, cell: str, expected: str) -> None:
    source = table(f"Town | {header}", f"Kelsey | {cell}")
    document = read(SourceDocument("body", source, format=Format.HTML))
    [quantity] = extract(document)
    if quantity.value is None:
        assert expected == (quantity.unit and quantity.unit.name)
        return
    sign = SIGNS[quantity.unit.name] if quantity.unit else ""
    assert f"{sign}{quantity.value:.12g} ± {quantity.granularity:.12g}" == expected
    assert quantity.span.of(document.text) in cell


def test_the_unit_of_a_caption_holds_for_all_cells_without_one() -> None:
    source = table("Town | Jobs | Share (%)", "Kelsey | 12 | 4", caption="Jobs lost, in thousands")
    figures = extract(read(SourceDocument("body", source, format=Format.HTML)))
    assert [quantity.value for quantity in figures] == [12_000, 4]


# (header of the column, first cell of the row, caption, cell, what the cell's figure is said of)
CONTEXTS = [
    ("Jobs lost", "Kelsey", "", "400", "job; Jobs lost, Kelsey"),
    ("Number of passengers", "2031", "", "400", "passenger; Number of passengers; 2031"),
    ("2031", "Passengers", "", "400", "passenger; Passengers; 2031"),
    ("2031", "Kelsey", "Jobs lost by town", "400", "job; Jobs lost by town, Kelsey; 2031"),
    ("Votes", "Ada Wren (Lab)", "", "12,412", "vote; Votes, Ada Wren"),
    ("Revenue (£m)", "2031/32", "", "3.2", "pound sterling; Revenue; revenue; 2031/32"),
    ("Share", "Greens", "Votes in Kelsey, 2031", "12%", "percentage; Share, Greens; share; 2031"),
    ("Staff", "Kelsey", "", "400 nurses", "nurse; nurses, Staff, Kelsey"),
    ("2031", "Kelsey", "", "400", "; Kelsey; 2031"),
]


@pytest.mark.parametrize(("column", "row", "caption", "cell", "expected"), CONTEXTS)
def test_a_figure_is_of_what_its_headers_name(column: str, row: str, caption: str, cell: str, expected: str) -> None:
    report = checked(table(f"| {column}", f"{row} | {cell}", caption=caption))
    [claim] = [claim for claim in report.claims if shown(report, claim) == cell]
    told = (claim.unit.name if claim.unit else "", claim.subject and claim.subject.shown, claim.measure, claim.period)
    assert "; ".join(each for each in told if each is not None) == expected


JOBS = table("Town | Jobs lost | Jobs created | Share", "Kelsey | 4,000 | 300 | 12%", "Marsh | 1,200 | 50 | 7%", "Total | 5,200 | 350 | 9%")  # fmt: skip
YEARS = table("Year | Passengers | Revenue (£m)", "2030 | 412,000 | 3.2", "2031 | 455,000 | 4.1")
VOTES = table("Candidate | Party | Votes | %", "Ada Wren | Lab | 12,412 | 41.2", "Bo Quay | Con | 11,980 | 39.8")
LEAGUE = table("Team | Games | Points", "Rovers | 20 | 45", "Harriers | 20 | 41")
FLAGGED = [
    ("a headline", f"<h1>Kelsey to lose 400 jobs</h1><p>The council said so.</p>{JOBS}", "400 jobs, 4,000"),
    ("the body, behind the table", f"{JOBS}<p>Kelsey will lose 400 jobs, the council said.</p>", "4,000, 400 jobs"),
    ("a year's passengers", f"<p>The ferry carried 544,000 passengers in 2031.</p>{YEARS}", "544,000 passengers, 455,000"),
    ("an amount of money", f"<p>In 2031 the firm had revenue of £4.1bn.</p>{YEARS}", "£4.1bn, 4.1"),
    ("a candidate's votes", f"<p>Ada Wren won the seat with 12,142 votes.</p>{VOTES}", "12,142 votes, 12,412"),
    ("a team's points", f"<p>Rovers lead the league with 54 points after 20 games.</p>{LEAGUE}", "54 points, 45"),
    ("rows and columns changed about", f"<p>The line carried 544 passengers in 2031.</p>{table('| 2030 | 2031', 'Passengers | 412 | 455')}", "544 passengers, 455"),
    ("two tables of one thing", f"{JOBS}<p>By size:</p>{table('Town | Jobs lost', 'Marsh | 1,200', 'Kelsey | 4,900')}", "4,000, 4,900"),
    ("no marked headers", f"<p>Kelsey will lose 400 jobs.</p>{table('Town | Jobs lost', 'Kelsey | 4,000', mark='td')}", "400 jobs, 4,000"),
]  # fmt: skip
PASSED = [
    ("the same figures", f"<p>Kelsey will lose 4,000 jobs and Marsh 1,200.</p>{JOBS}"),
    ("rounded figures", f"<p>Kelsey will lose some 4,000 jobs. In 2031 revenue was about £4m.</p>{JOBS}{YEARS}"),
    ("cells of a table among themselves", JOBS + YEARS + VOTES + LEAGUE),
    ("another town", f"<p>Selby will lose 400 jobs.</p>{JOBS}"),
    ("another column", f"<p>Kelsey will gain 310 jobs, and it has 30,000.</p>{JOBS}"),
    ("another year", f"<p>The ferry carried 380,000 passengers in 2029.</p>{YEARS}"),
    ("another time", f"<p>Last year Kelsey lost 250 jobs.</p>{JOBS}"),
    ("a part", f"<p>Kelsey will lose 2,500 council jobs.</p>{JOBS}"),
    ("a majority", f"<p>Ada Wren won with a majority of 432 votes over Bo Quay.</p>{VOTES}"),
    ("a change", f"<p>Passengers rose by 43,000 in 2031 to 455,000.</p>{YEARS}"),
    ("a table of bare figures", f"<p>Kelsey will lose 400 jobs.</p>{table('12 | 40', '7 | 4,000')}"),
    ("rows that nothing tells apart", f"<p>Kelsey will lose 400 jobs.</p>{table('Jobs in Kelsey', '350', '50')}"),
    ("columns of percentages", table("Party | Share | Before", "Greens | 45% | 41%", "Blues | 40% | 49%", "Reds | 35% | 30%")),
    ("a table of fixtures", f"<p>The cup, founded in 1951, is 80 years old.</p>{table('Date | Match', '7 March 2099 | Rovers v Harriers')}<p>It was opened on 6 March 2031.</p>"),
    ("columns that the prose does not tell apart", f"<p>There are 310 jobs in Kelsey.</p>{table('Town | Jobs in | Jobs out', 'Kelsey | 4,000 | 300')}"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [row[1:] for row in FLAGGED], ids=[row[0] for row in FLAGGED])
def test_a_figure_that_tells_of_row_and_column_is_held_against_the_cell(source: str, expected: str) -> None:
    report = checked(source)
    [found] = report.discrepancies
    assert ", ".join(shown(report, report.claims[i]) for i in found.claims) == expected
    assert "in the table (" in found.message


@pytest.mark.parametrize("source", [row[1] for row in PASSED], ids=[row[0] for row in PASSED])
def test_a_cell_is_held_against_nothing_else(source: str) -> None:
    assert [found.message for found in checked(source).discrepancies] == []


def test_a_table_does_not_hide_what_the_prose_contradicts() -> None:
    many = table("Town | Jobs lost", *(f"Town{i} | {i + 50}" for i in range(60)))
    source = f"<h1>Council to plant 5,000 trees</h1>{many}<p>The council will plant 500 trees along the ring road, it said.</p>"
    [found] = checked(source).discrepancies
    assert found.kind == "magnitude"


MEN = "Town | Men | Women | Total"
SUMS = [
    ("a column", ("Town | Jobs | Homes", "Kelsey | 4,017 | 30", "Marsh | 1,203 | 12", "Total | 5,420 | 42"), "4,017, 1,203, 5,420"),
    ("the only column", ("Town | Jobs", "Kelsey | 4,017", "Marsh | 1,203", "Total | 5,420"), "4,017, 1,203, 5,420"),
    ("a part that lost a digit", ("Town | Jobs | Homes", "Kelsey | 417 | 30", "Marsh | 1,203 | 12", "Total | 5,220 | 42"), "417, 1,203, 5,220"),
    ("a total that lost a digit", ("Town | Jobs | Homes", "Kelsey | 4,017 | 30", "Marsh | 1,203 | 12", "Total | 522 | 42"), "4,017, 1,203, 522"),
    ("millions", ("Town | Cost (£m)", "Kelsey | 3.2", "Marsh | 1.1", "Selby | 2.4", "Total | 7.1"), "3.2, 1.1, 2.4, 7.1"),
    ("a row", (MEN, "Kelsey | 40 | 30 | 70", "Marsh | 12 | 15 | 28"), "12, 15, 28"),
    ("medals, beside their rank", ("Rank | Nation | Gold | Silver | Total", "1 | Norland | 14 | 9 | 23", "2 | Sudland | 11 | 8 | 21"), "11, 8, 21"),
    ("sums that are right", (MEN, "Kelsey | 40 | 30 | 70", "Marsh | 12 | 15 | 27", "Total | 52 | 45 | 97"), ""),
    ("rounded sums", ("Town | Cost (£m)", "Kelsey | 3.24", "Marsh | 1.13", "Total | 4.4"), ""),
    ("nothing in a cell", ("Town | Jobs", "Kelsey | 417", "Marsh | –", "Selby | 21", "Total | 438"), ""),
    ("kinds that share members", ("Group | People", "Men | 31", "Women | 42", "Under 18 | 25", "Total | 73"), ""),
    ("parts of parts", ("Group | People", "Men | 31", "Women | 42", "of which mothers | 3", "Total | 73"), ""),
    ("shares", ("Party | Share", "Greens | 45%", "Blues | 40%", "Total | 100%"), ""),
    ("no sums at all", ("Team | Home | Away | Total", "Rovers | 12 | 9 | 23", "Harriers | 14 | 8 | 25", "Wanderers | 8 | 8 | 19"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), [row[1:] for row in SUMS], ids=[row[0] for row in SUMS])
def test_the_total_of_a_row_or_column_is_the_sum_of_its_cells(rows: tuple[str, ...], expected: str) -> None:
    report = checked(table(*rows))
    told = [", ".join(shown(report, report.claims[i]) for i in found.claims) for found in report.discrepancies]
    assert told == ([expected] if expected else [])
    assert all(found.kind == "total" for found in report.discrepancies)


def checked(source: str) -> Report:
    return engine.check([SourceDocument("body", source, format=Format.HTML)], Options(min_confidence=SURE))


def shown(report: Report, claim: Claim) -> str:
    return claim.span.of(report.documents[0].text)
