"""Libraries that only some forms need: the base install does without, and says what is lacking."""

from typing import Any

from extractor import extras
from extractor.errors import ReadError

PACKAGE = "news-timeline-extractor"
EXTRAS = {
    "trafilatura": ("web", "web pages"),
    "lxml": ("web", "web pages"),
    "feedparser": ("feeds", "feeds"),
    "warcio": ("warc", "web archives"),
    "pypdf": ("pdf", "PDF documents"),
    "docx": ("docx", "Word documents"),
    "striprtf": ("rtf", "rich text documents"),
    "oxmsg": ("msg", "Outlook messages"),
}
"""Each library with the extra that installs it and what it reads."""
DISTRIBUTIONS = {"docx": "python-docx", "oxmsg": "python-oxmsg"}
"""Names by which libraries are installed, where they are others than those they are imported by."""


def library(name: str) -> Any:
    """Returns an optional library.

    Raises:
        ReadError: If it is not installed; the message has the command that installs it.
    """
    return extras.load(name, advice(name.split(".")[0]), ReadError)


def advice(name: str) -> str:
    """Returns what to do where a library is not installed."""
    extra, forms = EXTRAS[name]
    return (
        f"{forms} need {DISTRIBUTIONS.get(name, name)}, which is not installed; "
        f"install it with: pip install '{PACKAGE}[{extra}]'"
    )
