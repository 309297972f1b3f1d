"""What schema 7 adds: which articles the last run brought, whether it added or changed them.

Only the last run that brought any is kept. ``run`` is a number that grows: two programs may write
at the same time, and then the one that began later is the last.
"""

SEVENTH_SCHEMA = """
CREATE TABLE arrivals (
    id TEXT PRIMARY KEY,
    run INTEGER NOT NULL
) WITHOUT ROWID;
"""
