"""The reports of one record are those that the timeline of the whole store tells as one."""

from extractor import api, store
from extractor.records import When
from extractor.timeline import reports
from tests import synthetic
from tests.test_origins import article

NEVER = When(range=None, edtf=None, basis="unknown", timex=None)


def test_all_reports_are_found_in_a_store_of_many_articles() -> None:
    early = article("Early", 5001, "2020-05-09")
    undated = article("Undated", 5003, "2020-09-01", NEVER)
    (event,) = early.events
    with store.open(":memory:") as db:
        for number in range(160):
            db.add(synthetic.extraction(number, claims=1, events=1))
        db.add(early)
        db.add(undated)
        told = [each for each in api.ask(db, {}, every=True).entries if len(each.sources) == 2]
        found = reports.of(db, event)
    assert found is not None
    assert [source.outlet for source in found.sources] == ["Early", "Undated"]
    assert found.sources in [each.sources for each in told]


def test_a_record_of_the_only_article_has_no_other_reports() -> None:
    only = article("Early", 5001, "2020-05-09")
    with store.open(":memory:") as db:
        db.add(only)
        assert reports.of(db, only.events[0]) is None
