"""The fields of well-known news services and tools: built-in maps, by name (``--map guardian``).

A record that has all the fields a service is known by is read by its map without being asked to.
Services that give no text give their headlines, with a remark that says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Service:
    """How a service names what we read.

    Attributes:
        fields: Ours to theirs, as ``--map`` takes them.
        known_by: Fields that together only its records have.
        remark: What to say of records without text, whose headline is read in its place; None
            where that does not come about.
    """

    fields: Mapping[str, str]
    known_by: tuple[str, ...]
    remark: str | None = None

    @property
    def gives_no_text(self) -> bool:
        """Whether what stands for its text is a headline or an abstract."""
        return "body" not in self.fields["text"].casefold() and "text" not in self.fields["text"]


HEADLINES = "holds no text of the articles; only their headlines are read"

SERVICES: dict[str, Service] = {
    "eventregistry": Service(
        {
            "text": "body",
            "title": "title",
            "published": "dateTimePub|dateTime|date",
            "outlet": "source.title|source.uri",
            "url": "url",
            "id": "uri",
        },
        known_by=("uri", "body", "dateTime"),
    ),
    "guardian": Service(
        {
            "text": "fields.bodyText|fields.body",
            "title": "fields.headline|webTitle",
            "published": "webPublicationDate",
            "outlet": 'fields.publication|"The Guardian"',
            "modified": "fields.lastModified",
            "url": "webUrl",
            "id": "id",
        },
        known_by=("webPublicationDate", "webTitle"),
        remark=f"{HEADLINES}; ask the Guardian for show-fields=bodyText",
    ),
    "mediacloud": Service(
        {
            "text": "text|story_text",
            "title": "title",
            "published": "publish_date",
            "outlet": "media_name",
            "url": "url",
            "id": "id|stories_id",
        },
        known_by=("media_name", "publish_date"),
        remark=HEADLINES,
    ),
    "nyt": Service(
        {
            "text": "abstract|lead_paragraph|snippet",
            "title": "headline.main|title",
            "published": "pub_date|published_date",
            "outlet": 'source|"The New York Times"',
            "url": "web_url|url",
            "id": "uri|_id",
        },
        known_by=("pub_date", "web_url"),
        remark="holds headlines and abstracts of the New York Times, no text of the articles",
    ),
    "gdelt": Service(
        {
            "text": "",
            "title": "title|Title",
            "published": "seendate|Date",
            "outlet": "domain",
            "url": "url|URL",
        },
        known_by=("seendate", "domain"),
        remark=f"{HEADLINES}, with the day on which GDELT saw them",
    ),
    "trafilatura": Service(
        {
            "text": "text|raw_text",
            "title": "title",
            "published": "date",
            "outlet": "source-hostname|sitename|hostname",
            "url": "source|url",
        },
        known_by=("fingerprint", "hostname", "date"),
    ),
}
"""By the name that ``--map`` takes."""


def of(values: Mapping[str, Any]) -> Service | None:
    """Returns the service whose record this is; None when it is nobody's that is known."""
    for service in SERVICES.values():
        if all(name in values for name in service.known_by):
            return service
    return None
