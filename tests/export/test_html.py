"""The page as a file: what is in it, and that nothing of an article gets out of its place."""

import base64
import hashlib
import re
import zlib
from html.parser import HTMLParser

import msgspec
import pytest
from msgspec.structs import replace

from extractor.coded import Place
from extractor.export import pages
from tests.export.examples import EMPTY, MISCHIEF, STORY, entry, story, timeline_as

PAGE = timeline_as("html")
OPEN_ENDED = {"meta", "link", "br", "input", "img"}


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text outside script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.stack: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in OPEN_ENDED:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        if not self.stack or self.stack[-1] not in ("script", "style"):
            self.words.append(data)


def opened(page: str) -> str:
    """A page with what its script puts in, as markup."""
    (packed,) = re.findall(r'id="packed">([^<]*)<', page)
    lines = msgspec.json.decode(zlib.decompress(base64.b64decode(packed)))["lines"]
    texts = re.findall(
        r'<li class="e [^>]*><b>[^<]*</b> (.*?)\s*(?:<small>.*?</small>)?(?:<p .*?)?</li>',
        page,
        re.DOTALL,
    )
    return page + "".join(f"<div>{whole(line[-1], texts[line[0]])}</div>" for line in lines)


def whole(details: str, text: str) -> str:
    """The details of a line with what they leave to it."""
    return re.sub(r"<=(\d+),(\d+)>", lambda at: text[int(at[1]) : int(at[1]) + int(at[2])], details)


def text_of(page: str) -> str:
    return " ".join("".join(Elements(opened(page)).words).split())


def test_what_is_not_there_is_not_counted():
    assert "1 event, read in 1 article." in text_of(timeline_as("html", story(entry("They met"))))


def test_every_tag_is_closed_in_its_place():
    assert Elements(PAGE).stack == []


def test_page_needs_no_other_file():
    for tag, attributes in Elements(PAGE).found:
        assert tag not in ("iframe", "object", "embed", "form-action")
        assert "src" not in attributes
        if tag == "link":
            assert attributes["href"] == "data:,"
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_policy_names_the_hashes_of_what_is_in_the_page():
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', PAGE)
    policy = policy.replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (written,) = re.findall(rf"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(written.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_no_attribute_holds_a_style_or_a_script():
    for page in (opened(PAGE), opened(timeline_as("html", story(entry(MISCHIEF))))):
        for _, attributes in Elements(page).found:
            assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_mischief_stays_text():
    page = opened(
        timeline_as("html", story(entry(MISCHIEF, id='0.e0"><img src=x>', url="javascript:x")))
    )
    tags = [tag for tag, _ in Elements(page).found]
    assert tags.count("script") == 2  # our own, and the data it opens
    assert "img" not in tags
    assert "a href" not in page.replace('<a class="skip" href="#entries">', "")
    assert "<script>alert(1)</script>" in "".join(Elements(page).words)
    assert "習近平" in page


def test_every_entry_has_its_sentence_its_article_and_its_reason():
    shown = text_of(PAGE)
    for each in STORY.entries:
        assert each.text in shown
        for source in each.sources:
            assert " ".join(source.sentence.split()) in shown
            assert (source.title or source.ref) in shown
    assert "nothing is said; the article carries no date" in shown
    assert "“January 15”" in shown


def test_who_tells_an_event_stands_below_it():
    assert "told by Steven Mnuchin, 8 May 2020" in text_of(PAGE)
    assert "told by a senior official" in text_of(PAGE)


def test_parts_of_a_claim_are_marked_at_their_places():
    page = opened(PAGE)
    for role, words in (("speaker", "Liu"), ("cue", "said")):
        assert f'<mark class="{role}">{words}</mark>' in page
    assert re.search(r'<mark class="content">“The deal serves both', page)
    assert re.search(r'<mark class="clause trigger">signed</mark>', page)
    assert 'date">January 15</mark>' in page


def test_open_ends_and_undated_entries_say_so():
    assert "from July 2020" in PAGE
    assert "Without a date" in PAGE
    assert 'class="e possible"' in PAGE


def test_an_undated_article_shows_what_bounds_it_and_no_day():
    told = entry("They met.")
    source = replace(told.sources[0], published="2020-01-15/..", published_basis="inferred")
    page = timeline_as("html", story(replace(told, sources=(source,))))
    assert "told on a day unknown, from 15 January 2020" in page
    assert "told on a day unknown" in timeline_as("html", story(told))


def test_nothing_found_is_a_page_too():
    page = timeline_as("html", EMPTY)
    assert Elements(page).stack == []
    assert "Nothing was found." in page


def test_marked_text_is_the_text():
    spans = {"a": [(0, 4), (2, 6)], "b": [(3, 99)], "c": [(-5, 1)], "d": [(50, 60)]}
    pieces = list(pages.marked("what was said", spans))
    assert "".join(words for _, words in pieces) == "what was said"
    assert pieces[0] == ("a c", "w")
    assert list(pages.marked("", {"a": [(0, 1)]})) == []


@pytest.mark.parametrize(
    ("url", "sentence", "aim"),
    [
        ("https://a.example/x", "He left.", "https://a.example/x#:~:text=He%20left."),
        ("https://a.example/x#top", "A-b, c", "https://a.example/x#top:~:text=A%2Db%2C%20c"),
        ("HTTP://a.example", "習近平", "HTTP://a.example#:~:text=%E7%BF%92%E8%BF%91%E5%B9%B3"),
        ("javascript:alert(1)", "He left.", None),
        ("/etc/passwd", "He left.", None),
        (None, "He left.", None),
    ],
)
def test_link_leads_to_the_sentence(url, sentence, aim):
    assert pages.address(url, sentence) == aim


def test_link_to_a_long_sentence_names_both_ends():
    found = pages.address("https://a.example", " ".join(map(str, range(1, 21))))
    assert found == "https://a.example#:~:text=1%202%203%204%205,16%2017%2018%2019%2020"


def test_a_sentence_leaves_to_its_line_what_both_have():
    line = "The mill & its <old> wheel … 🌊 turned again at noon"
    details = "<q>In May the mill &amp; its &lt;old&gt; wheel <b>🌊 turned again at noon</b>.</q>"
    short = pages.beside(details, line)
    assert "turned" not in short
    text = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert whole(short, text) == details


def test_places_of_one_name_in_two_countries_are_two():
    one = Place("Hyderabad", 1269843, "IND", 17.4, 78.5)
    other = Place("Hyderabad", 1176734, "PAK", 25.4, 68.4)
    alone = Place("Lima", 3936456, "PER", -12.0, -77.0)
    places = (one, other, alone)
    entries = [entry(f"Line {at}", id=f"0.e{at}", place=each) for at, each in enumerate(places)]
    page = timeline_as("html", story(*entries))
    names = ("Hyderabad, IND", "Hyderabad, PAK", "Lima", "Hyderabad")
    shown = [f'<option value="{name}">' in page for name in names]
    assert shown == [True, True, True, False]
