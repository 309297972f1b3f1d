"""What is not told, because another line tells it.

Of two lines of one article of which one holds nearly all words of the other, the better is told. A
whole long sentence is never the line of an event that a shorter line tells, too. A claim is told by
the lines of its events where these leave nothing of it; an event that nobody dates by the claim.
What a person has restored is told, whatever else tells it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from extractor import likeness
from extractor.entries import Entry, Source
from extractor.likeness import Words
from extractor.timeline import choosing

CONTAINED = 0.85
"""So much of the words of a line in another one, and both tell the same."""

RETOLD = 0.7
"""As much as that, where both stand in one sentence and have each other's verb."""

HEADED = 0.55
"""So much of the words of a headline in a line of its story, which tells it better."""

_AGE = re.compile(r",? (?:aged|at(?: age)?) \d{1,3}\b(?=$|[.,;:]| (?:after|in)\b)")
"""How old somebody is, in a headline."""

_ANYBODY = re.compile(r"(?:\w+ ){0,2}(?:people|persons?|sources?|insiders?)\b", re.IGNORECASE)
"""Who is nobody in particular: "two people familiar with it"."""

STEM = 3
"""Letters that forms of one verb share at least."""

LONGEST = 25
"""Words of a sentence that may be the line of an event, though a shorter one tells it."""

BOTH = 0.2
"""How much more an event with its teller is worth than its claim, if it leaves no words out."""

_CLOSING, _STOPS = " \n\"'”’)", frozenset({"", ".", "!", "?", ":", "…"})


def folded(lines: Sequence[Entry], tellings: Mapping[str, Iterable[str]]) -> list[Entry]:
    """Returns the lines without what the line of its saying tells, or those of its events.

    What somebody has restored stays.

    Args:
        lines: Lines that are told.
        tellings: The events that are told in each claim.
    """
    told = told_by_others(lines, tellings)
    return [line for line in lines if line.id not in told or choosing.is_restored(line)]


def unhidden(lines: Sequence[Entry], tellings: Mapping[str, Iterable[str]]) -> list[Entry]:
    """Returns the lines without those that tell what somebody has hidden."""
    hidden = {line.id for line in lines if choosing.is_hidden(line)}
    told = told_by_others(lines, tellings)
    return [line for line in lines if hidden.isdisjoint(told.get(line.id, ()))]


