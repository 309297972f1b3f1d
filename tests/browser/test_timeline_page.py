"""The timeline's page as a reader uses it: by mouse, by keyboard, by phone, on paper."""

from datetime import date, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from extractor import timeline
from extractor.coded import Place
from extractor.digest_records import Day
from extractor.digest_records import Line as Sentence
from extractor.entries import Timeline
from extractor.records import DateRange, When
from tests import synthetic
from tests.browser.conftest import PHONE
from tests.export.examples import MISCHIEF, STORY, entry, story, timeline_as

TOTAL = len(STORY.entries)
UNDATED = sum(each.when.range is None for each in STORY.entries)
SCHEMES = ("light", "dark")


def visible(page: Page) -> int:
    return page.locator("li.e:visible").count()


def line(page: Page, words: str):
    return page.locator("li.e", has_text=words).first


def test_an_entry_opens_with_its_parts_and_its_reason(opened):
    page = opened(STORY)
    told = line(page, "Mnuchin promised that a review")
    expect(told.locator(".more")).not_to_be_visible()
    told.locator("summary").click()
    expect(told.locator("mark.speaker")).to_have_text("Mnuchin")
    expect(told.locator("mark.cue")).to_have_text("promised")
    expect(told.locator("mark.clause").nth(1)).to_have_text("review")
    expect(told.locator("figcaption")).to_contain_text("Morning Ledger, 8 May 2020")
    expect(told.locator(".why")).to_contain_text("“after June”, counted from another date")
    expect(told.locator("dd", has_text="told by")).to_have_text(
        "told by Steven Mnuchin, 8 May 2020"
    )


def test_an_entry_of_an_article_with_an_address_leads_to_its_words(opened):
    told = line(opened(STORY), "Steven Mnuchin told")
    told.locator("summary").click()
    assert "#:~:text=Washington" in (told.locator("figcaption a").get_attribute("href") or "")


def test_the_date_of_a_day_stands_beside_its_first_line(opened):
    # several lines a day: a sticky date that is measured too early slides down beside them
    when = When(DateRange(date(2020, 5, 8), date(2020, 5, 8)), "2020-05-08", "stated", "8 May")
    page = opened(story(*(entry("They met", id=f"0.e{each}", when=when) for each in range(9))))
    page.wait_for_timeout(300)
    tops = page.evaluate(
        "['.dated h3', '.dated li'].map("
        "each => document.querySelector(each).getBoundingClientRect().top)"
    )
    assert abs(tops[0] - tops[1]) < 2


def test_axis_and_list_show_the_same_entries(opened):
    page = opened(STORY)
    assert visible(page) == TOTAL
    expect(page.locator("#count")).to_have_text(f"All {TOTAL} entries")
    assert page.locator(".undated li.e:visible").count() == UNDATED
    counts = page.locator(".count").all_inner_texts()
    assert sum(map(int, counts)) == TOTAL


def test_filter_by_kind(opened):
    page = opened(STORY)
    for kind in ("happened", "ongoing", "planned", "possible"):
        page.locator(f"input[value={kind}]").uncheck()
    claims = sum(each.kind == "claim" for each in STORY.entries)
    assert visible(page) == page.locator("li.claim:visible").count() == claims
    page.locator("#reset").click()
    assert visible(page) == TOTAL


def test_filter_by_topic_and_place(opened):
    mosul = Place("Mosul", 99072, "IRQ", 36.34, 43.12)
    first, second, *rest = STORY.entries
    told = (replace(first, topic="court"), replace(second, topic="conflict", place=mosul), *rest)
    page = opened(replace(STORY, entries=told))
    page.locator("#topic").select_option("court")
    assert visible(page) == 1
    page.locator("#topic").select_option("")
    page.locator("#where").select_option("Mosul")
    assert visible(page) == 1
    page.locator("#reset").click()
    assert visible(page) == TOTAL
    expect(page.locator("footer")).to_contain_text("GeoNames")


def test_a_page_without_topics_has_no_such_filter(opened):
    page = opened(STORY)
    assert page.locator("#topic").count() == page.locator("#where").count() == 0


def test_filter_by_words_and_clear(opened):
    page = opened(STORY)
    page.locator("#words").fill("farm GOODS")
    expect(page.locator("#count")).to_contain_text(f"1 of {TOTAL} entries")
    page.locator("#words").fill("nothing has these words")
    expect(page.locator("#nothing")).to_be_visible()
    expect(page.locator(".undated")).not_to_be_visible()
    page.locator("#reset").click()
    assert visible(page) == TOTAL


