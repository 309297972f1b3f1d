"""schema.org, FollowTheMoney and Web Annotation, held against their vocabularies."""

import json

import pytest
from msgspec.structs import replace
from rdflib import RDF, SDO, Graph, URIRef

from extractor import export
from extractor.coded import Place
from tests import examples
from tests.export.examples import MISCHIEF, STORY, entry, story, timeline_as, written

MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying "
    "linking moderating questioning replying tagging".split()
)
"""https://www.w3.org/TR/annotation-vocab/#named-individuals"""


def schema_org(story=STORY) -> Graph:
    data = json.loads(timeline_as("jsonld", story))
    assert data["@context"] == "https://schema.org"
    offline = {"@vocab": "https://schema.org/", "eventStatus": {"@type": "@id"}}
    return Graph().parse(data=json.dumps({**data, "@context": offline}), format="json-ld")


def test_every_term_is_in_the_vocabulary_of_schema_org():
    graph = schema_org()
    for _, predicate, value in graph:
        if predicate == RDF.type:
            assert value in SDO
        else:
            assert predicate in SDO
    assert (None, SDO.eventStatus, SDO.EventScheduled) in graph


def test_events_quotations_and_claims_are_told_apart():
    graph = schema_org()
    counts = {kind: len(list(graph.subjects(RDF.type, SDO[kind])))
              for kind in ("Event", "Quotation", "Claim", "NewsArticle")}  # fmt: skip
    assert counts["Event"] == sum(each.kind == "event" for each in STORY.entries)
    assert counts["Quotation"] == 1
    told = [each for each in STORY.entries if each.told_by]
    assert len(told) == 3
    assert counts["Quotation"] + counts["Claim"] == (
        len(STORY.entries) - counts["Event"] + len(told)
    )
    assert counts["NewsArticle"] == 3
    (quotation,) = graph.subjects(RDF.type, SDO.Quotation)
    speaker = graph.value(quotation, SDO.spokenByCharacter)
    assert str(graph.value(speaker, SDO.name)) == "Liu He"


def test_whoever_tells_an_event_makes_a_claim_about_it():
    graph = schema_org()
    for each in STORY.entries:
        if each.told_by:
            claim = URIRef(f"urn:extractor:{each.told_by.id}")
            assert graph.value(claim, SDO.about) == URIRef(f"urn:extractor:{each.id}")
            author = graph.value(claim, SDO.author)
            assert str(graph.value(author, SDO.name)) == each.told_by.speaker


def test_every_event_has_its_status_and_the_articles_it_was_read_in():
    graph = schema_org()
    for each in STORY.entries:
        thing = URIRef(f"urn:extractor:{each.id}")
        if each.kind == "event":
            assert str(graph.value(thing, SDO.keywords)) == each.status
        link = SDO.subjectOf if each.kind == "event" else None
        found = {o for _, p, o in graph.triples((thing, link, None))}
        articles = {URIRef(f"urn:extractor:{source.article_id}") for source in each.sources}
        assert articles <= found


def entities(shown=STORY) -> list[dict]:
    return [json.loads(line) for line in timeline_as("ftm", shown).splitlines() if line]


USED = {
    "Person": {"name"},
    "PublicBody": {"name"},
    "Organization": {"name"},
    "LegalEntity": {"name"},
    "Article": {"title", "publisher", "publishedAt", "sourceUrl"},
    "Event": {"name", "keywords", "date", "startDate", "endDate", "summary", "description",
              "involved", "location", "notes", "proof", "recordId"},
}  # fmt: skip
"""What we use of FollowTheMoney 4.11; the test below asks the package itself, where it is."""


def test_entities_have_the_properties_of_their_schemata_and_refer_to_what_is_there():
    found = entities()
    ids = {entity["id"] for entity in found}
    assert len(ids) == len(found)
    for entity in found:
        assert set(entity["properties"]) <= USED[entity["schema"]]
        assert all(values and all(values) for values in entity["properties"].values())
        for name in ("involved", "proof"):
            assert ids.issuperset(entity["properties"].get(name, []))
    assert {entity["schema"] for entity in found} >= {"Person", "PublicBody", "Article", "Event"}


def test_an_entity_tells_where_it_was():
    leeds = Place("Leeds", 2644688, "GBR", 53.8, -1.55)
    placed = replace(STORY, entries=tuple(replace(e, place=leeds) for e in STORY.entries))
    told = [each for each in entities(placed) if each["schema"] == "Event"]
    assert all("Leeds" in each["properties"]["location"] for each in told)


def test_followthemoney_takes_every_entity():
    followthemoney = pytest.importorskip(
        "followthemoney", reason="not installed (it needs ICU): pip install followthemoney"
    )
    for entity in entities():
        schema = followthemoney.model.get(entity["schema"])
        proxy = followthemoney.model.get_proxy(entity)
        for name, values in entity["properties"].items():
            kept = proxy.get(name, quiet=False)
            assert sorted(kept) == sorted(values), name
        schema.validate(entity)


def pages(extractions=examples.ALL) -> list[dict]:
    text = written(export.write_annotations, extractions, "webannotation")
    return [json.loads(line) for line in text.splitlines()]


def test_web_annotations_are_as_the_model_asks():
    for page, extraction in zip(pages(), examples.ALL, strict=True):
        assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert page["type"] == "AnnotationPage"
        ids = [each["id"] for each in page["items"]]
        assert len(set(ids)) == len(ids)
        for each in page["items"]:
            assert each["type"] == "Annotation"
            assert each["motivation"] in MOTIVATIONS
            for body in each["body"]:
                assert body["type"] == "TextualBody"
                assert body["value"]
                assert body["purpose"] in MOTIVATIONS
            assert each["target"]
            for target in each["target"]:
                place, quote = target["selector"]
                words = extraction.article.text[place["start"] : place["end"]]
                assert quote["exact"] == words
                around = quote["prefix"] + quote["exact"] + quote["suffix"]
                assert around in extraction.article.text


def test_web_annotations_hold_every_record():
    (page,) = pages([examples.CALL])
    ids = " ".join(each["id"] for each in page["items"])
    for record in (*examples.CALL.events, *examples.CALL.claims):
        assert record.id in ids
    kinds = [each["motivation"] for each in page["items"]]
    assert kinds.count("tagging") == len(examples.CALL.timexes)
    assert kinds.count("identifying") == len(examples.CALL.mentions)


def test_mischief_stays_text_in_linked_data():
    shown = story(entry(MISCHIEF))
    names = [str(name) for name in schema_org(shown).objects(None, SDO.name)]
    assert any("<script>alert(1)</script>" in name for name in names)
    assert any(
        "習近平" in value
        for each in entities(shown)
        for value in each["properties"].get("name", [])
    )
