"""Finds the words that report: "said", "accused", "according to", "threat", "Trump:".

A cue here is only a candidate with its lexicon entry; whether it has a source and a content is
for ``sources`` and ``contents`` to say. What was not said ("did not say", "would say", "if he
says", "to ask") is sorted out here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from spacy import symbols
from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.claims import taken_place
from extractor.pipeline.syntax import trees
from extractor.records import ClaimType, Polarity

Kind = Literal["verb", "noun", "adjective", "phrase", "mark"]
_ACCORDING = lexicon.of_sort("connectives", "according")
_ADVERBIAL = frozenset({"ADV", "AUX", "PART"})
_DEPENDENT = frozenset({"aux", "compound", "case"})
_LEFT = trees.AUXILIARIES | {"advmod"}
_NO_VERB = frozenset({"amod", "compound", "case", "mark", "aux"})
_VERBS = frozenset({symbols.VERB, symbols.AUX})
_CLASSES = _VERBS | {symbols.NOUN, symbols.ADJ}


@dataclass(frozen=True, slots=True)
class CueEntry:
    """What the lexicon knows of a cue; ``act_frames`` are explained in reporting_verbs.tsv."""

    type: ClaimType
    polarity: Polarity
    frames: frozenset[str]


_UNLISTED = CueEntry("attitude", "asserts", frozenset())


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports.

    Attributes:
        head: The word that governs the content.
        top: The word that governs the source: "went" in "went on to say", else ``head``.
        start: First token of the cue.
        end: Token after its last.
        entry: Its lexicon entry.
        kind: How it was found.
        negated: Whether it is denied ("does not believe").
    """

    head: Token
    top: Token
    start: int
    end: int
    entry: CueEntry
    kind: Kind
    negated: bool = False


@cache
def _lexicon(name: str) -> Mapping[str, CueEntry]:
    return {
        word: CueEntry(cast(ClaimType, type_), cast(Polarity, polarity), frozenset(frames.split()))
        for word, type_, polarity, frames in lexicon.read(name)
    }


def can_close(lemma: str) -> bool:
    """Tells of "say" and "warn", not of "criticise", that the verb can close what was said."""
    entry = _lexicon("reporting_verbs").get(lemma.lower())
    return entry is not None and "aside" in entry.frames


@cache
def _reporting() -> frozenset[str]:
    """Returns the verbs of the lexicon, those with a particle as well, without it."""
    return frozenset(word.partition(" ")[0] for word in _lexicon("reporting_verbs"))


def _light(use: str) -> frozenset[str]:
    return lexicon.of_sort("light_verbs", use)


def find(sentence: Iterable[Token]) -> Iterator[Cue]:
    """Yields the candidate cues of ``sentence``, in text order."""
    for token in sentence:
        if token.pos in _CLASSES or token.lower_ in _ACCORDING:
            cue = _cue(token)
            if cue is not None:
                yield cue


def unlisted(token: Token) -> Cue | None:
    """Returns a verb as a cue that no lexicon has, or None when one has it.

    What it says of the speaker is taken for an attitude.
    """
    if token.dep_ in _DEPENDENT or _verb_entry(token) is not None:
        return None
    top = _top(token)
    if top.i > token.i:
        top = token
    return Cue(token, top, _left(top), _right(token, _UNLISTED), _UNLISTED, "verb")


def is_reporting(token: Token) -> bool:
    """Whether ``token`` is a reporting verb, said or not."""
    return token.pos_ == "VERB" and _verb_entry(token) is not None


def is_saying(verb: Token) -> bool:
    """Whether it gives words: who "refused to say" or "declined to comment" said nothing."""
    entry = _verb_entry(verb)
    return entry is not None and entry.type == "speech" and "clause" in entry.frames


def light_verb(noun: Token) -> Token | None:
    """Returns the verb that carries a reporting noun: "issued" in "issued a statement"."""
    if (
        noun.dep_ == "obj"
        and trees.lemma(noun.head) in _light("obj")
        and taken_place.is_real(noun.head)
    ):
        return noun.head
    return None


def _cue(token: Token) -> Cue | None:
    if token.lower_ in _ACCORDING:
        return _phrase(token)
    part = token.pos
    if part in _VERBS:
        return _verb(token)
    if part == symbols.NOUN:
        return _verb(token) if _is_participle(token) else _noun(token) or _verb(token)
    return _adjective(token) if part == symbols.ADJ else None


def _verb(token: Token) -> Cue | None:
    entry = None if token.dep_ in _NO_VERB else _verb_entry(token)
    if entry is None:
        return None
    top = _top(token)
    negated = trees.is_negated(token) or (top != token and trees.is_negated(top))
    if not taken_place.is_real(top) or not _is_asserted(top, entry, negated):
        return None
    start = _left(top)
    end = _right(token, entry)
    if top.i > token.i or any(word.dep_ == "obj" for word in top.children if top != token):
        start, top = _left(token), token
    return Cue(token, top, start, end, entry, "verb", negated)


