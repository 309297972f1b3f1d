"""Averages pipelines that grew from the same weights: `python average.py OUTPUT MODEL MODEL...`.

Two runs from one start, each with its own order of the data, end near each other; the mean of their
weights is steadier than either, and two processes use two cores where one training cannot.
"""

import argparse
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("models", type=Path, nargs="+")
    arguments = parser.parse_args()
    average([spacy.load(path) for path in arguments.models]).to_disk(arguments.output)


def average(pipelines: list[Language]) -> Language:
    """Sets every weight of the first pipeline to the mean over all; labels must be the same."""
    first = pipelines[0]
    for name in first.pipe_names:
        pipes: list[Any] = [pipeline.get_pipe(name) for pipeline in pipelines]
        if any(pipe.labels != pipes[0].labels for pipe in pipes):
            raise SystemExit(f"{name}: the pipelines have other labels; they had no common start")
        layers = [list(pipe.model.walk()) for pipe in pipes]
        for nodes in zip(*layers, strict=True):
            for parameter in nodes[0].param_names:
                if nodes[0].has_param(parameter):
                    values = [node.get_param(parameter) for node in nodes]
                    nodes[0].set_param(parameter, sum(values) / len(values))
    return first


if __name__ == "__main__":
    main()