def test_filter_by_actor_from_the_list_and_from_an_entry(opened):
    page = opened(STORY)
    count = sum(any("Mnuchin" in who.name for who in each.actors) for each in STORY.entries)
    page.locator("#actor").fill("mnu STEV")
    expect(page.locator("#people > div")).to_have_text(f"Steven Mnuchin {count}")
    page.locator("#people > div").click()
    with_mnuchin = visible(page)
    assert with_mnuchin == count
    assert 0 < with_mnuchin < TOTAL
    spoke = line(page, "spoke by telephone")
    spoke.locator("summary").click()
    spoke.get_by_role("button", name="Only with Robert Lighthizer").click()
    assert 0 < visible(page) < with_mnuchin
    page.get_by_role("button", name="No longer only with Steven Mnuchin").click()
    page.get_by_role("button", name="No longer only with Robert Lighthizer").click()
    assert visible(page) == TOTAL


def test_zoom_narrows_the_list_to_the_days_in_view(opened):
    page = opened(STORY)
    page.locator("#axis").focus()
    page.keyboard.press("Home")
    for _ in range(6):
        page.keyboard.press("+")
    for _ in range(12):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#count")).to_contain_text(f" of {TOTAL} entries, ")
    assert page.locator(".undated li.e:visible").count() == UNDATED
    page.get_by_role("button", name="All time").click()
    expect(page.locator("#count")).to_have_text(f"All {TOTAL} entries")


def test_a_claim_opens_with_what_was_said(opened):
    said = line(opened(STORY), "serves both of our peoples")
    said.locator("summary").click()
    expect(said.locator("mark.speaker")).to_have_text("Liu")
    expect(said.locator("mark.content")).to_contain_text("The deal serves both of our peoples")
    expect(said.locator("dd", has_text="told by")).to_have_count(0)


def test_a_mark_on_the_axis_opens_its_entry(opened):
    page = opened(STORY)
    box = page.locator("#axis").bounding_box()
    assert box is not None
    places = ((x, y) for y in (20, 36) for x in range(0, int(box["width"]), 3))
    for x, y in places:  # the first lane is there or there, by how many lie above one another
        page.mouse.move(box["x"] + x, box["y"] + y)
        if page.locator("#tip").is_visible():
            break
    expect(page.locator("#tip")).to_contain_text("Happened")
    words = page.locator("#tip").inner_text().split("\n")[-1]
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("li.e:has(details[open]) summary > span")).to_contain_text(words)


def test_keyboard_alone_opens_and_walks(opened):
    page = opened(STORY)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first, second = page.locator("summary").nth(0), page.locator("summary").nth(1)
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(second.locator("xpath=..")).to_have_attribute("open", "")
    page.keyboard.press("ArrowUp")
    expect(first).to_be_focused()


def test_an_address_with_an_entry_opens_it(opened):
    aim = STORY.entries[-1].id
    page = opened(STORY, anchor=f"#{aim}")
    expect(page.locator(f'[id="{aim}"] details')).to_have_attribute("open", "")


def test_mischief_does_nothing(opened):
    texts = (MISCHIEF, "<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>",
             '" onmouseover="alert(3)', "javascript:alert(4)", "{{ 7 * 7 }}")  # fmt: skip
    entries = [
        entry(text, id=f"{text}.e{number}", url=f"https://a.example/?{text}")
        for number, text in enumerate(texts)
    ]
    page = opened(story(*entries))
    for summary in page.locator("main summary").all():
        summary.click()
        summary.hover()
    assert page.locator("img, iframe").count() == 0
    assert page.locator("script:not([type])").count() == 1
    shown = page.locator("main").inner_text()
    for text in texts[1:]:
        assert text in shown


def test_policy_stops_what_would_reach_out(browser, tmp_path):
    file = tmp_path / "story.html"
    file.write_text(timeline_as("html", STORY), "utf-8")
    page = browser.new_page()
    failed: list[str | None] = []
    page.goto(file.as_uri())
    page.on("requestfailed", lambda request: failed.append(request.failure))
    page.on("requestfinished", lambda request: failed.append("finished"))
    refused = page.evaluate("fetch('https://a.example').then(() => 'sent', () => 'refused')")
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://a.example/i'}))")
    injected = page.evaluate(
        "try { document.body.innerHTML += '<b>x</b>'; 'in' } catch { 'refused' }"
    )
    page.wait_for_timeout(100)
    assert (refused, injected) == ("refused", "refused")
    assert set(failed) <= {"csp"}
    page.close()


