"""The timeline's page as the command writes it."""

import base64
import json
import zlib

import pytest

from extractor.export import as_html
from tests import examples


def test_a_page_opens_with_the_days_of_the_digest(run, talks, monkeypatch):
    monkeypatch.setattr(as_html, "SHORT", 0)
    digest = run("timeline", "--digest", "--sentences", "1").stdout
    page = run("timeline", "-f", "html").stdout
    days = [each for each in digest.splitlines() if each and not each.startswith(" ")]
    opening = page.partition('class="key"')[2].partition("</section>")[0]
    assert days
    assert all(day in opening for day in days)


def test_a_page_has_the_title_and_subtitle_it_is_given(run, talks):
    told = run("timeline", "-f", "html", "--title", "Talks & trade", "--subtitle", "2018 to <now>")
    assert "<h1>Talks &amp; trade</h1>" in told.stdout
    assert "<title>Talks &amp; trade – timeline</title>" in told.stdout
    assert '<p class="sub">2018 to &lt;now&gt;</p>' in told.stdout
    plain = run("timeline", "-f", "html").stdout
    assert "<h1>What happened, and who said what</h1>" in plain
    assert 'class="sub"' not in plain


@pytest.mark.parametrize("name", ["--title", "--subtitle"])
def test_only_a_page_is_called_something(run, talks, name):
    told = run("timeline", "-f", "csv", name, "Talks")
    assert told.exit_code == 2
    assert f"{name} is for a" in told.stderr


def test_a_page_has_whole_articles_only_where_somebody_wants_them(run, talks):
    plain, whole = (run("timeline", "-f", "html", *more) for more in ((), ("--with-articles",)))
    assert 'id="articles"' not in plain.stdout
    packed = whole.stdout.partition('id="articles">')[2].partition("<")[0]
    found = json.loads(zlib.decompress(base64.b64decode(packed)))
    texts = {each.article.text for each in examples.ALL}
    assert {text for _, _, text in found} == texts
    of_one = run("timeline", "-f", "html", "--with-articles", "--outlet", "Harbour Post").stdout
    assert len(of_one) < len(whole.stdout), "only articles that a line was read in"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("--with-articles", "for a page (-f html), not for table"),
        ("--with-articles -f csv", "for a page (-f html), not for csv"),
        ("--with-articles -f html --digest", "of a timeline, not of a --digest"),
        ("--with-articles -f html --from .", "import it first"),
    ],
)
def test_whole_articles_stand_only_in_the_page_of_a_store(run, talks, given, told):
    result = run("timeline", *given.split())
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())


def test_a_digest_is_a_page_too(run, talks):
    told = run("timeline", "--digest", "-f", "html", "--title", "Talks", "--subtitle", "In short")
    days = run("timeline", "--digest").stdout.splitlines()
    assert told.exit_code == 0
    assert "<h1>Talks</h1>" in told.stdout
    assert '<p class="sub">In short</p>' in told.stdout
    named = [each for each in days if each and not each.startswith(" ")]
    assert named
    assert all(day in told.stdout for day in named)
    assert "#:~:text=" in told.stdout


def test_what_is_new_has_no_key_days_of_what_is_not(run, talks, monkeypatch):
    monkeypatch.setattr(as_html, "SHORT", 0)
    assert 'class="key"' not in run("timeline", "--new", "-f", "html").stdout
