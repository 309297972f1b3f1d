"""One input (a file, an address, a stream) -> its articles, with what is known from outside."""

import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import BinaryIO, TypedDict

from extractor.readers import addresses, decoding, folders, standard_input
from extractor.readers import modified as changed
from extractor.readers.inputs import Given, Remark, Unreadable
from extractor.readers.opening import Opened, Opener, Reader
from extractor.records import Article, DateRange

EPOCH = date(1970, 1, 1)
RELIABLE = date(1995, 1, 1)
"""Archives and build tools set the time of a file to 1970 or 1980; no page was saved then."""

Found = Article | Unreadable | Remark


class Metadata(TypedDict, total=False):
    """What a person says of all articles, None where nothing; it outweighs what they say.

    Attributes:
        published: Their day of publication.
        outlet: Their outlet.
        title: Their title.
        modified: The day on which they were last changed.
        fields: Which field of JSON objects and tables holds what: {"text": "body"}.
    """

    published: DateRange | None
    outlet: str | None
    title: str | None
    modified: DateRange | None
    fields: Mapping[str, str] | None


def given_by(
    *,
    published: DateRange | None = None,
    outlet: str | None = None,
    title: str | None = None,
    modified: DateRange | None = None,
    fields: Mapping[str, str] | None = None,
) -> Given:
    """Returns what readers are to know of every article; a misspelt name is a ``TypeError``."""
    return Given(
        published=published,
        outlet=outlet or None,
        title=title or None,
        modified=changed.last([modified.last or modified.first]) if modified else None,
        fields=fields or {},
    )


@dataclass(slots=True)
class Inputs:
    """Reads inputs one after another.

    Attributes:
        readers: Suffix -> reader.
        given: What outweighs what articles say themselves.
        private: Whether addresses of this machine and the local network may be fetched from.
    """

    readers: Mapping[str, Reader]
    given: Given
    private: bool = False
    _addresses: addresses.Addresses | None = field(default=None)

    def read(self, path: str) -> Iterator[Found]:
        """Yields the articles of a file or an address, or why there are none."""
        if addresses.is_address(path):
            self._addresses = self._addresses or addresses.Addresses(
                self.readers, private=self.private
            )
            if self.given.is_mine():
                yield from self._addresses.read(path, replace(self.given, share=None))
            return
        if folders.is_unit(path) and not self.given.is_mine():
            return
        ref = decoding.clean(Path(path).as_posix()) if path else ""
        try:
            stream = Path(path or "\0").open("rb")  # noqa: SIM115  (closed below)
        except (OSError, ValueError) as error:
            yield Unreadable(ref, _missing(error))
            return
        given = self.given
        if folders.is_unit(path):
            given = replace(given, share=None)
        try:
            with stream:
                known = replace(given, retrieved=_changed(stream))
                file = Opened(stream, name=ref, ref=ref, path=ref, given=known)
                yield from Opener(self.readers).read(file)
        except OSError as error:
            yield Unreadable(ref, folders.unreadable(error))

    def stream(self, stream: BinaryIO | None, path: str) -> Iterator[Found]:
        """Yields the articles of an open stream, which may be in any form that a file has."""
        if stream is None:
            yield Unreadable(path, "nothing on standard input; name a file or folder")
            return
        name = "" if path == "-" else decoding.clean(path)
        try:
            opened, head = standard_input.opened(stream)
        except OSError as error:
            yield Unreadable(path, folders.unreadable(error))
            return
        file = Opened(
            opened, name=name, ref=name or "-", path=name or None, given=self.given, head=head
        )
        yield from Opener(self.readers).read(file)


def _changed(stream: BinaryIO) -> date | None:
    """The day a file was last written: what is in it was not published later."""
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
