"""From the records of an article to their codes: sense, act, source and target, how sure."""

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.coded import Code, Place, Root
from extractor.coding import (
    acts,
    aiming,
    around,
    asking,
    clauses,
    doubting,
    meaning,
    ontology,
    otherwise,
    placing,
    quoting,
    refusing,
    roles,
    settling,
    sides,
    sureness,
    telling,
    voice,
    whereabouts,
    whom,
)
from extractor.coding.acts import Act
from extractor.coding.clauses import Clause
from extractor.coding.completing import NO_ACT, coded, is_same, topic
from extractor.coding.naming import Cast
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word
from extractor.records import Article, Claim, Event, Extraction

SAID: frozenset[Root] = frozenset({"SUPPORT", "DEMAND", "DISAPPROVE", "REJECT", "THREATEN"})
"""What somebody does by saying so, who may stand behind "by"."""

PRONOUN_REACH = 5
"""How many words before a passive a relative pronoun stands for whom it is done to."""

NEXT = 2
"""How many words after a participle tell by whom it was done."""

OWN_REACH = 12
"""How many characters may stand between a speaker and a noun that is theirs."""


def codes(extraction: Extraction) -> list[Code]:
    """Returns a code for each event and claim of an article, in the order of their places."""
    article = extraction.article
    cast = Cast({actor.id: actor for actor in extraction.actors}, article.text)
    claims = (*extraction.claims, *extraction.tellers)
    within = {event: claim for claim in claims for event in claim.event_ids}
    asked = {event.id for event in extraction.events}
    asked |= {claim.id for claim in extraction.claims}
    found: list[tuple[int, Code]] = []
    for each in claims:
        at = each.cue[0][0] if each.cue else 0
        clause = clauses.of_claim(each, article)
        found.append(
            (at, doubting.checked(_claim(each, clause, cast, article), each, clause, article))
        )
    for event in extraction.events:
        claim = within.get(event.id)
        clause = clauses.of_event(event, article, claim)
        named = cast.places(event.participants)
        place = placing.where(clause, event, article, named=named, story=cast.story)
        code = _event(event, clause, cast, claim, article, place)
        code = doubting.checked(code, event, clause, article)
        found.append((event.trigger[0], replace(code, place=place)))
    ordered = [code for _, code in sorted(found, key=lambda each: (each[0], each[1].id))]
    ends = {span[1]: claim.id for claim in extraction.claims for span in claim.cue}
    twins = {e.id: ends[e.trigger[1]] for e in extraction.events if e.trigger[1] in ends}
    told = {event: claim.id for event, claim in within.items()}
    records: list[Event | Claim] = [*extraction.events, *extraction.claims]
    sentences = {each.id: each.sources[0].sentence for each in records if each.sources}
    once = settling.settled(ordered, told, twins, sentences, cast.national)
    return [code for code in once if code.id in asked]


def _event(
    event: Event,
    clause: Clause,
    cast: Cast,
    claim: Claim | None,
    article: Article,
    place: Place | None,
) -> Code:
    clause, sense = _meant(clause, claim, article)
    if sense is None or sense.root is None:
        return Code(event.id, None, None, sense.topic if sense else None, event.status, why=NO_ACT)
    act = acts.of(clause, sense)
    if clause.noun and clauses.is_of_name(clause):
        return Code(event.id, None, None, topic(sense), act.status, why=NO_ACT)
    if voice.is_reduced(clause, sense):
        clause = clause._replace(passive=True)
    led = not clause.left and any(word.low == "by" for word in clause.right[:NEXT])
    if meaning.is_only_said(clause, act) or (led and not clause.passive):  # "Rebuffed by Togo, …"
        return Code(event.id, None, None, topic(sense), act.status, why=NO_ACT)
    source, target = roles.of_event(event, clause, sense, act, cast)
    source = roles.without_town(source, clause, act.root)
    strikes = act.root in sureness.FORCE and not clause.passive
    target = target or (whereabouts.stricken(clause.right, place) if strikes else [])
    if sides.is_controlled(clause) or (
        sides.is_pronoun(clause) and refusing.is_mistaken(clause.left, source, target)
    ):
        return Code(event.id, None, None, topic(sense), act.status, why=refusing.MEANT)
    if act.demanded and act.governor < 0:
        asked, about, source = source, [*source, *target], roles.speaker(claim, cast)
        if any(is_same(each, one) for each in about for one in source):
            return Code(event.id, None, None, topic(sense), act.status, why=refusing.MEANT)
        if target and not asked and not clause.passive:
            return Code(event.id, None, None, topic(sense), act.status, why=refusing.UNDECIDED)
        target = asked
    elif (
        not source
        and claim is not None
        and act.root not in ontology.HARMING
        and (_is_speaker(claim, clause))
    ):
        source = roles.speaker(claim, cast)
    if not target and not clause.passive and whom.is_open(clause.right, sense.targets):
        return Code(event.id, None, None, topic(sense), act.status, why=refusing.MEANT)
    if _is_at_home(clause, sense, act):
        return Code(event.id, None, None, topic(sense), act.status, why=refusing.ALONE)
    if act.announced and clause.right and clause.right[0].low in sides.OWN:
        target = []
    return coded(event, clause, sense, act, source, target, cast)


