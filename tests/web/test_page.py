"""An editor's work on the page: a story in, its figures marked, the findings gone through and dismissed."""

from __future__ import annotations

import json

import pytest
from desks import Desk, open_desk
from playwright.sync_api import BrowserContext, expect

TREES = """\
Council to plant 5,000 trees

The council will plant 500 trees along the ring road this winter, it said.

Council leader Joan Amery said that 30 miles (80km) of hedges would follow.
"""
FOUND = [  # in the README's story: the check, and the figures that it marks
    ("magnitude", ["400 jobs", "4,000 jobs"]),
    ("value", ["£38m", "£83m"]),
    ("bound", ["300 passengers", "250 passengers"]),
    ("conversion", ["30 miles", "80km"]),
    ("total", ["£50m", "£30m", "£25m"]),
    ("change", ["40%", "£12", "£15"]),
    ("share", ["420", "560 islanders", "60%"]),
    ("order", ["third-largest shipowner", "fourth-biggest shipowner"]),
    ("date", ["Thursday, 6 March 2026"]),
]


def test_the_example_is_marked_up(desk: Desk) -> None:
    desk.page.click("#example")
    expect(desk.page.locator("#summary")).to_have_text("9 discrepancies")
    expect(desk.page.locator("#counts")).to_contain_text("6 errors · 3 warnings · 30 figures read")
    ids = [item.get_attribute("id") for item in desk.findings.all()]
    assert list(zip(desk.kinds, map(desk.marked, ids), strict=True)) == FOUND
    expect(desk.findings.first).to_contain_text("10 times apart")
    expect(desk.findings.first).to_contain_text("91% sure")
    expect(desk.findings.first.locator(".severity")).to_have_text("error")


def test_a_pasted_story_is_checked_by_itself(desk: Desk) -> None:
    desk.paste(TREES)
    expect(desk.page.locator("#summary")).to_have_text("2 discrepancies")
    expect(desk.marks).to_have_text(["5,000 trees", "500 trees", "30 miles", "80km"])
    expect(desk.page.locator("#proof h2")).to_have_text("Council to plant 5,000 trees")


def test_a_story_pasted_onto_the_results_takes_the_place_of_the_other_which_can_be_brought_back(desk: Desk) -> None:
    desk.check(TREES)
    desk.paste("The fire killed three people.\n\nAll four people killed in the fire have been named, police said.")
    expect(desk.marks).to_have_text(["three people", "four people"])
    desk.page.click("text=Bring it back")
    expect(desk.page.locator("#proof h2")).to_have_text("Council to plant 5,000 trees")


def test_figures_are_marked_where_they_stand_after_characters_of_two_utf16_units(desk: Desk) -> None:
    desk.check("🌳🌳 Trees 🌳\n\n" + TREES)
    expect(desk.marks).to_have_text(["5,000 trees", "500 trees", "30 miles", "80km"])


@pytest.mark.parametrize(("quoted", "mark"), [("5,000 trees", 0), ("500 trees", 1)])
def test_a_finding_leads_to_both_its_figures(desk: Desk, quoted: str, mark: int) -> None:
    desk.check(TREES.replace("\n\n", "\n\n" + "The trees are oaks.\n\n" * 60, 1))
    desk.findings.first.get_by_role("link", name=quoted, exact=True).click()
    expect(desk.marks.nth(mark)).to_be_focused()
    expect(desk.marks.nth(mark)).to_be_in_viewport()


def test_a_mark_leads_to_its_finding(desk: Desk) -> None:
    desk.check(TREES)
    desk.marks.nth(1).click()
    expect(desk.findings.first).to_be_focused()
    expect(desk.page.locator("#d1.chosen.lit")).to_be_visible()
    assert desk.marks.nth(1).get_attribute("aria-describedby") == "d1-message"


def test_a_figure_of_two_findings_leads_to_one_and_then_to_the_other(desk: Desk) -> None:
    desk.page.click("#example")
    desk.page.wait_for_selector("#proof:visible")
    desk.page.locator("#confidence").fill("0.3")
    islanders = desk.marks.filter(has_text="560 islanders")
    first, second = islanders.get_attribute("data-findings").split()
    islanders.click()
    assert desk.focused == first
    islanders.click()
    assert desk.focused == second


