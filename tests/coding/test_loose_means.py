"""Sides found by loose means: who only stands near, in another clause or a name, does nothing."""

import pytest

from extractor import coding
from extractor.coded import Code
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
CHILE = actor("Chile", "government")


def code(marked: str, lemma: str, *roles: tuple[str, str]) -> Code:
    return coding.codes(told(marked, lemma, actors=(PERU, CHILE), roles=roles))[0]


def claimed(speaker: str, cue: str, content: str) -> Code:
    return coding.codes(said(speaker, cue, content, actors=(PERU,), who=PERU.id))[0]


def shown(found: Code) -> tuple[str | None, list[str | None], list[str | None]]:
    return (
        found.root,
        [party.country for party in found.source],
        [party.country for party in found.target],
    )


NOBODY = (None, [], [])
EVENTS = [
    ("Writers outside Peru *met* with Chile.", "meet", (("agent", PERU.id),), NOBODY),
    ("The old writer *met* with Chile.", "meet", (("agent", CHILE.id),), NOBODY),
    ("Peru waits for talks; Acme *criticised* Chile.", "criticise", (), NOBODY),
    ("Peru's largest tour operator *suspended* aid to Chile.", "suspend", (), NOBODY),
    ("Chilean Peruvians *rallied* in the rain.", "rally", (), ("PROTEST", ["PER"], [])),
    ("Rebels *attacked* the old Trans Chile pipeline.", "attack", (), NOBODY),
    ("A Peruvian court *blocked* its deal with Chile.", "block", (), NOBODY),
    ("Peruvian students *protested* in Lima's Central Square.", "protest", (),
     ("PROTEST", ["PER"], [])),
    ("The Peruvian minister *charged* more than that.", "charge", (), NOBODY),
    ("The Peruvian minister *pleaded* guilty to fraud.", "plead", (), NOBODY),
    ("Peruvian police *charged* a Chilean swimmer.", "charge", (), ("COERCE", ["PER"], ["CHL"])),
    ("Days after Peru's *arrest* he spoke.", "arrest", (("agent", PERU.id),), NOBODY),
    ("Peruvian rebels *marched* into the city.", "march", (), NOBODY),
    ("Peruvian officials were tasked with *criticising* Chile.", "criticise", (), NOBODY),
    ("Peruvians need to wake up and *condemn* Chile.", "condemn", (), NOBODY),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "lemma", "roles", "expected"), EVENTS)
def test_who_only_stands_near_does_nothing(
    marked: str,
    lemma: str,
    roles: tuple[tuple[str, str], ...],
    expected: tuple[str | None, list[str | None], list[str | None]],
) -> None:
    assert shown(code(marked, lemma, *roles)) == expected


def test_who_will_not_be_meeting_refuses_nothing() -> None:
    found = code("Peru and Chile will not be *meeting* today.", "meet")
    assert (found.root, found.status) == ("CONSULT", "negated")


CLAIMS = [
    ("Peru's new pension scheme", "calls for", "a strike", NOBODY),
    ("is the only Peruvian minister", "condemned", "Chile", NOBODY),
    ("many people", "are calling on", "Chile to stop", ("DEMAND", [None], ["CHL"])),
    ("Peru", "demanded", "that it reimburse Chilean farmers", NOBODY),
    ("Peru", "demanded", "that Chile reimburse the farmers", ("DEMAND", ["PER"], ["CHL"])),
    ("Peru", "asked", "on a radio programme about the dam", NOBODY),
]


@pytest.mark.parametrize(("speaker", "cue", "content", "expected"), CLAIMS)
def test_a_speaker_is_named_in_a_whole_phrase(
    speaker: str,
    cue: str,
    content: str,
    expected: tuple[str | None, list[str | None], list[str | None]],
) -> None:
    assert shown(claimed(speaker, cue, content)) == expected
