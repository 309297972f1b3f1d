"""``news_timexes``: time expressions and the days they mean, counted from publication.

The finding is done by ``extractor.temporal``; here a Doc becomes words, each with the tense of
the verb that governs it, for "on Friday" lies ahead in "will meet on Friday" only.
"""

import re
from functools import cache

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor import lexicon, temporal
from extractor.pipeline import annotations
from extractor.records import DateRange, Timex
from extractor.temporal import Match, Reference, Tense, Word

# "Would" and "could" tell, in reported speech, what was to come when the words were said.
AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d", "may", "might", "could",
                   "can", "should", "must"})  # fmt: skip
RANGES = frozenset({"days_from_to", "weekdays_from_to", "months_from_to", "years_from_to"})
BETWEEN_ENDS = frozenset({"-", "–", "—", "/", "to", "through", "until", "and"})
BEFORE_ENDS = re.compile(r"\b(?:from|between)\s$", re.IGNORECASE)
# Headlines and captions tell in the present what is past: "Trump signs deal on Wednesday".
TOLD_IN_THE_PRESENT = frozenset({"headline", "caption", "bullet", "label"})
HAVE = frozenset({"has", "have", "'ve", "’ve"})


def find_timexes(doc: Doc) -> list[Timex]:
    """Returns the time expressions of a tagged ``doc``; with a parse, Fridays to come as well.

    As in TimeML, "from Jan 7 to 9" is two of them; see :func:`joined`.
    """
    found = temporal.find(words(doc), Reference(doc._.article.published))
    return [_timex(doc, end) for match in found for end in match.parts or (match,)]


def joined(doc: Doc) -> list[Timex]:
    """Returns the time expressions of ``doc`` with the two ends of each range made one.

    What went on "from Jan 7 to 9" went on for three days; its time is neither end.
    """
    whole: list[Timex] = []
    for timex in doc._.timexes:
        if whole and _are_ends(doc, whole[-1], timex):
            whole[-1] = _join(doc, whole[-1], timex)
        else:
            whole.append(timex)
    return whole


def _are_ends(doc: Doc, one: Timex, other: Timex) -> bool:
    if one.pattern != other.pattern or one.pattern not in RANGES or "/" in one.value:
        return False
    between = doc.text[one.provenance.end : other.provenance.start]
    return between.strip().lower() in BETWEEN_ENDS


def _join(doc: Doc, one: Timex, other: Timex) -> Timex:
    where = one.provenance
    before = BEFORE_ENDS.search(doc.text, max(0, where.start - 10), where.start)
    start = where.start if before is None else before.start()
    days = None
    if one.range is not None and other.range is not None:
        days = DateRange(one.range.first, other.range.last)
    return replace(
        one,
        provenance=replace(where, start=start, end=other.provenance.end),
        value=f"{one.value}/{other.value}",
        range=days,
    )


def words(doc: Doc) -> list[Word]:
    """Returns the words of ``doc`` as ``temporal.find`` wants them."""
    tenses = Tenses(doc)
    return [
        Word(
            token.text, token.lemma_, token.pos_, token.tag_, token.idx, token.idx + len(token),
            tenses.of(token),
        )
        for token in doc
    ]  # fmt: skip


def _timex(doc: Doc, match: Match) -> Timex:
    span = doc.char_span(match.start, match.end, alignment_mode="expand")
    first = doc[0] if span is None else span[0]
    return Timex(
        provenance=annotations.provenance(doc, match.start, match.end, first),
        type=match.type,
        value=match.value,
        mod=match.mod,
        range=match.range,
        pattern=match.pattern,
        basis=match.basis,
    )


