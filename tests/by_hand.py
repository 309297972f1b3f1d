"""Records written by hand: offsets are found by the words, not counted."""

import hashlib
import re
from datetime import date

from extractor.records import (
    Article,
    Claim,
    ClaimType,
    DateRange,
    Event,
    Manner,
    Mention,
    MentionKind,
    MentionLabel,
    Participant,
    Polarity,
    Provenance,
    Role,
    Span,
    Status,
    Timex,
    When,
    WhenBasis,
)

SENTENCE_BREAK = re.compile(r"(?<!Mr)(?<=\.) |\n+| - ")
UNKNOWN = When(range=None, edtf=None, basis="unknown", timex=None)


def day(text: str) -> DateRange:
    """The range of one ISO day."""
    value = date.fromisoformat(text)
    return DateRange(first=value, last=value)


def when(text: str, *, basis: WhenBasis, timex: str | None = None) -> When:
    """A When of one ISO day."""
    return When(range=day(text), edtf=text, basis=basis, timex=timex)


def make_article(text: str, *, ref: str, outlet: str | None = None, **more: object) -> Article:
    """An article whose id hashes outlet and text, as a reader makes it."""
    digest = hashlib.sha256(f"{outlet or ''}\n{text}".encode()).hexdigest()[:16]
    return Article(id=digest, ref=ref, text=text, outlet=outlet, **more)  # type: ignore[arg-type]


def find(article: Article, words: str, *, after: str = "") -> Span:
    """The span of ``words`` in the article: its first occurrence past the words ``after``."""
    start = article.text.index(words, article.text.index(after) if after else 0)
    return start, start + len(words)


def read_at(article: Article, span: Span) -> Provenance:
    """Where a span was read, with the sentence around it."""
    start, end = span
    breaks = [match.span() for match in SENTENCE_BREAK.finditer(article.text)]
    head = max((last for _, last in breaks if last <= start), default=0)
    tail = min((first for first, _ in breaks if first >= end), default=len(article.text))
    return Provenance(article.id, start, end, article.text[head:tail].strip())


def make_timex(article: Article, words: str, value: str, days: DateRange | None) -> Timex:
    """A DATE expression at the first place the words stand."""
    where = read_at(article, find(article, words))
    return Timex(
        where,
        type="DATE",
        value=value,
        mod=None,
        range=days,
        pattern="by_hand",
        basis="relative",
    )


def make_mention(
    article: Article,
    words: str,
    actor_id: str,
    *,
    label: MentionLabel = "PERSON",
    kind: MentionKind = "name",
) -> Mention:
    """A mention at the first place the words stand."""
    return Mention(read_at(article, find(article, words)), kind, label, actor_id)


def make_event(
    article: Article,
    words: str,
    trigger: str,
    *,
    lemma: str,
    status: Status,
    when: When,
    participants: tuple[tuple[Role, str], ...] = (),
    told_by: str | None = None,
) -> Event:
    """An event told by the clause ``words``, named by ``trigger`` in it."""
    span = find(article, words)
    at = find(article, trigger, after=words)
    return Event(
        id=f"{article.id}.e{at[0]}",
        trigger=at,
        lemma=lemma,
        text=words,
        participants=tuple(Participant(role, actor) for role, actor in participants),
        when=when,
        status=status,
        sources=(read_at(article, span),),
        told_by=told_by,
    )


def make_claim(
    article: Article,
    content: str,
    cue: str,
    source: str,
    *,
    speaker: str | None,
    when: When,
    type: ClaimType = "speech",
    manner: Manner = "indirect",
    polarity: Polarity = "asserts",
    event_ids: tuple[str, ...] = (),
) -> Claim:
    """A claim of one content, cue and source span, the cue right beside the source."""
    told = find(article, content)
    pair = f"{cue} {source}" if f"{cue} {source}" in article.text else f"{source} {cue}"
    by, said = find(article, source, after=pair), find(article, cue, after=pair)
    ends = (*told, *by, *said)
    return Claim(
        id=f"{article.id}.c{said[0]}",
        speaker=speaker,
        speaker_text=source,
        source_spans=(by,),
        cue=(said,),
        content=(told,),
        content_text=content,
        type=type,
        manner=manner,
        polarity=polarity,
        reported_by=None,
        when=when,
        event_ids=event_ids,
        sources=(read_at(article, (min(ends), max(ends))),),
        text=" ".join(article.text[min(ends) : max(ends)].split()),
    )
