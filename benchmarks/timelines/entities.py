"""Timelines of one entity across articles, as SemEval-2015 task 4 asks for them.

    python -m benchmarks.timelines.entities FOLDER --track A|B -o timelines.json

FOLDER holds articles.jsonl and timelines.json (from which only the names of the entities are
taken). Track A starts from the text; in track B the words that are events on some timeline are
given. The answer is a JSON object of lists of {"date", "mentions": [{"doc", "start", "end"}]}, to
be scored by the temporal awareness of the task (Minard et al. 2015,
https://aclanthology.org/S15-2132).
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from benchmarks.timelines.linking import linked
from benchmarks.timelines.naming import Names, Places
from extractor import pipeline
from extractor.pipeline import annotations, dating, eventive, status
from extractor.records import Article, Event, When
from extractor.temporal.values import parse_day

LEAD = 4
"""Title, date line and the first two sentences: what is new is told there."""


def main() -> None:
    """Writes the timelines of every entity."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--track", choices="AB", default="A")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    entities = list(json.loads((options.folder / "timelines.json").read_text("utf-8")))
    lines = (options.folder / "articles.jsonl").read_text("utf-8").splitlines()
    read = [json.loads(line) for line in lines]
    docs = list(_docs(read))
    names = Names(entities)
    names.learn(docs)
    found: dict[str, list[Any]] = {name: [] for name in entities}
    for article, doc in zip(read, docs, strict=True):
        given = [span for m in article["event_mentions"] if (span := _span(doc, m)) is not None]
        events = {span.root.i for span in given} if options.track == "B" else None
        for name, entry in timelines(doc, names, events):
            found[name].append(entry)
    options.output.write_text(json.dumps(found), "utf-8")


def _docs(read: list[dict[str, Any]]) -> Iterator[Doc]:
    nlp = pipeline.load()
    for each in read:
        doc = nlp.make_doc(each["text"])
        doc._.article = Article(
            id=each["id"],
            ref=each["id"],
            text=each["text"],
            published=parse_day(each["published"]),
            published_basis="given",
        )
        for _, component in nlp.pipeline:
            doc = component(doc)
        yield doc


def _span(doc: Doc, mention: dict[str, Any]) -> Any:
    return doc.char_span(mention["start"], mention["end"], alignment_mode="expand")


def timelines(
    doc: Doc, names: Names, given: set[int] | None
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields the entries of each entity; ``given`` are the events of track B."""
    tokens = [doc[at] for at in sorted(given)] if given is not None else eventive.find(doc)
    places = names.find(doc)
    events = {token.i for token in tokens}
    found = {name: linked(doc, places[name], events) for name in names.names}
    if given is not None:
        _place_the_rest(doc, tokens, places, found)
    dates = _dates(doc, tokens)
    for name in names.names:
        for at in sorted(found[name]):
            token = doc[at]
            mention = {"doc": doc._.article.id, "start": token.idx, "end": token.idx + len(token)}
            yield name, {"date": dates[at], "mentions": [mention]}


def _place_the_rest(
    doc: Doc, tokens: list[Token], places: Places, found: dict[str, set[int]]
) -> None:
    """Every event given is on somebody's timeline: of who is named beside it, or was before."""
    placed = {at for events in found.values() for at in events}
    for token in tokens:
        if token.i in placed:
            continue
        sentence = range(token.sent.start, token.sent.end)
        beside = [name for name in found if any(at in sentence for at in places[name])]
        before = {
            name: max(at for at in places[name] if at < token.i)
            for name in found
            if any(at < token.i for at in places[name])
        }
        nearest = [max(before, key=lambda name: before[name])] if before else []
        for name in beside or nearest:
            found[name].add(token.i)


def _dates(doc: Doc, tokens: list[Token]) -> dict[int, str | None]:
    """Returns the date of each event as the task writes it, by token."""
    content = {
        token.i
        for claim in doc._.claims
        for start, end in claim.content
        for token in doc.char_span(start, end, alignment_mode="expand") or ()
    }
    doc._.events = [_event(doc, token, reported=token.i in content) for token in tokens]
    events, _ = dating.find_dates(doc)
    by_start = {event.trigger[0]: event for event in events}
    return {token.i: _date(doc, token, by_start[token.idx].when) for token in tokens}


def _event(doc: Doc, token: Token, *, reported: bool) -> Event:
    return Event(
        id=f"{doc._.article.id}.e{token.idx}",
        trigger=(token.idx, token.idx + len(token)),
        lemma=token.lemma_.lower(),
        text=token.text,
        participants=(),
        when=annotations.UNDATED,
        status=status.of(token, reported=reported),
        sources=(),
    )


def _date(doc: Doc, token: Token, when: When) -> str | None:
    """The date at its own precision; what nothing dates is news in a lead, and undated below it."""
    number = sum(1 for sentence in doc.sents if sentence.end <= token.i)
    if when.basis == "publication" and _is_background(token, lead=number < LEAD):
        return None
    if when.basis == "unknown" and when.timex is None and number < LEAD:
        return str(doc._.article.published.first)
    days = when.range
    if days is None:
        return None
    first, last = days.first or days.last, days.last or days.first
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    if first.year != last.year:
        return None
    return str(first.year)


def _is_background(token: Token, *, lead: bool) -> bool:
    """Tells of nouns, "had done" and, below the lead, "has done" that they tell no news."""
    helpers = {child.lower_ for child in token.children if child.dep_.startswith("aux")}
    if "had" in helpers:
        return True
    bare = token.tag_ == "VBN" and not helpers
    return not lead and (token.pos_ == "NOUN" or bare or bool(helpers & {"has", "have"}))


if __name__ == "__main__":
    main()