def told_by_others(
    lines: Sequence[Entry], tellings: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Returns the lines that are none of their own, each with what tells it instead.

    A claim is told by its events. An event of which nobody knows the day is told by its claim if
    that has one; so is one in the claim's words that is told without who says them: "Ana Silva
    called on Tor Berg to resign". An event that a person has hidden tells its claim all the same.
    """
    dated = {line.id for line in lines if _has_day(line)}
    events = {line.id: line for line in lines if line.kind == "event"}
    hidden = {line.id for line in lines if choosing.is_hidden(line)}
    found: dict[str, list[str]] = {}
    for claim in lines:
        told = [each for each in sorted(tellings.get(claim.id, ())) if each in events]
        if not told:
            continue
        words = {each: likeness.words(events[each].text) for each in told}
        said = likeness.words(claim.text)
        free = [each for each in told if each not in hidden]
        unsaid = [e for e in free if words[e] == said and _lacks_speaker(events[e], claim)]
        found |= {event: [claim.id] for event in unsaid}
        told = [each for each in told if each not in unsaid]
        if claim.id in dated:
            undated = [each for each in told if each not in dated and each not in hidden]
            found |= {event: [claim.id] for event in undated if _same(words[event], said)}
            told = [each for each in told if each not in undated]
        own = frozenset().union(*(words[each] for each in told))
        if claim.kind == "claim" and own and _is_within(likeness.words(claim.content or ""), own):
            found[claim.id] = told
    return found


def _lacks_speaker(event: Entry, claim: Entry) -> bool:
    """Tells whether a line tells neither that its words are said nor who says them."""
    vouches = (claim.cue or "").lower().startswith("according")  # for what others do
    if (event.told_by and not event.told_by.quoted) or claim.speaker is None or vouches:
        return False
    return {each.id for each in claim.actors}.isdisjoint(each.id for each in event.actors)


def once(lines: Sequence[Entry]) -> list[Entry]:
    """Returns the lines without those that another line of the same article tells better."""
    told = told_better(lines)
    return [line for line in lines if line.id not in told or choosing.is_restored(line)]


def told_better(lines: Sequence[Entry]) -> dict[str, str]:
    """Returns the lines that another one tells better, each with that one."""
    beside: dict[str, list[Entry]] = defaultdict(list)
    for line in lines:
        for article in sorted({source.article_id for source in line.sources}):
            beside[article].append(line)
    told = {line.id: likeness.in_order(line.text) for line in lines}
    words = {line: frozenset(each) for line, each in told.items()}
    heads = {line.id for line in lines if line.kind == "event" and _is_headline(line)}
    better = dict(_whole_sentences(lines, told))
    for near in beside.values():
        if len(near) < 2:
            continue
        kept: list[Entry] = []
        for line in sorted(near, key=lambda each: _rank(each, words[each.id])):
            if line.id in better:
                continue
            same = next(
                (
                    one.id
                    for one in kept
                    if _is_told_by(line, one, words[line.id], words[one.id])
                    or (line.id in heads and _tells_headline(line, one, words[one.id]))
                ),
                None,
            )
            if same is None:
                kept.append(line)
            else:
                better[line.id] = same
    return better


def _whole_sentences(
    lines: Sequence[Entry], said: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """The events told by a whole long sentence, each with the shortest line of a part of it."""
    events = [line for line in lines if line.kind == "event"]
    whole = {
        line.id: places
        for line in events
        if len(words := said[line.id]) > LONGEST
        and (places := {each for each in _places(line) if likeness.in_order(each[1]) == words})
    }
    wanted = frozenset().union(*whole.values())
    shortest: dict[tuple[str, str], tuple[int, str]] = {}
    for line in events:
        for place in wanted.intersection(_places(line)):
            length = (len(said[line.id]), line.id)
            shortest[place] = min(length, shortest.get(place, length))
    for id, places in whole.items():
        shorter = min(shortest[place] for place in places)
        if shorter[0] < len(said[id]):
            yield id, shorter[1]


def _places(line: Entry) -> Iterator[tuple[str, str]]:
    for source in line.sources:
        yield source.article_id, source.sentence


def _rank(line: Entry, words: Words) -> tuple[object, ...]:
    """The better first: what is worth more, then what tells more, then what is told first.

    An event with its teller says what the claim says, too, and when it was; not so one of direct
    speech. People familiar with it only report it. What a headline tells is told by its story.
    """
    both = BOTH if line.told_by and not line.told_by.quoted and "…" not in line.text else 0.0
    if line.kind == "claim" and any(_ANYBODY.match(actor.name) for actor in line.actors):
        both = -BOTH
    worth = _is_headline(line), -round(line.prominence * line.confidence + both, 4), -len(words)
    return *worth, line.kind != "event", line.sources[0].start, line.id


def _has_day(line: Entry) -> bool:
    """Tells whether more is known of a line's time than that it was over at some time."""
    return line.when.range is not None and line.when.range.first is not None


def _is_told_by(line: Entry, other: Entry, words: Words, told: Words) -> bool:
    """Tells whether another line tells what a line does: in its words, or in those of a part."""
    shared = len(words & told)
    if shared < HEADED * min(len(words), len(told)):
        return False
    if _same(words, told):
        return True
    if _is_headline(line) and len(words & _unbracketed(other.text)) >= HEADED * len(words):
        return True
    if shared < RETOLD * min(len(words), len(told)) or _are_two(words, told):
        return False
    return set(_places(line)) <= set(_places(other)) and any(
        one.sentence == another.sentence and (_tells(told, one) or _tells(words, another))
        for one in line.sources
        for another in other.sources
    )


def _tells_headline(line: Entry, other: Entry, told: Words) -> bool:
    """Tells whether a line has all words of a headline but for an age, in another form its verb.

    "Painter dies aged 90" is told by "The painter Luc Roy died on Monday".
    """
    if other.kind != "event" or other.status != line.status:
        return False
    bare = frozenset(likeness.in_order(_AGE.sub("", line.text)))
    verbs = {each for source in line.sources for each in _trigger(source)} & bare
    others = {each for source in other.sources for each in _trigger(source)}
    if not any(_is_form(one, another) for one in verbs for another in others):
        return False
    return bool(bare - verbs) and bare - verbs <= told


def _is_form(one: str, other: str) -> bool:
    """Tells whether two words are forms of one regular verb.

    >>> _is_form("dies", "died"), _is_form("opens", "opened"), _is_form("dies", "sold")
    (True, True, False)
    """
    stems = ({word, word[:-1], word[:-2]} for word in (one, other))
    return any(len(each) >= STEM for each in set.intersection(*stems))


def _unbracketed(text: str) -> Words:
    """Returns the words of a line that stand in its article there, not those put in."""
    return frozenset(likeness.in_order(re.sub(r"\[[^]]*\]", " ", text)))


def _is_headline(line: Entry) -> bool:
    """Tells of a line that it has the words of a headline, or all its sources are in one."""
    heads = [source for source in line.sources if _heads(source)]
    if not heads or len(heads) == len(line.sources):
        return bool(heads)
    text = likeness.in_order(line.text)
    return any(text == likeness.in_order(source.sentence) for source in heads)


def _heads(source: Source) -> bool:
    """Tells whether a sentence is the title of its article, or begins it without a full stop."""
    if source.sentence_start != 0:
        return False
    open_ended = source.sentence.rstrip(_CLOSING)[-1:] not in _STOPS
    return open_ended or likeness.in_order(source.sentence) == likeness.in_order(source.title or "")


def _tells(words: Words, source: Source) -> bool:
    """Tells whether ``words`` have those by which a source tells of an event, or of saying.

    A source whose verb stands in another sentence, or that has none, is told by no line.
    """
    trigger = _trigger(source)
    return bool(trigger) and trigger <= words


def _trigger(source: Source) -> Words:
    """Returns the words by which a source tells; none that stand in another sentence."""
    start, end = (max(at - (source.sentence_start or 0), 0) for at in source.trigger)
    return frozenset(likeness.in_order(source.sentence[start:end]))


def _same(one: Words, other: Words) -> bool:
    """Tells whether one of two lines holds nearly all words of the other, and no other day."""
    if len(one & other) < CONTAINED * min(len(one), len(other)):
        return False
    return not _are_two(one, other)


def _are_two(one: Words, other: Words) -> bool:
    return bool(_telling(one - other) and _telling(other - one))


def _telling(words: Words) -> Words:
    """The numbers and days of a line; two lines that each have one of their own are two."""
    return likeness.numbers(words) | (words & _names_of_days())


@cache
def _names_of_days() -> Words:
    from extractor.temporal import vocabulary  # no listing needs it

    return frozenset((*vocabulary.words("weekday"), *vocabulary.words("month")))


def _is_within(one: Words, other: Words) -> bool:
    return len(one & other) >= CONTAINED * len(one)
