"""Sources and contents by the order of words, where the parse gives none.

News has few ways to report and keeps to them: "X, Liu said.", "X, said Liu.", "X, Liu said, Y.",
"Liu said [that] X." A parser that breaks a sentence at a quotation mark, or hangs a verb of
saying in the wrong place, loses what these orders still tell.
"""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline.claims import cues, sources
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.syntax import trees

_COMMAS = frozenset({",", "-", "–", "—", "--", "―"})
_MARKS = frozenset("\"“”'‘’«»") | {"''", "``"}
_STOPS = frozenset(".?!;:") | _MARKS
_CLAUSAL = trees.SUBJECTS | {"ccomp", "mark"}
_NOUN_STARTS = frozenset({"DET", "PROPN", "PRON", "NUM", "NOUN", "ADJ"})
_VERBS = frozenset({"VERB", "AUX", "SCONJ"})
_QUESTIONS = lexicon.of_sort("connectives", "question")
_NEAR = 8


def reports(cue: Cue) -> bool:
    """Whether these orders can be trusted for ``cue``: a verb that can be an aside."""
    return cue.kind == "verb" and "aside" in cue.entry.frames


def source(cue: Cue) -> Source | None:
    """Returns the noun phrase right before the cue, or right behind it ("said Liu")."""
    behind = _behind(cue)
    if behind is not None and _after(cue.head.doc, behind.end, len(cue.head.doc)) != "word":
        return behind
    return before(cue) or behind


def before(cue: Cue) -> Source | None:
    """Returns the noun phrase right before the cue, with what is set off by commas."""
    doc = cue.head.doc
    last = cue.start - 1
    if last >= 0 and doc[last].text == ",":
        apposed = _ending_at(last - 1, cue)
        if apposed is not None and apposed.start > 1 and doc[apposed.start - 1].text == ",":
            named = _ending_at(apposed.start - 2, cue)
            if named is not None:
                return Source(named.head, named.head, named.start, apposed.end)
        return apposed
    return _ending_at(last, cue)


def _ending_at(last: int, cue: Cue) -> Source | None:
    """Returns the noun phrase whose last token is ``last``."""
    doc = cue.head.doc
    end = last + 1
    if last > 1 and doc[last].text == ")":
        last = next((i - 1 for i in range(last, 0, -1) if doc[i].text == "("), last)
    if last < 0 or doc[last].is_punct or doc[last].is_space or doc[last].sent != cue.head.sent:
        return None
    head = doc[last]
    while _is_part(head, last):
        head = head.head
    found = _phrase(doc[last] if head.lower_ in sources.TIME_WORDS else head, cue)
    if found is None:
        return _since_comma(doc, last)
    return Source(found.head, found.referent, found.start, max(found.end, end))


