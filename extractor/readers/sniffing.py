"""What a file is: by its name, and where that says nothing, by its beginning."""

import re
from typing import BinaryIO

from extractor.readers import exports, feed, mailbox, standard_input, xmlfile, xmltree, zipped

HEAD = 4096
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
MARKS = (
    (b"%PDF-", ".pdf"),
    (b"WARC/", ".warc"),
    (b"filedesc://", ".arc"),
    (b"<?xml ", ".xml"),
    (b"\x1f\x8b", ".gz"),
    (b"BZh", ".bz2"),
    (b"\xfd7zXZ\0", ".xz"),
    (b"{\\rtf", ".rtf"),
)
PAGES = (".html", ".htm", ".xhtml")
PLAIN = (".txt", ".text", "")
"""Names under which there is anything: only their content tells."""


def suffix_of(name: str, head: bytes) -> str:
    """Returns the suffix under which ``READERS`` has the reader of a file.

    >>> suffix_of("page.HTML", b"<html>"), suffix_of("saved", b"<!DOCTYPE html><html>")
    ('.html', '.html')
    """
    base = name.rsplit("/", 1)[-1]
    stem, dot, end = base.rpartition(".")
    suffix = f".{end}".casefold() if dot and stem else ""
    return _by_content(suffix, head)


def _by_content(suffix: str, head: bytes) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<") and (suffix in PAGES or suffix in PLAIN):
        if xmltree.root(start) in xmlfile.ROOTS:
            return ".xml"
        if feed.is_feed(start) and not _PAGE.match(start):
            return ".rss"
        if start.startswith(b"<?xml") and xmltree.root(start) not in xmlfile.PAGES:
            return ".xml"
        if _PAGE.search(start[:1024]):
            return ".html"
    if suffix in PLAIN and mailbox.is_mailbox(start):
        return ".mbox"
    if suffix == "":
        suffix = _nameless(head, start)
    if suffix in PLAIN:
        return "export" if exports.is_export(start) else ".txt"
    return suffix


def _nameless(head: bytes, start: bytes) -> str:
    """The suffix that a file without one would have, or standard input."""
    for mark, suffix in MARKS:
        if head.startswith(mark):
            return suffix
    if head.startswith(b"PK\x03\x04"):
        return zipped.kind(head) or ".zip"
    if start.startswith(b"{"):
        return ".jsonl" if _is_line(start) else ".json"
    return ".json" if re.match(rb"\[\s*(?:\{|$)", start) else ""


def _is_line(start: bytes) -> bool:
    """Whether the first line is a whole object, or too long to tell, as in JSON lines."""
    first, newline, _ = start.partition(b"\n")
    return not newline or first.rstrip().endswith(b"}")


def peeked(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    """Returns the whole stream again, and its first bytes."""
    peek = getattr(stream, "peek", None)
    if peek is not None and stream.seekable():
        return stream, bytes(peek(HEAD)[:HEAD])
    head = stream.read(HEAD)
    return standard_input.rejoined(head, stream), head
