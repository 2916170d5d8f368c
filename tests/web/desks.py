"""The page as an editor uses it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page


@dataclass
class Desk:
    """The page as an editor uses it."""

    page: Page
    requested: list[str] = field(default_factory=list)  # the addresses
    faults: list[str] = field(default_factory=list)  # exceptions, and what the console calls errors

    def check(self, text: str, *, written: str = "text/plain") -> None:
        """Put a story on the desk, press Check, and wait for its proof."""
        if self.page.locator("#copy").is_hidden():
            self.page.click("#clear")
        self.page.select_option("#type", written)
        self.page.fill("#copy", text)
        self.page.click("#check")
        self.page.wait_for_selector("#proof:visible")

    def paste(self, text: str) -> None:
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.page.keyboard.press("Control+V")

    def drop(self, name: str, content: str) -> None:
        """Let a file fall onto the page."""
        files = self.page.evaluate_handle(
            "([name, content]) => { const data = new DataTransfer(); data.items.add(new File([content], name)); return data }",
            [name, content],
        )
        self.page.dispatch_event("#results", "drop", {"dataTransfer": files})

    @property
    def marks(self) -> Locator:
        return self.page.locator("#proof a.marked")

    @property
    def findings(self) -> Locator:
        return self.page.locator("#found > li")

    @property
    def kinds(self) -> list[str]:
        return self.page.locator("#found .kind").all_text_contents()

    @property
    def lit(self) -> list[str]:
        """The words of the figures that are lit up."""
        return self.page.locator("#proof .lit").all_text_contents()

    @property
    def focused(self) -> str:
        """The id, or else the words, of the element that has the focus."""
        focused: str = self.page.evaluate("document.activeElement.id || document.activeElement.textContent")
        return focused

    def marked(self, finding: str) -> list[str]:
        """Return the words that are marked for a finding."""
        return self.page.locator(f'#proof a[data-findings~="{finding}"]').all_text_contents()


def open_desk(context: BrowserContext) -> Desk:
    """Open the page in a tab that is watched: a breach of its security policy is an error of the console."""
    desk = Desk(context.new_page())

    def heard(message: Any) -> None:
        if message.type == "error" and not message.text.startswith(
            "Failed to load resource"
        ):  # the page tells of those
            desk.faults.append(message.text)

    desk.page.on("request", lambda request: desk.requested.append(request.url))
    desk.page.on("console", heard)
    desk.page.on("pageerror", lambda error: desk.faults.append(str(error)))
    desk.page.goto("/")
    return desk
