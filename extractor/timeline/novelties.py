"""Which lines are new: told by articles that came last, and by nothing that was there before."""

from collections.abc import Iterable, Mapping

from extractor.entries import Entry, Source


def of(lines: Iterable[Entry], arrived: Mapping[str, str]) -> list[Entry]:
    """Returns the lines that are new.

    Args:
        lines: Lines with all their sources.
        arrived: Ids of the articles that came last, each with the words of its earlier versions: a
            sentence that stands there was told before.
    """
    before = {each: " ".join(words.split()) for each, words in arrived.items()}
    return [each for each in lines if all(_is_new(source, before) for source in each.sources)]


def _is_new(source: Source, before: Mapping[str, str]) -> bool:
    words = before.get(source.article_id)
    return words is not None and " ".join(source.sentence.split()) not in words
