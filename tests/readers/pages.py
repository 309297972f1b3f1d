"""Made-up pages and files in every form that is read, for the tests of the readers."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile

from tests.readers.press import docx, rtf

BODY = (
    "Ministers of three countries met on Thursday for an hour and agreed to meet again in Bergen.",
    "“We have agreed on nothing yet,” Minister Kari Holm told reporters after the meeting.",
    "Trade between the countries fell by 4 per cent last year, the statistics office said.",
)
TITLE = "Ministers meet in Oslo"
TEXT = "\n\n".join((TITLE, *BODY)) + "\n"


def page(head: str = "", *, body: tuple[str, ...] = BODY, top: str = "", title: str = TITLE) -> str:
    """A web page with a menu and a footer around the article."""
    paragraphs = "".join(f"<p>{each}</p>" for each in body)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article><h1>{title}</h1>"
        f"{top}{paragraphs}</article><footer>© Fjord Post. All rights reserved.</footer>"
        "</body></html>"
    )


def linked_data(**values: object) -> str:
    """A script with JSON-LD of a news article."""
    content = {"@context": "https://schema.org", "@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(content)}</script>'


def meta(**values: str) -> str:
    """A ``<meta>`` for each name; "__" stands for a colon."""
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">'
        for name, value in values.items()
    )


PAGE = page(linked_data(headline=TITLE, datePublished="2021-03-04T10:00:00+01:00"))
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Fjord Post</title><link>https://fjord.example/</link>
<item><title>{TITLE}</title><link>https://fjord.example/1</link>
<pubDate>Thu, 04 Mar 2021 10:00:00 +0100</pubDate>
<content:encoded><![CDATA[<p>{BODY[0]}</p><p>{BODY[1]}</p>]]></content:encoded></item>
<item><title>A short one</title><link>https://fjord.example/2</link>
<description>&lt;p&gt;{BODY[2]}&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Post</title><id>x</id>
<entry><title>{TITLE}</title><id>urn:1</id><link href="https://fjord.example/1"/>
<published>2021-03-04T23:30:00-05:00</published><updated>2021-03-09T08:00:00Z</updated>
<content type="html">&lt;p&gt;{BODY[0]}&lt;/p&gt;</content></entry>
<entry><title>Only updated</title><id>urn:2</id><updated>2021-03-09T08:00:00Z</updated>
<summary>{BODY[2]}</summary></entry></feed>"""
MAIL = f"""From: "Fjord Post" <news@fjord.example>
To: reader@home.example
Subject: {TITLE}
Date: Thu, 4 Mar 2021 23:30:00 -0500
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

{BODY[0]}

{BODY[2]}
"""
SAVED = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://fjord.example/2021/oslo
Subject: {TITLE}
Date: Fri, 5 Mar 2021 09:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 8bit

{PAGE}
------b--
"""
MARKDOWN = f"""---
title: "{TITLE}"
date: 2021-03-04T10:00:00+01:00
outlet: Fjord Post
tags: [talks]
---
{BODY[0]}

{BODY[2]}
"""
NEXIS = f"""                               1 of 2 DOCUMENTS

                               The Fjord Post

                          March 4, 2021 Thursday
                            Late Edition - Final

{TITLE}

BYLINE: By ADA BERG

SECTION: Section A; Pg. 3

LENGTH: 412 words

DATELINE: OSLO

{BODY[0]}

{BODY[1]}

LOAD-DATE: March 5, 2021

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                    Copyright 2021 The Fjord Post


                               2 of 2 DOCUMENTS

                               Bergen Times

                          March 6, 2021 Saturday

Fish is back

LENGTH: 112 words

{BODY[2]}

LOAD-DATE: March 7, 2021
"""
NEXIS_UNI = f"""Page 1 of 2
{TITLE}

The Fjord Post

March 4, 2021 Thursday

Copyright 2021 The Fjord Post All Rights Reserved

Section: Pg. 3

Length: 412 words

