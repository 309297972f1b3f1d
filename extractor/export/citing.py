"""What a page calls the articles it cites: it is given away, so it has no path of this machine."""

from dataclasses import dataclass
from pathlib import Path

from extractor import spoken
from extractor.digest_records import Line
from extractor.entries import Source
from extractor.export import clean


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence, its outlet and day, the title of its article, and where that can be opened."""

    text: str
    source: str
    title: str
    href: str | None


def cited(line: Line) -> Cited:
    """Returns a sentence of a digest with its source."""
    from extractor.export import pages  # loads Jinja, which Markdown needs none of

    day = spoken.days(line.published) if line.published else None
    return Cited(
        text=clean.line(line.text),
        source=", ".join(filter(None, (line.outlet and clean.line(line.outlet), day))),
        title=title(line),
        href=pages.address(line.url, line.text),
    )


def title(cited: Line | Source) -> str:
    """Returns the title of an article; of one that has none, how its file is called, or its ref."""
    return clean.line(cited.title) if cited.title else file(cited)


def file(cited: Line | Source) -> str:
    """Returns how the file of an article is called; of one that came from elsewhere, its ref."""
    if cited.path and cited.ref.startswith(cited.path):
        return clean.line(Path(cited.path).name + cited.ref.removeprefix(cited.path))
    return clean.line(cited.ref)


def place(line: Line) -> str:
    """Returns where a sentence stands: the outlet, if it is known, and the file."""
    return ", ".join(filter(None, (line.outlet and clean.line(line.outlet), file(line))))
