"""Whatever a story holds is shown as text, and HTML as the text that it has for a reader."""

from __future__ import annotations

import pytest
from desks import Desk
from playwright.sync_api import expect

HOSTILE = """\
<script>document.title = "run"</script> Council to plant 5,000 trees

<img src=x onerror="document.title = 'run'"> The council will plant 500 trees, "><svg onload=alert(1)> it said.

{{7*7}} ${7*7} <a href="javascript:alert(1)">here</a> &amp; &lt;b&gt;
"""


def test_markup_in_a_plain_story_is_shown_and_not_run(desk: Desk) -> None:
    desk.check(HOSTILE)
    expect(desk.marks).to_have_text(["5,000 trees", "500 trees"])
    shown = "\n\n".join(desk.page.locator("#proof :is(h2, p)").all_text_contents())
    assert shown == HOSTILE.strip()
    assert desk.page.title() == "Crossfoot"
    assert desk.page.locator("#proof :is(script, img, svg, b), #found :is(script, img, svg, b)").count() == 0


@pytest.mark.parametrize("written", ["text/plain", "text/html"])
def test_markup_in_what_the_service_answers_is_shown_and_not_run(desk: Desk, written: str) -> None:
    desk.check(
        "<img src=x> ships: the <img src=x> has 12 ships. Owners said: the &lt;img src=x onerror=alert(1)&gt; has 30 ships.",
        written=written,
    )
    assert desk.page.locator("main :is(img, script)").count() == 0


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("<h1>Head</h1><p>One <b>b</b>old.<p>Two", ["Head", "One bold.", "Two"]),
        ("a<br>b<hr/>c<div>d</div>e", ["a", "b", "c", "d", "e"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("<style>p { width: 3px }</style><script>'<p>4</p>'</script><p>Text", ["Text"]),
        ("<p>Kept <del>struck <b>out</b></del> on", ["Kept  on"]),
        ("<p>A<!-- 3 > 2 --> B", ["A B"]),
        ("<!doctype html><p>A", ["A"]),
        ("<p>A line\nand\tthe next", ["A line and the next"]),
        ('<p title="a > b" class=\'c > d\'>A', ["A"]),
        ("&pound;3m &amp; &#163;4m &#xA3;5m &#150; &unknown; &toString; &amp", ["£3m & £4m £5m – &unknown; &toString; &amp"]),
        ("3 < 4 & 5 > 2", ["3 < 4 & 5 > 2"]),
        ("<p>open <b", ["open"]),
        ("<script>never closed", []),
        ("&#1114112; &#0; &#xD800;", ["&#1114112; &#0; \ud800"]),
    ],
)  # fmt: skip
def test_html_is_shown_as_its_text(desk: Desk, source: str, paragraphs: list[str]) -> None:
    shown = desk.page.evaluate(
        """async (source) => (await import("/web/markup.js")).readMarkup(source)
            .map(({pieces}) => pieces.map(({text}) => text).join("").trim())""",
        source,
    )
    assert shown == paragraphs


def test_figures_of_html_are_marked_through_tags_and_entities(desk: Desk) -> None:
    desk.check(
        "<title>🌳</title><h1>Loss of &#163;<b>38</b>m at Northsea</h1>"
        "<p>Northsea made a loss of <i>&pound;83m</i> last year, <a href='/x'>it said</a>. It has 12 ships.</p>",
        written="text/html",
    )
    expect(desk.marks).to_have_text(["£38m", "£83m"])
    expect(desk.findings.first.get_by_role("link")).to_have_text(["£38m", "£83m"])
    expect(desk.page.locator("#proof :is(h2, p)")).to_have_text(["🌳", "Loss of £38m at Northsea", "Northsea made a loss of £83m last year, it said. It has 12 ships."])  # fmt: skip


def test_the_source_is_shown_where_the_page_would_hide_a_figure(desk: Desk) -> None:
    source = '<h1 class=x">Council to plant 5,000 trees</h1><p>The council will plant 500 trees, it said.</p>'
    desk.check(source, written="text/html")
    expect(desk.marks).to_have_text(["5,000 trees", "500 trees"])
    expect(desk.page.locator("#proof :is(h2, p)")).to_have_text([source])


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Head\n\nOne.\n\nTwo.", [("H2", "Head"), ("P", "One."), ("P", "Two.")]),
        ("One.\n\n\nTwo.\nwrapped", [("P", "One."), ("P", "Two.\nwrapped")]),
        ("A short line\nand more\n\nOne.", [("P", "A short line\nand more"), ("P", "One.")]),
        ("A line" + " and more" * 12 + ".\nTwo.", [("P", "A line" + " and more" * 12 + "."), ("P", "Two.")]),
        ("\n \nA full sentence.\n\nTwo.", [("P", "A full sentence."), ("P", "Two.")]),
        ("Roses are red,\nViolets are blue", [("P", "Roses are red,\nViolets are blue")]),
    ],
)
def test_a_plain_story_is_shown_in_its_paragraphs(desk: Desk, text: str, paragraphs: list[tuple[str, str]]) -> None:
    shown = desk.page.evaluate(
        """async (text) => (await import("/web/reading.js")).readText(text)
            .map(({headline, pieces: [piece]}) => [headline ? "H2" : "P", piece.text])""",
        text,
    )
    assert [tuple(each) for each in shown] == paragraphs