def _meant(clause: Clause, claim: Claim | None, article: Article) -> tuple[Clause, Sense | None]:
    clause, sense = meaning.of(clause)
    if sense is None or sense.root is None:
        sense = asking.of(clause, claim, article) or sense
    return clause, sense


def _is_at_home(clause: Clause, sense: Sense, act: Act) -> bool:
    """Tells of "raided its own funds" that nobody else is harmed."""
    harming = act.root in ontology.HARMING and not sense.objects
    return harming and bool(clause.right) and clause.right[0].low in sides.OWN


def _is_speaker(claim: Claim, clause: Clause) -> bool:
    """Tells whether the pronoun that acts may be the speaker; "they" are not one person."""
    many = any(word.low == "they" for word in clause.left)
    one = (claim.speaker or "").partition(":")[0] in refusing.ALONE_KINDS
    return sides.is_pronoun(clause) and not (many and one)


def _claim(claim: Claim, clause: Clause, cast: Cast, article: Article) -> Code:
    clause, sense, between = _voiced(claim, clause, article)
    if clause.verb == "according":
        return Code(claim.id, None, None, None, "happened", why=telling.WORDS)
    if sense is None:
        return telling.code(claim, clause, roles.speaker(claim, cast), cast)
    if sense.root is None:
        return Code(claim.id, None, None, sense.topic, "happened", why=NO_ACT)
    by_them = clause.passive and sense.root in SAID and around.is_by_speaker(claim, article)
    done_to = not by_them and (
        clause.passive or _is_reduced(claim, clause) or _is_by(between or ())
    )
    if clause.status in meaning.UNREAL or done_to or (sense.noun and not _is_own(claim)):
        return Code(claim.id, None, None, topic(sense), clause.status, why="nobody said it")
    act = acts.of(clause._replace(left=()), sense)
    if act.root in sureness.FORCE:  # "condemned the attacks on reporters"
        return Code(claim.id, None, None, topic(sense), act.status, why=telling.WORDS)
    source = roles.speaker(claim, cast)
    if by_them:
        before = around.in_sentence(claim, article) or []
        if any(word.low in voice.RELATIVE for word in before[-PRONOUN_REACH:]):
            return Code(claim.id, None, None, topic(sense), act.status, why=refusing.MEANT)
        target = sides.subject(before, cast, ())
        return coded(claim, clause, sense, act, source, target, cast)
    told = [claim.addressee] if between is not None and cast.is_addressed(claim.addressee) else []
    between = between or ()
    after = aiming.aimed(clause, sense, at_once=act.root == "DEMAND")
    if act.root in ontology.JUDGING:
        after = aiming.judged(after)
    if clause.right and clause.right[0].low == "by":  # "the review demanded by Peru"
        after = ()
    target = whom.listed(between or (after if told else ()), cast, told, sense.targets)
    if not target and whom.is_open(between or clause.right, sense.targets):
        return Code(claim.id, None, None, topic(sense), clause.status, why=refusing.MEANT)
    target = target or whom.target(after, cast, told, sense.targets)
    target = aiming.without_object(target, act.root, sense)
    why = (
        None if told else otherwise.why_none(act.root, sense, target, between or clause.right, cast)
    )
    if why is not None:
        return Code(claim.id, None, None, topic(sense), clause.status, why=why)
    target = target or otherwise.written_to(around.before(claim, article), cast)
    said_by = clauses.speaker(claim)
    if sides.has_pronoun(said_by) and refusing.is_mistaken(said_by, source, target):
        return Code(claim.id, None, None, topic(sense), act.status, why=refusing.MEANT)
    return coded(claim, clause, sense, act, source, target, cast)


def _voiced(
    claim: Claim, clause: Clause, article: Article
) -> tuple[Clause, Sense | None, Sequence[Word] | None]:
    """Returns the clause of a claim, its sense, and the words of whom it is said to.

    These are None where whom it is said to is not at whom it is aimed: "complained to Peru".
    """
    between: Sequence[Word] = around.addressed(claim, article)
    clause, sense, between = meaning.voiced(clause, between)
    quoted = quoting.of(claim, clause) if sense is None else None
    if quoted is not None:
        return *quoted, None
    return clause, sense, None if clause.verb.startswith("complain") else between


def _is_reduced(claim: Claim, clause: Clause) -> bool:
    """Tells of "states criticised by Peru" that they criticise nobody."""
    before = bool(claim.source_spans and claim.cue) and claim.source_spans[0] < claim.cue[0]
    near = [word.low for word in clause.right[:NEXT]]
    return "by" in near and (before or near[0] != "by")  # "rebuffed twice by"


def _is_by(between: Sequence[Word]) -> bool:
    """Tells of "states long criticised by Peru for" that they criticise nobody."""
    return bool(between) and between[0].low == "by"


def _is_own(claim: Claim) -> bool:
    """Tells whether a noun is the speaker's: "Kenya's criticism", not "Kenya drew criticism"."""
    if not (claim.source_spans and claim.cue):
        return False
    return 0 <= claim.cue[0][0] - claim.source_spans[-1][1] <= OWN_REACH
