"""Products, indices and laws: what a name's form and the words beside it tell."""

import pytest

from tests.pipeline.docs import read, words

PRODUCTS = [
    ("The airline received its first Airbus A380 on Monday.", [("Airbus A380", "product:a380")]),
    ("The A380s will fly to Lisbon.", [("A380s", "product:a380")]),
    ("Boeing delayed the 787 Dreamliner again.", [("787 Dreamliner", "product:787-dreamliner")]),
    ("A Falcon 900 landed near Lyon.", [("Falcon 900", "product:falcon-900")]),
    ("An F-16 fighter was shot down.", [("F-16", "product:f-16")]),
    ("The FTSE 100 fell 500 points.", [("FTSE 100", "product:ftse-100")]),
    ("The Dow Jones Industrial Average rose 2 percent.",
     [("Dow Jones Industrial Average", "product:dow-jones-industrial-average")]),
    ("Parliament passed the Clean Rivers Act.",
     [("Clean Rivers Act", "product:clean-rivers-act")]),
    ("The Treaty of Lisbon was signed in December.",
     [("Treaty of Lisbon", "product:treaty-of-lisbon")]),
    ("Shops sold the iPhone 4 and the iPod touch.",
     [("iPhone 4", "product:iphone-4"), ("iPod touch", "product:ipod-touch")]),
    ("Engineers recalled the Larko, a hybrid car.", [("Larko", "product:larko")]),
    ("The group of G20 ministers met.", []),
    ("Jan Novak sold 300 shares.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "products"), PRODUCTS)
def test_products_are_told_by_their_form_or_by_what_stands_beside(
    sentence: str, products: list[tuple[str, str]]
) -> None:
    doc = read(sentence)
    found = [(words(doc, m), m.actor_id) for m in doc._.mentions if m.label == "PRODUCT"]
    assert found == products


def test_a_number_alone_is_the_product_that_was_named() -> None:
    doc = read("Boeing delayed the 787 Dreamliner again. Boeing sold two 787s.")
    assert {m.actor_id for m in doc._.mentions if m.label == "PRODUCT"} == {
        "product:787-dreamliner"
    }