def _is_participle(token: Token) -> bool:
    """Whether a "warning" behind a comma is the verb, whatever the tagger took it for."""
    return token.i > 0 and token.lower_.endswith("ing") and token.nbor(-1).text == ","


def _has_subject(token: Token) -> bool:
    return trees.child(token, *trees.SUBJECTS) is not None


def _verb_entry(token: Token) -> CueEntry | None:
    words = _listed(trees.lemma(token))
    if not words:
        return None
    if token.pos == symbols.NOUN and not (_is_participle(token) or _has_subject(token)):
        return None
    particle = trees.child(token, "compound:prt")
    if particle is not None:
        following = particle.lower_
    else:
        following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    table = _lexicon("reporting_verbs")
    for word in words:
        entry = table.get(f"{word} {following}") or table.get(word)
        if entry is not None:
            return entry
    return None


@lru_cache(maxsize=10_000)
def _listed(lemma: str) -> tuple[str, ...]:
    return tuple(word for word in _spellings(lemma) if word in _reporting())


def _spellings(word: str) -> list[str]:
    """Returns what a learned lemmatizer may have meant: "declin" for decline, "deni" for deny."""
    repaired = [word, f"{word}e"]
    if word.endswith("ing"):
        repaired += [word[:-3], f"{word[:-3]}e"]
    elif word.endswith(("i", "ie")):
        repaired.append(f"{word.removesuffix('e')[:-1]}y")
    elif word.endswith("e") or word[-1:] == word[-2:-1]:
        repaired.append(word[:-1])
    return repaired


def _noun(token: Token) -> Cue | None:
    entry = _lexicon("reporting_nouns").get(trees.lemma(token))
    if entry is None or token.dep_ in {"compound", "nmod:poss"}:
        return None
    verb = light_verb(token)
    start = token.i if verb is None or verb.i > token.i else _left(verb)
    return Cue(token, verb or token, start, _right(token, entry), entry, "noun")


def _adjective(token: Token) -> Cue | None:
    entry = _lexicon("reporting_adjectives").get(trees.lemma(token))
    if entry is None:
        return None
    top = token
    if token.dep_ == "xcomp" and token.head.i < token.i:
        top = token.head
    elif trees.child(token, "cop") is None:
        return None
    if not taken_place.is_real(top):
        return None
    end = _right(token, entry)
    return Cue(token, top, _left(top), end, entry, "adjective", trees.is_negated(token))


def _phrase(token: Token) -> Cue | None:
    if token.lower_ == "per" and (token.head.pos_ != "PROPN" or _is_rate(token)):
        return None
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.lower_ == "according" and (following is None or following.lower_ != "to"):
        return None
    end = token.i + (2 if token.lower_ == "according" else 1)
    entry = CueEntry("speech", "asserts", frozenset({"clause"}))
    return Cue(token, token, token.i, end, entry, "phrase")


def _is_rate(token: Token) -> bool:
    """Tells of "two doses per Briton" that nobody says so."""
    return token.i > 0 and token.nbor(-1).tag_ in ("NN", "NNS")


def _top(token: Token) -> Token:
    """Climbs from "say" to "went" in "went on to say"."""
    top = token
    while top.dep_ in {"xcomp", "advcl"} and top.head.i < top.i and top.i - top.head.i <= 5:
        if trees.lemma(top.head) not in _light("inf"):
            break
        top = top.head
    return top


def _is_asserted(top: Token, entry: CueEntry, negated: bool) -> bool:
    return entry.type == "attitude" or taken_place.is_told(top, negated=negated)


def _left(token: Token) -> int:
    """Returns where the cue begins: with the auxiliaries and adverbs right before ``token``."""
    start = token.i
    before = {word.i for word in token.lefts if word.dep_ in _LEFT and word.pos_ in _ADVERBIAL}
    while start - 1 in before:
        start -= 1
    return start


def _right(token: Token, entry: CueEntry) -> int:
    """Returns where the cue ends: with the particle and the preposition right after ``token``."""
    end = token.i + 1
    doc = token.doc
    if end < len(doc) and _is_particle(token, doc[end]):
        end += 1
    if end < len(doc) and doc[end].dep_ in {"case", "mark"} and doc[end].lower_ in entry.frames:
        end += 1
    return end


def _is_particle(verb: Token, word: Token) -> bool:
    if word.dep_ == "compound:prt":
        return True
    return f"{trees.lemma(verb)} {word.lower_}" in _lexicon("reporting_verbs")
