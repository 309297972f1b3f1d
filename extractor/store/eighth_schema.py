"""What schema 8 adds: checksums of what articles say, against which it is read (``checksums``)."""

EIGHTH_SCHEMA = """
ALTER TABLE articles ADD COLUMN checksum INTEGER;
ALTER TABLE articles ADD COLUMN actors_checksum INTEGER;
ALTER TABLE articles ADD COLUMN mentions_checksum INTEGER;
ALTER TABLE event_records ADD COLUMN checksum INTEGER;
ALTER TABLE claim_records ADD COLUMN checksum INTEGER;
"""
