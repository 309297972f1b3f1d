"""When an article was last changed, wherever its publisher says so."""

import json
from datetime import date
from pathlib import Path

import pytest

from extractor import readers
from extractor.readers import modified
from extractor.records import Article, DateRange

WORDS = "Ministers of both banks of the fjord met on Monday and signed a treaty on fishing. " * 4


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2020-05-08", "2020-05-08"),
        ("2020-05-08T10:00:00Z", "2020-05-08T10:00:00Z"),
        ("2020-05-08T23:30:00-05:00", "2020-05-09T04:30:00Z"),
        ("2020-05-08T10:00:12.250", "2020-05-08T10:00:12"),
        ("Fri, 08 May 2020 10:00:00 GMT", "2020-05-08"),
        ("May 2020", "2020-05-31"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01"),
        ("", None),
        ("soon", None),
    ],
)
def test_a_moment_is_in_utc_and_a_day_a_day(words: str, expected: str | None) -> None:
    assert modified.parse(words) == expected


def read(path: Path, text: str, **given: DateRange) -> Article:
    path.write_text(text, "utf-8")
    (article,) = readers.read([str(path)], **given)
    return article


def page(head: str) -> str:
    return f"<html><head><title>Treaty</title>{head}</head><body><p>{WORDS}</p></body></html>"


LINKED = {
    "@type": "NewsArticle",
    "datePublished": "2020-05-08",
    "dateModified": "2020-05-09T12:00:00+02:00",
}
PAGES = {
    "JSON-LD": (
        page(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'),
        "2020-05-09T10:00:00Z",
    ),
    "a meta element": (
        page('<meta property="article:modified_time" content="2020-05-10">'),
        "2020-05-10",
    ),
    "nothing": (page('<meta property="article:published_time" content="2020-05-10">'), None),
    "what nobody can read": (page('<meta name="last-modified" content="soon">'), None),
}


@pytest.mark.parametrize(("markup", "expected"), PAGES.values(), ids=PAGES.keys())
def test_a_page_says_so_in(tmp_path: Path, markup: str, expected: str | None) -> None:
    assert read(tmp_path / "a.html", markup).modified == expected


def test_front_matter_says_so(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", f"---\ndate: 2020-05-08\nupdated: 2020-05-09\n---\n{WORDS}")
    assert (article.modified, article.published) == ("2020-05-09", day(8))


def test_a_header_says_so(tmp_path: Path) -> None:
    text = f"A treaty\n\nPublished May 8, 2020. Updated May 9, 2020\n\n{WORDS}"
    article = read(tmp_path / "a.txt", text)
    assert (article.modified, article.published) == ("2020-05-09", day(8))


@pytest.mark.parametrize(("value", "expected"), [("2020-05-09", "2020-05-09"), (1588982400, None)])
def test_a_record_says_so_in_words(tmp_path: Path, value: object, expected: str | None) -> None:
    article = read(tmp_path / "a.jsonl", json.dumps({"text": WORDS, "modified": value}))
    assert article.modified == expected


def test_what_is_given_outweighs_it(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", f"---\nupdated: 2020-05-09\n---\n{WORDS}", modified=day(12))
    assert article.modified == "2020-05-12"


def day(number: int) -> DateRange:
    return DateRange(date(2020, 5, number), date(2020, 5, number))
