"""``news_universal``: the labels of spaCy's own English pipelines turned into those used here.

``en_core_web_sm``, ``_md``, ``_lg`` and ``_trf`` give ClearNLP dependencies (Choi and Palmer 2012)
and OntoNotes entities; the rooms of this pipeline read Universal Dependencies and PERSON, ORG,
PLACE and GROUP. The trees are rewritten, not relabelled: prepositions hang under their nouns,
copulas under their predicates, coordination on its first member (de Marneffe et al. 2014,
https://aclanthology.org/L14-1045). What has no counterpart keeps the nearest label.
"""

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from extractor import lexicon

LABELS = {
    "agent": "obl:agent", "attr": "xcomp", "auxpass": "aux:pass", "complm": "mark",
    "csubjpass": "csubj:pass", "dative": "iobj", "dobj": "obj", "hmod": "compound",
    "infmod": "acl", "intj": "discourse", "meta": "dep", "neg": "advmod", "nn": "compound",
    "nounmod": "nmod", "npadvmod": "obl:unmarked", "npmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "num": "nummod", "number": "compound", "oprd": "xcomp", "partmod": "acl", "poss": "nmod:poss",
    "possessive": "case", "preconj": "cc:preconj", "predet": "det:predet", "prt": "compound:prt",
    "quantmod": "advmod", "rcmod": "acl:relcl", "relcl": "acl:relcl", "acomp": "xcomp",
}  # fmt: skip
"""What is only called otherwise; the rest is rewritten below, or the same in both."""

ENTITIES = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE",
    "NORP": "GROUP", "PRODUCT": "PRODUCT", "LAW": "PRODUCT",
}  # fmt: skip
"""OntoNotes labels that name actors or places; days, sums and the like are read elsewhere."""

FOREIGN = frozenset({"pobj", "dobj", "nsubjpass"})
"""Labels by which a parser of the other kind is known."""

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@Language.factory(
    "news_universal",
    requires=["token.dep", "token.pos", "doc.ents"],
    assigns=["token.dep", "token.head", "doc.ents"],
)
def make(nlp: Language, name: str) -> "NewsUniversal":
    """Makes the component."""
    return NewsUniversal()


class NewsUniversal:
    """Rewrites trees and names in place of those the loaded pipeline gave."""

    def __call__(self, doc: Doc) -> Doc:
        """Rewrites ``doc`` and returns it."""
        doc.ents = [name for each in doc.ents if (name := name_of(each)) is not None]
        heads, labels = Tree(doc).rewritten()
        array = np.zeros((len(doc), 2), dtype=np.uint64)
        for at, (head, label) in enumerate(zip(heads, labels, strict=True)):
            array[at] = (np.int64(head - at).astype(np.uint64), doc.vocab.strings.add(label))
        return doc.from_array(["HEAD", "DEP"], array)  # type: ignore[arg-type]


def is_foreign(nlp: Language) -> bool:
    """Tells whether a pipeline's parser has ClearNLP's labels."""
    return "parser" in nlp.pipe_names and not FOREIGN.isdisjoint(nlp.pipe_labels["parser"])


def is_unreadable(nlp: Language) -> bool:
    """Tells whether a pipeline's parser has labels of neither kind, or is not for English."""
    labels = set(nlp.pipe_labels.get("parser", ()))
    known = not FOREIGN.isdisjoint(labels) or {"obj", "nsubj"} <= labels
    return nlp.lang != "en" or ("parser" in nlp.pipe_names and not known)


def name_of(entity: Span) -> Span | None:
    """Returns an entity as a name is marked here: its label, without "the" and "'s"."""
    label = ENTITIES.get(entity.label_)
    start, end = entity.start, entity.end
    while start < end and entity.doc[start].lower_ in lexicon.of_sort("pronouns", "article"):
        start += 1
    while end > start and entity.doc[end - 1].lower_ in ("'s", "’s", "'", "’"):
        end -= 1
    return Span(entity.doc, start, end, label=label) if label and start < end else None


