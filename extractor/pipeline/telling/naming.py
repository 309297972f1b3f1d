"""What the pronouns and nouns of a page stand for, to be put in [brackets] behind them.

Only where the pronoun was resolved, or the noun is of who says the line, is a person with a name,
repeats the head of one name, stands for whom all is about, takes up what was described by it or
means a place or a disease, outside quotations, and once a line: what the line names already needs
no explaining.
"""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline.mentions import (
    governments,
    main_bodies,
    nominals,
    repeated_heads,
)
from extractor.pipeline.mentions.repeated_heads import Named
from extractor.pipeline.syntax import trees
from extractor.pipeline.telling import cutting, described, owners, topics
from extractor.pipeline.telling.accounts import Accounts
from extractor.pipeline.telling.diseases import Diseases
from extractor.pipeline.telling.lands import Lands
from extractor.pipeline.telling.pairs import Pairs
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch
from extractor.records import Actor, Mention

DESCRIBED = 1 / 3
"""How much of a line the words in brackets can be with descriptions, where names are fewer."""

_ONE = lexicon.of_sort("pronouns", "neuter")
_IT = _ONE | lexicon.of_sort("pronouns", "plural")
_PLURAL = frozenset({"NNS", "NNPS"})
EXPLAINED = lexicon.of_sort("pronouns", "explained")
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "nmod", "obl"})
_BESIDE = frozenset({"advcl", "acl", "acl:relcl", "csubj"})
_BEHIND = frozenset({"nmod", "acl", "conj", "appos", "flat"})
_COUNTING = frozenset({"det", "nummod"})
_UNNAMED = ("unnamed:", "group:")
_BODIES = frozenset({"organisation", "product"})


class Naming:
    """Names the actors that the pronouns of a page stand for."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention], actors: Iterable[Actor]):
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
        hits = governments.find(reading.doc)
        pairs, lands = Pairs(reading, hits), Lands(reading, hits, mentions)
        diseases = Diseases(reading)
        self._sorts = pairs, lands, diseases
        told_as = described.find(reading)
        self._slugs = topics.Slugs(reading, hits, diseases.named)
        self._accounts = Accounts(reading, names, nouns)
        self._described = {**lands.meant, **pairs.meant, **told_as, **diseases.meant}
        self._standing = {
            **pronouns,
            **_persons(reading, nouns),
            **_speaking(reading, nouns),
            **_acting(reading, nouns, names),
            **main_bodies.governments(reading.doc, nouns),
            **main_bodies.find(reading.doc, names, nouns),
            **repeated_heads.find(reading.doc, names),
        }
        self._known = self._standing.keys() | self._described.keys()
        self._explained: dict[tuple[Stretch, ...], dict[int, str]] = {}

    def of(self, runs: Sequence[Stretch]) -> dict[int, str]:
        """Returns what explains each pronoun or noun of a line, by token; it is asked for twice."""
        line = tuple(runs)
        if line not in self._explained:
            self._explained[line] = self._found(line)
        return self._explained[line]

    @property
    def heads_pointing(self) -> bool:
        """Whether a slug is only for the lines that tell of what they do not name."""
        return not self._slugs.sure

    def slug(self, runs: Sequence[Stretch], *, points: bool) -> str | None:
        """Returns what a line is about, where it leaves that open.

        Args:
            runs: The stretches of the line.
            points: Whether it tells of what it does not name.
        """
        explained = self.of(runs)
        about = self._slugs.of(runs, explained.values(), points=points)
        return self._bearer(runs, explained) or about

    def _bearer(self, runs: Sequence[Stretch], explained: Mapping[int, str]) -> str | None:
        """Returns the name of the body whose accounts a line tells, where nothing in it does."""
        forms = self._forms.get(self._accounts.of(runs, explained.keys()) or "", ())
        if not set(forms).isdisjoint(explained.values()):
            return None
        room = _Room(sum(cutting.count(self._reading.between(*run)) for run in runs))
        return room.first(forms, cutting.PUT_IN)

    def _found(self, runs: Sequence[Stretch]) -> dict[int, str]:
        inside = [at for run in runs for at in range(*run)]
        standing = sorted(self._known.intersection(inside))
        if not standing:
            return {}
        first = next((at for at in inside if self._reading.texts[at][0].isalnum()), -1)
        asked = [at for at in standing if self._is_asked(at, first, inside)]
        if not asked:
            return {}
        words = sum(cutting.count(self._reading.between(*run)) for run in runs)
        room = _Room(words)
        return {**self._names(inside, first, asked, room), **self._phrases(inside, asked, room)}

    def _is_asked(self, at: int, first: int, inside: list[int]) -> bool:
        token, dated = self._reading.tokens[at], self._reading.dated
        if self._reading.quotation(at) is not None or self._is_of_sayer(token):
            return False
        if token.tag_ == "PRP$":
            known = (self._reading.tokens[each] for each in inside if each not in dated)
            return at == first or owners.is_of_nobody_else(token, known, self._standing)
        return _is_core(token)

    def _is_of_sayer(self, pronoun: Token) -> bool:
        """Tells of "the mine said it had closed" that "it" may be who says so, named or not."""
        verb, actor = pronoun.head, self._standing.get(pronoun.i)
        if pronoun.lower_ not in _IT or verb.dep_ != "ccomp" or actor is None:
            return False
        sayer = trees.subject(verb.head)
        if sayer is None or sayer == pronoun or owners.is_one_person(sayer):
            return False
        if pronoun.lower_ in _ONE and sayer.tag_ in _PLURAL:
            return False
        return actor not in (self._standing.get(sayer.i), self._named.get(sayer.i))

    def _names(
        self, inside: list[int], first: int, asked: list[int], room: "_Room"
    ) -> dict[int, str]:
        """Returns the names of those whom the line does not name; "he" is named before "his"."""
        found: dict[int, str] = {}
        tokens = self._reading.tokens
        known: set[str | None] = {None, *(self._named.get(at) for at in inside)}
        words = {tokens[at].lower_ for at in inside}
        for at in sorted(asked, key=lambda at: at != first and tokens[at].tag_ == "PRP$"):
            actor = self._standing.get(at)
            if actor is None or actor in known:
                continue
            token = tokens[at]
            forms = [n for n in self._forms.get(actor, ()) if not _says_nothing_new(n, token)]
            if token.pos_ == "PRON" and forms and forms[0].lower() in words:
                continue  # "Ana Silva said that he [Silva] left", of a Silva without a first name
            name = room.first(forms, cutting.PUT_IN)
            if name is not None:
                found[at] = name
                known.add(actor)
        return found

    def _phrases(self, inside: list[int], asked: list[int], room: "_Room") -> dict[int, str]:
        """Returns what the line's nouns were introduced as, where that tells something new."""
        found: dict[int, str] = {}
        known = {self._reading.tokens[at].lower_ for at in inside}
        for at in asked:
            meant = self._described.get(at)
            if meant is None or at in self._standing or meant.nouns <= known:
                continue
            if any(e.meant.get(at) is meant and e.are_told(at, inside) for e in self._sorts):
                continue
            phrase = room.first([each for each in (meant.full, meant.short) if each], DESCRIBED)
            if phrase is not None:
                found[at] = phrase
                known |= meant.nouns
        return found


