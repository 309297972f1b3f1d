"""Outlets under the names that somebody gives them, instead of those that articles give."""

from collections.abc import Callable
from urllib.parse import urlsplit

from msgspec.structs import replace

from extractor.readers import inputs
from extractor.records import Article

Naming = Callable[[str | None, str | None], str | None]
"""From the name of an outlet, and the domain of the article's address, to what it is called."""


def renamed(article: Article, called: Naming) -> Article:
    """Returns an article whose outlet is called as somebody wants; its id is of the new name."""
    name = called(article.outlet, _domain(article.url))
    if name == article.outlet:
        return article
    return replace(article, outlet=name, id=inputs.identify(article.text, outlet=name))


def _domain(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:  # no address at all
        return None
