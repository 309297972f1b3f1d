"""What schema 10 packs: mentions, and sentences, whose words stand in the text of their article.

``sentence_places`` has where the words of a sentence stand; they are kept themselves only where the
text does not have them so. ``sentences`` is a view with the columns of the table it was, for
whoever reads, and a checksum. ``packed_mentions`` has those of an article as one value (``packed``,
whose functions are known to SQLite while a file is brought up to date).
"""

TENTH_SCHEMA = """
CREATE TABLE sentence_places (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    start_char INTEGER NOT NULL,
    length INTEGER NOT NULL,
    text TEXT,
    checksum INTEGER NOT NULL
);
INSERT INTO sentence_places
SELECT
    number, article, start_char, length(text),
    CASE WHEN substr(whole, start_char + 1, length(text)) = text THEN NULL ELSE text END,
    checksum_of(text)
FROM (
    SELECT sentences.number, article, sentences.text, articles.text AS whole,
        instr(articles.text, sentences.text) - 1 AS start_char
    FROM sentences JOIN articles ON articles.number = article
);
DROP TABLE sentences;
CREATE INDEX sentence_places_by_article ON sentence_places (article);
CREATE VIEW sentences AS
SELECT
    sentence_places.number, article,
    coalesce(sentence_places.text, substr(articles.text, start_char + 1, length)) AS text,
    sentence_places.checksum
FROM sentence_places JOIN articles ON articles.number = article;

CREATE TABLE packed_mentions (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    mentions INTEGER NOT NULL,
    packed BLOB NOT NULL
);
INSERT INTO packed_mentions
SELECT article, count(*), packed_of(json_group_array(json_array(
    position, start_char, end_char, sentence, kind, label, actor_id
))) FROM mentions WHERE article IN (SELECT number FROM articles) GROUP BY article;
DROP TABLE mentions;
"""