def test_without_a_script_every_line_can_be_read(opened):
    page = opened(STORY, java_script_enabled=False)
    expect(page.locator("#tools")).not_to_be_visible()
    assert visible(page) == TOTAL
    expect(line(page, "Steven Mnuchin told")).to_be_visible()
    assert "need a script" in page.content()


def test_the_address_has_the_filters(opened):
    page = opened(STORY)
    page.locator("#words").fill("farm")
    page.locator("input[value=ongoing]").uncheck()
    page.wait_for_function("location.hash.includes('words=farm')")
    assert "without=ongoing" in page.url
    few = visible(page)
    assert few < TOTAL
    again = opened(STORY, anchor=f"#{page.url.partition('#')[2]}")
    expect(again.locator("#words")).to_have_value("farm")
    expect(again.locator("input[value=ongoing]")).not_to_be_checked()
    assert visible(again) == few


def test_on_paper_every_sentence_stands_and_no_control(opened):
    page = opened(STORY)
    page.emulate_media(media="print")
    expect(page.locator("#tools")).not_to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for sentence in page.locator("blockquote").all():
        expect(sentence).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


@pytest.mark.parametrize("scheme", SCHEMES)
def test_contrast_names_and_roles_are_as_wcag_asks(opened, scheme):
    page = opened(STORY, color_scheme=scheme)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    "settings", [{"viewport": PHONE}, {"viewport": {"width": 320, "height": 600}}]
)
def test_nothing_sticks_out_on_a_phone(opened, settings):
    page = opened(STORY, **settings)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= settings["viewport"]["width"]


def spent(page: Page) -> dict[str, float]:
    """Milliseconds until the second frame after an act, the least of several."""
    return page.evaluate(
        """async () => {
          const frame = () => new Promise(done => requestAnimationFrame(done));
          const click = async what => {
            const from = performance.now();
            document.querySelector(what).click();
            await frame(); await frame();
            return performance.now() - from;
          };
          const zooms = [], filters = [];
          for (let at = 0; at < 6; at++) filters.push(await click("input[value=happened]"));
          for (let at = 0; at < 20; at++) zooms.push(await click(at % 2 ? "#out" : "#in"));
          return { filter: Math.min(...filters), zoom: Math.min(...zooms) };
        }"""
    )


def test_five_thousand_entries_stay_smooth(opened):
    few, many = (
        timeline.listing(map(synthetic.extraction, range(articles))) for articles in (50, 250)
    )
    assert len(many.entries) == 5_000
    at_ease, busy = spent(opened(few)), spent(opened(many))
    assert busy["filter"] < 12 * at_ease["filter"], "not much more than five times as long"
    assert busy["filter"] < 3_000, "milliseconds, on a machine that may have much else to do"
    assert busy["zoom"] < 500


def test_the_first_key_stroke_finds_the_words_put_together(opened):
    page = opened(timeline.listing(map(synthetic.extraction, range(50))))
    page.evaluate("""() => {
        const told = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
        window.readings = 0;
        Object.defineProperty(Node.prototype, "textContent", {
            ...told, get() { if (this.matches?.("li.e")) readings++; return told.get.call(this); },
        });
    }""")
    page.wait_for_timeout(1500)
    page.evaluate("readings = 0")
    page.locator("#words").press_sequentially("zz")
    expect(page.locator("#count")).not_to_contain_text("All")
    assert page.evaluate("readings") == 0, "the lines are read while nobody waits"


def test_a_story_that_looks_far_back_begins_with_a_way_to_skip(opened):
    def on(day: date, number: int):
        when = When(DateRange(day, day), day.isoformat(), "stated", None)
        return entry(f"It is {day}", id=f"0.e{number}", when=when)

    past = [on(date(1900 + year, 1, 1), year) for year in range(10)]
    weeks = [on(date(2010, 4, 20) + timedelta(days), 100 + days) for days in range(90)]
    page = opened(story(*past, *weeks))
    expect(page.locator("#back")).to_contain_text("10 entries look back")
    page.get_by_role("button", name="Skip to the story").click()
    expect(line(page, "It is 2010-04-20")).to_be_in_viewport()
    assert visible(page) == 100, "nothing is hidden by it"
    page.get_by_role("button", name="All time").click()
    expect(page.locator("#back")).to_be_visible()


def long_story() -> Timeline:
    """More lines than are read at a glance, with a key day that has lines and one that has none."""
    day, past = date(2010, 4, 20), date(2010, 3, 1)
    lines = [
        entry(f"It is {day + timedelta(at)}", id=f"0.e{at}", when=on_day(day + timedelta(at)))
        for at in range(40)
    ]
    told = (Sentence("It was <b>long</b> ago.", "0", "a.txt", 0, 9),)
    last = (Sentence("It ended on that day.", "0", "a.txt", 0, 9),)
    keys = (Day(past, 2.0, told), Day(day + timedelta(30), 3.0, last))
    return replace(story(*lines), key_days=keys)


