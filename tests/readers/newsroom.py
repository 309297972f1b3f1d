"""Made-up files of agencies, mailboxes, books and web archives; all words are our own."""

import gzip
import io
import json
import struct
import zipfile
from html import escape

from tests.readers.pages import BODY, PAGE, TITLE, page, warc

SECOND = "Herring is back in the fjords"
HERRING = "Herring is back in the fjords, fishermen of the north said on Friday."


def nitf(
    *,
    title: str = TITLE,
    body: tuple[str, ...] = BODY,
    issued: str | None = "20210304T090000Z",
    released: str | None = None,
    printed: str | None = "20210304",
    status: str = "usable",
) -> str:
    """A document of NITF 3.5 as a paper's system writes it."""
    dates = "".join(
        f'<date.{name} norm="{norm}"/>'
        for name, norm in (("issue", issued), ("release", released))
        if norm
    )
    day = f' date.publication="{printed}"' if printed else ""
    prose = "".join(f"<p>{escape(each)}</p>" for each in body)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.5/specification/dtd/nitf-3-5.dtd">
<nitf version="-//IPTC//DTD NITF 3.5//EN" change.date="October 18, 2006">
<head><title>{title}</title>
<docdata management-status="{status}"><doc-id id-string="x1" regsrc="fjord"/>{dates}
<doc.copyright year="2021" holder="Fjord Media"/></docdata>
<pubdata{day} name="The Fjord Post" type="print" position.section="News"/></head>
<body><body.head><hedline><hl1>{title}</hl1><hl2>Minister leaves</hl2></hedline>
<byline>By <person>Ada&nbsp;Berg</person></byline>
<dateline><location>OSLO</location></dateline></body.head>
<body.content><block>{prose}
<media media-type="image"><media-reference source="a.jpg"/>
<media-caption>The minister leaves.</media-caption></media></block></body.content></body></nitf>"""


def item(
    *,
    guid: str = "urn:newsml:fjord:1",
    version: int = 1,
    title: str = TITLE,
    body: tuple[str, ...] = BODY,
    first: str | None = "2021-03-04T23:30:00-05:00",
    created: str | None = None,
    embargoed: str | None = None,
    status: str = "stat:usable",
    kind: str = "ninat:text",
) -> str:
    """A newsItem of NewsML-G2, its text as XHTML; without body it is a picture's."""
    moments = "".join(
        f"<{name}>{moment}</{name}>"
        for name, moment in (
            ("firstCreated", first),
            ("versionCreated", created or first),
            ("embargoed", embargoed),
        )
        if moment
    )
    prose = "".join(f"<p>{escape(each)}</p>" for each in body)
    content = (
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{title}</title></head><body>{prose}</body></html></inlineXML>"
        if body
        else '<remoteContent href="a.jpg" contenttype="image/jpeg"/>'
    )
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}"
 version="{version}" standard="NewsML-G2" standardversion="2.24" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_24.xml"/>
<itemMeta><itemClass qcode="{kind}"/><provider qcode="nprov:FJP"><name>Fjord Wire</name></provider>
{moments}<pubStatus qcode="{status}"/></itemMeta>
<contentMeta><by>Ada Berg</by><dateline>OSLO</dateline><language tag="en"/>
<headline>{title}</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"""


def news_message(*items: str) -> str:
    """A newsMessage of several items."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>'
        "<sent>2021-03-05T01:00:00Z</sent></header>"
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


NINJS = {
    "uri": "http://fjord.example/news/1",
    "type": "text",
    "version": "1",
    "versioncreated": "2021-03-04T23:30:00-05:00",
    "firstcreated": "2021-03-04T23:30:00-05:00",
    "pubstatus": "usable",
    "headline": TITLE,
    "byline": "Ada Berg",
    "located": "Oslo",
    "copyrightholder": "Fjord Wire",
    "body_html": "".join(f"<p>{each}</p>" for each in BODY),
}
NINJS_2 = {
    "uri": "http://fjord.example/news/2",
    "standard": {"name": "ninjs", "version": "2.0"},
    "versionCreated": "2021-03-04T23:30:00-05:00",
    "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": TITLE}],
    "bodies": [{"contentType": "text/plain", "value": "\n\n".join(BODY)}],
    "infoSources": [{"name": "Fjord Wire"}],
}


def record(
    title: str = TITLE, body: tuple[str, ...] = BODY, *, day: str | None = "2021-03-04"
) -> str:
    """A record of ProQuest in XML; its text is HTML whose signs are written out."""
    prose = escape("<html><body>" + "".join(f"<p>{each}</p>" for each in body) + "</body></html>")
    dated = f"<NumericDate>{day}</NumericDate>" if day else ""
    return (
        f"<RECORD><Version>1</Version><GOID>1</GOID><Obj><TitleAtt><Title>{title}</Title></TitleAtt>"
        f"{dated}<TextInfo><Text HTMLContent='true'>{prose}</Text></TextInfo></Obj>"
        "<DFS><PubFrosting><Title>The Fjord Post</Title></PubFrosting></DFS></RECORD>"
    )


