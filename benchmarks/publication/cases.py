"""Pages and texts in the manner of real outlets, with the day each was published on.

Every sentence was written for this project. A case has a name, the name of the file, its content,
the day (None where the article does not tell it), and where that should be found. The day after
which nothing can have been published, the day the files were saved, is ``SAVED``.
"""

import json
from dataclasses import dataclass

SAVED = "2021-06-30"
BODY = (
    "Negotiators from both capitals ended two days of talks without a joint statement.",
    "“We have narrowed the list,” Trade Minister Ana Duarte told reporters at the gate.",
    "Exporters had hoped for lower duties on timber, which have stood at 12 per cent for years.",
    "The next round is planned for the autumn, officials said, though no place was named.",
)
TITLE = "Timber talks end without statement"


@dataclass(frozen=True, slots=True)
class Case:
    """One file and its day; ``day`` and ``basis`` are None when it tells none.

    Of a file of several articles ``day`` has the day of each, "-" for none, parted by spaces.
    """

    name: str
    file: str
    content: str | bytes
    day: str | None
    basis: str | None


def page(head: str = "", top: str = "", bottom: str = "") -> str:
    """A page with a headline, something above the text and something below it."""
    prose = "".join(f"<p>{line}</p>" for line in BODY)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{TITLE}</title>{head}</head>"
        f"<body><header><a href=/>Home</a><a href=/world>World</a></header><main><article>"
        f"<h1>{TITLE}</h1>{top}<div class=body>{prose}</div></article>{bottom}</main>"
        "<footer><p>© 2020 The Coast Ledger. All rights reserved.</p></footer></body></html>"
    )


