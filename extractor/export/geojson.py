"""GeoJSON (RFC 7946) of rows with a place: a point each, all else as its properties.

A row without a place is left out: it is nowhere on a map.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from extractor.export import as_json

WHOSE = "places: GeoNames (https://www.geonames.org), CC BY 4.0"


def rows(rows: Iterable[Mapping[str, Any]], stream: TextIO) -> None:
    """Writes rows that have a ``place`` with ``lat`` and ``lon``, as one collection of features."""
    collection = {
        "type": "FeatureCollection",
        "attribution": WHOSE,
        "features": [_feature(row) for row in rows if row.get("place")],
    }
    as_json.value(collection, stream)


def _feature(row: Mapping[str, Any]) -> dict[str, Any]:
    place = row["place"]
    return {
        "type": "Feature",
        "id": row["id"],
        "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]},
        "properties": {
            **{name: value for name, value in row.items() if name not in ("id", "place")},
            "place": place["name"],
            "geonames": place["geonames"],
        },
    }