class Tenses:
    """The tense of the nearest verb above each word; asked once for each verb of a Doc."""

    def __init__(self, doc: Doc) -> None:
        self._parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")
        self._known: dict[int, Tense | None] = {}
        rows = lexicon.read("plan_words")
        self._plans = frozenset(lemma for lemma, _ in rows)
        self._planned = frozenset(lemma for lemma, ahead in rows if ahead == "both")
        blocks = doc.spans.get(annotations.LAYOUT, ())
        headlines = [block for block in blocks if block.label_ in TOLD_IN_THE_PRESENT]
        self._headlines = frozenset(token.i for block in headlines for token in block)

    def of(self, token: Token) -> Tense | None:
        """Returns the time of the clause that ``token`` stands in; None when unknown.

        What "takes effect on Monday" does so on the Monday to come.
        """
        if not self._parsed:
            return None
        tense = self._above(token)
        scheduled = tense == "present" and token.dep_.startswith("obl") and self._own(token.head)
        if scheduled and token.i not in self._headlines and token.head.lemma_ != "say":
            return "future"
        return tense

    def _above(self, token: Token) -> Tense | None:
        path = []
        while token.i not in self._known:
            path.append(token.i)
            tense = self._own(token)
            if tense is not None or token.head.i == token.i or _of_a_noun(token):
                self._known[token.i] = tense
                break
            token = token.head
        found = self._known[token.i]
        self._known.update(dict.fromkeys(path, found))
        return found

    def _own(self, token: Token) -> Tense | None:
        """Returns the tense a word states itself: a finite verb, or a word of planning."""
        if token.tag_ in ("VBN", "JJ") and token.lemma_.lower() in self._planned:
            return self._of_plan(token)
        if token.pos_ in ("VERB", "AUX"):
            return self._of_verb(token)
        copula = next((child for child in token.lefts if child.dep_ == "cop"), None)
        return None if copula is None else self._of_group(copula, token)

    def _of_plan(self, token: Token) -> Tense:
        """A visit planned for Friday lies ahead, unless it "was called off"."""
        if _taken_for_participle(token, [token]):
            return "past"
        if token.dep_ == "acl" and token.head.i < token.i and self._above(token.head) == "past":
            return "past"
        return "future"

    def _of_verb(self, verb: Token) -> Tense | None:
        if verb.dep_ in ("aux", "aux:pass", "cop"):
            return None
        return self._of_infinitive(verb) or self._of_group(verb, verb)

    def _of_infinitive(self, verb: Token) -> Tense | None:
        """Tells "talks to be held" and "plans to meet", which lie ahead, from "began to rise"."""
        if not any(child.tag_ == "TO" for child in verb.lefts):
            return None
        planned = verb.head.lemma_.lower() in self._plans
        return "future" if verb.dep_ in ("acl", "acl:relcl", "ccomp") or planned else None

    def _of_group(self, verb: Token, head: Token) -> Tense | None:
        group = [child for child in head.lefts if child.dep_.startswith("aux")] + [verb]
        tags = {token.tag_ for token in group}
        has = any(token.lower_ in HAVE for token in group)
        if any(token.tag_ == "MD" and token.lower_ in AHEAD for token in group):
            return "past" if has else "future"
        if "VBD" in tags or (has and "VBN" in tags) or _taken_for_participle(verb, group):
            return "past"
        return "present" if tags & {"VBZ", "VBP"} else None


def _of_a_noun(token: Token) -> bool:
    """Tells what has a time of its own: "Friday's ruling", "the tariffs of September"."""
    if token.dep_ == "nmod:poss":
        return True
    if token.dep_ != "nmod" or token.head.lower_ in _time_words():
        return False
    return any(child.lower_ == "of" for child in token.lefts)


@cache
def _time_words() -> frozenset[str]:
    """The middle of August is a time, and hangs where August would."""
    return frozenset(row[0] for row in lexicon.read("time_words"))


def _taken_for_participle(verb: Token, group: list[Token]) -> bool:
    """Tells a past tense that was tagged as a participle: it has a subject and no auxiliary."""
    alone = verb.tag_ == "VBN" and len(group) == 1
    return alone and any(child.dep_ == "nsubj" for child in verb.lefts)


@Language.factory(
    "news_timexes",
    requires=["token.pos", "token.tag", "token.dep", "doc.sents"],
    assigns=["doc._.timexes"],
)
def make(nlp: Language, name: str) -> "NewsTimexes":
    """Makes the component."""
    annotations.register()
    return NewsTimexes()


class NewsTimexes:
    """Keeps the time expressions of a Doc in ``doc._.timexes``."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotates ``doc`` and returns it."""
        doc._.timexes = find_timexes(doc)
        return doc
