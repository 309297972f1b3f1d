"""What tells the address of a page from others, however it is written."""

from urllib.parse import urlsplit


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
