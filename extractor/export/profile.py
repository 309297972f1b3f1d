"""An actor or an article with what is known of it, and lines that can be checked."""

from collections.abc import Iterator
from typing import Any, TextIO

from extractor import spoken
from extractor.entries import Entry, Profile
from extractor.export import as_json, labelled, objects, reason, teller
from extractor.records import Actor, Article


def text(profile: Profile, stream: TextIO) -> None:
    """Writes a profile for a person: a label and its words a line."""
    labelled.write(_told(profile), stream)


def as_object(profile: Profile, stream: TextIO) -> None:
    """Writes a profile as a JSON object."""
    as_json.value(profile_object(profile), stream)


def profile_object(profile: Profile) -> dict[str, Any]:
    """Returns the object of ``extractor show ID --json`` for an actor or an article."""
    counts = {"events": profile.events, "claims": profile.claims}
    lines = [objects.entry(line) for line in profile.lines]
    if isinstance(profile.of, Actor):
        actor = {**objects.actor(profile.of), **counts, "records": sum(counts.values())}
        return {"kind": "actor", "actor": actor, "lines": lines}
    article = {
        **objects.article(profile.of),
        "copies": list(profile.copies),
        "versions": list(profile.versions),
    }
    why = _why(profile.of)
    placing = objects.placing(profile.placing)
    return {
        "kind": "article",
        "article": article,
        "why": why,
        "placing": placing,
        **counts,
        "lines": lines,
    }


def _told(profile: Profile) -> Iterator[tuple[str, str]]:
    if isinstance(profile.of, Actor):
        yield from _actor(profile.of)
    else:
        yield from _article(profile.of, profile.copies)
        yield from reason.placed(profile.placing)
        yield from _versions(profile.of.id, profile.versions)
    yield "records", f"{_many(profile.events, 'event')}, {_many(profile.claims, 'claim')}"
    for line in profile.lines:
        yield "line", _line(line, sourced=isinstance(profile.of, Actor))
    if isinstance(profile.of, Actor):
        yield "more", f"extractor timeline --actor {profile.of.id}"
    else:
        yield "more", f"extractor highlight {profile.of.id} -o article.html"


def _versions(article_id: str, versions: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if versions:
        number = versions.index(article_id) + 1
        is_last = article_id == versions[-1]
        told = "the last" if is_last else f"not told, for there is {versions[-1]}"
        yield "version", f"{number} of {len(versions)}, {told}"
        others = ", ".join(each for each in versions if each != article_id)
        yield "others", f"{others}; extractor changes {article_id} compares them"


def _actor(actor: Actor) -> Iterator[tuple[str, str]]:
    yield "actor", actor.id
    yield "name", actor.name
    yield "kind", actor.kind
    several = {"roles": actor.roles, "also": actor.aliases, "of": actor.affiliated_with}
    for label, values in several.items():
        if values:
            yield label, ", ".join(values)
    if actor.corrected is not None:
        yield "corrected", "somebody has put it right, as `actors log` tells"


def _article(article: Article, copies: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield "article", article.id
    known = {"title": article.title, "outlet": article.outlet, "address": article.url}
    yield from ((label, value) for label, value in known.items() if value)
    yield "came as", article.ref
    yield "published", spoken.days(objects.edtf(article.published))
    yield "why", _why(article)
    if copies:
        yield "copies", ", ".join(copies)


def _why(article: Article) -> str:
    return reason.publication(objects.edtf(article.published), article.published_basis)


def _line(line: Entry, *, sourced: bool) -> str:
    """A line with its day and id; of an actor, with its article, for there are several."""
    source = line.sources[0]
    where = (source.outlet, teller.published(source), source.title or source.ref)
    told = f"; {', '.join(filter(None, where))}" if sourced else ""
    return f"{spoken.days(line.when.edtf)}: {line.text} ({line.id}{told})"


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
