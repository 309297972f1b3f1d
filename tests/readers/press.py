"""Made-up files as press databases write them, in each of their forms; all words are our own."""

import io
import zipfile
from html import escape
from itertools import chain

LEAD = "Trade minister Kari Holm said on Tuesday that the talks with Sorland had ended."
QUOTE = "“We will not sign this year,” Holm told reporters in Bergen."
LAST = "Parliament approved the budget last week."
BUDGET = "Parliament approved the budget on Thursday by three votes."

NEXIS_FIRST = (
    "Talks with Sorland end",
    "The Fjord Post",
    "March 4, 2021 Thursday",
    "Late Edition - Final",
    "Copyright 2021 Fjord Media All Rights Reserved",
    "Section: NEWS; Pg. 4",
    "Length: 120 words",
    "Byline: Ada Berg",
    "Dateline: BERGEN",
    "Highlight: Minister leaves the table",
    "Body",
    LEAD,
    QUOTE,
    LAST,
    "Graphic",
    "Minister Holm leaves. Picture: Fjord Media",
    "Classification",
    "Language: ENGLISH",
    "Publication-Type: Newspaper",
    "Subject: TRADE (90%); BUDGETS (71%)",
    "Load-Date: March 5, 2021",
    "End of Document",
)
NEXIS_SECOND = (
    "Budget passes after long night",
    "Bergen Times",
    "Friday 5 March 2021 10:12 AM GMT",
    "Copyright 2021 Bergen Times",
    "Length: 80 words",
    "Body",
    BUDGET,
    "Load-Date: March 8, 2021",
    "End of Document",
)
NEXIS_UNDATED = (
    "Herring is back",
    "Bergen Times",
    "Copyright 2021 Bergen Times",
    "Length: 80 words",
    "Body",
    "Herring is back in the fjords, fishermen said.",
    "Load-Date: March 8, 2021",
    "End of Document",
)
COVER = (
    "User Name: reader",
    "Date and Time: Thursday, November 26, 2026 10:12:00 AM EST",
    "Job Number: 123456789",
    "Documents (3)",
    *chain.from_iterable(
        (
            f"{number}. {document[0]}",
            "Client/Matter: -None-",
            "Search Terms: sorland and talks",
            "Search Type: Terms and Connectors",
            "Narrowed by:",
            "Content Type",
            "Narrowed by",
            "News",
            "Timeline: 01 Mar 2021 to 31 Mar 2021; Source: The Fjord Post",
        )
        for number, document in enumerate((NEXIS_FIRST, NEXIS_SECOND, NEXIS_UNDATED), start=1)
    ),
)
NEXIS = (*COVER, *NEXIS_FIRST, *NEXIS_SECOND, *NEXIS_UNDATED)

FACTIVA_FIRST = (
    "News",
    "Talks with Sorland end",
    "By Ada Berg",
    "120 words",
    "4 March 2021",
    "10:04",
    "The Fjord Post",
    "FJP",
    "4",
    "English",
    "Copyright 2021 Fjord Media",
    LEAD,
    QUOTE,
    LAST,
    "Document FJP0000020210304eh3400001",
)
FACTIVA_SECOND = (
    "Budget passes after long night",
    "80 words",
    "5 March 2021",
    "Bergen Times",
    "BRT",
    "English",
    "(c) 2021 Bergen Times",
    BUDGET,
    "Document BRT0000020210305eh3500002",
)
FACTIVA_UNDATED = (
    "Herring is back",
    "80 words",
    "Bergen Times",
    "BRT",
    "English",
    "Herring is back in the fjords, fishermen said.",
    "Document BRT0000020210305eh3500003",
)
FACTIVA = (*FACTIVA_FIRST, *FACTIVA_SECOND, *FACTIVA_UNDATED)