class Tree:
    """A ClearNLP tree on its way to Universal Dependencies: heads and labels by token."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.heads = [token.head.i for token in doc]
        self.labels = [token.dep_ for token in doc]

    def rewritten(self) -> tuple[list[int], list[str]]:
        """Returns heads and labels after all rules."""
        for token in self.doc:
            if token.dep_ == "prep" or (token.dep_ in ("agent", "dative") and token.pos_ == "ADP"):
                self._preposition(token)
        for token in self.doc:
            if token.lemma_ == "be" and token.dep_ not in ("aux", "auxpass"):
                self._copula(token)
        for token in self.doc:
            self._report(token)
        for token in self.doc:
            self._coordination(token)
        for token in self.doc:
            self._rename(token)
        for entity in self.doc.ents:
            if entity.label_ == "PERSON":
                self._person(entity)
            elif entity.label_ == "GROUP" and self.labels[entity.root.i] == "compound":
                self.labels[entity.root.i] = "amod"
        for sentence in self.doc.sents:
            self._mend(sentence)
        return self.heads, self.labels

    def _mend(self, sentence: Span) -> None:
        """Makes one tree of a sentence whose rewriting left none: odd parses give odd trees."""
        inside = range(sentence.start, sentence.end)
        roots = [at for at in inside if self.heads[at] == at]
        root = roots[0] if roots else sentence.root.i
        self.heads[root], self.labels[root] = root, "ROOT"
        for at in roots[1:]:
            self.heads[at], self.labels[at] = root, "parataxis"
        sound = {root}
        for at in inside:
            path = []
            while at not in sound and at not in path and at in inside:
                path.append(at)
                at = self.heads[at]
            if at not in sound:
                self.heads[at], self.labels[at] = root, "dep"
            sound.update(path)

    def _children(self, at: int) -> list[int]:
        return [token.i for token in self.doc[at].sent if self.heads[token.i] == at != token.i]

    def _preposition(self, word: Token) -> None:
        """Of "met in Beijing" the noun hangs on the verb, the preposition on the noun."""
        inside = [child for child in word.children if child.dep_ in ("pobj", "pcomp", "prep")]
        noun = next((child for child in inside if child.dep_ != "prep"), None)
        if noun is None:
            nested = next(iter(inside), None)  # "out of Beijing"
            noun = next((c for c in nested.children if c.dep_ == "pobj"), None) if nested else None
            if nested is None or noun is None:
                self.labels[word.i] = "advmod" if word.dep_ == "prep" else word.dep_
                return
            self.heads[nested.i], self.labels[nested.i] = word.i, "fixed"
        head = self.heads[word.i]
        self.heads[noun.i], self.labels[noun.i] = head, self._oblique(word, noun, head)
        self.heads[word.i] = noun.i
        self.labels[word.i] = "mark" if noun.pos_ in ("VERB", "AUX") else "case"
        for child in word.children:
            if child not in (noun, *inside) and self.heads[child.i] == word.i:
                self.heads[child.i] = noun.i

    def _oblique(self, word: Token, noun: Token, head: int) -> str:
        of_noun = self.doc[head].pos_ in _NOMINAL
        if noun.pos_ in ("VERB", "AUX"):
            return "acl" if of_noun else "advcl"
        if word.dep_ == "agent":
            return "obl:agent"
        return "nmod" if of_noun else "obl"

    def _copula(self, verb: Token) -> None:
        """Makes what is said of the subject the head: "is ready", "are in Beijing"."""
        predicate = self._predicate(verb)
        if predicate is None:
            return
        at = predicate
        self.heads[at] = at if self.heads[verb.i] == verb.i else self.heads[verb.i]
        self.labels[at] = self.labels[verb.i]
        self.heads[verb.i], self.labels[verb.i] = at, "cop"
        for child in self._children(verb.i):
            if child != at:
                self.heads[child] = at

    def _predicate(self, verb: Token) -> int | None:
        children = [self.doc[at] for at in self._children(verb.i)]
        if any(child.dep_ == "expl" for child in children):
            for child in children:
                if child.dep_ == "attr":
                    self.labels[child.i] = "nsubj"
            return None
        for wanted in ("acomp", "attr", "oprd"):
            found = next((child.i for child in children if child.dep_ == wanted), None)
            if found is not None:
                return found
        beside = [c.i for c in children if self.labels[c.i] == "obl" and c.i > verb.i]
        beside += [c.i for c in children if c.dep_ == "advmod" and c.tag_ == "WRB"]
        beside += [c.i for c in children if c.dep_ == "advmod" and c.i == verb.i + 1]
        told = any(child.dep_ in ("ccomp", "xcomp") for child in children)
        subject = any(child.dep_ == "nsubj" for child in children)
        return beside[0] if beside and subject and not told else None

    def _report(self, said: Token) -> None:
        """Makes what was said the head where it comes first: "It is over, he said"."""
        for child in said.children:
            if child.dep_ != "ccomp" or child.i > said.i or child.right_edge.i >= said.i:
                continue
            told = self._moved(child.i)
            if any(mark.dep_ == "mark" for mark in child.lefts) or self.heads[told] != said.i:
                continue
            self.heads[told] = told if self.heads[said.i] == said.i else self.heads[said.i]
            self.labels[told] = self.labels[said.i]
            self.heads[said.i], self.labels[said.i] = told, "parataxis"
            return

    def _coordination(self, token: Token) -> None:
        """Every conjunct hangs on the first, and "and" on the one that follows it."""
        if token.dep_ == "conj":
            first, seen = token.head, {token.i}
            while first.dep_ == "conj" and first.i not in seen:
                seen.add(first.i)
                first = first.head
            if self.labels[token.i] == "conj" and self.heads[token.i] == token.head.i:
                self.heads[token.i] = self._moved(first.i)
        elif token.dep_ == "cc":
            later = (c.i for c in token.head.conjuncts if c.i > token.i)
            following = next(later, None)
            if following is not None and following != token.i:
                self.heads[token.i] = self._moved(following)

    def _moved(self, at: int) -> int:
        """The head of the clause or phrase that a word now stands in, where it was its head."""
        return self.heads[at] if self.labels[at] in ("cop", "case") else at

    def _rename(self, token: Token) -> None:
        label = self.labels[token.i]
        if label == "aux" and token.lower_ == "to":
            self.labels[token.i] = "mark"
        elif label == "neg" and token.lower_ == "no":
            self.labels[token.i] = "det"
        elif label == "compound" and token.pos_ in ("VERB", "ADJ"):
            self.labels[token.i] = "amod"
        elif label == "ccomp" and self._has_no_subject(token):
            self.labels[token.i] = "xcomp"
        elif label == "npadvmod" and self.doc[self.heads[token.i]].pos_ in _NOMINAL:
            self.labels[token.i] = "nmod:unmarked"
        elif label in ("prep", "pobj", "pcomp"):
            self.labels[token.i] = "obl" if label != "prep" else "advmod"
        else:
            self.labels[token.i] = LABELS.get(label, label) or "dep"
        if self.labels[token.i] == "nsubj" and self._is_passive(self.heads[token.i]):
            self.labels[token.i] = "nsubj:pass"

    def _has_no_subject(self, verb: Token) -> bool:
        children = list(verb.children)
        subject = any(child.dep_.startswith(("nsubj", "csubj", "expl")) for child in children)
        return (
            verb.tag_ in ("VB", "VBG") and not subject and any(c.lower_ == "to" for c in children)
        )

    def _is_passive(self, at: int) -> bool:
        return any(child.dep_ == "auxpass" for child in self.doc[at].children)

    def _person(self, name: Span) -> None:
        """Hangs "President" and "Trump" on "Donald": a name is headed by its first word."""
        first, inside = name.start, range(name.start, name.end)
        root = name.root.i
        if root == first:
            return
        outside, label = self.heads[root], self.labels[root]
        for at in range(len(self.doc)):
            if self.heads[at] == root and at not in inside and at != root:
                self.heads[at] = first
                if self.labels[at] == "compound" and at < first:
                    self.labels[at] = "nmod:desc"
        self.heads[first] = first if outside == root else outside
        self.labels[first] = label
        for at in inside:
            if at != first:
                self.heads[at], self.labels[at] = (
                    first,
                    "flat" if self.doc[at].is_alpha else "punct",
                )
