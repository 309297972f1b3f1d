"""Which actor does a word denote? That of the shortest mention around it.

And whom does a source? Parsers join an office and the name behind it in many ways ("Veldt CEO Ana
Silva"), so a name with an office right before it is the speaker, whatever heads the phrase.
"""

import itertools
from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from extractor import lexicon, names
from extractor.actors import ids
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.mentions import actor_nouns
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.words import documents
from extractor.records import Mention

_MADE = lexicon.of_sort("verb_uses", "made")
_APART = frozenset({",", "of"})
"""What stands between a name and what is said of whom it names."""
_TOLD = auxiliaries.FINITE | {"VBN"}
"""Tags of verbs of which somebody else may be the last noun: "owned by the mayor"."""
_PARTS = frozenset({"cc", "case", "punct", "mark"})


class Actors:
    """Looks up the actor a word denotes."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        known = [mention for mention in mentions if mention.actor_id is not None]
        self._shortest: dict[int, str | None] = {}
        self._names = {
            mention.provenance.start: mention
            for mention in known
            if mention.kind == "name" and mention.label in ("PERSON", "ORG")
        }
        known.sort(key=_size)
        for mention in reversed(known):  # of two of one length the first is kept
            places = range(mention.provenance.start, mention.provenance.end)
            self._shortest.update(dict.fromkeys(places, mention.actor_id))

    def of(self, source: Source) -> str | None:
        """Returns whose words a source gives: who holds the office, who made the document."""
        head, doc = source.referent, source.head.doc
        if head.i not in range(source.start, source.end):
            return self.at(head)
        span = doc[source.start : source.end]
        named = self._with_office(span)
        if named is not None:
            return named
        last = span[-1]
        if _ends_phrase(last, head) and self._of_body(last):
            return self.at(last)
        found = self.at(head)
        if found is None and head.pos_ == "NOUN" and trees.lemma(head) in documents():
            return self._writer(head, span)
        if head.pos_ == "PROPN" and head.lower_ in documents():  # "Veldt's Traffic Forecast"
            return self._owner(head) or found
        return found if ids.kind_of(found) == "person" else self._set_apart(span) or found

    def _set_apart(self, span: Span) -> str | None:
        """Returns the person whom a comma parts from what is said of him, whatever heads it.

        "Ana Silva, a fellow at the Veldt think tank, said", "the chief of Veldt, Ana Silva, said".
        Of "Veldt, led by its founder, Ana Silva, said" and "the bank that sued the mayor, Ana
        Silva, said" that is somebody else.
        """
        titles = itertools.takewhile(lambda word: word.idx not in self._names, span)
        at = sum(1 for word in titles if word.dep_ == "nmod:desc")
        first = self._names.get(span[at].idx) if at < len(span) else None
        if first is not None and first.label == "PERSON":
            behind = next((w for w in span if w.idx >= first.provenance.end), None)
            return first.actor_id if behind is not None and behind.text in _APART else None
        for word in span[1:-1]:
            if word.tag_ in _TOLD:
                break
            name = self._names.get(word.nbor().idx) if word.text == "," else None
            if name is not None and name.label == "PERSON":
                closes = name.provenance.end == span.end_char
                return name.actor_id if closes and _is_pause(span.doc[span.end :]) else None
        return None

    def _with_office(self, span: Span) -> str | None:
        """Returns the person whose office opens the source: "Veldt chief executive Ana Silva"."""
        for token in span[1:]:
            if token.dep_ in _PARTS or token.tag_ == "POS":
                return None
            mention = self._names.get(token.idx)
            if mention is None or mention.label != "PERSON" or not _is_office(token.nbor(-1)):
                continue
            behind = [word for word in span if word.idx >= mention.provenance.end][:1]
            return mention.actor_id if not behind or behind[0].tag_ != "POS" else None
        return None

    def _of_body(self, noun: Token) -> bool:
        """Tells of "a Board of Trade and Industry official", which parsers cut at the "and"."""
        before = self._shortest.get(noun.nbor(-1).idx)
        named = self._shortest.get(noun.idx)
        return actor_nouns.is_person(noun) and before is not None and named not in (None, before)

    def _writer(self, head: Token, span: Span) -> str | None:
        """Returns who gave a statement: "a statement by Veldt given by spokesman Tor Bakke".

        "Veldt's statement" is Veldt's, too. Not who got hold of it: "emails seen by Veldt",
        "reports from Veldt".
        """
        if (owned := self._owner(head)) is not None:
            return owned
        made = [
            word.i
            for word in span[1:]
            if (word.lower_ == "by" and _is_made(word.nbor(-1)))
            or (word.lower_ == "from" and word.nbor(-1) == head and head.tag_ == "NN")
        ]
        behind = span.doc[made[-1] : span.end] if made else ()
        named = [self._names[token.idx] for token in behind if token.idx in self._names]
        named.sort(key=lambda mention: mention.label != "PERSON")
        return named[0].actor_id if named else None

    def _owner(self, noun: Token) -> str | None:
        owner = trees.child(noun, "nmod:poss")
        return self.at(owner) if owner is not None else None

    def at(self, token: Token) -> str | None:
        """Returns the actor of the shortest mention around ``token`` or the name set beside it.

        The name tells more than what stands before it: "Tory peer Lord Hale".
        """
        beside = [*_names_beside(token)]
        joined = _name_behind_offices(token)
        if joined is not None:
            return self.at(joined)
        named = token.pos_ == "NOUN" and bool(beside) and beside[0].i == token.i + 1
        for word in (*beside, token) if named else (token, *beside):
            if word.idx in self._shortest:
                return self._shortest[word.idx]
        return None


def _is_pause(behind: Span) -> bool:
    return len(behind) > 0 and behind[0].text in {",", "."}


def _ends_phrase(noun: Token, head: Token) -> bool:
    """Tells of a noun behind a head that no comma and no clause stands between the two."""
    if noun.i <= head.i or noun.pos_ != "NOUN":
        return False
    between = head.doc[head.i + 1 : noun.i]
    return not any(word.text == "," or word.pos_ == "VERB" for word in between)


def _size(mention: Mention) -> int:
    return mention.provenance.end - mention.provenance.start


def _is_made(before: Token) -> bool:
    """Tells of the word before "by" that it is a noun, or says that somebody made something."""
    return before.pos_ == "NOUN" or trees.lemma(before) in _MADE


def _is_office(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    return token.lower_.rstrip(".") in names.offices() or actor_nouns.sort_of(token) is not None


def _name_behind_offices(token: Token) -> Token | None:
    """Returns the name in "the president and chief Louis Gall", which parsers join as a third."""
    for child in token.children if token.tag_ == "NN" else ():
        first = child.left_edge
        if child.dep_ == "conj" and child.pos_ == "PROPN" and first.i > token.i + 1:
            office = first.nbor(-1)
            if office.dep_ == "conj" and office.pos_ == "NOUN" and office.head == token:
                return child
    return None


def _names_beside(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in ("flat", "appos"):
            yield child
            yield from (word for word in child.children if word.dep_ == "flat")
