"""``news_telling``: from what was read to what could be printed, a line an assertion.

Reading is over here: events, claims and their days are known. What is decided is which claim tells
an event (``linking``), the words of a line (``wording``), and how much each reading is worth
(``weighing``). Which lines are printed is decided where somebody asks.
"""

from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.telling import linking, weighing, wording


@Language.factory(
    "news_telling",
    requires=["token.dep", "doc._.claims", "doc._.events"],
    assigns=["doc._.claims", "doc._.events"],
)
def make(nlp: Language, name: str) -> "NewsTelling":
    """Makes the component."""
    return NewsTelling()


class NewsTelling:
    """Completes ``doc._.claims`` and ``doc._.events``: told by whom, in which words, how surely."""

    def __call__(self, doc: Doc) -> Doc:
        """Completes the records of ``doc`` and returns it."""
        events, claims = linking.link(doc, doc._.events, doc._.claims)
        events, claims = wording.word(doc, events, claims)
        doc._.events, doc._.claims = weighing.weigh(doc, events, claims)
        return doc
