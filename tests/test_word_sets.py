"""Words are data: none stand in the pipeline's code, and each sort of a lexicon is asked for."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import extractor
from extractor import layout, lexicon, records
from extractor.pipeline import universal

PACKAGE = Path(extractor.__file__).parent
PIPELINE = PACKAGE / "pipeline"
FEW = 2
"""So many words may stand side by side in a rule: ``lower_ in ("for", "to")``."""

WORD = re.compile(r"[A-Z]?[a-z][a-z'’-]*")
META = json.loads((PACKAGE / "model/meta.json").read_text("utf-8"))
LABELS = {
    *(value for module in (records, layout) for name in vars(module)
      for value in get_args(getattr(module, name)) if isinstance(value, str)),
    *(label for labels in META["labels"].values() for label in labels),
    *universal.LABELS,
}  # fmt: skip
"""Values of the records, relations and tags of the models: names of ours and the field's."""

NAMES_OF_OURS = {
    "__init__.py": {"batches", "extract", "load", "tagger", "parser", "ner"},
    "annotations.py": {"timexes", "mentions", "actors", "claims", "events"},
    "claims/cue_candidates.py": {"verb", "noun", "adjective", "phrase", "mark"},
    "claims/cues.py": {"verb", "noun", "adjective", "phrase", "mark"},
    "claims/model/__init__.py": {"table", "scale", "dense", "bias", "out"},
    "claims/model/content_features.py": {"object", "oblique"},
    "claims/model/cue_features.py": {
        "subject", "passive", "object", "marker", "auxiliary", "copula", "oblique", "conjunct",
        "modifier", "possessor", "preposition", "adverb", "particle",
    },
    "held.py": {"text", "sent", "head", "lefts", "rights", "children"},
    "mentions/governments.py": {"Form", "Hit", "find"},
    "syntax/tree_edits.py": {"tag", "pos", "lemma"},
    "telling/places.py": {"relative", "condition", "question"},
    "universal.py": {"prep", "pobj", "pcomp"},
}  # fmt: skip
"""Names of features, components and kinds that only their own file uses."""

NO_WORDS = {
    "events/event_recognition.py": {  # ends of words, each a feature of what is learned
        "ion", "ment", "ing", "al", "ance", "ence", "ure", "age", "er", "or", "ist", "ity", "ness",
        "ery", "sis", "th", "cy", "ship",
    },
}  # fmt: skip

ASKED_BY_SORT = ("auxiliaries", "connectives", "name_parts", "noun_uses", "pronouns", "verb_uses")


def strings(node: ast.AST) -> list[str]:
    """What a literal set, tuple, list or dict holds, or the parts of ``"a b c".split()``."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        elements: list[ast.expr | None] = [*node.elts]
    elif isinstance(node, ast.Dict):
        elements = node.keys
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        parted = node.func.value if node.func.attr == "split" and not node.args else None
        text = parted.value if isinstance(parted, ast.Constant) else None
        return text.split() if isinstance(text, str) else []
    else:
        return []
    values = [each.value for each in elements if isinstance(each, ast.Constant)]
    return [value for value in values if isinstance(value, str)]


def word_sets(source: str, names: set[str]) -> Iterator[tuple[int, list[str]]]:
    """The collections of more than ``FEW`` words that are no ``names``, with their lines."""
    for node in ast.walk(ast.parse(source)):
        words = [word for word in strings(node) if WORD.fullmatch(word) and word not in names]
        if len(words) > FEW:
            yield getattr(node, "lineno", 1), words


def asked() -> set[tuple[str, str]]:
    """Each lexicon and sort that ``lexicon.of_sort`` is called with."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "lexicon.of_sort":
                values = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                if len(values) == 2:
                    found.add((str(values[0]), str(values[1])))
    return found


def sorts_of(name: str) -> set[str]:
    """The sorts that a lexicon's header allows."""
    text = (PACKAGE / f"lexicons/{name}.tsv").read_text("utf-8")
    closed = re.search(r"^# Closed:  sorts?\*?: (.*)$", text, re.MULTILINE)
    return set(closed[1].split()) if closed else set()


@pytest.mark.parametrize(
    "path", sorted(PIPELINE.rglob("*.py")), ids=lambda path: path.relative_to(PIPELINE).as_posix()
)
def test_no_words_stand_in_the_code_of_the_pipeline(path: Path) -> None:
    name = path.relative_to(PIPELINE).as_posix()
    allowed = LABELS | NAMES_OF_OURS.get(name, set()) | NO_WORDS.get(name, set())
    found = dict(word_sets(path.read_text("utf-8"), allowed))
    assert not found, "move them to a lexicon, and read them with lexicon.of_sort"


@pytest.mark.parametrize(
    "source",
    [
        'A = frozenset({"ship", "boat", "canoe"})',
        'A = frozenset("ship boat canoe".split())',
        'if word in ("ship", "boat", "canoe"): pass',
        'A = {"ship": 1, "boat": 2, "canoe": 3}',
        'A = ["Ship", "Boat", "Canoe"]',
        'A = B | {"’s", "ship", "boat", "canoe"}',
    ],
)
def test_a_set_of_words_is_seen(source: str) -> None:
    assert list(word_sets(source, LABELS))


@pytest.mark.parametrize(
    "source",
    [
        'if word in ("ship", "boat"): pass',
        'A = frozenset({"nsubj", "obj", "advcl", "mark"})',
        'A = frozenset({"VERB", "NOUN", "ADP"})',
        'A = ("planned", "possible", "negated", "ongoing")',
    ],
)
def test_labels_and_pairs_are_no_sets_of_words(source: str) -> None:
    assert not list(word_sets(source, LABELS))


@pytest.mark.parametrize("name", ASKED_BY_SORT)
def test_every_sort_of_a_lexicon_is_asked_for(name: str) -> None:
    assert sorts_of(name) == {sort for lexicon_, sort in asked() if lexicon_ == name}


def test_every_sort_asked_for_has_words() -> None:
    assert asked()
    for name, sort in asked():
        assert lexicon.of_sort(name, sort)


@pytest.mark.parametrize("path", [*NAMES_OF_OURS, *NO_WORDS])
def test_what_is_allowed_stands_there(path: str) -> None:
    held = {word for node in ast.walk(ast.parse((PIPELINE / path).read_text("utf-8")))
            for word in strings(node)}  # fmt: skip
    assert NAMES_OF_OURS.get(path, set()) | NO_WORDS.get(path, set()) <= held
