"""Files of newsrooms and researchers, each with the day its articles were published on.

Press exports, services' JSON, agencies' formats, mail, books, documents, web archives, feeds and
live blogs. Every sentence was written for this project; the files are made as the tests make them.
"""

import gzip
import json
from collections.abc import Iterator
from typing import Any

from benchmarks.publication.cases import BODY, MAY, TITLE, Case, article, page
from tests.readers import newsroom, press

PROSE = "\n\n".join(BODY)
LATE = "2021-05-14"


def nexis(day: str | None, *, edition: str = "") -> tuple[str, ...]:
    """The lines of an article of Nexis Uni, loaded two days later."""
    top = [TITLE, "The Coast Ledger", *([day] if day else []), *([edition] if edition else [])]
    labels = ["Copyright 2021 Coast Media", "Section: NEWS; Pg. 2", "Length: 90 words", "Body"]
    return (*top, *labels, *BODY, "Load-Date: May 14, 2021", "End of Document")


def factiva(day: str | None, hour: str = "") -> tuple[str, ...]:
    """The lines of an article of Factiva."""
    top = [TITLE, "By Rui Costa", "90 words", *([day] if day else []), *([hour] if hour else [])]
    return (
        *top,
        "The Coast Ledger",
        "CSTL",
        "English",
        *BODY,
        "Document CSTL000020210512eh5c00001",
    )


def codes(day: str | None) -> str:
    """A page of Factiva with codes."""
    fields = {"HD": TITLE, "WC": "90 words", "SN": "The Coast Ledger", "LP": f"<p>{BODY[0]}</p>"}
    dated = {"PD": day} if day else {}
    return press.factiva_coded(fields | dated | {"AN": "Document CSTL000020210512eh5c00001"})


def proquest(day: str | None, info: str = "", more: str = "") -> str:
    """A file of ProQuest with one record."""
    record = press.proquest(TITLE, *BODY, outlet="The Coast Ledger; Porto", day=day, info=info)
    return f"{press.LINE}\n\n{record.replace('Source type', more + 'Source type')}{press.LINE}\n"


def exports() -> Iterator[Case]:
    """Exports of press databases."""
    for name, line, day in (
        ("month first", "May 12, 2021 Wednesday", MAY),
        ("with an hour", "May 12, 2021 Wednesday 10:12 AM GMT", MAY),
        ("day first", "12 May 2021", MAY),
        ("weekday and day first", "Wednesday 12 May 2021", MAY),
        ("a month", "May 2021", "2021-05"),
        ("no day but that of loading", None, None),
    ):
        basis = "markup" if day else None
        yield Case(f"nexis docx, {name}", "a.docx", press.docx(*nexis(line)), day, basis)
        yield Case(f"nexis rtf, {name}", "a.rtf", press.rtf(*nexis(line)), day, basis)
        yield Case(f"nexis text, {name}", "a.txt", "\n\n".join(nexis(line)), day, basis)
    two = (*nexis("May 12, 2021"), *nexis(None), *nexis("May 14, 2021", edition="Late Edition"))
    yield Case("nexis, three articles", "a.docx", press.docx(*two), f"{MAY} - {LATE}", "markup")
    for name, line, day in (("a day", "12 May 2021", MAY), ("no day", None, None)):
        basis = "markup" if day else None
        shown = press.factiva_displayed(_headed(factiva(line)))
        yield Case(f"factiva page, {name}", "a.html", shown, day, basis)
        yield Case(f"factiva codes, {name}", "a.html", codes(line), day, basis)
        yield Case(f"factiva rtf, {name}", "a.rtf", press.rtf(*factiva(line)), day, basis)
    yield Case(
        "factiva with an hour", "a.rtf", press.rtf(*factiva("12 May 2021", "10:04")), MAY, "markup"
    )
    yield Case("proquest", "a.txt", proquest("May 12, 2021"), MAY, "markup")
    page = press.proquest_html(proquest("May 12, 2021"))
    yield Case("proquest page", "a.html", page, MAY, "markup")
    info = "The Coast Ledger ; Porto [Porto]12 May 2021: A4."
    yield Case("proquest, day in its reference", "a.txt", proquest(None, info), MAY, "markup")
    year = proquest(None, more="Publication year: 2021\n\n")
    yield Case("proquest, a year", "a.txt", year, "2021", "markup")
    yield Case("proquest, updated only", "a.txt", proquest(None), None, None)
    yield Case("proquest xml", "a.xml", newsroom.record(day=MAY), MAY, "markup")
    yield Case("proquest xml without a day", "a.xml", newsroom.record(day=None), None, None)