def ld(content: object) -> str:
    """JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(content)}</script>'


def article(**values: object) -> str:
    """JSON-LD of a news article."""
    return ld(
        {"@context": "http://schema.org", "@type": "NewsArticle", "headline": TITLE, **values}
    )


def meta(name: str, content: str, key: str = "property") -> str:
    """One ``<meta>``."""
    return f'<meta {key}="{name}" content="{content}">'


def text(*above: str, below: tuple[str, ...] = (), first: str = "") -> str:
    """A plain text with lines above and below the prose, and something before its first sentence."""
    prose = (first + BODY[0], *BODY[1:])
    return "\n\n".join((*above, *prose, *below)) + "\n"


def web(name: str, day: str | None, basis: str | None, *parts: str, **more: str) -> Case:
    """A case of a web page; ``file`` names it, else "page.html"."""
    file = more.pop("file", "page.html")
    return Case(name, file, page(*parts, **more), day, basis)


def plain(name: str, day: str | None, basis: str | None, content: str, file: str = "a.txt") -> Case:
    """A case of a plain text."""
    return Case(name, file, content, day, basis)


MAY = "2021-05-12"
CHANGED = "2021-05-14"

PAGES = (
    web("linked data, local time", MAY, "markup", article(datePublished=f"{MAY}T08:15:00-04:00")),
    web("linked data, late evening", MAY, "markup", article(datePublished=f"{MAY}T23:55:00-07:00")),
    web("linked data, UTC", MAY, "markup", article(datePublished=f"{MAY}T10:15:00.000Z")),
    web("linked data, no time", MAY, "markup", article(datePublished=MAY)),
    web(
        "linked data, changed later",
        MAY,
        "markup",
        article(dateModified=f"{CHANGED}T09:00:00Z", datePublished=f"{MAY}T09:00:00Z"),
    ),
    web(
        "linked data in a graph with the site",
        MAY,
        "markup",
        ld(
            {
                "@context": "https://schema.org",
                "@graph": [
                    {"@type": "WebSite", "datePublished": "2009-01-01"},
                    {"@type": "WebPage", "datePublished": "2010-01-01"},
                    {"@type": ["NewsArticle", "Article"], "datePublished": f"{MAY}T06:00:00+02:00"},
                ],
            }
        ),
    ),
    web(
        "linked data as a list with a breadcrumb",
        MAY,
        "markup",
        ld([{"@type": "BreadcrumbList"}, {"@type": "ReportageNewsArticle", "datePublished": MAY}]),
    ),
    web(
        "linked data that is broken, OpenGraph that is not",
        MAY,
        "markup",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>'
        + meta("article:published_time", f"{MAY}T10:00:00+00:00"),
    ),
    web(
        "live blog",
        MAY,
        "markup",
        ld(
            {
                "@type": "LiveBlogPosting",
                "datePublished": f"{MAY}T05:00:00Z",
                "dateModified": CHANGED,
            }
        ),
    ),
    web(
        "UTC in linked data, the outlet's zone in OpenGraph",
        MAY,
        "markup",
        article(datePublished="2021-05-13T02:30:00Z")
        + meta("article:published_time", f"{MAY}T21:30:00-05:00"),
    ),
    web("OpenGraph", MAY, "markup", meta("article:published_time", f"{MAY}T10:00:00Z")),
    web(
        "OpenGraph, modified first",
        MAY,
        "markup",
        meta("article:modified_time", f"{CHANGED}T01:00:00Z")
        + meta("article:published_time", f"{MAY}T01:00:00Z"),
    ),
    web(
        "OpenGraph, og:article", MAY, "markup", meta("og:article:published_time", f"{MAY} 10:00:00")
    ),
    web("Dublin Core", MAY, "markup", meta("DC.date.issued", MAY, key="name")),
    web("Parsely", MAY, "markup", meta("parsely-pub-date", f"{MAY}T10:00:00Z", key="name")),
    web("Sailthru", MAY, "markup", meta("sailthru.date", f"{MAY} 10:00:00 -0400", key="name")),
    web("pubdate", MAY, "markup", meta("pubdate", f"{MAY}T04:00:00Z", key="name")),
    web("citation", MAY, "markup", meta("citation_publication_date", "2021/05/12", key="name")),
    web("a date in words in a meta", MAY, "markup", meta("date", "May 12, 2021", key="name")),
    web(
        "an RFC 822 date in a meta",
        MAY,
        "markup",
        meta("date", "Wed, 12 May 2021 10:00:00 GMT", "name"),
    ),
    web(
        "microdata on time",
        MAY,
        "markup",
        top=f'<time itemprop="datePublished" datetime="{MAY}T10:00:00+01:00">12 May</time>',
    ),
    web(
        "microdata on meta",
        MAY,
        "markup",
        top=f'<meta itemprop="datePublished" content="{MAY}T10:00:00+01:00">',
    ),
    web("time with pubdate", MAY, "markup", top=f'<time pubdate datetime="{MAY}">Wednesday</time>'),
    web(
        "hentry",
        MAY,
        "markup",
        top=f'<abbr class="published" title="x" content="{MAY}T10:00:00Z">12 May</abbr>',
    ),
    web(
        "hentry with an update",
        MAY,
        "markup",
        top=f'<time class="entry-date published" datetime="{MAY}T10:00:00Z">May 12</time>'
        f'<time class="updated" datetime="{CHANGED}T10:00:00Z">May 14</time>',
    ),
    web(
        "a visible line", MAY, "markup", top="<p class=stamp>Published: 12 May 2021, 9.14am BST</p>"
    ),
    web(
        "a visible line with an update",
        MAY,
        "markup",
        top="<div>Published Wed, May 12 2021 9:14 AM EDT</div><div>Updated Fri, May 14 2021</div>",
    ),
    web(
        "the update above",
        MAY,
        "markup",
        top="<span>Updated on: May 14, 2021 / 5:14 PM</span> <span>First published on May 12, 2021</span>",
    ),
    web("posted at", MAY, "markup", top="<small>Posted at 07:30 on 12 May 2021</small>"),
    web(
        "a day in its address",
        MAY,
        "name",
        '<link rel=canonical href="https://a.example/2021/05/12/x">',
    ),
    web(
        "months in its address",
        MAY,
        "name",
        '<meta property="og:url" content="https://a.example/world/2021/may/12/timber">',
    ),
    web("saved under a day", MAY, "name", file="2021-05-12-timber.html"),
    web("only changed", None, None, article(dateModified=f"{CHANGED}T10:00:00Z")),
    web(
        "only changed, OpenGraph", None, None, meta("article:modified_time", f"{CHANGED}T10:00:00Z")
    ),
    web("only an update is printed", CHANGED, "header", top="<p>Last updated: 14 May 2021</p>"),
    web("to come", None, None, article(datePublished="2031-05-12")),
    web("an expiry date in a script", None, None, "<script>var x={expires:'2021-05-12'}</script>"),
    web("a copyright only", None, None),
    web(
        "other stories' days",
        None,
        None,
        bottom="<aside><h3>Read next</h3><ul><li>Fish quotas fall (12 May 2021)</li></ul></aside>",
    ),
    web("an event's day", None, None, ld({"@type": "Event", "startDate": MAY})),
    web("the site's day", None, None, ld({"@type": "WebSite", "datePublished": "2009-01-01"})),
    web(
        "a comment's day",
        None,
        None,
        bottom='<section><h2>Comments</h2><time datetime="2021-05-13">13 May 2021</time><p>Well said.</p></section>',
    ),
    web(
        "placeholders",
        None,
        None,
        article(datePublished="0000-00-00") + meta("date", "YYYY-MM-DD", "name"),
    ),
)

HEADED = (
    plain("ISO header", MAY, "header", text(TITLE, f"Date: {MAY}")),
    plain("mail-like headers", MAY, "header", text(f"Title: {TITLE}\nDate: 12 May 2021\nSource: The Coast Ledger")),
    plain("day alone", MAY, "header", text(TITLE, "Wednesday, May 12, 2021")),
    plain("day alone, British", MAY, "header", text(TITLE, "Wednesday 12 May 2021")),
    plain("day and hour", MAY, "header", text(TITLE, "Wed 12 May 2021 09.14 BST")),
    plain("published", MAY, "header", text(TITLE, "Published: May 12, 2021")),
    plain("published at", MAY, "header", text(TITLE, "Published 9:14 AM ET, Wed May 12, 2021")),
    plain("first published", MAY, "header", text(TITLE, "First published on Wed 12 May 2021 09.14 BST")),
    plain("published and updated", MAY, "header", text(TITLE, "Published: May 12, 2021 9:14 am\nUpdated: May 14, 2021 5:00 pm")),
    plain("updated and published", MAY, "header", text(TITLE, "Updated 14 May 2021\nPublished 12 May 2021")),
    plain("published bar updated", MAY, "header", text(TITLE, "PUBLISHED WED, MAY 12 2021 9:14 AM EDT | UPDATED FRI, MAY 14 2021")),
    plain("byline with day", MAY, "header", text(TITLE, "By Rui Costa | The Coast Ledger | May 12, 2021")),
    plain("byline and day", MAY, "header", text(TITLE, "By Rui Costa", "May 12, 2021 6:00 am ET")),
    plain("day in figures", "2021-05-25", "header", text(TITLE, "25/05/2021")),
    plain("published in figures", "2021-05-25", "header", text(TITLE, "Published: 05/25/2021")),
    plain("posted", MAY, "header", text(TITLE, "Posted: 12 May 2021")),
    plain("an agency's figures", MAY, "header", text(TITLE, "Xinhua | Updated: 2021-05-12 09:14")),
    plain("source and time", MAY, "header", text(TITLE, "Source: Xinhua | 2021-05-12 09:14:31 | Editor: huaxia")),
    plain("day below the text", MAY, "header", text(TITLE, below=("Published on 12 May 2021",))),
    plain("first and middle", MAY, "header", text("WORLD NEWS", TITLE, "MAY 12, 2021 / 9:14 AM / UPDATED 2 DAYS AGO")),
    plain("dateline with year", MAY, "dateline", text(TITLE, first="LISBON, May 12, 2021 (Reuters) - ")),
    plain("dateline, British", MAY, "dateline", text(TITLE, first="LISBON, 12 May 2021 — ")),
    plain("press release", MAY, "dateline", text(TITLE, first="LISBON, May 12, 2021 /PRNewswire/ -- ")),
    plain("file name", MAY, "name", text(TITLE), file="2021-05-12_timber.txt"),
    plain("file name without marks", MAY, "name", text(TITLE), file="coast-ledger-20210512.txt"),
    plain("folder", MAY, "name", text(TITLE), file="2021/05/12/timber.txt"),
    plain("month only", "2021-05", "header", text(TITLE, "May 2021")),
    plain("front matter", MAY, "markup", f"---\ntitle: {TITLE}\ndate: 2021-05-12\n---\n{text()}", "a.md"),
    plain("front matter, changed", MAY, "markup", f"---\nlastmod: 2021-05-14\ndate: 2021-05-12T09:00:00Z\n---\n{text()}", "a.md"),
    plain("nothing", None, None, text(TITLE)),
    plain("dateline without year", None, None, text(TITLE, first="LISBON, May 12 (Reuters) - ")),
    plain("a day in the prose", None, None, text(TITLE, first="On May 12, 2021, both sides met. ")),
    plain("a day in the headline", None, None, text("What was said on May 12, 2021")),
    plain("day or month", None, None, text(TITLE, "Published: 05/12/2021")),
    plain("a weekday", None, None, text(TITLE, "Published on Wednesday at 9.14")),
    plain("a copyright", None, None, text(TITLE, below=("Copyright 2021 The Coast Ledger",))),
    plain("a correction", None, None, text(TITLE, below=("This article was amended on 14 May 2021 to correct a name.",))),
    plain("a reader's comment", None, None, text(TITLE, below=("May 13, 2021 at 5:28 pm | Olga", "Well said."))),
    plain("a numbered file", None, None, text(TITLE), file="20-12-timber.txt"),
    plain("a relative stamp", None, None, text(TITLE, "Updated 2 hours ago")),
    plain("an impossible day", None, None, text(TITLE, "Published: 31 April 2021")),
    plain("a timeline below", None, None, text(TITLE, below=("Timeline", "12 May 2020", "The first round opens in Porto."))),
)  # fmt: skip

OUTLETS = (
    plain("in the manner of npr", MAY, "header", text(TITLE,"May 12, 20219:14 AM ET")),
    plain("in the manner of npr2", MAY, "header", text(TITLE,"Updated May 14, 2021 3:05 PM ET Originally published May 12, 2021 9:14 AM ET")),
    plain("in the manner of guardian", MAY, "header", text(TITLE,"Rui Costa in Lisbon","Wed 12 May 2021 09.14 BST","Last modified on Fri 14 May 2021 10.00 BST")),
    plain("in the manner of ap", MAY, "header", text(TITLE,"By RUI COSTA","May 12, 2021 GMT")),
    plain("in the manner of bbc", MAY, "header", text(TITLE,"Published","12 May 2021")),
    plain("in the manner of bbc2", MAY, "header", text(TITLE,"Published\n12 May 2021\nShare")),
    plain("in the manner of bbc3", MAY, "header", text(TITLE,"By Rui Costa\nBBC News, Lisbon\n12 May 2021, 09:14 BST")),
    plain("in the manner of reuters", MAY, "header", text(TITLE,"By Rui Costa","May 12, 2021 9:14 AM UTC Updated 2 days ago")),
    plain("in the manner of bloomberg", MAY, "header", text(TITLE,"By Rui Costa\nMay 12, 2021, 9:14 AM EDT\nUpdated on May 14, 2021, 11:00 AM EDT")),
    plain("in the manner of ft", MAY, "header", text(TITLE,"Rui Costa in Lisbon MAY 12 2021")),
    plain("in the manner of dw", MAY, "header", text(TITLE,"12.05.2021")),
    plain("in the manner of aljazeera", MAY, "header", text(TITLE,"Published On 12 May 2021")),
    plain("in the manner of france24", MAY, "header", text(TITLE,"Issued on: 12/05/2021 - 09:14 Modified: 14/05/2021 - 10:00")),
    plain("in the manner of france24b", MAY, "header", text(TITLE,"Issued on: 12/05/2021 - 09:14","Modified: 14/05/2021 - 10:00")),
    plain("in the manner of scmp", MAY, "header", text(TITLE,"Rui Costa","Published: 9:14am, 12 May, 2021","Updated: 10:00am, 14 May, 2021")),
    plain("in the manner of xinhua", MAY, "header", text(TITLE,"Source: Xinhua| 2021-05-12 09:14:31|Editor: huaxia")),
    plain("in the manner of chinadaily", MAY, "header", text(TITLE,"By Rui Costa | China Daily | Updated: 2021-05-12 09:14")),
    plain("in the manner of globaltimes", MAY, "header", text(TITLE,"By Rui Costa Published: May 12, 2021 09:14 AM")),
    plain("in the manner of nikkei", MAY, "header", text(TITLE,"RUI COSTA, Nikkei staff writer","May 12, 2021 09:14 JST")),
    plain("in the manner of politico", None, None, text(TITLE,"05/12/2021 09:14 AM EDT")),
    plain("in the manner of wapo", MAY, "header", text(TITLE,"By Rui Costa\nMay 12, 2021 at 9:14 a.m. EDT")),
    plain("in the manner of nyt", MAY, "header", text(TITLE,"By Rui Costa","Published May 12, 2021Updated May 14, 2021")),
    plain("in the manner of nyt2", MAY, "header", text(TITLE,"May 12, 2021, 9:14 a.m. ET")),
    plain("in the manner of cbs", MAY, "header", text(TITLE,"By Rui Costa","May 12, 2021 / 9:14 AM / CBS News")),
    plain("in the manner of cnn", MAY, "header", text(TITLE,"By Rui Costa, CNN","Updated 9:14 AM ET, Wed May 12, 2021")),
    plain("in the manner of abc", MAY, "header", text(TITLE,"ByRUI COSTA","May 12, 2021, 9:14 AM","• 3 min read")),
    plain("in the manner of fox", MAY, "header", text(TITLE,"By Rui Costa | Fox News","Published May 12, 2021 9:14am EDT")),
    plain("in the manner of independent", MAY, "header", text(TITLE,"Rui Costa","Wednesday 12 May 2021 09:14")),
    plain("in the manner of telegraph", MAY, "header", text(TITLE,"By Rui Costa 12 May 2021 • 9:14am")),
    plain("in the manner of irishtimes", MAY, "header", text(TITLE,"Wed, May 12, 2021, 09:14")),
    plain("in the manner of straits", MAY, "header", text(TITLE,"PUBLISHED MAY 12, 2021, 9:14 AM SGT")),
    plain("in the manner of hindu", MAY, "header", text(TITLE,"LISBON, May 12, 2021 09:14 IST","Updated: May 14, 2021 10:00 IST")),
    plain("in the manner of toi", MAY, "header", text(TITLE,"PTI / Updated: May 12, 2021, 09:14 IST")),
    plain("in the manner of tass", MAY, "header", text(TITLE,"12 May 2021, 09:14")),
    plain("in the manner of tass2", None, None, text(TITLE,first="LISBON, May 12. /TASS/. ")),
    plain("in the manner of govdotuk", MAY, "header", text("Press release",TITLE,"From: Department of Trade","Published 12 May 2021")),
    plain("in the manner of whitehouse", MAY, "header", text("MAY 12, 2021",TITLE)),
    plain("in the manner of ustr", None, None, text("05/12/2021",TITLE)),
    plain("in the manner of state", MAY, "header", text("FOR IMMEDIATE RELEASE","May 12, 2021",TITLE)),
    plain("in the manner of prn2", MAY, "dateline", text(TITLE,first="Lisbon, Portugal, May 12, 2021 (GLOBE NEWSWIRE) -- ")),
    plain("in the manner of ordinal", MAY, "header", text(TITLE,"12th May 2021")),
    plain("in the manner of dayofmonthof", MAY, "header", text(TITLE,"Wednesday, 12th of May 2021")),
    plain("in the manner of short", MAY, "header", text(TITLE,"12-May-2021")),
    plain("in the manner of short2", None, None, text(TITLE,"12 May 21")),
    plain("in the manner of none1", None, None, text(TITLE,"By Rui Costa, who has covered trade since May 2015")),
    plain("in the manner of none2", None, None, text(TITLE,"Founded 12 May 1921")),
    plain("in the manner of none3", None, None, text("Our edition of 1 January 2020 was wrong",TITLE)),
)  # fmt: skip
"""How stamps stand on top of the pages of many outlets; written after the readers."""

NEARBY = (
    web("a time under the headline", MAY, "markup", top=f'<time datetime="{MAY}">Wednesday</time>'),
    web("a time with its zone", MAY, "markup", top=f'<time datetime="{MAY}T23:30:00-07:00">11.30pm</time>'),
    web("a time in the byline", MAY, "markup", top=f'<div class=byline><a>Rui Costa</a> <time datetime="{MAY} 09:14">12 May</time></div>'),
    web("a time below a standfirst", MAY, "markup", top=f'<p class=stand>What was on the table, and what was left of it after two days of talks.</p><time datetime="{MAY}">12 May</time>'),
    web("a time of publication before one of an update", MAY, "markup", top=f'<p>Published <time datetime="{MAY}">12 May</time>, updated <time datetime="{CHANGED}">14 May</time></p>'),
    web("a time of an update before one of publication", MAY, "markup", top=f'<p>Updated <time datetime="{CHANGED}">14 May</time>, published <time datetime="{MAY}">12 May</time></p>'),
    web("a time of an update alone", None, None, top=f'<p>Last updated <time datetime="{CHANGED}">14 May</time></p>'),
    web("a time whose class says modified", None, None, top=f'<time class="date-modified" datetime="{CHANGED}">14 May</time>'),
    web("a time of an event", None, None, top='<div>Concert: <time itemprop="startDate" datetime="2021-05-20T20:00">20 May</time></div>'),
    web("a time without a day", None, None, top='<time datetime="09:14">9.14</time>'),
    web("a time to come", None, None, top='<time datetime="2031-05-12">12 May</time>'),
    web("a time in the footer", None, None, bottom='<footer><time datetime="2021-05-13">13 May</time></footer>'),
    web("times of other stories", None, None, bottom='<h2>More</h2><ul><li><time datetime="2021-05-13">13 May</time> Fish quotas fall</li></ul>'),
    web("a second headline", None, None, top='<h1>The Coast Ledger</h1><time datetime="2021-05-13">13 May</time>'),
    web("by and a day, barred", MAY, "markup", top="<div class=meta>By Rui Costa | May 12, 2021</div>"),
    web("by and a day, British", MAY, "markup", top="<p>By Rui Costa, 12 May 2021</p>"),
    web("by, outlet and day", MAY, "markup", top="<span>By Rui Costa | The Coast Ledger | 12 May 2021</span>"),
    web("posted on by", MAY, "markup", top="<div>Posted on May 12, 2021 by Rui Costa</div>"),
    web("posted on by, in figures", "2021-05-25", "markup", top="<div>Posted on 5/25/2021 by Rui Costa</div>"),
    web("a day alone under the headline", MAY, "markup", top="<div>12 May 2021</div>"),
    web("by and no day", None, None, top="<p>By Rui Costa</p>"),
    web("by and a day nobody can read", None, None, top="<div>Posted on 5/12/2021 by Rui Costa</div>"),
)  # fmt: skip

DATELINES = (
    plain("the wire of Moscow", MAY, "dateline", text(TITLE, first="LISBON, May 12, 2021. /TASS/. ")),
    plain("the wire of Moscow, day first", MAY, "dateline", text(TITLE, first="LISBON, 12 May 2021 /TASS/. ")),
    plain("a wire without a year", None, None, text(TITLE, first="LISBON, 12 May /TASS/. ")),
    plain("a place in brackets", MAY, "dateline", text(TITLE, first="Lisbon (Portugal), 12 May 2021 — ")),
    plain("an agency and a year", MAY, "dateline", text(TITLE, first="LISBON, May 12, 2021 (Lusa) -- ")),
    plain("posted by", MAY, "header", text(TITLE, "Posted on May 12, 2021 by Rui Costa")),
    plain("posted by, in figures", "2021-05-25", "header", text(TITLE, "Posted on 5/25/2021 by Rui Costa")),
    plain("posted by, in figures nobody can read", None, None, text(TITLE, "Posted on 5/12/2021 by Rui Costa")),
    plain("published by, with a place", MAY, "header", text(TITLE, "Published 12 May 2021 by Rui Costa in Lisbon")),
    plain("by and on", MAY, "header", text(TITLE, "By Rui Costa on May 12, 2021")),
    plain("by, outlet, figures with points", MAY, "header", text(TITLE, "By Rui Costa, The Coast Ledger, 12.05.2021")),
    plain("day, by", MAY, "header", text(TITLE, "May 12, 2021 - By Rui Costa")),
    plain("monitoring with two figures", MAY, "header", text(TITLE, "BBC Monitoring / 12 May 21")),
    plain("outlet and two figures", MAY, "header", text(TITLE, "The Coast Ledger | 12 May 21")),
    plain("a place in brackets on top", None, None, text(TITLE, first="(Lisbon) ")),
    plain("a headline that counts", None, None, text("May 12, 2021 by the numbers")),
)  # fmt: skip

CASES: tuple[Case, ...] = (*PAGES, *HEADED, *OUTLETS, *NEARBY, *DATELINES)
