"""Readings by hand."""

from datetime import date

from extractor.digest_records import Reading, Sentence
from extractor.records import Article, DateRange


def reading(
    name: str,
    published: str | None,
    *told: tuple[str, tuple[str, ...]],
    happened: tuple[str, ...] = (),
) -> Reading:
    """An article of these sentences, each with the days it names."""
    day = date.fromisoformat(published) if published else None
    text = " ".join(words for words, _ in told)
    sentences = []
    for words, days in told:
        start = text.find(words)
        named = tuple(map(date.fromisoformat, days))
        sentences.append(Sentence(start=start, end=start + len(words), text=words, days=named))
    article = Article(
        id=name, ref=f"{name}.txt", text=text, published=DateRange(day, day) if day else None
    )
    return Reading(article, tuple(sentences), tuple(map(date.fromisoformat, happened)))
