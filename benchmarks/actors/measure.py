"""How well mentions are brought together: MUC, B-cubed, CEAF and their mean, after the literature.

A clustering is a list of sets of mentions; a mention is any value that both clusterings share.
Mentions that only one side has lower precision or recall, as in the scorer of the CoNLL shared
tasks (Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions", ACL,
https://doi.org/10.3115/v1/P14-2006).
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from typing import NamedTuple

import networkx as nx

Cluster = frozenset[Hashable]
Clusters = Collection[Cluster]


class Score(NamedTuple):
    """Precision and recall, each a share of one."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def clusters(labels: Mapping[Hashable, Hashable]) -> list[Cluster]:
    """Returns the sets of mentions with the same label."""
    members: dict[Hashable, set[Hashable]] = {}
    for mention, label in labels.items():
        members.setdefault(label, set()).add(mention)
    return [frozenset(cluster) for cluster in members.values()]


def muc(gold: Clusters, system: Clusters) -> Score:
    """Links (Vilain et al. 1995, "A model-theoretic coreference scoring scheme", MUC-6).

    The links of a cluster are its mentions less one; of a gold cluster as many are missed as the
    system has it in pieces less one. Clusters of one mention do not count.
    """
    return Score(_links(system, gold), _links(gold, system))


def _links(these: Clusters, others: Clusters) -> float:
    label = _labels(others)
    found = wanted = 0
    for cluster in these:
        pieces = {label.get(mention, ("alone", mention)) for mention in cluster}
        found += len(cluster) - len(pieces)
        wanted += len(cluster) - 1
    return found / wanted if wanted else 0.0


def b_cubed(gold: Clusters, system: Clusters) -> Score:
    """Mentions (Bagga and Baldwin 1998, "Algorithms for scoring coreference chains", LREC).

    For each mention, the share of its cluster on one side that the other side's cluster of it has
    as well; nothing for a mention that the other side does not have.
    """
    return Score(_shares(system, gold), _shares(gold, system))


def _shares(these: Clusters, others: Clusters) -> float:
    label = _labels(others)
    credit = 0.0
    for cluster in these:
        sizes = Counter(label[mention] for mention in cluster if mention in label)
        credit += sum(size * size for size in sizes.values()) / len(cluster)
    mentions = sum(len(cluster) for cluster in these)
    return credit / mentions if mentions else 0.0


def ceaf_e(gold: Clusters, system: Clusters) -> Score:
    """Entities (Luo 2005, "On coreference resolution performance metrics", HLT-EMNLP, phi 4).

    Clusters are paired one to one so that the sum of their Dice coefficients is greatest.
    https://aclanthology.org/H05-1004
    """
    total = _best_pairing(gold, system)
    return Score(
        total / len(system) if system else 0.0,
        total / len(gold) if gold else 0.0,
    )


def _best_pairing(gold: Clusters, system: Clusters) -> float:
    label = _labels(system)
    ours, net = list(system), nx.Graph()
    for number, cluster in enumerate(gold):
        for other, shared in Counter(label[m] for m in cluster if m in label).items():
            alike = 2 * shared / (len(cluster) + len(ours[other]))
            net.add_edge(("gold", number), ("system", other), weight=alike)
    total = 0.0
    for part in nx.connected_components(net):
        small = net.subgraph(part)
        total += sum(small.edges[pair]["weight"] for pair in nx.max_weight_matching(small))
    return total


def _labels(found: Clusters) -> dict[Hashable, int]:
    return {mention: number for number, cluster in enumerate(found) for mention in cluster}


METRICS: dict[str, Callable[[Clusters, Clusters], Score]] = {
    "MUC": muc,
    "B3": b_cubed,
    "CEAFe": ceaf_e,
}


def conll(gold: Clusters, system: Clusters) -> float:
    """The mean F1 of the three metrics (Denis and Baldridge 2009; CoNLL 2011 and 2012)."""
    return sum(metric(gold, system).f1 for metric in METRICS.values()) / len(METRICS)


def table(rows: Iterable[tuple[str, Score]]) -> str:
    """Returns scores in per cent, one a line."""
    lines = [f"{'':24}     P      R     F1"]
    for name, score in rows:
        shown = "".join(f"{100 * value:7.1f}" for value in (*score, score.f1))
        lines.append(f"{name:24}{shown}")
    return "\n".join(lines)