def _headed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with a headline that the maker of pages knows."""
    return ("Talks on timber end", *lines[1:])


def services() -> Iterator[Case]:
    """JSON and tables of services and tools."""
    records: dict[str, tuple[dict[str, Any], str]] = {
        "event registry": (
            {"uri": "1", "title": TITLE, "body": PROSE, "dateTime": None},
            "dateTimePub",
        ),
        "guardian": (
            {"webTitle": TITLE, "webPublicationDate": None, "fields": {"bodyText": PROSE}},
            "webPublicationDate",
        ),
        "new york times": (
            {
                "headline": {"main": TITLE},
                "abstract": BODY[0],
                "web_url": "https://a.example",
                "pub_date": None,
            },
            "pub_date",
        ),
        "gdelt": ({"title": TITLE, "domain": "a.example", "seendate": None}, "seendate"),
        "media cloud": (
            {"title": TITLE, "text": PROSE, "media_name": "The Coast Ledger", "publish_date": None},
            "publish_date",
        ),
        "trafilatura": (
            {
                "title": TITLE,
                "text": PROSE,
                "hostname": "a.example",
                "fingerprint": "f",
                "date": None,
            },
            "date",
        ),
        "ninjs": (
            {
                "uri": "1",
                "headline": TITLE,
                "body_text": PROSE,
                "versioncreated": "2021-05-12T09:00:00Z",
            },
            "firstcreated",
        ),
        "ours": ({"title": TITLE, "text": PROSE}, "published"),
    }
    for name, (record, field) in records.items():
        stamp = "20210512T091500Z" if name == "gdelt" else f"{MAY}T23:30:00-04:00"
        dated = json.dumps({"articles": {"results": [record | {field: stamp}]}})
        yield Case(f"{name}, dated", "a.json", dated, MAY, "given")
        if name != "ninjs":
            yield Case(f"{name}, undated", "a.json", json.dumps(record), None, None)


def agencies() -> Iterator[Case]:
    """NITF and NewsML-G2."""
    for name, day, more in (
        ("printed", MAY, {"printed": "20210512", "issued": "20210511T220000Z"}),
        ("issued", MAY, {"printed": None, "issued": "20210512T090000Z"}),
        (
            "released later",
            LATE,
            {"printed": None, "issued": "20210512T0900Z", "released": "20210514T0600Z"},
        ),
        ("undated", None, {"printed": None, "issued": None}),
    ):
        document = newsroom.nitf(title=TITLE, body=BODY, **more)
        yield Case(f"nitf, {name}", "a.xml", document, day, "markup" if day else None)
    for name, day, more in (
        ("first version", MAY, {"first": f"{MAY}T23:30:00-04:00"}),
        (
            "third version",
            MAY,
            {"first": f"{MAY}T09:00:00Z", "created": f"{LATE}T09:00:00Z", "version": 3},
        ),
        ("under embargo", LATE, {"first": f"{MAY}T09:00:00Z", "embargoed": f"{LATE}T06:00:00Z"}),
        ("undated", None, {"first": None}),
    ):
        item = newsroom.item(title=TITLE, body=BODY, **more)  # type: ignore[arg-type]
        yield Case(f"newsml, {name}", "a.xml", item, day, "markup" if day else None)


def letters() -> Iterator[Case]:
    """Mail, books and documents."""
    for name, words, day in (
        ("RFC 5322", "Wed, 12 May 2021 23:30:00 -0400", MAY),
        ("two figures", "Wed, 12 May 21 09:00 GMT", MAY),
        ("no weekday", "12 May 2021 09:00:00 +0000", MAY),
        ("as C writes it", "Wed May 12 09:00:00 2021", MAY),
        ("none", None, None),
    ):
        letter = newsroom.letter(TITLE, BODY, day=words)
        yield Case(f"mail, {name}", "a.eml", letter, day, "markup" if day else None)
        yield Case(f"mailbox, {name}", "a", newsroom.mbox(letter), day, "markup" if day else None)
    two = newsroom.mbox(
        *(newsroom.letter(TITLE, BODY, day=f"{n} May 2021 09:00 GMT") for n in (12, 14))
    )
    yield Case("mailbox, two letters", "a.mbox", two, f"{MAY} {LATE}", "markup")
    headers = "Date: Wed, 12 May 2021 23:30:00 -0400\r\n\r\n"
    yield Case(
        "outlook", "a.msg", newsroom.msg(subject=TITLE, body=PROSE, headers=headers), MAY, "markup"
    )
    yield Case("outlook, undated", "a.msg", newsroom.msg(subject=TITLE, body=PROSE), None, None)
    for day in (MAY, None):
        book = newsroom.epub((TITLE, PROSE), day=day)
        yield Case(f"epub, {day}", "a.epub", book, day, "markup" if day else None)
    created = {
        "docProps/core.xml": b"<cp:coreProperties xmlns:cp='x' xmlns:dcterms='y'><dcterms:created>"
        b"2021-05-14T09:00:00Z</dcterms:created></cp:coreProperties>"
    }
    yield Case(
        "word, dated below the headline",
        "a.docx",
        press.docx(TITLE, "12 May 2021", *BODY),
        MAY,
        "header",
    )
    yield Case(
        "word, only made on a day", "a.docx", press.docx(TITLE, *BODY, more=created), None, None
    )
    line = f"LISBON, May 12, 2021 (Reuters) - {BODY[0]}"
    yield Case("word, a dateline", "a.docx", press.docx(TITLE, line, *BODY[1:]), MAY, "dateline")
    yield Case(
        "rich text, a byline",
        "a.rtf",
        press.rtf(TITLE, "By Rui Costa | May 12, 2021", *BODY),
        MAY,
        "header",
    )
    yield Case("rich text, undated", "a.rtf", press.rtf(TITLE, *BODY), None, None)
    yield Case(
        "odt, published",
        "a.odt",
        newsroom.odt("Published: 12 May 2021", *BODY, title=TITLE),
        MAY,
        "header",
    )
    yield Case("odt, undated", "a.odt", newsroom.odt(*BODY, title=TITLE), None, None)
    yield Case(
        "odt, saved under a day", f"{MAY}-timber.odt", newsroom.odt(*BODY, title=TITLE), MAY, "name"
    )


def archives() -> Iterator[Case]:
    """Web archives of March 2021: pages dated before, after and not at all."""
    march = "2021-03-04"
    for name, stamp, day in (
        ("dated", march, march),
        ("to come", MAY, None),
        ("undated", None, None),
    ):
        shown = page(article(datePublished=stamp) if stamp else "")
        basis = "markup" if day else None
        yield Case(f"warc, {name}", "a.warc.gz", newsroom.answers(shown), day, basis)
        yield Case(f"arc, {name}", "a.arc.gz", gzip.compress(newsroom.arc(shown)), day, basis)
        yield Case(f"wacz, {name}", "a.wacz", newsroom.wacz(shown), day, basis)
    yield Case(
        "wet, a day in its address", "a.wet", newsroom.wet(f"{TITLE}\n\n{PROSE}"), march, "name"
    )


def feeds() -> Iterator[Case]:
    """Feeds with odd dates, and live blogs."""
    for name, date, day in (
        ("RFC 822", "<pubDate>Wed, 12 May 21 09:00:00 GMT</pubDate>", MAY),
        ("without a zone", "<pubDate>Wed, 12 May 2021 09:00</pubDate>", MAY),
        ("slashes, year first", "<pubDate>2021/05/12 09:00</pubDate>", MAY),
        ("slashes, no choice", "<pubDate>05/25/2021 9:00 AM</pubDate>", "2021-05-25"),
        ("slashes, nobody knows", "<pubDate>05/12/2021</pubDate>", None),
        ("ISO", f"<pubDate>{MAY}T23:30:00-04:00</pubDate>", MAY),
        ("Dublin Core", f"<dc:date>{MAY}T18:30:00+02:00</dc:date>", MAY),
        ("words", "<pubDate>yesterday</pubDate>", None),
        ("none", "", None),
    ):
        item = f"<item><title>{TITLE}</title><description>{BODY[0]}</description>{date}</item>"
        feed = (
            "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Ledger"
            f"</title><lastBuildDate>Fri, 14 May 2021 09:00:00 GMT</lastBuildDate>{item}</channel></rss>"
        )
        yield Case(f"feed, {name}", "a.rss", feed, day, "markup" if day else None)
    entry = f"<entry><title>{TITLE}</title><updated>{LATE}T09:00:00Z</updated><summary>{BODY[0]}</summary>"
    atom = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Ledger</title>{entry}</entry></feed>"
    yield Case("feed, only updated", "a.atom", atom, None, None)
    posts = [
        {"headline": TITLE, "datePublished": f"2021-05-{n}T23:30:00-04:00", "articleBody": BODY[0]}
        for n in (12, 13, 14)
    ]
    live = article(datePublished="2021-05-11", liveBlogUpdate=posts).replace(
        "NewsArticle", "LiveBlogPosting"
    )
    yield Case("live blog", "a.html", page(live), f"{MAY} 2021-05-13 {LATE}", "markup")


CASES: tuple[Case, ...] = (
    *exports(),
    *services(),
    *agencies(),
    *letters(),
    *archives(),
    *feeds(),
)
