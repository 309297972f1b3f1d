"""What schema 12 keeps once: who somebody is, under one name, for all articles that say so.

``actor_ids`` has an id with a name and the keys of it; ``actor_rows`` has which of them an article
names, and what only that article says of them. ``name_rows`` has what else an article calls
somebody, ``short_rows`` the short keys. The views ``actor_records``, ``actor_names`` and
``short_keys`` show them as the tables that they were. An id without a name is of somebody who acts
in a record and is not among the actors of its article.
"""

_KIND = "substr({id}, 1, instr({id}, ':') - 1)"
CALLED = "coalesce(called, lower(name))"
"""The key of an actor's own name; of most it is the name in small letters."""

_NAMED = """(
    SELECT number FROM new_actor_ids AS known JOIN actor_rows ON actor = number
    WHERE known.id = {table}.actor_id AND actor_rows.article = {table}.article
)"""


ACTORS = f"""
CREATE TABLE new_actor_ids (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    name TEXT,
    kind TEXT,
    key TEXT,
    called TEXT
);
INSERT INTO new_actor_ids (id, name, kind, key, called)
SELECT DISTINCT id, name, nullif(kind, {_KIND.format(id="id")}), key, called_of(name)
FROM actor_records;
INSERT INTO new_actor_ids (id)
SELECT actor_id FROM participants JOIN event_rows ON number = event
WHERE NOT EXISTS (
    SELECT * FROM actor_records AS known
    WHERE known.article = event_rows.article AND known.id = actor_id
)
UNION SELECT actor_id FROM claim_actors JOIN claim_rows ON number = claim
WHERE NOT EXISTS (
    SELECT * FROM actor_records AS known
    WHERE known.article = claim_rows.article AND known.id = actor_id
);
CREATE INDEX actor_ids_by_id ON new_actor_ids (id);

CREATE TABLE actor_rows (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    aliases TEXT,
    roles TEXT,
    affiliated_with TEXT,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;
INSERT INTO actor_rows
SELECT
    article, position,
    (
        SELECT number FROM new_actor_ids AS known
        WHERE known.id = record.id AND known.name = record.name AND known.key IS record.key
            AND known.kind IS nullif(record.kind, {_KIND.format(id="record.id")})
    ),
    nullif(aliases, '[]'), nullif(roles, '[]'), nullif(affiliated_with, '[]')
FROM actor_records AS record ORDER BY article, position;
CREATE INDEX actor_rows_by_actor ON actor_rows (actor, article);

CREATE TABLE name_rows (
    key TEXT NOT NULL,
    actor INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (key, actor, article)
) WITHOUT ROWID;
INSERT INTO name_rows
SELECT key, actor, article FROM (
    SELECT key, {_NAMED.format(table="actor_names")} AS actor, article FROM actor_names
) AS named
WHERE key <> (SELECT {CALLED} FROM new_actor_ids WHERE number = actor);
CREATE INDEX name_rows_by_article ON name_rows (article);

CREATE TABLE short_rows (
    short TEXT NOT NULL,
    actor INTEGER NOT NULL,
    roles TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (short, actor, roles, article)
) WITHOUT ROWID;
INSERT INTO short_rows
SELECT short, {_NAMED.format(table="short_keys")}, roles, article FROM short_keys;
CREATE INDEX short_rows_by_article ON short_rows (article);
CREATE INDEX short_rows_by_actor ON short_rows (actor, short);
"""

ACTOR_VIEWS = f"""
CREATE VIEW actor_records AS
SELECT
    article, id, position, name, coalesce(kind, {_KIND.format(id="id")}) AS kind,
    coalesce(aliases, '[]') AS aliases, coalesce(roles, '[]') AS roles,
    coalesce(affiliated_with, '[]') AS affiliated_with, key
FROM actor_rows JOIN actor_ids ON number = actor;
CREATE VIEW actor_names AS
SELECT {CALLED} AS key, id AS actor_id, article FROM actor_rows JOIN actor_ids ON number = actor
UNION ALL
SELECT name_rows.key, id, article FROM name_rows JOIN actor_ids ON number = actor;
CREATE VIEW short_keys AS
SELECT short, key, roles, id AS actor_id, article
FROM short_rows JOIN actor_ids ON number = actor;
"""
