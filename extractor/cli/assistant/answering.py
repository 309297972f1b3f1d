"""What each tool answers: the same as its command, bounded, and with everything to check it by."""

from typing import Any

from extractor import api, looking_up, timeline
from extractor.cli import filtering
from extractor.cli.assistant import bounded
from extractor.entries import Found, Timeline
from extractor.export import objects, profile, record
from extractor.records import Actor
from extractor.store import Store

Object = dict[str, Any]

REPORTS = 20
"""So many reports of one event or claim are shown."""


def lines(opened: Store, asked: Object) -> Object:
    """Answers ``timeline``."""
    selection, remarks = _selection(opened, asked)
    every, top = asked["every"], asked["top"]
    story = api.ask(opened, selection, every=every, top=top, limit=_reach(asked))
    return _told(story, asked, selection, remarks)


def claims(opened: Store, asked: Object) -> Object:
    """Answers ``claims``: what is wanted or believed only where that type is asked for."""
    selection, remarks = _selection(opened, asked)
    types = selection["type"] or api.SAID
    chosen = {**selection, "type": types, "limit": _reach(asked)}
    story = timeline.listing(opened.select(kind="claim", **chosen))
    return _told(story, asked, selection, remarks)


def events(opened: Store, asked: Object) -> Object:
    """Answers ``events``."""
    selection, remarks = _selection(opened, asked)
    story = timeline.listing(opened.select(kind="event", **selection, limit=_reach(asked)))
    return _told(story, asked, selection, remarks)


def actors(opened: Store, asked: Object) -> Object:
    """Answers ``actors``: who there is, those of most articles first, each with its first line."""
    name = asked["name"]
    everybody = (a for a in opened.actors() if asked["unnamed"] or a.kind != "unnamed")
    found = list(everybody)
    remarks: list[str] = []
    if name is not None:
        from extractor.store import asking

        meant = opened.candidates(name)
        ids = {actor.id for actor in meant}
        found = [actor for actor in found if actor.id in ids] or meant
        remarks = [] if meant else [asking.unknown(name, opened.near(name))]
    counts = opened.counts()
    offset, limit = asked["offset"], asked["limit"]
    shown = [_actor(opened, a, counts.get(a.id)) for a in found[offset : offset + limit]]
    return {"total": len(found), **bounded.page(found, offset, limit), **_remarks(remarks),
            "actors": shown}  # fmt: skip


def show(opened: Store, asked: Object) -> Object:
    """Answers ``show``."""
    found = looking_up.find(opened, asked["id"])
    if isinstance(found, Found):
        told = record.record_object(found)
        reports = told["reports"]
        left_out = len(reports) - REPORTS
        more = {"reports_left_out": left_out} if left_out > 0 else {}
        return {**told, "reports": reports[:REPORTS], **more}
    offset, limit = asked["offset"], asked["limit"]
    kept = [bounded.line(each) for each in found.lines[offset : offset + limit]]
    page = bounded.page(found.lines, offset, limit)
    return {**profile.profile_object(found), **page, "lines": kept}


def _selection(opened: Store, asked: Object) -> tuple[filtering.Selection, list[str]]:
    selection = {name: asked[name] for name in filtering.FILTERS if name in asked}
    filtering.check_days(selection)
    return selection, filtering.unknown_names(opened, selection)


def _reach(asked: Object) -> int:
    """One more than is shown, to know whether there is more."""
    return int(asked["offset"]) + int(asked["limit"]) + 1


def _told(story: Timeline, asked: Object, selection: Object, remarks: list[str]) -> Object:
    offset, limit = asked["offset"], asked["limit"]
    return {
        "query": filtering.query(selection),
        **bounded.page(story.entries, offset, limit),
        **_remarks(remarks),
        "lines": [bounded.line(each) for each in story.entries[offset : offset + limit]],
    }


def _actor(opened: Store, actor: Actor, counted: Any) -> Object:
    events, claims = counted or (0, 0)
    first = timeline.listing(opened.select(actor=actor.id, limit=1)).entries
    line = bounded.line(first[0]) if first else None
    return {**objects.actor(actor), "events": events, "claims": claims, "first_line": line}


def _remarks(said: list[str]) -> Object:
    return {"remarks": said} if said else {}
