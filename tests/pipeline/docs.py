"""Docs of parsed sentences, so that no test of a component needs a trained model.

The parses stand in ``sentences*.conllu``: Universal Dependencies as our model uses them, drafted
by a model and put right by hand, entities in the last column. A test writes the sentences.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations, claims, dating, events, mentions, page, telling, timexes
from extractor.records import Actor, Article, Claim, Event, Mention
from extractor.temporal import values

HERE = Path(__file__).parent
VOCAB = spacy.blank("en").vocab
WEDNESDAY = "2020-05-06"
"""The day on which every article here was published, unless a test says otherwise."""

Row = list[str]


@cache
def parses() -> dict[str, tuple[Row, ...]]:
    """Returns the rows of every parsed sentence by its text."""
    files = sorted(HERE.glob("sentences*.conllu"))
    blocks = [block for file in files for block in file.read_text(encoding="utf-8").split("\n\n")]
    known = {}
    for block in blocks:
        rows = tuple(line.split("\t") for line in block.splitlines() if line[0].isdigit())
        texts = [line for line in block.splitlines() if line.startswith("# text = ")]
        if texts:
            known[texts[0].removeprefix("# text = ")] = rows
    return known


def make_doc(
    *paragraphs: str, published: str | None = WEDNESDAY, modified: str | None = None
) -> Doc:
    """Returns the Doc of an article; each paragraph is one or more sentences that are parsed."""
    annotations.register()
    columns: dict[str, list[Any]] = {
        name: [] for name in ("words", "spaces", "lemmas", "pos", "tags", "heads", "deps", "ents")
    }
    for number, paragraph in enumerate(paragraphs):
        if number:
            _add_break(columns)
        for sentence in _sentences(paragraph):
            _add(columns, parses()[sentence])
        columns["spaces"][-1] = False
    doc = Doc(VOCAB, **columns)
    days = values.parse_day(published) if published else None
    doc._.article = Article(id="a", ref="a.txt", text=doc.text, published=days, modified=modified)
    _lay_out(doc)
    return doc


def read(*paragraphs: str, published: str | None = WEDNESDAY, modified: str | None = None) -> Doc:
    """Returns the Doc of an article after every component but the trained ones."""
    doc = make_doc(*paragraphs, published=published, modified=modified)
    doc._.timexes = timexes.find_timexes(doc)
    doc._.mentions, doc._.actors = mentions.find_mentions(doc)
    doc._.claims = claims.find_claims(doc)
    doc._.events = events.find_events(doc)
    doc._.events, doc._.claims = dating.find_dates(doc)
    doc._.events, doc._.claims = telling.tell(doc)
    return doc


def token(doc: Doc, word: str) -> Token:
    """Returns the last token that is ``word``."""
    return next(token for token in reversed(doc) if token.text == word)


def words(doc: Doc, record: Mention) -> str:
    """Returns the words of a mention."""
    return doc.text[record.provenance.start : record.provenance.end]


def actor_of(doc: Doc, word: str) -> str | None:
    """Returns whose mention the last one written ``word`` is."""
    return next(m.actor_id for m in reversed(doc._.mentions) if words(doc, m) == word)


def actor(doc: Doc, actor_id: str) -> Actor:
    """Returns the actor with an id."""
    return next(actor for actor in doc._.actors if actor.id == actor_id)


def event(doc: Doc, word: str) -> Event:
    """Returns the last event whose trigger is ``word``."""
    found = reversed(doc._.events)
    return next(event for event in found if doc.text[slice(*event.trigger)] == word)


def claim(doc: Doc) -> Claim:
    """Returns the last claim."""
    return doc._.claims[-1]  # type: ignore[no-any-return]


def _sentences(paragraph: str) -> Iterator[str]:
    left = paragraph
    while left:
        known = [text for text in parses() if f"{left} ".startswith(f"{text} ")]
        if not known:
            raise LookupError(f"no parse of {left!r}; add it to tests/pipeline/sentences.conllu")
        sentence = max(known, key=len)
        yield sentence
        left = left[len(sentence) :].lstrip(" ")


def _add(columns: dict[str, list[Any]], rows: tuple[Row, ...]) -> None:
    base = len(columns["words"])
    for at, (_, word, lemma, pos, tag, _, head, dep, _, misc) in enumerate(rows):
        notes = dict(note.split("=") for note in misc.split("|") if "=" in note)
        columns["words"].append(word)
        columns["lemmas"].append(lemma)
        columns["pos"].append(pos)
        columns["tags"].append(tag)
        columns["heads"].append(base + (at if head == "0" else int(head) - 1))
        columns["deps"].append("ROOT" if head == "0" else dep)
        columns["spaces"].append(notes.get("SpaceAfter") != "No")
        columns["ents"].append(notes.get("Entity", "O"))


def _add_break(columns: dict[str, list[Any]]) -> None:
    """Adds the blank line between paragraphs, a token of the sentence before it."""
    at = len(columns["words"])
    row = {"words": "\n\n", "lemmas": "\n\n", "pos": "SPACE", "tags": "_SP", "deps": "dep"}
    for name, value in {**row, "heads": at - 1, "spaces": False, "ents": "O"}.items():
        columns[name].append(value)


def _lay_out(doc: Doc) -> None:
    """Gives a parsed Doc its layout; the component itself marks one before it is parsed."""
    bare = Doc(VOCAB, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    blocks = page.NewsLayout()(bare).spans[annotations.LAYOUT]
    doc.spans[annotations.LAYOUT] = [
        doc.char_span(block.start_char, block.end_char, label=block.label_) for block in blocks
    ]
