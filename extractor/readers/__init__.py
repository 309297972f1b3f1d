"""Files, folders and standard input -> Article, one at a time.

``READERS`` says which file is read how; ``read`` is the verb. What cannot be read is named with
its reason, and the rest goes on.
"""

import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from extractor.errors import ReadError
from extractor.readers import decoding, folders, jsonlines, plaintext, standard_input
from extractor.readers.inputs import Given, Unreadable
from extractor.records import Article, DateRange

__all__ = ["READERS", "read"]


class Reader(Protocol):
    """Turns an open file into articles; ``path`` is None when there is no file."""

    def __call__(
        self, stream: BinaryIO, *, ref: str, path: str | None, given: Given
    ) -> Iterator[Article | Unreadable]:
        """Yields each article, or why there is none."""


READERS: dict[str, Reader] = {
    ".txt": plaintext.read,
    ".text": plaintext.read,
    ".md": plaintext.read,
    "": plaintext.read,
    ".jsonl": jsonlines.read,
    ".ndjson": jsonlines.read,
}


def read(
    paths: Iterable[str],
    *,
    published: DateRange | None = None,
    outlet: str | None = None,
    title: str | None = None,
    stdin: BinaryIO | None = None,
    on_skip: Callable[[str, str], None] | None = None,
) -> Iterator[Article]:
    """Yields the articles of files and folders, in order; nothing is read ahead.

    A file of several articles gives them one by one, and only one is in memory at a time. The
    same article in two files comes twice, with the same id.

    Args:
        paths: Files, folders (read with all below them, sorted by name), or "-" for ``stdin``.
        published: The day of publication of every article; outweighs what they say themselves.
        outlet: The outlet of every article; outweighs what they say themselves.
        title: The title of every article; outweighs what they say themselves.
        stdin: Standard input as bytes: plain text, or JSON lines when it begins with "{".
        on_skip: Called with the path (and line) of each input that gives no article, and why.

    Raises:
        ReadError: If an input gives no article and there is no ``on_skip``.
    """
    given = Given(published=published, outlet=outlet or None, title=title or None)
    for path in paths:
        for found in _inputs(path, stdin=stdin, given=given):
            if isinstance(found, Article):
                yield found
            elif on_skip is None:
                raise ReadError(f"{found.ref}: {found.reason}")
            else:
                on_skip(found.ref, found.reason)


def _inputs(path: str, *, stdin: BinaryIO | None, given: Given) -> Iterator[Article | Unreadable]:
    if path == "-":
        yield from _standard_input(stdin, given)
        return
    try:
        is_folder = stat.S_ISDIR(Path(path or "\0").stat().st_mode)
    except (OSError, ValueError) as error:
        yield Unreadable(decoding.clean(path), _missing(path, error))
        return
    if is_folder:
        yield from _folder(Path(path), given)
    else:
        yield from _file(Path(path), given)


def _standard_input(stdin: BinaryIO | None, given: Given) -> Iterator[Article | Unreadable]:
    if stdin is None:
        yield Unreadable("-", "nothing on standard input; name a file or folder")
        return
    try:
        stream, is_json = standard_input.opened(stdin)
        reader = READERS[".jsonl" if is_json else ".txt"]
        yield from reader(stream, ref="-", path=None, given=given)
    except OSError as error:
        yield Unreadable("-", folders.unreadable(error))


def _folder(folder: Path, given: Given) -> Iterator[Article | Unreadable]:
    empty = True
    for found in folders.files(folder):
        empty = False
        if isinstance(found, Unreadable):
            yield found
        else:
            yield from _file(found, given)
    if empty:
        yield Unreadable(decoding.clean(folder.as_posix()), "no articles in this folder")


def _file(path: Path, given: Given) -> Iterator[Article | Unreadable]:
    ref = decoding.clean(path.as_posix())
    reader = READERS.get(path.suffix.casefold())
    if reader is None:
        known = ", ".join(suffix for suffix in READERS if suffix)
        yield Unreadable(ref, f"{path.suffix} files are not read, only {known} and no suffix")
        return
    try:
        with path.open("rb") as stream:
            yield from reader(stream, ref=ref, path=ref, given=given)
    except OSError as error:
        yield Unreadable(ref, folders.unreadable(error))


def _missing(path: str, error: OSError | ValueError) -> str:
    if "://" in path:
        return "addresses are not fetched; save the text of the page in a file"
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return "no such file or folder"
    return folders.unreadable(error)
