"""Who is who must not depend on what is asked for."""

from msgspec.structs import replace

from extractor import graph, store
from extractor.records import Actor
from tests import examples


def test_a_filter_does_not_change_who_is_who() -> None:
    """Two people of one surname stay two where only one of them does anything asked for."""
    mary = Actor(id="person:mary-liu", name="Mary Liu", kind="person")
    lone = Actor(id="person:liu", name="Liu", kind="person")
    claim = replace(examples.SIGNING.claims[0], speaker=lone.id)
    one = replace(examples.SIGNING, actors=(examples.LIU, mary, lone), claims=(claim,))
    with store.open(":memory:") as db:
        db.add(one)
        asked = [graph.build(db.select(kind=kind)) for kind in (None, "claim")]
    names = [
        {
            news.nodes[speaker]["name"]
            for speaker, _, kind in news.edges(keys=True)
            if kind == "says"
        }
        for news in asked
    ]
    assert names == [{"Liu"}, {"Liu"}]
