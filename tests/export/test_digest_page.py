"""A digest as a page: its days and sentences, where each stands, and no more."""

from datetime import date

import pytest

from extractor import export
from extractor.digest_records import Day, Digest, Line
from tests.export.examples import MISCHIEF, written
from tests.export.test_html import Elements

SIGNED = Line(
    text="Both sides signed in the morning.",
    article_id="a",
    ref="/private/news/a.txt",
    start=0,
    end=33,
    title="The signing",
    outlet="Harbour Post",
    url="https://harbour-post.example/signing",
    published="2020-01-15",
)
UNTITLED = Line("They met.", "b", "/private/b.jsonl:3", 0, 9, path="/private/b.jsonl")
DIGEST = Digest(
    {"actor": ["Liu He"], "with_members": "yes"},
    (Day(date(2020, 1, 15), 2.0, (SIGNED, UNTITLED)),),
)


def page(digest: Digest = DIGEST) -> Elements:
    return Elements(written(export.write_digest, digest, "html"))


def text(digest: Digest = DIGEST) -> str:
    return " ".join("".join(page(digest).words).split())


@pytest.mark.parametrize(
    "words",
    [
        "15 January 2020 Wednesday",
        "Both sides signed in the morning. Harbour Post, 15 January 2020 · The signing",
        "They met. b.jsonl:3",
        "1 day, told by 2 articles.",
        "actor: Liu He with members",
        "DigestLiu He",
    ],
)
def test_what_the_page_tells(words):
    assert words.replace(" ", "") in text().replace(" ", "")


def test_a_sentence_leads_to_its_place_on_the_web():
    (link,) = [each for tag, each in page().found if tag == "a"]
    fragment = "#:~:text=Both%20sides%20signed%20in%20the%20morning."
    assert link["href"] == f"https://harbour-post.example/signing{fragment}"


def test_the_page_is_given_away_without_the_paths_of_the_machine():
    assert "/private" not in written(export.write_digest, DIGEST, "html")


@pytest.mark.parametrize(
    ("line", "where"),
    [
        (Line("Both met.", "a", "/private/a.txt", 0, 9, path="/private/a.txt"), "a.txt"),
        (
            Line(
                "Both met.", "a", "/private/a.jsonl:3", 0, 9, "T", "Post", path="/private/a.jsonl"
            ),
            "Post, a.jsonl:3",
        ),
        (Line("Both met.", "a", "https://post.example/a", 0, 9), "https://post.example/a"),
    ],
)
def test_in_a_terminal_a_sentence_has_its_outlet_and_its_file(line, where):
    digest = Digest({}, (Day(date(2020, 1, 15), 2.0, (line,)),))
    told = written(export.write_digest, digest, "table")
    assert told == f"15 January 2020\n  Both met. [{where}]\n"


def test_title_and_subtitle():
    named = Digest(DIGEST.query, DIGEST.days, "The talks", "In short")
    assert "The talks" in text(named)
    assert "In short" in text(named)


def test_an_empty_digest_says_so():
    assert "Nothing was found." in text(Digest({}, ()))


def test_nothing_of_an_article_gets_out_of_its_place():
    line = Line(MISCHIEF, "a", MISCHIEF, 0, 9, title=MISCHIEF, outlet=MISCHIEF, url="javascript:1")
    found = page(Digest({"about": MISCHIEF}, (Day(date(2020, 1, 15), 2.0, (line,)),)))
    assert found.stack == []
    assert {tag for tag, _ in found.found}.isdisjoint({"script", "a", "img"})
