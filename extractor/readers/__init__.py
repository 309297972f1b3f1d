"""Files, folders, addresses and standard input -> Article, one at a time.

``READERS`` says which file is read how; ``read`` is the verb. What cannot be read is named with
its reason, and the rest goes on. Libraries that only one form needs are imported when it comes.
"""

import io
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import BinaryIO

from extractor.errors import ReadError
from extractor.readers import (
    addresses,
    decoding,
    docx,
    epub,
    exports,
    feed,
    folders,
    jsonfile,
    jsonlines,
    mail,
    mailbox,
    markdown,
    odt,
    outlook,
    pdf,
    plaintext,
    rtf,
    standard_input,
    table,
    warc,
    webpage,
    xmlfile,
)
from extractor.readers import modified as changed
from extractor.readers.fields import parse_map
from extractor.readers.inputs import Given, Remark, Unreadable, at_least_one
from extractor.readers.opening import Opened, Opener, Reader
from extractor.readers.sharing import Share
from extractor.records import Article, DateRange

__all__ = ["READERS", "Share", "count", "parse_map", "read"]

READERS: dict[str, Reader] = {
    ".txt": plaintext.read,
    ".text": plaintext.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": webpage.read,
    ".htm": webpage.read,
    ".xhtml": webpage.read,
    ".mhtml": mail.read,
    ".mht": mail.read,
    ".eml": mail.read,
    ".mbox": mailbox.read,
    ".msg": outlook.read,
    ".rss": feed.read,
    ".atom": feed.read,
    ".xml": xmlfile.read,
    ".json": jsonfile.read,
    ".jsonl": jsonlines.read,
    ".ndjson": jsonlines.read,
    ".csv": table.read,
    ".tsv": table.read,
    ".warc": warc.read,
    ".arc": warc.read,
    ".wet": warc.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
    ".odt": odt.read,
    ".rtf": rtf.read,
    ".epub": epub.read,
    "export": exports.read,
    "": plaintext.read,
}
"""Suffix -> reader; "export" is none, but what ``sniffing`` calls a press export in a text file."""

EPOCH = date(1970, 1, 1)
RELIABLE = date(1995, 1, 1)
"""Archives and build tools set the time of a file to 1970 or 1980; no page was saved then."""


def read(
    paths: Iterable[str],
    *,
    published: DateRange | None = None,
    outlet: str | None = None,
    title: str | None = None,
    modified: DateRange | None = None,
    fields: Mapping[str, str] | None = None,
    private_addresses: bool = False,
    stdin: BinaryIO | None = None,
    on_skip: Callable[[str, str], None] | None = None,
    on_remark: Callable[[str, str], None] | None = None,
    share: Share | None = None,
) -> Iterator[Article]:
    """Yields the articles of files and folders, in order; nothing is read ahead.

    A file of several articles gives them one by one, and only one is in memory at a time. The
    same article in two files comes twice, with the same id.

    Args:
        paths: Files, folders (read with all below them, sorted by name), patterns ("*.html"),
            addresses ("https://...", fetched), or "-" for ``stdin``.
        published: The day of publication of every article; outweighs what they say themselves.
        outlet: The outlet of every article; outweighs what they say themselves.
        title: The title of every article; outweighs what they say themselves.
        modified: The day on which every article was last changed; likewise.
        fields: Which field of JSON objects and tables holds what: {"text": "body"}.
        private_addresses: Fetch also from this machine and the local network.
        stdin: Standard input as bytes, in any of the forms that a file can have.
        on_skip: Called with the path (and line) of each input that gives no article, and why.
        on_remark: Called with the path of an input that was read, and what is to be said of it.
        share: Which of the articles are read; all of them unless told.

    Raises:
        ReadError: If an input gives no article and there is no ``on_skip``.
    """
    given = Given(
        published=published,
        outlet=outlet or None,
        title=title or None,
        modified=changed.last([modified.last or modified.first]) if modified else None,
        fields=fields or {},
        share=share,
    )
    told: set[Remark] = set()
    for found in _inputs(paths, given, stdin=stdin, private=private_addresses):
        if isinstance(found, Article):
            yield found
        elif not _is_own(found, given):
            continue
        elif isinstance(found, Remark):
            if on_remark and found not in told:
                on_remark(found.ref, found.words)
            told.add(found)
        elif on_skip is None:
            raise ReadError(f"{found.ref}: {found.reason}")
        else:
            on_skip(found.ref, found.reason)


