"""Whom do "he", "the ministry" and "one of the people" denote?

A small resolver whose every choice can be explained. Nouns are given by agreement in label, gender
and number, then syntactic role and recency (after Lappin & Leass 1994, doi 10.5555/203987.203989,
without learned weights), pronouns by what was learned (``antecedents``). What cannot be told stays
unresolved.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from extractor.actors import ids
from extractor.pipeline import annotations
from extractor.pipeline.mentions import (
    acting,
    antecedents,
    carried_on,
    children,
    introduced,
    last_speaker,
    lead_firms,
    leaders,
    nominals,
    offices,
    repeated_heads,
    salience,
    taken_up,
)
from extractor.pipeline.mentions.mention import MentionDraft

REACH = 200
"""How many mentions before and behind one are looked at: 7,500 characters of news each way. With
1,000, the cost of a text full of offices grew by the power 1.7 up to 20,000 characters."""

AHEAD = 3
"""How many sentences that mention somebody on a name may come that a definite noun stands for."""
NEAR, OFTEN = 2, 4
"""Sentences after its name in which a noun takes a body up; how often it is named that one may from
afar."""


def resolve(mentions: list[MentionDraft]) -> dict[int, antecedents.Choice]:
    """Sets ``actor`` on the nominals and pronouns among ``mentions``, whose names are linked.

    Returns what was likeliest for each pronoun that anything fits, sure or not, by its token.
    """
    resolver = Resolver(mentions)
    resolver.read()
    pronouns = enumerate(mentions)
    found = {m.root.i: resolver.pronoun(at) for at, m in pronouns if m.kind == "pronoun"}
    return {at: choice for at, choice in found.items() if choice is not None}


class Resolver:
    """Looks for antecedents among the mentions of one article, in text order."""

    def __init__(self, mentions: list[MentionDraft]) -> None:
        self.mentions = mentions
        skipped = annotations.not_prose(mentions[0].doc) if mentions else set()
        self.told = [mention.span.start not in skipped for mention in mentions]
        sentences = [sentence.start for sentence in mentions[0].doc.sents] if mentions else []
        starts = [bisect_right(sentences, mention.root.i) for mention in mentions]
        numbers = {start: number for number, start in enumerate(sorted(set(starts)))}
        self.sentence = [numbers[start] for start in starts]
        self.shown = [
            m for m, told in zip(mentions, self.told, strict=True) if m.roles and not told
        ]
        self.introduced = introduced.nouns(mentions)
        self.main_body = taken_up.main_body(mentions)
        self.firm = self.main_body or lead_firms.first(mentions, self.told)
        self.repeated = repeated_heads.among(mentions)
        self.salience = [salience.of(mention) for mention in mentions]
        self.country = offices.main_country(mentions)
        self.ruling = offices.named_administration(mentions)
        self.named: dict[str | None, list[int]] = defaultdict(list)
        for at, mention in enumerate(mentions):
            if mention.kind == "name":
                self.named[mention.actor].append(at)

    def read(self) -> None:
        """Tells whom the nominals mean, and then looks at what pronouns may stand for."""
        for at, mention in enumerate(self.mentions):
            if mention.kind == "nominal":
                mention.actor = self.nominal(at)
        if self.mentions:
            self.article = antecedents.CandidateIndex(self.mentions[0].doc, self.mentions)

    def pronoun(self, at: int) -> antecedents.Choice | None:
        """Sets the actor of the pronoun at index ``at``, if it is sure; returns the likeliest."""
        mention = self.mentions[at]
        if mention.text.lower() == "who":
            mention.actor = self._described(at)
            return None
        fitting = self.article.fitting(mention)
        told, somebody = last_speaker.among(fitting, self.article, mention)
        found = antecedents.likeliest(self.article, mention, fitting, told, somebody=somebody)
        if found is not None and found.probability >= antecedents.SURE:
            self.article.take(mention, found.candidate, fitting)
        else:
            self.article.leave(mention.root)
        return found

    def nominal(self, at: int) -> str | None:
        """Returns the actor of the nominal at index ``at``: a known one, or somebody unnamed."""
        mention = self.mentions[at]
        if mention.country is not None:
            return ids.government(mention.country)
        if mention.root.lemma_.lower() == "administration":
            return self._administration(at)
        if (one := self.repeated.get(mention.root.i)) is not None:
            return one
        if (one := self._described_by(at)) is not None:
            return one
        if (ruling := offices.government(mention, self._beside(at), self.country)) is not None:
            return ruling
        if nominals.is_definite(mention) and not offices.is_the_government(mention):
            if (one := self._introduced(at)) is not None:
                return one
            before = self._called(at, self._near(at, range(at))) or self._leading(at)
            if before:
                return self._taken_up(at, before)
            after = self._called(at, self._near(at, range(at + 1, len(self.mentions))))
            for i in after:
                ahead = self.sentence[i] - self.sentence[at]
                if ahead <= AHEAD and lead_firms.is_meant_ahead(mention, self.mentions[i], ahead):
                    return self.mentions[i].actor
        near = self._near(at)
        around = at, near, self.mentions, self.sentence
        one = self._owned(at) or offices.named_after(*around) or carried_on.find(*around)
        if one is not None:
            return one
        if not _is_possessed(mention) and acting.takes_part(mention):
            return ids.of("unnamed", mention.text)
        return None

    def _taken_up(self, at: int, places: list[int]) -> str | None:
        """Whom a noun takes up among the mentions before it: who was just described so, first."""
        if described := self._just_described(at, places):
            return self._best(at, described)
        return lead_firms.instead(self._best(at, places), self.firm, at, places, self.mentions)

    def _near(self, at: int, places: range | None = None) -> range:
        """Returns those of ``places``, of all for None, that are within reach of a mention."""
        places = range(len(self.mentions)) if places is None else places
        return range(max(places.start, at - REACH), min(places.stop, at + REACH + 1))

    def _beside(self, at: int) -> list[MentionDraft]:
        """The mentions in the sentence of one."""
        here = self.sentence[at]
        first, end = bisect_left(self.sentence, here), bisect_right(self.sentence, here)
        return self.mentions[first:end]

    def _introduced(self, at: int) -> str | None:
        """The one body that the article introduces by such a noun: "the airline".

        It is named often, or was shortly before.
        """
        mention = self.mentions[at]
        noun = introduced.with_compounds(mention.root)
        alone = len(mention.span) == 1 + len(noun.split()) and not mention.plural
        alone = alone and noun not in taken_up.COMPANIES
        bodies = self.introduced.get(noun, set()) if alone else set()
        if len(bodies) != 1:
            return None
        (body,) = bodies
        named = self.named[body]
        ended = bisect_right(named, self.sentence[at], key=self.sentence.__getitem__)
        near = ended > 0 and self.sentence[at] - self.sentence[named[ended - 1]] <= NEAR
        return body if near or len(named) >= OFTEN else None

    def _just_described(self, at: int, places: list[int]) -> list[int]:
        """Those of whom the noun was said by the sentence before: "Acme, a research firm"."""
        noun = self.mentions[at].root.lemma_.lower()
        return [
            i
            for i in places
            if self.sentence[at] - self.sentence[i] <= 1
            and taken_up.is_described_as(self.mentions[i], noun)
        ]

    def _described_by(self, at: int) -> str | None:
        """Whom a noun describes: "the oil giant", whom the article is about.

        Also where it is not parsed so: "Norda, the largest firm, owns a quay".
        """
        mention, before = self.mentions[at], self.mentions[at - 1] if at else None
        named = introduced.by_name(self.mentions, at) or introduced.outlet_before(self.mentions, at)
        named = named or lead_firms.seated(self.mentions, at, self.firm)
        if (named := named or children.meant(self.mentions, at)) is not None:
            return named
        if self.main_body is not None and taken_up.means_main_body(mention):
            return self.main_body
        if before is None or before.kind != "name" or before.label != mention.label:
            return None
        opens = before.span[0].is_sent_start and before.span.end + 1 == mention.span.start
        comma = opens and mention.doc[before.span.end].text == ","
        apart = nominals.is_definite(mention) and mention.root.dep_ != "nmod:poss"
        return before.actor if comma and apart else None

    def _described(self, at: int) -> str | None:
        """The actor of the noun whose relative clause "who" begins."""
        noun = self.mentions[at].root.head.head
        for mention in map(self.mentions.__getitem__, reversed(self._near(at, range(at)))):
            if mention.span.start <= noun.i < mention.span.end:
                return mention.actor
        return None

    def _administration(self, at: int) -> str | None:
        """The government of the country whose president the article says it is named after.

        Where it does not say so, "the administration" is the one that is named first.
        """
        span, near = self.mentions[at].span, [self.mentions[i] for i in self._near(at)]
        named = {m.actor for m in near if m.root.i in range(span.start, span.end)}
        roles = [role for m in near if m.actor in named for role in m.roles]
        countries = {code for role in roles if (code := offices.country_of(role)) is not None}
        if len(countries) == 1:
            return ids.government(countries.pop())
        first = self.ruling
        later = first is not None and first.span.start < span.start
        if first is None or not later or not offices.is_bare(self.mentions[at]):
            return None
        if first.actor is None:
            first.actor = ids.of("unnamed", first.text)
        return first.actor

    def _called(self, at: int, places: range) -> list[int]:
        """The mentions whose name or role holds the nominal's noun, and no other country's.

        "The US president" is nobody who was called Chinese President; somebody called US
        President comes before somebody called only President.
        """
        mention = self.mentions[at]
        noun = mention.root.lemma_.lower()
        told = [i for i in places if self.told[i]]
        mentions = [(i, self.mentions[i]) for i in told if self.mentions[i].actor is not None]
        compounds = taken_up.compounds(mention)
        asked = (*self.shown, *(each for _, each in mentions))
        called = taken_up.called(asked, mention, noun, compounds)
        called &= self._qualified(at, called) or called
        country = offices.country_of(mention.text)
        texts: dict[str | None, set[str]] = {actor: set() for actor in called}
        codes: dict[str | None, set[str]] = {actor: set() for actor in called}
        for _, candidate in mentions if called else ():
            if candidate.actor in called:
                texts[candidate.actor].update((*candidate.roles, candidate.text))
                codes[candidate.actor] |= offices.led_by(candidate)
        for actor, said in texts.items():
            codes[actor] |= {code for text in said if (code := offices.country_of(text))}
        same = {actor for actor in called if country is None or country in codes[actor]}
        fitting = same or {actor for actor in called if not codes[actor]}
        return [i for i, m in mentions if m.actor in fitting and m.plural == mention.plural]

    def _owned(self, at: int) -> str | None:
        """The one person with the office of "Norda's chief executive", named before or soon."""
        mention, here = self.mentions[at], self.sentence[at]
        if mention.label != "PERSON" or mention.plural:
            return None
        holders = {
            self.mentions[i].actor
            for i in self._near(at)
            if self.mentions[i].kind == "name" and self.sentence[i] - here <= AHEAD
            if any(offices.is_held_at(r, mention, self.mentions[i]) for r in self.mentions[i].roles)
        }
        return holders.pop() if len(holders) == 1 else None

    def _leading(self, at: int) -> list[int]:
        """The mentions before one of the leader whom its office means, though none has it."""
        places = self._near(at, range(at))
        found = leaders.called(self.mentions[at], map(self.mentions.__getitem__, places))
        return [i for i in places if found and self.mentions[i].actor in found]

    def _qualified(self, at: int, called: set[str | None]) -> set[str | None]:
        """Of those called minister only the one with the role "interior minister", if any is said.

        Where the noun has a word of office and nobody has it, nobody is meant: {None}.
        """
        mention = self.mentions[at]
        root = mention.root
        words = offices.qualifiers(root)
        if not words or mention.label != "PERSON":
            return called
        fitting = {
            m.actor
            for m in map(self.mentions.__getitem__, self._near(at))
            if m.actor in called and words <= {w for role in m.roles for w in role.lower().split()}
        }
        return fitting or {None}

    def _best(self, at: int, places: list[int]) -> str | None:
        """The actor of the most salient of the mentions at ``places``."""
        scored = [
            (self.salience[i] - 0.9 * (self.sentence[at] - self.sentence[i]), i) for i in places
        ]
        return self.mentions[max(scored)[1]].actor if scored else None


def _is_possessed(mention: MentionDraft) -> bool:
    """Tells of "his lawyer" that it may well be somebody who has a name."""
    return any(child.dep_ == "nmod:poss" for child in mention.root.children)
