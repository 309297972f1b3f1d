"""One statement that several articles tell, each in a little other words, is one.

Two articles cut and turn what somebody said ("will" or "would", "Cairo's" left out). So claims of
one speaker within days are one where most of their words are the same, and all figures and
negations. What one article tells twice stays two: it has its reasons.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from extractor import likeness
from extractor.graph.wording import NEGATIONS
from extractor.records import Claim

Cluster = list[Claim]

FEWEST = 4
"""Of fewer words nobody can say that they were said once: "there is no guarantee"."""


def joined(
    clusters: Sequence[Cluster],
    scoped: Collection[str],
    stories: Callable[[list[Claim]], Iterator[list[Claim]]],
) -> list[Cluster]:
    """Returns the clusters, those that are one statement together.

    Args:
        clusters: Claims that are one, in the same words.
        scoped: Actors that are known in one article only.
        stories: Parts claims by the days on which they were made.
    """
    kept: list[Cluster] = []
    groups: dict[tuple[object, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        first = cluster[0]
        words = likeness.words(first.content_text)
        if first.speaker is None or first.speaker in scoped or len(words) < FEWEST:
            kept.append(cluster)
        else:
            denied = NEGATIONS.intersection(likeness.in_order(first.content_text))
            key = first.speaker, first.polarity, likeness.numbers(words), bool(denied)
            groups[key].append(cluster)
    for group in groups.values():
        kept += _near(group, stories) if len(group) > 1 else group
    return kept


def _near(
    group: Sequence[Cluster], stories: Callable[[list[Claim]], Iterator[list[Claim]]]
) -> Iterator[Cluster]:
    of = {cluster[0].id: cluster for cluster in group}
    for story in stories([cluster[0] for cluster in group]):
        texts = [likeness.words(claim.content_text) for claim in story]
        for positions in likeness.clusters(texts):
            yield from _of_several_articles([of[story[each].id] for each in positions])


def _of_several_articles(near: Sequence[Cluster]) -> list[Cluster]:
    """Puts clusters together in order, none with another of the same article."""
    found: list[Cluster] = []
    for cluster in sorted(near, key=lambda each: each[0].id):
        articles = _articles(cluster)
        same = next((each for each in found if not articles & _articles(each)), None)
        if same is None:
            found.append(list(cluster))
        else:
            same.extend(cluster)
            same.sort(key=lambda each: each.id)
    return found


def _articles(cluster: Cluster) -> set[str]:
    return {source.article_id for claim in cluster for source in claim.sources}
