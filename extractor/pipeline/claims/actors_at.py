"""Which actor does a word denote? That of the shortest mention around it."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extractor.records import Mention


class Actors:
    """Looks up the actor a word denotes."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        known = [mention for mention in mentions if mention.actor_id is not None]
        self._shortest: dict[int, str | None] = {}
        known.sort(key=_size)
        for mention in reversed(known):  # of two of one length the first is kept
            places = range(mention.provenance.start, mention.provenance.end)
            self._shortest.update(dict.fromkeys(places, mention.actor_id))

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


def _size(mention: Mention) -> int:
    return mention.provenance.end - mention.provenance.start


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