def test_pointing_at_a_finding_lights_up_its_figures_and_the_other_way_round(desk: Desk) -> None:
    desk.check(TREES)
    desk.findings.nth(1).hover()
    assert desk.lit == ["30 miles", "80km"]
    desk.marks.first.hover()
    assert desk.lit == ["5,000 trees", "500 trees"]
    expect(desk.page.locator("#d1.lit")).to_be_visible()
    desk.page.hover("h1")
    assert desk.lit == []


def test_the_table_lists_comparable_figures_and_leads_to_them(desk: Desk) -> None:
    desk.page.click("#example")
    group = desk.page.locator("#ledger tbody").first
    expect(group.locator("tr")).to_have_text(
        ["jobs (Northsea Ferries) differ", "400 jobspar. 1", "4,000 jobspar. 2, the company"]
    )
    group.get_by_role("link", name="4,000 jobs").click()
    expect(desk.marks.filter(has_text="4,000 jobs")).to_be_focused()


def test_figures_that_agree_are_in_the_table_and_not_marked(desk: Desk) -> None:
    desk.check("The choir has 40 singers. It tours in May.\n\nAll 40 singers of the choir will travel by train.")
    expect(desk.page.locator("#summary")).to_have_text("No discrepancies")
    expect(desk.page.locator("#none")).to_have_text("No two figures contradict one another.")
    expect(desk.page.locator("#ledger .agree")).to_have_count(1)
    expect(desk.marks).to_have_count(0)


def test_a_story_without_figures_says_so(desk: Desk) -> None:
    desk.check("Nothing was counted, and nobody was hurt.")
    expect(desk.page.locator("#none")).to_have_text("No figures were found in this story.")


def test_what_is_dismissed_stays_dismissed(desk: Desk) -> None:
    desk.check(TREES)
    desk.findings.first.get_by_role("button", name="Dismiss").click()
    assert desk.kinds == ["conversion"]
    expect(desk.marks).to_have_text(["30 miles", "80km"])
    assert desk.focused == "d2"

    desk.page.reload()
    desk.check("Something else stands first.\n\n" + TREES)
    assert desk.kinds == ["conversion"]

    desk.page.check("#show-dismissed")
    restored = desk.page.locator("#dismissed > li")
    expect(restored).to_contain_text("10 times apart")
    restored.get_by_role("button", name="Restore").click()
    assert desk.kinds == ["magnitude", "conversion"]
    desk.page.reload()
    desk.check(TREES)
    assert desk.kinds == ["magnitude", "conversion"]


def test_a_dismissal_can_be_undone(desk: Desk) -> None:
    desk.check(TREES)
    desk.findings.first.get_by_role("button", name="Dismiss").click()
    desk.page.locator("#notice").get_by_role("button", name="Undo").click()
    assert desk.kinds == ["magnitude", "conversion"]
    assert desk.focused == "d1"


def test_a_dismissal_holds_in_the_other_tabs(context: BrowserContext, desk: Desk) -> None:
    other = open_desk(context)
    for each in (desk, other):
        each.check(TREES)
    desk.findings.first.get_by_role("button", name="Dismiss").click()
    expect(other.findings).to_have_count(1)
    other.findings.first.get_by_role("button", name="Dismiss").click()
    desk.page.reload()
    desk.check(TREES)
    assert desk.kinds == []
    assert other.faults == []


def test_without_storage_a_dismissal_lasts_as_long_as_the_page(context: BrowserContext, desk: Desk) -> None:
    context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }")
    desk.page.reload()
    desk.check(TREES)
    desk.findings.first.get_by_role("button", name="Dismiss").click()
    assert desk.kinds == ["conversion"]
    expect(desk.page.locator("#notice")).to_contain_text("Dismissed until the page is closed")
    desk.check(TREES)
    assert desk.kinds == ["conversion"]