def letter(
    title: str = TITLE,
    body: tuple[str, ...] = BODY,
    *,
    day: str | None = "Thu, 4 Mar 2021 23:30:00 -0500",
    html: bool = False,
) -> str:
    """A message without the line that begins it in a mailbox."""
    dated = f"Date: {day}\n" if day else ""
    words = "\n\n".join(body)
    if html:
        words = page(body=body, title=title)
    kind = "html" if html else "plain"
    return (
        f"From: Fjord Post <news@fjord.example>\nTo: reader@home.example\nSubject: {title}\n{dated}"
        f"MIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n\n{words}\n\n"
    )


def mbox(*letters: str) -> bytes:
    """A mailbox of these messages."""
    start = "From news@fjord.example Thu Mar  4 23:31:00 2021\n"
    return "".join(start + each for each in letters).encode()


def msg(**properties: str) -> bytes:
    """A message of Outlook: a compound file with a stream for each property, all in one sector run.

    ``subject``, ``body``, ``sender`` and ``headers`` are what may be in it.
    """
    numbers = {"subject": 0x0037, "body": 0x1000, "sender": 0x0C1A, "headers": 0x007D}
    texts = {number: properties[name] for name, number in numbers.items() if name in properties}
    texts[0x001A] = "IPM.Note"
    head = b"\0" * 32 + b"".join(
        struct.pack("<HHIII", 0x001F, number, 6, len(words) * 2 + 2, 0)
        for number, words in texts.items()
    )
    streams = {
        f"__substg1.0_{number:04X}001F": w.encode("utf-16-le") for number, w in texts.items()
    }
    return compound({"__properties_version1.0": head, **streams})


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file (MS-CFB, version 3) with these streams, each of at least 4096 bytes' room."""
    streams = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    table, content, starts = [], b"", {}
    for name in names:
        count = -(-len(streams[name]) // 512)
        starts[name] = len(table)
        table += [*range(len(table) + 1, len(table) + count), 0xFFFFFFFE]
        content += streams[name].ljust(count * 512, b"\0")
    entries = [("Root Entry", 5, 0xFFFFFFFF, 1, 0xFFFFFFFE, 0)]
    for at, name in enumerate(names, start=1):
        right = at + 1 if at < len(names) else 0xFFFFFFFF
        entries.append((name, 2, right, 0xFFFFFFFF, starts[name], len(streams[name])))
    directory = b"".join(map(_entry, entries))
    directory = directory.ljust(-(-len(directory) // 512) * 512, b"\0")
    first = len(table)
    count = len(directory) // 512
    table += [*range(first + 1, first + count), 0xFFFFFFFE, 0xFFFFFFFD]
    assert len(table) <= 128  # one sector of the table is enough
    fat = struct.pack("<128I", *table, *[0xFFFFFFFF] * (128 - len(table)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack(
        "<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, first, 0, 4096, 0xFFFFFFFE, 0,
        0xFFFFFFFE, 0, len(table) - 1,
    )  # fmt: skip
    return header + b"\xff" * (512 - len(header)) + content + directory + fat


def _entry(values: tuple[str, int, int, int, int, int]) -> bytes:
    name, kind, right, child, start, size = values
    coded = name.encode("utf-16-le")
    return (
        coded.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(coded) + 2, kind, 1, 0xFFFFFFFF, right, child)
        + b"\0" * 36
        + struct.pack("<IQ", start, size)
    )


def zipped(first: str, kind: str, files: dict[str, str]) -> bytes:
    """A document that is a zip file, with its media type stored first."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(first), kind)
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def odt(*paragraphs: str, title: str | None = None) -> bytes:
    """A text of OpenDocument, with a note and a deleted paragraph that are not of the text."""
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    head = f'<text:h text:outline-level="1">{title}</text:h>' if title else ""
    prose = "".join(f"<text:p>{escape(each)}</text:p>" for each in paragraphs)
    note = "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
    gone = "<text:tracked-changes><text:p>Deleted words.</text:p></text:tracked-changes>"
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:text="{text}"><office:body>'
        f"<office:text>{gone}{head}{prose}<text:p>{note}</text:p></office:text></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped("mimetype", kind, {"content.xml": content, "meta.xml": "<x/>"})


LONG = " ".join(BODY)


def epub(
    *parts: tuple[str, str], day: str | None = "2021-03-04", publisher: str = "calibre"
) -> bytes:
    """A paper's issue as EPUB: a cover, a table of contents, and these articles."""
    dated = f"<dc:date>{day}</dc:date>" if day else ""
    pages = {
        "cover.xhtml": "<html><head><title>Cover</title></head><body><img src='a'/></body></html>",
        "nav.xhtml": "<html><body><nav><ol><li>Talks</li></ol></nav></body></html>",
    }
    for number, (title, words) in enumerate(parts, start=1):
        pages[f"a%20{number}.xhtml"] = (
            f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>"
            f"<h1>{title}</h1><p>{words}</p></body></html>"
        )
    manifest = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name.startswith('nav') else ''}/>"
        for n, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Fjord Post [Thu, 4 Mar 2021]'
        f"</dc:title><dc:publisher>{publisher}</dc:publisher>{dated}</metadata>"
        f"<manifest>{manifest}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>'
        "</rootfiles></container>"
    )
    files = {"META-INF/container.xml": container, "OEBPS/content.opf": package}
    files |= {f"OEBPS/{name.replace('%20', ' ')}": content for name, content in pages.items()}
    return zipped("mimetype", "application/epub+zip", files)


def answers(*pages: str, day: str = "2021-03-05T09:00:00Z") -> bytes:
    """A web archive of these pages, each record packed on its own, as crawlers do."""
    return b"".join(
        gzip.compress(warc((f"https://fjord.example/{n}", day, "text/html", each.encode())))
        for n, each in enumerate(pages, start=1)
    )


def arc(*pages: str) -> bytes:
    """The same as ARC 1, the form before WARC."""
    note = "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n"
    data = f"filedesc://a.arc 0.0.0.0 20210305090000 text/plain {len(note)}\n{note}\n".encode()
    for number, each in enumerate(pages, start=1):
        content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + each.encode()
        head = f"https://fjord.example/{number} 127.0.0.1 20210305090000 text/html {len(content)}\n"
        data += head.encode() + content + b"\n"
    return data


def wet(*texts: str) -> bytes:
    """The texts of pages as Common Crawl gives them."""
    data = b""
    for number, each in enumerate(texts, start=1):
        content = each.encode()
        data += (
            (
                f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
                f"WARC-Target-URI: https://fjord.example/2021/03/04/{number}\r\n"
                "WARC-Date: 2021-03-05T09:00:00Z\r\nContent-Type: text/plain\r\n"
                f"Content-Length: {len(content)}\r\n\r\n"
            ).encode()
            + content
            + b"\r\n\r\n"
        )
    return data


def wacz(*pages: str) -> bytes:
    """A WACZ: a web archive with a list of its pages and an index."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("archive/data.warc.gz", answers(*pages))
        archive.writestr("datapackage.json", json.dumps({"profile": "data-package"}))
        archive.writestr("pages/pages.jsonl", json.dumps({"url": "https://fjord.example/1"}))
        archive.writestr("indexes/index.cdx.gz", gzip.compress(b"x"))
    return data.getvalue()


UNDATED = page()
WEB = (PAGE, PAGE.replace(TITLE, SECOND))
HEADERS = "From: Fjord Post <news@fjord.example>\r\nDate: Thu, 4 Mar 2021 23:30:00 -0500\r\n\r\n"

SINGLE: dict[str, bytes] = {
    "nitf.xml": nitf().encode(),
    "item.xml": ('<?xml version="1.0" encoding="UTF-8"?>' + item()).encode(),
    "ninjs.json": json.dumps(NINJS).encode(),
    "ninjs2.json": json.dumps(NINJS_2).encode(),
    "record.xml": record().encode(),
    "one.mbox": mbox(letter()),
    "one.msg": msg(subject=TITLE, body="\r\n\r\n".join(BODY), sender="Fjord Post", headers=HEADERS),
    "one.odt": odt(*BODY, title=TITLE),
    "one.epub": epub((TITLE, LONG)),
    "one.warc.gz": answers(PAGE),
    "one.arc": arc(PAGE),
    "one.arc.gz": gzip.compress(arc(PAGE)),
    "one.wet": wet("\n\n".join((TITLE, *BODY))),
    "one.wacz": wacz(PAGE),
}
"""Files of one article."""
SEVERAL: dict[str, bytes] = {
    "message.xml": news_message(
        item(), item(guid="urn:newsml:fjord:2", title=SECOND, body=(HERRING,))
    ).encode(),
    "ninjs.json": json.dumps(
        [NINJS, NINJS | {"uri": "x2", "headline": SECOND, "body_html": f"<p>{HERRING}</p>"}]
    ).encode(),
    "records.xml": f"<RECORDS>{record()}{record(SECOND, (HERRING,))}</RECORDS>".encode(),
    "two.mbox": mbox(letter(), letter(SECOND, (HERRING,))),
    "two": mbox(letter(), letter(SECOND, (HERRING,))),
    "two.epub": epub((TITLE, LONG), (SECOND, f"{HERRING} {LONG}")),
    "two.warc.gz": answers(*WEB),
    "two.arc": arc(*WEB),
    "two.wet": wet("\n\n".join((TITLE, *BODY)), "\n\n".join((SECOND, HERRING))),
    "two.wacz": wacz(*WEB),
}
"""Files of two articles."""
WITHOUT_DAY: dict[str, bytes] = {
    "nitf.xml": nitf(issued=None, printed=None).encode(),
    "item.xml": item(first=None).encode(),
    "record.xml": record(day=None).encode(),
    "one.mbox": mbox(letter(day=None)),
    "one.msg": msg(subject=TITLE, body="\r\n\r\n".join(BODY), sender="Fjord Post"),
    "one.odt": odt(*BODY, title=TITLE),
    "one.epub": epub((TITLE, LONG), day=None),
    "one.warc.gz": answers(UNDATED),
    "one.arc": arc(UNDATED),
    "one.wacz": wacz(UNDATED),
}
"""Files of one article that tells no day."""
