"""The page of one article in a browser: what is marked can be chosen, and nothing goes out."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from extractor import export
from tests import examples
from tests.browser.conftest import PHONE
from tests.export.examples import written


@pytest.fixture
def page(browser, tmp_path, request):
    """The page, on a phone where the test asks for one."""
    file = tmp_path / "article.html"
    file.write_text(written(export.write_annotations, [examples.CALL], "html"), "utf-8")
    opened = browser.new_page(**getattr(request, "param", {}))
    told: list[str] = []
    opened.on("console", lambda message: told.append(message.text))
    opened.goto(file.as_uri())
    yield opened
    opened.close()
    assert told == []


def test_each_kind_of_mark_can_be_taken_away(page):
    for label in ("Actors", "Dates", "Events", "Claims"):
        kind = {"Actors": "actor", "Dates": "date", "Events": "event", "Claims": "said"}[label]
        expect(page.locator(f"small.{kind}").first).to_be_visible()
        page.get_by_label(label).uncheck()
        expect(page.locator(f"small.{kind}").first).not_to_be_visible()


@pytest.mark.parametrize(
    "page", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True
)
def test_contrast_names_and_roles_are_as_wcag_asks(page):
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("page", [{"viewport": PHONE}], indirect=True)
def test_nothing_sticks_out_on_a_phone(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
