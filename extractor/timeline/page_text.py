"""Sentences that an outlet prints on every page: no line, and no further source of one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from extractor.entries import Entry, Source
from extractor.records import Article
from extractor.timeline import addressing, choosing

PAGES, ADDRESSED, ANYBODY = 5, 0.02, 0.1
"""A sentence in so many articles of an outlet that are no copies of one another is no news where
it is in such a part of all its articles: one that speaks to the reader, and any. Measured on the
pages of six outlets: comment rules are on 10 to 67 of 100, the background of a story ("The blast
killed 11 workers.") on 2 to 5."""


def without(
    lines: Iterable[Entry],
    outlets: Mapping[str, int],
    others: Iterable[tuple[Article, str]] = (),
) -> list[Entry]:
    """Returns the lines without the sources that are sentences of every page of an outlet.

    A line that somebody has restored keeps them.

    Args:
        lines: Lines.
        outlets: How many articles each outlet has; of others nothing is known.
        others: Articles and sentences of theirs that have no line.
    """
    lines = list(lines)
    repeated = set(_repeated(lines, outlets, others))
    if not repeated:
        return lines
    kept = []
    for line in lines:
        sources = tuple(each for each in line.sources if _sentence(each) not in repeated)
        if choosing.is_restored(line) or len(sources) == len(line.sources):
            kept.append(line)
        elif sources:
            kept.append(replace(line, sources=sources))
    return kept


def _repeated(
    lines: Iterable[Entry], outlets: Mapping[str, int], others: Iterable[tuple[Article, str]]
) -> Iterator[tuple[str, str]]:
    """The outlets and sentences that are on many pages."""
    pages: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in lines:
        for source in line.sources:
            if (source.outlet or "") in outlets:
                pages[_sentence(source)].add(source.origin or source.article_id)
    for article, sentence in others:
        if (outlet := article.outlet or "") in outlets:
            pages[outlet, _plain(sentence)].add(article.origin or article.id)
    for (outlet, sentence), found in pages.items():
        if len(found) >= PAGES:
            part = ADDRESSED if addressing.is_addressed(sentence) else ANYBODY
            if len(found) >= part * outlets[outlet]:
                yield outlet, sentence


def _sentence(source: Source) -> tuple[str, str]:
    return source.outlet or "", _plain(source.sentence)


def _plain(sentence: str) -> str:
    return " ".join(sentence.split())
