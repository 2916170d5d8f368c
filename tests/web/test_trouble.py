"""What the page says when something goes wrong, and how it bears what is large, slow, narrow or on paper."""

from __future__ import annotations

import json

import pytest
from desks import Desk
from playwright.sync_api import Route, expect

STORY = "Council to plant 5,000 trees\n\nThe council will plant 500 trees along the ring road this winter, it said.\n\n"


def answer(desk: Desk, status: int, body: str, content_type: str) -> None:
    """Have something else answer in the place of the service."""
    desk.page.route("**/v1/check*", lambda route: route.fulfill(status=status, body=body, content_type=content_type))


def ask(desk: Desk, text: str = STORY) -> None:
    desk.page.fill("#copy", text)
    desk.page.click("#check")


NOT_READY = {"type": "/problems/not-ready", "title": "The service is not ready", "status": 503, "detail": "The language model is not loaded."}  # fmt: skip


@pytest.mark.parametrize(
    ("status", "body", "content_type", "says"),
    [
        (503, json.dumps(NOT_READY), "application/problem+json", "The service is not ready" "The language model is not loaded."),
        (502, "<h1>Bad gateway</h1>", "text/html", "The story was not checked" "Something between here and the service answered 502."),
        (200, "<h1>Log in</h1>", "text/html", "The story was not checked" "Something between here and the service answered 200."),
    ],
)  # fmt: skip
def test_a_refusal_is_told_in_words_and_can_be_tried_again(
    desk: Desk, status: int, body: str, content_type: str, says: str
) -> None:
    answer(desk, status, body, content_type)
    ask(desk)
    expect(desk.page.get_by_role("alert")).to_contain_text(says)
    desk.page.unroute("**/v1/check*")
    desk.page.click("text=Try again")
    expect(desk.marks).to_have_count(2)
    expect(desk.page.get_by_role("alert")).to_be_hidden()


def test_a_service_that_cannot_be_reached_is_told_and_the_story_stays(desk: Desk) -> None:
    desk.page.route("**/v1/check*", lambda route: route.abort("connectionrefused"))
    ask(desk)
    expect(desk.page.get_by_role("alert")).to_contain_text("The service cannot be reached")
    assert desk.page.input_value("#copy") == STORY


def test_a_problem_of_the_service_itself_is_told(desk: Desk) -> None:
    ask(desk, "é" * 500_001)
    expect(desk.page.get_by_role("alert")).to_have_text(
        "The story is too longIt has 1,000,002 bytes, and the service takes 1,000,000. Check it in parts."
    )


def test_an_answer_that_the_page_does_not_understand_is_told(desk: Desk) -> None:
    answer(desk, 200, "{}", "application/json")
    ask(desk)
    expect(desk.page.get_by_role("alert")).to_contain_text("This page has failed")
    assert len(desk.faults) == 1
    desk.faults.clear()


def test_nothing_is_asked_about_an_empty_story(desk: Desk) -> None:
    ask(desk, " \n ")
    expect(desk.page.locator("#copy")).to_be_focused()
    assert not any("/v1/" in address for address in desk.requested)


def test_a_slow_check_can_be_stopped(desk: Desk) -> None:
    held: list[Route] = []
    desk.page.route("**/v1/check*", lambda route: held.append(route))
    ask(desk)
    expect(desk.page.get_by_text("Reading the story…")).to_be_visible()
    expect(desk.page.locator("main")).to_have_attribute("aria-busy", "true")
    desk.page.click("text=Stop")
    expect(desk.page.locator("main")).to_have_attribute("aria-busy", "false")
    expect(desk.page.get_by_text("Reading the story…")).to_be_hidden()
    expect(desk.page.get_by_role("alert")).to_be_hidden()


def test_of_two_checks_the_later_is_shown(desk: Desk) -> None:
    held: list[Route] = []
    desk.page.route("**/v1/check*", lambda route: held.append(route) if not held else route.continue_())
    ask(desk, "There are 3 cats. There are 5 dogs.")
    ask(desk)
    expect(desk.marks).to_have_text(["5,000 trees", "500 trees"])


