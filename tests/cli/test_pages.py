"""The timeline's page as the command writes it."""

import pytest

from extractor.export import as_html


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
