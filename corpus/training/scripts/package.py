"""Puts a trained pipeline into the package: `python package.py TRAINED TARGET [--card CARD]`.

Keeps what reading needs and drops what only training needed: paths, readers, schedules, and the
words of the training texts that spaCy had collected. The target changes in one rename, so that a
reader never finds half a model.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language

META = Path(__file__).parent.parent / "assets" / "meta.json"
CLAIMS = "claims.npz"
"""The weights for claims, which another command of the recipe trains."""
_TRAINING_SECTIONS = ("corpora", "training", "initialize", "paths", "pretraining")


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--card", type=Path, help="a README.md to put beside the weights")
    arguments = parser.parse_args()
    package(arguments.trained, arguments.target, card=arguments.card)


def package(trained: Path, target: Path, *, card: Path | None = None) -> None:
    """Writes the trimmed pipeline to `target`, replacing what is there in one step."""
    nlp = spacy.load(trained)
    nlp.meta.update(json.loads(META.read_text(encoding="utf8")), performance={})
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".model-") as folder:
        fresh = Path(folder) / "fresh"
        nlp.to_disk(fresh)
        trim_config(fresh / "config.cfg")
        srsly.write_json(fresh / "vocab" / "strings.json", sorted(needed_strings(nlp)))
        if (target / CLAIMS).exists():
            shutil.copy(target / CLAIMS, fresh / CLAIMS)
        if card is not None:
            shutil.copy(card, fresh / "README.md")
        elif (target / "README.md").exists():
            shutil.copy(target / "README.md", fresh / "README.md")
        if target.exists():
            target.rename(Path(folder) / "old")
        fresh.rename(target)


def trim_config(path: Path) -> None:
    """Leaves only the sections that describe the pipeline itself."""
    config = spacy.util.load_config(path)
    for section in _TRAINING_SECTIONS:
        config.pop(section, None)
    config["training"] = {}
    config.to_disk(path)


def needed_strings(nlp: Language) -> set[str]:
    """Every string the pipeline needs from the start: labels, features, the language's."""
    strings = set(spacy.blank("en").vocab.strings)
    for name in nlp.pipe_names:
        pipe: Any = nlp.get_pipe(name)
        labels = pipe.labels
        strings.update(str(label) for label in labels)
        strings.update(part for label in labels for part in _parts(str(label)))
    return strings


def _parts(label: str) -> set[str]:
    """The pieces of a morphological label, as spaCy stores them one by one."""
    pieces = {piece for feature in label.split("|") for piece in (feature, *feature.split("="))}
    return pieces | {"|".join(f for f in label.split("|") if not f.startswith("POS="))}


if __name__ == "__main__":
    main()
