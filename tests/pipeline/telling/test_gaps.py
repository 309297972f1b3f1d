"""What a line lacks that its words need: what a gap took, the clause that another stands beside."""

import pytest
from spacy.language import Language

from extractor.pipeline.telling import gaps, stretches
from extractor.pipeline.telling.reading import Reading

TORN = "Storms have changed the trade before, such as the loss of a ferry in 1979."
JOINED = "Silva watched the gate, while sailors asked for money and a ban on ships."
THEN = "Then, on May 9, two days after the mayor announced the sale, Silva left Oslo."
SAID = "Most of the ferries are safe, the harbour board said as it looks at the gate."
LEFT = "Norda went bust and Lund Bank, without so much as a pause, went on with it."
CAUSED = "The two firms settled claims over the great ferry disaster they had caused in May."
HURT = "The two firms settled claims over the ferry disaster caused by the storm in May."
BEGAN = "As the mayor began selling ferries, Ana Silva left Oslo."
DROPPED = "Silva dropped the case, which her lawyers had built, after a long row over the ferries."
AMID = "Norda pays for a new ferry in Lund."
LACKING = [
    (TORN, ["Storms have changed the trade before", "in 1979"], True),
    (TORN, [TORN], False),
    ("Silva told the crew of the old ferry so on Monday.", ["Silva told the crew", "on Monday"],
     False),
    (JOINED, ["Silva watched the gate", "a ban on ships"], True),
    ("Silva bought the gate in Lund and a ferry.", ["Silva bought the gate", "a ferry"], False),
    (THEN, ["Then, on May 9, two days after the mayor announced the sale"], True),
    (THEN, [THEN], False),
    (THEN, ["the mayor announced the sale"], False),
    (SAID, ["the harbour board said as it looks at the gate"], True),
    (SAID, [SAID], False),
    (LEFT, ["Norda went bust and Lund Bank, without so much as a pause"], True),
    (LEFT, [LEFT], False),
    ("Silva left Lund in May, opened a gate in June.", ["Silva left Lund in May"], False),
    ("The board said if that happens, Norda would open the gate in May.",
     ["The board said if that happens, Norda would open the gate in May."], False),
    ("If it sinks, then Norda will pay for it.", ["then Norda will pay for it"], True),
    (CAUSED, ["The two firms settled claims", "they had caused in May"], True),
    (CAUSED, [CAUSED], False),
    (HURT, ["The two firms settled claims", "caused by the storm in May"], True),
    (HURT, [HURT], False),
    ("The mayor -- who has led the town for years -- said she had left the harbour board.",
     ["The mayor", "she had left the harbour board"], True),
    ("If sailors lose the old ferry, fishermen in Lund will pay for it.",
     ["If sailors lose the old ferry", "will pay for it"], True),
    ("The board met in May, when Ana Silva is due to open the gate in Oslo.",
     ["Ana Silva", "open the gate in Oslo"], True),
    ("Ana Silva, who leads the bank, will leave Oslo.", ["Ana Silva", "will leave Oslo"], False),
    ("Norda rose, and by the time Silva had left the bank, the mayor said, it fell.",
     ["by the time Silva had left the bank"], True),
    ("Then Norda will pay for it.", ["Then Norda will pay for it"], False),
    (BEGAN, ["As the mayor began selling ferries"], True),
    (BEGAN, [BEGAN], False),
    (DROPPED, ["Silva dropped", "after a long row over the ferries"], True),
    (AMID, ["Norda pays for a new ferry", "Lund"], True),
    ("Silva left Lund in May and sold a ferry.", ["Silva left Lund", "sold a ferry"], False),
    (AMID, ["Norda pays", "ferry in Lund"], True),
]  # fmt: skip


def found(nlp: Language, text: str, pieces: list[str]) -> tuple[Reading, list[tuple[int, int]]]:
    doc = nlp(text)
    spans = [doc.char_span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces]
    return Reading(doc, doc._.events, doc._.claims), [(span.start, span.end) for span in spans]


@pytest.mark.parametrize(("text", "pieces", "expected"), LACKING)
def test_a_line_lacks_what_its_words_need(
    nlp: Language, text: str, pieces: list[str], expected: bool
) -> None:
    reading, runs = found(nlp, text, pieces)
    assert gaps.lacks_any(runs, reading) is expected


def test_an_amount_stands_before_how_often_it_is_paid(nlp: Language) -> None:
    text = "Norda will supply Lund with 30,000 tons of clean ice a day for ten years."
    reading, runs = found(nlp, text, ["Norda will supply Lund", "a day for ten years"])
    assert stretches.of([at for run in runs for at in range(*run)], reading) == [(0, runs[1][1])]
