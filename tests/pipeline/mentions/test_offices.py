"""A definite office with a body of its own is not whoever was called so elsewhere."""

import pytest
from spacy.language import Language

CASES = [
    ("Spokesman Jan Novak spoke on Monday. The spokesman for Acme Steel said the mill would close.",
     "The spokesman for Acme Steel", None),
    ("Acme Steel spokesman Jan Novak spoke on Monday. The spokesman for Acme Steel said he left.",
     "The spokesman for Acme Steel", "person:jan-novak"),
    ("Orion Bank chairman Jan Novak spoke on Monday. The chairman of Acme Steel said he left.",
     "The chairman of Acme Steel", None),
    ("Spokesman Jan Novak spoke on Monday. The spokesman for the ministry said it would close.",
     "The spokesman for the ministry", "person:jan-novak"),
    ("President Jan Novak spoke on Monday. The president of Poland said the mine would close.",
     "The president of Poland", "person:jan-novak"),
    ("Jan Novak, the Labour leader, spoke on Monday. The British leader said the mine would close.",
     "The British leader", None),
    ("Jan Novak, the Supreme Leader, spoke on Monday. The Polish leader said the mine would close.",
     "The Polish leader", "person:jan-novak"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), CASES)
def test_an_office_takes_up_a_name_unless_its_body_is_another(
    nlp: Language, text: str, words: str, actor: str | None
) -> None:
    doc = nlp(text)
    (found,) = [m.actor_id for m in doc._.mentions if doc.text[slice(*_ends(m))] == words]
    assert (found if found and found.startswith("person:") else None) == actor


def _ends(mention: object) -> tuple[int, int]:
    where = mention.provenance
    return where.start, where.end