def test_the_slider_starts_at_the_default_of_the_service_and_asks_it_nothing_more(desk: Desk) -> None:
    desk.page.click("#example")
    expect(desk.findings).to_have_count(9)
    expect(desk.page.locator("#least")).to_have_text("75%")
    expect(desk.page.locator("#weaker")).to_have_text("1 less sure")
    for least, kinds in (("0.3", 10), ("0.9", 7), ("0.99", 1), ("0.75", 9)):
        desk.page.locator("#confidence").fill(least)
        assert len(desk.kinds) == kinds
        assert desk.page.locator("#found .number").all_text_contents() == [str(n + 1) for n in range(kinds)]
    assert sum("/v1/" in address for address in desk.requested) == 1


def test_the_findings_can_be_gone_through_by_keyboard(desk: Desk) -> None:
    desk.page.fill("#copy", TREES)
    desk.page.press("#copy", "Control+Enter")
    desk.page.wait_for_selector("#proof:visible")
    assert desk.focused == "summary"
    for key, focused, lit in (
        ("j", "d1", ["5,000 trees", "500 trees"]),
        ("j", "d2", ["30 miles", "80km"]),
        ("j", "d2", ["30 miles", "80km"]),  # the last one
        ("ArrowUp", "d1", ["5,000 trees", "500 trees"]),
        ("ArrowDown", "d2", ["30 miles", "80km"]),
        ("k", "d1", ["5,000 trees", "500 trees"]),
    ):
        desk.page.keyboard.press(key)
        assert (desk.focused, desk.lit) == (focused, lit)
    desk.page.keyboard.press("Tab")
    assert desk.focused == "5,000 trees"  # the finding's link to it
    desk.page.keyboard.press("Enter")
    expect(desk.marks.first).to_be_focused()
    desk.page.keyboard.press("Escape")
    assert desk.focused == "d1"
    desk.page.keyboard.press("d")
    assert (desk.focused, desk.kinds) == ("d2", ["conversion"])
    desk.page.keyboard.press("u")
    assert (desk.focused, len(desk.kinds)) == ("d1", 2)
    desk.page.keyboard.press("Escape")
    assert desk.page.locator(".chosen").count() == 0
    desk.page.keyboard.press("k")
    assert desk.focused == "d2"
    desk.page.keyboard.press("e")
    assert desk.page.evaluate("getSelection().toString()") == "30 miles"


def test_keys_do_nothing_where_there_is_nothing(desk: Desk) -> None:
    desk.check(TREES)
    desk.page.click("#clear")
    desk.page.click("#checks")
    for key in "jkde":
        desk.page.keyboard.press(key)
    expect(desk.page.locator("#checks")).to_be_visible()


def test_a_letter_typed_into_the_story_is_a_letter(desk: Desk) -> None:
    desk.check(TREES)
    desk.page.click("#edit")
    desk.page.keyboard.type("jdeku")
    assert "jdeku" in desk.page.input_value("#copy")
    assert len(desk.kinds) == 2


def test_an_edited_story_is_checked_anew_while_it_is_edited(desk: Desk) -> None:
    desk.check(TREES)
    desk.marks.nth(0).click()
    desk.page.click("#edit")
    assert desk.page.evaluate("getSelection().toString()") == "5,000 trees"
    desk.page.keyboard.type("500 trees")
    expect(desk.findings).to_have_count(1)
    expect(desk.page.locator("#copy")).to_be_focused()
    desk.findings.first.get_by_role("link", name="80km").click()
    assert desk.page.evaluate("getSelection().toString()") == "80km"


def test_a_figure_far_down_is_brought_into_view_in_the_text_too(desk: Desk) -> None:
    desk.check(TREES.replace("30 miles", "The trees are oaks.\n\n" * 200 + "30 miles"))
    desk.page.click("#edit")
    desk.findings.nth(1).get_by_role("link", name="80km").click()
    assert desk.page.evaluate("getSelection().toString()") == "80km"
    assert desk.page.evaluate("document.getElementById('copy').scrollTop") > 1000


def test_what_is_pasted_into_a_story_leaves_the_editor_at_the_text(desk: Desk) -> None:
    desk.check(TREES)
    desk.page.click("#edit")
    desk.page.locator("#copy").evaluate("copy => copy.setSelectionRange(0, copy.value.length)")
    desk.paste("The fire killed three people.\n\nAll four people killed in the fire have been named, police said.")
    expect(desk.findings).to_have_count(1)
    expect(desk.page.locator("#copy")).to_be_focused()


