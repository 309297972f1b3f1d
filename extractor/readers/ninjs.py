"""News in JSON by the IPTC (ninjs 1 to 3) -> a record of our own fields.

The day is that of the first version, in the zone it is told with; an item under embargo was not
published before that ended. Of several versions of an item in one file the latest is read. What
its agency took back is not read at all.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

_TAKEN_BACK = ("canceled", "cancelled", "withheld")
_MAIN = ("main", "headline", "full", None)
CANCELLED = "taken back by its agency (pubstatus {status}); nothing of it is read"


def is_item(values: Mapping[str, Any]) -> bool:
    """Tells whether an object is an item of ninjs."""
    dated = any(_get(values, name) for name in ("versioncreated", "firstcreated", "contentcreated"))
    told = any(name.startswith(("headline", "body_", "bodies")) for name in values)
    return dated and told and "text" not in values


def latest(records: list[Any]) -> list[Any]:
    """Returns the records without those that a later version in the list replaces."""
    best: dict[str, float] = {}
    for values in records:
        if isinstance(values, dict) and is_item(values) and isinstance(values.get("uri"), str):
            best[values["uri"]] = max(best.get(values["uri"], 0.0), _version(values))
    if not best:
        return records
    return [
        values
        for values in records
        if not isinstance(values, dict)
        or values.get("uri") not in best
        or _version(values) >= best[values["uri"]]
    ]


def record(values: Mapping[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Returns an item under our names, and why it is not to be read; None where it is."""
    status = str(_get(values, "pubstatus") or "")
    if status.casefold() in _TAKEN_BACK:
        return {}, CANCELLED.format(status=status)
    first = _get(values, "firstcreated") or _get(values, "versioncreated")
    first = first or _get(values, "contentcreated")
    found = {
        "id": values.get("uri"),
        "title": _one(values, "headlines", "headline") or values.get("title"),
        "text": _body(values),
        "published": later(first, _get(values, "embargoed")),
        "outlet": _outlet(values),
        "url": values.get("url"),
        "modified": _get(values, "versioncreated"),
    }
    return {name: value for name, value in found.items() if value is not None}, None


def later(first: Any, embargoed: Any) -> Any:
    """Returns when an item became public: when it was made, or when its embargo ended."""
    one, other = _moment(first), _moment(embargoed)
    if other is None:
        return first
    return embargoed if one is None or other > one else first


def _moment(words: Any) -> float | None:
    try:
        return datetime.fromisoformat(words).timestamp() if isinstance(words, str) else None
    except (ValueError, OverflowError):
        return None


def _get(values: Mapping[str, Any], name: str) -> Any:
    """A field of version 1 ("versioncreated") or of later ones ("versionCreated")."""
    return next((value for key, value in values.items() if key.casefold() == name), None)


def _version(values: Mapping[str, Any]) -> float:
    try:
        return float(values.get("version") or 0)
    except (TypeError, ValueError):
        return 0.0


def _one(values: Mapping[str, Any], several: str, single: str) -> Any:
    """The main one of a list of values with roles, or the single one of version 1."""
    listed = values.get(several)
    found = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    best = [each for each in found if each.get("role") in _MAIN] or found
    return best[0].get("value") if best else values.get(single)


def _body(values: Mapping[str, Any]) -> Any:
    named = (values.get(name) for name in ("body_text", "body_xhtml", "body_html", "body"))
    found = _one(values, "bodies", "") or next(filter(None, named), None)
    return (
        found
        if found is not None
        else next(
            (value for name, value in values.items() if name.startswith("body_") and value), None
        )
    )


def _outlet(values: Mapping[str, Any]) -> Any:
    for name in ("provider", "infosource", "infosources", "source", "copyrightholder"):
        value = _get(values, name)
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and value:
            return value
    return None