def test_a_long_story_does_not_hang_the_page(desk: Desk) -> None:
    """The service is not timed here, and answers for a story of 1 MB in which each line holds a figure."""
    line = "The 3 cats of the lighthouse keeper sat on the wall and looked out over the grey sea to the islands. "
    text = "\n\n".join([line * 4] * 2400)
    places = [at for at in range(len(text)) if text.startswith("3 cats", at)]
    figures = [{"id": f"q{n}", "start": at, "end": at + 6, "context": {"paragraph": 1, "speaker": None}} for n, at in enumerate(places)]  # fmt: skip
    mentions = [{"quantity": "q0"}, {"quantity": "q1"}]
    findings = [
        {"id": f"d{n}", "fingerprint": str(n), "kind": "value", "severity": "error", "confidence": 0.9, "message": "“3 cats” twice", "mentions": mentions}
        for n in range(3000)
    ]  # fmt: skip
    groups = [{"subject": "cats", "agree": True, "quantities": [f"q{2 * n}", f"q{2 * n + 1}"]} for n in range(4000)]
    report = {"discrepancies": findings, "quantities": figures, "groups": groups, "warnings": [], "stats": {"quantities": len(figures), "milliseconds": 1}}  # fmt: skip
    answer(desk, 200, json.dumps(report), "application/json")
    desk.page.evaluate("""() => {
        window.longest = 0;
        new PerformanceObserver((list) => list.getEntries().forEach(({duration}) => longest = Math.max(longest, duration)))
            .observe({type: "longtask"});
    }""")
    assert 900_000 < len(text) < 1_000_000
    desk.page.evaluate("text => document.getElementById('copy').value = text", text)
    desk.page.click("#check")
    expect(desk.page.locator("#summary")).to_have_text("3,000 discrepancies")
    assert desk.findings.count() == 200
    desk.page.locator("#confidence").fill("0.3")
    desk.page.keyboard.press("Home")
    desk.page.focus("#summary")
    desk.page.keyboard.press("k")  # the last one, which is not in the list yet
    assert desk.focused == "d2999"
    assert desk.findings.count() == 3000
    assert desk.page.evaluate("longest") < 4000  # ms; it is a fifth of that on an idle machine


@pytest.mark.parametrize("width", [320, 390, 900, 1440])
def test_no_width_needs_scrolling_sideways(desk: Desk, width: int) -> None:
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    desk.page.set_viewport_size({"width": width, "height": 800})
    assert desk.page.evaluate(overflow) == 0
    desk.check(STORY + "https://example.org/" + "a" * 300)
    assert desk.page.evaluate(overflow) == 0


def test_on_a_narrow_screen_the_chosen_finding_stands_at_the_foot_of_the_page(desk: Desk) -> None:
    desk.page.set_viewport_size({"width": 390, "height": 700})
    desk.check(STORY + "The trees are oaks.\n\n" * 60)
    desk.marks.first.click()
    expect(desk.findings.first).to_be_in_viewport()
    expect(desk.marks.first).to_be_in_viewport()
    desk.page.keyboard.press("Escape")
    expect(desk.findings.first).not_to_be_in_viewport()


def test_on_paper_there_is_the_story_and_below_it_what_was_found(desk: Desk) -> None:
    desk.check(STORY)
    desk.page.emulate_media(media="print")
    for control in ("#edit", "#confidence", "#published", "footer", "#found button"):
        expect(desk.page.locator(control).first).to_be_hidden()
    boxes = [desk.page.locator(part).bounding_box() for part in ("#summary", "#proof", "#findings", "#figures")]
    tops = [box["y"] for box in boxes if box]
    assert len(tops) == 4
    assert tops == sorted(tops)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(desk: Desk, scheme: str) -> None:
    """WCAG 2.2 AA: a contrast of 4.5 to 1, for the colours of the findings and of the page."""
    desk.page.emulate_media(color_scheme=scheme)
    contrasts = desk.page.evaluate("""() => {
        const probe = document.body.appendChild(document.createElement("i"));
        const luminance = (name, hue) => {
            probe.className = hue === undefined ? "" : `hue-${hue}`;
            probe.style.color = `var(--${name})`;
            const channels = getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255)
                .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
        };
        const contrast = (one, other, hue) => {
            const [low, high] = [luminance(one, hue), luminance(other, hue)].sort((a, b) => a - b);
            return [`${one} on ${other} ${hue ?? ""}`, (high + 0.05) / (low + 0.05)];
        };
        const pairs = [["ink", "paper"], ["ink", "sheet"], ["soft", "paper"], ["soft", "sheet"], ["link", "paper"], ["ink", "rule"]]
            .map(([one, other]) => contrast(one, other));
        for (let hue = 0; hue < 8; hue++) {
            for (const [one, other] of [["ink", "wash"], ["line", "wash"], ["soft", "wash"], ["line", "paper"], ["sheet", "line"]]) {
                pairs.push(contrast(one, other, hue));
            }
        }
        return Object.fromEntries(pairs);
    }""")
    assert len(contrasts) == 46
    assert {pair: value for pair, value in contrasts.items() if value < 4.5} == {}
