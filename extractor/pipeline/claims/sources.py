"""Finds whose words they are: the noun phrase a cue takes its source from."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline.claims import misread
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.syntax import trees

_DEPTH = 5
TIME_WORDS = lexicon.of_sort("noun_uses", "time")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_BEFORE_HEAD = frozenset({"case", "mark", "cc", "parataxis", "punct"})
_ENDS = frozenset(",.;:()–—")
_NOT_PEOPLE = TIME_WORDS | lexicon.of_sort("pronouns", "expletive")
_EDGE = frozenset(",;:.-–—")


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a source.

    Attributes:
        head: Its head word.
        referent: The word an actor is looked up by: what a relative pronoun stands for, else
            ``head``.
        start: First token.
        end: Token after the last.
    """

    head: Token
    referent: Token
    start: int
    end: int


def find(cue: Cue, *, last: Source | None = None) -> Source | None:
    """Returns the source of ``cue``, or None when nobody is named.

    Args:
        cue: A cue without a subject of its own takes that of its clause.
        last: The source of the cue before it in the sentence, who goes on speaking in "..., he
            said, adding ...".
    """
    if last is not None and last.end <= cue.start and goes_on(cue):
        return last
    head = _head(cue)
    if head is None or not is_nominal(head):
        return None
    return at(head, cue)


def at(head: Token, cue: Cue) -> Source:
    """Returns the noun phrase around ``head`` as the source of ``cue``."""
    office = misread.subject(head, cue)
    head = misread.named_behind(office, cue)
    if trees.is_relative(head):
        return _relative(head, cue)
    start, end = bounds(head, cue)
    if head != office:
        start = min(start, bounds(office, cue)[0])
    if cue.kind == "phrase":
        end = _closed(cue, end)
        if head.i >= end:  # the parser reached beyond the comma: its words stand before it
            start = cue.end
            head = head.doc[start:end].root
    if start < cue.end and cue.start < end:
        start, end = head.i, head.i + 1
    return Source(head, head, start, end)


def _closed(cue: Cue, end: int) -> int:
    """Returns where the source of "according to" ends: at a comma (that of an apposition)."""
    doc = cue.head.doc
    last = cue.head.sent.end
    stops = [token.i for token in doc[cue.end : last] if token.text in _ENDS]
    if not stops or (end < last and doc[end].text in _ENDS):
        return end
    return max(stops[0], cue.end + 1)


def goes_on(cue: Cue) -> bool:
    """Whether the speaker before goes on speaking: ", adding that ..." or "but added that ..."."""
    top = cue.top
    if "aside" not in cue.entry.frames or cue.kind != "verb" or cue.start == 0:
        return False
    if trees.child(top, *trees.SUBJECTS) is not None:
        return False
    before = top.doc[cue.start - 1]
    if top.lower_.endswith("ing"):
        return before.text in {",", "–", "—", "-"}
    return before.dep_ == "cc" and top.tag_ in {"VBD", "VBZ", "VBP"}


def cited(cue: Cue) -> Source | None:
    """Returns the people in "citing officials", through whom somebody knows."""
    people = trees.child(cue.head, "obj")
    if trees.lemma(cue.head) != "cite" or people is None or not _is_person(people):
        return None
    start, end = bounds(people, cue)
    return Source(people, people, start, end)


