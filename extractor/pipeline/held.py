"""Tokens that are made once, and say what is known of them without looking it up again.

spaCy makes a ``Token`` each time one is asked for, decodes its strings each time, and walks a
sentence for its children: a hundred thousand times an article. While a component of ours reads a
Doc (``with held.tokens(doc)``), each of its tokens is one object that holds all this. Nobody may
change the annotation meanwhile; before and after, the Doc is as any other.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from spacy.tokens import Doc, Token
from spacy.tokens.doc import pickle_doc  # type: ignore[attr-defined]

_COLUMNS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "HEAD")
_LINKS = ("head", "lefts", "rights", "children")
_NONE: tuple[Token, ...] = ()


class HeldToken(Token):
    """A token with its words, labels, head and children, which spaCy looks up each time."""

    __slots__ = (
        "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "sent", *_LINKS
    )  # fmt: skip


class HeldDoc(Doc):
    """A Doc that can hold its tokens."""

    held: Sequence[Token] = _NONE

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
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    copied = HeldDoc(doc.vocab, words=words, spaces=spaces)
    norms: Any = doc.to_array(["NORM"])
    if words:
        copied.from_array(["NORM"], norms)
    return copied


@contextmanager
def tokens(doc: Doc) -> Iterator[None]:
    """Holds the tokens of ``doc`` in the block; does nothing where it cannot, or does already."""
    if not isinstance(doc, HeldDoc) or doc.held or not len(doc):
        yield
        return
    doc.held = made = _made(doc)
    try:
        yield
    finally:
        del doc.held
        _part(made)


def _made(doc: Doc) -> list[Any]:
    rows: Any = doc.to_array([*_COLUMNS])
    strings = doc.vocab.strings
    known = {code: strings[code] for code in np.unique(rows[:, :-1]).tolist()}
    made: list[Any] = [HeldToken(doc.vocab, doc, at) for at in range(len(doc))]
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    heads = (rows[:, -1].astype(np.int64) + np.arange(len(doc))).tolist()
    for at, (token, head, row) in enumerate(zip(made, heads, rows.tolist(), strict=True)):
        text, lower, lemma, pos, tag, dep, ent_type, _ = row
        token.text, token.lower_, token.lemma_ = known[text], known[lower], known[lemma]
        token.pos_, token.tag_, token.dep_ = known[pos], known[tag], known[dep]
        token.ent_type_ = known[ent_type]
        token.head = made[head] if dep else token
        token.lefts = token.rights = token.children = _NONE
        if at < head:
            lefts.setdefault(head, []).append(token)
        elif at > head:
            rights.setdefault(head, []).append(token)
    for at, found in lefts.items():
        made[at].lefts = made[at].children = found
    for at, found in rights.items():
        made[at].rights, made[at].children = found, [*made[at].lefts, *found]
    for sentence in doc.sents if doc.has_annotation("SENT_START") else ():
        for token in made[sentence.start : sentence.end]:
            token.sent = sentence
    return made


def _part(made: list[Any]) -> None:
    """Frees tokens that hold one another."""
    for token in made:
        del token.head, token.lefts, token.rights, token.children
