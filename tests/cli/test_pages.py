"""The timeline's page as the command writes it."""

from extractor.export import as_html


def test_a_page_opens_with_the_days_of_the_digest(run, talks, monkeypatch):
    monkeypatch.setattr(as_html, "SHORT", 0)
    digest = run("timeline", "--digest", "--sentences", "1").stdout
    page = run("timeline", "-f", "html").stdout
    days = [each for each in digest.splitlines() if each and not each.startswith(" ")]
    opening = page.partition('class="key"')[2].partition("</section>")[0]
    assert days
    assert all(day in opening for day in days)
