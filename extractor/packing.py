"""Evidence that stands: a pack of articles, what was read in them, and by what; and its proof.

A pack is one file of JSON lines: settings and corrections first, then an article a line, each in
every version with hashes of its text and of each part of what was read, and last a hash of all
lines before. Whoever has the pack and this program can read the articles again and compare, byte
for byte; nothing else is needed.
"""

import hashlib
import platform
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import IO, TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec.structs import replace

from extractor import __version__
from extractor.errors import ReadError
from extractor.export import clean
from extractor.records import Article, Correction, Extraction

if TYPE_CHECKING:
    from extractor.store import Store

FORM = 1
"""Of the file; it grows when a field changes its meaning."""

PARTS = ("timexes", "mentions", "actors", "events", "claims")
LIBRARIES = ("spacy", "thinc", "numpy")
"""What computes the figures that the weights are used with."""
CHANGED = "not as it was packed; somebody changed the file, or it was cut off"
NO_PACK = "no pack; extractor pack writes one"


Line = TypeVar("Line")


class Head(msgspec.Struct, frozen=True):
    """The first line: by what the articles were read, and what people put right."""

    pack: int
    settings: dict[str, str]
    corrections: tuple[Correction, ...] = ()


class Packed(msgspec.Struct, frozen=True):
    """An article, which version it is of which, by what it was read, and hashes of it all."""

    versions: tuple[str, ...]
    told: bool
    version: str
    sha256: dict[str, str]
    extraction: Extraction

    def differences(self, again: Extraction) -> tuple[str, ...]:
        """Returns the parts that are read otherwise now."""
        now = hashes(again)
        return tuple(part for part, told in self.sha256.items() if now[part] != told)


class Seal(msgspec.Struct, frozen=True):
    """The last line: how many articles there are, and a hash of all lines before."""

    articles: int
    seal: str


def lines(db: "Store") -> Iterator[bytes]:
    """Yields the lines of the pack of a store, each with its end."""
    seal = hashlib.sha256()
    number = 0
    for line in map(_line, (_head(db), *_packed(db))):
        seal.update(line)
        number += 1
        yield line
    yield _line(Seal(number - 1, seal.hexdigest()))


def read(stream: IO[bytes], *, name: str) -> Iterator[Head | Packed]:
    """Yields what a pack holds, and makes sure that it is whole and as it was packed.

    Raises:
        ReadError: If it is not; all that was yielded before was.
    """
    seal = hashlib.sha256()
    number = 0
    for number, line in enumerate(stream, start=1):
        if number > 1 and line.startswith(b'{"articles":'):
            last = _decoded(line, Seal, f"{name}:{number}")
            if last != Seal(number - 2, seal.hexdigest()) or stream.read(1):
                raise ReadError(f"{name}: {CHANGED}")
            return
        seal.update(line)
        yield _checked(line, f"{name}:{number}", is_first=number == 1)
    raise ReadError(f"{name}: {CHANGED if number else NO_PACK}")


def unread(extraction: Extraction) -> Article:
    """Returns an article as it was before it was read: a day that was inferred is not known."""
    article = extraction.article
    if article.published_basis == "inferred":
        return replace(article, published=None, published_basis=None)
    return article


def hashes(extraction: Extraction) -> dict[str, str]:
    """Returns a hash of the article, of its text, and of each part of what was read in it."""
    parts: dict[str, Any] = {part: getattr(extraction, part) for part in PARTS}
    whole = {"text": extraction.article.text, "article": extraction.article, **parts}
    return {
        part: hashlib.sha256(msgspec.json.encode(value)).hexdigest()
        for part, value in whole.items()
    }


@cache
def settings() -> tuple[tuple[str, str], ...]:
    """Returns by what articles are read here: versions, and hashes of code, words and weights."""
    package = files("extractor")
    return (
        ("extractor", __version__),
        ("code", _of_files(package, (".py",))),
        ("lexicons", _of_files(package / "lexicons", (".tsv",))),
        ("model", _of_files(package / "model", ())),
        ("python", platform.python_version()),
        ("machine", platform.machine()),
        *((name, metadata.version(name)) for name in LIBRARIES),
    )


def _head(db: "Store") -> Head:
    return Head(FORM, dict(settings()), (*db.ledger.log(), *db.lines.log()))


def _packed(db: "Store") -> Iterator[Packed]:
    told = [article.id for article in db.articles()]
    earlier = db.earlier()
    for article_id in (*told, *earlier):
        extraction = db.as_read(article_id)
        yield Packed(
            versions=tuple(db.versions(article_id)),
            told=article_id not in earlier,
            version=db.version(extraction.article) or "",
            sha256=hashes(extraction),
            extraction=extraction,
        )


def _checked(line: bytes, where: str, *, is_first: bool) -> Head | Packed:
    if is_first:
        head = _decoded(line, Head, where)
        if head.pack != FORM:
            raise ReadError(f"{where}: a pack of form {head.pack}; this version reads {FORM}")
        return head
    found = _decoded(line, Packed, where)
    if hashes(found.extraction) != found.sha256:
        raise ReadError(f"{where}: {CHANGED}")
    return found


def _decoded(line: bytes, type: type[Line], where: str) -> Line:
    try:
        return msgspec.json.decode(line, type=type)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise ReadError(f"{where}: {NO_PACK} ({error})") from error


def _line(value: Any) -> bytes:
    return f"{clean.escaped(msgspec.json.encode(value).decode())}\n".encode()


def _of_files(folder: Traversable, suffixes: tuple[str, ...]) -> str:
    found = hashlib.sha256()
    for name, data in sorted(_files(folder, "", suffixes)):
        found.update(f"{name}\0{len(data)}\0".encode() + data)
    return found.hexdigest()


def _files(
    folder: Traversable, above: str, suffixes: tuple[str, ...]
) -> Iterable[tuple[str, bytes]]:
    for each in folder.iterdir():
        name = f"{above}{each.name}"
        if each.name == "__pycache__":
            continue
        if each.is_dir():
            yield from _files(each, f"{name}/", suffixes)
        elif not suffixes or each.name.endswith(suffixes):
            yield name, each.read_bytes()
