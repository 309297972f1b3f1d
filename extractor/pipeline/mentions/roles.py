"""What somebody is said to be: titles before the name, descriptions beside it."""

from spacy.tokens import Span, Token

from extractor import lexicon, names
from extractor.pipeline.mentions import actor_nouns

LONGEST = 80
"""Characters of a description that can still be an office."""
_WORDS = frozenset({"PROPN", "ADJ", "NOUN"})
"""What a name's word before an office is taken for: "Steel" in "Acme Steel spokesman" is a noun."""

_LINKS = (
    lexicon.of_sort("connectives", "location")
    | lexicon.of_sort("connectives", "direction")
    | lexicon.of_sort("connectives", "suffered")
)


def of(span: Span) -> list[str]:
    """Returns the roles stated around a person's name, as written."""
    return [role for role in (_title_before(span), _apposition(span.root)) if role]


def office(role: str) -> list[str]:
    """Returns the words of a role up to what it is of: "vice chairman" of "... of the Chamber".

    >>> office("third candidate in the party race")
    ['third', 'candidate']
    """
    words = role.split()
    cut = (at for at, word in enumerate(words) if at and word in _LINKS)
    return words[: next(cut, len(words))]


def _title_before(span: Span) -> str | None:
    """The words of office right before a name: "US Trade Representative", "Ministry spokesman"."""
    doc, start, office = span.doc, span.start, False
    while start > 0 and span.start - start < 7:
        token = doc[start - 1]
        word = token.lower_.rstrip(".")
        if word == "-" and start < span.start and start > 1 and not token.nbor(-1).whitespace_:
            start -= 1
            continue
        if word in names.offices() or (start == span.start and _is_of_person(token)):
            office = True
        elif not (
            names.title_length([word, "president"]) == 2
            or (office and _in_title(token, doc[start]))
        ):
            break
        start -= 1
    words = doc[start : span.start].text if office else ""
    return words if names.is_whole(words) else None


def _is_of_person(token: Token) -> bool:
    """Tells of a noun before a name, "Judge" or "activist", that it tells what somebody is."""
    beside = token.dep_ in ("nmod:desc", "compound") and token.tag_ in ("NN", "NNP")
    return beside and actor_nouns.is_person(token)


def _in_title(token: Token, following: Token) -> bool:
    inside = not token.is_sent_start or bool(token.ent_type_)  # "Acme Steel spokesman" begins it
    near = token.pos_ in _WORDS and token.text[0].isupper() and inside
    return near and token.sent.start == following.sent.start and token.dep_ in (
        "compound", "amod", "nmod:desc", "flat", "nmod",
    )  # fmt: skip


def _apposition(root: Token) -> str | None:
    """The description beside a name: "X, chairman of Y," or "the chairman of Y, X,"."""
    for child in root.children:
        if child.dep_ == "appos" and _is_office(child) and child.i > root.i:
            return _shorten(child.doc[child.left_edge.i : child.right_edge.i + 1].text)
    head = root.head
    if root.dep_ == "appos" and _is_office(head):
        cases = [child.i for child in head.lefts if child.dep_ in ("case", "det", "cc", "mark")]
        start = max([head.left_edge.i - 1, *cases]) + 1
        return _shorten(head.doc[start : root.left_edge.i].text)
    return None


def _is_office(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and actor_nouns.sort_of(token) is not None


def _shorten(text: str) -> str | None:
    words = text.strip(" ,")
    first, _, rest = words.partition(" ")
    if first in lexicon.of_sort("pronouns", "article"):
        words = rest
    return words if len(words) <= LONGEST and names.is_whole(words) else None
