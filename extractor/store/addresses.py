"""Where an article came from, and what tells its address from others, however it is written."""

from urllib.parse import urlsplit

from extractor.records import Article


def place(article: Article) -> dict[str, str | None]:
    """Returns where an article came from, as the table ``refs`` has it."""
    return {
        "ref": article.ref,
        "url": article.url,
        "path": article.path,
        "address": key(article.ref, article.url),
    }


def key(ref: str, url: str | None) -> str | None:
    """Returns an article's address to compare with others; None where it has none of its own.

    The address of a home page is that of a site, whoever gave it to an article.

    >>> key("a.html", "https://www.harbour.example/talks/")
    'harbour.example/talks'
    >>> key("a.html", "https://harbour.example/")
    """
    try:
        parts = urlsplit((url or ref).strip())
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    if not parts.netloc or not (path or parts.query):
        return None
    host = parts.netloc.casefold().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{host}{path}{query}{fragment}"