def paragraph(words: str, *, inside: str = "") -> str:
    """A paragraph of a Word document; ``inside`` goes before its words."""
    return f'<w:p>{inside}<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def docx(*paragraphs: str, body: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A Word document with these paragraphs, and with ``body`` below them."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org"
    main = "".join(map(paragraph, paragraphs)) + body
    files = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}/package/2006/relationships">'
        '<Relationship Id="rId1" Target="word/document.xml" Type='
        f'"{office}/officeDocument/2006/relationships/officeDocument"/></Relationships>',
        "word/document.xml": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{office}/wordprocessingml/2006/main">'
        f"<w:body>{main}<w:sectPr/></w:body></w:document>",
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        for name, blob in (more or {}).items():
            archive.writestr(name, blob)
    return data.getvalue()


def rich(words: str) -> str:
    """Words as rich text: what is not ASCII by its number, with a sign for old programs."""
    return "".join(each if ord(each) < 128 else f"\\u{ord(each)}?" for each in words)


def rtf(*paragraphs: str, first: str = "") -> bytes:
    """Rich text as the services write it: fonts, a footer, the first line a link."""
    top = (
        "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}"
        "{\\f1\\froman\\fcharset0 Times New Roman;}}{\\colortbl;\\red0\\green0\\blue0;}"
        "{\\stylesheet{\\s0 Normal;}}{\\footer Page \\chpgn\\par}\n" + first
    )
    return (top + "".join(f"\\pard\\f0 {rich(each)}\\par\n" for each in paragraphs) + "}").encode()


LINK = (
    '{\\field{\\*\\fldinst{HYPERLINK "https://db.example/doc?id=1"}}'
    "{\\fldrslt{\\ul Talks with Sorland end}}}\\par\n"
)


def factiva_displayed(*documents: tuple[str, ...]) -> str:
    """A page of Factiva without codes: lines of the top are divisions, the text paragraphs."""
    parts = []
    for lines in documents:
        count = next(at for at, line in enumerate(lines) if line.endswith(" words"))
        head = next(
            at for at, line in enumerate(lines) if line.startswith(("Talks", "Budget", "Herr"))
        )
        text = next(at for at, line in enumerate(lines) if line.endswith("."))
        section = "".join(f"<div>{line}</div>" for line in lines[:head])
        top = "".join(
            f"<div>{line}</div>" for line in (*lines[head + 1 : count], *lines[count:text])
        )
        prose = "".join(
            f'<p class="articleParagraph enarticleParagraph">{escape(line)}</p>'
            for line in lines[text:-1]
        )
        parts.append(
            f'<div id="article-{count}" class="article enArticle">{section}<p>'
            f'<div id="hd"><span class="enHeadline">{lines[head]}</span></div>{top}</p>{prose}'
            f"<p>{lines[-1]}</p></div><br>"
        )
    style = "<style>" + ".article { margin: 1em }\n" * 400 + "</style>"
    return f"<html><head><title>Factiva</title>{style}</head><body>{''.join(parts)}</body></html>"


def factiva_coded(*documents: dict[str, str]) -> str:
    """A page of Factiva with codes, a table an article."""
    rows = (
        "".join(
            f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'
            for code, value in fields.items()
        )
        for fields in documents
    )
    parts = (f'<div class="article enArticle"><table>{each}</table></div>' for each in rows)
    return f"<html><head><title>Factiva</title></head><body>{''.join(parts)}</body></html>"


CODED_FIRST = {
    "SE": "News",
    "HD": "Talks with Sorland end",
    "BY": "Ada Berg",
    "WC": "120 words",
    "PD": "4 March 2021",
    "SN": "The Fjord Post",
    "SC": "FJP",
    "LA": "English",
    "CY": "Copyright 2021 Fjord Media",
    "LP": f'<p class="articleParagraph enarticleParagraph">{LEAD}</p>',
    "TD": f'<p class="articleParagraph enarticleParagraph">{QUOTE}</p><p>{LAST}</p>',
    "NS": "gpol : Domestic Politics",
    "AN": "Document FJP0000020210304eh3400001",
}
CODED_SECOND = {
    "HD": "Budget passes after long night",
    "WC": "80 words",
    "PD": "5 March 2021",
    "SN": "Bergen Times",
    "LP": f"<p>{BUDGET}</p>",
    "AN": "Document BRT0000020210305eh3500002",
}
CODED_UNDATED = {
    "HD": "Herring is back",
    "WC": "80 words",
    "SN": "Bergen Times",
    "LP": "<p>Herring is back in the fjords, fishermen said.</p>",
    "AN": "Document BRT0000020210305eh3500003",
}
LINE = "_" * 60


