"""Whom and what a line tells of without naming it: "these nets", "They", "The decision".

A pronoun for which no word of the line can stand, a noun that points, and a subject told of as
known that the article introduces nowhere, or somewhere else. A quotation's "he" and "they" are not
whoever speaks. Each kind is a feature of the line, and so is that there is any, because most
kinds are too rare to teach much: what they do to the sureness of a line is learned (``weighing``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import actor_nouns, repeated_heads
from extractor.pipeline.telling import objects
from extractor.pipeline.telling.line_features import TIMES
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

_HE = lexicon.of_sort("pronouns", "masculine") | lexicon.of_sort("pronouns", "feminine")
_THEY = lexicon.of_sort("pronouns", "plural")
_THAT = lexicon.of_sort("pronouns", "definite") & lexicon.of_sort("pronouns", "relative")
_POINTING = _THAT | (
    (lexicon.of_sort("pronouns", "pointing") | lexicon.of_sort("pronouns", "back"))
    - lexicon.of_sort("pronouns", "subject")
)
_SOME = lexicon.of_sort("pronouns", "some") | lexicon.of_sort("pronouns", "partial")
_THINGS = (
    lexicon.of_sort("pronouns", "neuter") & lexicon.of_sort("pronouns", "subject")
) | _POINTING
_ECHOES = lexicon.of_sort("pronouns", "echo")
_POINTS = lexicon.of_sort("noun_uses", "point")
_SHELLS = lexicon.of_sort("noun_uses", "shell")
_SOLE = lexicon.of_sort("noun_uses", "sole")
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLURAL = frozenset({"NNS", "NNPS"})
_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent", "nmod"})
_BEHIND = frozenset({"nmod", "acl", "acl:relcl", "ccomp", "case", "appos"})
_EXPLAINING = frozenset({"csubj", "ccomp", "acl:relcl"})
_HOW = frozenset({"ADV", "ADJ"})
_ASIDE = frozenset({"acl", "acl:relcl", "advcl"})
_BESIDE = _ASIDE | {"conj"}
_BODIES = frozenset({"ORG", "PLACE", "GROUP"})
OBJECT = "does something to what it does not name"
ANY = "tells of what it does not name"
"""The feature of every line of these."""
_ELSEWHERE = "a known subject that was introduced elsewhere"


@dataclass(frozen=True)
class _Line:
    """The words of a line.

    Attributes:
        words: The words themselves.
        sources: Those that tell who speaks.
        explained: Those with a name in brackets behind them.
        reading: The page.
    """

    words: list[Token]
    sources: frozenset[int]
    explained: frozenset[int]
    reading: Reading

    @cached_property
    def names(self) -> frozenset[str]:
        """What sorts of actors the line names."""
        return frozenset(word.ent_type_ for word in self.words if word.ent_type_)

    def before(self, word: Token) -> list[Token]:
        """Returns the words before a word."""
        return [each for each in self.words if each.i < word.i]

    def is_quoted(self, word: Token) -> bool:
        """Tells whether a word stands in a quotation."""
        return self.reading.quotation(word.i) is not None


def asked(reading: Reading) -> frozenset[int]:
    """Returns the words of a page that a line may have to name: all others need no look."""
    words = _HE | _THEY | _POINTING | _ECHOES | _THINGS
    return frozenset(
        word.i
        for word in reading.tokens
        if word.lower_ in words or (word.pos_ == "NOUN" and _is_known(word, reading))
    )


def find(
    runs: Sequence[Stretch], explained: Iterable[int], asked: frozenset[int], reading: Reading
) -> tuple[str, ...]:
    """Returns the kinds of what a line tells of that nothing in it names, each once.

    Args:
        runs: The stretches of the line.
        explained: The words with a name in brackets behind them.
        asked: The words of the page that ``asked`` finds.
        reading: The page.
    """
    inside = [at for run in runs for at in range(*run)]
    if asked.isdisjoint(inside):
        return ()
    cues = {reading.cues[at] for at in inside if at in reading.cues}
    told_by = (at for number in cues for at in reading.said[number].source)
    sources = frozenset(at for at in told_by if reading.quotation(at) is None)
    words = [reading.tokens[at] for at in inside]
    line = _Line(words, sources, frozenset(explained), reading)
    looked_at = (asked - line.explained).intersection(inside)
    found = (_kind(word, line) for word in words if word.i in looked_at)
    return tuple(dict.fromkeys(kind for kind in found if kind is not None))


def _kind(word: Token, line: _Line) -> str | None:
    if not line.is_quoted(word) and objects.is_loose(word, line.before(word), line.reading):
        return OBJECT
    quotes = "quotes" if line.is_quoted(word) else "tells of"
    if word.pos_ == "PRON" and word.lower_ in _HE:
        known = any(_can_be(word, each, line) and _is_person(each, line) for each in line.words)
        return None if known else f"{quotes} him or her who is nobody in it"
    if word.pos_ == "PRON" and word.lower_ in _THEY:
        known = any(_can_be(word, each, line) and _is_many(each, line) for each in line.words)
        return None if known else f"{quotes} them who are nobody in it"
    if word.lower_ in _POINTING and _points(word, line):
        return f"{quotes} that noun of something else"
    if word.lower_ in _ECHOES and _echoes(word, line):
        return "does so without what was done"
    if word.lower_ in _THINGS and _is_nothing(word, line):
        return "quotes it that is nothing in it"
    known = word.pos_ == "NOUN" and _is_known(word, line.reading)
    return _known_noun(word, line) if known else None


def _can_be(pronoun: Token, word: Token, line: _Line) -> bool:
    """Tells whether a pronoun can mean a word for all that grammar and quotation marks say.

    "Ana saw her" is of another one, and so is "her father".
    """
    if word.i == pronoun.i or word.i in line.reading.dated:
        return False
    if line.is_quoted(pronoun) and (word.i in line.sources or _is_behind(word, pronoun)):
        return False
    if pronoun.dep_ == "nmod:poss":
        return word.i != pronoun.head.i
    beside = word.head.i == pronoun.head.i and word.dep_.startswith("nsubj")
    return not (beside and pronoun.dep_ in _OBJECTS)


def _is_behind(word: Token, pronoun: Token) -> bool:
    """Tells of a word that it comes too late; "if they sink, the boats" tells what sinks."""
    if word.i <= pronoun.i:
        return False
    above = list(pronoun.head.ancestors)
    return word not in above and word.head not in above


def _is_person(word: Token, line: _Line) -> bool:
    """Tells whether "he" or "she" can be whom a word means; names of unknown sort can be anybody's.

    "The Norda campaign has said he was ill" does name Norda.
    """
    if word.pos_ == "PROPN" and word.ent_type_ != "PLACE":
        return True
    if word.i in line.explained or word.lower_ in _SOME or word.tag_ == "WP":
        return True
    return word.ent_type_ == "PERSON" or (word.pos_ in _NOUNS and actor_nouns.is_person(word))


def _is_many(word: Token, line: _Line) -> bool:
    """Tells whether "they" can be what a word means: several, a body, people."""
    if word.i in line.explained or word.ent_type_ or word.pos_ in ("NUM", "PROPN"):
        return True
    if (
        word.tag_ in _PLURAL
        or word.tag_ == "WP"
        or word.lower_ in _SOME
        or word.lower_ in _POINTING
    ):
        return True
    if word.pos_ == "PRON" and word.lower_.endswith(("body", "one")):
        return True
    return word.pos_ in _NOUNS and (
        actor_nouns.sort_of(word) is not None
        or any(child.dep_ == "conj" for child in word.children)
    )


def _points(word: Token, line: _Line) -> bool:
    """Tells of "that net" that no net stands before it in the line, and nothing describes it."""
    noun = word.head
    if word.dep_ != "det" or noun.pos_ not in _NOUNS or noun.i < word.i:
        return False
    if word.lower_ in _THAT and not _is_pointed_at(noun, word):
        return False
    if word.lower_ not in _THAT and noun.lemma_.lower() in TIMES:
        return False
    if noun.lemma_.lower() in _POINTS:
        return False
    heads = [noun, *(child for child in noun.rights if child.dep_ == "conj")]
    described = any(child.dep_ in _BEHIND for head in heads for child in head.rights)
    shown = any(each.i == noun.i for each in line.words)
    return shown and not described and not _is_told(noun, line)


def _is_pointed_at(noun: Token, that: Token) -> bool:
    """Tells of "that net" that it is none of "a net that sank", "showed that old nets sank"."""
    return noun.tag_ not in _PLURAL and that.i > 0 and that.nbor(-1).pos_ not in _NOUNS


def _is_told(noun: Token, line: _Line) -> bool:
    """Tells whether a line says a noun before: "the nets and the price of the nets"."""
    lemma = noun.lemma_.lower()
    return any(each.lemma_.lower() == lemma for each in line.before(noun))


def _echoes(word: Token, line: _Line) -> bool:
    """Tells of "refused to do so" that the line does not tell what was to be done.

    What somebody does beside or after another deed does: "sank as she had to do so".
    """
    if word.tag_ != "RB" or not word.i or word.nbor(-1).lemma_ != "do":
        return False
    if word.i + 1 < len(word.doc) and word.nbor().pos_ in _HOW:
        return False
    asked = []
    for each in word.ancestors:
        asked.append(each.i)
        if each.dep_ in _BESIDE:
            break
    return not any(each.pos_ == "VERB" and each.i not in asked for each in line.before(word))


def _is_nothing(word: Token, line: _Line) -> bool:
    """Tells of “It sank” that no noun is quoted before, nor a clause behind tells what it is."""
    if word.pos_ != "PRON" or not word.dep_.startswith("nsubj") or not line.is_quoted(word):
        return False
    if word.tag_ == "WDT" or any(child.dep_ in _EXPLAINING for child in word.head.rights):
        return False
    before = (each for each in line.before(word) if each.i not in line.sources)
    return not any(each.pos_ in _NOUNS and each.i not in line.reading.dated for each in before)


def _is_subject(noun: Token) -> bool:
    return noun.dep_.startswith("nsubj") and noun.head.dep_ not in _ASIDE


def _is_known(noun: Token, reading: Reading) -> bool:
    """Tells of "the net" that it is told of as known; a shell is looked for among objects, too."""
    lemma = noun.lemma_.lower()
    if not _is_subject(noun) and (noun.dep_ not in _OBJECTS or lemma not in _SHELLS):
        return False
    if lemma in _SOLE or noun.i in reading.dated or reading.quotation(noun.i) is not None:
        return False
    if any(child.dep_ == "conj" for child in noun.rights) or repeated_heads.has_clause(noun):
        return False
    return repeated_heads.words_before(noun) == frozenset()


def _known_noun(noun: Token, line: _Line) -> str | None:
    """Tells of "the net" that it was introduced elsewhere, or nowhere by its noun.

    What is told of as known for the first time takes up something that had another name: "the
    decision" after "decided".
    """
    if _is_told(noun, line):
        return None
    lemma, subject = noun.lemma_.lower(), _is_subject(noun)
    first, introduced = line.reading.told(lemma)
    sort = actor_nouns.sort_of(noun)
    if first >= noun.sent.start:
        never = f"a known {'subject' if subject else 'shell'} no sentence before tells of"
        return never if sort is None else None
    introduced_before = subject and introduced < noun.sent.start
    return _ELSEWHERE if introduced_before and not _has_bearer(sort, line) else None


def _has_bearer(sort: actor_nouns.Sort | None, line: _Line) -> bool:
    """Tells whether a line names somebody who can be "the company" or "the woman"."""
    if sort is None:
        return False
    return not line.names.isdisjoint(_BODIES if sort[0] in _BODIES else {sort[0]})
