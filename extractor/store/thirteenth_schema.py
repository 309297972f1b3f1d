"""What schema 13 brings: which events and claims of an article are one assertion.

``retold`` has each event whose words hold what its claim says, with that claim, and which of both a
timeline has for it (``by_event``). That is the event, unless only the claim has a day or is likely
enough to be told. The views for others, which are made anew, have a row an assertion by it, and who
tells an event.
"""

_IS_TOLD = "{0}.prominence >= 0.40 AND {0}.confidence >= 0.30"
"""What a timeline told by itself at that time; a script is never changed afterwards."""

THIRTEENTH_SCHEMA = f"""
CREATE VIEW retold AS
SELECT
    events.number AS event, said.number AS claim,
    (events.first_day IS NOT NULL OR said.first_day IS NULL)
    AND ({_IS_TOLD.format("events")} OR NOT ({_IS_TOLD.format("said")})) AS by_event
FROM event_records AS events JOIN tellings AS said ON said.event = events.number
WHERE events.text = said.text OR instr(events.text, said.content_text) > 0;
"""
