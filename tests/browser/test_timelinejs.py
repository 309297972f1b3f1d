"""The slides as TimelineJS itself shows them; ``.ci/run`` installs it where there is npm."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from extractor.entries import Timeline
from extractor.export import timelinejs
from tests.conftest import ROOT
from tests.export.examples import STORY, timeline_as

LIBRARY = ROOT / ".venv" / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{css}">
<script src="{js}"></script><div id="story" style="width:1200px;height:700px"></div>
<script>window.shown = new TL.Timeline("story", {slides})</script>"""
LONG = (
    "The United States raised tariffs on goods worth a fifth of all that China sells there, after"
    " months of talks in which both sides had said again and again that a deal was within reach"
)


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Page:
    """A story of many long lines of many sources, in the library."""
    if not LIBRARY.is_dir():
        pytest.skip("no TimelineJS: npm install --prefix .venv @knight-lab/timelinejs@3.9")
    first = STORY.entries[0]
    places = tuple(replace(first.sources[0], sentence=LONG, ref=f"{n}.txt") for n in range(9))
    lines = [replace(first, id=f"0.e{n}", text=LONG, sources=places) for n in range(60)]
    slides = timeline_as("timelinejs", Timeline({}, (*STORY.entries, *lines)))
    files = {"css": LIBRARY / "css" / "timeline.css", "js": LIBRARY / "js" / "timeline.js"}
    (tmp_path / "story.html").write_text(
        PAGE.format(
            slides=slides.replace("</", "<\\/"),
            **{name: path.as_uri() for name, path in files.items()},
        ),
        "utf-8",
    )
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.goto((tmp_path / "story.html").as_uri())
    opened.wait_for_selector(".tl-timemarker", state="attached")
    return opened


def test_the_library_shows_the_slides_and_nothing_runs_off_them(page: Page) -> None:
    assert page.locator(".tl-slide").count() == timelinejs.MOST + 1
    assert page.locator(".tl-timegroup").count() <= timelinejs.GROUPS + 1
    room = page.locator(".tl-storyslider").bounding_box()
    assert room is not None
    sizes = page.evaluate(
        """() => [...document.querySelectorAll(".tl-slide")].map(slide => {
             const headline = slide.querySelector(".tl-headline");
             const line = parseFloat(getComputedStyle(headline).lineHeight);
             const content = slide.querySelector(".tl-slide-content");
             return [content.scrollHeight, Math.round(headline.clientHeight / line)];
           })"""
    )
    assert max(height for height, _ in sizes) < room["height"]
    assert max(lines for _, lines in sizes[1:]) <= 2


def test_the_library_has_no_complaint(page: Page) -> None:
    assert page.locator(".tl-message-full").count() == 0
    assert json.loads(page.evaluate("JSON.stringify(shown.config.events.length)")) == 40
