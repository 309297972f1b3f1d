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
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from benchmarks.timelines import belonging, days
from benchmarks.timelines.days import sayings
from benchmarks.timelines.linking import linked
from benchmarks.timelines.naming import Names, Places
from extractor import pipeline
from extractor.records import Article
from extractor.temporal.values import parse_day


@dataclass(frozen=True, slots=True)
class Entry:
    """A mention of an event on the timeline of an entity; ``date`` at its own precision."""

    article: str
    start: int
    end: int
    lemma: str
    date: str | None


def main() -> None:
    """Writes the timelines of every entity."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--track", choices="AB", default="A")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    entities = list(json.loads((options.folder / "timelines.json").read_text("utf-8")))
    articles = (options.folder / "articles.jsonl").read_text("utf-8").splitlines()
    read = [json.loads(line) for line in articles]
    nlp = pipeline.load()
    docs = list(_docs(nlp, read))
    names = Names([nlp.make_doc(name) for name in entities])
    names.learn(docs)
    found: dict[str, list[Entry]] = {name: [] for name in entities}
    for article, doc in zip(read, docs, strict=True):
        given = [span for m in article["event_mentions"] if (span := _span(doc, m)) is not None]
        events = {span.root.i for span in given} if options.track == "B" else None
        for name, entry in timelines(doc, names, events):
            found[name].append(entry)
    lines = {name: [_line(entry) for entry in refined(found[name])] for name in found}
    options.output.write_text(json.dumps(lines), "utf-8")


def _docs(nlp: Language, read: list[dict[str, Any]]) -> Iterator[Doc]:
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


def timelines(doc: Doc, names: Names, given: set[int] | None) -> Iterator[tuple[str, Entry]]:
    """Yields the entries of each entity; ``given`` are the events of track B."""
    if given is None:
        tokens = belonging.find(doc, days.reported(doc))
    else:
        tokens = [doc[at] for at in sorted(given)]
    places = names.find(doc)
    events = {token.i for token in tokens}
    found = {name: linked(doc, places[name], events) for name in names.names}
    if given is not None:
        _place_the_rest(doc, tokens, places, found)
    dates = days.find(doc, tokens, told=given is not None)
    for name in names.names:
        for at in sorted(found[name]):
            start, end = doc[at].idx, doc[at].idx + len(doc[at])
            yield name, Entry(doc._.article.id, start, end, doc[at].lemma_.lower(), dates[at])


def refined(entries: list[Entry]) -> list[Entry]:
    """Returns the entries of an entity with the day that another article tells, if one day fits.

    So "launched in 2003" is of 28 April where that is told elsewhere; what is said or announced
    is so too often for that.
    """
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in entries:
        if entry.date is not None and len(entry.date) == len("2003-04-28"):
            told[entry.lemma].add((entry.article, entry.date))
    return [replace(entry, date=_finer(entry, told[entry.lemma])) for entry in entries]


def _finer(entry: Entry, days: set[tuple[str, str]]) -> str | None:
    if entry.date is None or entry.lemma in sayings():
        return entry.date
    fitting = [(article, day) for article, day in days if day.startswith(entry.date)]
    one = len({day for _, day in fitting}) == 1
    return (
        fitting[0][1]
        if one and {article for article, _ in fitting} != {entry.article}
        else entry.date
    )


def _line(entry: Entry) -> dict[str, Any]:
    mention = {"doc": entry.article, "start": entry.start, "end": entry.end}
    return {"date": entry.date, "mentions": [mention]}


def _place_the_rest(
    doc: Doc, tokens: list[Token], places: Places, found: dict[str, set[int]]
) -> None:
    """Every event given is on somebody's timeline, if not by its parse.

    Whose the same word is elsewhere, whoever is named beside it, or who was named last.
    """
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
        same = [each.i for each in tokens if each.lemma_ == token.lemma_ and each.i in placed][:1]
        again = [name for name in found if found[name].intersection(same)]
        for name in again or beside or nearest:
            found[name].add(token.i)


if __name__ == "__main__":
    main()
