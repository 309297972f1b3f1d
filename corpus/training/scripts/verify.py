"""Checks that the data is the data the recipe was written for: `python verify.py DATA`."""

import argparse
import hashlib
import sys
from pathlib import Path

import srsly

PROJECT = Path(__file__).parent.parent / "project.yml"
_PREFIX = "${env.data}/"


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    problems = verify(parser.parse_args().data)
    for problem in problems:
        print(problem, file=sys.stderr)
    raise SystemExit(1 if problems else 0)


def verify(data: Path, project: Path = PROJECT) -> list[str]:
    """One line for every asset of the project that is missing or differs from its checksum."""
    problems = []
    for path, expected in checksums(project).items():
        file = data / path
        if not file.exists():
            problems.append(
                f"{file}: missing; set EXTRACTOR_DATA to the folder with ud/, ner/ and polnear/"
            )
        elif hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest() != expected:
            problems.append(f"{file}: not the file the recipe was written for (checksum differs)")
    return problems


def checksums(project: Path = PROJECT) -> dict[str, str]:
    """Path below the data folder and checksum (MD5, as weasel has it) of every asset."""
    assets: list[dict[str, str]] = srsly.read_yaml(project)["assets"]
    return {asset["dest"].removeprefix(_PREFIX): asset["checksum"] for asset in assets}


if __name__ == "__main__":
    main()
