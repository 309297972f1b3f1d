"""News of one day, read."""

import datetime

from spacy.language import Language
from spacy.tokens import Doc

from extractor.records import Article, DateRange

DAY = datetime.date(2020, 5, 6)
"""The day of publication."""


def read(nlp: Language, text: str) -> Doc:
    """Returns a text as an article of ``DAY``."""
    doc = nlp.make_doc(text)
    doc._.article = Article(id="a", ref="a", text=text, published=DateRange(first=DAY, last=DAY))
    return nlp(doc)
