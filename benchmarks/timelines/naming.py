"""Where an article names one of the entities asked for: by name, "the aircraft", "it" or "we"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from spacy.tokens import Doc, Span, Token

from benchmarks.timelines import forms
from extractor.pipeline.events import event_recognition

DEFINITE = frozenset({"the", "this", "that", "its"})
WE = frozenset({"we", "us", "our", "ours"})

_QUALIFYING = frozenset({"compound", "nummod", "nmod:unmarked", "amod", "flat"})

Places = Mapping[str, set[int]]


class Names:
    """What each of several entities is called, by name and by the nouns that describe it."""

    def __init__(self, names: Sequence[Doc]) -> None:
        self.names = [name.text for name in names]
        self._forms = {name.text: forms.of(name, names) for name in names}
        self._nouns: dict[str, set[str]] = {name: set() for name in self.names}
        self._labels = dict.fromkeys(self.names, "")

    def learn(self, docs: Sequence[Doc]) -> None:
        """Notes the nouns beside each name ("the A380, a twin-deck aircraft") and its acronyms."""
        for name in self.names:
            labels: Counter[str] = Counter()
            short: set[forms.Form] = set()
            for doc in docs:
                known = _labels(doc)
                for span in self._spans(doc, name):
                    labels[known.get(span[0], "")] += 1
                    short.update(forms.acronyms(doc, span))
                    for at in range(*span):
                        self._nouns[name].update(_beside(doc[at]))
            self._forms[name].extend(sorted(short - set(self._forms[name])))
            label = max(labels, key=lambda label: labels[label], default="")
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
        """The thing of this sort that was named last; bodies and people are left to coreference."""
        last = {
            name: max((at for at in places if at < noun.i), default=-1)
            for name, places in found.items()
            if not self._labels[name] and noun.lemma_.lower() in self._nouns[name]
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
            if not self._labels[name] and any(each.i in found[name] for each in subjects):
                return name
        return None

    def _named(self, doc: Doc) -> dict[str, set[int]]:
        """The tokens of each name; what lies within a longer name is not named by itself."""
        spans = {name: self._spans(doc, name) for name in self.names}
        found: dict[str, set[int]] = {name: set() for name in self.names}
        for name in self.names:
            longer = [s for other in self.names if other != name for s in spans[other]]
            for start, end in spans[name]:
                if not any(s <= start and end <= e and e - s > end - start for s, e in longer):
                    found[name].update(range(start, end))
        return found

    def _spans(self, doc: Doc, name: str) -> set[forms.Span]:
        known = self._forms[name]
        foreign = _of_others(doc, {word for form in known for word in form}, self._labels[name])
        whole = set(forms.whole(doc, known[0]))
        return whole | set(forms.parts(doc, name, known, foreign))


def _of_others(doc: Doc, words: Set[str], label: str) -> set[int]:
    """The tokens of names of another kind, or with a word of their own ("Steve Ballmer")."""
    found: set[int] = set()
    for span, of in names(doc):
        own = any(t.pos_ == "PROPN" and forms.key(t.text) not in words for t in span)
        if own or of == "PLACE":
            found.update(range(span.start, span.end))
    if label:
        known = _labels(doc)
        found.update(token.i for token in doc if known.get(token.i) != label)
    return found


def _labels(doc: Doc) -> dict[int, str]:
    """The label of the name that each token is part of."""
    return {token.i: label for span, label in names(doc) for token in span}


def names(doc: Doc) -> Iterator[tuple[Span, str]]:
    """Yields the names that mentions are, with their labels."""
    for mention in doc._.mentions:
        span = doc.char_span(mention.provenance.start, mention.provenance.end)
        if span is not None and mention.kind == "name":
            yield span, mention.label


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
    if (
        head.pos_ == "NOUN"
        and head != name
        and event_recognition.score(head) <= event_recognition.THRESHOLD
    ):
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
