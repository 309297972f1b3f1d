"""What schema 9 adds: how many records and sentences an article has, so that none goes unseen."""

NINTH_SCHEMA = """
ALTER TABLE articles ADD COLUMN records INTEGER;
ALTER TABLE articles ADD COLUMN sentences INTEGER;
UPDATE articles SET
    records = (SELECT count(*) FROM event_records WHERE article = articles.number)
        + (SELECT count(*) FROM claim_records WHERE article = articles.number),
    sentences = (SELECT count(*) FROM sentences WHERE article = articles.number);
"""
