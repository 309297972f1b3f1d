"""Tokens that are made once, and say what is known of them without looking it up again.

spaCy makes a ``Token`` each time one is asked for, decodes its strings each time, and walks a
sentence for its children: a hundred thousand times an article. While a component of ours reads a
Doc (``with held.tokens(doc)``), each of its tokens is one object that holds all this. Nobody may
change the annotation meanwhile; before and after, the Doc is as any other. The next component finds
the same tokens if the annotation is still the same; the last one drops them.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

import numpy as np
from spacy.tokens import Doc, Token
from spacy.tokens.doc import pickle_doc  # type: ignore[attr-defined]

Answer = TypeVar("Answer")

_STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_COLUMNS = (*_STRINGS, "HEAD", "SENT_START")
_NONE: tuple[Token, ...] = ()


class HeldToken(Token):
    """A token with its words, labels, head and children, which spaCy looks up each time."""

    __slots__ = (
        "children",
        "dep_",
        "ent_type_",
        "head",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "rights",
        "sent",
        "tag_",
        "text",
    )  # fmt: skip


class HeldDoc(Doc):
    """A Doc that can hold its tokens.

    Attributes:
        held: The tokens while a component reads.
        answers: What questions of ``once`` gave since it began to.
        kept: The annotation they were made of, and the tokens, from one component to the next.
    """

    held: Sequence[Token] = _NONE
    answers: dict[Any, Any]
    kept: tuple[Any, list[Any]] | None = None

    def __getitem__(self, at: Any) -> Any:
        """Returns the token, held if they are, or the span."""
        if self.held and at.__class__ is int:
            return self.held[at]
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[Token]:
        """Yields the tokens."""
        return iter(self.held) if self.held else super().__iter__()

    def __reduce__(self) -> Any:
        """Is pickled as any Doc, and comes back as one."""
        return pickle_doc(self)


def copy(doc: Doc) -> HeldDoc:
    """Returns a Doc just tokenized as one that can hold its tokens."""
    rows: Any = doc.to_array(["ORTH", "SPACY", "NORM"])
    words, spaces, _ = rows.T.tolist()
    copied = HeldDoc(doc.vocab, words=words, spaces=list(map(bool, spaces)))
    if words:
        copied.from_array(["NORM"], rows[:, 2].copy())
    return copied


@contextmanager
def tokens(doc: Doc) -> Iterator[None]:
    """Holds the tokens of ``doc`` in the block; does nothing where it cannot, or does already."""
    if not isinstance(doc, HeldDoc) or doc.held or not len(doc):
        yield
        return
    doc.held, doc.answers = _tokens(doc), {}
    try:
        yield
    finally:
        doc.held = _NONE
        doc.answers.clear()


def once(ask: Callable[[Doc], Answer]) -> Callable[[Doc], Answer]:
    """Makes a question be answered once while the tokens of a Doc are held: nothing changes."""

    @wraps(ask)
    def asked(doc: Doc) -> Answer:
        if not isinstance(doc, HeldDoc) or not doc.held:
            return ask(doc)
        if ask not in doc.answers:
            doc.answers[ask] = ask(doc)
        answer: Answer = doc.answers[ask]
        return answer

    return asked


def drop(doc: Doc) -> None:
    """Parts tokens that hold one another, so that they are gone at once and not some time later."""
    if isinstance(doc, HeldDoc) and doc.kept is not None:
        for token in doc.kept[1]:
            del token.head, token.lefts, token.rights, token.children
        doc.kept = None


def _tokens(doc: HeldDoc) -> list[Any]:
    """Returns the tokens that were made before, or new ones where the annotation has changed."""
    rows: Any = doc.to_array([*_COLUMNS])
    if doc.kept is None or not np.array_equal(doc.kept[0], rows):
        drop(doc)
        doc.kept = rows, _made(doc, rows)
    return doc.kept[1]


def _made(doc: Doc, rows: Any) -> list[Any]:
    made: list[Any] = [HeldToken(doc.vocab, doc, at) for at in range(len(doc))]
    strings, columns = doc.vocab.strings, rows[:, : len(_STRINGS)].T.tolist()
    known = {code: strings[code] for code in set().union(*columns)}
    for token, text, lower, lemma, pos, tag, dep, ent_type in zip(made, *columns, strict=True):
        token.text, token.lower_, token.lemma_ = known[text], known[lower], known[lemma]
        token.pos_, token.tag_, token.dep_ = known[pos], known[tag], known[dep]
        token.ent_type_ = known[ent_type]
    _link(made, (rows[:, len(_STRINGS)].astype(np.int64) + np.arange(len(doc))).tolist())
    for sentence in doc.sents if doc.has_annotation("SENT_START") else ():
        for token in made[sentence.start : sentence.end]:
            token.sent = sentence
    return made


def _link(made: list[Any], heads: list[int]) -> None:
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for at, (token, head) in enumerate(zip(made, heads, strict=True)):
        token.head = made[head] if token.dep_ else token
        token.lefts = token.rights = token.children = _NONE
        if at < head:
            lefts.setdefault(head, []).append(token)
        elif at > head:
            rights.setdefault(head, []).append(token)
    for at, found in lefts.items():
        made[at].lefts = made[at].children = found
    for at, found in rights.items():
        made[at].rights, made[at].children = found, [*made[at].lefts, *found]
