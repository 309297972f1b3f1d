"""Where an article names one of the entities asked for: by name, "the aircraft", "it" or "we"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from spacy.tokens import Doc, Token

from extractor.pipeline import eventive

GENERIC = frozenset(
    "airlines airways and company corp corporation group inc of states store the united".split()
)
"""Words that many names have."""

ACRONYM = 3
DEFINITE = frozenset({"the", "this", "that", "its"})
WE = frozenset({"we", "us", "our", "ours"})
WHOLE = 2
"""How many words of a name can be turned round ("the 3G iPhone") or have another between them."""

_QUALIFYING = frozenset({"compound", "nummod", "nmod:unmarked", "amod", "flat"})

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
        self._labels: dict[str, str] = {}

    def learn(self, docs: Sequence[Doc]) -> None:
        """Notes the nouns beside each name ("the A380, a twin-deck aircraft") and its acronym."""
        labels: dict[str, Counter[str]] = {name: Counter() for name in self.names}
        for doc in docs:
            known = _labels(doc)
            for name in self.names:
                for start, end in self._spans(doc, name):
                    self._forms[name].extend(_acronym(doc, start, end, self._forms[name]))
                    labels[name][known.get(start, "")] += 1
                    for at in range(start, end):
                        self._nouns[name].update(_beside(doc[at]))
        for name, counted in labels.items():
            label = max(counted, key=lambda label: counted[label], default="")
            self._labels[name] = label if label in ("PERSON", "ORG") else ""

    def find(self, doc: Doc) -> Places:
        """Returns the tokens that stand for each entity: names, their mentions, and nominals."""
        found = self._named(doc)
        for name, places in found.items():
            label = self._labels[name]
            places |= (
                _mentions(doc, places, label) if label else _sorts(doc, places, self._nouns[name])
            )
        for token in doc:
            name = None
            if token.pos_ == "NOUN" and _is_definite(token):
                name = self._nearest(token, found)
            elif token.lower_ in ("it", "its"):
                name = self._subject_before(token, found)
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

    def _subject_before(self, pronoun: Token, found: Places) -> str | None:
        """The thing that the sentence before tells of; bodies are left to the coreference."""
        start = pronoun.sent.start
        if start == 0:
            return None
        subjects = [c for c in pronoun.doc[start - 1].sent.root.children if c.dep_[:5] == "nsubj"]
        for name in self.names:
            if not self._labels[name] and subjects and subjects[0].i in found[name]:
                return name
        return None

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

    def _named(self, doc: Doc) -> dict[str, set[int]]:
        """The tokens of each name; what lies within a longer name is not named by itself."""
        spans = {name: set(self._spans(doc, name)) for name in self.names}
        found: dict[str, set[int]] = {name: set() for name in self.names}
        for name in self.names:
            longer = [s for other in self.names if other != name for s in spans[other]]
            for start, end in spans[name]:
                if not any(s <= start and end <= e and e - s > end - start for s, e in longer):
                    found[name].update(range(start, end))
        return found

    def _spans(self, doc: Doc, name: str) -> Iterator[tuple[int, int]]:
        words = [_key(token.text) for token in doc]
        whole = self._forms[name][0]
        foreign = _of_others(doc, {word for form in self._forms[name] for word in form})
        for form in self._forms[name]:
            for start in range(len(words) - len(form) + 1):
                here = tuple(words[start : start + len(form)])
                code = any(map(str.isdigit, form[0])) or doc[start].text.isupper()
                part = code or (start not in foreign and _is_capital(doc[start]))
                if _is_form(here, form) and (form == whole or part):
                    yield start, start + len(form)
        if len(whole) == WHOLE:
            for start in range(len(words) - len(whole)):
                turned = (words[start + 1], words[start])
                parted = (words[start], words[start + 2])
                if _is_form(turned, whole):
                    yield start, start + 2
                elif _is_form(parted, whole) and doc[start + 1].text[0].isupper():
                    yield start, start + 3


def _is_form(here: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Tells whether words are a form of a name, or several of it: "A380s", but not "3GS"."""
    code = form[-1][-1:].isalpha() and any(map(str.isdigit, form[-1]))
    return here == form or (not code and here == (*form[:-1], form[-1] + "s"))


def _is_capital(token: Token) -> bool:
    return token.text[0].isdigit() or any(map(str.isupper, token.text))


def _of_others(doc: Doc, words: Set[str]) -> set[int]:
    """The tokens of names that have a word of their own, as "Steve Ballmer" has; and of places."""
    found: set[int] = set()
    for mention in doc._.mentions:
        span = doc.char_span(mention.provenance.start, mention.provenance.end)
        if span is not None and mention.kind == "name":
            own = any(t.pos_ == "PROPN" and _key(t.text) not in words for t in span)
            if own or mention.label == "PLACE":
                found.update(range(span.start, span.end))
    return found


def _labels(doc: Doc) -> dict[int, str]:
    """The label of the name that each token is part of."""
    labels = {}
    for mention in doc._.mentions:
        span = doc.char_span(mention.provenance.start, mention.provenance.end)
        if span is not None and mention.kind == "name":
            labels.update(dict.fromkeys(range(span.start, span.end), mention.label))
    return labels


def _acronym(
    doc: Doc, start: int, end: int, known: list[tuple[str, ...]]
) -> Iterator[tuple[str, ...]]:
    """Yields the letters in brackets behind a name: "Singapore Airlines (SIA)"."""
    if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")":
        letters = doc[end + 1].text
        form = (_key(letters),)
        if letters.isupper() and letters[0] == doc[start].text[0] and form not in known:
            yield form


def _mentions(doc: Doc, named: set[int], label: str) -> set[int]:
    """The pronouns and descriptions of the actor that a name belongs to; "we" is whose it is."""
    spans = [
        (mention, doc.char_span(mention.provenance.start, mention.provenance.end))
        for mention in doc._.mentions
        if mention.actor_id is not None
    ]
    actors = {m.actor_id for m, span in spans if m.kind == "name" and span and span.root.i in named}
    people = {a.id for a in doc._.actors if actors.intersection(a.affiliated_with)}
    several = people if label == "PERSON" else people | actors
    return {
        span.root.i
        for mention, span in spans
        if span is not None
        and mention.kind != "name"
        and mention.actor_id in (several if span.text.lower() in WE else actors)
    }


def _sorts(doc: Doc, places: set[int], nouns: Set[str]) -> set[int]:
    """The nouns of its own sort that a thing's name qualifies: "787 aircraft", not "787 sales"."""
    heads = {doc[at].head for at in places if doc[at].dep_ in _QUALIFYING}
    return {
        head.i
        for head in heads
        if head.pos_ in ("PROPN", "NUM") or (head.pos_ == "NOUN" and head.lemma_.lower() in nouns)
    }


def _beside(name: Token) -> Iterable[str]:
    head = name.head
    for child in name.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            yield child.lemma_.lower()
    if head.pos_ == "NOUN" and head != name and eventive.score(head) <= eventive.THRESHOLD:
        helpers = {child.dep_ for child in head.children if child.lemma_ == "be"}
        predicate = "cop" in helpers and not any(c.dep_ == "case" for c in head.children)
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
