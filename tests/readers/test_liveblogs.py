"""Live blogs: each post is read on its own and counts from its own day."""

from pathlib import Path

import pytest

from extractor import readers
from tests.readers import pages

POSTS = (
    ("2021-03-04T07:00:00Z", "Strike begins", "Dock workers of Bergen walked out this morning."),
    ("2021-03-05T09:00:00Z", "Talks", "Mayor Kari Holm said talks would resume tomorrow."),
    ("2021-03-05T21:00:00+01:00", "Night", "No ferry left the harbour of Bergen all day."),
)


def told(*posts, **more):
    updates = [
        {"@type": "BlogPosting", "headline": title, "datePublished": moment, "articleBody": words}
        for moment, title, words in posts
    ]
    content = {
        "@type": "LiveBlogPosting",
        "headline": "Live: strike in Bergen",
        "datePublished": "2021-03-04T06:00:00Z",
        "publisher": {"name": "Fjord Post"},
        "liveBlogUpdate": updates,
    }
    return pages.linked_data(**(content | more))


def shown(*posts):
    return "".join(
        f'<article id="p{n}"><header><time datetime="{moment}">09.00</time></header>'
        f"<h2>{title}</h2><p>{words}</p></article>"
        for n, (moment, title, words) in enumerate(posts)
    )


def page(head="", body="", title="Live: strike in Bergen"):
    return (
        f"<html><head><meta charset=utf-8><title>{title}</title>{head}</head><body><main>"
        f"<h1>{title}</h1>{body}</main></body></html>"
    )


@pytest.fixture
def reading(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def read(html, name="a.html"):
        Path(name).write_text(html, "utf-8")
        return list(readers.read([name]))

    return read


LIVE = {
    "posts in JSON-LD": page(told(*POSTS)),
    "posts in JSON-LD, as HTML": page(
        told(*((moment, title, f"<p>{words}</p>") for moment, title, words in POSTS))
    ),
    "posts on the page, told by JSON-LD": page(told(), shown(*POSTS)),
    "posts on the page, told by the headline": page(body=shown(*POSTS)),
    "as it happened": page(body=shown(*POSTS), title="Strike in Bergen – as it happened"),
}


@pytest.mark.parametrize("case", LIVE)
def test_each_post_has_its_own_day(reading, case):
    found = reading(LIVE[case])
    assert [str(article.published.first) for article in found] == [
        moment[:10] for moment, _, _ in POSTS
    ]
    assert [article.text for article in found] == [
        f"{title}\n\n{words}" for _, title, words in POSTS
    ]
    assert {article.published_basis for article in found} == {"markup"}
    assert [article.ref for article in found] == ["a.html:1", "a.html:2", "a.html:3"]


ALONE = {
    "an article": pages.PAGE,
    "an article with a time": pages.page(top='<time datetime="2021-03-04">4 March</time>'),
    "a concert that was live": pages.page(title="Band live in Oslo"),
    "one post": pages.page(told(POSTS[0])),
}


@pytest.mark.parametrize("case", ALONE)
def test_other_pages_are_one_article(reading, case):
    (article,) = reading(ALONE[case])
    assert article.ref == "a.html"


def test_a_post_that_is_to_come_has_no_day(reading, tmp_path):
    head = told(("2031-03-04T07:00:00Z", "Soon", POSTS[0][2]), POSTS[1])
    found = reading(page(head))
    assert [article.published is None for article in found] == [True, False]
