"""Exports of press databases in every form: each article, its day, outlet and title, no labels."""

from pathlib import Path

import pytest

from extractor import readers
from tests.readers import press
from tests.readers.press import BUDGET, LAST, LEAD, PRESS, QUOTE


@pytest.fixture
def reading(tmp_path, monkeypatch):
    """Reads one file; returns its articles, and what was left out with the reason."""
    monkeypatch.chdir(tmp_path)

    def read(name, data):
        Path(name).write_bytes(data)
        skipped = []
        return list(readers.read([name], on_skip=lambda *skip: skipped.append(skip))), skipped

    return read


def told(article):
    day = article.published and article.published.first
    return str(day) if day else None, article.published_basis, article.outlet, article.title


FIRST = ("2021-03-04", "markup", "The Fjord Post", "Talks with Sorland end")
SECOND = ("2021-03-05", "markup", "Bergen Times", "Budget passes after long night")
UNDATED = (None, None, "Bergen Times", "Herring is back")


@pytest.mark.parametrize("name", PRESS)
def test_each_article_of_an_export_is_read(reading, name):
    found, skipped = reading(name, PRESS[name])
    assert [told(article) for article in found] == [FIRST, SECOND, UNDATED]
    assert not skipped
    assert [article.ref for article in found] == [f"{name}:{number}" for number in (1, 2, 3)]


@pytest.mark.parametrize("name", PRESS)
def test_the_text_is_the_words_of_the_article_and_nothing_else(reading, name):
    found, _ = reading(name, PRESS[name])
    assert found[0].text.split("\n\n") == [FIRST[3], LEAD, QUOTE, LAST]
    assert found[1].text.split("\n\n") == [SECOND[3], BUDGET]


@pytest.mark.parametrize("name", PRESS)
def test_a_file_cut_short_gives_what_is_whole_or_says_why_not(reading, name):
    found, skipped = reading(name, PRESS[name][: len(PRESS[name]) * 2 // 3])
    assert skipped or [told(article) for article in found][:1] == [FIRST]
    for article in found:
        assert "Load-Date" not in article.text
        assert "Publication title" not in article.text


@pytest.mark.parametrize("name", ["nexis.docx", "nexis.rtf"])
def test_a_single_article_of_nexis(reading, name):
    make = press.docx if name.endswith("docx") else press.rtf
    found, skipped = reading(name, make(*press.NEXIS_FIRST))
    assert [told(article) for article in found] == [FIRST]
    assert not skipped


def test_a_headline_that_is_a_link_is_a_headline(reading):
    data = press.rtf(*press.NEXIS_FIRST[1:], first=press.LINK)
    found, _ = reading("a.rtf", data)
    assert [told(article) for article in found] == [FIRST]
    assert "https" not in found[0].text


def test_a_reference_without_text_is_named(reading):
    only = press.proquest("Talks end", LEAD, outlet="The Fjord Post", day="Mar 4, 2021", full=False)
    whole = press.proquest("Talks end", LEAD, outlet="The Fjord Post", day="Mar 4, 2021")
    found, skipped = reading("a.txt", f"{press.LINE}\n\n{only}{press.LINE}\n\n{whole}".encode())
    assert [article.ref for article in found] == ["a.txt:2"]
    ((ref, reason),) = skipped
    assert (ref, "only a reference" in reason) == ("a.txt:1", True)


def test_rich_text_cut_off_is_named_and_read_to_the_cut(reading):
    data = press.rtf("Talks end", LEAD, QUOTE)
    found, skipped = reading("a.rtf", data[:-20])
    assert LEAD in found[0].text
    assert skipped == [("a.rtf", "cut off; what stands before that was read")]


TOPS = {
    "an edition in capitals": (
        "The Fjord Post\n\nMarch 4, 2021 Thursday\nFIRST EDITION\n\nTalks end\n",
        "Talks end",
    ),
    "two editions": (
        "The Fjord Post\n\nMarch 4, 2021 Thursday\nLate Edition\nFinal\n\nTalks end\n",
        "Talks end",
    ),
    "a headline of an edition": (
        "The Fjord Post\n\nMarch 4, 2021 Thursday\n\nFinal of the cup is off\n",
        "Final of the cup is off",
    ),
    "two lines": (
        "The Fjord Post\n\nMarch 4, 2021 Thursday\n\nTalks with Sorland end;\nno date for more\n",
        "Talks with Sorland end; no date for more",
    ),
}


@pytest.mark.parametrize("case", TOPS)
def test_headlines_of_the_old_layout(reading, case):
    top, title = TOPS[case]
    labels = (
        f"SECTION: \n\nNEWS; Pg. 7A\n\nLENGTH: 120 words\n\n{LEAD}\n\nLOAD-DATE: March 5, 2021\n"
    )
    found, _ = reading("a.txt", f"   1 of 1 DOCUMENTS\n\n{top}\n{labels}".encode())
    assert [told(article) for article in found] == [
        ("2021-03-04", "markup", "The Fjord Post", title)
    ]
    assert found[0].text == f"{title}\n\n{LEAD}"


def test_a_label_may_have_its_value_below(reading):
    text = (
        "   1 of 1 DOCUMENTS\n\nThe Fjord Post\n\nMarch 4, 2021\n\nTalks end\n\nLENGTH: 9 words"
        f"\n\nBYLINE:\n\nAda Berg\n\n{LEAD}\n"
    )
    found, _ = reading("a.txt", text.encode())
    assert found[0].text == f"Talks end\n\n{LEAD}"


@pytest.mark.issue(22)
@pytest.mark.parametrize("broken", ["HD:", "WC-", "LP;"])
def test_a_code_without_its_field_is_no_code(reading, broken):
    text = f"{broken} Talks end\n120 words\n\n{LEAD}\n\nDocument FJP0000020210304eh3400001\n"
    found, skipped = reading("a.html", f'<div class="article enArticle">{text}</div>'.encode())
    assert found or skipped