def _is_person(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or any(
        trees.lemma(noun) == word for word, _, _ in lexicon.read("actor_nouns")
    )


def _relative(pronoun: Token, cue: Cue) -> Source:
    """Returns "who" as the source; the noun before it where the clause was over before the cue.

    "Liu, who leads the talks, said": parsers like to take "said" into the relative clause.
    """
    noun = trees.antecedent(pronoun)
    between = pronoun.doc[pronoun.i + 1 : cue.start]
    if noun == pronoun or len(between) < 2 or between[-1].text != ",":
        return Source(pronoun, noun, pronoun.i, pronoun.i + 1)
    start, _ = bounds(noun, cue)
    return Source(noun, noun, start, cue.start - 1)


def is_nominal(token: Token) -> bool:
    """Whether ``token`` can head a source."""
    return token.pos_ in _NOMINAL and not token.is_space and token.lower_ not in _NOT_PEOPLE


def _head(cue: Cue) -> Token | None:
    if cue.kind == "phrase":
        return cue.head.head
    if cue.kind == "noun":
        return _of_noun(cue)
    if trees.is_passive(cue.top):
        return _agent(cue.top)
    return _of_sentence(cue) or _subject(cue.top, _DEPTH) or _inverted(cue)


def _of_sentence(cue: Cue) -> Token | None:
    """Returns the subject of the sentence, whose words a participle behind a comma mostly gives."""
    root = cue.head.sent.root if goes_on(cue) else None
    return trees.child(root, *trees.SUBJECTS) if root is not None and root.i <= cue.start else None


def _of_noun(cue: Cue) -> Token | None:
    noun = cue.head
    owner = trees.child(noun, "nmod:poss")
    if owner is not None and (cue.top == noun or owner.pos_ != "PRON"):
        return owner
    if cue.top != noun:
        return _subject(cue.top, _DEPTH)
    for word in noun.children:
        if word.dep_ == "nmod" and trees.marker(word) in {"by", "from"}:
            return word
    return None


def _agent(verb: Token) -> Token | None:
    for word in verb.children:
        if word.dep_ == "obl:agent" or (word.dep_ == "obl" and trees.marker(word) == "by"):
            return word
    return None


def _subject(verb: Token, depth: int) -> Token | None:
    """Returns the subject of ``verb``, its own or the one it shares with what governs it."""
    own = trees.subject(verb)
    if own is not None:
        return own
    if depth == 0:
        return None
    if verb.dep_ == "xcomp":
        return trees.child(verb.head, "obj") or _subject(verb.head, depth - 1)
    if verb.dep_ == "acl":
        return _modified(verb, depth)
    if verb.dep_ in {"conj", "advcl", "parataxis"} or verb.tag_ == "VBG":
        return _shared(verb, depth)
    return None


def _modified(verb: Token, depth: int) -> Token | None:
    """Returns who speaks in "issued a statement saying": the subject; else the noun itself."""
    perfect = trees.perfect(verb)
    if perfect is not None:
        return trees.child(perfect, *trees.SUBJECTS)
    noun = verb.head
    if noun.dep_ == "obj" and noun.i < verb.i:
        subject = _subject(noun.head, depth - 1)
        return subject if subject is not None else noun
    return noun if noun.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _shared(verb: Token, depth: int) -> Token | None:
    if verb.head.pos_ in {"NOUN", "PROPN", "ADJ"} and verb.dep_ == "conj":
        return trees.child(verb.head, *trees.SUBJECTS) or _subject(verb.head, depth - 1)
    return _subject(verb.head, depth - 1)


def _inverted(cue: Cue) -> Token | None:
    """Returns the noun right after the cue when a parser took "said Liu" for an object."""
    word = trees.child(cue.head, "obj")
    if word is None or word.left_edge.i != cue.end or "clause" not in cue.entry.frames:
        return None
    return word if trees.child(cue.head, "ccomp", "parataxis") is not None else None


def bounds(head: Token, cue: Cue) -> tuple[int, int]:
    """Returns the whole noun phrase, without its preposition and without the clause of the cue."""
    indices = set(trees.phrase(head))
    for word in _left_out(head, cue):
        indices -= set(trees.phrase(word))
    indices -= set(range(cue.start, cue.end))
    run = next((run for run in trees.runs(indices) if run[0] <= head.i < run[1]), None)
    start, end = run or (head.i, head.i + 1)
    doc = head.doc
    start, end = _whole_name(doc, start, end)
    if (named := trees.name_start(doc[start])) >= cue.end or head.i < cue.start:
        start = named
    while start < head.i and (_is_edge(doc[start]) or trees.is_left_over(doc[start], end)):
        start += 1
    while end - 1 > head.i and (_is_edge(doc[end - 1]) or _ends_in_time(doc, end)):
        end -= 1
    return start, end


def _ends_in_time(doc: Doc, end: int) -> bool:
    """Whether the last word belongs to "on Friday", left over from the clause."""
    if doc[end - 1].lower_ in TIME_WORDS:
        return True
    return doc[end - 1].pos_ == "ADP" and end < len(doc) and doc[end].lower_ in TIME_WORDS


def _whole_name(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Takes in the rest of a name that the parser cut in two."""
    while doc[start].pos_ == "PROPN" and start and _is_name(doc[start - 1]):
        start -= 1
    while doc[end - 1].pos_ == "PROPN" and end < len(doc) and _is_name(doc[end]):
        end += 1
    return start, end


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.lower_ not in TIME_WORDS


def _is_edge(token: Token) -> bool:
    return token.text in _EDGE or token.is_space


def _left_out(head: Token, cue: Cue) -> Iterator[Token]:
    for word in head.lefts:
        where = word.dep_ == "compound"  # "the Erie, Pa., company said"
        if word.dep_ in _BEFORE_HEAD or (word.nbor().text == "," and not where):
            yield word
    for word in head.rights:
        aside = word.dep_ == "case" or (word.dep_ == "parataxis" and not is_nominal(word))
        if aside or _is_time(word) or _is_said_of(word, head) or cue.head.i in trees.phrase(word):
            yield word


def _is_said_of(word: Token, head: Token) -> bool:
    """Tells of "was said by two men to be sold" that the infinitive is no part of who said so."""
    marks = [child.i for child in word.lefts if child.tag_ == "TO"]
    return bool(marks) and head.dep_ == "obl:agent"


def _is_time(word: Token) -> bool:
    return word.dep_.startswith(("nmod", "obl")) and word.lower_ in TIME_WORDS