def _speaking(reading: Reading, nouns: dict[int, str]) -> dict[int, str]:
    """Returns those of ``nouns``, actors by token, that are the speakers of claims.

    Who speaks is told by name beside the line, so that its words name nobody whom it does not.
    """
    return {
        at: nouns[at]
        for claim in reading.claims
        for start, end in claim.source_spans[:1]
        for at in range(reading.at(start), reading.at(end - 1) + 1)
        if at in nouns and nouns[at] == claim.speaker and _is_known(reading.tokens[at])
    }


def _acting(reading: Reading, nouns: dict[int, str], names: Sequence[Named]) -> dict[int, str]:
    """Returns those of ``nouns``, bodies and products, that the page itself tells as taking part.

    They stand beside the line as well; "the company" in what a firm says is that firm, or another,
    and of two commissions "the commission" may be either (``repeated_heads``). So may "the
    company" behind "Norda sued Velmar": only the body or product named last is meant.
    """
    told = [each for each in names if ids.kind_of(each.actor) in _BODIES]
    bodies = {
        at: actor
        for at, actor in nouns.items()
        if ids.kind_of(actor) in _BODIES
        and not _is_in_name(reading.tokens[at], actor)
        and main_bodies.is_named_last(actor, told, reading.tokens[at])
    }
    found = {}
    for trigger, event in zip(reading.triggers, reading.events, strict=True):
        acting = {each.actor_id for each in event.participants}
        for at in bodies.keys() & set(reading.sentence(trigger.i)):
            is_told = bodies[at] in acting and reading.teller(at) is None
            if is_told and repeated_heads.description(reading.tokens[at]) == frozenset():
                found[at] = bodies[at]
    return found


def _is_in_name(noun: Token, actor: str) -> bool:
    return noun.lower_ in ids.slug_of(actor).split("-")


def _persons(reading: Reading, nouns: dict[int, str]) -> dict[int, str]:
    """Returns those of ``nouns`` that are persons with a name."""
    found = {at: actor for at, actor in nouns.items() if ids.kind_of(actor) == "person"}
    return {at: actor for at, actor in found.items() if _is_known(reading.tokens[at])}


def _is_known(noun: Token) -> bool:
    """Tells of "the committee" that it is told as known: not "the chief of Norda", "one chief"."""
    said = {child.lower_ for child in noun.lefts if child.dep_ in _COUNTING}
    return said <= nominals.DEFINITE and not any(child.dep_ in _BEHIND for child in noun.rights)


class _Room:
    """How many words may still be put into a line."""

    def __init__(self, words: int) -> None:
        self._words, self._added = words, 0

    def first(self, texts: Iterable[str], share: float) -> str | None:
        """Takes the first of ``texts`` that leaves the words put in within a share of the line."""
        for text in texts:
            added = self._added + cutting.count(text)
            if added <= share * (self._words + added):
                self._added = added
                return text
        return None


def _is_core(token: Token) -> bool:
    """Tells of a pronoun or noun that the line hangs on whom it means: who did it, to whom."""
    if token.pos_ != "PRON":
        return token.dep_ in _CORE or token.dep_ == "nmod:poss"
    known = token.lower_ in EXPLAINED
    return known and token.dep_ in _CORE and token.head.dep_ not in _BESIDE


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
