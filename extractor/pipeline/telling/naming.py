"""Whom the pronouns and nouns of a page stand for, to be put in [brackets] behind them.

Only where the pronoun was resolved, or the noun repeats the head of one name or stands for whom all
is about, outside quotations, and once a line: what the line names already needs no explaining.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import main_bodies, repeated_heads
from extractor.pipeline.mentions.repeated_heads import Named
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
        self._named: dict[int, str] = {}
        pronouns: dict[int, str] = {}
        nouns: dict[int, str] = {}
        names = []
        roles = {actor.id: actor.roles for actor in actors}
        for mention in mentions:
            if mention.actor_id is None or mention.actor_id.startswith(_UNNAMED):
                continue
            at, end = map(reading.at, (mention.provenance.start, mention.provenance.end - 1))
            span = reading.doc[at : end + 1]
            if mention.kind == "pronoun":
                pronouns[at] = mention.actor_id
            elif mention.kind == "nominal":
                nouns[span.root.i] = mention.actor_id
            else:
                self._named[at] = mention.actor_id
                about = mention.label, roles[mention.actor_id]
                names.append(Named(span, mention.actor_id, *about))
        self._standing = {
            **pronouns,
            **main_bodies.find(reading.doc, names, nouns),
            **repeated_heads.find(reading.doc, names),
        }

    def of(self, runs: Sequence[Stretch]) -> dict[int, str]:
        """Returns the name that explains each pronoun or noun of a line, by token."""
        doc, found = self._reading.doc, {}
        inside = [at for run in runs for at in range(*run)]
        known: set[str | None] = {None, *(self._named.get(at) for at in inside)}
        standing = [at for at in inside if self._standing.get(at) not in known]
        words, added = -1, 0
        for at in standing:
            token, actor = doc[at], self._standing[at]
            if actor in known or not _is_core(token) or self._reading.quotation(at) is not None:
                continue
            if words < 0:
                words = sum(cutting.count(doc[run[0] : run[1]].text) for run in runs)
            for name in self._forms.get(actor, ()):
                if _says_nothing_new(name, token):
                    continue
                size = cutting.count(name)
                if added + size <= PUT_IN * (words + added + size):
                    found[at] = name
                    added += size
                    known.add(actor)
                    break
        return found


def _is_core(token: Token) -> bool:
    """Tells of a pronoun or noun that the line hangs on whom it means: who did it, to whom."""
    if token.pos_ == "PRON" and (token.lower_ not in EXPLAINED or token.tag_ == "PRP$"):
        return False
    whose = token.dep_ == "nmod:poss" and token.pos_ != "PRON"
    return (whose or token.dep_ in _CORE) and token.head.dep_ not in _BESIDE


def _says_nothing_new(name: str, token: Token) -> bool:
    """Tells of the Health Ministry that "the health ministry" says as much."""
    own = {word.lower_ for word in (*token.lefts, token)}
    return own.issuperset(name.lower().split())


def _forms(actor: Actor) -> tuple[str, ...]:
    """The full name, then a shorter one for a short line: the surname, or the shortest alias."""
    if actor.kind == "person":
        return actor.name, actor.name.split()[-1]
    short = min((actor.name, *actor.aliases), key=lambda name: (cutting.count(name), len(name)))
    return (actor.name,) if short == actor.name else (actor.name, short)
