"""TimeML 1.2.1: the text of an article with its time expressions marked in it.

Only what a TIMEX3 is goes into the file: DOCID, the publication date as DCT, and TEXT, whose
characters are the article's, but for those XML cannot hold, each replaced by U+FFFD. Of
expressions that overlap, the longer is kept, since tags cannot cross.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from extractor.errors import ExtractorError
from extractor.export import clean, objects
from extractor.records import Article, Extraction, Timex

SUFFIX = ".tml"
_ESCAPES = {ord(c): e for c, e in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;"))}
_READ_FROM = re.compile(r"\.(txt|text|md|html?|xml|tml|jsonl?|ndjson)$", re.IGNORECASE)


def document(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes the one article there is.

    Raises:
        ExtractorError: If there are several: a TimeML file holds one.
    """
    for number, extraction in enumerate(extractions):
        if number:
            raise ExtractorError("a TimeML file holds one article; give a folder with -o FOLDER")
        stream.writelines(_parts(extraction))


def folder(extractions: Iterable[Extraction], folder: str) -> None:
    """Writes one file an article, named after its ``ref``; a name taken twice gets a number."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for extraction in extractions:
        name = _free_name(extraction.article, taken)
        taken.add(name.casefold())
        with (place / name).open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(_parts(extraction))


def _parts(extraction: Extraction) -> Iterator[str]:
    article = extraction.article
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
    yield f"<DOCID>{_escaped(article.ref)}</DOCID>\n<DCT>{_creation(article)}</DCT>\n<TEXT>"
    at = 0
    for number, timex in enumerate(_disjoint(extraction.timexes), start=1):
        where = timex.provenance
        yield _escaped(article.text[at : where.start])
        yield _tagged(timex, f"t{number}", article.text[where.start : where.end])
        at = where.end
    yield _escaped(article.text[at:]) + "</TEXT>\n</TimeML>\n"


def _creation(article: Article) -> str:
    """The publication date; empty when nobody knows it, or when TIMEX3 has no value for it."""
    value = objects.edtf(article.published)
    if value is None or "/" in value:
        return ""
    place = 'temporalFunction="false" functionInDocument="CREATION_TIME"'
    return f'<TIMEX3 tid="t0" type="DATE" value="{value}" {place}>{value}</TIMEX3>'


def _tagged(timex: Timex, tid: str, words: str) -> str:
    mod = f' mod="{_attribute(timex.mod)}"' if timex.mod else ""
    opening = f'<TIMEX3 tid="{tid}" type="{timex.type}" value="{_attribute(timex.value)}"{mod}>'
    return f"{opening}{_escaped(words)}</TIMEX3>"


def _disjoint(timexes: Iterable[Timex]) -> list[Timex]:
    kept: list[Timex] = []
    for timex in sorted(timexes, key=lambda each: (-_length(each), each.provenance.start)):
        start, end = timex.provenance.start, timex.provenance.end
        if all(end <= k.provenance.start or start >= k.provenance.end for k in kept):
            kept.append(timex)
    return sorted(kept, key=lambda each: each.provenance.start)


def _length(timex: Timex) -> int:
    return timex.provenance.end - timex.provenance.start


def _escaped(text: str) -> str:
    return clean.xml(text).translate(_ESCAPES)


def _attribute(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


def _free_name(article: Article, taken: set[str]) -> str:
    last = _READ_FROM.sub("", article.ref.rstrip("/").replace("\\", "/").rpartition("/")[2])
    stem = re.sub(r"[^\w.-]+", "-", last).strip(".-")[:100] or article.id
    name, number = stem + SUFFIX, 2
    while name.casefold() in taken:
        name, number = f"{stem}-{number}{SUFFIX}", number + 1
    return name
