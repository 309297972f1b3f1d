"""``extractor.toml``: what one would otherwise type again and again, in the folder where one works.

Three things stand in it, none of which must: ``store``, the file of the store; ``[outlets]``, what
outlets are to be called, by the name or the domain that an article gives; and ``lexicons``, a
folder of words of one's own. Paths are seen from the file. It is looked for in the current folder
and those above it; what is typed, and EXTRACTOR_DB, come first.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click
import msgspec

from extractor import __version__, lexicon, names
from extractor.errors import ExtractorError

NAME = "extractor.toml"
STORE = "EXTRACTOR_DB"
LETTERS = str.maketrans("0123456789", "ghijklmnop")


class Config(msgspec.Struct, frozen=True):
    """What a configuration file says; every part may be missing.

    Attributes:
        path: The file; None where there is none.
        store: The store.
        outlets: What outlets are called, by what articles call them, in small letters.
        lexicons: A folder of rows that are added to the lexicons of the same name.
    """

    path: str | None = None
    store: str | None = None
    outlets: dict[str, str] = msgspec.field(default_factory=dict)
    lexicons: str | None = None

    def told(self) -> str:
        """Returns in words what it says."""
        parts = [f"store {self.store}"] if self.store else []
        outlets = len(self.outlets)
        if outlets:
            parts.append("1 name of an outlet" if outlets == 1 else f"{outlets} names of outlets")
        if self.lexicons:
            rows = lexicon.own(self.lexicons)
            parts += [f"{name}.tsv: {number}" for name, number in rows.items()]
        return "; ".join(parts) or "nothing"


def current() -> Config:
    """Returns the configuration of the command that runs."""
    context = click.get_current_context(silent=True)
    return (context.find_object(Config) if context else None) or Config()


def load(path: str | None = None) -> Config:
    """Reads a configuration file, else the nearest one, if there is any.

    Raises:
        ExtractorError: If it cannot be read, or says something that nobody understands.
    """
    file = path or _nearest(os.getcwd())
    if file is None:
        return Config()
    values = _values(file)
    unknown = sorted(values.keys() - {"store", "outlets", "lexicons"})
    if unknown:
        raise ExtractorError(
            f"{file}: unknown {unknown[0]!r}; it may have store, outlets, lexicons"
        )
    config = Config(
        path=file,
        store=_path(file, values, "store"),
        outlets=_outlets(file, values.get("outlets", {})),
        lexicons=_path(file, values, "lexicons"),
    )
    if config.lexicons:
        lexicon.own(config.lexicons)  # a mistake in it is told now
    return config


def version(config: Config) -> str:
    """Returns the version of what reads articles: the package's, and a mark of one's own words.

    The mark has letters only, so that it is no part of what comes before and after.
    """
    if not config.lexicons:
        return __version__
    import zlib

    mark = 0
    for name in sorted(lexicon.own(config.lexicons)):
        with open(os.path.join(config.lexicons, f"{name}.tsv"), "rb") as file:
            mark = zlib.crc32(name.encode() + b"\0" + file.read(), mark)
    return f"{__version__}+{f'{mark:08x}'.translate(LETTERS)}"


@contextmanager
def applied(config: Config) -> Iterator[None]:
    """Whatever runs inside, and the processes it starts, go by a configuration."""
    told = {STORE: config.store, lexicon.OWN: config.lexicons}
    added = {name: value for name, value in told.items() if value and not os.environ.get(name)}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            os.environ.pop(name, None)


def outlet(config: Config, name: str | None, domain: str | None = None) -> str | None:
    """Returns what an outlet is called, by its name, else by the domain of an article.

    >>> ours = Config(outlets={"harbour.example": "Harbour Post", "hp": "Harbour Post"})
    >>> outlet(ours, "HP"), outlet(ours, None, "www.harbour.example"), outlet(ours, "Tide")
    ('Harbour Post', 'Harbour Post', 'Tide')
    """
    return names.outlet(config.outlets, name, domain)


def _nearest(folder: str) -> str | None:
    while True:
        if os.path.isfile(os.path.join(folder, NAME)):
            return os.path.relpath(os.path.join(folder, NAME))
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def _values(file: str) -> dict[str, Any]:
    import tomllib  # only where there is a file

    try:
        with open(file, "rb") as stream:
            return tomllib.load(stream)
    except OSError as error:
        raise ExtractorError(f"{file}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ExtractorError(f"{file}: no TOML ({error})") from error


def _path(file: str, values: Mapping[str, Any], name: str) -> str | None:
    value = values.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not value:
        raise ExtractorError(f"{file}: {name} is a path in quotation marks, not {value!r}")
    return os.path.normpath(os.path.join(os.path.dirname(file), os.path.expanduser(value)))


def _outlets(file: str, values: Any) -> dict[str, str]:
    told = '[outlets] has lines like "harbour.example" = "Harbour Post"'
    if not isinstance(values, dict):
        raise ExtractorError(f"{file}: {told}")
    for key, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ExtractorError(f"{file}: {told}, not {key} = {value!r}")
    return {key.casefold(): value for key, value in values.items()}
