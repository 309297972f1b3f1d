"""Sheets for readers: an article and some of its lines, to be judged by what the article says.

    python -m benchmarks.lines.sheet ARTICLES.jsonl SYSTEM.json OUT/ --lines 25 --seed 3 --parts 3
    python -m benchmarks.lines.sheet --collect OUT/*.verdicts.jsonl SYSTEM.json

A sheet names no program and no score. Its lines are drawn by seed among those of each article whose
values no verdict covers yet; a tenth stands on two sheets, to see how far readers agree.
"""

import argparse
import json
import random
from pathlib import Path
from typing import Any

from benchmarks.lines import verdicts

TWICE = 10
"""One line in so many is read by two readers."""


def lines_of(entries: list[dict[str, Any]], article: str, known: Any) -> list[dict[str, Any]]:
    """Returns the lines that are still to be read, as a reader sees them."""
    open_ = []
    for entry in entries:
        judged = verdicts.of(entry, known.get(verdicts.key(article, entry), ()))
        if judged.right is None or judged.worth is None:
            open_.append(entry)
    return open_


def drawn(
    entries: list[dict[str, Any]], number: int, chance: random.Random
) -> list[dict[str, Any]]:
    """Returns so many lines: two of three the likeliest to be told, the rest any others."""
    ranked = sorted(entries, key=lambda each: -each["prominence"] * each["confidence"])
    likely = ranked[: round(number * 2 / 3)]
    rest = ranked[len(likely) :]
    return likely + chance.sample(rest, min(number - len(likely), len(rest)))


def shown(number: int, entry: dict[str, Any]) -> dict[str, Any]:
    """Returns a line as it stands on a sheet."""
    told_by = entry.get("told_by")
    return {
        "line": number,
        "kind": entry["kind"],
        "when": entry["when"]["edtf"],
        "status": entry["status"],
        "who": [actor["name"] for actor in entry["actors"]],
        "speaker": entry["speaker"],
        "told_by": told_by
        and {
            "speaker": told_by["speaker"],
            "cue": told_by["cue"],
            "when": (told_by["when"] or {}).get("edtf"),
        },
        "text": entry["text"],
    }


def main() -> None:
    """Writes sheets, or collects what readers wrote."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--lines", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", type=int, default=3)
    parser.add_argument("--collect", nargs="+", type=Path)
    options = parser.parse_args()
    if options.collect:
        collect(options.collect, options.files[0])
    else:
        write(*options.files, options)


def write(articles: Path, system: Path, out: Path, options: argparse.Namespace) -> None:
    """Writes as many sheets as asked for, with the articles dealt out among them."""
    told = json.loads(system.read_text(encoding="utf8"))
    known = verdicts.read() if verdicts.FILE.exists() else {}
    chance = random.Random(options.seed)
    out.mkdir(parents=True, exist_ok=True)
    sheets: list[list[dict[str, Any]]] = [[] for _ in range(options.parts)]
    rows = [json.loads(line) for line in articles.read_text(encoding="utf8").splitlines()]
    for at, article in enumerate(row for row in rows if row["id"] in told):
        name, entries = article["id"], told[article["id"]]
        still = lines_of(entries, name, known)
        chosen = drawn(still, options.lines, chance)
        numbered = sorted(
            ((entries.index(each), each) for each in chosen), key=lambda pair: pair[0]
        )
        page = {key: article[key] for key in ("id", "published", "title", "text")}
        mine = at % options.parts
        sheets[mine].append(page | {"lines": [shown(n, e) for n, e in numbered]})
        again = [pair for pair in numbered if chance.randrange(TWICE) == 0]
        if again and options.parts > 1:
            other = (mine + 1) % options.parts
            sheets[other].append(page | {"lines": [shown(n, e) for n, e in again]})
    for number, sheet in enumerate(sheets, start=1):
        path = out / f"sheet{number}.jsonl"
        path.write_text("".join(json.dumps(page) + "\n" for page in sheet), encoding="utf8")


def collect(files: list[Path], system: Path) -> None:
    """Adds what readers wrote ({"id", "line", parts, "worth", "cause"}) to the verdicts kept."""
    told = json.loads(system.read_text(encoding="utf8"))
    with verdicts.FILE.open("a", encoding="utf8") as kept:
        for file in files:
            for line in file.read_text(encoding="utf8").splitlines():
                given = json.loads(line)
                entry = told[given["id"]][given["line"]]
                article, kind, at = verdicts.key(given["id"], entry)
                verdict = {"article": article, "kind": kind, "at": at, "seen": verdicts.seen(entry)}
                verdict |= {part: given[part] for part in (*verdicts.PARTS, "worth")}
                verdict |= {"cause": given.get("cause"), "reader": file.stem.split(".")[0]}
                kept.write(json.dumps(verdict, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
