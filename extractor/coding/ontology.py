"""The roots, quad classes and sectors of PLOVER, and the topics of the rest of the news.

PLOVER is the ontology of the Open Event Data Alliance (https://github.com/openeventdata/PLOVER),
which follows CAMEO (Schrodt, "CAMEO: Conflict and Mediation Event Observations", 2012). Its roots
ACCUSE and REQUEST are told here as DISAPPROVE and DEMAND, as its first version has them.
"""

from extractor.coded import Quad, Root, Topic

COOPERATIVE: tuple[Quad, ...] = ("verbal cooperation", "material cooperation")

QUADS: dict[Root, Quad] = {
    "AGREE": "verbal cooperation",
    "CONSULT": "verbal cooperation",
    "SUPPORT": "verbal cooperation",
    "CONCEDE": "verbal cooperation",
    "COOPERATE": "material cooperation",
    "AID": "material cooperation",
    "RETREAT": "material cooperation",
    "INVESTIGATE": "verbal conflict",
    "DEMAND": "verbal conflict",
    "DISAPPROVE": "verbal conflict",
    "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict",
    "PROTEST": "material conflict",
    "SANCTION": "material conflict",
    "MOBILIZE": "material conflict",
    "COERCE": "material conflict",
    "ASSAULT": "material conflict",
    "FIGHT": "material conflict",
}
"""The quad class of each root."""

TOPICS: dict[Root, Topic] = {
    **dict.fromkeys(("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "SANCTION"), "diplomacy"),
    **dict.fromkeys(("MOBILIZE", "ASSAULT", "FIGHT"), "conflict"),
    "PROTEST": "protest",
}
"""The topic of a root where its row gives none."""

HARMING: frozenset[Root] = frozenset({"COERCE", "ASSAULT", "FIGHT"})
"""What is done to somebody who suffers by it."""

JUDGING: frozenset[Root] = frozenset({"SUPPORT", "DISAPPROVE"})
"""What is aimed at who does an act, not at whom it is done to: "condemned the raid on Togo"."""


def is_cooperative(root: Root) -> bool:
    """Tells whether a root is of a cooperative quad class."""
    return QUADS[root] in COOPERATIVE
