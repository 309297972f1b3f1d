"""What a line of the page leads to: reports side by side, whole articles, what became of a plan."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from extractor.entries import Entry, Outcome, Source, Teller, Timeline
from extractor.records import Article, DateRange, When
from tests.browser.conftest import PHONE
from tests.export.examples import MISCHIEF, entry, story

WIDTHS = (360, 768, 1280)
HEAD = "Ferry to sail again 🛳"
OPENED = "The ferry sailed on Monday."
ARTICLE = Article(
    id="a",
    ref="news/a.txt",
    text=f"{HEAD}\n\nIt rained.\n\n{OPENED}\n\n" + "Nobody waited.\n\n" * 60,
    published=None,
    title=HEAD,
)


def on_day(day: str) -> When:
    at = date.fromisoformat(day)
    return When(DateRange(at, at), day, "stated", None)


def source(article: str, sentence: str = OPENED, **more: object) -> Source:
    found = entry("", id="x").sources[0]
    start = ARTICLE.text.index(sentence) if sentence in ARTICLE.text else None
    values = {"title": HEAD, "outlet": "Post", "ref": f"news/{article}.txt", **more}
    return replace(found, article_id=article, sentence=sentence, sentence_start=start, **values)


def told(*sources: Source, **more: object) -> Entry:
    return entry("The ferry sailed", sources=sources, when=on_day("2020-05-04"), **more)


def line(page: Page, words: str):
    return page.locator("li.e", has_text=words).first


REPORTS = story(told(source("a"), source("b", "A ferry sailed, two days late, at noon.")))


@pytest.mark.parametrize(("width", "columns"), [(360, 1), (1280, 2)])
def test_reports_of_one_line_stand_side_by_side_where_there_is_room(opened, width, columns):
    page = opened(REPORTS, viewport={"width": width, "height": 900})
    page.locator("summary").click()
    page.locator("figure").last.wait_for()  # sentences are opened by script
    boxes = [each.bounding_box() for each in page.locator("figure").all()]
    assert len({round(box["x"]) for box in boxes}) == columns
    assert len({round(box["y"]) for box in boxes}) == 3 - columns


WHOLE = replace(story(told(source("a", url="https://post.example/ferry"))), articles=(ARTICLE,))


@pytest.mark.parametrize("settings", [{}, {"viewport": PHONE}])
def test_an_article_opens_in_the_page_at_its_sentence(opened, settings):
    page = opened(WHOLE, **settings)
    page.locator("summary").click()
    link = page.get_by_role("link", name=HEAD)
    link.click()
    box = page.get_by_role("dialog", name=HEAD)
    expect(box.locator("mark")).to_have_text(OPENED)
    expect(box.locator("mark")).to_be_in_viewport()
    expect(box.locator("h2")).to_have_text(HEAD)
    assert box.inner_text().count(HEAD) == 1, "the headline stands once"
    assert Axe().run(page).violations_count == 0
    expect(box.get_by_role("button", name="Close")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(box).not_to_be_visible()
    link.click()
    box.get_by_role("button", name="Close").click()
    expect(box).not_to_be_visible()


def test_an_article_in_the_page_still_leads_to_the_web_and_is_cited_by_that(opened):
    page = opened(WHOLE, permissions=["clipboard-read", "clipboard-write"])
    page.locator("summary").click()
    address = "https://post.example/ferry#:~:text=The%20ferry%20sailed%20on%20Monday."
    web = page.get_by_role("link", name="on the web")
    assert web.get_attribute("href") == address
    page.get_by_role("button", name="Copy citation").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('“'))")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"“{OPENED}” (Post, “{HEAD}”, on a day unknown, {address})"


def test_without_articles_the_title_leads_to_the_sentence_on_the_web(opened):
    page = opened(replace(WHOLE, articles=()))
    page.locator("summary").click()
    href = page.get_by_role("link", name=HEAD).get_attribute("href") or ""
    assert href.startswith("https://post.example/ferry#:~:text=")
    assert page.locator("dialog").count() == 0


def test_nothing_of_a_whole_article_runs(opened):
    article = replace(ARTICLE, text=f"{MISCHIEF}\n\n{OPENED}", title=MISCHIEF)
    where = replace(source("a", title=MISCHIEF), sentence_start=len(MISCHIEF) + 2)
    page = opened(replace(story(told(where)), articles=(article,)))
    page.locator("summary").click()
    page.locator("figcaption a").click()
    expect(page.locator("dialog mark")).to_have_text(OPENED)
    assert page.locator("dialog script").count() == 0


PLAN = entry(
    "They will meet",
    id="a.e1",
    status="planned",
    when=on_day("2020-05-20"),
    told_by=Teller("a.c1", "Liu", "said", on_day("2020-05-04")),
)
MET = entry("They met", id="a.e2", when=on_day("2020-05-21"))
OTHER = entry("It rained", id="a.e3", when=on_day("2020-05-22"))
JOINED = replace(story(PLAN, MET, OTHER), outcomes=(Outcome("a.e1", "a.e2", "happened"),))


@pytest.mark.parametrize("script", [True, False])
def test_a_plan_leads_to_what_became_of_it_and_back(opened, script):
    page = opened(JOINED, java_script_enabled=script)
    expect(page.locator(".joined")).to_have_count(2)
    page.get_by_role("link", name="Happened, 21 May 2020").click()
    expect(line(page, "They met")).to_be_in_viewport()
    page.get_by_role("link", name="Planned, as told 4 May 2020").click()
    expect(line(page, "They will meet")).to_be_in_viewport()


def test_what_became_of_a_plan_is_shown_though_a_filter_hides_it(opened):
    page = opened(JOINED)
    page.locator("input[value=happened]").uncheck()
    expect(line(page, "They met")).not_to_be_visible()
    page.get_by_role("link", name="Happened, 21 May 2020").click()
    expect(line(page, "They met")).to_be_visible()


RECORDED = """() => {
  const pen = CanvasRenderingContext2D.prototype, text = pen.fillText;
  const curve = pen.quadraticCurveTo;
  window.told = []; window.curves = 0;
  pen.fillText = function (...given) {
    window.told.push(String(given[0])); return text.apply(this, given);
  };
  pen.quadraticCurveTo = function (...given) {
    window.curves++; return curve.apply(this, given);
  };
}"""


def redrawn(page: Page) -> None:
    page.evaluate(RECORDED)
    page.get_by_role("button", name="All time").click()
    page.wait_for_timeout(300)


def test_a_mark_on_the_axis_joins_a_plan_and_its_outcome(opened):
    page = opened(JOINED)
    redrawn(page)
    for words, is_joined in (("It rained", False), ("They will meet", True), ("They met", True)):
        page.evaluate("window.curves = 0")
        line(page, words).locator("summary").hover()
        page.wait_for_timeout(200)
        assert (page.evaluate("window.curves") > 0) == is_joined, words


def test_columns_of_the_axis_tell_their_number(opened):
    days = {"2020-05-04": 12, "2020-05-06": 1, "2020-05-09": 3}
    lines = [
        entry(f"It is {day}", id=f"{day}.{at}", when=on_day(day))
        for day, number in days.items()
        for at in range(number)
    ]
    undated = [entry("Once", id=f"u.{at}") for at in range(5)]
    page = opened(story(*lines, *undated))
    redrawn(page)
    numbers = [each for each in page.evaluate("window.told") if each.isdigit()]
    assert sorted(set(numbers), key=int) == ["3", "5", "12"]


def long_words() -> Timeline:
    many = tuple(
        source(f"a{at}", f"{OPENED} {at}", outlet="The Weekly Gazette of the Outer Harbour")
        for at in range(9)
    )
    said = Teller("a.c1", "The Commissioner for Ferries", "said", on_day("2019-12-31"))
    name = "Donau" + "dampfschifffahrt" * 4
    return replace(
        story(told(*many, told_by=said), entry(name, when=on_day("2020-05-05"), id="a.e9"), PLAN),
        query={"actor": ["The Commissioner for Ferries and other Vessels"], "with_members": "yes"},
    )


CUT = """() => [...document.querySelectorAll('body *')].filter(each => {
  if (each.closest('.unseen, .skip, #axis, [hidden]')) return false;
  const box = each.getBoundingClientRect(), seen = document.documentElement.clientWidth;
  const clipped = each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0
    && getComputedStyle(each).overflowX !== 'visible' && each.tagName !== 'SELECT';
  return box.width && (box.right > seen + 1 || box.left < -1 || clipped);
}).map(each => `${each.tagName}.${each.className}`)"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_is_cut_at_any_width(opened, width):
    page = opened(long_words(), viewport={"width": width, "height": 900})
    for each in page.locator("summary").all():
        each.click()
    assert page.evaluate(CUT) == []
