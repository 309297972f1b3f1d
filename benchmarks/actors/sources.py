"""PolNeAR: how many of the persons who are named as sources are found as persons.

    python -m benchmarks.actors.sources FILE [--errors]

FILE holds one article a line, as for ``benchmarks.claims.run``. PolNeAR does not mark persons, so
a person is here what can be told without a model: two or three capitalised words that begin with a
first name we know or follow a title, and the last of them wherever it stands alone. It is found
when a mention of ours that is a PERSON's name overlaps it.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gold.comparing import overlap
from extractor import names, pipeline
from extractor.pipeline.mentions import entities
from extractor.records import Article

_WORD = r"[A-Z][\w’'-]*[a-z]"
_RUN = re.compile(rf"\b{_WORD}(?: (?:[A-Z]\. )?{_WORD})+")
_SINGLE = re.compile(r"\b[A-Z][\w-]+\b")


def main() -> None:
    """Prints the recall, and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    told = [json.loads(line) for line in options.file.read_text("utf-8").splitlines()]
    articles = [Article(id=each["id"], ref=each["id"], text=each["text"]) for each in told]
    nlp = pipeline.load(options.model)
    nlp.select_pipes(disable=["news_claims", "news_events", "news_dating"])
    found = wanted = 0
    for each, extraction in zip(told, pipeline.extract(articles, nlp), strict=True):
        ours = [
            (m.provenance.start, m.provenance.end)
            for m in extraction.mentions
            if m.kind == "name" and m.label == "PERSON"
        ]
        for start, end in _persons(each):
            wanted += 1
            hit = any(overlap((start, end), span) for span in ours)
            found += hit
            if options.errors and not hit:
                print(repr(each["text"][max(0, start - 30) : end + 20]))
    print(f"{found} of {wanted} persons among the sources found ({100 * found / wanted:.1f} %)")


def _persons(told: dict[str, object]) -> Iterator[tuple[int, int]]:
    """Yields where persons are named in the sources of an article."""
    text = str(told["text"])
    full = list(_full(text))
    surnames = {names.surname(text[start:end]) for start, end in full}
    sources = {tuple(span) for one in told["attributions"] for span in one["source"]}  # type: ignore[attr-defined]
    for start, end in sorted(sources):
        inside = [span for span in full if start <= span[0] and span[1] <= end]
        yield from inside
        for match in _SINGLE.finditer(text, start, end):
            alone = not any(overlap(match.span(), span) for span in inside)
            if alone and match[0].casefold() in surnames:
                yield match.span()


def _full(text: str) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(text):
        words = match[0].split()
        title = names.title_length(words)
        rest = words[title:]
        known = bool(rest) and names.gender_of(rest[0]) != "-" and len(rest) in (2, 3)
        body = any(word in entities.BODIES for word in words)
        if not body and known:
            yield match.end() - len(" ".join(rest)), match.end()


if __name__ == "__main__":
    main()