def proquest(
    title: str, *words: str, outlet: str, day: str | None, info: str = "", full: bool = True
) -> str:
    """A record of ProQuest as text; ``day`` like "Mar 4, 2021"."""
    dated = f"Publication date: {day}\n\n" if day else ""
    text = "Full text: " + "\n\n".join(words) if full else f"Abstract: {words[0]}"
    return (
        f"{title}\n\nAuthor: Berg, Ada\n\nPublication info: {info or outlet}\n\n"
        f"ProQuest document link\n\nLinks: \n\n{text}\n\nSubject: Trade; Politics\n\n"
        f"Location: Bergen Norway\n\nTitle: {title}\n\nPublication title: {outlet}\n\nPages: A4\n\n"
        f"{dated}Source type: Newspaper\n\nProQuest document ID: 1111\n\n"
        "Copyright: Copyright Fjord Media Mar 4, 2021\n\nLast updated: 2023-11-05\n\n"
        "Database: Newsstream\n\n"
    )


PROQUEST = (
    f"{LINE}\n\nReport Information from ProQuest\n\nNovember 26 2026 10:12\n\n{LINE}\n\n"
    + f"{LINE}\n\n".join(
        (
            proquest(
                "Talks with Sorland end",
                LEAD,
                QUOTE,
                LAST,
                outlet="The Fjord Post, Late Edition; Bergen",
                day="Mar 4, 2021",
            ),
            proquest(
                "Budget passes after long night",
                BUDGET,
                outlet="Bergen Times; Bergen",
                day=None,
                info="Bergen Times ; Bergen [Bergen]05 Mar 2021: B2.",
            ),
            proquest(
                "Herring is back",
                "Herring is back in the fjords, fishermen said.",
                outlet="Bergen Times",
                day=None,
            ),
        )
    )
    + f"{LINE}\n\nContact us at: http://db.example\n"
)


def proquest_html(text: str) -> str:
    """The same as a page: labels in bold, a line across the page between records."""
    parts = []
    for block in text.split("\n\n"):
        name, colon, value = block.partition(":")
        if block.strip() == LINE:
            parts.append("<hr>")
        elif colon and len(name) < 25:
            parts.append(f"<p><b>{name}: </b>{escape(value.strip())}</p>")
        else:
            parts.append(f"<p>{escape(block)}</p>")
    top = "<!DOCTYPE html><html><head><title>ProQuest</title></head><body>"
    return f"{top}{''.join(parts)}</body></html>"


PRESS: dict[str, bytes] = {
    "nexis.docx": docx(*NEXIS),
    "nexis.rtf": rtf(*NEXIS),
    "nexis.txt": "\n\n".join(NEXIS).encode(),
    "factiva.rtf": rtf(*FACTIVA),
    "factiva.docx": docx(*FACTIVA),
    "factiva.html": factiva_displayed(FACTIVA_FIRST, FACTIVA_SECOND, FACTIVA_UNDATED).encode(),
    "coded.html": factiva_coded(CODED_FIRST, CODED_SECOND, CODED_UNDATED).encode(),
    "proquest.txt": PROQUEST.encode(),
    "proquest.html": proquest_html(PROQUEST).encode(),
    "proquest.rtf": rtf(*PROQUEST.split("\n\n")),
    "proquest.docx": docx(*PROQUEST.split("\n\n")),
}
"""Exports of three articles: the first with all there is, the last without a day."""
