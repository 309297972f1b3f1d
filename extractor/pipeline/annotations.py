"""What the components write on a ``Doc``: ``doc._.article``, ``.timexes``, ``.mentions``, ...

Only JSON values are kept (in ``doc.user_data``), so ``DocBin`` and worker processes just work;
the extension attributes turn records into them and back. Also here: the questions every
component asks of a Doc (which sentences are prose, where was this read).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import msgspec
from spacy.tokens import Doc, Span, Token

from extractor import records
from extractor.layout.blanks import spaced
from extractor.pipeline import held
from extractor.records import Article, DateRange, Provenance

LISTS: dict[str, type] = {
    "timexes": records.Timex,
    "mentions": records.Mention,
    "actors": records.Actor,
    "claims": records.Claim,
    "events": records.Event,
}
UNDATED = records.When(range=None, edtf=None, basis="unknown", timex=None)
"""When nobody knows the day."""

LAYOUT = "layout"
"""Key in ``doc.spans`` of the layout blocks, labelled with their kind."""

PICTURED = "pictured"
"""Key in ``doc.spans`` of the caption that a page has in its prose, if any."""

_UPDATED = re.compile(r"\(update[ds]?:? (?:at )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b", re.I)

_OVERNIGHT = "extractor.overnight"

NOT_PROSE = frozenset({"header", "dateline", "byline", "caption", "boilerplate"})


def register() -> None:
    """Adds the extension attributes to ``Doc``, once; calling it again changes nothing."""
    if not Doc.has_extension("article"):
        Doc.set_extension("article", getter=_get_article, setter=_set_article)
    for name, record in LISTS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=_getter(name, record), setter=_setter(name))


@held.once
def text(doc: Doc) -> str:
    """Returns the text of ``doc``, which spaCy puts together anew each time it is asked for."""
    return spaced(_as_read(doc))


def _as_read(doc: Doc) -> str:
    """The text of the article, its blanks as they stand there."""
    stored: str = doc.user_data.get("extractor.article", {}).get("text", "")
    length = doc[-1].idx + len(doc[-1].text_with_ws) if len(doc) else 0
    return stored if len(stored) == length else doc.text


def published(doc: Doc) -> DateRange | None:
    """Returns the days on which ``doc`` was published; a bound inferred from it tells no day."""
    article: Article = doc._.article
    return None if article.published_basis == "inferred" else article.published


def last_day(doc: Doc) -> date | None:
    """Returns the last day of which ``doc`` can tell: that of its last change, else its own.

    A page that goes on being written, each update with its hour, goes on overnight.
    """
    article: Article = doc._.article
    days = published(doc)
    last = days.last if days else None
    if last is None:
        return None
    if article.modified is not None:
        return max(last, date.fromisoformat(article.modified[:10]))
    return last + timedelta(days=1) if is_live(doc) else last


def is_live(doc: Doc) -> bool:
    """Tells of a page that it says at what hour it was updated: "(Update 9:05 p.m. in Oslo)".

    Or, once its time expressions are found, that one of them tells so.
    """
    return _OVERNIGHT in doc.user_data or _UPDATED.search(text(doc)) is not None


def goes_on_overnight(doc: Doc) -> None:
    """Notes of a page that it tells of the day after that of its publication."""
    doc.user_data[_OVERNIGHT] = True


def prose(doc: Doc) -> Iterator[Span]:
    """Yields the sentences in which things are told: no datelines, captions or share lines."""
    skipped = not_prose(doc)
    for sentence in doc.sents:
        if sentence.start not in skipped:
            yield sentence


def sentence_starts(doc: Doc) -> list[int]:
    """Returns the first token of each sentence; of the Doc where nothing parts them."""
    starts = doc.to_array("SENT_START").tolist()
    return [at for at, start in enumerate(starts) if start == 1 or at == 0]


def of_class(doc: Doc, classes: frozenset[int]) -> Iterator[Token]:
    """Yields the tokens of prose that are of these parts of speech (``spacy.symbols``)."""
    skipped: set[int] = set()
    for at in not_prose(doc):
        if at == 0 or doc[at].is_sent_start:
            sentence = doc[at].sent
            skipped.update(range(sentence.start, sentence.end))
    for at, (part, token) in enumerate(zip(doc.to_array("POS").tolist(), doc, strict=True)):
        if part in classes and at not in skipped:
            yield token


@held.once
def headline(doc: Doc) -> frozenset[int]:
    """Returns the indices of the tokens in headlines."""
    blocks = doc.spans.get(LAYOUT, ())
    headlines = (range(span.start, span.end) for span in blocks if span.label_ == "headline")
    return frozenset(at for tokens in headlines for at in tokens)


@held.once
def dated(doc: Doc) -> frozenset[int]:
    """Returns the indices of the tokens in time expressions."""
    found: set[int] = set()
    for timex in doc.user_data.get("extractor.timexes", ()):
        where = timex["provenance"]
        span = doc.char_span(where["start"], where["end"], alignment_mode="expand")
        found.update(range(span.start, span.end) if span is not None else ())
    return frozenset(found)


class Places:
    """Tells where in a Doc something was read; built once by each component."""

    def __init__(self, doc: Doc) -> None:
        self._article_id = doc.user_data.get("extractor.article", {}).get("id", "")
        first = sentence_starts(doc)
        last = [doc[at - 1] for at in (*first[1:], len(doc))] if first else []
        self._starts = [doc[at].idx for at in first]
        self._ends = [token.idx + len(token) for token in last]
        self._text = _as_read(doc)

    def at(self, start: int, end: int, *, inside: int | None = None) -> Provenance:
        """Returns the provenance of characters ``start`` to ``end``.

        Its sentence is the one around offset ``inside``, or around ``start``.
        """
        number = bisect_right(self._starts, start if inside is None else inside) - 1
        sentence = ""
        if number >= 0:
            sentence = self._text[self._starts[number] : self._ends[number]].strip()
        return Provenance(article_id=self._article_id, start=start, end=end, sentence=sentence)


@held.once
def not_prose(doc: Doc) -> frozenset[int]:
    """Returns the indices of the tokens in which nothing is told: bylines, captions, credits."""
    skipped = (span for span in doc.spans.get(LAYOUT, ()) if span.label_ in NOT_PROSE)
    return frozenset(at for span in skipped for at in range(span.start, span.end))


def _get_article(doc: Doc) -> Article:
    stored = doc.user_data.get("extractor.article")
    if stored is None:
        return Article(id="", ref="", text=doc.text)
    return msgspec.convert(stored, type=Article)


def _set_article(doc: Doc, article: Article) -> None:
    doc.user_data["extractor.article"] = msgspec.to_builtins(article)


class Kept(list[Any]):
    """Records as JSON values, and as the records they were made from while nobody copied them.

    A Doc that went through ``DocBin`` or another process holds a plain list, which is read anew.
    """

    def __init__(self, values: list[Any]) -> None:
        super().__init__(msgspec.to_builtins(values))
        self.records = tuple(values)


def _getter(name: str, record: type) -> Callable[[Doc], list[Any]]:
    kind: Any = list[record]  # type: ignore[valid-type]

    def get(doc: Doc) -> list[Any]:
        kept = doc.user_data.get(f"extractor.{name}", [])
        if isinstance(kept, Kept):
            return list(kept.records)
        return msgspec.convert(kept, type=kind)  # type: ignore[no-any-return]

    return get


def _setter(name: str) -> Callable[[Doc, list[Any]], None]:
    def set_(doc: Doc, values: list[Any]) -> None:
        doc.user_data[f"extractor.{name}"] = Kept(values)

    return set_
