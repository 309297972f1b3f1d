"""Texts as the whole shipped pipeline reads them, for tests of what its parser is part of."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractor.records import Article
from extractor.temporal.values import parse_day

Reading = Callable[[str], Doc]


def reader(nlp: Language, *, published: str | None = None) -> Reading:
    """Returns what reads a text as an article of that day, or of no day that is known."""
    day = parse_day(published) if published else None

    def reading(text: str) -> Doc:
        doc = nlp.make_doc(text)
        doc._.article = Article(id="a", ref="a", text=text, published=day)
        return nlp(doc)

    return reading
