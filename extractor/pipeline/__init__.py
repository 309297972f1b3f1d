"""Article -> Extraction: the only room where spaCy is spoken.

The shipped model holds what is learned (tagger, parser, lemmatizer, entities); the components of
``COMPONENTS`` are rules joined to it at load time. Each reads what earlier ones wrote on the Doc.
"""

import warnings
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.errors import ModelError, ReadError
from extractor.pipeline import annotations, claims, dating, events, layout, mentions, timexes
from extractor.pipeline.tokenizing import BoundedTokenizer
from extractor.records import Article, Extraction

COMPONENTS: tuple[tuple[str, Callable[..., Callable[[Doc], Doc]]], ...] = (
    ("news_layout", layout.make),
    ("news_timexes", timexes.make),
    ("news_mentions", mentions.make),
    ("news_claims", claims.make),
    ("news_events", events.make),
    ("news_dating", dating.make),
)
BATCH = 32
BATCH_CHARACTERS = 200_000
"""Articles parsed together, and about how long they may be together: a parse takes 3.4 kB of
memory a character. spaCy's vocabulary is emptied of their words after each batch."""


def load(model: str | None = None) -> Language:
    """Returns a spaCy pipeline with every component of ``COMPONENTS``.

    Args:
        model: Name or path of a spaCy pipeline with a tagger, a parser and entities; the one
            shipped with this package when None. Universal Dependencies labels work best.

    Raises:
        ModelError: If there is no such pipeline.
    """
    annotations.register()
    nlp = _load_trained(model)
    nlp.tokenizer = BoundedTokenizer(nlp.tokenizer)
    _check(nlp)
    for name, _ in COMPONENTS:
        nlp.add_pipe(name, first=True if name == "news_layout" else None)
    return nlp


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
        return [_harvest(doc) for doc in nlp.pipe([_make_doc(nlp, a) for a in fitting])]


def _make_doc(nlp: Language, article: Article) -> Doc:
    doc = nlp.make_doc(article.text)
    doc._.article = article
    return doc


def _harvest(doc: Doc) -> Extraction:
    return Extraction(
        article=doc._.article,
        timexes=tuple(doc._.timexes),
        mentions=tuple(doc._.mentions),
        actors=tuple(doc._.actors),
        events=tuple(doc._.events),
        claims=tuple(doc._.claims),
    )


def _load_trained(model: str | None) -> Language:
    name = model or str(files("extractor") / "model")
    try:
        return spacy.load(name)
    except OSError as error:
        wanted = f"no spaCy pipeline {model!r}" if model else "the shipped model is missing"
        hint = "install it, or leave --model out" if model else "reinstall the package"
        raise ModelError(f"{wanted}; {hint} ({error})") from error


def _check(nlp: Language) -> None:
    """Warns once of what a foreign pipeline lacks; sentences are cut by rule without a parser."""
    lacking = [need for need in ("tagger", "parser", "ner") if need not in nlp.pipe_names]
    if lacking:
        warnings.warn(
            f"the pipeline {nlp.meta['name']!r} has no {', '.join(lacking)}: "
            "fewer claims, events and actors will be found",
            stacklevel=3,
        )
    if "parser" in lacking and not {"senter", "sentencizer"} & set(nlp.pipe_names):
        nlp.add_pipe("sentencizer")
