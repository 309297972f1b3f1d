"""Files, folders, addresses and standard input -> Article, one at a time.

``READERS`` says which file is read how; ``read`` is the verb, and ``isolated.read`` the same in a
process of its own. What cannot be read is named with
its reason, and the rest goes on. Libraries that only one form needs are imported when it comes.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import BinaryIO, Unpack

from extractor.errors import ReadError
from extractor.readers import (
    docx,
    epub,
    exports,
    feed,
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
    table,
    warc,
    webpage,
    xmlfile,
)
from extractor.readers.expanding import count, expanded
from extractor.readers.fields import parse_map
from extractor.readers.inputs import Given, Remark, Unreadable
from extractor.readers.opening import Reader
from extractor.readers.sharing import Share
from extractor.readers.single import Found, Inputs, Metadata, given_by
from extractor.records import Article

__all__ = ["READERS", "Metadata", "Share", "count", "parse_map", "read", "told"]

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


def read(
    paths: Iterable[str],
    *,
    private_addresses: bool = False,
    stdin: BinaryIO | None = None,
    on_skip: Callable[[str, str], None] | None = None,
    on_remark: Callable[[str, str], None] | None = None,
    share: Share | None = None,
    **metadata: Unpack[Metadata],
) -> Iterator[Article]:
    """Yields the articles of files and folders, in order; nothing is read ahead.

    A file of several articles gives them one by one, and only one is in memory at a time. The
    same article in two files comes twice, with the same id.

    Args:
        paths: Files, folders (read with all below them, sorted by name), patterns ("*.html"),
            addresses ("https://...", fetched), or "-" for ``stdin``.
        private_addresses: Fetch also from this machine and the local network.
        stdin: Standard input as bytes, in any of the forms that a file can have.
        on_skip: Called with the path (and line) of each input that gives no article, and why.
        on_remark: Called with the path of an input that was read, and what is to be said of it.
        share: Which of the articles are read; all of them unless told.
        metadata: What is known of every article (``Metadata``).

    Raises:
        ReadError: If an input gives no article and there is no ``on_skip``.
    """
    given = replace(given_by(**metadata), share=share)
    inputs = Inputs(READERS, given, private=private_addresses)

    def one(path: str) -> Iterator[Found]:
        return inputs.stream(stdin, path) if path == "-" else inputs.read(path)

    found = ([each] if isinstance(each, Unreadable) else one(each) for each in expanded(paths))
    yield from told(_own(chain.from_iterable(found), given), on_skip=on_skip, on_remark=on_remark)


def _own(found: Iterable[Found], given: Given) -> Iterator[Found]:
    """Yields what is of the share that is read; what is said of a file is said in one share."""
    for each in found:
        own = each.own if isinstance(each, Unreadable) else None
        if isinstance(each, Article) or (given.owns() if own is None else own):
            yield each


def told(
    found: Iterable[Found],
    *,
    on_skip: Callable[[str, str], None] | None,
    on_remark: Callable[[str, str], None] | None,
) -> Iterator[Article]:
    """Yields the articles of what is found, and tells of the rest; each remark once."""
    remarked: set[Remark] = set()
    for each in found:
        if isinstance(each, Article):
            yield each
        elif isinstance(each, Remark):
            if on_remark and each not in remarked:
                on_remark(each.ref, each.words)
            remarked.add(each)
        elif on_skip is None:
            raise ReadError(f"{each.ref}: {each.reason}")
        else:
            on_skip(each.ref, each.reason)
