"""One article after another, some parsed together: what ``extract`` yields is what each told."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc

from extractor.errors import ReadError
from extractor.layout.blanks import spaced
from extractor.pipeline import annotations, long_texts
from extractor.records import Article, Extraction

BATCH = 32
BATCH_CHARACTERS = 200_000
"""Articles parsed together, and about how long they may be together: a parse takes 3.4 kB of
memory a character. spaCy's vocabulary is emptied of their words after each batch."""


def extract(
    articles: Iterable[Article],
    nlp: Language,
    *,
    on_skip: Callable[[str, str], None] | None = None,
) -> Iterator[Extraction]:
    """Yields what each article tells, in the order of ``articles``.

    Args:
        articles: Read lazily, ``BATCH`` at a time; memory stays flat over any number.
        nlp: A pipeline from ``load``.
        on_skip: Called with an article's ref and the reason when it cannot be parsed.

    Raises:
        ReadError: If an article cannot be parsed and there is no ``on_skip``.
    """
    for batch in batches(articles):
        yield from _extract_batch(batch, nlp, on_skip)


def batches(articles: Iterable[Article], *, size: int = BATCH) -> Iterator[list[Article]]:
    """Yields the articles some at a time, fewer where they are long."""
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if len(batch) == size or sum(len(a.text) for a in batch) > BATCH_CHARACTERS:
            yield batch
            batch = []
    if batch:
        yield batch


def _extract_batch(
    batch: list[Article], nlp: Language, on_skip: Callable[[str, str], None] | None
) -> list[Extraction]:
    fitting = []
    for article in batch:
        if len(article.text) <= nlp.max_length:
            fitting.append(article)
            continue
        reason = f"{len(article.text):,} characters; at most {nlp.max_length:,} can be parsed"
        if on_skip is None:
            raise ReadError(f"{article.ref}: {reason}; split the article")
        on_skip(article.ref, reason)
    with nlp.memory_zone():
        return [_harvest(doc) for doc in _read(nlp, [_make_doc(nlp, a) for a in fitting])]


def _read(nlp: Language, docs: list[Doc]) -> Iterator[Doc]:
    """Runs the pipeline, on long texts one by one."""
    for is_long, group in groupby(docs, key=long_texts.is_long):
        read = partial(map, partial(long_texts.read, nlp)) if is_long else nlp.pipe
        yield from read(group)


def _make_doc(nlp: Language, article: Article) -> Doc:
    doc = nlp.make_doc(spaced(article.text))
    doc._.article = article
    return doc


def _harvest(doc: Doc) -> Extraction:
    found = {name: tuple(getattr(doc._, name)) for name in annotations.LISTS}
    return Extraction(article=doc._.article, **found)