Byline: Ada Berg

Body

{BODY[0]}

{BODY[1]}

Classification

Language: ENGLISH

Load-Date: March 5, 2021

End of Document
"""
FACTIVA = f"""HD  {TITLE}

BY  Ada Berg

WC  412 words

PD  4 March 2021

ET  10:04

SN  Fjord Post

SC  FJP

LA  English

CY  Copyright 2021 Fjord Post

LP
{BODY[0]}

TD
{BODY[1]}

IN  itrade : Trade

AN
Document FJP0000020210304eh3400001

HD  Fish is back

WC  112 words

PD  6 March 2021

SN  Bergen Times

LP
{BODY[2]}

AN
Document BRT0000020210306eh3600002
"""
FACTIVA_SHOWN = f"""{TITLE}

By Ada Berg
412 words
4 March 2021
10:04
Fjord Post
FJP
English
Copyright 2021 Fjord Post

{BODY[0]}

{BODY[1]}

Document FJP0000020210304eh3400001
"""


def warc(*records: tuple[str, str, str, bytes], version: str = "1.0") -> bytes:
    """A web archive of responses: address, day and time, media type, data."""
    data = b""
    for number, (url, moment, kind, content) in enumerate(records):
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + content
        head = (
            f"WARC/{version}\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Date: {moment}\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        data += head.encode() + answer + b"\r\n\r\n"
    return data


WARC = warc(
    ("https://fjord.example/a.png", "2021-03-05T09:00:00Z", "image/png", b"\x89PNG"),
    ("https://fjord.example/1", "2021-03-05T09:00:00Z", "text/html; charset=utf-8", PAGE.encode()),
)


def pdf(*lines: str) -> bytes:
    """A document of one page with these lines, in the plainest PDF there is."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 10 Tf 50 800 Td {shown} ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 6\n0000000000 65535 f \n%strailer\n" % table
        + (b"<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data))
    )


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip archive of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    """A tar archive of these files."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


FORMS: dict[str, bytes] = {
    "a.txt": TEXT.encode(),
    "a.md": MARKDOWN.encode(),
    "a.html": PAGE.encode(),
    "a.htm": PAGE.encode("utf-16"),
    "saved": PAGE.encode(),
    "a.mhtml": SAVED.encode(),
    "a.eml": MAIL.encode(),
    "a.rss": RSS.encode(),
    "a.xml": ATOM.encode(),
    "a.json": json.dumps({"articles": [{"text": TEXT}, {"text": BODY[0]}]}).encode(),
    "a.jsonl": json.dumps({"text": TEXT}).encode(),
    "a.csv": f'title,text\r\n{TITLE},"{BODY[0]}"\r\n'.encode(),
    "a.tsv": f"title\ttext\n{TITLE}\t{BODY[0]}\n".encode(),
    "a.warc": WARC,
    "a.warc.gz": gzip.compress(WARC),
    "nexis.txt": NEXIS.encode(),
    "uni.txt": NEXIS_UNI.encode(),
    "factiva.txt": FACTIVA.encode(),
    "shown.txt": FACTIVA_SHOWN.encode(),
    "a.pdf": pdf(TITLE, "", *BODY),
    "a.docx": docx(TITLE, *BODY),
    "word": docx(TITLE, *BODY),
    "a.rtf": rtf(TITLE, *BODY),
    "rich": rtf(TITLE, *BODY),
    "a.txt.gz": gzip.compress(TEXT.encode()),
    "a.txt.bz2": bz2.compress(TEXT.encode()),
    "a.txt.xz": lzma.compress(TEXT.encode()),
    "a.zip": zipped({"b/b.txt": TEXT.encode(), "a.html": PAGE.encode()}),
    "a.tar": tarred({"b/b.txt": TEXT.encode(), "a.html": PAGE.encode()}),
    "a.tgz": gzip.compress(tarred({"b.txt": TEXT.encode()})),
}
"""One file in every form."""
