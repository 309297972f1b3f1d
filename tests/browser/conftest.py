"""A real browser: Debian's chromium, driven by Playwright. Without one, these tests are skipped."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from extractor.entries import Timeline
from tests.export.examples import timeline_as

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DESKTOP = {"width": 1360, "height": 900}
PHONE = {"width": 390, "height": 844}

Opened = Callable[..., Page]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The browser of this machine; ``.ci/run`` installs one where it may."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("no chromium on this machine; on Debian: apt install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a timeline as a page; afterwards, nothing may have been complained of or fetched."""
    told: list[str] = []
    contexts = []

    def open_page(story: Timeline, *, anchor: str = "", **settings: Any) -> Page:
        file = tmp_path / "story.html"
        file.write_text(timeline_as("html", story), "utf-8")
        context = browser.new_context(**{"viewport": DESKTOP, **settings})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: told.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: told.append(f"error: {error}"))
        page.on("dialog", lambda dialog: told.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: told.append(f"request: {request.url}"))
        page.goto(file.as_uri() + anchor)
        assert told.pop(0).startswith("request: file:")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert told == []
