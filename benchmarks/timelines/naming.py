"""Where an article names one of the entities asked for, by name or by "the aircraft"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Token

GENERIC = frozenset(
    "airlines airways and company corp corporation group inc of states store the united".split()
)
"""Words that many names have."""

ACRONYM = 3
DEFINITE = frozenset({"the", "this", "that", "its"})

Places = Mapping[str, set[int]]


def _key(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", word.lower())


class Names:
    """The forms under which each of several entities is named.

    A part of a name counts where no other entity has it and not all of it is generic: "787" and
    "Dreamliner" for the Boeing 787 Dreamliner, "Jobs" for Steve Jobs; so do initials (USAF).
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        self._forms = {name: self._forms_of(name) for name in names}
        self._nouns: dict[str, set[str]] = {name: set() for name in names}

    def learn(self, docs: Iterable[Doc]) -> None:
        """Notes which nouns stand beside each name: "the A380, a twin-deck aircraft"."""
        for doc in docs:
            for name in self.names:
                for at in self._named(doc, name):
                    self._nouns[name].update(_beside(doc[at]))

    def find(self, doc: Doc) -> Places:
        """Returns the tokens that stand for each entity: names, their mentions, and nominals."""
        found = {name: self._named(doc, name) for name in self.names}
        for places in found.values():
            places |= _mentions(doc, places)
        for token in doc:
            if token.pos_ == "NOUN" and _is_definite(token):
                name = self._nearest(token, found)
                if name is not None:
                    found[name].add(token.i)
        return found

    def _nearest(self, noun: Token, found: Places) -> str | None:
        """The entity of this sort that was named last."""
        last = {
            name: max((at for at in places if at < noun.i), default=-1)
            for name, places in found.items()
            if noun.lemma_.lower() in self._nouns[name]
        }
        best = max(last, key=lambda name: last[name], default=None)
        return best if best is not None and last[best] >= 0 else None

    def _forms_of(self, name: str) -> list[tuple[str, ...]]:
        words = [_key(word) for word in name.split()]
        others = {_key(w) for other in self.names if other != name for w in other.split()}
        common = GENERIC | others
        forms = [tuple(words)]
        for length in range(len(words) - 1, 0, -1):
            for start in range(len(words) - length + 1):
                part = tuple(words[start : start + length])
                if self._tells(part, words, start, common):
                    forms.append(part)
        initials = "".join(word[0] for word in name.split() if word[0].isupper()).lower()
        return [*forms, (initials,)] if len(initials) >= ACRONYM else forms

    def _tells(
        self, part: tuple[str, ...], words: list[str], start: int, common: frozenset[str]
    ) -> bool:
        if len(part) > 1:
            return not set(part) <= common
        word = part[0]
        if any(map(str.isdigit, word)):
            return len(word) > 2
        at_edge = start == len(words) - 1 or (start == 0 and len(words) == 2)
        return at_edge and word not in common

    def _named(self, doc: Doc, name: str) -> set[int]:
        words = [_key(token.text) for token in doc]
        found: set[int] = set()
        for form in self._forms[name]:
            number = len(form) == 1 and any(map(str.isdigit, form[0]))
            for start in range(len(words) - len(form) + 1):
                here = tuple(words[start : start + len(form)])
                same = here == form or (number and here == (form[0] + "s",))
                if same and (form == self._forms[name][0] or not doc[start].text[0].islower()):
                    found.update(range(start, start + len(form)))
        return found


def _mentions(doc: Doc, named: set[int]) -> set[int]:
    """The pronouns and descriptions of the actor that a name belongs to."""
    spans = [
        (mention, doc.char_span(mention.provenance.start, mention.provenance.end))
        for mention in doc._.mentions
        if mention.actor_id is not None
    ]
    actors = {m.actor_id for m, span in spans if m.kind == "name" and span and span.root.i in named}
    return {
        span.root.i
        for mention, span in spans
        if span is not None and mention.kind != "name" and mention.actor_id in actors
    }


def _beside(name: Token) -> Iterable[str]:
    head = name.head
    for child in name.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            yield child.lemma_.lower()
    if head.pos_ == "NOUN" and head != name:
        predicate = any(child.dep_ == "cop" and child.lemma_ == "be" for child in head.children)
        described = name.dep_ in ("compound", "flat") and head.i == name.i + 1
        numbered = any(map(str.isdigit, name.text))
        if (
            name.dep_ == "appos"
            or (name.dep_.startswith("nsubj") and predicate)
            or (described and numbered)
        ):
            yield head.lemma_.lower()


def _is_definite(noun: Token) -> bool:
    words = {c.lower_ for c in noun.children if c.dep_ in ("det", "nmod:poss")}
    return bool(words & DEFINITE) and not any(c.pos_ == "PROPN" for c in noun.children)
