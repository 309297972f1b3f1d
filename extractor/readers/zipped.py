"""Documents that are zip files inside (docx, odt, epub, wacz), looked at before they are read.

What a member says of its size is what zipfile reads of it at most, so the sum is a true bound.
"""

import io
import zipfile
import zlib

from extractor.errors import ReadError

MOST_UNPACKED = 400_000_000
MOST_MARKUP = 64_000_000
"""Bytes of XML and HTML in one document; a book of a million words has ten."""
MOST_MEMBERS = 20_000
_MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")


def check(data: bytes, *, broken: str, too_big: str) -> None:
    """Does nothing for a document of a size that documents have.

    Raises:
        ReadError: If it is no zip file, or would unpack to more; the message is the one given.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ReadError(broken) from error
    unpacked = sum(member.file_size for member in members)
    marked = sum(
        member.file_size for member in members if member.filename.casefold().endswith(_MARKUP)
    )
    if unpacked > MOST_UNPACKED or marked > MOST_MARKUP or len(members) > MOST_MEMBERS:
        raise ReadError(too_big)


def kind(data: bytes) -> str | None:
    """Returns the suffix of the document that a zip file is; None when it is an archive of files.

    ``data`` is its beginning: the documents have their first members there, by their standards.
    """
    if b"mimetypeapplication/epub+zip" in data[:200]:
        return ".epub"
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return ".odt"
    return ".docx" if b"[Content_Types].xml" in data[:4096] or b"word/" in data[:4096] else None


def member(data: bytes, name: str, *, broken: str) -> bytes:
    """Returns the data of a member of a document that was checked.

    Raises:
        ReadError: If it is not there, or damaged; the message is the one given.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.read(name)
    except (KeyError, RuntimeError, NotImplementedError, EOFError, zlib.error, OSError) as error:
        raise ReadError(broken) from error
    except (zipfile.BadZipFile, ValueError) as error:
        raise ReadError(broken) from error
