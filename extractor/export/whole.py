"""Whole articles inside a page, and where in them a line was read, as its script counts."""

from extractor.entries import Source, Timeline
from extractor.export import citing, clean, pages, teller


class Articles:
    """The articles of a page, numbered; none where nobody wants them."""

    def __init__(self, timeline: Timeline) -> None:
        self._articles = {article.id: article for article in timeline.articles}
        self._numbers = {id: number for number, id in enumerate(self._articles)}
        self._first: dict[str, Source] = {}
        for entry in timeline.entries:
            for source in entry.sources:
                self._first.setdefault(source.article_id, source)

    def __bool__(self) -> bool:
        return bool(self._articles)

    def place(self, source: Source) -> str | None:
        """Returns the address in the page of the sentence; None where its article is not there."""
        article = self._articles.get(source.article_id)
        if article is None:
            return None
        number = self._numbers[article.id]
        if source.sentence_start is None:
            return f"#article-{number}"
        start = source.sentence_start
        ends = (_units(article.text, at) for at in (start, start + len(source.sentence)))
        return "-".join(("#article", str(number), *map(str, ends)))

    def packed(self) -> str:
        """Returns the articles as the script of the page reads them: source, title, text."""
        return pages.packed(
            [
                [_source(self._first[id]), citing.title(self._first[id]), _shown(article.text)]
                for id, article in self._articles.items()
            ]
        )


def _source(source: Source) -> str:
    return ", ".join(filter(None, (source.outlet, teller.published(source))))


def _shown(text: str) -> str:
    """Returns text with its control characters shown, each in its place."""
    return text.translate(clean.SHOWN)


def _units(text: str, at: int) -> int:
    """Returns an offset in characters as one in the units of UTF-16, in which scripts count."""
    return at if text.isascii() else len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