def _since_comma(doc: Doc, last: int) -> Source | None:
    """Returns "people familiar with the talks", cut out between a comma and the cue."""
    start = last
    while start > 0 and doc[start - 1].text not in _COMMAS and last - start < _NEAR:
        start -= 1
    words = doc[start : last + 1]
    if start == 0 or doc[start - 1].text not in _COMMAS or any(t.pos_ in _VERBS for t in words):
        return None
    head = next((t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    return Source(head, head, start, last + 1) if head is not None else None


def _is_part(token: Token, last: int) -> bool:
    """Whether the noun phrase goes on above ``token`` without going beyond ``last``."""
    above = token.head
    return above != token and above.right_edge.i <= last and sources.is_nominal(above)


def _behind(cue: Cue) -> Source | None:
    doc = cue.head.doc
    if cue.end >= len(doc) or not _may_begin(doc, cue):
        return None
    head = doc[cue.end]
    if head.lower_ in sources.TIME_WORDS:
        return None
    while head.head != head and head.head.i > cue.end and head.head.left_edge.i >= cue.end:
        head = head.head
    return _phrase(head, cue)


def _may_begin(doc: Doc, cue: Cue) -> bool:
    """Whether what stands before the cue leaves room for an inverted subject."""
    before = doc[cue.start - 1].text if cue.start else ""
    return before in _COMMAS or before in _MARKS or cue.head.is_sent_start is True


def _phrase(head: Token, cue: Cue) -> Source | None:
    if not sources.is_nominal(head) or head.pos_ in {"DET", "ADJ"} or trees.is_relative(head):
        return None
    start, end = sources.bounds(head, cue)
    return Source(head, head, start, end) if end - start <= 4 * _NEAR else None


def rest(cue: Cue) -> set[int]:
    """Returns "that ..." or "to ..." behind a verb that takes it, wherever the parser hung it."""
    doc, frames = cue.head.doc, cue.entry.frames
    end = cue.head.sent.end
    if cue.kind != "verb" or cue.end >= end:
        return set()
    if "obj:pred" in frames:
        return _named(cue, end)
    if "inf" in frames and doc[cue.end].tag_ == "TO":
        if cue.entry.polarity == "denies" and cues.is_saying(doc[min(cue.end + 1, end - 1)]):
            return set()
        return set(range(cue.end, _first_break(doc, cue.end, end)))
    if "obj" in frames and "clause" not in frames and doc[cue.end].pos_ in _NOUN_STARTS:
        return set(range(cue.end, _first_break(doc, cue.end, end)))
    for token in doc[cue.end : min(end, cue.end + _NEAR)] if "clause" in frames else ():
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
            return set(range(token.i, end))
        if token.lower_ in _QUESTIONS and cue.entry.polarity == "asks":
            return set(range(token.i, end))
        if token.text in _COMMAS:
            break
    return set()


def _named(cue: Cue, end: int) -> set[int]:
    """Returns the rest of "called it a ‘farce’", up to the closing mark."""
    doc = cue.head.doc
    objects = [word for word in cue.head.rights if word.dep_ in {"obj", "iobj"}]
    opening = [i for i in range(cue.end, min(end, cue.end + _NEAR)) if doc[i].text in _MARKS]
    if opening:
        closing = next((i for i in range(opening[0] + 1, end) if doc[i].text in _MARKS), end - 1)
        return set(range(cue.end, closing + 1))
    judged = [word for thing in objects for word in thing.rights if word.pos_ == "ADJ"]
    if len(objects) > 1 or judged:
        return {i for word in objects for i in trees.phrase(word)}
    return set()


def _first_break(doc: Doc, start: int, end: int) -> int:
    return next((token.i for token in doc[start:end] if token.text in _COMMAS), end)


def is_aside(cue: Cue, source: Source | None) -> bool:
    """Whether the report ends its sentence or interrupts it: "X, Liu said." "X, Liu said, Y."."""
    if source is None:
        return False
    doc, sentence = cue.head.doc, cue.head.sent
    first, last = min(cue.start, source.start), max(cue.end, source.end)
    if last - first > cue.end - cue.start + source.end - source.start + 1:
        return False
    if first - 1 <= sentence.start or doc[first - 1].text not in _COMMAS:
        return False
    end = _past_adjuncts(doc, last, sentence.end)
    if end > last and not any(t.dep_ in trees.SUBJECTS for t in doc[sentence.start : first]):
        return False
    return _after(doc, end, sentence.end) != "word"


def content(cue: Cue, source: Source | None) -> set[int]:
    """Returns the rest of the sentence, as far as the order of words makes it the content."""
    doc, sentence = cue.head.doc, cue.head.sent
    first = min(cue.start, source.start) if source else cue.start
    last = max(cue.end, source.end) if source else cue.end
    if source is not None:
        last = _past_adjuncts(doc, last, sentence.end)
    before = _before_comma(doc, sentence.start, first)
    after = _after(doc, last, sentence.end)
    if before and after != "word":
        found = set(range(sentence.start, first))
        if after == "comma" and not _goes_on(doc, last):
            found |= set(range(last, sentence.end))
        return found
    if source is not None and source.end <= cue.start:
        return _following(doc, cue.end, sentence.end, cue)
    return set()


def _past_adjuncts(doc: Doc, last: int, end: int) -> int:
    """Returns where "on Tuesday in Bonn" ends; ``last`` when more than that follows."""
    for token in doc[last : min(end, last + _NEAR)]:
        if token.is_punct:
            return token.i
        if token.pos_ in {"VERB", "AUX", "SCONJ"} or token.dep_ in _CLAUSAL or token.is_space:
            return last
    return last


def _goes_on(doc: Doc, comma: int) -> bool:
    """Whether a participle follows the comma: "..., he said, adding ..."."""
    return doc[comma : comma + 3][-1].tag_ == "VBG" or doc[comma : comma + 2][-1].tag_ == "VBG"


def _before_comma(doc: Doc, start: int, first: int) -> bool:
    return first - start >= 2 and doc[first - 1].text in _COMMAS | _MARKS


def _after(doc: Doc, last: int, end: int) -> str:
    rest: Iterable[Token] = doc[last:end]
    token = next((token for token in rest if not token.is_space), None)
    if token is None or token.text in _STOPS:
        return "stop"
    return "comma" if token.text in _COMMAS else "word"


def _following(doc: Doc, last: int, end: int, cue: Cue) -> set[int]:
    """Returns what follows "that", or a bare clause with its own subject."""
    for token in doc[last : min(end, last + _NEAR)]:
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
            return set(range(token.i, end))
    if trees.lemma(cue.head) == "say" and any(t.dep_ in trees.SUBJECTS for t in doc[last:end]):
        return set(range(last, end))
    return set()
