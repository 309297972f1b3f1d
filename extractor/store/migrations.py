"""The scripts that bring a file from one schema to the next, in order."""

from extractor.store.eighth_schema import EIGHTH_SCHEMA
from extractor.store.eleventh_schema import ELEVENTH_SCHEMA
from extractor.store.fifth_schema import FIFTH_SCHEMA
from extractor.store.first_schema import FIRST_SCHEMA
from extractor.store.fourth_schema import FOURTH_SCHEMA
from extractor.store.ninth_schema import NINTH_SCHEMA
from extractor.store.second_schema import SECOND_SCHEMA
from extractor.store.seventh_schema import SEVENTH_SCHEMA
from extractor.store.sixth_schema import SIXTH_SCHEMA
from extractor.store.tenth_schema import TENTH_SCHEMA
from extractor.store.third_schema import THIRD_SCHEMA
from extractor.store.thirteenth_schema import THIRTEENTH_SCHEMA
from extractor.store.twelfth_schema import TWELFTH_SCHEMA

MIGRATIONS: tuple[str, ...] = (
    FIRST_SCHEMA,
    SECOND_SCHEMA,
    THIRD_SCHEMA,
    FOURTH_SCHEMA,
    FIFTH_SCHEMA,
    SIXTH_SCHEMA,
    SEVENTH_SCHEMA,
    EIGHTH_SCHEMA,
    NINTH_SCHEMA,
    TENTH_SCHEMA,
    ELEVENTH_SCHEMA,
    TWELFTH_SCHEMA,
    THIRTEENTH_SCHEMA,
)
"""Script n turns schema n into n + 1; a script that was released is never edited."""
