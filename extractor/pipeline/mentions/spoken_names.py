"""Names that no model knows, of those who speak: "Tarvo Ilmets, a baker at the market, said".

Capitalised words that are the subject of a verb of saying are a name where the text says what
they are, by an apposition or by an occupation before them.
"""

from collections.abc import Iterable, Iterator

from spacy import symbols
from spacy.tokens import Doc, Span, Token

from extractor import countries, names
from extractor.pipeline import annotations, words
from extractor.pipeline.mentions import actor_nouns, entities
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees
from extractor.records import MentionLabel

_LONGEST = 3
_CLASSES = frozenset({symbols.PROPN, symbols.NOUN})


def find(doc: Doc) -> Iterable[MentionDraft]:
    """Yields the names of speakers that the model did not see."""
    for token in annotations.of_class(doc, _CLASSES):
        if _ends(token):
            span = _span(token)
            label = _label(span) if len(span) > 1 and _is_plain(span) else None
            if label is not None:
                yield MentionDraft(span=span, kind="name", label=label)


def _is_word(token: Token) -> bool:
    shape = token.is_title or (token.text[0].isupper() and not token.is_upper)
    word = token.text.replace("-", "").isalpha() and len(token) > 1
    return shape and word and not token.ent_type_ and token.tag_ in ("NNP", "NN", "JJ")


def _ends(token: Token) -> bool:
    """Tells whether a name may end here: no capitalised word comes behind."""
    return _is_word(token) and (token.i + 1 == len(token.doc) or not _is_word(token.nbor()))


def _span(last: Token) -> Span:
    """The capitalised words up to ``last``, but not those that tell an occupation."""
    first = last
    while not trees.opens(first) and last.i - first.i < _LONGEST - 1:
        before = first.nbor(-1)
        if not _is_word(before) or _occupation(before) is not None:
            break
        first = before
    return Span(last.doc, first.i, last.i + 1)


def _is_plain(span: Span) -> bool:
    known = any(
        countries.form_of(word.text) is not None
        or _occupation(word) is not None
        or word.lower_ in names.titles()
        or word.text in entities.BODIES
        for word in span
    )
    return not known and any(word.tag_ == "NNP" for word in span)


def _label(span: Span) -> MentionLabel | None:
    """What sort of actor speaks; None where nobody speaks, or nothing tells who it is."""
    root = span.root
    while root.dep_ == "flat":
        root = root.head
    if root.dep_ != "nsubj" or root.head.lemma_.lower() not in words.saying():
        return None
    told = next(_told_of(span), None)
    return told[0] if told is not None else None


def _told_of(span: Span) -> Iterator[actor_nouns.Sort]:
    """What is said of a name beside it: an apposition behind it, an occupation right before."""
    for child in span.root.children:
        sort = _occupation(child) if child.dep_ == "appos" and child.i > span.end else None
        if sort is not None and sort[0] in ("PERSON", "ORG"):
            yield sort
    before = span[0].nbor(-1) if not trees.opens(span[0]) else None
    sort = _occupation(before) if before is not None else None
    if sort is not None and sort[0] == "PERSON":
        yield sort


def _occupation(token: Token) -> actor_nouns.Sort | None:
    return actor_nouns.known().get(token.lower_)