def _is_own(found: Unreadable | Remark, given: Given) -> bool:
    known = found.own if isinstance(found, Unreadable) else None
    return given.owns() if known is None else known


def _inputs(
    paths: Iterable[str], given: Given, *, stdin: BinaryIO | None, private: bool
) -> Iterator[Article | Unreadable | Remark]:
    fetched = addresses.Addresses(READERS, private=private)
    for path in paths:
        if path == "-":
            yield from _standard_input(stdin, given)
        elif addresses.is_address(path):
            if given.is_mine():
                yield from fetched.read(path, replace(given, share=None))
        else:
            yield from _paths(path, given)


def count(paths: Iterable[str]) -> int | None:
    """Returns how many articles there are under these paths; None when only reading them tells.

    Files of one article are counted, and the lines of JSON lines; what cannot be read counts too.
    """
    number = 0
    for path in paths:
        for each in [] if addresses.is_address(path) else folders.matching(path):
            for file in folders.files(Path(each)):
                articles = folders.articles_in(file)
                if articles is None:
                    return None
                number += articles
        number += addresses.is_address(path)
    return number


def _paths(path: str, given: Given) -> Iterator[Article | Unreadable | Remark]:
    matching = folders.matching(path)
    if not matching:
        yield Unreadable(decoding.clean(path), "no file has a name like this")
    for each in matching:
        yield from _path(each, given)


def _path(path: str, given: Given) -> Iterator[Article | Unreadable | Remark]:
    try:
        is_folder = stat.S_ISDIR(Path(path or "\0").stat().st_mode)
    except (OSError, ValueError) as error:
        yield Unreadable(decoding.clean(path), _missing(error))
        return
    if is_folder:
        yield from _folder(Path(path), given)
    else:
        yield from _file(Path(path), given)


def _standard_input(
    stdin: BinaryIO | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    if stdin is None:
        yield Unreadable("-", "nothing on standard input; name a file or folder")
        return
    try:
        stream, head = standard_input.opened(stdin)
    except OSError as error:
        yield Unreadable("-", folders.unreadable(error))
        return
    file = Opened(stream, name="", ref="-", path=None, given=given, head=head)
    yield from Opener(READERS).read(file)


def _folder(folder: Path, given: Given) -> Iterator[Article | Unreadable | Remark]:
    nothing = Unreadable(decoding.clean(folder.as_posix()), "no articles in this folder")
    for found in at_least_one(folders.files(folder), nothing):
        if isinstance(found, Unreadable):
            yield found
        else:
            yield from _file(found, given)


def _file(path: Path, given: Given) -> Iterator[Article | Unreadable | Remark]:
    ref = decoding.clean(path.as_posix())
    if folders.is_unit(path.name):
        if not given.is_mine():
            return
        given = replace(given, share=None)
    try:
        with path.open("rb") as stream:
            known = replace(given, retrieved=_changed(stream))
            file = Opened(stream, name=ref, ref=ref, path=ref, given=known)
            yield from Opener(READERS).read(file)
    except OSError as error:
        yield Unreadable(ref, folders.unreadable(error))


def _changed(stream: BinaryIO) -> date | None:
    """The day a file was last written: what is in it was not published later."""
    import os

    try:
        seconds = os.fstat(stream.fileno()).st_mtime
    except (OSError, io.UnsupportedOperation):
        return None
    day = EPOCH + timedelta(seconds=max(seconds, 0))
    return day if day >= RELIABLE else None


def _missing(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return "no such file or folder"
    return folders.unreadable(error)
