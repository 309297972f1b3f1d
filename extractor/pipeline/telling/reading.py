"""What was read on a page, by token: whose words these are, quotations, headlines, captions."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from spacy import symbols
from spacy.tokens import Doc, Span, Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.dating import dated_lists
from extractor.pipeline.mentions import nominals
from extractor.pipeline.page import quotation_marks, quotations
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.records import Claim, Event
from extractor.records import Span as Characters

_CLASSES = frozenset({symbols.NOUN, symbols.PROPN})
_NOUNS = frozenset({"NOUN", "PROPN"})
_GLUED = re.compile(r"[\w’'%$€£.-]{2}")
"""Two characters between which no word ends."""

BESIDE = lexicon.of_sort("connectives", "beside")
"""Words at the head of a clause that is told beside another, whatever the parse makes of it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in tokens.

    Attributes:
        claim: The record.
        source: The tokens of the speaker's words.
        cue: The tokens of the reporting words.
        content: The tokens of what was said.
        heads: The predicates (or, of a content without one, the nouns) that the content asserts.
        nominal: Whether a noun is the cue: "its pledge to sell"; the sentence tells another thing.
    """

    claim: Claim
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: frozenset[int]
    heads: frozenset[int]
    nominal: bool

    def anchor(self) -> int:
        """Returns the token by which the claim is placed: its cue, else what was said."""
        return self.cue[0] if self.cue else min(self.content, default=0)


class Reading:
    """What the earlier components found in a Doc; built once for its lines.

    Attributes:
        doc: The parsed article.
        tokens: Its tokens.
        text: Its characters.
        texts: The words of each token.
        finite: The indices of verbs that have a tense of their own.
        events: Its events.
        triggers: The token that names each event.
        dated: The indices of the tokens in time expressions.
        named: The indices of those tokens.
        claims: Its claims.
        said: Its claims in tokens, in the same order.
        cues: The number of the claim whose cue a token is.
        quotes: The quotations, as first token and the one after the last.
        ends: The indices of the marks that close them.
        tellers: The words that tell who says a claim, of those that were asked for.
        bodies: The first tokens behind the dates of a dated list.
    """

    def __init__(self, doc: Doc, events: Sequence[Event], claims: Sequence[Claim]) -> None:
        self.doc = doc
        self.text = annotations.text(doc)
        self.events, self.claims = events, claims
        self.tokens: list[Token] = list(doc)
        self._starts = [token.idx for token in self.tokens]
        self.texts = [token.text for token in self.tokens]
        self.finite = {token.i for token in self.tokens if token.tag_ in auxiliaries.FINITE}
        self._sentences = [
            sentence for each in doc.sents for sentence in [range(each.start, each.end)] * len(each)
        ]
        self._words = [0, *accumulate(map(_size, self.texts))]
        self.triggers = [self.tokens[self.at(event.trigger[0])] for event in events]
        self.dated = annotations.dated(doc)
        self.named = {token.i for token in self.triggers}
        marked = quotations.find(doc)
        self.quotes = [self._span((quote.start, quote.end)) for quote in marked]
        self.ends = {
            last - 1 for quote, (_, last) in zip(marked, self.quotes, strict=True) if quote.closed
        }
        self._quoted = {
            at: number
            for number, (first, last) in enumerate(self.quotes)
            for at in range(first, last)
        }
        self._blocks = [self._span((b.start_char, b.end_char)) for b in _layout(doc)]
        self._labels = [block.label_ for block in _layout(doc)]
        self._pictured = [*doc.spans.get(annotations.PICTURED, ())]
        self.said = [self._said(claim) for claim in claims]
        self.cues = {at: number for number, said in enumerate(self.said) for at in said.cue}
        self._innermost = self._by_token()
        self.tellers: dict[int, set[int]] = {}
        self.bodies = [self.at(entry.body) for entry in dated_lists.find(doc)]

    def at(self, character: int) -> int:
        """Returns the index of the token that a character stands in."""
        return max(0, bisect_right(self._starts, character) - 1)

    def sentence(self, index: int) -> range:
        """Returns the tokens of the sentence that a token stands in."""
        return self._sentences[index]

    def between(self, first: int, last: int) -> str:
        """Returns the text of the tokens from ``first`` to before ``last``."""
        if last <= first:
            return ""
        return self.text[self._starts[first] : self._starts[last - 1] + len(self.texts[last - 1])]

    def words(self, first: int, last: int) -> int:
        """Returns the number of words among the tokens from ``first`` to before ``last``."""
        return self._words[last] - self._words[first]

    def is_glued(self, index: int) -> bool:
        """Tells whether a token is one word with the token before it: "'s", "-based"."""
        if index == 0 or self.tokens[index - 1].whitespace_:
            return False
        return bool(_GLUED.match(self.text[self._starts[index] - 1 : self._starts[index] + 1]))

    def quotation(self, index: int) -> int | None:
        """Returns the number of the quotation that a token stands in."""
        return self._quoted.get(index)

    def is_one(self, quotation: int, later: int) -> bool:
        """Tells whether a quotation is, or goes on without a mark of its own as, a later one."""
        between = range(quotation + 1, later + 1)
        starts = (self.texts[self.quotes[number][0]] for number in between)
        return quotation <= later and all(map(quotation_marks.is_bare, starts))

    def teller(self, index: int) -> int | None:
        """Returns the number of the smallest claim in whose content a token stands."""
        return self._innermost.get(index)

    def told(self, noun: str) -> tuple[int, int]:
        """Returns where a noun, by its lemma, stands first, and where first behind "a" or "an".

        The end of the page stands for nowhere.
        """
        return self._nouns.get(noun, (len(self.doc), len(self.doc)))

    @cached_property
    def nouns(self) -> list[Token]:
        """The nouns and names in prose."""
        return list(annotations.of_class(self.doc, _CLASSES))

    @cached_property
    def _nouns(self) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        end = len(self.tokens)
        for token in self.tokens:
            if token.pos_ not in _NOUNS:
                continue
            lemma = token.lemma_.lower()
            first, introduced = found.get(lemma, (token.i, end))
            if introduced == end and any(c.lower_ in nominals.INDEFINITE for c in token.lefts):
                introduced = token.i
            found[lemma] = first, introduced
        return found

    def block(self, index: int) -> tuple[str, range]:
        """Returns the kind of the block a token stands in, and the block's tokens."""
        number = bisect_right(self._blocks, (index, len(self.doc) + 1)) - 1
        if number < 0 or index >= self._blocks[number][1]:
            return "paragraph", range(0)
        return self._labels[number], range(*self._blocks[number])

    def is_pictured(self, index: int) -> bool:
        """Tells whether a token stands in the caption of a picture that is no block of its own."""
        return any(span.start <= index < span.end for span in self._pictured)

    def _span(self, span: Characters) -> tuple[int, int]:
        return self.at(span[0]), bisect_left(self._starts, span[1])

    def _tokens(self, spans: Iterable[Characters]) -> tuple[int, ...]:
        return tuple(at for span in spans for at in range(*self._span(span)))

    def _said(self, claim: Claim) -> Said:
        cue, content = self._tokens(claim.cue), frozenset(self._tokens(claim.content))
        return Said(
            claim,
            self._tokens(claim.source_spans),
            cue,
            content,
            frozenset(_heads(self.tokens, content)),
            nominal=bool(cue) and self.tokens[cue[0]].pos_ == "NOUN",
        )

    def _by_token(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for number in sorted(range(len(self.said)), key=lambda n: -len(self.said[n].content)):
            found.update(dict.fromkeys(self.said[number].content, number))
        return found


def _size(token: str) -> int:
    """Returns the number of words in a token; "2,200" reads as two."""
    return 1 + token.count(",") if token[0].isalnum() else 0


def _layout(doc: Doc) -> Sequence[Span]:
    return doc.spans.get(annotations.LAYOUT, ())  # type: ignore[no-any-return]


def _heads(tokens: Sequence[Token], content: frozenset[int]) -> set[int]:
    """Returns what a content asserts: its topmost predicates and those coordinated with them."""
    words = [tokens[at] for at in sorted(content)]
    tops = [word for word in words if _is_top(word, content)]
    clauses = [token for token in tops if trees.is_predicate(token)]
    said = [token for token in clauses if not stands_beside(token)] or clauses or tops
    found = {token.i for token in said}
    for token in words:
        if token.dep_ in ("conj", "parataxis") and token.head.i in found:
            told = token.dep_ == "conj" or trees.has_subject(token)
            found |= {token.i} if told else set()
    return found


def stands_beside(clause: Token) -> bool:
    """Tells of "when he left" and "after he left" that it is told beside the clause above it."""
    asked = (word.lower_ for word in clause.lefts if word.tag_ == "WRB")
    return trees.marker(clause) in BESIDE or (
        clause.dep_ == "advcl" and not BESIDE.isdisjoint(asked)
    )


def _is_top(token: Token, content: frozenset[int]) -> bool:
    outside = token.head.i not in content or token.head.i == token.i
    return outside and not token.is_punct and not token.is_space
