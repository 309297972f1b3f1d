"""Whom the pronouns of a page stand for, to be put in [brackets] behind them.

Only where the pronoun was resolved, outside quotations, and once a line: what the line names
already needs no explaining.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.telling import cutting
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch
from extractor.records import Actor, Mention

PUT_IN = 0.25
"""How much of a line the words in brackets can be."""

EXPLAINED = lexicon.of_sort("pronouns", "explained")
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent", "nmod", "obl"})
_BESIDE = frozenset({"advcl", "acl", "acl:relcl", "csubj"})
_UNNAMED = ("unnamed:", "group:")


class Naming:
    """Names the actors that the pronouns of a page stand for."""

    def __init__(self, reading: Reading, mentions: Iterable[Mention], actors: Iterable[Actor]):
        self._reading = reading
        self._forms = {actor.id: _forms(actor) for actor in actors}
        self._pronouns: dict[int, str] = {}
        self._named: dict[int, str] = {}
        for mention in mentions:
            if mention.actor_id is None or mention.actor_id.startswith(_UNNAMED):
                continue
            at = reading.at(mention.provenance.start)
            if mention.kind == "pronoun":
                self._pronouns[at] = mention.actor_id
            elif mention.kind == "name":
                self._named[at] = mention.actor_id

    def of(self, runs: Sequence[Stretch]) -> dict[int, str]:
        """Returns the name that explains each pronoun of a line, by token."""
        doc, found = self._reading.doc, {}
        inside = [at for run in runs for at in range(*run)]
        known: set[str | None] = {None, *(self._named.get(at) for at in inside)}
        pronouns = [at for at in inside if self._pronouns.get(at) not in known]
        words, added = -1, 0
        for at in pronouns:
            token, actor = doc[at], self._pronouns[at]
            if actor in known or not _is_core(token) or self._reading.quotation(at) is not None:
                continue
            if words < 0:
                words = sum(cutting.count(doc[run[0] : run[1]].text) for run in runs)
            for name in self._forms.get(actor, ()):
                size = cutting.count(name)
                if added + size <= PUT_IN * (words + added + size):
                    found[at] = name
                    added += size
                    known.add(actor)
                    break
        return found


def _is_core(token: Token) -> bool:
    """Tells of a pronoun that the line hangs on whom it means: who did it, to whom."""
    if token.lower_ not in EXPLAINED or token.tag_ == "PRP$":
        return False
    return token.dep_ in _CORE and token.head.dep_ not in _BESIDE


def _forms(actor: Actor) -> tuple[str, ...]:
    """The full name, then a shorter one for a short line: the surname, or the shortest alias."""
    if actor.kind == "person":
        return actor.name, actor.name.split()[-1]
    short = min((actor.name, *actor.aliases), key=lambda name: (cutting.count(name), len(name)))
    return (actor.name,) if short == actor.name else (actor.name, short)
