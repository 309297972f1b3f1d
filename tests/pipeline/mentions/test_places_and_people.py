"""Places that are no people, papers or parties; people who are called like places."""

import pytest
from spacy.language import Language

SILVA = "Almost a week after Tor Bakke brought supplies to the residents of flood-ravaged "
CASES = [
    ("The regulator will review the rules, its director, Osvaldo Lima, said on Monday. Lima said "
     "new rules were needed.", 0, "Lima", "person:osvaldo-lima"),
    ("The regulator will review the rules, its director, Osvaldo Lima, said on Monday. It opened "
     "an office in Lima.", 0, "Lima", "place:lima"),
    ("The regulator will review the rules, its director, Tor Lima, said on Monday.",
     0, "Tor Lima", "person:tor-lima"),
    ("A panel heard from Moss Holm, a former judge. Holm said the ship was late.",
     0, "Moss Holm", "person:moss-holm"),
    (SILVA + "Louisiana, a Leeds newspaper called on Ana Silva to act. The newspaper said she was "
     "late.", 0, "Louisiana", "place:louisiana"),
    (SILVA + "Louisiana, a Leeds newspaper called on Ana Silva to act. The newspaper said she was "
     "late.", 0, "a Leeds newspaper", "unnamed:a-leeds-newspaper"),
    (SILVA + "Louisiana, a Leeds newspaper called on Ana Silva to act. The newspaper said she was "
     "late.", 0, "The newspaper", "unnamed:newspaper"),
    ("Correo Azul newspaper said on Monday that the firm would close.",
     0, "Correo Azul newspaper", "place:correo-azul"),
    ("The senator from Ohio left on Monday. The senator from Utah said the bill would fail.",
     0, "The senator from Utah", "unnamed:senator-from-utah"),
    ("A source close to Norda said the mine would open. The source close to Veldt said it would "
     "close.", 0, "The source close to Veldt", "unnamed:source-close-to-veldt"),
    ("Cases were reported in Chad and Peru on Monday.", 0, "Peru", "place:peru"),
    ("The plant in Arica, Chile, was closed on Monday.", 0, "Chile", "place:chile"),
    ("A truce in Peru, and Chile agreed on Monday.", 0, "Chile", "government:chile"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "words", "actor"), CASES)
def test_a_place_is_nobody_and_somebody_is_no_place(
    nlp: Language, text: str, number: int, words: str, actor: str
) -> None:
    doc = nlp(text)
    places = [each.provenance for each in doc._.mentions]
    found = [
        each.actor_id
        for each, at in zip(doc._.mentions, places, strict=True)
        if doc.text[at.start : at.end] == words
    ]
    assert found[number] == actor


def test_what_somebody_is_a_candidate_in_is_not_that_candidate(nlp: Language) -> None:
    doc = nlp(
        "Moe met with Berg and Holm last week, and this week with Oslo Mayor Jan Novak, the third "
        "candidate in the party race. Moe continued campaigning Friday with former manager Carla "
        "Ek in an apparent effort to shake up the race."
    )
    assert not [each for each in doc._.events if "[Jan Novak]" in each.text]
