"""Tense, polarity and modality of events: what our parse knows, against the gold of TimeML.

    python -m benchmarks.timelines.attributes FOLDER [FOLDER ...]

FOLDER holds .tml files with EVENT and MAKEINSTANCE (TimeBank, AQUAINT). Those events count whose
span is exactly one that ``event_recognition`` finds; beside each accuracy stands that of always
saying what is commonest, and ours on all that is not. Nothing was learned for this: the tense is
read off the tags of the verb group as TimeML 1.2.1 defines it, the modality is its modal, the
polarity is ``status.is_negated``.
"""

import argparse
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Token

from extractor import pipeline
from extractor.pipeline.events import event_recognition, negation
from extractor.pipeline.syntax import auxiliaries, modality

NAMES = ("tense", "polarity", "modality")
FINITE = {"VBD": "PAST", "VBZ": "PRESENT", "VBP": "PRESENT"}
BARE = {**FINITE, "VBG": "PRESPART", "VBN": "PAST", "VB": "PRESENT"}
"""What a verb without auxiliaries is; the gold calls most bare participles PAST."""

FORMS = {"'d": "would", "’d": "would", "ca": "can", "'ll": "will", "’ll": "will", "wo": "will"}

Attributes = dict[str, str]


def main() -> None:
    """Prints for each folder, and for all, the accuracy of each attribute and of a constant."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    nlp = pipeline.load()
    nlp.select_pipes(enable=[name for name in nlp.pipe_names if not name.startswith("news_")])
    for folder in options.folders:
        pairs = [pair for path in sorted(folder.glob("*.tml")) for pair in _pairs(nlp, path)]
        print(f"{folder.name}: {len(pairs)} events; {_figures(pairs)}")


def _figures(pairs: list[tuple[Attributes, Attributes]]) -> str:
    shown = []
    for name in NAMES:
        gold = Counter(gold[name] for gold, _ in pairs)
        right = Counter(gold[name] for gold, found in pairs if gold[name] == found[name])
        (common, count), all_of = gold.most_common(1)[0], len(pairs)
        rest = (right.total() - right[common]) / (all_of - count)
        share = f"always {common} {count / all_of:.4f}, the others {rest:.4f}"
        shown.append(f"{name} {right.total() / all_of:.4f} ({share})")
    return ", ".join(shown)


def _pairs(nlp: Language, path: Path) -> Iterator[tuple[Attributes, Attributes]]:
    """Yields the gold's attributes and ours for each event of a document that both have."""
    text, spans, instances = _read(path)
    doc = nlp(text)
    found = {(token.idx, token.idx + len(token)): token for token in event_recognition.find(doc)}
    for eid, span in spans.items():
        if span in found and eid in instances:
            yield instances[eid], of(found[span])


def _read(path: Path) -> tuple[str, dict[str, tuple[int, int]], dict[str, Attributes]]:
    """Returns the text, the span of each event, and the attributes of its first instance."""
    root = ET.parse(path).getroot()
    pieces: list[str] = []
    spans: dict[str, tuple[int, int]] = {}

    def walk(node: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag == "EVENT":
            spans[node.attrib["eid"]] = (start, sum(map(len, pieces)))

    told = root.find(".//TEXT")
    if told is not None:
        walk(told)
    instances: dict[str, Attributes] = {}
    for node in root.iter("MAKEINSTANCE"):
        modal = node.get("modality", "none").lower()
        read = {"tense": node.get("tense", "NONE"), "polarity": node.get("polarity", "POS")}
        instances.setdefault(node.attrib["eventID"], {**read, "modality": modal})
    return "".join(pieces), spans, instances


def of(event: Token) -> Attributes:
    """Returns tense, polarity and modality of the event that a word names."""
    verbal = event.pos_ in ("VERB", "AUX")
    copula = [child for child in event.children if child.dep_ == "cop" and event.pos_ == "ADJ"]
    group = [*(auxiliaries.of(event) if verbal or copula else []), *copula]
    modal = next((FORMS.get(t.lower_, t.lower_) for t in group if t.tag_ == "MD"), "none")
    negated = negation.is_negated(event, by_object=False)
    return {
        "tense": _tense(event, group, modal),
        "polarity": "NEG" if negated else "POS",
        "modality": "none" if modal in ("will", "shall") else modal,
    }


def _tense(event: Token, group: list[Token], modal: str) -> str:
    if modal != "none":
        return "FUTURE" if modal in ("will", "shall") else "NONE"
    finite = next((FINITE[token.tag_] for token in group if token.tag_ in FINITE), None)
    if finite is not None:
        return finite
    if modality.is_infinitive(event):
        return "INFINITIVE"
    if event.pos_ in ("VERB", "AUX"):
        return BARE.get(event.tag_, "NONE")
    return "NONE"


if __name__ == "__main__":
    main()
