"""A card on a screen: Chromium shows what Anki gives, in a page with Anki's class names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, BrowserContext, Page, Route

if TYPE_CHECKING:
    from anki.cards import Card

    from tests.anki.collections import Learner

_ADDRESS = "http://card.test/"
_BOX = '<center><input type="text" id="typeans" aria-label="Answer"></center>'


class Screen:
    """One reviewer; `errors` and `requests` hold what a card should never cause."""

    def __init__(
        self,
        browser: Browser,
        learner: Learner,
        *,
        night: bool = False,
        width: int = 390,
        scripts: bool = True,
        size: int = 20,
    ) -> None:
        self.learner = learner
        self.night = night
        self.size = size
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": 700}, java_script_enabled=scripts
        )
        self.page: Page = self.context.new_page()
        self._body = ""
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: self._refuse(dialog.message, dialog.dismiss))
        self.context.route("**/*", self._serve)

    def _refuse(self, message: str, dismiss: object) -> None:
        self.errors.append(f"dialog: {message}")
        if callable(dismiss):
            dismiss()

    def _serve(self, route: Route) -> None:
        if route.request.url.startswith(_ADDRESS + "card"):
            route.fulfill(body=self._body, content_type="text/html; charset=utf-8")
            return
        self.requests.append(route.request.url)
        route.abort()

    def front(self, card: Card) -> Page:
        """The question side, as at the beginning of a review."""
        return self._show(re.sub(r"\[\[type:.*?\]\]", _BOX, card.question()), card)

    def back(self, card: Card, typed: str = "") -> Page:
        """The answer side of the same review."""
        key = dict(card.note().items()).get("Key", "")
        compared = self.learner.col.compare_answer(key, typed)
        answer = re.sub(r"\[\[type:.*?\]\]", lambda _: f"<div>{compared}</div>", card.answer())
        return self._show(answer, card)

    def _show(self, content: str, card: Card) -> Page:
        night = " nightMode night_mode" if self.night else ""
        self._body = (
            f'<!doctype html><html lang="en" class="{"night-mode" if night else ""}">'
            '<head><meta charset="utf-8"><title>Card</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
            f'<body class="card card{card.ord + 1}{night}"><div id="qa" dir="auto">{content}</div>'
            f"<style>.card {{ font-size: {self.size}px }}</style></body></html>"
        )
        self.page.goto(_ADDRESS + "card")
        return self.page

    def close(self) -> None:
        """Leave the browser as it was."""
        self.context.close()
