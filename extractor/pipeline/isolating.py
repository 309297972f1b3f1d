"""Extraction that no single article stops: what cannot be read is handed on with its reason.

A batch is parsed together, for that is quicker. When it fails, each article that it did not give
is tried by itself, so only those that fail alone are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language

from extractor import pipeline
from extractor.records import Article, Extraction


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that gave nothing, and why; ``poison`` when it broke what read it."""

    article: Article
    reason: str
    poison: bool = True


def extract(batch: list[Article], nlp: Language) -> Iterator[Extraction | Failure]:
    """Yields what each article of a batch tells, or why it tells nothing."""
    left = list(batch)
    reasons: list[str] = []
    try:
        for extraction in pipeline.extract(
            batch, nlp, on_skip=lambda ref, reason: reasons.append(reason)
        ):
            done = extraction.article
            left.remove(next(a for a in left if (a.id, a.ref) == (done.id, done.ref)))
            yield extraction
    except Exception as error:
        if len(batch) == 1:
            yield Failure(batch[0], _words(error))
            return
        for article in left:
            yield from extract([article], nlp)
        return
    for article, reason in zip(left, reasons, strict=True):
        yield Failure(article, reason, poison=False)


def _words(error: Exception) -> str:
    said = " ".join(str(error).split())[:200]
    return f"cannot be read ({type(error).__name__}{': ' if said else ''}{said})"