def test_the_date_of_publication_settles_the_year(desk: Desk) -> None:
    desk.check("The council will meet on Thursday, 6 March. The meeting is open to all.")
    expect(desk.findings).to_have_count(0)
    desk.page.fill("#published", "2026-03-01")
    expect(desk.findings).to_have_count(1)
    expect(desk.page.locator("#proof")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "content", "marks"),
    [
        ("trees.txt", TREES.encode(), ["5,000 trees", "500 trees", "30 miles", "80km"]),
        ("TREES.MD", TREES.encode(), ["5,000 trees", "500 trees", "30 miles", "80km"]),
        ("dos.txt", TREES.replace("\n", "\r\n").encode("utf-8-sig"), ["5,000 trees", "500 trees", "30 miles", "80km"]),
        (
            "trees.html",
            b"<h1>Council to plant 5,000 trees</h1><p>The council will plant <b>500</b> trees.",
            ["5,000 trees", "500 trees"],
        ),
    ],
)
def test_a_file_can_be_opened(desk: Desk, name: str, content: bytes, marks: list[str]) -> None:
    desk.page.set_input_files("#file", {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    expect(desk.marks).to_have_text(marks)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("story.constructor", b"Story", "Crossfoot opens .txt, .md, .html, .htm. Paste the text of any other file."),
        ("story.docx", b"PK", "Crossfoot opens .txt, .md, .html, .htm. Paste the text of any other file."),
        (
            "latin.txt",
            "It cost £3m.".encode("latin-1"),
            "It is not text in UTF-8. Save it as UTF-8, or paste its text.",
        ),
        ("long.txt", b"x" * 1_000_001, "It has 1,000,001 bytes, and the service takes 1,000,000. Check it in parts."),
    ],
)
def test_a_file_that_cannot_be_opened_is_named_as_such(desk: Desk, name: str, content: bytes, says: str) -> None:
    desk.page.set_input_files("#file", {"name": name, "mimeType": "text/plain", "buffer": content})
    expect(desk.page.get_by_role("alert")).to_contain_text(says)


def test_a_file_can_be_dropped(desk: Desk) -> None:
    desk.drop("trees.txt", TREES)
    expect(desk.marks).to_have_text(["5,000 trees", "500 trees", "30 miles", "80km"])


def test_a_cleared_story_can_be_brought_back(desk: Desk) -> None:
    desk.check(TREES)
    desk.page.click("#clear")
    assert desk.page.input_value("#copy") == ""
    expect(desk.page.locator("#checks")).to_be_visible()
    desk.page.click("text=Bring it back")
    expect(desk.findings).to_have_count(2)


def test_it_is_told_to_those_who_do_not_see_it(desk: Desk) -> None:
    desk.check(TREES)
    expect(desk.page.get_by_role("status").first).to_contain_text("2 discrepancies")
    expect(desk.page.get_by_role("status").first).to_contain_text("2 errors · 4 figures read")
    expect(desk.page.get_by_role("slider")).to_have_attribute("aria-valuetext", "75%")
    expect(desk.page.get_by_role("region", name="Findings").get_by_role("listitem")).to_have_count(2)
    expect(desk.page.get_by_role("table", name="Figures compared")).to_be_visible()


def test_nothing_of_a_story_is_kept_anywhere(desk: Desk) -> None:
    history = desk.page.evaluate("history.length")
    desk.check("Quaggafish council to plant 5,000 trees\n\nThe Quaggafish council will plant 500 trees, it said.")
    desk.marks.first.click()
    desk.findings.first.get_by_role("link").first.click()
    desk.findings.first.get_by_role("button", name="Dismiss").click()
    kept = desk.page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, document.title])"
    )
    [dismissed] = json.loads(json.loads(kept)[0]["crossfoot.dismissed"])
    assert len(dismissed) == 16  # a fingerprint
    assert "quaggafish" not in (kept + "".join(desk.requested)).lower()
    assert desk.page.evaluate("history.length") == history
    assert desk.page.evaluate("location.pathname + location.search + location.hash") == "/"
    desk.page.reload()
    assert desk.page.input_value("#copy") == ""