def on_day(day: date) -> When:
    return When(DateRange(day, day), day.isoformat(), "stated", None)


@pytest.mark.parametrize("script", [True, False])
def test_key_days_stand_on_top_and_lead_to_their_lines(opened, script):
    page = opened(long_story(), java_script_enabled=script)
    days = page.locator(".key li")
    expect(days).to_have_count(2)
    expect(days.nth(0)).to_contain_text("1 March 2010It was <b>long</b> ago. a.txt")
    assert days.nth(0).locator("a").count() == 0, "no line is of that day"
    days.nth(1).locator("a").click()
    expect(line(page, "It is 2010-05-20")).to_be_in_viewport()


def test_a_key_day_that_a_filter_hides_is_shown(opened):
    page = opened(long_story())
    page.locator("#words").fill("nothing has these words")
    expect(page.locator("#nothing")).to_be_visible()
    page.locator(".key a").click()
    expect(line(page, "It is 2010-05-20")).to_be_in_viewport()


def test_a_short_page_needs_no_key_days(opened):
    many = long_story()
    assert opened(replace(many, entries=many.entries[:20])).locator(".key").count() == 0


def test_filter_by_outlet_counts_its_lines(opened):
    outlets = [[source.outlet for source in each.sources] for each in STORY.entries]
    of_post = sum("Harbour Post" in each for each in outlets)
    page = opened(STORY)
    page.locator("#outlet").select_option(label=f"Harbour Post ({of_post})")
    assert 0 < visible(page) == of_post < TOTAL
    assert "outlet=Harbour+Post" in page.url
    again = opened(STORY, anchor=f"#{page.url.partition('#')[2]}")
    assert visible(again) == of_post
    again.locator("#reset").click()
    assert visible(again) == TOTAL


@pytest.mark.parametrize("granted", [["clipboard-read", "clipboard-write"], ["clipboard-read"]])
def test_a_line_can_be_copied_as_a_link_and_as_a_citation(opened, granted):
    page = opened(STORY, permissions=granted)
    told = line(page, "Steven Mnuchin told")
    told.locator("summary").click()
    told.get_by_role("button", name="Copy link").click()
    expect(told.get_by_role("status")).to_have_text("Copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith(f"story.html#{told.get_attribute('id')}")
    told.get_by_role("button", name="Copy citation").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('“'))")
    citation = page.evaluate("navigator.clipboard.readText()")
    href = told.locator("figcaption a").get_attribute("href") or ""
    title = told.locator("figcaption a").inner_text()
    assert citation.endswith(f"” (Harbour Post, “{title}”, 15 January 2020, {href})")
    assert told.locator("blockquote").inner_text().strip() in citation
    assert "#:~:text=" in href
    again = opened(STORY, anchor=link.partition("html")[2])
    expect(line(again, "Steven Mnuchin told").locator("details")).to_have_attribute("open", "")


@pytest.mark.parametrize("settings", [{}, {"viewport": PHONE}])
def test_title_and_subtitle_stand_on_top_and_nothing_is_cut(opened, settings):
    words = "The negotiations about tariffs and soybeans, from the first threats to the signature"
    page = opened(replace(STORY, title=words, subtitle=f"{words}, told by four papers"), **settings)
    assert page.title() == f"{words} – timeline"
    expect(page.locator("h1")).to_have_text(words)
    expect(page.locator("h1 + .sub")).to_have_text(f"{words}, told by four papers")
    for each in ("h1", ".sub"):
        wide = page.locator(each).evaluate("each => each.scrollWidth <= each.clientWidth")
        assert wide


def test_who_is_typed_and_taken_by_keys(opened):
    page = opened(STORY)
    box = page.get_by_role("combobox", name="Who")
    box.focus()
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    first = page.locator("#people > div").first
    expect(first).to_have_attribute("aria-selected", "true")
    counts = [int(each.split()[-1]) for each in page.locator("#people > div").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).not_to_be_visible()
    page.keyboard.type("lighth")
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Enter")
    expect(page.locator("#chosen button")).to_have_text("Robert Lighthizer ×")
    assert 0 < visible(page) < TOTAL
    assert "who=Robert+Lighthizer" in page.url
    page.keyboard.type("nobody of that name")
    expect(page.get_by_role("listbox")).not_to_be_visible()
