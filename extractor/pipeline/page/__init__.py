"""``news_layout``: the lines of an article, before anything is parsed.

A sentence never runs across the end of a headline, a dateline or a paragraph, and never begins
right after a word; which blocks are not prose (captions, share lines) is kept for the components
that follow. The lines themselves are recognised by ``extractor.layout``.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractor import layout
from extractor.pipeline import annotations
from extractor.temporal import vocabulary

_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


@Language.factory("news_layout", assigns=["token.is_sent_start", "doc.spans"])
def make(nlp: Language, name: str) -> "NewsLayout":
    """Makes the component."""
    return NewsLayout()


class NewsLayout:
    """Starts a sentence at each block and keeps the blocks in ``doc.spans["layout"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Marks ``doc`` and returns it."""
        spans = []
        for block in layout.blocks(doc.text):
            span = doc.char_span(block.start, block.end, label=block.kind, alignment_mode="expand")
            if span is not None and len(span):
                spans.append(span)
                span[0].is_sent_start = True
        _join_words(doc)
        doc.spans[annotations.LAYOUT] = spans
        return doc


_NUMBER = frozenset({"No", "Nos", "no", "nos"})
"""Before a stop and digits these stand for "number"."""


def _join_words(doc: Doc) -> None:
    """Lets no sentence start right after a word without a stop: "Liu | He" is one name.

    Nor does one start in "on 4th. March 1987" or in "the No. 1 seller".
    """
    flags = doc.to_array(["IS_ALPHA", "IS_DIGIT", "IS_LOWER"]).astype(bool)
    words, lower = flags[:, 0] | flags[:, 1], flags[:, 2]
    for at in (words[:-1] & words[1:] & ~lower[1:]).nonzero()[0]:
        after = doc[int(at) + 1]
        if not after.is_sent_start:
            after.is_sent_start = False
    for token in doc[1:-1]:
        if token.text == "." and _NTH.fullmatch(token.nbor(-1).text):
            following = token.nbor()
            if following.lower_ in vocabulary.words("month") and not following.is_sent_start:
                following.is_sent_start = False
        elif token.text == "." and token.nbor(-1).text in _NUMBER and token.nbor().is_digit:
            token.is_sent_start = token.nbor().is_sent_start = False
